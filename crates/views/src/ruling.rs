//! A ruling as people and programs read it.

use jiff::civil::Date;
use maillage_domain::care::bilan::Row;
use maillage_domain::care::nomenclature::{Line, LineCode};
use maillage_domain::care::quantity::Tally;
use maillage_domain::procedure::alternatives::Alternative;
use maillage_domain::procedure::case::{Case, OutOfForce};
use maillage_domain::procedure::conditions::conditions;
use maillage_domain::procedure::handling::Handling;
use maillage_domain::procedure::operation::Operation;
use maillage_domain::procedure::outcome::Outcome;
use maillage_domain::procedure::ruling::Ruling;
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::rules::Rule;
use maillage_domain::rules::admissibility::INDICATIVE;
use maillage_domain::rules::doubts::{confidence, doubts};
use maillage_domain::rules::finding::{Finding, Verdict};
use maillage_domain::rules::held::TRANSFER;
use schemars::JsonSchema;
use serde::Serialize;

use crate::act_address::ActAddress;
use crate::authorisable::Authorisable;
use crate::because::because;
use crate::citation;
use crate::contradiction::{self, ContradictionView};
use crate::head::HeadView;
use crate::rule::rule_title;
use crate::ruling_detail::{CandidateView, ConditionView, NeedView, OpenView};
use crate::tally::{counted_text, gap_text, target_text};
use crate::words::{Argument, Words};

/// A ruling, for all media. It is indicative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RulingView {
    /// Whether the application may be filed; nothing where no answer can be drawn.
    pub admissible: Option<bool>,
    /// What is wanted.
    pub operation: &'static str,
    /// The line.
    pub activity: String,
    /// The zone.
    pub zone: String,
    /// The day of filing.
    pub on: Date,
    /// The bilan that was read; nothing where none was published by that day.
    pub bilan: Option<BilanRead>,
    /// Places left; nothing where the operation does not use any.
    pub slots: Option<i64>,
    /// The same in words; nothing where another rule than the gap opens the application, since "none" would only confuse.
    #[serde(skip)]
    pub slots_text: Option<String>,
    /// What each rule says.
    pub findings: Vec<FindingView>,
    /// That it is indicative and does not bind the agency.
    pub indicative: String,
    /// `yes`, `subject-to`, `no` or `not-comparable`.
    pub outcome: &'static str,
    /// What would settle it.
    pub needs: Vec<NeedView>,
    /// The last day to file; nothing where there is none, or where it may not be filed.
    pub until: Option<Date>,
    /// What is printed for its line.
    pub conditions: Vec<ConditionView>,
    /// What is open beside it.
    pub open_instead: Vec<OpenView>,
    /// Where to look in the list of the day, for a line of another list.
    pub candidates: Vec<CandidateView>,
    /// What candidates are, or that there is none, in a sentence; nothing where none is looked for.
    #[serde(skip)]
    pub candidates_text: Option<String>,
    /// What contradicts itself in the row that was read, beside the figures that its document prints.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contradictions: Vec<ContradictionView>,
    /// What the agency gets of it: `information`, `light-file`, `modification-file`, `renewal-file`, `confirmation`,
    /// `transition-file` or `full-file`; absent where it may not be filed, before 1 June 2023, and where no text says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handling: Option<&'static str>,
    /// The same in a sentence.
    #[serde(skip)]
    pub handling_text: Option<String>,
    /// The head of the journal at which it was made.
    pub head: HeadView,
    /// What contradicts itself in that row or could not be read of it, a sentence each.
    #[serde(skip)]
    pub in_doubt: Vec<String>,
    /// Whether what is held may be renewed, moved and brought together all the same.
    #[serde(skip)]
    pub held_apart: bool,
    /// Whether a change of place is a modification like others, as since the reform.
    #[serde(skip)]
    pub moved_as_modified: bool,
    /// The answer, in words.
    #[serde(skip)]
    pub title: String,
    /// The answer in one sentence.
    #[serde(skip)]
    pub sentence: String,
    /// The quantities that were read.
    #[serde(skip)]
    pub quantities: Vec<QuantityView>,
    /// What the bilan is called: version, act, date.
    #[serde(skip)]
    pub read_in: String,
    /// The act that recorded it; nothing where none was read.
    #[serde(skip)]
    pub read_act: Option<ActAddress>,
}

/// The bilan that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BilanRead {
    /// Its version.
    pub version: u32,
    /// The number of the order, or its name where it has none.
    pub act: String,
    /// Its picture date.
    pub at: Date,
}

/// What one rule says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FindingView {
    /// The rule.
    pub rule: &'static str,
    /// `allows`, `forbids`, `warns` or `informs`.
    pub verdict: &'static str,
    /// Where the rule stands.
    pub citation: String,
    /// The facts it saw, in a sentence.
    pub because: String,
    /// When the rule is in force, as far as our sources attest.
    pub in_force: InForce,
    /// How sure it is.
    pub confidence: &'static str,
    /// Where the official text of its first article stands, in the version of the day asked where it is known.
    pub url: Option<&'static str>,
    /// What the rule says.
    #[serde(skip)]
    pub title: String,
    /// The verdict, in words.
    #[serde(skip)]
    pub verdict_text: String,
    /// How sure it is, in words.
    #[serde(skip)]
    pub confidence_text: String,
}

/// A period of force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct InForce {
    /// The first day attested.
    pub from: Date,
    /// The last day, if known.
    pub to: Option<Date>,
}

/// One quantity that was read: sites or units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuantityView {
    /// "Sites" or "units".
    pub name: String,
    /// What is authorised.
    pub current: String,
    /// What stands between the two: "authorised out of", which agrees with the name.
    pub of: String,
    /// What the plan wants.
    pub target: String,
    /// The gap with its sign.
    pub gap: String,
    /// Whether the gap is above, below or at zero; nothing where it is not known.
    pub sign: Option<std::cmp::Ordering>,
    /// Whether it counts for what is asked.
    pub decides: bool,
}

impl RulingView {
    /// The same, whose ways to what is open instead name the region that was asked for.
    #[must_use]
    pub fn asked_in(self, region: &str) -> Self {
        let open_instead = self.open_instead.into_iter().map(|open| open.asked_in(region)).collect();
        Self { open_instead, ..self }
    }

    /// Words a ruling made at a head of the journal, what is open beside it, and what its lines may be in the other list.
    pub fn new(
        ruling: &Ruling<'_>,
        open: &[Alternative<'_>],
        candidates: Vec<CandidateView>,
        book: &ReferenceBook,
        head: HeadView,
        words: Words,
    ) -> Self {
        let (case, question) = (&ruling.case, &ruling.case.question);
        let (outcome, row) = (ruling.outcome.as_str(), row_read(ruling));
        Self {
            admissible: ruling.outcome.admissible(),
            operation: question.operation.as_str(),
            activity: LineCode::together(ruling.lines.iter().map(|line| &line.code)).to_string(),
            zone: question.zone.to_string(),
            on: question.asked.day,
            bilan: case.bilan.map(|bilan| BilanRead {
                version: bilan.fact.version,
                act: bilan.fact.act.clone().unwrap_or_else(|| bilan.fact.name()),
                at: bilan.fact.picture_date,
            }),
            slots: ruling.slots,
            slots_text: slots_text(ruling, words),
            findings: findings(ruling, book, words),
            indicative: rule_title(&INDICATIVE, words),
            needs: ruling.outcome.reserves().map(|reserve| NeedView::new(reserve, words)).collect(),
            until: ruling.until,
            conditions: conditions(case).iter().map(|found| ConditionView::new(found, words)).collect(),
            candidates_text: candidates_text(ruling, &candidates, words),
            candidates,
            held_apart: question.operation.rests_on_bilan() && ruling.outcome != Outcome::NotComparable,
            moved_as_modified: TRANSFER.last_day() < question.asked.day,
            open_instead: open.iter().map(|open| OpenView::new(open, ruling, words)).collect(),
            contradictions: row.map(|row| contradiction::in_row(&row, words)).unwrap_or_default(),
            handling: ruling.handling.map(Handling::as_str),
            handling_text: ruling
                .handling
                .map(|handling| words.get(&format!("handling-{}", handling.as_str()))),
            in_doubt: row.map(|row| contradiction::of_row(&row, words)).unwrap_or_default(),
            head,
            sentence: sentence(ruling, words),
            quantities: quantities(ruling, words),
            read_in: read_in(ruling, words),
            read_act: ruling.case.bilan.map(|bilan| bilan.stamp.number.into()),
            title: words.get(&format!("ruling-{outcome}")),
            outcome,
        }
    }
}

impl FindingView {
    /// Words a finding of a day; the book names its lines.
    pub fn new(finding: &Finding, day: Date, book: &ReferenceBook, words: Words) -> Self {
        Self::of_rule((finding.rule, finding.verdict.as_str()), because(finding, book, words), day, words)
    }

    /// Words what a rule says on a day, by the word of its verdict, and because of what.
    pub(crate) fn of_rule(
        (rule, verdict): (&Rule, &'static str),
        because: String,
        day: Date,
        words: Words,
    ) -> Self {
        let confidence = rule.confidence.as_str();
        Self {
            rule: rule.id,
            verdict,
            citation: citation::told(rule.citation.text, words),
            because,
            in_force: InForce { from: rule.in_force.from, to: rule.in_force.until },
            confidence,
            url: rule.citation.address(day),
            title: rule_title(rule, words),
            verdict_text: words.get(&format!("verdict-{verdict}")),
            confidence_text: words.get(&format!("confidence-{confidence}")),
        }
    }

    /// The same, of one of several lines alone.
    fn of_line(self, line: &Line, words: Words) -> Self {
        let label = line.label.get(words.language());
        let arguments = [("action", Argument::Text(label)), ("what", Argument::Text(&self.because))];
        Self { because: words.with("web-label", &arguments), ..self }
    }

    /// Words a finding on an application: what is doubtful about the parameters on which it rests is told with it, and it is no
    /// surer than they are.
    fn of_case(finding: &Finding, case: &Case<'_>, book: &ReferenceBook, words: Words) -> Self {
        let told = Self::new(finding, case.day(), book, words);
        let doubts = doubts(case, finding).into_iter().map(|doubt| doubt.get(words.language()));
        let because = std::iter::once(told.because.as_str()).chain(doubts).collect::<Vec<_>>().join(" ");
        let confidence = confidence(case, finding).as_str();
        Self { because, confidence, confidence_text: words.get(&format!("confidence-{confidence}")), ..told }
    }

    /// Words a finding on a window: it is right, or to be looked at; it asks for nothing.
    pub fn on_window(finding: &Finding, day: Date, book: &ReferenceBook, words: Words) -> Self {
        let verdict = finding.verdict.as_str();
        Self {
            verdict_text: words.get(&format!("window-verdict-{verdict}")),
            ..Self::new(finding, day, book, words)
        }
    }

    /// Whether the rule stops the application.
    pub fn forbids(&self) -> bool {
        self.verdict == Verdict::Forbids.as_str()
    }
}

/// What each rule says; behind what is said of every line, what is said of one alone, under its name.
fn findings(ruling: &Ruling<'_>, book: &ReferenceBook, words: Words) -> Vec<FindingView> {
    let worded = |finding: &Finding| FindingView::of_case(finding, &ruling.case, book, words);
    let apart = ruling
        .apart
        .iter()
        .flat_map(|(line, findings)| findings.iter().map(|finding| worded(finding).of_line(line, words)));
    ruling.findings.iter().map(worded).chain(apart).collect()
}

/// The name of an operation, in words.
pub fn operation(operation: Operation, words: Words) -> String {
    words.get(&format!("operation-{}", operation.as_str()))
}

/// What is left, in words, where the operation uses it up.
fn slots_text(ruling: &Ruling<'_>, words: Words) -> Option<String> {
    let refused = ruling.outcome.admissible() == Some(false);
    let slots = ruling.slots.filter(|slots| *slots > 0 || refused)?;
    Some(Authorisable::of_operation(slots, ruling.case.question.operation).text(words))
}

/// What candidates are: lines of the list of the day for one that had ended before it, or had not begun yet.
fn candidates_text(ruling: &Ruling<'_>, candidates: &[CandidateView], words: Words) -> Option<String> {
    let id = match ruling.case.nomenclature {
        _ if ruling.outcome != Outcome::NotComparable && candidates.is_empty() => return None,
        None if candidates.is_empty() => return None,
        _ if candidates.is_empty() => "ruling-no-candidates",
        Some(OutOfForce::NotYet(_)) => "ruling-candidates-former",
        _ => "web-ruling-candidates-text",
    };
    Some(words.get(id))
}

/// What the lines are called: by the name of the line, or of the activity whose lines they are.
fn name<'l>(lines: &[&'l Line], words: Words) -> &'l str {
    match lines {
        [line] => line.label.get(words.language()),
        lines => lines.first().map_or("", |line| line.family_label.get(words.language())),
    }
}

fn sentence(ruling: &Ruling<'_>, words: Words) -> String {
    let question = &ruling.case.question;
    let operation = operation(question.operation, words);
    let zone_name = ruling.case.row.map(|row| row.position.zone_name.clone());
    let zone = zone_name.filter(|name| name != question.zone.as_str());
    let zone = zone.map_or_else(|| question.zone.to_string(), |name| format!("{} {name}", question.zone));
    let on = words.date(question.asked.day);
    let arguments = [
        ("operation", Argument::Text(&operation)),
        ("line", Argument::Text(name(&ruling.lines, words))),
        ("zone", Argument::Text(&zone)),
        ("on", Argument::Text(&on)),
    ];
    words.with(&format!("ruling-sentence-{}", ruling.outcome.as_str()), &arguments)
}

/// The row that the answer rests on; none where no answer can be drawn.
fn row_read<'r>(ruling: &Ruling<'r>) -> Option<Row<'r>> {
    ruling.case.row.filter(|_| ruling.outcome != Outcome::NotComparable)
}

fn quantities(ruling: &Ruling<'_>, words: Words) -> Vec<QuantityView> {
    let Some(row) = row_read(ruling) else { return Vec::new() };
    let operation = ruling.case.question.operation;
    let new = matches!(operation, Operation::Creation | Operation::OtherForm);
    let view = |[id, of]: [&str; 2], tally: &Tally, room: Option<i64>, decides| QuantityView {
        name: words.get(id),
        current: counted_text(tally.counted(), words),
        of: words.get(of),
        target: target_text(tally.target, words),
        gap: gap_text(room, words),
        sign: room.map(|room| room.cmp(&0)),
        decides,
    };
    let sites = view(["quantity-sites", "quantity-sites-of"], row.sites(), row.sites_room(), new);
    let extra = operation == Operation::ExtraUnit;
    let of_units =
        |units| view(["quantity-units", "quantity-units-of"], units, row.units_room(), new || extra);
    let units = row.units().map(of_units);
    [Some(sites), units].into_iter().flatten().collect()
}

fn read_in(ruling: &Ruling<'_>, words: Words) -> String {
    match ruling.case.bilan {
        None if ruling.case.question.operation.rests_on_bilan() => words.get("ruling-no-bilan-of-window"),
        None => words.get("seen-no-bilan-published"),
        Some(bilan) => {
            let picture = words.date(bilan.fact.picture_date);
            let act = crate::heading::act(&bilan.fact, words);
            words.with(
                "ruling-read-in",
                &[
                    ("picture", Argument::Text(&picture)),
                    ("version", Argument::count(bilan.fact.version)),
                    ("act", Argument::Text(&act)),
                ],
            )
        }
    }
}
