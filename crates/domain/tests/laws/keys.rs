//! Laws of the keys of registers: one digit changed, or two neighbours swapped, is a slip that shows.

use maillage_domain::ground::register::{Finess, Siren, Siret};
use proptest::prelude::*;

/// The digits of a body and the last digit that makes them a number of a register.
fn keyed(body: &str, fits: impl Fn(&str) -> bool) -> Vec<String> {
    (0..10).map(|key| format!("{body}{key}")).filter(|number| fits(number)).collect()
}

/// A number with one sign replaced by a digit.
fn with(number: &str, at: usize, digit: u32) -> String {
    let digit = char::from_digit(digit, 10).expect("a digit");
    number.chars().enumerate().map(|(rank, sign)| if rank == at { digit } else { sign }).collect()
}

/// The bodies of FINESS numbers, those of Corsica among them.
fn body() -> impl Strategy<Value = String> {
    prop_oneof!["[0-9]{8}", "2A[0-9]{6}", "2B[0-9]{6}"]
}

proptest! {
    #[test]
    fn given_a_body_when_keyed_then_one_last_digit_fits_and_no_other(body in body()) {
        prop_assert_eq!(keyed(&body, |number| Finess::parse(number).is_ok()).len(), 1);
    }

    #[test]
    fn given_a_number_when_a_digit_is_changed_then_refused(body in body(), at in 2_usize..9, digit in 0_u32..10) {
        let number = keyed(&body, |number| Finess::parse(number).is_ok()).remove(0);
        let changed = with(&number, at, digit);
        prop_assert_eq!(Finess::parse(&changed).is_ok(), changed == number);
    }

    #[test]
    fn given_a_number_of_corsica_when_it_is_moved_to_the_other_department_then_refused(body in "[0-9]{6}") {
        let number = keyed(&format!("2A{body}"), |number| Finess::parse(number).is_ok()).remove(0);
        prop_assert!(Finess::parse(&number.replace('A', "B")).is_err());
    }

    #[test]
    fn given_an_establishment_when_read_then_its_company_is_one_and_it_writes_itself_back(
        body in "[1-9][0-9]{7}",
        office in "[0-9]{4}",
    ) {
        let siren = keyed(&body, |number| Siren::parse(number).is_ok()).remove(0);
        let siret = keyed(&format!("{siren}{office}"), |number| Siret::parse(number).is_ok()).remove(0);
        let read = Siret::parse(&siret).expect("keyed");
        prop_assert_eq!(read.siren().to_string(), siren);
        prop_assert_eq!(serde_json::to_string(&read).expect("a text"), format!("{siret:?}"));
    }

    #[test]
    fn given_an_office_of_la_poste_when_read_then_by_the_formula_or_by_a_sum_of_five(office in "[0-9]{5}") {
        let number = format!("356000000{office}");
        let sum: u32 = number.chars().filter_map(|sign| sign.to_digit(10)).sum();
        let body: String = number.chars().take(13).collect();
        let keyed = keyed(&body, |number| number.ends_with(&office) && Siret::parse(number).is_ok());
        prop_assert_eq!(Siret::parse(&number).is_ok(), !keyed.is_empty());
        prop_assert!(Siret::parse(&number).is_ok() || !sum.is_multiple_of(5));
    }

    #[test]
    fn given_any_text_when_read_then_no_panic(text in any::<String>()) {
        let _read = (Finess::parse(&text).is_ok(), Siren::parse(&text).is_ok(), Siret::parse(&text).is_ok());
    }
}
