//! What ships beside a published yearly report of the fund, or is typed beside one: what it is, and what people add to the
//! figures that are read of it, each with its line and its reason.
//!
//! No figure of a report stands here but a corrected one: figures are read ([`crate::report`]), and those of the report that
//! ships stand in a file of their own, as they were read.

use jiff::civil::Date;
use maillage_domain::bilingual::Bilingual;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::report::notes::{
    AmountNote, AttributionRule, AttributionRules, Place, Remark, ReportNotes,
};
use maillage_domain::fund::report::printed::{PrintedFigures, Role};
use maillage_domain::fund::reported::AmountStatus;
use serde::{Deserialize, Serialize};

use crate::reference::{ReferenceError, SourceText, TakenNames, invalid, parse};

/// A report, and what people add to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundReport {
    /// The key under which it is recorded.
    pub key: String,
    /// The exercise.
    pub year: Year,
    /// What it is.
    pub title: String,
    /// The text it is read from.
    pub text: SourceText,
    /// The legal day on which its figures stand.
    pub figures_at: Date,
    /// What people add.
    pub notes: ReportNotes,
}

#[derive(Serialize, Deserialize)]
struct File {
    key: String,
    year: Year,
    title: String,
    figures_at: Date,
    licence: String,
    source: String,
    text: SourceText,
    ae_rate: Option<PlaceFile>,
    cp_rate: Option<PlaceFile>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    amounts: Vec<NoteFile>,
}

#[derive(Serialize, Deserialize)]
struct PlaceFile {
    page: Option<u32>,
    line: u32,
    printed: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct NoteFile {
    page: Option<u32>,
    line: u32,
    printed: Option<String>,
    label: Option<String>,
    role: Option<Role>,
    status: Option<AmountStatus>,
    span: Option<(Year, Year)>,
    part_of: Option<u32>,
    /// The euros taken instead, for the reason below.
    euros: Option<i64>,
    corrected: Option<Bilingual>,
    kept: Option<Bilingual>,
    left_out: Option<Bilingual>,
}

#[derive(Serialize, Deserialize)]
struct RulesFile {
    source: String,
    titles: Vec<TitleFile>,
    rules: Vec<RuleFile>,
    unsaid: Bilingual,
}

#[derive(Serialize, Deserialize)]
struct TitleFile {
    mission: Mission,
    fr: String,
    en: String,
}

#[derive(Serialize, Deserialize)]
struct RuleFile {
    mission: Option<Mission>,
    words: Vec<String>,
    fr: String,
    en: String,
}

/// Reads what people add to a report.
///
/// # Errors
///
/// A fault of the file, with its place: two notes on one figure, a line outside the text, a span that ends before it begins, a
/// correction without its reason or its euros, two remarks on one amount.
pub fn fund_report(text: &str) -> Result<FundReport, ReferenceError> {
    let file: File = parse(text)?;
    let mut seen = TakenNames::default();
    for note in &file.amounts {
        let name = format!("{} {}", note.line, note.printed.as_deref().unwrap_or_default());
        seen.take(&name, &place_of(note))?;
        inside(&place_of(note), note.line, file.text.lines)?;
    }
    for (place, rate) in [("ae_rate", &file.ae_rate), ("cp_rate", &file.cp_rate)] {
        rate.iter().try_for_each(|rate| inside(place, rate.line, file.text.lines))?;
    }
    let rate =
        |rate: Option<PlaceFile>| rate.map(|PlaceFile { page, line, printed }| Place { page, line, printed });
    let amounts = file.amounts.into_iter().map(note).collect::<Result<_, _>>()?;
    Ok(FundReport {
        key: file.key,
        year: file.year,
        title: file.title,
        text: file.text,
        figures_at: file.figures_at,
        notes: ReportNotes { amounts, ae_rate: rate(file.ae_rate), cp_rate: rate(file.cp_rate) },
    })
}

/// Reads the figures of a report as they were read of its text.
///
/// # Errors
///
/// A fault of the file, with its place.
pub fn printed_figures(text: &str) -> Result<PrintedFigures, ReferenceError> {
    parse(text)
}

/// Writes the figures of a report for such a file.
///
/// # Errors
///
/// Nothing that a report prints: figures are plain data.
pub fn written_figures(figures: &PrintedFigures) -> Result<String, toml::ser::Error> {
    toml::to_string(figures)
}

/// Reads the rules by which actions are attributed to missions.
///
/// # Errors
///
/// A fault of the file, with its place: a mission titled twice, a rule without a word.
pub fn attribution_rules(text: &str) -> Result<AttributionRules, ReferenceError> {
    let file: RulesFile = parse(text)?;
    let mut seen = TakenNames::default();
    for title in &file.titles {
        let name = title.mission.number().to_string();
        seen.take(&name, &format!("mission {name}"))?;
    }
    let titles = file.titles.into_iter().map(|title| {
        let TitleFile { mission, fr, en } = title;
        (mission, Bilingual { fr, en })
    });
    let rules = file.rules.into_iter().map(|rule| {
        let RuleFile { mission, words, fr, en } = rule;
        if words.is_empty() {
            return Err(invalid(format!("rule `{fr}`"), "a rule needs a word"));
        }
        Ok(AttributionRule { mission, words, reason: Bilingual { fr, en } })
    });
    Ok(AttributionRules {
        titles: titles.collect(),
        rules: rules.collect::<Result<_, _>>()?,
        unsaid: file.unsaid,
    })
}

fn note(file: NoteFile) -> Result<AmountNote, ReferenceError> {
    let place = place_of(&file);
    if file.span.is_some_and(|(first, last)| last < first) {
        return Err(invalid(place, "a span ends before it begins"));
    }
    let corrected = match (file.euros, file.corrected) {
        (None, None) => None,
        (Some(euros), Some(reason)) => {
            let cents = euros.checked_mul(100).filter(|cents| 0 <= *cents);
            let cents =
                cents.ok_or_else(|| invalid(&*place, "an amount is at or above zero, and in range"))?;
            Some(Remark::Corrected { cents, reason })
        }
        _ => return Err(invalid(place, "a correction has its euros and its reason")),
    };
    let kept = file.kept.map(|reason| Remark::Kept { reason });
    let left_out = file.left_out.map(|reason| Remark::LeftOut { reason });
    let mut remarks = [corrected, kept, left_out].into_iter().flatten();
    let remark = remarks.next();
    if remarks.next().is_some() {
        return Err(invalid(place, "an amount is corrected, kept or left out, one of them"));
    }
    Ok(AmountNote {
        place: Place { page: file.page, line: file.line, printed: file.printed },
        label: file.label,
        role: file.role,
        status: file.status,
        span: file.span,
        part_of: file.part_of,
        remark,
    })
}

fn inside(place: &str, line: u32, lines: u32) -> Result<(), ReferenceError> {
    if (1..=lines).contains(&line) {
        return Ok(());
    }
    Err(invalid(place, format!("line {line} is outside the text's {lines} lines")))
}

fn place_of(note: &NoteFile) -> String {
    format!("amounts, line {}", note.line)
}
