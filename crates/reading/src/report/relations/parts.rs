//! Parts of a count within one sentence: *11 équipes (7 dans…, 3 dans…, 1 dans…)*, *260 centres dont 118 polyvalents*.

use maillage_domain::fund::report::{FactId, Statement};
use rust_decimal::Decimal;

use super::super::document::{Document, Draft};

pub(super) fn find(document: &Document) -> Vec<Statement> {
    let counts = || document.each().filter(|(_, draft)| draft.is_count());
    let spelt_out = counts().filter_map(|(id, draft)| enumerated(document, id, draft));
    let among = document.each().filter_map(|(id, draft)| among(document, id, draft));
    spelt_out.chain(among).collect()
}

/// How many parts are looked for.
/// A bound on the work that an endless list costs. Any value from 8 to 100 reads the known reports alike; at four lists
/// lose their ends.
const PARTS: usize = 24;

/// A count with all its parts behind it.
fn enumerated(document: &Document, whole: FactId, draft: &Draft) -> Option<Statement> {
    if is_bare(document, draft) {
        return None;
    }
    let after: Vec<(FactId, &Draft)> =
        std::iter::successors(document.next(draft), |(_, last)| document.next(last)).take(PARTS).collect();
    let (_, first) = after.first()?;
    let text = &document.block(draft.block).text;
    let between = text.get(draft.figure.end..first.figure.start)?;
    let opener = between.trim_end().chars().last()?;
    let parts: Vec<(FactId, &Draft)> = match opener {
        '(' if text.get(first.figure.end..).is_some_and(|rest| rest.starts_with(')')) => {
            after.iter().copied().take_while(|(_, part)| is_bare(document, part)).collect()
        }
        '(' => {
            let close = text.get(first.figure.start..)?.find(')')? + first.figure.start;
            after.iter().copied().take_while(|(_, part)| part.figure.start < close).collect()
        }
        ':' | '-' | '–' if between.trim_end_matches([':', '-', '–']).ends_with(' ') || opener == ':' => {
            after
                .iter()
                .copied()
                .take_while(|(_, part)| part.figure.start < dash_end(text, first, opener))
                .collect()
        }
        _ => return None,
    };
    let whole_value = draft.figure.value;
    let sum = parts.iter().fold(Decimal::ZERO, |sum, (_, part)| sum.saturating_add(part.figure.value));
    // Another order of magnitude is another count.
    // At half and double, a misprint of one part stays within; up to five times the known reports read alike.
    let near =
        sum <= whole_value.saturating_mul(Decimal::TWO) && sum.saturating_mul(Decimal::TWO) >= whole_value;
    let all_counts =
        parts.iter().all(|(_, part)| part.is_count()) && parts.iter().all(|(_, part)| leads(document, part));
    (parts.len() >= 2 && near && all_counts)
        .then(|| Statement::Enumerated { whole, parts: parts.into_iter().map(|(id, _)| id).collect() })
}

/// Whether a count stands alone in parentheses: `(7)`.
fn is_bare(document: &Document, draft: &Draft) -> bool {
    let text = &document.block(draft.block).text;
    let before = text.get(..draft.figure.start).unwrap_or_default();
    before.ends_with('(') && text.get(draft.figure.end..).is_some_and(|rest| rest.starts_with(')'))
}

/// Where parts between dashes end; those behind a colon end with the sentence.
fn dash_end(text: &str, first: &Draft, opener: char) -> usize {
    if opener == ':' {
        return first.sentence.1;
    }
    let rest = text.get(first.figure.end..first.sentence.1).unwrap_or_default();
    let closing = [" - ", " – ", " -\n", " –\n"].iter().filter_map(|dash| rest.find(dash)).min();
    closing.map_or(first.sentence.1, |at| first.figure.end + at)
}

/// Whether a part begins its entry: a comma, `et`, or the opening stands right before it.
fn leads(document: &Document, part: &Draft) -> bool {
    let before = document.before(part);
    let before = before.trim_end();
    before.ends_with([',', ';', ':', '(', '-', '–']) || before == "et" || before.ends_with(" et")
}

/// `…, dont 484,6 M€ …`: the figure right behind *dont* is a part of the one before it.
fn among(document: &Document, id: FactId, draft: &Draft) -> Option<Statement> {
    let plain = |draft: &Draft| draft.is_amount() || draft.is_count();
    if !is_part(document, draft) || !plain(draft) {
        return None;
    }
    let mut whole = alike_before(document, draft)?;
    // Another part of the same whole is no whole: `260 centres, dont 118 polyvalents et dont 90 ruraux`.
    while is_listed_part(document, whole.1) {
        whole = alike_before(document, whole.1)?;
    }
    plain(whole.1).then(|| Statement::Among { whole: whole.0, parts: vec![id] })
}

/// Whether *dont* stands right before a figure.
fn is_part(document: &Document, draft: &Draft) -> bool {
    let before = document.before(draft);
    let lead = before.rsplit_once("dont").map(|(_, lead)| lead);
    // *dont près de 90*: few words lead to the figure. One to six read the known reports alike.
    lead.is_some_and(|lead| lead.split_whitespace().count() <= 3 && !lead.contains(','))
}

/// Whether a figure is a part behind *dont*, or goes on the list of one: `dont 118 polyvalents, 60 ruraux`.
fn is_listed_part(document: &Document, draft: &Draft) -> bool {
    let mut part = Some(draft);
    for _ in 0..PARTS {
        let Some(candidate) = part else { return false };
        if is_part(document, candidate) {
            return true;
        }
        if !leads(document, candidate) {
            return false;
        }
        part = alike_before(document, candidate).map(|(_, other)| other);
    }
    false
}

/// The figure of the same unit before one in its sentence: other units are no wholes.
fn alike_before<'d>(document: &'d Document, draft: &'d Draft) -> Option<(FactId, &'d Draft)> {
    let mut before = document.previous(draft);
    while let Some((_, other)) = before.filter(|(_, other)| other.figure.unit != draft.figure.unit) {
        before = document.previous(other);
    }
    before
}
