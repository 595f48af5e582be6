//! Annexes whose tables are cells, or name their zone above them: every layout that agencies print.

use maillage_domain::care::annex::{Annex, AnnexRow};
use maillage_domain::diagnostic::{Diagnostic, Reading};
use maillage_reading::annex::{NotABilan, ReadAgainst, read};
use maillage_testing::shared::source;

fn read_shared(path: &str) -> Option<Result<Reading<Annex>, NotABilan>> {
    Some(read(&source(path)?, &ReadAgainst::nothing()))
}

/// A row in the columns of the handed rows: zone, activity, modality, current, minimum, maximum, answer.
fn ranged(annex: &Annex, row: &AnnexRow) -> String {
    let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    let answer = row.admissible.map(|yes| if yes { "oui" } else { "non" }).unwrap_or_default();
    let activity = &annex.tables[row.table].activity;
    let [current, min, max] = [row.sites.current, row.sites.min, row.sites.max].map(number);
    format!("{},{activity},{},{current},{min},{max},{answer}", row.zone_name, row.modality)
}

#[test]
fn probe() {
    let path = std::env::var("PROBE").unwrap();
    let bytes = std::fs::read(path).unwrap();
    match read(&bytes, &ReadAgainst::nothing()) {
        Ok(reading) => {
            for row in &reading.value.rows {
                println!("{:?} {}", row.place.line, ranged(&reading.value, row));
            }
            for told in &reading.diagnostics {
                println!("{:?}", told);
            }
            println!("{:?}\n{:?}", reading.value.document, reading.value.answer_rules);
            println!("{} rows {} tables", reading.value.rows.len(), reading.value.tables.len());
        }
        Err(error) => println!("{error:?}"),
    }
}
