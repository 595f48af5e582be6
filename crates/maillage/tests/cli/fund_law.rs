//! What the law allows, from outside: days, bodies, decisions and orders as they are typed.

use serde_json::{Value, json};

use crate::fund_safety::{CERTIFIES, ORDERS, PAYS, Safe};
use crate::kit::{Workplace, agreement};

/// 100 000 € of AE and CP for mission 1, 50 000 € of those of part b for mission 2.
const BUDGET: &str = "envelope;earmark;mission;ae;cp\nintervention;;1;100 000;100 000\nintervention;medico-social;2;50 000;50 000\n";

/// A fund of 2024 whose budget the ministers decided once the board had refused it.
fn refused_by_the_board() -> Safe {
    let safe = Safe { place: Workplace::with_demo() };
    safe.place.write("budget.csv", BUDGET);
    safe.done("year open --year 2024", ORDERS, "2024-01-02");
    let budget = |ministers: &str| {
        format!("budget budget.csv --year 2024 --refused 2024-01-03=20/30 --ministers {ministers}")
    };
    let title = safe.refused(&budget("2024-01-17"), ORDERS, "2024-01-19", "ministers-early");
    assert!(title.contains("17 janvier 2024") && title.contains("18 janvier 2024"), "{title}");
    let adopted = safe.done(&budget("2024-01-18"), ORDERS, "2024-01-18");
    assert_eq!(adopted["warnings"], Value::Null);
    safe
}

fn commit(amount: &str, more: &str) -> String {
    format!(
        "commit --year 2024 --mission 1 --amount {amount} --beneficiary rna:W123456789 --object Essai {more}"
    )
}

#[test]
fn given_five_years_in_six_exercises_when_committed_then_done_and_a_day_more_then_refused() {
    let safe = refused_by_the_board();
    let grant = |ends: &str| {
        let years = "--cp 2024=100 --cp 2029=100";
        commit("200", &format!("{years} --begins 2024-07-01 --ends {ends}"))
    };
    let title = safe.refused(&grant("2029-07-01"), ORDERS, "2024-02-01", "term");
    assert!(title.contains("1er juillet 2029") && title.contains("60 mois"), "{title}");
    safe.done(&grant("2029-06-30"), ORDERS, "2024-02-01");
}

#[test]
fn given_more_than_23_000_for_a_beneficiary_when_committed_then_only_under_an_agreement_and_care_on_duty_always()
 {
    let safe = refused_by_the_board();
    let done =
        |amount: &str, more: &str| safe.done(&commit(amount, more), ORDERS, "2024-02-01")["warnings"].clone();
    assert_eq!(
        done(
            "23000",
            "--party 32/00000000-0000-0000-0000-0000000000b1 --party 28/00000000-0000-0000-0000-0000000000b2"
        ),
        Value::Null
    );
    // Told, for it has the same object; not refused.
    assert!(done("40000", "--purpose pdsa")[0].is_string());
    let title = safe.refused(&commit("0,01", ""), ORDERS, "2024-02-01", "agreement-needed");
    let title = title.replace('\u{202f}', " ");
    assert!(title.contains("23 000,01 €") && title.contains("23 000,00 €"), "{title}");
    safe.done(&agreement("C-1", "rna:W123456789", 2024), ORDERS, "2024-01-31");
    // The same sum for the same object: told, and not refused.
    let told = done("0,01", "--agreement C-1");
    assert!(told[0].as_str().is_some_and(|told| told.contains("Double financement possible")), "{told}");
    let dac = done("100", "--agreement C-1 --structure dac");
    assert!(dac[0].as_str().is_some_and(|told| told.contains("L. 1435-3")), "{dac}");
}

#[test]
fn given_credits_of_part_b_when_for_respite_by_an_association_then_done_and_for_care_refused() {
    let safe = refused_by_the_board();
    let respite = |field: &str| {
        commit("100", &format!("--earmark medico-social --beneficiary-kind association --field {field}"))
            .replace("--mission 1", "--mission 2")
    };
    safe.refused(&respite("care"), ORDERS, "2024-02-01", "earmark-purpose");
    safe.done(&respite("medico-social"), ORDERS, "2024-02-01");
}

#[test]
fn given_a_body_of_health_insurance_when_no_order_names_it_then_refused_and_by_an_order_then_paid() {
    let safe = refused_by_the_board();
    let doctor = commit("100", "--beneficiary-kind health-professional");
    let id = safe.done(&doctor, ORDERS, "2024-02-01")["commitment"].as_str().expect("an id").to_owned();
    safe.done(&format!("certify --commitment {id} --amount 100"), CERTIFIES, "2024-02-02");
    let pay = format!("pay --year 2024 --commitment {id} --amount 100 --ordered-by {ORDERS} --channel msa");
    safe.refused(&pay, PAYS, "2024-02-03", "channel-order");
    safe.done(&format!("{pay} --order arrêté"), PAYS, "2024-02-03");
}

#[test]
fn given_an_exercise_when_closed_without_a_decision_then_nothing_is_carried_and_the_receipt_says_what_is_lost()
 {
    let safe = refused_by_the_board();
    let excluded = "close --year 2024 --exclude prevention=1 --source arrêté";
    safe.refused(excluded, ORDERS, "2024-12-31", "no-exclusion");
    safe.refused(
        "endowment --year 2024 --direction to-daf --amount 1 --endowment 1000",
        ORDERS,
        "2024-12-31",
        "no-transfer-order",
    );
    let closed = safe.done("close --year 2024", ORDERS, "2024-12-31");
    let expected = json!({
        "base": 15_000_000, "ceiling": 450_000, "unspent": 15_000_000, "carried": 0, "not_carried": 15_000_000
    });
    assert_eq!(closed["closing"], expected);
}
