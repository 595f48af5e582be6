//! Lists in flat rows, whatever the format of their file: the cells of a workbook are those of the CSV.

use jiff::civil::Date;
use maillage_domain::care::column::oui_non;
use maillage_views::bridge::BridgeView;
use maillage_views::dictionary::Column;
use maillage_views::dictionary::ColumnKind::{self, Integer, Text};
use maillage_views::france::FranceView;
use maillage_views::head::HeadView;
use maillage_views::journal::JournalView;
use maillage_views::listing::{DocumentsView, ZonesView};
use maillage_views::objective::ObjectivesView;
use maillage_views::parameter::ParametersView;
use maillage_views::region::RegionsView;
use maillage_views::retention::RetentionView;
use maillage_views::rule::RuleView;
use maillage_views::setting::SettingView;
use maillage_views::signature::DelegationsView;
use maillage_views::trace::TraceView;
use maillage_views::words::Words;
use serde::Serialize;

use crate::aid_list::AIDS;
pub use crate::aid_list::{aid_ruling, aids};
use crate::indicator_list::INDICATORS;
pub use crate::indicator_list::indicators;
use crate::register_list::{AUTHORISATIONS, CALENDAR, RECONCILIATION};
pub use crate::register_list::{authorisation, authorisations, reconciliation, register_calendar};
use crate::sheet_list::{CHANGES, MATRIX};
use crate::structure_list::STRUCTURES;
pub use crate::structure_list::structures;
use crate::window_list::WINDOWS;
pub use crate::window_list::{window_lines, windows};
use crate::workbook::Workbook;
use crate::{WriteError, csv, ods, xlsx};

/// A list: its columns, each with what it holds, and its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    columns: Vec<(&'static str, ColumnKind)>,
    records: Vec<Vec<String>>,
}

/// The columns of objectives, in order.
const OBJECTIVES: [(&str, ColumnKind); 34] = [
    ("code", Text),
    ("activity", Text),
    ("zone", Text),
    ("zone_name", Text),
    ("source", Text),
    ("act", Text),
    ("revises", Text),
    ("signed", Text),
    ("published", Text),
    ("published_inferred", Text),
    ("in_force_from", Text),
    ("journal_act", Integer),
    ("sites_min", Integer),
    ("sites_max", Integer),
    ("sites_stage", Text),
    ("sites_stages", Text),
    ("units_min", Integer),
    ("units_max", Integer),
    ("units_stage", Text),
    ("units_stages", Text),
    ("access_minutes", Integer),
    ("waiting_days", Integer),
    ("target_date", Text),
    ("bilan", Text),
    ("printed_sites_current", Integer),
    ("printed_sites_min", Integer),
    ("printed_sites_max", Integer),
    ("printed_sites_gap", Integer),
    ("printed_units_current", Integer),
    ("printed_units_min", Integer),
    ("printed_units_max", Integer),
    ("printed_units_gap", Integer),
    ("printed_admissible", Text),
    ("findings", Text),
];

/// The columns of the list of acts.
const JOURNAL: [(&str, ColumnKind); 9] = [
    ("number", Integer),
    ("recorded_at", Text),
    ("effective", Text),
    ("type", Text),
    ("region", Text),
    ("subject", Text),
    ("basis", Text),
    ("hash", Text),
    ("set_aside", Text),
];

/// The columns of the way of a figure.
const TRACE: [(&str, ColumnKind); 4] = [("hop", Text), ("fact", Text), ("name", Text), ("value", Text)];

/// The columns of the bridge.
const BRIDGE: [(&str, ColumnKind); 11] = [
    ("line", Text),
    ("line_label", Text),
    ("kind", Text),
    ("confidence", Text),
    ("doubt", Text),
    ("code", Text),
    ("code_label", Text),
    ("role", Text),
    ("passage", Text),
    ("passage_confidence", Text),
    ("passage_doubt", Text),
];

/// The columns of the rule book.
const RULES: [(&str, ColumnKind); 7] = [
    ("rule", Text),
    ("title", Text),
    ("citation", Text),
    ("url", Text),
    ("confidence", Text),
    ("scope", Text),
    ("reading", Text),
];

/// A list that pages offer as a file.
#[derive(Debug, Clone, Copy)]
pub struct Offered {
    /// The name of the file.
    pub file: &'static str,
    /// The message of its title.
    pub title: &'static str,
    /// Its columns, in order.
    pub columns: &'static [(&'static str, ColumnKind)],
}

/// Every list that pages offer as a file.
pub const FILES: [Offered; 15] = [
    Offered { file: "bilan-matrix", title: "matrix-title", columns: &MATRIX },
    Offered { file: "bilan-compare", title: "compare-title", columns: &CHANGES },
    Offered { file: "bilan-reconciliation", title: "reconcile-title", columns: &RECONCILIATION },
    Offered { file: "objectives", title: "web-objectives-title", columns: &OBJECTIVES },
    Offered { file: "authorisations", title: "register-title", columns: &AUTHORISATIONS },
    Offered { file: "calendar", title: "register-calendar-title", columns: &CALENDAR },
    Offered { file: "structures", title: "structures-title", columns: &STRUCTURES },
    Offered { file: "fund-indicators", title: "indicators-title", columns: &INDICATORS },
    Offered { file: "aides", title: "aids-title", columns: &AIDS },
    Offered { file: "windows", title: "web-windows-title", columns: &WINDOWS },
    Offered { file: "france", title: "web-france-title", columns: &FRANCE },
    Offered { file: "rules", title: "web-rules-title", columns: &RULES },
    Offered { file: "journal", title: "web-journal-title", columns: &JOURNAL },
    Offered { file: "journal-trace", title: "web-trace-title", columns: &TRACE },
    Offered { file: "bridge", title: "bridge-title", columns: &BRIDGE },
];

/// What a workbook of a list says beside its rows.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The title of the list.
    pub title: &'a str,
    /// The date the file bears as its own.
    pub dated: Date,
    /// The head of the journal at which it was made; none where it is of no journal.
    pub head: Option<&'a HeadView>,
    /// The words of its frame.
    pub words: Words,
}

impl About<'_> {
    /// What stands at the foot of each printed page: the title, and the head.
    pub(crate) fn foot(&self) -> String {
        self.head.map_or_else(|| self.title.to_owned(), |head| format!("{} · {}", self.title, head.text))
    }
}

/// The list of acts.
pub fn journal(view: &JournalView) -> Result<List, WriteError> {
    List::new(&JOURNAL, &view.acts)
}

/// The way of a figure: a row for each thing that stands at a hop.
pub fn trace(view: &TraceView) -> Result<List, WriteError> {
    let facts = view
        .hops
        .iter()
        .flat_map(|hop| hop.facts.iter().map(move |fact| (hop.hop, &fact.fact, &fact.name, &fact.value)));
    List::new(&TRACE, &facts.collect::<Vec<_>>())
}

/// The objectives in force, and what the bilan prints beside each.
pub fn objectives(view: &ObjectivesView) -> Result<List, WriteError> {
    let rows = view.rows.iter().map(|row| {
        let (wanted, printed) = (&row.wanted, &row.printed);
        (
            (&row.code, &row.activity, &row.zone, &row.zone_name, row.source, &row.act, &row.revises),
            (row.signed, row.published, row.published_inferred, row.in_force_from, row.journal_act),
            (wanted.sites_min, wanted.sites_max, &wanted.sites_stage, &wanted.sites_stages),
            (wanted.units_min, wanted.units_max, &wanted.units_stage, &wanted.units_stages),
            (row.access_minutes, row.waiting_days, &row.target_date, &printed.bilan),
            (printed.sites_current, printed.sites_min, printed.sites_max, printed.sites_gap),
            (printed.units_current, printed.units_min, printed.units_max, printed.units_gap),
            (printed.admissible, row.findings_text()),
        )
    });
    List::new(&OBJECTIVES, &rows.collect::<Vec<_>>())
}

/// The bridge between two lists of lines: a row for each way from a line to a code.
pub fn bridge(view: &BridgeView) -> Result<List, WriteError> {
    List::new(&BRIDGE, &view.rows)
}

/// All regions side by side: a row for each line, region and zone, with what may be compared of the line.
pub fn france(view: &FranceView) -> Result<List, WriteError> {
    let rows = view.lines.iter().flat_map(|line| line.regions.iter().map(move |cell| (line, cell)));
    let rows = rows.flat_map(|(line, cell)| cell.lines.iter().map(move |counted| (line, cell, counted)));
    let rows = rows.flat_map(|(line, cell, counted)| {
        let region = view.regions.iter().find(|region| region.region == cell.region);
        let name = region.map(|region| region.name.as_str());
        let picture = region.and_then(|region| region.bilan.as_ref()).map(|bilan| bilan.picture_date);
        let window = region.and_then(|region| region.window.as_ref());
        let days = window.map(|window| (window.opens, window.closes, window.standing, window.days));
        let compared = &line.compared;
        counted.zones.iter().map(move |zone| {
            let admissible = zone.admissible.map(oui_non);
            (
                (&compared.code, &compared.label, &cell.region, name, picture, &counted.code, &counted.label),
                (&zone.zone, &zone.zone_name, zone.counted, zone.current, zone.target_min, zone.target_max),
                (zone.room, admissible, days, compared.comparison, compared.reasons.join(" ")),
            )
        })
    });
    List::new(&FRANCE, &rows.collect::<Vec<_>>())
}

/// The columns of the regions side by side.
const FRANCE: [(&str, ColumnKind); 21] = [
    ("line", Text),
    ("line_label", Text),
    ("region", Text),
    ("region_name", Text),
    ("picture_date", Text),
    ("counted_line", Text),
    ("counted_label", Text),
    ("zone", Text),
    ("zone_name", Text),
    ("counted", Text),
    ("current", Integer),
    ("target_min", Integer),
    ("target_max", Integer),
    ("room", Integer),
    ("admissible", Text),
    ("window_opens", Text),
    ("window_closes", Text),
    ("window_standing", Text),
    ("window_days", Integer),
    ("comparison", Text),
    ("reasons", Text),
];

/// The rule book.
pub fn rules(rules: &[RuleView]) -> Result<List, WriteError> {
    List::new(&RULES, rules)
}

/// The values of parameters: each in its unit, with the region and the act that set it where it does not ship.
pub fn parameters(view: &ParametersView) -> Result<List, WriteError> {
    let rows = view.parameters.iter().map(|parameter| {
        (
            (&parameter.name, &parameter.value, parameter.unit, parameter.from, parameter.until),
            (&parameter.source, parameter.confidence, &parameter.doubt, &parameter.region, parameter.act),
        )
    });
    let columns = [
        ("name", Text),
        ("value", Text),
        ("unit", Text),
        ("from", Text),
        ("until", Text),
        ("source", Text),
        ("confidence", Text),
        ("doubt", Text),
        ("region", Text),
        ("act", Integer),
    ];
    List::new(&columns, &rows.collect::<Vec<_>>())
}

/// The delegations of signature of a region.
pub fn delegations(view: &DelegationsView) -> Result<List, WriteError> {
    let rows = view.delegations.iter().map(|delegation| {
        (
            (delegation.act, &delegation.decision, delegation.decided_on, delegation.published),
            (&delegation.function, &delegation.may_sign, delegation.from, delegation.until),
        )
    });
    let columns = [
        ("act", Integer),
        ("decision", Text),
        ("decided_on", Text),
        ("published", Text),
        ("function", Text),
        ("may_sign", Text),
        ("from", Text),
        ("until", Text),
    ];
    List::new(&columns, &rows.collect::<Vec<_>>())
}

/// The regions of a store.
pub fn regions(view: &RegionsView) -> Result<List, WriteError> {
    let rows = view.regions.iter().map(|region| {
        let (bilan, window) = (region.bilan.as_ref(), region.window.as_ref());
        (
            (&region.code, &region.name, &region.agency, &region.siret, &region.contact),
            (bilan.map(|bilan| bilan.at), bilan.map(|bilan| &bilan.act)),
            (window.map(|window| &window.id), window.map(|window| window.opens)),
            (window.map(|window| window.closes), window.map(|window| window.days_left)),
            region.default,
        )
    });
    let columns = [
        ("code", Text),
        ("name", Text),
        ("agency", Text),
        ("siret", Text),
        ("contact", Text),
        ("bilan_at", Text),
        ("bilan_act", Text),
        ("window", Text),
        ("window_opens", Text),
        ("window_closes", Text),
        ("window_days_left", Integer),
        ("default", Text),
    ];
    List::new(&columns, &rows.collect::<Vec<_>>())
}

/// The settings of a server.
pub fn settings(views: &[SettingView]) -> Result<List, WriteError> {
    let rows = views.iter().map(|view| (&view.setting, &view.value, view.origin.as_str()));
    List::new(&[("setting", Text), ("value", Text), ("origin", Text)], &rows.collect::<Vec<_>>())
}

/// What has outlived its time, by kind.
pub fn retention(view: &RetentionView) -> Result<List, WriteError> {
    let columns = [("kind", Text), ("count", Integer), ("fate", Text), ("rule", Text), ("doubt", Text)];
    List::new(&columns, &view.kinds)
}

/// The zones of a region.
pub fn zones(view: &ZonesView) -> Result<List, WriteError> {
    List::new(&ZONES, &view.zones)
}

/// The source documents of a store.
pub fn documents(view: &DocumentsView) -> Result<List, WriteError> {
    List::new(&DOCUMENTS, &view.documents)
}

/// The columns of zones.
const ZONES: [(&str, ColumnKind); 7] = [
    ("zone_set", Text),
    ("zone_set_title", Text),
    ("zone", Text),
    ("zone_name", Text),
    ("decision", Text),
    ("in_force_from", Text),
    ("in_force_until", Text),
];

/// The columns of documents.
const DOCUMENTS: [(&str, ColumnKind); 8] = [
    ("sha256", Text),
    ("title", Text),
    ("lines", Integer),
    ("region", Text),
    ("region_name", Text),
    ("act", Integer),
    ("recorded_at", Text),
    ("address", Text),
];

/// A list without a row, to fill in.
pub fn blank(columns: &[Column]) -> List {
    List { columns: columns.iter().map(|column| (column.name, column.kind)).collect(), records: Vec::new() }
}

impl List {
    pub(crate) fn new(
        columns: &[(&'static str, ColumnKind)],
        rows: &[impl Serialize],
    ) -> Result<Self, WriteError> {
        let cells = |record: ::csv::StringRecord| record.iter().map(str::to_owned).collect();
        Ok(Self { columns: columns.to_vec(), records: csv::records(rows)?.into_iter().map(cells).collect() })
    }

    /// The columns, in order, each with what it holds.
    pub fn columns(&self) -> &[(&'static str, ColumnKind)] {
        &self.columns
    }

    /// The cells of each row, as text; empty where there is nothing.
    pub fn records(&self) -> &[Vec<String>] {
        &self.records
    }

    /// As CSV; its header stands also above no row.
    pub fn csv(&self) -> Result<Vec<u8>, WriteError> {
        let names: Vec<_> = self.columns.iter().map(|(name, _)| *name).collect();
        csv::rows(&names, &self.records)
    }

    /// As a workbook of Excel.
    pub fn xlsx(&self, about: &About<'_>) -> Result<Vec<u8>, WriteError> {
        xlsx::write(&Workbook::list(self, about))
    }

    /// As a workbook of OpenDocument.
    pub fn ods(&self, about: &About<'_>) -> Result<Vec<u8>, WriteError> {
        ods::write(&Workbook::list(self, about))
    }
}
