//! The rows of the verbs of the fund: one page each, from its form to the act.

use maillage_service::office::fund_verb::FundVerb;

use super::signed_in::{OFFICE, sent};
use crate::page::Page;
use crate::pages::office_fund;
use crate::personal::{confirmed, shown};

macro_rules! verbs {
    ($($(#[$doc:meta])* $page:ident $path:literal $title:literal of $verb:ident;)+) => {
        $($(#[$doc])* pub static $page: Page = Page {
            title: Some($title),
            parent: Some(&OFFICE),
            ..sent(
                $path,
                FundVerb::$verb.permission(),
                || shown(office_fund::asks(), |asking| office_fund::page(FundVerb::$verb, asking)),
                || confirmed(|asking| office_fund::enter(FundVerb::$verb, asking)),
            )
        };)+

        /// The page of a verb of the fund.
        pub(crate) const fn page_of(verb: FundVerb) -> &'static Page {
            match verb {
                $(FundVerb::$verb => &$page,)+
            }
        }
    };
}

verbs! {
    /// Where an exercise of the fund is opened.
    OFFICE_OPEN_YEAR "/bureau/fonds/ouvrir" "office-fund-open-year" of OpenYear;
    /// Where the destinations of an exercise are adopted.
    OFFICE_DESTINATIONS "/bureau/fonds/destinations" "office-fund-destinations" of Destinations;
    /// Where revenue is recorded.
    OFFICE_REVENUE "/bureau/fonds/recette" "office-fund-revenue" of Revenue;
    /// Where a budget is recorded.
    OFFICE_BUDGET "/bureau/fonds/budget" "office-fund-budget" of Budget;
    /// Where part of an endowment is transferred.
    OFFICE_ENDOWMENT "/bureau/fonds/dotation" "office-fund-transfer-endowment" of Endowment;
    /// Where credits are moved between lines.
    OFFICE_TRANSFER "/bureau/fonds/deplacer" "office-fund-transfer" of Transfer;
    /// Where an agreement is concluded.
    OFFICE_AGREE "/bureau/fonds/convenir" "office-fund-agree" of Agree;
    /// Where an agreement is amended.
    OFFICE_AMEND_AGREEMENT "/bureau/fonds/avenant" "office-fund-amend-agreement" of AmendAgreement;
    /// Where an agreement is ended.
    OFFICE_END_AGREEMENT "/bureau/fonds/fin-de-convention" "office-fund-end-agreement" of EndAgreement;
    /// Where a financial report is recorded.
    OFFICE_RECEIVE_REPORT "/bureau/fonds/compte-rendu" "office-fund-receive-report" of ReceiveReport;
    /// Where an evaluation is recorded.
    OFFICE_EVALUATE_AGREEMENT "/bureau/fonds/evaluer" "office-fund-evaluate-agreement" of EvaluateAgreement;
    /// Where a sum is committed.
    OFFICE_COMMIT "/bureau/fonds/engager" "office-fund-commit" of Commit;
    /// Where the sum of a further exercise is decided.
    OFFICE_DECIDE "/bureau/fonds/decider" "office-fund-decide" of Decide;
    /// Where service is certified.
    OFFICE_CERTIFY "/bureau/fonds/certifier" "office-fund-certify" of Certify;
    /// Where certified service is paid.
    OFFICE_PAY "/bureau/fonds/payer" "office-fund-pay" of Pay;
    /// Where the rest of a commitment is withdrawn.
    OFFICE_RELEASE "/bureau/fonds/retirer" "office-fund-release" of Release;
    /// Where a revenue order is issued.
    OFFICE_RECOVER "/bureau/fonds/recouvrer" "office-fund-recover" of Recover;
    /// Where what came back of a revenue order is recorded.
    OFFICE_COLLECT "/bureau/fonds/encaisser" "office-fund-collect" of Collect;
    /// Where an exercise is closed.
    OFFICE_CLOSE_YEAR "/bureau/fonds/clore" "office-fund-close-year" of CloseYear;
    /// Where a call is opened.
    OFFICE_OPEN_CALL "/bureau/fonds/ouvrir-appel" "office-fund-open-call" of OpenCall;
    /// Where a call is amended.
    OFFICE_AMEND_CALL "/bureau/fonds/modifier-appel" "office-fund-amend-call" of AmendCall;
    /// Where an application to a call is recorded.
    OFFICE_APPLY "/bureau/fonds/dossier" "office-fund-apply" of Apply;
    /// Where an application is decided.
    OFFICE_DECIDE_APPLICATION "/bureau/fonds/decider-dossier" "office-fund-decide-application" of DecideApplication;
    /// Where the results of a call are published.
    OFFICE_PUBLISH_RESULTS "/bureau/fonds/publier-resultats" "office-fund-publish-results" of PublishResults;
    /// Where a grant becomes an agreement and a commitment.
    OFFICE_GRANT "/bureau/fonds/accorder" "office-fund-grant" of Grant;
}
