//! The rows of the acts of the office in the table of operations.

use maillage_service::office::deed_body::DeedOperation;
use maillage_views::office::look::LookView;
use maillage_views::office::receipt::DeedReceipt;
use schemars::{Schema, SchemaGenerator, json_schema};

use super::operation::{Group, Operation};
use super::write::Write;

/// A receipt, or what would change.
fn answer(generator: &mut SchemaGenerator) -> Schema {
    let [receipt, look] = [generator.subschema_for::<DeedReceipt>(), generator.subschema_for::<LookView>()];
    json_schema!({ "anyOf": [receipt, look] })
}

macro_rules! deeds {
    ($($deed:ident $word:literal $group:ident $summary:literal,)+) => {
        /// Every act of the office that programs may enter.
        pub(super) static DEED_WRITES: &[Operation] = &[$(Operation::writing(
            (concat!("office-", $word), concat!("/api/v1/office/", $word)),
            Group::$group,
            $summary,
            (Write::Deed(DeedOperation::$deed), answer),
        )),+];
    };
}

deeds! {
    Window "window" Procedure "api-op-office-window",
    Objectives "objectives" Care "api-op-office-objectives",
    Parameter "parameter" Reference "api-op-office-parameter",
    Sign "sign" Procedure "api-op-office-sign",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_each_act_that_programs_enter_when_looked_for_then_its_operation_bears_its_name() {
        let names: Vec<_> = DEED_WRITES.iter().map(|operation| operation.id.to_owned()).collect();
        let deeds: Vec<_> =
            DeedOperation::ALL.iter().map(|deed| format!("office-{}", deed.as_str())).collect();
        assert_eq!(names, deeds);
    }
}
