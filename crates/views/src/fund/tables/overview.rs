//! The overview: revenue, credits, and what stands beside the missions, each figure with how it is known.

use maillage_domain::fund::money::{Ae, Cp, Revenue};
use maillage_domain::fund::reported::Qualifier;
use maillage_domain::fund::status::{CreditStatus, RevenueStatus, Source, Stated};

use super::{cents, columns};
use crate::fund::acts::named;
use crate::fund::implied::Implied;
use crate::fund::money;
use crate::fund::page::FundTold;
use crate::table::CellKind::{Euros, Percent, Text};
use crate::table::{CellKind, Table, TableCell};
use crate::words::{Argument, Words};

/// Its columns.
pub(super) const KNOWN: [(&str, CellKind); 8] = [
    ("item", Text),
    ("amount", Euros),
    ("rate", Percent),
    ("precision", Text),
    ("origin", Text),
    ("line", Text),
    ("acts", Text),
    ("formula", Text),
];

/// How many columns the overview has.
const COLUMNS: usize = 8;

type Row = [TableCell; COLUMNS];

/// The overview of a year.
pub(super) fn table(told: FundTold<'_>, words: Words) -> Table {
    let (status, overview) = (told.status, Overview { words });
    Table::with_columns(words.get("fund-table-overview"), columns(KNOWN, words))
        .rows(overview.revenue(&status.revenue))
        .rows(overview.credits(AE, &status.ae, Ae::cents))
        .rows(overview.credits(CP, &status.cp, Cp::cents))
        .rows(overview.apart(told))
        .built()
}

/// The messages of what is opened, used and left, and of the share used.
const AE: [&str; 4] = ["ae-opened", "ae-committed", "ae-available", "ae-rate-bp"];
const CP: [&str; 4] = ["cp-opened", "cp-paid", "cp-available", "cp-rate-bp"];

/// Words the rows.
#[derive(Clone, Copy)]
struct Overview {
    words: Words,
}

/// What a row says of its figure beside the value.
#[derive(Default)]
struct Known {
    origin: &'static str,
    precision: String,
    lines: Vec<u32>,
    acts: String,
    formula: String,
}

impl Overview {
    fn item(self, id: &str) -> String {
        self.words.get(&format!("fund-figure-{id}"))
    }

    fn row(self, item: String, amount: TableCell, rate: TableCell, known: Known) -> Row {
        let origin = self.words.get(&format!("fund-table-origin-{}", known.origin));
        let (precision, formula) = (TableCell::text(known.precision), TableCell::text(known.formula));
        let (lines, acts) = (TableCell::lines(&known.lines), TableCell::text(known.acts));
        [TableCell::text(item), amount, rate, precision, TableCell::text(origin), lines, acts, formula]
    }

    /// What a stated figure says of itself.
    fn known<T>(self, stated: Option<&Stated<T>>) -> Known {
        let Some(stated) = stated else { return Known { origin: "unsaid", ..Known::default() } };
        let precision = money::qualifier(stated.qualifier, self.words);
        match &stated.source {
            Source::Line { line, .. } => {
                Known { origin: "printed", precision, lines: vec![*line], ..Known::default() }
            }
            Source::Computed { .. } => Known { origin: "computed", precision, ..Known::default() },
            Source::Acts(acts) => {
                Known { origin: "register", precision, acts: named(acts, self.words), ..Known::default() }
            }
        }
    }

    fn amount(self, item: String, stated: Option<&Stated<i64>>) -> Row {
        let amount = TableCell::euros(stated.map(|stated| stated.value));
        self.row(item, amount, TableCell::Empty, self.known(stated))
    }

    fn revenue(self, revenue: &RevenueStatus) -> Vec<Row> {
        let figure = |stated: &Option<Stated<Revenue>>| cents(stated.as_ref(), Revenue::cents);
        let own = figure(&revenue.own);
        let mut rows = vec![
            self.amount(self.item("revenue-total"), figure(&revenue.total).as_ref()),
            self.amount(self.item("revenue-national"), figure(&revenue.national).as_ref()),
            self.own(own.as_ref()),
            self.amount(self.item("revenue-restated"), figure(&revenue.restated).as_ref()),
        ];
        rows.extend(revenue.earmarked.iter().map(|earmarked| {
            let label = [("label", Argument::Text(earmarked.label.as_str()))];
            let item = self.words.with("fund-table-earmarked", &label);
            self.amount(item, cents(Some(&earmarked.amount), Revenue::cents).as_ref())
        }));
        rows
    }

    /// The fund's own revenue, which is the rest where no source prints it.
    fn own(self, own: Option<&Stated<i64>>) -> Row {
        let computed = matches!(own, Some(Stated { source: Source::Computed { .. }, .. }));
        let formula = if computed { self.words.get("fund-table-formula-own") } else { String::new() };
        let amount = TableCell::euros(own.map(|own| own.value));
        let known = Known { formula, ..self.known(own) };
        self.row(self.item("revenue-own"), amount, TableCell::Empty, known)
    }

    fn credits<T: Copy>(self, items: [&str; 4], credits: &CreditStatus<T>, of: fn(T) -> i64) -> [Row; 4] {
        let [opened, used, left] =
            [&credits.opened, &credits.used, &credits.available].map(|stated| cents(stated.as_ref(), of));
        let rate = credits.rate_bp.as_ref();
        let [opened_item, used_item, left_item, rate_item] = items.map(|id| self.item(id));
        let share = TableCell::percent(rate.map(|rate| rate.value));
        let share = self.row(rate_item, TableCell::Empty, share, self.known(rate));
        let implied = used.as_ref().zip(rate).filter(|_| opened.is_none());
        let implied = implied.and_then(|(used, rate)| Some((Implied::of(used, rate)?.rounded(), used, rate)));
        let [opened, left] = match implied {
            Some((implied, used, rate)) => [
                self.implied(opened_item, implied.opened, "opened", (used, rate)),
                self.implied(left_item, implied.left, "left", (used, rate)),
            ],
            None => [self.amount(opened_item, opened.as_ref()), self.amount(left_item, left.as_ref())],
        };
        [opened, self.amount(used_item, used.as_ref()), left, share]
    }

    /// A figure that follows from what was used and its share.
    fn implied(self, item: String, cents: i64, id: &str, (used, rate): (&Stated<i64>, &Stated<u32>)) -> Row {
        let (used_text, rate_text) =
            (money::short(used.value, self.words).to_string(), money::rate(rate.value, self.words));
        let arguments = [("used", Argument::Text(&used_text)), ("rate", Argument::Text(&rate_text))];
        let known = Known {
            origin: "computed",
            precision: money::qualifier(Qualifier::About, self.words),
            lines: [&used.source, &rate.source].into_iter().filter_map(line).collect(),
            formula: self.words.with(&format!("fund-page-gauge-{id}-formula"), &arguments),
            ..Known::default()
        };
        self.row(item, TableCell::Euros(cents), TableCell::Empty, known)
    }

    /// What no mission has, and what a register alone knows.
    fn apart(self, told: FundTold<'_>) -> Vec<Row> {
        let status = told.status;
        let unattributed = status.unattributed.map(Cp::cents);
        let mut rows = vec![if status.kept {
            self.reckoned(self.item("unattributed"), unattributed, "register", String::new())
        } else {
            let formula = self.words.get("fund-table-formula-unattributed");
            self.reckoned(self.item("unstated"), unattributed, "computed", formula)
        }];
        let kept = [
            ("outstanding", status.outstanding.map(Ae::cents)),
            ("carry-over", status.carry_over.map(Ae::cents)),
            ("to-recover", status.to_recover.map(Cp::cents)),
        ];
        rows.extend(kept.into_iter().filter(|_| status.kept).map(|(id, cents)| {
            let formula = self.words.get(&format!("fund-page-figure-{id}-formula"));
            self.reckoned(self.item(id), cents, "register", formula)
        }));
        rows
    }

    fn reckoned(self, item: String, cents: Option<i64>, origin: &'static str, formula: String) -> Row {
        let origin = if cents.is_some() { origin } else { "unsaid" };
        self.row(
            item,
            TableCell::euros(cents),
            TableCell::Empty,
            Known { origin, formula, ..Known::default() },
        )
    }
}

const fn line(source: &Source) -> Option<u32> {
    match source {
        Source::Line { line, .. } => Some(*line),
        Source::Acts(_) | Source::Computed { .. } => None,
    }
}
