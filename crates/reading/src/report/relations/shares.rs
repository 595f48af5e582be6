//! Shares of one whole: percentages that share their construction, or that follow each other up to about a hundred.

use maillage_domain::fund::report::{FactId, Qualifier, Statement, Unit};
use maillage_domain::text;
use rust_decimal::Decimal;

use super::super::document::{Document, Draft};

/// From how many on percentages are an enumeration.
const SHARES: usize = 3;

pub(super) fn find(document: &Document) -> Vec<Statement> {
    let mut found = Vec::new();
    let mut block: Vec<(FactId, &Draft)> = Vec::new();
    for (id, draft) in document.each().filter(|(_, draft)| draft.is(Unit::Percent)) {
        if block.last().is_some_and(|(_, last)| last.block != draft.block) {
            found.extend(of_block(document, &std::mem::take(&mut block)));
        }
        block.push((id, draft));
    }
    found.extend(of_block(document, &block));
    found.extend(document.each().filter_map(|(id, draft)| share_of(document, id, draft)));
    found
}

/// `10 260 élèves soit 13 % des élèves`: a count and the share that it is.
fn share_of(document: &Document, share: FactId, draft: &Draft) -> Option<Statement> {
    let (count, counted) = document.previous(draft)?;
    let before = document.before(draft);
    let lead = before.rsplit_once("soit").map(|(_, lead)| lead.trim());
    let direct = lead.is_some_and(|lead| lead.split_whitespace().count() <= 2);
    let exact = [Qualifier::Exact, Qualifier::About].contains(&draft.figure.qualifier);
    (direct && exact && draft.is(Unit::Percent) && counted.is_count())
        .then_some(Statement::ShareOf { count, share })
}

/// The shares of one paragraph.
fn of_block(document: &Document, percents: &[(FactId, &Draft)]) -> Vec<Statement> {
    let mut found = Vec::new();
    let mut loose: Vec<(FactId, &Draft)> = Vec::new();
    for sentence in percents.chunk_by(|(_, left), (_, right)| left.sentence == right.sentence) {
        match parallel(document, sentence) {
            Some(parts) => {
                found.extend(following(&std::mem::take(&mut loose)));
                found.push(Statement::Shares { parts, enumerated: true });
            }
            None => loose.extend_from_slice(sentence),
        }
    }
    found.extend(following(&loose));
    found
}

/// The percentages of a sentence that are built alike: `38% de demandes par…, 17% par…, 15% par…`. What gives its own
/// base, `72 % des maternités`, is a share of something else.
fn parallel(document: &Document, sentence: &[(FactId, &Draft)]) -> Option<Vec<FactId>> {
    const JOINING: [&str; 8] = ["par", "pour", "dans", "en", "chez", "aupres", "sur", "au"];
    let exact = |(_, draft): &&(FactId, &Draft)| draft.figure.qualifier != Qualifier::Range;
    let percents: Vec<&(FactId, &Draft)> = sentence.iter().filter(exact).collect();
    let joining = |draft: &Draft| text::words(&document.after(draft)).next();
    let second = joining(percents.get(1)?.1)?;
    let alike = percents.iter().skip(1).all(|(_, draft)| joining(draft).as_ref() == Some(&second));
    let first = text::words(&document.after(percents.first()?.1)).any(|word| word == second);
    (percents.len() >= SHARES && alike && first && JOINING.contains(&second.as_str()))
        .then(|| percents.iter().map(|(id, _)| *id).collect())
}

/// Percentages that follow each other and add up to about a hundred.
fn following(percents: &[(FactId, &Draft)]) -> Option<Statement> {
    let margin = Decimal::ONE;
    (0..percents.len()).find_map(|from| {
        let mut sum = Decimal::ZERO;
        let mut parts = Vec::new();
        for (id, draft) in percents.iter().skip(from) {
            sum = sum.saturating_add(draft.figure.value);
            parts.push(*id);
            let closes = (sum - Decimal::ONE_HUNDRED).abs() <= margin;
            if closes && parts.len() >= SHARES {
                return Some(Statement::Shares { parts, enumerated: false });
            }
            if sum > Decimal::ONE_HUNDRED.saturating_add(margin) {
                return None;
            }
        }
        None
    })
}
