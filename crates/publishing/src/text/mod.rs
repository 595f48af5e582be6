//! Tables for a terminal.

mod agreement;
mod aid;
mod call;
mod explanation;
mod found;
mod fund;
mod held;
mod indicator;
mod objective;
mod parameter;
mod reconciled;
mod reconciliation;
mod region;
mod register;
mod retention;
mod review;
mod ruling;
mod setting;
mod signature;
mod structure;

use comfy_table::{Cell, CellAlignment, ContentArrangement, LineStyle, Table, presets};
use maillage_views::bilan::{BilanTable, ComputedView};
use maillage_views::check::{CheckView, DifferenceView};
use maillage_views::compared::ComparedView;
use maillage_views::comparison::ComparisonView;
use maillage_views::journal::{JournalView, VerificationView};
use maillage_views::key::KeysView;
use maillage_views::people::AccountView;
use maillage_views::register::coming::ComingBilan;
use maillage_views::register::explained::ExplainedCell;
use maillage_views::report::{ReportFindingView, ReportView};
use maillage_views::rule::RuleView;
use maillage_views::ruling::FindingView;
use maillage_views::tidy::TidyRow;
use maillage_views::trace::TraceView;
use maillage_views::window::{WindowView, WindowsView};
use maillage_views::words::{Argument, Words};

pub use agreement::{agreement, agreements, reports_due};
pub use aid::{aid_ruling, aids};
pub use call::{call, calls};
pub use explanation::explanation;
pub use found::found_tables;
pub use fund::{commitments, fund_actions, fund_execution, fund_resources, fund_status, recoveries};
pub use held::held;
pub use indicator::indicators;
pub use objective::{objectives, objectives_comparison};
pub use parameter::parameters;
pub use reconciled::reconciled;
pub use reconciliation::reconciliation;
pub use region::regions;
pub use register::{authorisation, authorisations};
pub use retention::retention;
pub use review::review;
pub use ruling::ruling;
pub use setting::settings;
pub use signature::delegations;
pub use structure::structures;

/// The width of a terminal in columns; nothing for a file, which wraps nothing.
pub type Width = Option<u16>;

fn table(columns: &[&str], width: Width, words: Words) -> Table {
    let mut table = Table::new();
    let rule = LineStyle::new('─', '─', '─', '─');
    table.load_style(presets::NOTHING.header_separator(rule));
    table.set_content_arrangement(ContentArrangement::Dynamic);
    if let Some(width) = width {
        table.set_width(width);
    }
    table.set_header(columns.iter().map(|id| Cell::new(words.get(&format!("column-{id}")))));
    table
}

fn number(number: Option<i64>) -> Cell {
    Cell::new(number.map_or_else(String::new, |number| number.to_string()))
        .set_alignment(CellAlignment::Right)
}

fn gap(gap: Option<i64>, words: Words) -> Cell {
    Cell::new(gap.map_or_else(String::new, |gap| words.gap(gap))).set_alignment(CellAlignment::Right)
}

/// Rows of a bilan as a document prints them: an answer that could not be read stays empty.
pub fn annex(rows: &[TidyRow], width: Width, words: Words) -> String {
    tidy(rows, &[], "", width, words)
}

/// The bilan as it is answered: a row that nothing decides is not determined.
pub fn bilan(table: &BilanTable, width: Width, words: Words) -> String {
    tidy(&table.rows, &table.computed, &words.admissible(None), width, words)
}

/// The bilan to come.
pub fn coming(view: &ComingBilan, width: Width, words: Words) -> String {
    tidy(&view.rows, &[], &words.admissible(None), width, words)
}

/// The table of `rows`, with what is computed of those that have a range; `unanswered` stands where one has no answer.
fn tidy(rows: &[TidyRow], computed: &[ComputedView], unanswered: &str, width: Width, words: Words) -> String {
    let units = rows.iter().any(|row| row.units_target.is_some() || row.units_current.is_some());
    let ranges = rows.iter().any(|row| row.sites_min.is_some() || row.sites_max.is_some());
    let mut columns = vec!["activity", "modality", "zone", "sites-current", "sites-target", "sites-gap"];
    if ranges {
        columns.extend(["sites-min", "sites-max"]);
    }
    if !computed.is_empty() {
        columns.push("sites-room");
    }
    let mut computed_rows = computed.iter();
    if units {
        columns.extend(["units-current", "units-target", "units-gap"]);
    }
    columns.extend(["admissible", "notes"]);
    let mut table = table(&columns, width, words);
    for row in rows {
        let mut cells = vec![
            Cell::new(&row.activity),
            Cell::new(&row.modality),
            Cell::new(zone(&row.zone, &row.zone_name)),
            number(row.sites_current),
            number(row.sites_target),
            gap(row.sites_gap, words),
        ];
        if ranges {
            cells.extend([number(row.sites_min), number(row.sites_max)]);
        }
        if !computed.is_empty() {
            let of_range = row.sites_max.and_then(|_| computed_rows.next());
            cells.push(gap(of_range.and_then(|computed| computed.room), words));
        }
        if units {
            cells.extend([number(row.units_current), number(row.units_target), gap(row.units_gap, words)]);
        }
        let admissible = row.admissible.map(|word| words.admissible(Some(word == "oui")));
        cells.push(Cell::new(admissible.unwrap_or_else(|| unanswered.to_owned())));
        cells.push(Cell::new(&row.notes));
        table.add_row(cells);
    }
    finish(&table)
}

fn zone(code: &str, name: &str) -> String {
    if code == name { name.to_owned() } else { format!("{code} {name}") }
}

/// What may be compared of each line of two bilans that count by different lists.
fn lines_compared(lines: &[ComparedView], width: Width, words: Words) -> String {
    let mut table = table(&["activity", "comparison", "reasons"], width, words);
    for line in lines {
        table.add_row(vec![
            Cell::new(&line.label),
            Cell::new(&line.comparison_text),
            Cell::new(line.reasons.join(" ")),
        ]);
    }
    finish(&table)
}

/// What changed between two dates.
pub fn comparison(view: &ComparisonView, width: Width, words: Words) -> String {
    if let Some(lines) = &view.lines {
        return lines_compared(lines, width, words);
    }
    let columns = ["activity", "modality", "zone", "figure", "before", "after", "act"];
    let mut table = table(&columns, width, words);
    for change in &view.changes {
        table.add_row(vec![
            Cell::new(&change.activity),
            Cell::new(&change.modality),
            Cell::new(zone(&change.zone, &change.zone_name)),
            Cell::new(words.get(&format!("column-{}", change.figure.replace('_', "-")))),
            figure(change.figure, &change.before, words),
            figure(change.figure, &change.after, words),
            Cell::new(change.act).set_alignment(CellAlignment::Right),
        ]);
    }
    format!("{}{}", finish(&table), explained(&view.explained, width, words))
}

/// The authorisations that count otherwise in the cells that changed; nothing where the register names none.
fn explained(cells: &[ExplainedCell], width: Width, words: Words) -> String {
    let mut table = table(&["line", "zone", "authorisation", "acts"], width, words);
    for cell in cells {
        for one in &cell.authorisations {
            let acts = one.acts.iter().map(u64::to_string).collect::<Vec<_>>().join(" ");
            table.add_row(vec![
                Cell::new(&cell.code),
                Cell::new(&cell.zone),
                Cell::new(&one.text),
                Cell::new(acts),
            ]);
        }
    }
    if cells.is_empty() { String::new() } else { finish(&table) }
}

/// What a check found.
pub fn check(view: &CheckView, width: Width, words: Words) -> String {
    let columns = ["activity", "modality", "zone", "figure", "published", "recorded-value", "places"];
    let mut table = table(&columns, width, words);
    for found in &view.differences {
        let figure = compared(found, words);
        table.add_row(vec![
            Cell::new(&found.activity),
            Cell::new(&found.modality),
            Cell::new(&found.zone),
            Cell::new(figure),
            Cell::new(&found.published),
            Cell::new(&found.recorded),
            Cell::new(places(found, words)),
        ]);
    }
    finish(&table)
}

/// What differs, as people call it.
fn compared(found: &DifferenceView, words: Words) -> String {
    match found.kind {
        "column" => words.get(&format!("column-{}", found.figure.replace('_', "-"))),
        "cell_not_read" => words.with("check-cell-not-read", &[("column", Argument::Text(found.figure))]),
        "document" => words.get(&format!("check-{}", found.figure.replace('_', "-"))),
        kind => words.get(&format!("check-{}", kind.replace('_', "-"))),
    }
}

/// "line 81 / line 81, act 13": in the document, and in the source of the act.
fn places(found: &DifferenceView, words: Words) -> String {
    let line = |line: u32| words.with("check-line", &[("line", Argument::Text(&line.to_string()))]);
    let recorded = found.recorded_line.zip(found.act).map(|(line, act)| {
        let arguments =
            [("line", Argument::Text(&line.to_string())), ("act", Argument::Text(&act.to_string()))];
        words.with("check-recorded-act", &arguments)
    });
    let published = found.published_line.map(line);
    published.into_iter().chain(recorded).collect::<Vec<_>>().join(" / ")
}

/// A figure of a comparison as people read it: gaps with their sign, yes and no in words.
fn figure(name: &str, value: &str, words: Words) -> Cell {
    let text = match (name, value.parse()) {
        ("sites_gap" | "units_gap", Ok(gap)) => words.gap(gap),
        ("admissible", _) if !value.is_empty() => words.yes_no(value == "oui"),
        _ => value.to_owned(),
    };
    Cell::new(text).set_alignment(CellAlignment::Right)
}

/// The list of acts.
pub fn journal(view: &JournalView, width: Width, words: Words) -> String {
    let columns = ["number", "effective", "type", "subject", "recorded", "hash"];
    let mut table = table(&columns, width, words);
    for act in &view.acts {
        // 48 bits: of a hundred thousand acts two are alike in one case of 50,000. `--format json` has the whole hash.
        let hash: String = act.hash.chars().take(12).collect();
        table.add_row(vec![
            Cell::new(act.number).set_alignment(CellAlignment::Right),
            Cell::new(act.effective),
            Cell::new(&act.title),
            Cell::new(&act.subject),
            Cell::new(act.recorded_at.strftime("%Y-%m-%d %H:%M:%SZ")),
            Cell::new(hash),
        ]);
    }
    finish(&table)
}

/// A verification: its sentence, and a line for whatever else is to be told.
pub fn verification(view: &VerificationView) -> String {
    let told = std::iter::once(&view.text).chain(&view.notes).chain(&view.details);
    let lines: Vec<_> = told.map(String::as_str).collect();
    lines.join("\n") + "\n"
}

/// Accounts, a line to each: its address, its person, its state and its roles.
pub fn accounts(accounts: &[AccountView]) -> String {
    let line = |account: &AccountView| {
        let roles = account.roles.iter().map(|role| role.text.as_str());
        let own = [account.email.as_str(), &account.name, &account.state_text].into_iter();
        own.chain(roles).collect::<Vec<_>>().join(" · ") + "\n"
    };
    accounts.iter().map(line).collect()
}

/// The keys that verify, a line to each, as verifiers read them: those that sign, the first before the others.
pub fn keys(view: &KeysView) -> String {
    let signing = view.keys.iter().filter(|key| key.standing != "retired");
    signing.flat_map(|key| [key.verifier_key.as_str(), "\n"]).collect()
}

/// The way of one cell, hop by hop.
pub fn trace(view: &TraceView, words: Words) -> String {
    let hops = view.hops.iter().zip(1..).map(|(hop, rank)| {
        let facts = hop
            .facts
            .iter()
            .map(|fact| {
                let arguments =
                    [("name", Argument::Text(&fact.name)), ("value", Argument::Text(fact.text()))];
                format!("   {}\n", words.with("trace-fact", &arguments))
            })
            .collect::<Vec<_>>()
            .concat();
        format!("\n{rank}. {}\n{facts}", hop.title)
    });
    let aside = fund::set_aside(view.findings());
    let aside = if aside.is_empty() { aside } else { format!("\n{aside}") };
    format!("{}\n{}{aside}", view.subject, hops.collect::<Vec<_>>().concat())
}

/// What rules say.
pub fn findings(findings: &[FindingView], width: Width, words: Words) -> String {
    let mut table = table(&["verdict", "because", "citation", "confidence", "rule"], width, words);
    for finding in findings {
        table.add_row(vec![
            Cell::new(&finding.verdict_text),
            Cell::new(&finding.because),
            Cell::new(&finding.citation),
            Cell::new(&finding.confidence_text),
            Cell::new(finding.rule),
        ]);
    }
    finish(&table)
}

/// The list of windows.
pub fn windows(view: &WindowsView, width: Width, words: Words) -> String {
    let mut table = table(
        &["window", "opens", "closes", "activities", "operations", "bilan", "act", "standing"],
        width,
        words,
    );
    for window in &view.windows {
        table.add_row(vec![
            Cell::new(&window.id),
            Cell::new(window.opens),
            Cell::new(window.closes),
            Cell::new(window.lines).set_alignment(CellAlignment::Right),
            Cell::new(&window.operations),
            Cell::new(window.bilan.as_deref().unwrap_or_default()),
            Cell::new(window.act).set_alignment(CellAlignment::Right),
            Cell::new(&window.standing),
        ]);
    }
    finish(&table)
}

/// One window: its dates, its lines, and what its rules say.
pub fn window(view: &WindowView, width: Width, words: Words) -> String {
    let told = |lines: &[String]| lines.iter().map(|line| format!("  {line}\n")).collect::<Vec<_>>().concat();
    let common = (!view.common_names.is_empty()).then(|| {
        let names = view.common_names.join(", ");
        format!("{}\n", words.with("window-common", &[("regions", Argument::Text(&names))]))
    });
    let amended = view.amendment.as_ref().map(|amendment| told(&amendment.sentences));
    let needs: Vec<_> = view.stated_needs.iter().map(|need| need.text.clone()).collect();
    format!(
        "{} {}\n{}\n{}{}{}{}{}{}\n{}",
        view.id,
        view.dates_text,
        view.clock.text,
        if view.standing.is_empty() { String::new() } else { format!("{}\n", view.standing) },
        common.unwrap_or_default(),
        amended.unwrap_or_default(),
        told(&view.line_names),
        told(&view.restricted_texts),
        told(&needs),
        findings(&view.findings, width, words)
    )
}

/// A report of the fund: its figures, then what contradicts itself.
pub fn report(view: &ReportView, width: Width, words: Words) -> String {
    let mut facts = table(&["line", "label", "printed", "value", "status", "section"], width, words);
    for fact in &view.facts {
        let status = fact.status.map(|status| words.get(&format!("report-status-{status}")));
        facts.add_row(vec![
            Cell::new(on_page(fact.page, &fact.line.to_string())).set_alignment(CellAlignment::Right),
            Cell::new(&fact.label),
            Cell::new(&fact.printed).set_alignment(CellAlignment::Right),
            Cell::new(format!("{} {}", fact.value, fact.unit)).set_alignment(CellAlignment::Right),
            Cell::new(status.unwrap_or_default()),
            Cell::new(&fact.section),
        ]);
    }
    format!("{}\n{}", finish(&facts), report_findings(&view.findings, width, words))
}

/// Lines, behind the page on which the first to look at stands.
fn on_page(page: Option<u32>, lines: &str) -> String {
    page.map_or_else(|| lines.to_owned(), |page| format!("p. {page}, l. {lines}"))
}

/// What contradicts itself in a report of the fund.
pub fn report_findings(findings: &[ReportFindingView], width: Width, words: Words) -> String {
    let mut table = table(&["severity", "line", "because", "suggestion", "rule"], width, words);
    for finding in findings {
        let lines: Vec<_> = finding.lines.iter().map(ToString::to_string).collect();
        table.add_row(vec![
            Cell::new(words.severity(finding.severity)),
            Cell::new(on_page(finding.page, &lines.join(", "))),
            Cell::new(&finding.because),
            Cell::new(&finding.suggestion),
            Cell::new(finding.rule),
        ]);
    }
    finish(&table)
}

/// The rule book.
pub fn rules(rules: &[RuleView], width: Width, words: Words) -> String {
    let mut table = table(&["rule", "because", "citation", "confidence", "scope", "reading"], width, words);
    for rule in rules {
        table.add_row(vec![
            Cell::new(rule.rule),
            Cell::new(&rule.title),
            Cell::new(&rule.citation),
            Cell::new(&rule.confidence_text),
            Cell::new(&rule.scope_text),
            Cell::new(rule.reading.as_deref().unwrap_or_default()),
        ]);
    }
    finish(&table)
}

fn finish(table: &Table) -> String {
    format!("{}\n", table.trim_fmt())
}
