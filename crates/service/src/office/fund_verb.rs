//! The verbs of the fund, each with its fields and with who may do it.

use maillage_domain::people::Permission;

use super::fund_field::{self as field, FundField};

macro_rules! verbs {
    ($($(#[$doc:meta])* $name:ident $word:literal for $permission:ident: $($field:ident),+;)+) => {
        /// A verb of the fund.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum FundVerb {
            $($(#[$doc])* $name,)+
        }

        impl FundVerb {
            /// Every verb, in the order in which an exercise goes.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// Its name, in addresses and requests.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }

            /// Who may do it.
            pub const fn permission(self) -> Permission {
                match self {
                    $(Self::$name => Permission::$permission,)+
                }
            }

            /// The fields of its form, in their order.
            pub const fn fields(self) -> &'static [FundField] {
                match self {
                    $(Self::$name => &[$(field::$field),+],)+
                }
            }
        }
    };
}

verbs! {
    /// Opens an exercise.
    OpenYear "open" for Budget: YEAR, FIRST_ORDER, DAY;
    /// Adopts the destinations of an exercise.
    Destinations "destinations" for Budget: YEAR, DESTINATIONS, DESTINATIONS_SOURCE, DAY;
    /// Records revenue delegated or received.
    Revenue "revenue" for Budget: YEAR, ORIGIN, RECEIVED_SUM, PART, REVENUE_SOURCE, DAY;
    /// Adopts a budget.
    Budget "budget" for Budget:
        YEAR, BUDGET_KIND, OPENINGS, DAY, VOTE, VOTES, AGAINST, RECEIVED, OPPOSED, MINISTERS, REFUSED, REFUSED_AGAIN;
    /// Moves part of an endowment between the fund and the DAF.
    Endowment "endowment" for Budget: YEAR, DIRECTION, MOVED, ENDOWMENT, DAY, ENDOWMENT_ORDER, LIMIT;
    /// Moves credits between lines of an envelope.
    Transfer "transfer" for Budget: YEAR, FROM, TO, AE, CP, DAY;
    /// Concludes an agreement, or drafts it.
    Agree "agreement" for Order:
        AGREEMENT, YEAR, AGREEMENT_KIND, BENEFICIARY, BENEFICIARY_KIND, AGREEMENT_NAME, DRAWN_ON, SUBJECT, AGREED,
        PAYMENT, USE, EVALUATION, UNDERTAKINGS, CONTROL, FIRST_DAY, LAST_DAY, SIGNED_ON, MODE, FORESEEN,
        AGREED_ADVANCE, CARRIES, RECIPIENT, RECIPIENT_NAME, PARTNERS, CO_FUNDERS, RANK, OBJECTIVE, OBJECTIVE_TEXT,
        SITES, AIDED_BY, AMENDS;
    /// Amends an agreement.
    AmendAgreement "amend-agreement" for Order:
        AGREEMENT, YEAR, AMENDMENT, DRAWN_ON, SUBJECT, AGREED, PAYMENT, USE, EVALUATION, UNDERTAKINGS, CONTROL,
        FIRST_DAY, LAST_DAY, SIGNED_ON, MODE, FORESEEN, AGREED_ADVANCE, CARRIES, RECIPIENT, RECIPIENT_NAME,
        PARTNERS, CO_FUNDERS, RANK, OBJECTIVE, OBJECTIVE_TEXT, SITES, AIDED_BY;
    /// Ends an agreement.
    EndAgreement "end-agreement" for Order: AGREEMENT, YEAR, WHY_ENDED, ENDED_ON;
    /// Records the financial report of a beneficiary.
    ReceiveReport "receive-report" for Certify: AGREEMENT, YEAR, UNUSED, RECEIVED_ON;
    /// Records the evaluation of what an agreement pays for.
    EvaluateAgreement "evaluate-agreement" for Order: AGREEMENT, YEAR, OUTCOME, FOUND, EVALUATED_ON;
    /// Commits a sum.
    Commit "commit" for Order:
        YEAR, PLACE, OBJECT, BENEFICIARY, BENEFICIARY_KIND, UNDER, FIELD, COMMITTED, NOTIFIED_ON, ADVANCE, SCHEDULE, UNTIL,
        WHOLE, BEGINS, ENDS, PURPOSE, AIDED, PARTY, NAME, CONDITIONS, PAID_OVER, SHARE, NOTICE;
    /// Decides the sum of a further exercise of a commitment.
    Decide "decide" for Order: COMMITMENT, YEAR, DECIDED, NOTIFIED_ON;
    /// Certifies that service was done.
    Certify "certify" for Certify: COMMITMENT, CERTIFIED, DONE_ON;
    /// Pays part of a commitment.
    Pay "pay" for Pay: COMMITMENT, YEAR, PAID, ORDERED_BY, DAY, CHANNEL, CHANNEL_ORDER;
    /// Withdraws the rest of a commitment, in whole or in part.
    Release "release" for Order: COMMITMENT, YEAR, RELEASED, DAY;
    /// Issues a revenue order.
    Recover "recover" for Order: COMMITMENT, YEAR, RECOVERED, REASON, DAY;
    /// Records what came back of a revenue order.
    Collect "collect" for Pay: RECOVERY, YEAR, COLLECTED, OFFSET, DAY;
    /// Closes an exercise.
    CloseYear "close" for Budget: YEAR, CARRY_OVER, CARRY, DAY, EXCLUDE, EXCLUDE_SOURCE;
    /// Opens a call.
    OpenCall "open-call" for Budget:
        CALL, CALL_KIND, CALL_TITLE, CALL_OBJECT, BODY, BODY_NAME, YEAR, OPENS, DEADLINE, CRITERIA, CEILING, TAKEN_FROM,
        ANNOUNCED_ON;
    /// Amends a call.
    AmendCall "amend-call" for Budget:
        CALL, NEW_TITLE, NEW_OBJECT, NEW_BODY, BODY_NAME, NEW_OPENS, DEADLINE, NO_DEADLINE, NEW_CRITERIA, NEW_CEILING,
        NEW_PLACE, DAY;
    /// Records an application to a call.
    Apply "apply" for Budget:
        CALL, NUMBER, APPLICANT, BENEFICIARY_KIND, AGREEMENT_NAME, PROJECT, REQUESTED, RECEIVED_ON;
    /// Decides of an application.
    DecideApplication "decide-application" for Budget:
        CALL, NUMBER, VERDICT, GRANTED, MOTIVE, SCORES, DECIDED_BY, BODY_NAME, REPLACES, DECIDED_ON;
    /// Publishes the results of a call.
    PublishResults "publish-results" for Budget: CALL, PUBLISHED_ON;
    /// Makes of a grant an agreement and a commitment.
    Grant "grant" for Order:
        CALL, NUMBER, AGREEMENT, AGREEMENT_KIND, FIELD, DRAWN_ON, SUBJECT, PAYMENT, USE, EVALUATION, UNDERTAKINGS, CONTROL,
        FIRST_DAY, LAST_DAY, SIGNED_ON, MODE, FORESEEN, AGREED_ADVANCE, CARRIES, PURPOSE, CONDITIONS, PAID_OVER, SHARE,
        NOTICE, RECIPIENT, RECIPIENT_NAME, PARTNERS, CO_FUNDERS, RANK, OBJECTIVE, OBJECTIVE_TEXT, SITES, AIDED_BY, AMENDS;
}

impl FundVerb {
    /// The verb of that name.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|verb| verb.as_str() == word)
    }
}
