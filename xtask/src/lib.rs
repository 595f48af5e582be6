//! References that are generated from the code, so that they cannot drift from it, and the map of the zones.

pub mod modules;
pub mod territory;

use std::error::Error;

use maillage_domain::bilingual::Language;
use maillage_domain::parameter::dated::Dated;
use maillage_domain::parameter::table::Parameter;
use maillage_domain::parameter::value::Value;
use maillage_domain::period::Period;
use maillage_domain::rules::{self, Rule};
use maillage_reading::amm::amm_nomenclature;
use maillage_reading::reference::written_nomenclature;
use maillage_service::shipped::PARAMETERS;
use maillage_views::parameter::value_text;
use maillage_views::rule::{RuleView, rule_title};
use maillage_views::words::Words;

/// The lines in force since 2023, as `data/nomenclature/2023.toml` holds them: the published list, joined with our words.
///
/// # Errors
///
/// The list is not as published, or it and our words do not name the same codes.
pub fn nomenclature(list: &[u8]) -> Result<String, Box<dyn Error>> {
    let words = include_str!("../../data/nomenclature/2023-words.toml");
    let written = written_nomenclature(&amm_nomenclature(list, words)?)?;
    Ok(format!(
        "# Generated from the list of activities \"AMM\", version 14, and `2023-words.toml` by `cargo xtask nomenclature`; do not \
         edit.\n# Read by `maillage_reading::reference::nomenclature`. Codes and labels: Licence Ouverte 2.0; the rest is ours.\n\n{written}"
    ))
}

/// The rule book, as `docs/RULES.md` holds it.
pub fn rule_book() -> String {
    let families = [
        ("Figures of a bilan", "bilan."),
        ("Rulings on applications", "ruling."),
        ("Filing windows", "window."),
        ("The life of a file", "file."),
        ("The fund", "fund."),
        ("Aid schemes", "aid."),
    ];
    let chapters: Vec<_> = families.iter().map(|(title, prefix)| chapter(title, prefix)).collect();
    format!(
        "# Rules\n\nGenerated from the rule list and the shipped parameters by `cargo xtask rules`; do not edit. The rules \
         stand in\n`crates/domain/src/rules/`, each with its articles. *In force* begins on the first day our sources attest. *Confidence*: \
         **text**, the source was\nread; **general**, general knowledge of the field; **practice**, what an agency does, as \
         its published acts show.\n*Scope*: everywhere, or \
         in the regions of these official codes, whose acts show a practice that no other one need follow.\n\
         *Citation* leads to the official text, in the version of the last day in force where its address is known; *what was \
         read*\nis the copy of its first article that was read, and how much of it.\n{}{}",
        chapters.concat(),
        parameters()
    )
}

fn chapter(title: &str, prefix: &str) -> String {
    let lines: Vec<_> = rules::book::all().filter(|rule| rule.id.starts_with(prefix)).map(line).collect();
    format!(
        "\n## {title}\n\n| rule | what it says | ce qu’elle dit | citation | in force | confidence | scope | what was read |\n\
         |---|---|---|---|---|---|---|---|\n{}",
        lines.concat()
    )
}

fn line(rule: &'static Rule) -> String {
    let english = RuleView::in_book(rule, Words::new(Language::English));
    let citation = match english.url {
        Some(url) => format!("[{}]({url})", rule.citation.text),
        None => rule.citation.text.to_owned(),
    };
    format!(
        "| `{}` | {} | {} | {citation} | {} | {} | {} | {} |\n",
        rule.id,
        english.title,
        rule_title(rule, Words::new(Language::French)),
        period(rule.in_force),
        rule.confidence.as_str(),
        english.scope,
        english.reading.unwrap_or_default()
    )
}

fn period(in_force: Period) -> String {
    let until = in_force.until.map(|until| format!(" to {until}")).unwrap_or_default();
    format!("from {}{until}", in_force.from)
}

/// The parameters that ship: what the rules leave to a number or a reading that may change.
fn parameters() -> String {
    let of_one = |parameter: &Parameter| -> Vec<String> {
        if parameter.is_open() {
            return vec![open_line(parameter)];
        }
        parameter.values.iter().map(|value| value_line(parameter, value)).collect()
    };
    let lines: Vec<_> = PARAMETERS.iter().flat_map(of_one).collect();
    format!(
        "\n## Parameters\n\nWhat the rules leave to a number or a reading that is doubtful, or that may differ from one \
         region to the other. They ship in\n`data/parameters/`; a region replaces a value by an act, and `maillage parameter \
         list` shows what holds there.\n\n| parameter | what it is | ce que c’est | value | source | in force | confidence | \
         doubt | doute |\n|---|---|---|---|---|---|---|---|---|\n{}",
        lines.concat()
    )
}

/// A parameter that ships without a value: nobody prints one.
fn open_line(parameter: &Parameter) -> String {
    let [english, french] =
        [Language::English, Language::French].map(|language| parameter.title.get(language));
    format!(
        "| `{}` | {english} | {french} | none is printed: the agency sets it | | | | | |\n",
        parameter.name
    )
}

fn value_line(parameter: &Parameter, value: &Dated<Value>) -> String {
    let doubt = |language| value.doubt.as_ref().map_or("", |doubt| doubt.get(language));
    // A bar would end the cell.
    let written =
        value_text(&value.value, &parameter.unit, Words::new(Language::English)).replace('|', "\\|");
    format!(
        "| `{}` | {} | {} | {written} | {} | {} | {} | {} | {} |\n",
        parameter.name,
        parameter.title.get(Language::English),
        parameter.title.get(Language::French),
        value.source,
        period(value.in_force),
        value.confidence.as_str(),
        doubt(Language::English),
        doubt(Language::French)
    )
}
