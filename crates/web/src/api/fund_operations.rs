//! The rows of the verbs of the fund in the table of operations.

use maillage_service::office::fund_verb::FundVerb;
use maillage_views::fund::preview::PreviewView;
use maillage_views::fund::receipt::ProvedReceipt;
use schemars::{Schema, SchemaGenerator, json_schema};

use super::operation::{Group, Operation};
use super::write::Write;

/// A receipt, or what would change.
fn answer(generator: &mut SchemaGenerator) -> Schema {
    let [receipt, preview] =
        [generator.subschema_for::<ProvedReceipt>(), generator.subschema_for::<PreviewView>()];
    json_schema!({ "anyOf": [receipt, preview] })
}

macro_rules! verbs {
    ($($verb:ident $word:literal $summary:literal,)+) => {
        /// Every verb of the fund, in the order in which an exercise goes.
        pub(super) static FUND_WRITES: &[Operation] = &[$(Operation::writing(
            (concat!("fund-", $word), concat!("/api/v1/fund/", $word)),
            Group::Fund,
            $summary,
            (Write::Fund(FundVerb::$verb), answer),
        )),+];
    };
}

verbs! {
    OpenYear "open" "help-fund-year-open",
    Destinations "destinations" "help-fund-destinations",
    Revenue "revenue" "help-fund-revenue",
    Budget "budget" "help-fund-budget",
    Endowment "endowment" "help-fund-endowment",
    Transfer "transfer" "help-fund-transfer",
    Agree "agreement" "help-fund-agreement-add",
    AmendAgreement "amend-agreement" "help-fund-agreement-amend",
    EndAgreement "end-agreement" "help-fund-agreement-end",
    ReceiveReport "receive-report" "help-fund-agreement-report",
    EvaluateAgreement "evaluate-agreement" "help-fund-agreement-evaluate",
    Commit "commit" "help-fund-commit",
    Decide "decide" "help-fund-decide",
    Certify "certify" "help-fund-certify",
    Pay "pay" "help-fund-pay",
    Release "release" "help-fund-release",
    Recover "recover" "help-fund-recover",
    Collect "collect" "help-fund-collect",
    CloseYear "close" "help-fund-close",
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
