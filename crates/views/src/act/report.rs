//! What the act says that recorded the figures of a yearly report of the fund.

use maillage_domain::fund::money::{Ae, Cp, Revenue};
use maillage_domain::fund::reported::{
    Figure, FundReported, ReportedAction, ReportedCredits, ReportedMission, ReportedRevenue,
};

use super::fields::Fields;
use crate::fund::money::{percent, qualified};
use crate::words::Argument;

/// What it says: each figure with the line that prints it.
pub(super) fn say(reported: &FundReported, fields: &mut Fields<'_>) {
    let FundReported { key, year, document, title, revenue, ae, cp, missions, actions, not_carried } =
        reported;
    fields.written("name", title);
    fields.year(year.get());
    fields.document(*document);
    self::revenue(revenue, fields);
    credits(["ae-opened", "ae-committed", "ae-rate"], ae, Ae::cents, fields);
    credits(["cp-opened", "cp-paid", "cp-rate"], cp, Cp::cents, fields);
    let told = missions.iter().map(|mission| self::mission(mission, fields)).collect();
    fields.list("missions", told);
    let told = actions.iter().map(|action| self::action(action, fields)).collect();
    fields.list("actions", told);
    let words = fields.words();
    let apart = |apart: &maillage_domain::fund::reported::NotCarried| {
        let line = ("line", Argument::printed(apart.line));
        words.with("said-printed-on", &[("text", Argument::Text(&apart.printed)), line])
    };
    fields.list("not-carried", not_carried.iter().map(apart).collect());
    fields.written("key", key);
}

/// "589 M€, line 618".
fn figure<T: Copy>(figure: &Figure<T>, cents: impl Fn(T) -> i64, fields: &Fields<'_>) -> String {
    let words = fields.words();
    let text = qualified(cents(figure.value), figure.qualifier, words);
    placed(&text, figure.line, fields)
}

fn placed(text: &str, line: u32, fields: &Fields<'_>) -> String {
    let line = ("line", Argument::printed(line));
    fields.words().with("said-on-line", &[("text", Argument::Text(text)), line])
}

fn revenue(revenue: &ReportedRevenue, fields: &mut Fields<'_>) {
    let ReportedRevenue { total, national, own, restated, earmarked } = revenue;
    let each = [("total", total), ("national", national), ("own", own), ("restated", restated)];
    for (name, stated) in each {
        if let Some(stated) = stated {
            let told = figure(stated, Revenue::cents, fields);
            fields.text(name, told);
        }
    }
    let part = |part: &maillage_domain::fund::reported::EarmarkedRevenue| {
        fields.pair(&part.label, &figure(&part.amount, Revenue::cents, fields))
    };
    let told = earmarked.iter().map(part).collect();
    fields.list("parts", told);
}

fn credits<T: Copy>(
    names: [&str; 3],
    credits: &ReportedCredits<T>,
    cents: impl Fn(T) -> i64 + Copy,
    fields: &mut Fields<'_>,
) {
    let ReportedCredits { opened, used, rate_bp } = credits;
    let [opened_name, used_name, rate_name] = names;
    for (name, stated) in [(opened_name, opened), (used_name, used)] {
        if let Some(stated) = stated {
            let told = figure(stated, cents, fields);
            fields.text(name, told);
        }
    }
    if let Some(rate) = rate_bp {
        let told = placed(&percent(rate.value, fields.words()), rate.line, fields);
        fields.text(rate_name, told);
    }
}

/// "Mission 1, prevention: AE …, line 12; CP …, line 13".
fn mission(reported: &ReportedMission, fields: &Fields<'_>) -> String {
    let ReportedMission { mission, title, ae_committed, cp_paid } = reported;
    let words = fields.words();
    let name = words.with("said-mission", &[("mission", Argument::printed(mission.number()))]);
    let name = format!("{name}, {}", title.get(words.language()));
    let ae = ae_committed.as_ref().map(|sum| ("said-of-ae", figure(sum, Ae::cents, fields)));
    let cp = cp_paid.as_ref().map(|sum| ("said-of-cp", figure(sum, Cp::cents, fields)));
    let told = [ae, cp].into_iter().flatten();
    let told: Vec<_> = told.map(|(id, text)| words.with(id, &[("sum", Argument::Text(&text))])).collect();
    fields.pair(&name, &told.join(fields.words().semicolon()))
}

/// "Mobile psychiatry: 1 200 000 €, line 618".
fn action(action: &ReportedAction, fields: &Fields<'_>) -> String {
    fields.pair(&action.label, &figure(&action.amount, Cp::cents, fields))
}
