//! The rows of the verbs of the fund in the table of operations.

use maillage_service::office::fund_verb::FundVerb;
use maillage_views::fund::preview::PreviewView;
use maillage_views::fund::receipt::ProvedReceipt;
use maillage_views::office::receipt::DeedReceipt;
use schemars::{Schema, SchemaGenerator, json_schema};

use super::operation::{Group, Operation};
use super::write::Write;

/// A receipt, or what would change.
fn answer(generator: &mut SchemaGenerator) -> Schema {
    let [receipt, preview] =
        [generator.subschema_for::<ProvedReceipt>(), generator.subschema_for::<PreviewView>()];
    json_schema!({ "anyOf": [receipt, preview] })
}

/// The receipt of an act of a book beside the ledger, or what would change.
fn recorded(generator: &mut SchemaGenerator) -> Schema {
    let [receipt, preview] =
        [generator.subschema_for::<DeedReceipt>(), generator.subschema_for::<PreviewView>()];
    json_schema!({ "anyOf": [receipt, preview] })
}

macro_rules! verbs {
    ($($verb:ident $word:literal $summary:literal $answer:ident,)+) => {
        /// Every verb of the fund, in the order in which an exercise goes, then those of its calls.
        pub(super) static FUND_WRITES: &[Operation] = &[$(Operation::writing(
            (concat!("fund-", $word), concat!("/api/v1/fund/", $word)),
            Group::Fund,
            $summary,
            (Write::Fund(FundVerb::$verb), $answer),
        )),+];
    };
}

verbs! {
    OpenYear "open" "help-fund-year-open" answer,
    Destinations "destinations" "help-fund-destinations" answer,
    Revenue "revenue" "help-fund-revenue" answer,
    Budget "budget" "help-fund-budget" answer,
    Endowment "endowment" "help-fund-endowment" answer,
    Transfer "transfer" "help-fund-transfer" answer,
    Agree "agreement" "help-fund-agreement-add" answer,
    AmendAgreement "amend-agreement" "help-fund-agreement-amend" answer,
    EndAgreement "end-agreement" "help-fund-agreement-end" answer,
    ReceiveReport "receive-report" "help-fund-agreement-report" answer,
    EvaluateAgreement "evaluate-agreement" "help-fund-agreement-evaluate" answer,
    Commit "commit" "help-fund-commit" answer,
    Decide "decide" "help-fund-decide" answer,
    Certify "certify" "help-fund-certify" answer,
    Pay "pay" "help-fund-pay" answer,
    Release "release" "help-fund-release" answer,
    Recover "recover" "help-fund-recover" answer,
    Collect "collect" "help-fund-collect" answer,
    CloseYear "close" "help-fund-close" answer,
    OpenCall "open-call" "help-fund-call-open" recorded,
    AmendCall "amend-call" "help-fund-call-amend" recorded,
    Apply "apply" "help-fund-call-apply" recorded,
    DecideApplication "decide-application" "help-fund-call-decide" recorded,
    PublishResults "publish-results" "help-fund-call-publish" recorded,
    Grant "grant" "help-fund-call-grant" recorded,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_each_verb_of_the_fund_when_looked_for_then_its_operation_bears_its_name() {
        let names: Vec<_> = FUND_WRITES.iter().map(|operation| operation.id.to_owned()).collect();
        let verbs: Vec<_> = FundVerb::ALL.iter().map(|verb| format!("fund-{}", verb.as_str())).collect();
        assert_eq!(names, verbs);
    }
}
