//! CSV: UTF-8 without a byte-order mark, comma, line feed; no cell is a formula.

use ::csv::StringRecord;
use maillage_domain::ground::formula::neutral;
use maillage_views::annex::AnnexView;
use maillage_views::bilan::BilanTable;
use maillage_views::check::CheckView;
use maillage_views::comparison::ComparisonView;
use maillage_views::dictionary;
use maillage_views::found::{FoundTable, FoundTables};
use maillage_views::fund::reconciled::{ReconciledRow, ReconciledView};
use maillage_views::journal::{AlteredView, VerificationView};
use maillage_views::key::KeysView;
use maillage_views::objective::ObjectivesComparisonView;
use maillage_views::people::AccountView;
use maillage_views::register::coming::ComingBilan;
use maillage_views::report::{FactView, ReportView};
use maillage_views::review::{REVIEW_COLUMNS, ReviewView};
use maillage_views::ruling::{FindingView, RulingView};
use maillage_views::tidy::TidyRow;
use maillage_views::trace::TraceView;
use maillage_views::words::Words;
use serde::Serialize;

use crate::WriteError;
use crate::table::decimal;

/// The columns of a comparison, in order.
pub const COMPARISON_COLUMNS: [&str; 11] = [
    "annex",
    "section",
    "activity",
    "modality",
    "zone",
    "zone_name",
    "figure",
    "before",
    "after",
    "act",
    "code",
];

/// The columns of a check, in order.
pub const CHECK_COLUMNS: [&str; 13] = [
    "kind",
    "annex",
    "section",
    "activity",
    "modality",
    "zone",
    "figure",
    "published",
    "published_line",
    "recorded",
    "recorded_line",
    "act",
    "code",
];

/// The columns of the figures of a report of the fund, in order.
pub const REPORT_COLUMNS: [&str; 14] = [
    "section",
    "label",
    "value",
    "unit",
    "printed",
    "low",
    "high",
    "qualifier",
    "status",
    "line",
    "page",
    "mission",
    "region",
    "year",
];

/// A table as found: each row as long as the table is wide; a text over several positions stands at the first of them.
pub fn found_table(table: &FoundTable) -> Result<Vec<u8>, WriteError> {
    rows(&[], &table.grid())
}

/// The tables as found one after the other, an empty line between two.
pub fn found_tables(found: &FoundTables) -> Result<Vec<u8>, WriteError> {
    let tables = found.tables.iter().map(found_table).collect::<Result<Vec<_>, _>>()?;
    Ok(tables.join(b"\n".as_slice()))
}

/// The bilan at a date, in the columns of the outside contract.
pub fn bilan(table: &BilanTable) -> Result<Vec<u8>, WriteError> {
    if table.has_every_column() {
        return rows(&dictionary::NAMES, &table.rows);
    }
    let picked = table.rows.iter().map(|row| row.cells(&table.columns)).collect::<Vec<_>>();
    rows(&table.columns, &picked)
}

/// What was understood of an annex, in the same columns.
pub fn annex(view: &AnnexView) -> Result<Vec<u8>, WriteError> {
    rows::<TidyRow>(&dictionary::NAMES, &view.rows)
}

/// Doubtful cells: the file that a person fills in.
pub fn review(view: &ReviewView) -> Result<Vec<u8>, WriteError> {
    rows(&REVIEW_COLUMNS, &view.cells)
}

/// The figures of a report of the fund.
pub fn report(view: &ReportView) -> Result<Vec<u8>, WriteError> {
    rows::<FactView>(&REPORT_COLUMNS, &view.facts)
}

/// What others list beside the register of a fund: amounts in euros.
pub fn reconciled(view: &ReconciledView, words: Words) -> Result<Vec<u8>, WriteError> {
    let euros = |cents: Option<i64>| cents.map(decimal).unwrap_or_default();
    let row = |row: &ReconciledRow| {
        (
            row.source.as_str(),
            row.standing,
            row.commitment.clone(),
            row.link,
            row.reference.clone(),
            row.beneficiary.clone(),
            row.object.clone(),
            euros(row.recorded),
            euros(row.said),
            row.line,
            row.differences_text(words),
        )
    };
    let columns = [
        "source",
        "standing",
        "commitment",
        "link",
        "reference",
        "beneficiary",
        "object",
        "recorded",
        "said",
        "line",
        "differences",
    ];
    rows(&columns, &view.rows.iter().map(row).collect::<Vec<_>>())
}

/// What changed between two dates.
pub fn comparison(view: &ComparisonView) -> Result<Vec<u8>, WriteError> {
    let Some(lines) = &view.lines else { return rows(&COMPARISON_COLUMNS, &view.changes) };
    let compared = lines.iter().map(|line| {
        (&line.code, &line.label, line.comparison, line.grounds.join(" "), line.reasons.join(" "))
    });
    rows(&["code", "label", "comparison", "grounds", "reasons"], &compared.collect::<Vec<_>>())
}

/// The bilan to come, in the columns of the outside contract: what `import annex` reads.
pub fn coming(view: &ComingBilan) -> Result<Vec<u8>, WriteError> {
    rows::<TidyRow>(&dictionary::NAMES, &view.rows)
}

/// What became of objectives between two days.
pub fn objectives_comparison(view: &ObjectivesComparisonView) -> Result<Vec<u8>, WriteError> {
    let columns = ["code", "activity", "zone", "zone_name", "change", "before", "after", "act"];
    rows(&columns, &view.changes)
}

/// What a check found.
pub fn check(view: &CheckView) -> Result<Vec<u8>, WriteError> {
    rows(&CHECK_COLUMNS, &view.differences)
}

/// The way of one cell: a line for each thing that stands at a hop.
pub fn trace(view: &TraceView) -> Result<Vec<u8>, WriteError> {
    let facts = view
        .hops
        .iter()
        .flat_map(|hop| hop.facts.iter().map(move |fact| (hop.hop, &fact.fact, &fact.name, &fact.value)));
    rows(&["hop", "fact", "name", "value"], &facts.collect::<Vec<_>>())
}

/// What a verification found.
pub fn verification(view: &VerificationView) -> Result<Vec<u8>, WriteError> {
    let numbers = |numbers: Vec<u64>| numbers.iter().map(u64::to_string).collect::<Vec<_>>().join(" ");
    let digests = |documents: &[AlteredView]| {
        documents.iter().map(|document| document.sha256.as_str()).collect::<Vec<_>>().join(" ")
    };
    let unsigned: Vec<_> = view.unsigned.iter().map(|unsigned| unsigned.file.as_str()).collect();
    let row = (
        (view.holds, view.acts, &view.head, view.broken_at, &view.text),
        numbers(view.breaks.iter().map(|broken| broken.act).collect()),
        (digests(&view.documents), view.triggers.join(" ")),
        numbers(view.set_aside.iter().map(|act| act.act).collect()),
        (view.size, &view.root, numbers(view.unmet.iter().map(|unmet| unmet.number).collect())),
        (view.signed_by.join(" "), unsigned.join(" ")),
        (view.foreign_triggers.join(" "), digests(&view.gone), digests(&view.erased), view.snapshot),
    );
    let columns = [
        "holds",
        "acts",
        "head",
        "broken_at",
        "text",
        "breaks",
        "documents",
        "triggers",
        "set_aside",
        "size",
        "root",
        "unmet",
        "signed_by",
        "unsigned",
        "foreign_triggers",
        "gone",
        "erased",
        "snapshot",
    ];
    rows(&columns, &[row])
}

/// Accounts: a line for each, its roles in words.
pub fn accounts(accounts: &[AccountView]) -> Result<Vec<u8>, WriteError> {
    let lines = accounts.iter().map(|account| {
        let roles: Vec<_> = account.roles.iter().map(|role| role.text.as_str()).collect();
        let AccountView { id, email, name, state, second_factor, recovery_codes, .. } = account;
        (id, email, name, state, second_factor, recovery_codes, roles.join(" ; "))
    });
    rows(
        &["id", "email", "name", "state", "second_factor", "recovery_codes", "roles"],
        &lines.collect::<Vec<_>>(),
    )
}

/// The keys that verify: a line for each.
pub fn keys(view: &KeysView) -> Result<Vec<u8>, WriteError> {
    rows(&["name", "id", "verifier_key", "standing"], &view.keys)
}

/// A ruling: a line for each finding, with the answer and the places on each.
pub fn ruling(view: &RulingView) -> Result<Vec<u8>, WriteError> {
    let findings = view.findings.iter().map(|finding| {
        (
            (view.admissible, view.operation, &view.activity, &view.zone, view.on, view.slots),
            (finding.rule, finding.verdict, &finding.citation, &finding.because, finding.confidence),
            (view.outcome, view.until),
        )
    });
    let columns = [
        "admissible",
        "operation",
        "activity",
        "zone",
        "on",
        "slots",
        "rule",
        "verdict",
        "citation",
        "because",
        "confidence",
        "outcome",
        "until",
    ];
    rows(&columns, &findings.collect::<Vec<_>>())
}

/// What rules say.
pub fn findings(findings: &[FindingView]) -> Result<Vec<u8>, WriteError> {
    let lines = findings.iter().map(|finding| {
        (finding.rule, finding.verdict, &finding.citation, &finding.because, finding.confidence)
    });
    rows(&["rule", "verdict", "citation", "because", "confidence"], &lines.collect::<Vec<_>>())
}

/// A header, unless it has no column, then the rows; the header stands also above no row. A text that a spreadsheet would run
/// is marked as a text.
pub(crate) fn rows<T: Serialize>(columns: &[&str], rows: &[T]) -> Result<Vec<u8>, WriteError> {
    let mut bytes = Vec::new();
    let mut writer = ::csv::Writer::from_writer(&mut bytes);
    if !columns.is_empty() {
        writer.write_record(columns)?;
    }
    for record in records(rows)? {
        writer.write_record(record.iter().map(|cell| neutral(cell).into_owned()))?;
    }
    writer.flush()?;
    drop(writer);
    Ok(bytes)
}

/// The cells of each row as texts, in which nested rows stand side by side.
pub(crate) fn records<T: Serialize>(rows: &[T]) -> Result<Vec<StringRecord>, WriteError> {
    let mut bytes = Vec::new();
    let mut writer = ::csv::WriterBuilder::new().has_headers(false).from_writer(&mut bytes);
    for row in rows {
        writer.serialize(row)?;
    }
    writer.flush()?;
    drop(writer);
    let reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
    Ok(reader.into_records().collect::<Result<_, _>>()?)
}
