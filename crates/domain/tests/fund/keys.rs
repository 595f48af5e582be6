//! Keys of identifiers, on real ones.

use maillage_domain::fund::beneficiary::Finess;
use maillage_testing::shared;

#[test]
fn given_the_hospitals_of_the_region_when_their_finess_numbers_are_checked_then_each_key_is_right() {
    let Some(bytes) = shared::source("data/hospitals/eurostat_finess_hospitals_hdf_2020.csv") else { return };
    let text = String::from_utf8(bytes).expect("UTF-8");
    // The extract has lost the zeros that numbers of the Aisne begin with.
    let numbers: Vec<String> = text
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').next())
        .map(|id| format!("{id:0>9}"))
        .collect();
    assert!(numbers.len() > 400, "{} hospitals", numbers.len());
    for number in numbers {
        assert!(Finess::parse(&number).is_ok(), "{number}");
    }
}
