//! `maillage fund resources` and `import delegations`, in words and as data.

use serde_json::json;

use crate::kit::{Workplace, snapshot_of};

const TABLE: &str = "year;order;published;rank;dotation;fungible;fungible_prevention;fungible_medico_social;\
    sanctuarised;sanctuarised_prevention;sanctuarised_medico_social\n\
    2023;arrêté du 8 août 2023;08/08/2023;later;480 000,0;465 000,0;43 288,5;13 677,7;15 000,0;2 871,0;3 520,8\n";

#[test]
fn given_the_demonstration_when_its_resources_are_asked_then_the_order_its_doubts_and_what_is_left() {
    let place = Workplace::with_demo();
    snapshot_of(
        "fund_resources",
        &place,
        &[
            &["fund", "resources", "--year", "2023", "--format", "table"],
            &["fund", "resources", "--region", "44", "--lang", "en", "--format", "table"],
            &["fund", "resources", "--year", "2024", "--format", "csv"],
            &["fund", "resources", "--year", "2025"],
        ],
    );
    let view = place.json(&["fund", "resources", "--year", "2023"]);
    assert_eq!(view["rows"][0]["notified"], json!(44_249_030_000_i64));
    assert_eq!(view["rows"][2]["left"], json!(null));
}

#[test]
fn given_a_table_of_delegations_when_imported_then_the_later_order_replaces_and_again_nothing_is_written() {
    let place = Workplace::with_demo();
    place.write("orders.csv", TABLE);
    place.write("faults.csv", TABLE.replace("480 000,0", "480 000,2"));
    snapshot_of(
        "delegations_imported",
        &place,
        &[
            &["import", "delegations", "faults.csv"],
            &["import", "delegations", "orders.csv"],
            &["import", "delegations", "orders.csv"],
            &["fund", "resources", "--year", "2023", "--format", "csv"],
        ],
    );
}
