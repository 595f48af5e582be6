//! Tables to fill in: for each kind of table that the product takes in, its header and what its columns hold.

use jiff::civil::{Date, date};
use maillage_publishing::list::{self, About};
use maillage_publishing::{json, ods, workbook::Workbook, xlsx};
use maillage_reading::table::Column as TableColumn;
use maillage_reading::{
    applications, authorisations, delegations, fund_tables, hapi, indicators, needs_table, objectives,
    payment_returns, scdl, structures, territory, window_table,
};
use maillage_views::dictionary::{self, Column, ColumnKind};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::error::ServiceError;
use crate::format::ListFormat;

/// The day that a template bears: the first that its archive can, for it is of no day.
const DATED: Date = date(1980, 1, 1);

/// A kind of table that the product takes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemplateKind {
    /// The rows of a bilan.
    Annex,
    /// The communes of each zone.
    Territory,
    /// The openings of a budget.
    Budget,
    /// The lines of the nomenclature of the fund.
    Destinations,
    /// The objectives of the regional plan.
    Objectives,
    /// The list of a filing window.
    Window,
    /// The exceptional needs that a bilan states.
    Needs,
    /// The authorisations of a register.
    Authorisations,
    /// Structures outside the regime of authorisation.
    Structures,
    /// What a document counts of such structures.
    StructureCounts,
    /// What yearly orders notify.
    Delegations,
    /// Indicators of the fund.
    Indicators,
    /// Applications in answer to a call.
    Applications,
    /// Published aids.
    Scdl,
    /// Payments that bodies of compulsory schemes sent back.
    Cpam,
    /// An export of HAPI.
    Hapi,
}

impl TemplateKind {
    /// Every kind.
    pub const ALL: [Self; 16] = [
        Self::Annex,
        Self::Territory,
        Self::Budget,
        Self::Destinations,
        Self::Objectives,
        Self::Window,
        Self::Needs,
        Self::Authorisations,
        Self::Structures,
        Self::StructureCounts,
        Self::Delegations,
        Self::Indicators,
        Self::Applications,
        Self::Scdl,
        Self::Cpam,
        Self::Hapi,
    ];

    /// How it is asked for.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Annex => "annex",
            Self::Territory => "territory",
            Self::Budget => "budget",
            Self::Destinations => "destinations",
            Self::Objectives => "objectives",
            Self::Window => "window",
            Self::Needs => "needs",
            Self::Authorisations => "authorisations",
            Self::Structures => "structures",
            Self::StructureCounts => "structure-counts",
            Self::Delegations => "delegations",
            Self::Indicators => "indicators",
            Self::Applications => "applications",
            Self::Scdl => "scdl",
            Self::Cpam => "cpam",
            Self::Hapi => "hapi",
        }
    }

    /// The kind of a name; what is no table is refused with the list of those that are.
    ///
    /// # Errors
    ///
    /// No table of that name is taken in.
    pub fn named(name: &str, words: Words) -> Result<Self, ServiceError> {
        let found = Self::ALL.into_iter().find(|kind| kind.name() == name);
        found.ok_or_else(|| {
            let kinds = Self::ALL.map(Self::name).join(", ");
            let arguments = [("name", Argument::Text(name)), ("kinds", Argument::Text(&kinds))];
            ServiceError::unusable(Problem::worded("template-unknown", &arguments, words))
        })
    }

    /// The message of its title.
    const fn title(self) -> &'static str {
        match self {
            Self::Annex => "template-annex",
            Self::Territory => "template-territory",
            Self::Budget => "template-budget",
            Self::Destinations => "template-destinations",
            Self::Objectives => "template-objectives",
            Self::Window => "template-window",
            Self::Needs => "template-needs",
            Self::Authorisations => "template-authorisations",
            Self::Structures => "template-structures",
            Self::StructureCounts => "template-structure-counts",
            Self::Delegations => "template-delegations",
            Self::Indicators => "template-indicators",
            Self::Applications => "template-applications",
            Self::Scdl => "template-scdl",
            Self::Cpam => "template-cpam",
            Self::Hapi => "template-hapi",
        }
    }

    /// What a column of it holds, in words.
    fn meaning(self, name: &str, words: Words) -> String {
        let column = name.replace('_', "-");
        match self {
            Self::Applications => words.get(&format!("template-of-applications-{column}")),
            Self::Scdl => words.get(&format!("aid-column-{name}")),
            Self::Cpam => words.get(&format!("template-of-cpam-{column}")),
            Self::Hapi if hapi::READ.contains(&name) => words.get(&format!("template-of-hapi-{column}")),
            Self::Hapi => words.get("template-of-hapi-others"),
            Self::Window => words.get(&format!("template-of-window-{column}")),
            Self::Needs => words.get(&format!("template-of-needs-{column}")),
            Self::Authorisations => words.get(&format!("template-of-authorisations-{column}")),
            Self::Structures => words.get(&format!("template-of-structures-{column}")),
            Self::StructureCounts => words.get(&format!("template-of-structure-counts-{column}")),
            Self::Delegations => words.get(&format!("template-of-delegations-{column}")),
            Self::Indicators => words.get(&format!("template-of-indicators-{column}")),
            _ => words.get(&format!("template-of-{column}")),
        }
    }

    /// Its columns, in order, as the reader of such tables knows them.
    pub fn columns(self, words: Words) -> Vec<Column> {
        let of = |columns: &[TableColumn]| -> Vec<Column> {
            columns.iter().map(|column| told(*column, self.meaning(column.name, words), words)).collect()
        };
        match self {
            Self::Annex => dictionary::columns(words),
            Self::Territory => of(territory::COLUMNS),
            Self::Budget => of(fund_tables::OPENING),
            Self::Destinations => of(fund_tables::DESTINATION),
            Self::Objectives => of(objectives::COLUMNS),
            Self::Window => of(window_table::COLUMNS),
            Self::Needs => of(needs_table::COLUMNS),
            Self::Structures => of(structures::COLUMNS),
            Self::StructureCounts => of(structures::COUNTS),
            Self::Delegations => of(delegations::COLUMNS),
            Self::Indicators => of(indicators::COLUMNS),
            Self::Applications => of(applications::COLUMNS),
            Self::Cpam => of(payment_returns::COLUMNS),
            Self::Hapi => of(&hapi::COLUMNS.map(hapi::column)),
            // The national schema says what each of its columns is.
            Self::Scdl => {
                let text = |column| Column { kind: ColumnKind::Text, ..column };
                of(scdl::COLUMNS).into_iter().map(text).collect()
            }
            // Its units are of several kinds in one cell.
            Self::Authorisations => {
                let text = |column| Column { kind: ColumnKind::Text, ..column };
                of(authorisations::COLUMNS).into_iter().map(text).collect()
            }
        }
    }
}

/// A column in words.
fn told(column: TableColumn, meaning: String, words: Words) -> Column {
    let (unit, kind) = match column.name {
        "population" => ("inhabitants", ColumnKind::Integer),
        "ae" | "cp" => ("euros", ColumnKind::Integer),
        "mission" | "places" | "count" | "document_page" | "document_line" => ("number", ColumnKind::Integer),
        "envelope" | "label" | "nature" | "extent" | "wished" | "source" | "sites_stages"
        | "units_stages" | "unit" | "calculation" | "actions" | "action" | "value" | "target" | "order"
        | "rank" | "limited_to" | "name" | "town" | "only" | "printed" | "dated" => {
            ("text", ColumnKind::Text)
        }
        "year" => ("year", ColumnKind::Integer),
        "title" | "body" => ("text", ColumnKind::Text),
        "requested" | "amount" => ("euros", ColumnKind::Text),
        "signed" | "published" | "day" | "target_day" | "received" | "paid" => ("date", ColumnKind::Text),
        "dotation"
        | "fungible"
        | "fungible_prevention"
        | "fungible_medico_social"
        | "sanctuarised"
        | "sanctuarised_prevention"
        | "sanctuarised_medico_social" => ("thousands", ColumnKind::Integer),
        "sites" | "sites_min" | "sites_max" => ("sites", ColumnKind::Integer),
        "granted" | "start_by" | "started" | "renewed" | "until" | "lapsed" | "since" => {
            ("date", ColumnKind::Text)
        }
        "units" | "units_min" | "units_max" => ("units", ColumnKind::Integer),
        "access_minutes" => ("minutes", ColumnKind::Integer),
        "waiting_days" => ("days", ColumnKind::Integer),
        "target_date" => ("due", ColumnKind::Text),
        "withdrawn" => ("yes-no", ColumnKind::Text),
        _ => ("code", ColumnKind::Text),
    };
    Column {
        name: column.name,
        kind,
        required: column.required,
        meaning,
        unit: words.get(&format!("unit-of-{unit}")),
        example: column.example,
    }
}

/// The header of an export of HAPI, whose cells strokes set apart: no workbook is one.
fn strokes(columns: &[Column], format: ListFormat, words: Words) -> Result<Vec<u8>, ServiceError> {
    let names: Vec<_> = columns.iter().map(|column| column.name).collect();
    match format {
        ListFormat::Csv => Ok(format!("{}\n", names.join("|")).into_bytes()),
        ListFormat::Json => Ok(json::pretty(&names)?),
        ListFormat::Xlsx | ListFormat::Ods => {
            Err(ServiceError::unusable(Problem::worded("template-hapi-strokes", &[], words)))
        }
    }
}

/// A table of a kind to fill in, in a format of files.
///
/// # Errors
///
/// It cannot be written.
pub fn template(kind: TemplateKind, format: ListFormat, words: Words) -> Result<Vec<u8>, ServiceError> {
    let columns = kind.columns(words);
    if kind == TemplateKind::Hapi {
        return strokes(&columns, format, words);
    }
    let title = words.get(kind.title());
    let about = About { title: &title, dated: DATED, head: None, words };
    Ok(match format {
        ListFormat::Csv => list::blank(&columns).csv()?,
        ListFormat::Json => json::pretty(&columns.iter().map(|column| column.name).collect::<Vec<_>>())?,
        ListFormat::Xlsx => xlsx::write(&Workbook::template(&columns, &about))?,
        ListFormat::Ods => ods::write(&Workbook::template(&columns, &about))?,
    })
}
