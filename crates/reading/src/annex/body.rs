//! The body of a table: lines to rows that are still words and cells.

use std::collections::BTreeSet;

use maillage_domain::text;

use super::cells::{self, Cell, Token};
use super::kinds::{Kind, Sight, SortedLine};
use super::lines;
use super::totals::{Coding, Figures, RowsAbove};
use crate::sums::names_a_sum;

/// The label of a zone above its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ZoneWords {
    pub(super) code: Option<String>,
    pub(super) words: Vec<Token>,
}

/// A row before its words and cells are told apart.
#[derive(Debug, Clone)]
pub(super) struct RawRow {
    /// The code on the row's own line.
    pub(super) code: Option<String>,
    /// In a table with modalities, the zone above the row.
    pub(super) zone: Option<usize>,
    /// The words after the code, label first.
    pub(super) tokens: Vec<Token>,
    /// The line where the row begins.
    pub(super) line: u32,
}

/// What a table's body needs to know of its header.
#[derive(Debug, Clone, Copy)]
pub(super) struct Expected {
    pub(super) numbers: usize,
    pub(super) answer: bool,
    pub(super) modalities: bool,
}

/// What was read of a body.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) rows: Vec<RawRow>,
    pub(super) zones: Vec<ZoneWords>,
    /// Lines that are neither row nor label.
    pub(super) junk: Vec<(u32, String)>,
    /// Footnotes that stand between rows.
    pub(super) footnotes: Vec<(u32, String)>,
    /// The index of the first line that is no longer the table's.
    pub(super) end: usize,
}

/// What stands above a body in its table, where that goes on from another page.
#[derive(Debug, Default)]
pub(super) struct Before<'r> {
    /// The zone that was open at the end of the page.
    pub(super) zone: Option<ZoneWords>,
    /// The rows.
    pub(super) rows: &'r [RawRow],
}

/// Reads the rows from the line at `start` on. `shorts` are the modalities that a legend announces.
pub(super) fn read(
    sight: &Sight,
    start: usize,
    expected: Expected,
    before: Before<'_>,
    shorts: &[String],
) -> Body {
    let mut above = RowsAbove::default();
    for row in before.rows {
        above.push(figures(&row.tokens), coding(row));
    }
    above.close();
    let mut reader = Reader::new(sight, start, expected, before.zone, shorts);
    let mut at = start;
    while let Some(seen) = sight.get(at) {
        at = match seen.kind {
            Kind::Bullet if reader.continues_label(seen) => reader.text(at, seen),
            kind if kind.stops() => break,
            Kind::Star => {
                if !sight.row_ahead(at + 1) {
                    break;
                }
                reader.footnote(at, seen)
            }
            Kind::Coded => reader.coded(at, seen),
            Kind::Row if is_named_total(seen) && reader.bears_out(&above, seen) => {
                // What follows a sum is of another table, or goes on like rows below a note. The sum of all can follow.
                let is_sum = |seen: &&SortedLine| seen.kind == Kind::Row && is_named_total(seen);
                at += (at..).map_while(|at| sight.get(at).filter(is_sum)).count();
                break;
            }
            Kind::Row => reader.row(at, seen),
            Kind::Cells => reader.cells(at, seen),
            _ if sight.row_ahead(at) || reader.is_cut_label(at) => reader.text(at, seen),
            _ => break,
        };
    }
    reader.flush();
    reader.body.end = at;
    reader.body
}

fn is_named_total(seen: &SortedLine) -> bool {
    names_a_sum(&cells::joined(seen.lead()))
}

/// Whether a row names its zone by a code. One of a modality stands below its zone, and has none of its own.
const fn coding(row: &RawRow) -> Coding {
    if row.code.is_some() { Coding::Coded } else { Coding::Uncoded }
}

/// The figures at the end of a row.
fn figures(tokens: &[Token]) -> Figures {
    let run = tokens.iter().rev().map_while(|token| token.cell);
    let mut figures: Figures = run
        .filter_map(|cell| match cell {
            Cell::Number(figure) => Some(figure),
            Cell::Answer(_) => None,
        })
        .collect();
    figures.reverse();
    figures
}

/// Whether oui or non stands after a number, which ends a row even where a number is absent.
fn ends_in_answer(row: &RawRow) -> bool {
    matches!(row.tokens.as_slice(), [.., number, answer] if number.is_number() && answer.answer().is_some())
}

/// A modality has a few words, the longest known three: what is longer is the label of a zone that stands before one.
const LONGEST_MODALITY: usize = 6;

/// Where a modality may begin among the words of a label, after one word at least.
fn modality_begins(words: &[Token]) -> std::ops::Range<usize> {
    words.len().saturating_sub(LONGEST_MODALITY).max(1)..words.len()
}

/// A row of more words than this is no row.
/// A bound on the work: a row that never ends would take in the rest of the text.
const LONGEST_ROW: usize = 200;

struct Reader<'s> {
    sight: &'s Sight,
    expected: Expected,
    body: Body,
    pending: Option<RawRow>,
    /// Whether the zone label above is still open, no row having come below it.
    label_open: bool,
    /// Whether zones have codes here, as their first label tells.
    coded: bool,
    modalities: BTreeSet<String>,
}

impl<'s> Reader<'s> {
    fn new(
        sight: &'s Sight,
        start: usize,
        expected: Expected,
        carried: Option<ZoneWords>,
        shorts: &[String],
    ) -> Self {
        let span = sight.lines.get(start..sight.stop_from(start)).unwrap_or_default();
        let coded = span.iter().find(|seen| seen.kind.is_row()).is_some_and(|seen| seen.kind == Kind::Coded)
            || carried.as_ref().is_some_and(|zone| zone.code.is_some());
        let mut modalities: BTreeSet<String> = shorts.iter().map(|short| text::key(short)).collect();
        if expected.modalities {
            let leads =
                span.iter().filter(|seen| seen.kind == Kind::Row && seen.lead().len() <= LONGEST_MODALITY);
            modalities.extend(leads.map(|seen| text::key(&cells::joined(seen.lead()))));
        }
        let body = Body { zones: carried.into_iter().collect(), ..Body::default() };
        Self { sight, expected, body, pending: None, label_open: false, coded, modalities }
    }

    fn flush(&mut self) {
        self.body.rows.extend(self.pending.take());
    }

    /// Whether the rows so far, and those of the table on the page before, can be what a row adds up.
    fn bears_out(&self, before: &RowsAbove, seen: &SortedLine) -> bool {
        let mut above = before.clone();
        let rows = self.body.rows.iter().chain(&self.pending);
        let rows = rows.map(|row| (figures(&row.tokens), coding(row)));
        rows.filter(|(own, _)| !own.is_empty()).for_each(|(own, coding)| above.push(own, coding));
        above.bear_out(&figures(&seen.tokens), Coding::Uncoded)
    }

    /// Whether the row has all its cells.
    fn complete(&self, row: &RawRow) -> bool {
        let run = row.tokens.iter().rev().take_while(|token| token.cell.is_some());
        let (mut numbers, mut answer) = (0, false);
        for token in run {
            numbers += usize::from(token.is_number());
            answer |= token.answer().is_some();
        }
        numbers >= self.expected.numbers && (answer || !self.expected.answer)
    }

    fn pending_is_open(&self) -> bool {
        self.pending
            .as_ref()
            .is_some_and(|row| row.tokens.len() <= LONGEST_ROW && !self.complete(row) && !ends_in_answer(row))
    }

    /// Words at the very end of the text, below a label whose cells did not come any more.
    fn is_cut_label(&self, at: usize) -> bool {
        self.sight.nothing_ahead(at)
            && (self.pending_is_open() || (self.expected.modalities && self.label_open))
    }

    /// A dash that goes on with the name of a zone: `- Hirson`.
    fn continues_label(&self, seen: &SortedLine) -> bool {
        seen.line.text.starts_with(['-', '–', '—']) && self.pending_is_open() && !self.expected.modalities
    }

    fn begin(&mut self, code: Option<String>, zone: Option<usize>, seen: &SortedLine) {
        self.flush();
        self.pending = Some(RawRow { code, zone, tokens: seen.tokens.clone(), line: seen.line.number });
    }

    fn append(&mut self, seen: &SortedLine) -> bool {
        if let Some(row) = self.pending.as_mut() {
            row.tokens.extend(seen.tokens.iter().cloned());
            return true;
        }
        false
    }

    fn remark(&mut self, seen: &SortedLine) {
        self.body.junk.push((seen.line.number, seen.line.text.clone()));
    }

    fn open_zone(&mut self, code: Option<String>, words: &[Token]) {
        self.flush();
        self.body.zones.push(ZoneWords { code, words: words.to_vec() });
        self.label_open = true;
    }

    fn zone(&self) -> Option<usize> {
        self.body.zones.len().checked_sub(1)
    }

    fn coded(&mut self, at: usize, seen: &SortedLine) -> usize {
        if !self.expected.modalities {
            self.begin(seen.code.clone(), None, seen);
            return at + 1;
        }
        if seen.trailing == 0 {
            self.open_zone(seen.code.clone(), &seen.tokens);
            return at + 1;
        }
        // The zone and its first modality on one line.
        let (name, modality) = self.split_modality(seen.lead());
        self.open_zone(seen.code.clone(), &name);
        self.label_open = false;
        let cells = seen.tokens.iter().skip(seen.lead().len()).cloned();
        let tokens = modality.into_iter().chain(cells).collect();
        self.pending = Some(RawRow { code: None, zone: self.zone(), tokens, line: seen.line.number });
        at + 1
    }

    /// Parts `words` into the name of a zone and a modality: a known one, else the last word.
    fn split_modality(&self, words: &[Token]) -> (Vec<Token>, Vec<Token>) {
        let known = modality_begins(words).find(|at| {
            words.get(*at..).is_some_and(|rest| self.modalities.contains(&text::key(&cells::joined(rest))))
        });
        let at = known.unwrap_or(words.len().saturating_sub(1));
        let (name, modality) = words.split_at_checked(at).unwrap_or((words, &[]));
        (name.to_vec(), modality.to_vec())
    }

    fn row(&mut self, at: usize, seen: &SortedLine) -> usize {
        let waiting = self.pending_is_open();
        let has_cells =
            self.pending.as_ref().is_some_and(|row| row.tokens.iter().any(|token| token.cell.is_some()));
        if self.expected.modalities {
            if waiting && !has_cells {
                self.append(seen);
            } else {
                self.modality_row(seen);
            }
        } else if waiting && (self.coded || (!has_cells && self.goes_on(seen))) {
            self.append(seen);
        } else {
            self.drop_label_without_cells();
            self.begin(None, None, seen);
        }
        at + 1
    }

    fn modality_row(&mut self, seen: &SortedLine) {
        self.flush();
        let zone = self.zone();
        let lead = seen.lead();
        let whole_label = text::key(&cells::joined(lead));
        if zone.is_none() || (!self.coded && lead.len() > 1 && self.names_zone_too(&whole_label, lead)) {
            let (name, modality) = self.split_modality(lead);
            self.open_zone(None, &name);
            let cells = seen.tokens.iter().skip(lead.len()).cloned();
            let tokens = modality.into_iter().chain(cells).collect();
            self.pending = Some(RawRow { code: None, zone: self.zone(), tokens, line: seen.line.number });
        } else {
            self.begin(None, zone, seen);
        }
        self.label_open = false;
    }

    /// Whether a label is longer than one of its ends that stands alone elsewhere as a modality.
    fn names_zone_too(&self, whole: &str, lead: &[Token]) -> bool {
        modality_begins(lead).any(|at| {
            lead.get(at..).is_some_and(|rest| {
                let key = text::key(&cells::joined(rest));
                key != whole && !key.is_empty() && self.modalities.contains(&key)
            })
        })
    }

    /// Without codes, whether a label goes on from the line above or begins anew.
    fn goes_on(&self, seen: &SortedLine) -> bool {
        let Some(last) = self.pending.as_ref().and_then(|row| row.tokens.last()) else {
            return false;
        };
        let binds = matches!(
            text::key(&last.text).as_str(),
            "de" | "du" | "des" | "la" | "le" | "les" | "et" | "sur" | "en" | "d" | "l"
        );
        binds
            || last.text.ends_with(['-', '–', '’', '\''])
            || lines::starts_lower(&seen.line.text)
            || seen.line.text.starts_with(['-', '–'])
    }

    /// Without codes, a label that no cells followed is no row.
    fn drop_label_without_cells(&mut self) {
        let bare = !self.coded
            && self.pending.as_ref().is_some_and(|row| row.tokens.iter().all(|token| token.cell.is_none()));
        if bare && let Some(row) = self.pending.take() {
            self.body.junk.push((row.line, cells::joined(&row.tokens)));
        }
    }

    fn cells(&mut self, at: usize, seen: &SortedLine) -> usize {
        if !(self.pending_is_open() && self.append(seen)) {
            self.remark(seen);
        }
        at + 1
    }

    fn text(&mut self, at: usize, seen: &SortedLine) -> usize {
        let next = self.sight.kind(at + 1);
        let key = text::key(&seen.line.text);
        if self.expected.modalities && self.label_open && !self.modalities.contains(&key) {
            if let Some(zone) = self.body.zones.last_mut().filter(|zone| zone.words.len() <= LONGEST_ROW) {
                zone.words.extend(seen.tokens.iter().cloned());
            }
        } else if self.pending_is_open() {
            self.append(seen);
        } else if self.expected.modalities && !self.coded && !self.modalities.contains(&key) {
            self.open_zone(None, &seen.tokens);
        } else if matches!(next, Some(Kind::Row | Kind::Cells)) && (!self.coded || self.expected.modalities) {
            let zone = if self.expected.modalities { self.zone() } else { None };
            self.begin(None, zone, seen);
            self.label_open = false;
        } else if !self.coded && next == Some(Kind::Text) {
            self.begin(None, None, seen);
        } else {
            self.remark(seen);
        }
        at + 1
    }

    fn footnote(&mut self, at: usize, seen: &SortedLine) -> usize {
        let mut words = seen.line.text.trim_start_matches('*').trim().to_owned();
        let mut at = at + 1;
        while let Some(next) =
            self.sight.get(at).filter(|next| next.kind == Kind::Text && lines::starts_lower(&next.line.text))
        {
            words.push(' ');
            words.push_str(&next.line.text);
            at += 1;
        }
        self.body.footnotes.push((seen.line.number, words));
        at
    }
}
