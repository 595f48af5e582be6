//! The actions of the fund: the amounts in their titles, and those of the text that tell what an action got.

use maillage_domain::fund::report::{Action, FactId, Status};

use super::blocks::Kind;
use super::document::{Document, Draft};
use super::outline::Role;
use super::{labels, missions, relations, years};

/// The actions that print an amount in their title, and those that their text gives one.
pub(super) fn actions(document: &Document, totals: &[FactId]) -> Vec<Action> {
    let of_totals = document.each().filter(|(id, _)| totals.contains(id));
    let year = of_totals.filter_map(|(_, draft)| years::of(document, draft)).max();
    let speaks = |block| OTHER_PURSES.iter().any(|word| document.paragraph(block).contains(word));
    let of_other_purses: Vec<bool> = (0..document.blocks.len()).map(speaks).collect();
    let action = |(amount, draft): (FactId, &Draft)| {
        let titled = document.is_titular(draft) && is_bare(document, draft);
        let prices = if titled { relations::prices::of(document, draft.block) } else { Vec::new() };
        let part = document.place(draft).part;
        let of_another_purse = of_other_purses.get(draft.block).copied().unwrap_or_default();
        (titled || is_spent(document, draft, year, of_another_purse)).then_some(Action {
            amount,
            titled,
            listed: document.kind(draft) == Kind::Item,
            part,
            prices,
        })
    };
    document.each().filter_map(action).collect()
}

/// Whether the parentheses of an amount hold it alone, as those of a title do: *(1,5 M€ par appareil)* explains.
fn is_bare(document: &Document, draft: &Draft) -> bool {
    let after =
        document.parentheses(draft).map(|(_, close)| document.said(draft.block, draft.figure.end, close));
    after.is_some_and(|after| !after.contains(char::is_alphanumeric))
}

/// Words of sentences whose amounts no action got: receipts, national amounts, totals.
///
/// An item of a list and an amount in parentheses are nearly always what an action got, so that few words are needed here. A
/// list, because the noun of the amount alone tells a receipt from a grant: behind another noun it is taken for one, and
/// a check that accuses it says that it is only unlikely.
const ELSEWHERE: [&str; 10] = [
    "recette",
    "crédit",
    "dotation",
    "délég",
    "délégu",
    "national",
    "ondam",
    "budget",
    "mission ",
    " en france",
];

/// Words of paragraphs whose amounts can be those of another purse, of all the fund, or of several years.
///
/// Nothing marks an amount of plain prose, so that the list is long: an amount that is left out goes unmeasured, one
/// that is wrongly taken in is wrongly accused. Stems stand for their whole family: *nationa* for *national* and *nationaux*.
const OTHER_PURSES: [&str; 40] = [
    "recette",
    "dépense",
    "délég",
    "nationa",
    "france entière",
    "en france",
    "français",
    "europé",
    "ondam",
    "assurance maladie",
    "milliard",
    "budget",
    "mission",
    "chiffre d",
    "dette",
    "emprunt",
    "ségur",
    "total",
    "ensemble",
    "fir ",
    "fonds",
    "cnsa",
    "état ",
    "collectivité",
    "conseil ",
    "investi",
    "constru",
    "travaux",
    "immobili",
    "avait ",
    "avaient ",
    "précéden",
    "antérieur",
    "apport",
    "cofinanc",
    " ans",
    "pluriannuel",
    "enveloppe",
    "économie",
    "cumul",
];

/// Whether an amount of the text is what an action got: no receipt, no national amount.
fn is_spent(document: &Document, draft: &Draft, year: Option<u16>, of_another_purse: bool) -> bool {
    let marked = document.kind(draft) == Kind::Item || document.parentheses(draft).is_some();
    let above = document.place(draft).section.to_lowercase();
    let said = draft.sentence();
    let own = if marked {
        !ELSEWHERE.iter().any(|word| said.contains(word))
    } else {
        is_told(document, draft, year, of_another_purse)
    };
    draft.is_amount() && own && !above.contains("recette") && !missions::speaks_of_spending(draft)
}

/// Whether plain prose tells that an amount of this report's year was given: nothing else in its paragraph speaks of
/// another purse, of all the fund, of a plan or of another year.
fn is_told(document: &Document, draft: &Draft, year: Option<u16>, of_another_purse: bool) -> bool {
    let own_year = years::of(document, draft);
    let of_this_year = !years::is_compared(document, draft)
        && !has_period(draft.sentence())
        && (own_year.is_none() || year.is_none() || own_year == year);
    document.place(draft).role == Role::Body
        && of_this_year
        && !of_another_purse
        && labels::status(document, draft) != Some(Status::Forecast)
        && labels::status(document, draft) != Some(Status::Delegated)
}

/// Whether a text names a period: *2024-2026*.
fn has_period(text: &str) -> bool {
    let year = |text: &str| text.len() == 4 && text.chars().all(|c| c.is_ascii_digit());
    let is_period =
        |word: &str| word.split_once(['-', '–', '/']).is_some_and(|(one, other)| year(one) && year(other));
    text.split(|c: char| c.is_whitespace() || "()«»,;:.".contains(c)).any(is_period)
}
