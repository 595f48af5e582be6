//! The key figures of a year, and how far its credits are used.

use maillage_domain::fund::execution::FigureKind;
use maillage_domain::fund::money::{Ae, Cp, Revenue};
use maillage_domain::fund::status::{CreditStatus, Source, Stated, Status};

use super::source::{SourceView, Sourced, Sources};
use crate::fund::implied::Implied;
use crate::fund::money::{self, Amount};
use crate::words::{Argument, Words};

/// A key figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFigure {
    /// What it is.
    pub label: String,
    /// The words it is printed with; empty if none.
    pub qualifier: String,
    /// The amount.
    pub amount: Amount,
    /// Where it comes from.
    pub source: SourceView,
}

/// How far credits of one kind are used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gauge {
    /// What credits they are.
    pub title: String,
    /// Whether they are authority to commit; else payment credits.
    pub is_ae: bool,
    /// The share used, in words; nothing where no source says what was opened.
    pub rate: Option<Sourced>,
    /// The share used, in percent with one decimal, as a length of the bar.
    pub length: String,
    /// Used, opened, left: what each is and its amount.
    pub amounts: Vec<(String, Sourced)>,
}

/// A stated amount in cents, whatever its kind: what is worded is no longer added up.
pub fn cents<T: Copy>(stated: &Stated<T>, of: fn(T) -> i64) -> Stated<i64> {
    Stated { value: of(stated.value), qualifier: stated.qualifier, source: stated.source.clone() }
}

/// The year at a glance: received, committed, paid, as far as sources state it.
pub fn glance(status: &Status, sources: Sources<'_>) -> Vec<KeyFigure> {
    let [revenue, _restated, committed, paid] = stated(status, sources);
    [revenue, committed, paid].into_iter().flatten().collect()
}

/// The key figures that sources state.
pub fn key_figures(status: &Status, sources: Sources<'_>) -> Vec<KeyFigure> {
    let kept = [
        ("outstanding", status.outstanding.map(Ae::cents)),
        ("carry-over", status.carry_over.map(Ae::cents)),
        ("to-recover", status.to_recover.map(Cp::cents)),
    ];
    let kept = kept.into_iter().filter_map(|(id, cents)| Some(reckoned(id, cents?, sources.words)));
    stated(status, sources).into_iter().flatten().chain(kept).collect()
}

/// Received, received after restatement, committed, paid.
fn stated(status: &Status, sources: Sources<'_>) -> [Option<KeyFigure>; 4] {
    let revenue = |stated: &Option<Stated<Revenue>>| stated.as_ref().map(|sum| cents(sum, Revenue::cents));
    [
        ("revenue", revenue(&status.revenue.total)),
        ("restated", revenue(&status.revenue.restated)),
        ("committed", status.ae.used.as_ref().map(|sum| cents(sum, Ae::cents))),
        ("paid", status.cp.used.as_ref().map(|sum| cents(sum, Cp::cents))),
    ]
    .map(|(id, stated)| Some(printed(id, &stated?, sources)))
}

/// The figure whose way may be followed, where a key figure is one.
fn followed(id: &str) -> Option<FigureKind> {
    match id {
        "committed" => Some(FigureKind::AeCommitted),
        "paid" => Some(FigureKind::CpPaid),
        _ => None,
    }
}

fn printed(id: &str, stated: &Stated<i64>, sources: Sources<'_>) -> KeyFigure {
    let words = sources.words;
    KeyFigure {
        label: words.get(&format!("fund-page-figure-{id}")),
        qualifier: money::qualifier(stated.qualifier, words),
        amount: money::short(stated.value, words),
        source: match followed(id) {
            Some(figure) => sources.figure(stated, figure).source,
            None => sources.amount(stated, stated.value).source,
        },
    }
}

/// A figure of the register that the state reckons.
fn reckoned(id: &str, cents: i64, words: Words) -> KeyFigure {
    KeyFigure {
        label: words.get(&format!("fund-page-figure-{id}")),
        qualifier: String::new(),
        amount: money::short(cents, words),
        source: SourceView::default().computed(&format!("fund-page-figure-{id}-formula"), &[], words),
    }
}

/// The gauges of authority to commit and of payment credits, for what a source says.
pub fn gauges(status: &Status, sources: Sources<'_>) -> Vec<Gauge> {
    use FigureKind::{AeAvailable, AeCommitted, AeOpened, CpAvailable, CpOpened, CpPaid};
    let ae = gauge(("ae", [AeOpened, AeCommitted, AeAvailable]), &status.ae, Ae::cents, sources);
    let cp = gauge(("cp", [CpOpened, CpPaid, CpAvailable]), &status.cp, Cp::cents, sources);
    ae.into_iter().chain(cp).collect()
}

fn gauge<T: Copy>(
    (id, [as_opened, as_used, as_left]): (&str, [FigureKind; 3]),
    credits: &CreditStatus<T>,
    of: fn(T) -> i64,
    sources: Sources<'_>,
) -> Option<Gauge> {
    let words = sources.words;
    let [opened, used, left] = [&credits.opened, &credits.used, &credits.available]
        .map(|stated| stated.as_ref().map(|stated| cents(stated, of)));
    let used = used?;
    let named = |name: &str| words.get(&format!("fund-page-gauge-{id}-{name}"));
    let mut amounts = vec![(named("used"), sources.figure(&used, as_used))];
    match (opened, left, &credits.rate_bp) {
        (Some(opened), left, _) => {
            amounts.push((words.get("fund-page-gauge-opened"), sources.figure(&opened, as_opened)));
            amounts
                .extend(left.map(|left| (words.get("fund-page-gauge-left"), sources.figure(&left, as_left))));
        }
        (None, _, Some(rate)) => amounts.extend(implied(&used, rate, sources)),
        (None, _, None) => {}
    }
    let rate = credits.rate_bp.as_ref();
    Some(Gauge {
        title: words.get(&format!("fund-page-gauge-{id}")),
        is_ae: id == "ae",
        length: rate.map(|rate| length(rate.value)).unwrap_or_default(),
        rate: rate.map(|rate| rate_of(rate, sources)),
        amounts,
    })
}

fn rate_of(rate: &Stated<u32>, sources: Sources<'_>) -> Sourced {
    let words = sources.words;
    let (before, percent) = (money::qualifier(rate.qualifier, words), money::rate(rate.value, words));
    let text = if before.is_empty() { percent } else { format!("{before} {percent}") };
    Sourced { source: sources.stated(rate, &text), text }
}

/// A share as a length in percent, the whole bar at most.
fn length(basis_points: u32) -> String {
    let tenths = basis_points.min(10_000) / 10;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// What was opened and what is left, where the source prints only what was used and its share.
fn implied(used: &Stated<i64>, rate: &Stated<u32>, sources: Sources<'_>) -> Vec<(String, Sourced)> {
    let words = sources.words;
    let Some(Implied { opened, left, step }) = Implied::of(used, rate) else { return Vec::new() };
    let (used_text, rate_text) =
        (money::short(used.value, words).to_string(), money::rate(rate.value, words));
    let arguments = [("used", Argument::Text(&used_text)), ("rate", Argument::Text(&rate_text))];
    let panel = match used.source {
        Source::Line { act, .. } | Source::Computed { act } => sources.panel(&Source::Computed { act }),
        Source::Acts(_) => SourceView::default(),
    };
    [("opened", opened), ("left", left)]
        .map(|(id, cents)| {
            let formula = format!("fund-page-gauge-{id}-formula");
            let source = panel.clone().computed(&formula, &arguments, words);
            let text = money::computed(cents, step, words);
            (words.get(&format!("fund-page-gauge-{id}-computed")), Sourced { text, source })
        })
        .into()
}
