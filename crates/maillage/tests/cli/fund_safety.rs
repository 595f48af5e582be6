//! Sequences that would trick the fund, from outside: each is refused with its reason, and the journal stays as it was.
//!
//! One person signs and orders, one certifies, one pays, one more pays or orders in their turn.

use serde_json::{Value, json};

use crate::kit::Workplace;

pub(crate) const ORDERS: &str = "00000000-0000-0000-0000-0000000000a1";
pub(crate) const CERTIFIES: &str = "00000000-0000-0000-0000-0000000000a2";
pub(crate) const PAYS: &str = "00000000-0000-0000-0000-0000000000a3";
const OTHER: &str = "00000000-0000-0000-0000-0000000000a4";

/// 1 000 € of AE and CP on a line of mission 2.
const BUDGET: &str = "envelope;earmark;mission;code;ae;cp\nintervention;;;MI2-3-5;1 000,00;1 000,00\n";

/// A fund of 2024 with its budget since 10 January.
pub(crate) struct Safe {
    pub(crate) place: Workplace,
}

impl Safe {
    fn new() -> Self {
        let safe = Self { place: Workplace::with_demo() };
        safe.place.write("budget.csv", BUDGET);
        safe.done("year open --year 2024", ORDERS, "2024-01-02");
        safe.done("budget budget.csv --year 2024 --ministers 2024-01-10", ORDERS, "2024-01-10");
        safe
    }

    fn words(words: &str, actor: &str, on: &str) -> Vec<String> {
        let key = format!("{words} {actor} {on}");
        let signed = ["--key", &key, "--actor", actor, "--on", on];
        let all = std::iter::once("fund").chain(words.split_whitespace()).chain(signed);
        all.map(ToOwned::to_owned).collect()
    }

    /// A command that is done, with its receipt.
    pub(crate) fn done(&self, words: &str, actor: &str, on: &str) -> Value {
        let words = Self::words(words, actor, on);
        self.place.json(&words.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// A command that is refused: the title of its problem.
    pub(crate) fn refused(&self, words: &str, actor: &str, on: &str, kind: &str) -> String {
        let before = self.place.journal();
        let mut words = Self::words(words, actor, on);
        words.extend(["--format", "json"].map(ToOwned::to_owned));
        let answer = self.place.run(&words.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(answer.code, Some(1), "{answer:?}");
        let problem = answer.problem();
        assert_eq!(problem["type"], json!(format!("maillage:fund-{kind}")), "{problem}");
        assert_eq!(self.place.journal(), before);
        problem["title"].as_str().expect("a title").replace('\u{a0}', " ")
    }

    fn commit(&self, amount: u32, object: &str) -> String {
        let receipt = self.done(&commit(2024, amount, object), ORDERS, "2024-02-01");
        receipt["commitment"].as_str().expect("an identifier").to_owned()
    }

    fn certify(&self, commitment: &str, amount: u32) {
        self.done(&certify(commitment, amount), CERTIFIES, "2024-02-02");
    }

    fn claim(&self, commitment: &str, amount: u32) -> String {
        let receipt = self.done(&recover(commitment, amount), ORDERS, "2024-02-04");
        receipt["recovery"].as_str().expect("an identifier").to_owned()
    }
}

fn commit(year: i16, amount: u32, object: &str) -> String {
    format!(
        "commit --year {year} --mission 2 --code MI2-3-5 --amount {amount} --beneficiary rna:W123456789 \
         --object {object}"
    )
}

fn certify(commitment: &str, amount: u32) -> String {
    format!("certify --commitment {commitment} --amount {amount}")
}

fn pay(commitment: &str, amount: u32, ordered_by: &str) -> String {
    format!("pay --year 2024 --commitment {commitment} --amount {amount} --ordered-by {ordered_by}")
}

fn release(commitment: &str, amount: u32) -> String {
    format!("release --year 2024 --commitment {commitment} --amount {amount}")
}

fn recover(commitment: &str, amount: u32) -> String {
    format!("recover --year 2024 --commitment {commitment} --amount {amount} --reason unused")
}

fn collect(recovery: &str, amount: u32, offset: Option<&str>) -> String {
    let offset = offset.map(|id| format!(" --offset {id}")).unwrap_or_default();
    format!("collect --year 2024 --recovery {recovery} --amount {amount}{offset}")
}

#[test]
fn given_a_debt_when_kept_back_from_what_is_not_certified_then_refused_and_what_is_kept_back_stays_consumed()
{
    let safe = Safe::new();
    let p = safe.commit(100, "P");
    safe.certify(&p, 100);
    safe.done(&pay(&p, 100, ORDERS), PAYS, "2024-02-03");
    let order = safe.claim(&p, 100);
    let q = safe.commit(100, "Q");
    let title = safe.refused(&collect(&order, 100, Some(&q)), PAYS, "2024-02-05", "beyond-due");
    assert!(title.contains("0,00 €"), "{title}");
    safe.certify(&q, 60);
    let title = safe.refused(&collect(&order, 61, Some(&q)), PAYS, "2024-02-05", "beyond-due");
    assert!(title.contains("60,00 €"), "{title}");
    safe.done(&collect(&order, 60, Some(&q)), PAYS, "2024-02-05");
    safe.refused(&release(&q, 41), ORDERS, "2024-02-06", "beyond-rest");
    safe.done(&release(&q, 40), ORDERS, "2024-02-06");
    let commitments = safe.place.json(&["fund", "commitments", "--year", "2024"]);
    let kept = &commitments["commitments"][1];
    assert_eq!((&kept["rest"], &kept["paid"], &kept["kept_back"]), (&json!(0), &json!(6_000), &json!(6_000)));
    // 100 and 60 of 1 000 € stay consumed; 40 € are still to come back.
    let status = safe.place.json(&["fund", "status", "--year", "2024"]);
    assert_eq!((&status["ae"]["committed"], &status["cp"]["paid"]), (&json!(16_000), &json!(16_000)));
    assert_eq!(status["to_recover"], json!(4_000));
}

#[test]
fn given_two_persons_when_they_change_places_on_a_commitment_then_refused_whoever_does_what() {
    let safe = Safe::new();
    let title = |words: &str, kind: &str| safe.refused(words, PAYS, "2024-02-05", kind);
    let p = safe.commit(100, "P");
    safe.certify(&p, 40);
    // Ordered by one and paid by the other, then the reverse.
    safe.done(&pay(&p, 20, OTHER), PAYS, "2024-02-03");
    safe.refused(&pay(&p, 20, PAYS), OTHER, "2024-02-03", "same-person");
    safe.refused(&pay(&p, 20, PAYS), "00000000-0000-0000-0000-0000000000a5", "2024-02-03", "paid-before");
    // Who paid certifies nothing, withdraws nothing, claims nothing back.
    assert!(title(&certify(&p, 10), "paid-before").contains("déjà payé"));
    title(&release(&p, 10), "paid-before");
    title(&recover(&p, 10), "paid-before");
    // Who claimed back does not collect.
    let order = safe.claim(&p, 10);
    safe.refused(&collect(&order, 10, None), ORDERS, "2024-02-05", "same-person");
    safe.done(&collect(&order, 10, None), PAYS, "2024-02-05");
}

#[test]
fn given_days_out_of_the_order_of_law_when_acts_bear_them_then_refused_with_both_days() {
    let safe = Safe::new();
    let title = |words: &str, actor: &str, on: &str, kind: &str, days: [&str; 2]| {
        let title = safe.refused(words, actor, on, kind);
        assert!(days.iter().all(|day| title.contains(day)), "{title}");
    };
    let p = safe.commit(100, "P");
    let notified = "1 février 2024".replace("1 f", "1er f");
    let of = |day: &'static str| [day, notified.as_str()];
    title(&certify(&p, 10), CERTIFIES, "2020-01-01", "before-commitment", of("2020"));
    title(&recover(&p, 10), ORDERS, "2019-01-01", "before-commitment", of("2019"));
    title(&release(&p, 10), ORDERS, "2024-01-02", "before-commitment", of("2 janvier 2024"));
    title(&pay(&p, 10, ORDERS), PAYS, "2024-01-31", "before-commitment", of("31 janvier 2024"));
    let before = ["2 janvier 2024", "10 janvier 2024"];
    title(&commit(2024, 10, "Q"), ORDERS, "2024-01-02", "before-budget", before);
    let over = ["31 décembre 2024", "1er janvier 2025"];
    title(&commit(2024, 10, "Q"), ORDERS, "2025-01-01", "year-over", over);
    // Closed, it is over all the same.
    safe.done("close --year 2024", ORDERS, "2024-12-31");
    title(&commit(2024, 10, "Q"), ORDERS, "2025-01-01", "year-over", over);
}
