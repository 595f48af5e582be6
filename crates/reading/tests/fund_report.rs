//! What ships of the 2023 report of the fund: its figures are those that are read of its text, line by line, and what people
//! add to them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::money::{Cp, Revenue};
use maillage_domain::fund::report::admit::{Proposal, ReportFault, admit};
use maillage_domain::fund::report::checks::check;
use maillage_domain::fund::report::notes::{AttributionRules, Remark, ReportNotes};
use maillage_domain::fund::report::printed::PrintedFigures;
use maillage_domain::fund::reported::{
    AmountStatus, Attribution, Figure, FundReported, Qualifier, ReportedAction,
};
use maillage_reading::digest;
use maillage_reading::reference::{
    FundReport, ReferenceError, attribution_rules, fund_report, printed_figures, written_figures,
};
use maillage_reading::report::read;
use maillage_testing::shared::source;

const SHIPPED: &str = include_str!("../../../data/hauts-de-france/fir-2023.toml");
const FIGURES: &str = include_str!("../../../data/hauts-de-france/fir-2023-figures.toml");
const RULES: &str = include_str!("../../../data/fund/attribution.toml");

/// Lines that print again what another line prints: a repeated figure, and a headline given by its two parts.
const PRINTED_AGAIN: [u32; 2] = [1109, 2473];

fn report() -> FundReport {
    fund_report(SHIPPED).expect("the shipped notes parse")
}

fn figures() -> PrintedFigures {
    printed_figures(FIGURES).expect("the shipped figures parse")
}

fn rules() -> AttributionRules {
    attribution_rules(RULES).expect("the shipped rules parse")
}

/// What becomes of the shipped figures with these notes.
fn admitted(notes: &ReportNotes, as_printed: bool) -> Result<FundReported, Vec<ReportFault>> {
    let (report, figures, rules) = (report(), figures(), rules());
    admit(Proposal {
        key: &report.key,
        year: report.year,
        document: report.text.sha256,
        title: &report.title,
        figures: &figures,
        notes,
        attribution: &rules,
        as_printed,
    })
}

fn shipped() -> FundReported {
    admitted(&report().notes, false).expect("nothing untrue is left")
}

fn action(line: u32) -> ReportedAction {
    shipped().actions.into_iter().find(|action| action.amount.line == line).expect("an action of this line")
}

/// A fact of the report: its kind, its value in cents, what is printed, its label.
struct Printed {
    kind: String,
    cents: i64,
    text: String,
}

/// The amounts of the report by line.
fn facts() -> Option<BTreeMap<u32, Vec<Printed>>> {
    let bytes = source("domain/fir_2023_facts.csv")?;
    let mut facts: BTreeMap<u32, Vec<Printed>> = BTreeMap::new();
    for record in csv::Reader::from_reader(bytes.as_slice()).into_records() {
        let record = record.expect("the facts are CSV");
        if &record[6] != "EUR" {
            continue;
        }
        let cents = record[5].parse::<i64>().expect("amounts are whole euros") * 100;
        let line = record[12].parse().expect("a line number");
        let fact = Printed { kind: record[4].to_owned(), cents, text: record[7].to_owned() };
        facts.entry(line).or_default().push(fact);
    }
    Some(facts)
}

fn sum<'a>(actions: impl Iterator<Item = &'a ReportedAction>) -> i64 {
    Cp::sum(actions.map(|action| action.amount.value)).expect("in range").cents()
}

#[test]
fn given_the_text_of_the_report_when_read_then_the_figures_that_ship() {
    let Some(text) = source("sources/fir-hauts-de-france-2023.txt") else { return };
    let read = read(&text).expect("it is a report");
    let figures = PrintedFigures::of(&read, &check(&read));
    let written = written_figures(&figures).expect("figures are plain data");
    let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fir-2023-figures.toml");
    std::fs::write(&kept, &written).expect("a file");
    assert!(
        FIGURES == written,
        "fir-2023-figures.toml is not what is read, which is kept in {}",
        kept.display()
    );
    assert_eq!(self::figures(), figures);
}

#[test]
fn given_the_shipped_report_when_its_headline_figures_are_read_then_as_printed() {
    let FundReported { revenue, ae, cp, missions, .. } = shipped();
    let cents =
        |figure: &Option<Figure<Revenue>>| figure.as_ref().map(|figure| (figure.value.cents(), figure.line));
    assert_eq!(cents(&revenue.total), Some((48_940_000_000, 66)));
    assert_eq!(cents(&revenue.national), Some((48_460_000_000, 92)));
    assert_eq!(cents(&revenue.restated), Some((46_060_000_000, 67)));
    assert_eq!(revenue.own, None);
    let earmarked = revenue.earmarked.iter().map(|earmarked| earmarked.amount.line);
    assert_eq!(earmarked.collect::<Vec<_>>(), [57, 59, 78, 81, 83, 85, 88]);
    let committed = ae.used.expect("printed");
    assert_eq!((committed.value.cents(), committed.line), (50_620_000_000, 129));
    let paid = cp.used.expect("printed");
    assert_eq!((paid.value.cents(), paid.qualifier), (51_000_000_000, Qualifier::About));
    let rates = [ae.rate_bp.expect("printed"), cp.rate_bp.expect("printed")];
    assert_eq!(
        rates.map(|rate| (rate.value, rate.qualifier)),
        [(9840, Qualifier::MoreThan), (9820, Qualifier::Exact)]
    );
    let paid = missions.iter().map(|mission| mission.cp_paid.as_ref().map(|figure| figure.value.cents()));
    let expected = [6_710_000_000, 17_800_000_000, 10_170_000_000, 16_000_000_000, 27_600_000];
    assert_eq!(paid.collect::<Vec<_>>(), expected.map(Some));
}

/// 73 amounts stand at the top that are not foreseen: one is a budget of three years, one of a school year, and 71 are counted,
/// less what one of them foresees.
#[test]
fn given_the_shipped_report_when_its_actions_are_counted_then_nothing_foreseen_and_nothing_of_several_years()
{
    let reported = shipped();
    let counted = || reported.counted();
    let sum_counted = Cp::sum(counted().map(|(_, amount)| amount)).expect("in range");
    assert_eq!((counted().count(), sum_counted.cents()), (71, 23_691_229_400));
    let actions = &reported.actions;
    let top = || {
        let whole = actions.iter().filter(|action| action.part_of.is_none());
        whole.filter(|action| action.status != AmountStatus::Forecast)
    };
    assert_eq!((top().count(), sum(top())), (73, 24_400_829_400));
    let lines = |status: AmountStatus| {
        let of_it = actions.iter().filter(|action| action.status == status);
        of_it.map(|action| action.amount.line).collect::<Vec<_>>()
    };
    assert_eq!(lines(AmountStatus::Forecast), [2071, 2493]);
    assert_eq!(lines(AmountStatus::Allocated), [637, 1974]);
    assert_eq!(lines(AmountStatus::Paid), [2070, 2489]);
    let corrected = actions.iter().filter(|action| action.amount.correction.is_some());
    assert_eq!(corrected.map(|action| action.amount.line).collect::<Vec<_>>(), [350, 618, 1987]);
    assert!(actions.iter().all(|action| !matches!(action.attribution, Attribution::Printed(_))));
}

#[test]
fn given_82_millions_that_hold_5_1_foreseen_when_counted_then_76_9() {
    let reported = shipped();
    let rank = reported.actions.iter().position(|action| action.amount.line == 2032).expect("printed");
    assert_eq!(reported.actions[rank].amount.value, Cp::from_cents(8_200_000_000));
    assert_eq!(reported.counted_of(rank), Some(Cp::from_cents(7_690_000_000)));
    let part = action(2071);
    assert_eq!(
        (part.status, part.part_of, part.printed.as_str()),
        (AmountStatus::Forecast, Some(rank), "5,1 M€")
    );
}

#[test]
fn given_what_was_granted_for_a_school_year_when_recorded_then_so_and_in_no_sum() {
    let granted = action(637);
    assert_eq!((granted.status, granted.counts()), (AmountStatus::Allocated, false));
    assert_eq!(granted.span.map(|(first, last)| (first.get(), last.get())), Some((2023, 2024)));
}

/// The rules read what is printed, so that like actions belong to one mission, whoever looks at them.
#[test]
fn given_like_actions_when_attributed_then_to_the_mission_of_their_printed_words() {
    let mission = |line| action(line).attribution.mission().map(Mission::number);
    for prevention in
        [374, 461, 489, 533, 546, 572, 618, 637, 801, 1128, 1240, 1387, 1391, 1522, 1549, 1606, 1615]
    {
        assert_eq!(mission(prevention), Some(1), "{prevention}");
    }
    for pathways in [732, 1183, 1661, 1722, 1910, 1944, 1957, 1967, 2205] {
        assert_eq!(mission(pathways), Some(2), "{pathways}");
    }
    for continuity in [1851, 1894, 1906, 2032, 2070, 2071, 2085, 2112, 2189] {
        assert_eq!(mission(continuity), Some(3), "{continuity}");
    }
    for investment in [2393, 2437] {
        assert_eq!(mission(investment), Some(4), "{investment}");
    }
    for voice in [316, 330, 332, 350] {
        assert_eq!(mission(voice), Some(5), "{voice}");
    }
    for unsaid in [227, 711, 871, 890, 1216, 1422, 1454, 1465, 1645, 1987, 2018, 2276] {
        assert_eq!(mission(unsaid), None, "{unsaid}");
    }
}

#[test]
fn given_no_notes_when_recorded_then_each_amount_that_cannot_be_true_is_refused_with_its_place() {
    let untrue = |notes: &ReportNotes| match admitted(notes, false) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(ReportFault::line).collect(),
    };
    assert_eq!(untrue(&ReportNotes::default()), [350, 618, 1957, 1987]);
    assert_eq!(untrue(&report().notes), [0_u32; 0]);
    let mut notes = report().notes;
    notes.amounts.retain(|note| !matches!(note.remark, Some(Remark::Kept { .. })));
    assert_eq!(untrue(&notes), [1957]);
    notes.amounts[0].place.line = 56;
    assert_eq!(untrue(&notes), [56, 1957]);
}

#[test]
fn given_no_notes_when_recorded_as_printed_then_with_what_is_printed() {
    let reported = admitted(&ReportNotes::default(), true).expect("as printed");
    let centres = reported.actions.iter().find(|action| action.amount.line == 618).expect("an action");
    assert_eq!((centres.amount.value.cents(), &centres.amount.correction), (44_400_000_000, &None));
    assert_eq!(reported.revenue.total.map(|total| total.line), Some(66));
}

#[test]
fn given_parts_of_an_action_when_summed_then_they_exceed_it_only_where_the_report_does() {
    let actions = shipped().actions;
    let whole: BTreeSet<_> = actions.iter().filter_map(|action| action.part_of).collect();
    let exceeded = whole.into_iter().filter(|whole| {
        let parts = actions.iter().filter(|action| action.part_of == Some(*whole));
        actions[*whole].amount.value.cents() < sum(parts)
    });
    // 332 + 425 + 84 + 35 = 876 K€ stand below 0.8 M€: the report cuts where it should round.
    assert_eq!(exceeded.map(|whole| actions[whole].amount.line).collect::<Vec<_>>(), [1957]);
}

#[test]
fn given_the_facts_of_the_report_when_compared_then_each_amount_and_line_is_theirs() {
    let Some(facts) = facts() else { return };
    let reported = shipped();
    for action in &reported.actions {
        let at = facts.get(&action.amount.line).map(Vec::as_slice).unwrap_or_default();
        let found = match &action.amount.correction {
            None => at.iter().any(|fact| fact.cents == action.amount.value.cents()),
            Some(correction) => at
                .iter()
                .any(|fact| fact.text == correction.printed && fact.cents != action.amount.value.cents()),
        };
        assert!(found, "{action:?}");
    }
    for earmarked in &reported.revenue.earmarked {
        let at = &facts[&earmarked.amount.line];
        assert!(at.iter().any(|fact| fact.cents == earmarked.amount.value.cents()), "{earmarked:?}");
    }
}

#[test]
fn given_the_facts_of_the_report_when_searched_then_no_amount_of_an_action_is_left_out() {
    let Some(facts) = facts() else { return };
    let reported = shipped();
    let taken: BTreeSet<_> = reported.actions.iter().map(|action| action.amount.line).collect();
    let last_mission = 195;
    let left: Vec<_> = facts
        .iter()
        .filter(|(line, facts)| last_mission < **line && facts.iter().any(|fact| fact.kind == "expenditure"))
        .map(|(line, _)| *line)
        .filter(|line| !taken.contains(line))
        .collect();
    assert_eq!(left, PRINTED_AGAIN);
}

#[test]
fn given_the_text_of_the_report_when_hashed_then_it_is_the_one_read() {
    let Some(text) = source("sources/fir-hauts-de-france-2023.txt") else { return };
    let report = report();
    assert_eq!(digest::of(&text), report.text.sha256);
    assert_eq!(text.split(|byte| *byte == b'\n').count() - 1, usize::try_from(report.text.lines).unwrap());
}

#[test]
fn given_a_fault_in_the_file_when_read_then_it_names_its_place() {
    let told = |error: ReferenceError| match error {
        ReferenceError::Toml(error) => error.to_string(),
        error => error.to_string(),
    };
    let fault = |from: &str, to: &str| {
        assert!(SHIPPED.contains(from), "{from}");
        fund_report(&SHIPPED.replacen(from, to, 1)).map(drop).map_err(told).expect_err(to)
    };
    assert!(fault("line = 2493", "line = 2497").contains("2497 is outside the text's 2496 lines"));
    assert!(fault("line = 2493", "line = 2489").contains("already stands"));
    assert!(fault("euros = 444000", "euros = -1").contains("amounts, line 618"));
    assert!(fault("euros = 444000\n", "").contains("its euros and its reason"));
    assert!(
        fault("kept = {", "euros = 1\ncorrected = { fr = \"a\", en = \"b\" }\nkept = {")
            .contains("one of them")
    );
    assert!(fault("span = [2023, 2024]", "span = [2023, 2022]").contains("a span ends before it begins"));
    assert!(fault("licence =", "license =").contains("licence"));
    assert!(fault("status = \"allocated\"", "status = \"payed\"").contains("payed"));
    assert!(fault("key =", "stray = 1\nkey =").contains("`stray`"));
    let fault = |from: &str, to: &str| {
        assert!(RULES.contains(from), "{from}");
        attribution_rules(&RULES.replacen(from, to, 1)).map(drop).map_err(told).expect_err(to)
    };
    assert!(fault("mission = 2\nfr", "mission = 1\nfr").contains("mission 1"));
    assert!(fault("mission = 2\nfr", "mission = 6\nfr").contains("6 is not a mission"));
    assert!(fault("words = [\"investissement\"]", "words = []").contains("a rule needs a word"));
}
