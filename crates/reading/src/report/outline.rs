//! Where each block stands: parts, headings, titles of actions.

use super::blocks::{Block, Kind};

/// What a block is in the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A heading in capitals.
    Heading,
    /// The title of an action.
    Title,
    /// Text below them.
    Body,
}

/// Where a block stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PartPlace {
    pub(super) role: Role,
    /// The rank of the part of the document.
    pub(super) part: usize,
    /// The block of the heading above it, or its own.
    pub(super) heading: Option<usize>,
    /// The block of the title above it, or its own.
    pub(super) title: Option<usize>,
    /// The headings above it, joined by ` > `.
    pub(super) section: String,
}

impl PartPlace {
    /// The block whose text this one belongs to.
    pub(super) fn owner(&self) -> Option<usize> {
        self.title.or(self.heading)
    }
}

/// The longest title of an action, in characters.
/// Any value from 200 to 2,000 reads the known reports alike; at 150 actions are lost. A title is one sentence of many
/// clauses, and a paragraph is already told from it by its verb: the bound is a last resort.
const TITLE: usize = 420;

/// The place of each block.
pub(super) fn places(blocks: &[Block]) -> Vec<PartPlace> {
    let mut places = Vec::new();
    let (mut part, mut heading, mut title) = (0, None, None);
    let mut part_title = None;
    for (at, block) in blocks.iter().enumerate() {
        let next = blocks.get(at + 1);
        let role = match block.kind {
            Kind::Marker => {
                (part, heading, title, part_title) = (part + 1, None, None, None);
                Role::Body
            }
            // A heading right above another one is the title of a part.
            Kind::Heading if next.is_some_and(|next| next.kind == Kind::Heading) => {
                (part, heading, title, part_title) = (part + 1, None, None, Some(at));
                Role::Heading
            }
            Kind::Heading => {
                (heading, title) = (Some(at), None);
                Role::Heading
            }
            Kind::Plain if is_title(block, next) => {
                title = Some(at);
                Role::Title
            }
            Kind::Plain | Kind::Bulleted | Kind::Item | Kind::Row => Role::Body,
        };
        let above = [part_title, heading, title].into_iter().flatten().filter(|above| *above != at);
        let names = above.filter_map(|above| Some(name(blocks.get(above)?)));
        let section = names.collect::<Vec<_>>().join(" > ");
        places.push(PartPlace { role, part, heading, title, section });
    }
    places
}

/// Whether a plain block is the title of an action: one sentence that ends with its amount in parentheses, or that
/// stands right above a paragraph.
fn is_title(block: &Block, next: Option<&Block>) -> bool {
    let text = block.text.trim_end();
    let capital = text.chars().next().is_some_and(|c| c.is_uppercase() || c == '«');
    if !capital || text.ends_with(':') || text.chars().count() > TITLE || sentences(text).len() != 1 {
        return false;
    }
    let amounts = text.matches('€').count() + text.matches("euro").count();
    let states = VERBS.iter().any(|verb| text.contains(verb));
    let above_paragraph = next.is_some_and(|next| next.kind == Kind::Bulleted) && !text.ends_with(',');
    match bracketed_amount(text) {
        Some((start, end)) => {
            let ends = text.get(end..).is_some_and(|rest| !rest.contains(char::is_alphanumeric));
            // Behind a colon the parentheses are the sign of accountants: `Annulation : (1 250 K€)`.
            let negative = text.get(..start).is_some_and(|lead| lead.trim_end().ends_with(':'));
            amounts == 1 && ends && !states && !negative
        }
        None => amounts == 0 && above_paragraph,
    }
}

/// Verbs of sentences: the titles of this genre have an infinitive or none. The auxiliaries, because every other verb of a report
/// stands behind one; a sentence without any is taken for a title only where it ends with its amount.
const VERBS: [&str; 6] = [" ont ", " a été ", " sont ", " est ", "s’élève", "s'élève"];

/// The range of the parentheses that hold an amount of money.
pub(super) fn bracketed_amount(text: &str) -> Option<(usize, usize)> {
    let mut found = None;
    let mut open = None;
    for (at, c) in text.char_indices() {
        match c {
            '(' => open = Some(at),
            ')' => {
                let inside = open.take().map(|from| (from, at + 1));
                let money = |(from, to): &(usize, usize)| {
                    let inside = text.get(*from..*to).unwrap_or_default();
                    (inside.contains('€') || inside.contains("euro"))
                        && inside.contains(|c: char| c.is_ascii_digit())
                };
                found = inside.filter(money).or(found);
            }
            _ => {}
        }
    }
    found
}

/// The text of a heading or of a title, without its amount.
pub(super) fn name(block: &Block) -> String {
    let all = block.text.len();
    let name = match bracketed_amount(&block.text) {
        Some((from, to)) => format!("{} {}", block.clean(0, from), block.clean(to, all)),
        None => block.clean(0, all),
    };
    name.trim().trim_end_matches(['.', ':']).trim_end().to_owned()
}

/// The longest sentence, in bytes: what goes on without end is no prose.
/// Relations are looked for within a sentence, so that an endless one would take the square of its length. Any value from
/// 600 to 4,000 reads the known reports alike; at 300 sentences of theirs are cut.
const SENTENCE: usize = 1_000;

/// The sentences of a text, as ranges of bytes.
pub(super) fn sentences(text: &str) -> Vec<(usize, usize)> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    for (rank, (at, c)) in characters.iter().enumerate() {
        if c.is_whitespace() && at - start > SENTENCE {
            sentences.push((start, *at));
            start = *at;
        }
        if !matches!(c, '.' | '!' | '?' | '…') {
            continue;
        }
        let mut after = characters.iter().skip(rank + 1).map(|(_, c)| *c);
        let space = after.next().is_some_and(char::is_whitespace);
        let next = after.find(|c| !c.is_whitespace());
        let begins = next.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || c == '«');
        if space && begins {
            let end = at + c.len_utf8();
            sentences.push((start, end));
            start = end;
        }
    }
    if text.get(start..).is_some_and(|rest| !rest.trim().is_empty()) {
        sentences.push((start, text.len()));
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::super::blocks::split;
    use super::super::source::Source;
    use super::*;

    fn sections(text: &str) -> Vec<(Role, usize, String)> {
        places(&split(&Source::of_text(text), &[]))
            .into_iter()
            .map(|place| (place.role, place.part, place.section))
            .collect()
    }

    #[test]
    fn given_headings_when_placed_then_parts_actions_and_text() {
        let text = "UNE GRANDE PARTIE\n\nUNE ACTION DE LA RÉGION (2 M€)\n\nn Le texte.\n\nSoutenir les équipes (20 K€).\n\n\
                    n Un autre texte.\n";
        assert_eq!(
            sections(text),
            [
                (Role::Heading, 1, String::new()),
                (Role::Heading, 1, "UNE GRANDE PARTIE".to_owned()),
                (Role::Body, 1, "UNE GRANDE PARTIE > UNE ACTION DE LA RÉGION".to_owned()),
                (Role::Title, 1, "UNE GRANDE PARTIE > UNE ACTION DE LA RÉGION".to_owned()),
                (
                    Role::Body,
                    1,
                    "UNE GRANDE PARTIE > UNE ACTION DE LA RÉGION > Soutenir les équipes".to_owned()
                ),
            ]
        );
    }

    #[test]
    fn given_sentences_when_parted_then_not_at_decimal_points_and_abbreviations() {
        let text = "Sur les 8.6 M€ de crédits, etc. sont versés. 20 EHPAD suivent. Fin";
        let parted = sentences(text).into_iter().filter_map(|(from, to)| text.get(from..to));
        let parted: Vec<_> = parted.map(str::trim).collect();
        assert_eq!(parted, ["Sur les 8.6 M€ de crédits, etc. sont versés.", "20 EHPAD suivent.", "Fin"]);
    }
}
