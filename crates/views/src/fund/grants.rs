//! What an exercise publishes of its grants, for all media: amounts in integer cents.

use jiff::civil::Date;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::{Commitment, Term};
use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::essentials::NoText;
use maillage_domain::fund::grants::{Grant, Grants, Lack, LackingGrant, PersonsCell, ToPublish};
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::published_aid::published::{COLUMNS, Granter};
use serde::Serialize;

use super::money::whole_euros;
use crate::table::{CellKind, Table, TableCell};
use crate::words::{Argument, Words};

/// What an exercise publishes of its grants, and what it cannot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GrantsView {
    /// The exercise.
    pub year: i16,
    /// The name of the agency.
    pub agency: String,
    /// Its number in the register of companies.
    pub siret: String,
    /// The grants whose rows are whole.
    pub grants: Vec<GrantView>,
    /// Those that lack something: they are in no file.
    pub lacking: Vec<LackingView>,
    /// Those to natural persons, counted by mission.
    pub persons: Vec<PersonsView>,
    /// Those of the exercise whose last day of publication has passed.
    pub overdue: Vec<OverdueView>,
}

/// A grant as it is published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GrantView {
    /// The identifier of its commitment, which is its reference.
    pub commitment: String,
    /// Its row in the national schema.
    pub row: [String; 16],
    /// The whole sum, before it is shared out.
    pub whole: i64,
    /// What this beneficiary is granted.
    pub granted: i64,
    /// What became of it: `in-force`, `reduced` or `withdrawn`.
    pub state: &'static str,
    /// What was withdrawn.
    pub withdrawn: i64,
    /// What was lost by prescription.
    pub prescribed: i64,
    /// What was ordered to be paid back.
    pub ordered_back: i64,
    /// What was paid.
    pub paid: i64,
    /// The last day of its publication.
    pub publish_by: Date,
    /// The name of who receives it.
    #[serde(skip)]
    pub name: String,
    /// Who receives it, by its register: `siret:12345678200010`.
    #[serde(skip)]
    pub beneficiary: String,
    /// Its object.
    #[serde(skip)]
    pub object: String,
    /// The day of its agreement.
    #[serde(skip)]
    pub signed_on: Date,
    /// From when until when it is paid.
    #[serde(skip)]
    pub paid_over: (Date, Option<Date>),
    /// What was committed, with its day.
    #[serde(skip)]
    pub commitments: Vec<(Date, i64)>,
    /// What was paid, with its day.
    #[serde(skip)]
    pub payments: Vec<(Date, i64)>,
}

/// A grant that cannot be published yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LackingView {
    /// The identifier of its commitment.
    pub commitment: String,
    /// Its object.
    pub object: String,
    /// What it lacks, by the columns of the schema.
    pub lacks: Vec<LackView>,
    /// All this in a sentence.
    #[serde(skip)]
    pub text: String,
}

/// What a row lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LackView {
    /// The column.
    pub column: &'static str,
    /// What is missing, in words.
    pub text: String,
}

/// The grants of a mission to natural persons; no figure where there are fewer than three persons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonsView {
    /// The mission.
    pub mission: Option<u8>,
    /// Whether its figures are hidden.
    pub hidden: bool,
    /// How many persons.
    pub persons: Option<i64>,
    /// How many grants.
    pub grants: Option<i64>,
    /// How much they are granted.
    pub granted: Option<i64>,
}

/// A grant whose last day of publication has passed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OverdueView {
    /// The identifier of its commitment.
    pub commitment: String,
    /// Its object.
    pub object: String,
    /// What is granted.
    pub granted: i64,
    /// The last day.
    pub last_day: Date,
    /// All this in a sentence.
    #[serde(skip)]
    pub text: String,
}

impl GrantsView {
    /// Words what an exercise publishes; `overdue` are those of it that are late.
    pub fn new(
        (year, granter): (Year, &Granter),
        grants: &Grants<'_>,
        (ledger, overdue): (&Ledger, &[ToPublish]),
        words: Words,
    ) -> Self {
        let late = overdue.iter().filter_map(|due| OverdueView::new(*due, ledger, words));
        Self {
            year: year.get(),
            agency: granter.name.as_str().to_owned(),
            siret: granter.siret.to_string(),
            grants: grants.whole.iter().map(GrantView::new).collect(),
            lacking: grants.lacking.iter().map(|lacking| LackingView::new(lacking, words)).collect(),
            persons: grants.persons.iter().map(PersonsView::new).collect(),
            overdue: late.collect(),
        }
    }

    /// What became of it, in sentences: how much is published, what lacks something, what is late.
    pub fn text(&self, (files, folder): (usize, &str), words: Words) -> String {
        let year = self.year.to_string();
        let said = [
            ("files", Argument::count(files)),
            ("folder", Argument::Text(folder)),
            ("year", Argument::Text(&year)),
            ("grants", Argument::count(self.grants.len())),
        ];
        let mut told = vec![words.with("grants-published", &said)];
        if !self.lacking.is_empty() {
            let count = [("count", Argument::count(self.lacking.len()))];
            told.push(words.with("grants-lacking", &count));
            told.extend(self.lacking.iter().map(|lacking| format!("  {}", lacking.text)));
        }
        if !self.persons.is_empty() {
            told.push(words.get("grants-persons"));
        }
        if !self.overdue.is_empty() {
            let count = [("count", Argument::count(self.overdue.len()))];
            told.push(words.with("grants-overdue", &count));
            told.extend(self.overdue.iter().map(|overdue| format!("  {}", overdue.text)));
        }
        told.join("\n")
    }

    /// The grants, in the columns of the national schema.
    pub fn grants_table(&self, words: Words) -> Table {
        let columns = COLUMNS.map(|name| {
            let kind = if name == "montant" { CellKind::Euros } else { CellKind::Text };
            (name.to_owned(), kind)
        });
        let row = |grant: &GrantView| {
            let mut cells = grant.row.clone().map(TableCell::text);
            cells[8] = TableCell::Euros(grant.whole);
            cells
        };
        Table::with_columns(words.get("grants-table"), columns).rows(self.grants.iter().map(row)).built()
    }

    /// What became of each of them.
    pub fn states_table(&self, words: Words) -> Table {
        let kinds = |name: &str| match name {
            "reference" | "state" | "publish_by" => CellKind::Text,
            _ => CellKind::Euros,
        };
        let row = |grant: &GrantView| {
            [
                TableCell::text(&grant.commitment),
                TableCell::text(grant.state),
                TableCell::Euros(grant.granted),
                TableCell::Euros(grant.withdrawn),
                TableCell::Euros(grant.prescribed),
                TableCell::Euros(grant.ordered_back),
                TableCell::Euros(grant.paid),
                TableCell::text(grant.publish_by.to_string()),
            ]
        };
        Table::with_columns(
            words.get("grants-table-states"),
            STATE_COLUMNS.map(|name| (name.to_owned(), kinds(name))),
        )
        .rows(self.grants.iter().map(row))
        .built()
    }

    /// The grants to natural persons, by mission.
    pub fn persons_table(&self, words: Words) -> Table {
        let kinds = |name: &str| match name {
            "granted" => CellKind::Euros,
            "hidden" => CellKind::Text,
            _ => CellKind::Count,
        };
        let row = |cell: &PersonsView| {
            [
                TableCell::count(cell.mission),
                TableCell::text(if cell.hidden { "oui" } else { "non" }),
                TableCell::count(cell.persons),
                TableCell::count(cell.grants),
                TableCell::euros(cell.granted),
            ]
        };
        Table::with_columns(
            words.get("grants-table-persons"),
            PERSON_COLUMNS.map(|name| (name.to_owned(), kinds(name))),
        )
        .rows(self.persons.iter().map(row))
        .built()
    }
}

/// The columns of the states of grants, in order.
pub const STATE_COLUMNS: [&str; 8] =
    ["reference", "state", "granted", "withdrawn", "prescribed", "ordered_back", "paid", "publish_by"];

/// The columns of the grants to natural persons, in order.
pub const PERSON_COLUMNS: [&str; 5] = ["mission", "hidden", "persons", "grants", "granted"];

impl GrantView {
    fn new(grant: &Grant<'_>) -> Self {
        let Grant { commitment, aid } = grant;
        let terms = &commitment.terms;
        let registered = match (aid.registered.siret(), aid.registered.rna()) {
            (Some(siret), _) => format!("siret:{siret}"),
            (None, Some(rna)) => format!("rna:{rna}"),
            (None, None) => String::new(),
        };
        Self {
            commitment: terms.commitment.to_string(),
            row: aid.cells(),
            whole: aid.whole,
            granted: terms.granted().cents(),
            state: commitment.grant_state().as_str(),
            withdrawn: commitment.withdrawn.cents(),
            prescribed: commitment.prescribed.cents(),
            ordered_back: commitment.ordered_back.cents(),
            paid: commitment.paid.total().cents(),
            publish_by: terms.published_by(),
            name: aid.name.as_str().to_owned(),
            beneficiary: registered,
            object: aid.object.as_str().to_owned(),
            signed_on: aid.signed_on,
            paid_over: (aid.paid_over.from(), aid.paid_over.until()),
            commitments: consumed(commitment),
            payments: commitment.paid.each().map(|(day, sum)| (day, sum.cents())).collect(),
        }
    }
}

/// What a commitment consumed of the authority to commit, with its day: at once, or a tranche at a time.
fn consumed(commitment: &Commitment) -> Vec<(Date, i64)> {
    let terms = &commitment.terms;
    match &terms.term {
        Term::Single | Term::Firm { .. } => vec![(terms.notified_on, terms.amount.cents())],
        Term::Tranches { .. } => {
            commitment.parts.iter().map(|part| (part.notified_on, part.sum.cents())).collect()
        }
    }
}

impl LackingView {
    fn new(lacking: &LackingGrant<'_>, words: Words) -> Self {
        let terms = &lacking.commitment.terms;
        let lacks: Vec<_> = lacking.lacks.iter().map(|lack| LackView::new(*lack, words)).collect();
        let listed: Vec<_> = lacks.iter().map(|lack| format!("{} ({})", lack.column, lack.text)).collect();
        let (commitment, listed) = (terms.commitment.to_string(), listed.join(", "));
        let said = [
            ("commitment", Argument::Text(&commitment)),
            ("object", Argument::Text(&terms.object)),
            ("lacks", Argument::Text(&listed)),
        ];
        let text = words.with("grant-lacks", &said);
        Self { commitment, object: terms.object.clone(), lacks, text }
    }
}

impl LackView {
    fn new(lack: Lack, words: Words) -> Self {
        let text = match lack {
            Lack::Name => words.get("grant-lack-name"),
            Lack::Register => words.get("grant-lack-register"),
            Lack::Key => words.get("grant-lack-key"),
            Lack::Object(NoText::Empty) => words.get("grant-lack-object"),
            Lack::Object(NoText::SeveralLines) => words.get("grant-lack-object-lines"),
            Lack::Object(NoText::TooLong { characters }) => {
                words.with("grant-lack-object-long", &[("characters", Argument::count(characters))])
            }
            Lack::Whole => words.get("grant-lack-whole"),
            Lack::Conditions => words.get("grant-lack-conditions"),
            Lack::Period => words.get("grant-lack-period"),
            Lack::Notice => words.get("grant-lack-notice"),
            Lack::Share => words.get("grant-lack-share"),
        };
        Self { column: lack.column(), text }
    }
}

impl PersonsView {
    fn new(cell: &PersonsCell) -> Self {
        let count = |count: usize| i64::try_from(count).ok();
        Self {
            mission: cell.mission.map(Mission::number),
            hidden: cell.told.is_none(),
            persons: cell.told.and_then(|told| count(told.persons)),
            grants: cell.told.and_then(|told| count(told.grants)),
            granted: cell.told.map(|told| told.granted.cents()),
        }
    }
}

impl OverdueView {
    fn new(due: ToPublish, ledger: &Ledger, words: Words) -> Option<Self> {
        let object = ledger.commitment(due.commitment)?.terms.object.clone();
        let (commitment, last_day) = (due.commitment.to_string(), words.date(due.last_day));
        let granted = whole_euros(due.granted.cents(), words);
        let said = [
            ("commitment", Argument::Text(&commitment)),
            ("object", Argument::Text(&object)),
            ("granted", Argument::Text(&granted)),
            ("day", Argument::Text(&last_day)),
        ];
        let text = words.with("grant-overdue", &said);
        Some(Self { commitment, object, granted: due.granted.cents(), last_day: due.last_day, text })
    }
}
