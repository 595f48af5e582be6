//! What acts about the supply of care say.

use maillage_domain::act::CareFact;
use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::answer_rule::AnswerRule;
use maillage_domain::care::bilan::{Certainty, Publication, PublishedBilan, Table, Unread};
use maillage_domain::care::cells_answered::{AnsweredCell, CellsAnswered};
use maillage_domain::care::need::NeedsStated;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::care::objective::{Aim, Objective, ObjectivesAdopted, Said};

use super::fields::Fields;
use crate::contradiction::of_document;
use crate::objective::words::{level, stages};
use crate::review::{answer_text, column};
use crate::spot::spot;
use crate::window_detail::StatedNeedView;
use crate::words::Argument;

/// What a fact says.
pub(super) fn say(fact: &CareFact, fields: &mut Fields<'_>) {
    match fact {
        CareFact::BilanPublished(bilan) => self::bilan(bilan, fields),
        CareFact::CellsAnswered(answered) => cells(answered, fields),
        CareFact::NeedsStated(stated) => needs(stated, fields),
        CareFact::ObjectivesAdopted(adopted) => objectives(adopted, fields),
    }
}

fn bilan(bilan: &PublishedBilan, fields: &mut Fields<'_>) {
    let PublishedBilan {
        version, corrects, act, raa, picture_date, published, window, zone_decision, ..
    } = bilan;
    let PublishedBilan {
        common_to,
        range_rule,
        document,
        tables,
        rows,
        notes,
        contradictions: _,
        unread,
        ..
    } = bilan;
    let words = fields.words();
    fields.perhaps("order", act.as_deref());
    fields.perhaps("raa", raa.as_deref());
    fields.day("picture", *picture_date);
    publication(published.as_ref(), fields);
    let dates = window.as_ref().map(|window| fields.days(window.opens, window.closes));
    fields.text("window", dates.unwrap_or_default());
    fields.day_perhaps("zone-decision", *zone_decision);
    fields.count("version", *version);
    fields.perhaps("corrects", corrects.as_deref());
    fields.regions("common-to", common_to);
    let rule = range_rule.map(|rule: AnswerRule| words.get(rule_id(rule)));
    fields.text("range-rule", rule.unwrap_or_default());
    fields.document(*document);
    fields.count("rows", rows.len());
    fields.list("tables", counted(bilan, tables, fields));
    let note = |text: &Bilingual| text.get(words.language()).to_owned();
    fields.list("notes", notes.iter().map(|printed| note(&printed.text)).collect());
    fields.list("contradictions", of_document(bilan, words).into_iter().map(|view| view.message).collect());
    let lost = |unread: &Unread| {
        let line = ("line", Argument::printed(unread.line));
        words.with("said-unread-row", &[line, ("zone", Argument::Text(&unread.zone))])
    };
    fields.list("unread", unread.iter().map(lost).collect());
}

const fn rule_id(rule: AnswerRule) -> &'static str {
    match rule {
        AnswerRule::SitesGap => "said-rule-sites-gap",
        AnswerRule::UnitsGap => "said-rule-units-gap",
        AnswerRule::BelowMaximum => "said-rule-below-maximum",
        AnswerRule::BelowMinimum => "said-rule-below-minimum",
    }
}

/// Each table with how many rows it has.
fn counted(bilan: &PublishedBilan, tables: &[Table], fields: &Fields<'_>) -> Vec<String> {
    let words = fields.words();
    let table = |(rank, table): (usize, &Table)| {
        let rows = bilan.rows.iter().filter(|row| row.table == rank).count();
        let rows = words.with("said-row-count", &[("rows", Argument::count(rows))]);
        fields.pair(&words.cited(&table.activity), &rows)
    };
    tables.iter().enumerate().map(table).collect()
}

fn publication(published: Option<&Publication>, fields: &mut Fields<'_>) {
    let Some(Publication { on, certainty }) = published else { return };
    fields.day("published", *on);
    if let Certainty::Inferred(reason) = certainty {
        let reason = reason.get(fields.words().language()).to_owned();
        fields.text("published-inferred", reason);
    }
}

fn cells(answered: &CellsAnswered, fields: &mut Fields<'_>) {
    let CellsAnswered { document, cells } = answered;
    let words = fields.words();
    fields.document(*document);
    let cell = |said: &AnsweredCell| {
        let cell = &said.cell;
        let name =
            [cell.activity.clone(), cell.zone.clone(), column(cell.column, words), spot(cell.place, words)];
        fields.pair(&name.join(", "), &answer_text(said, words))
    };
    let told = cells.iter().map(cell).collect();
    fields.list("cells", told);
}

fn needs(stated: &NeedsStated, fields: &mut Fields<'_>) {
    let NeedsStated { bilan, needs, source } = stated;
    let words = fields.words();
    fields.written("bilan", bilan);
    let name = |code: &LineCode| fields.line(code);
    let told = needs.iter().map(|need| StatedNeedView::new(need, &name, words).text).collect();
    fields.list("needs", told);
    fields.source(source);
}

fn objectives(adopted: &ObjectivesAdopted, fields: &mut Fields<'_>) {
    let ObjectivesAdopted { act, signed, raa, published, revises, document, source, objectives } = adopted;
    fields.written("order", act);
    fields.day("signed", *signed);
    fields.perhaps("raa", raa.as_deref());
    publication(published.as_ref(), fields);
    fields.perhaps("revises", revises.as_deref());
    fields.document(*document);
    let told = objectives.iter().map(|objective| self::objective(objective, fields)).collect();
    fields.list("objectives", told);
    fields.source(source);
}

/// "Surgery, 15A Arrageois: 3 sites".
fn objective(objective: &Objective, fields: &Fields<'_>) -> String {
    let Objective { line, zone, said, row: _in_the_document } = objective;
    let words = fields.words();
    let name = fields.line_in_zone(line, zone);
    let Said::Wanted(stated) = said else { return fields.pair(&name, &words.get("said-withdrawn")) };
    let goals = stated.goals();
    let quantity = |aim: Option<&Aim>, id: &str| {
        let aim = aim?;
        let number = match aim {
            Aim::Throughout(wanted) => level(*wanted),
            Aim::Staged(_) => stages(Some(aim)),
        };
        Some(words.with(id, &[("number", Argument::Text(&number))]))
    };
    let timed = |count: Option<i64>, id: &str| {
        count.map(|count| words.with(id, &[("count", Argument::Count(count))]))
    };
    let told = [
        quantity(goals.sites.as_ref(), "said-sites"),
        quantity(goals.units.as_ref(), "said-units"),
        timed(goals.access_minutes.map(|minutes| i64::from(minutes.get())), "said-minutes"),
        timed(goals.waiting_days.map(|days| i64::from(days.get())), "said-days"),
        goals.target.map(|due| words.with("said-due", &[("due", Argument::Text(&due.to_string()))])),
    ];
    let told: Vec<_> = told.into_iter().flatten().collect();
    fields.pair(&name, &told.join(", "))
}
