//! The whole document: text, tables, and what stands between them.

use std::collections::BTreeSet;

use maillage_domain::care::annex::AnnexNote;
use maillage_domain::diagnostic::column_doubt::ColumnDoubt;
use maillage_domain::text;

use super::body::{self, Before, Body, Expected, RawRow, ZoneWords};
use super::cells;
use super::columns;
use super::header::{self, Layout};
use super::header_cells;
use super::identity::{self, Identity};
use super::kinds::{Kind, Sight};
use super::mending::Lexicon;
use super::outline::{HeadingPlace, Outline};
use super::paragraphs::{self, Paragraph, Rank, Sort};
use super::rows::{self, Labels, Placed};

/// A table as read, before it is judged.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) place: HeadingPlace,
    pub(super) layout: Layout,
    /// Why its columns are in doubt; then none of its rows is given.
    pub(super) doubt: Option<ColumnDoubt>,
    /// The line of its header.
    pub(super) line: u32,
    pub(super) rows: Vec<PrintedRow>,
    pub(super) footnotes: Vec<AnnexNote>,
    pub(super) junk: Vec<(u32, String)>,
    /// Whether no heading stands above it that is its own.
    pub(super) unheaded: bool,
    /// Whether text follows it.
    pub(super) closed: bool,
    /// Whether it ends with the label of a zone that no row follows.
    pub(super) dangling_zone: bool,
}

/// A row of a table.
#[derive(Debug)]
pub(super) struct PrintedRow {
    /// The printed code of the zone.
    pub(super) code: Option<String>,
    /// The printed name of the zone; its code if it has none.
    pub(super) zone_name: String,
    /// The row's own modality.
    pub(super) modality: String,
    pub(super) placed: Placed,
    /// The line where the row begins.
    pub(super) begins: u32,
    /// A number too many, where no other row has one in that name.
    pub(super) one_too_many: bool,
    /// The footnotes that its cells refer to.
    pub(super) notes: Vec<String>,
}

impl PrintedRow {
    /// What people call the zone: its code, else its name.
    pub(super) fn zone(&self) -> &str {
        self.code.as_deref().unwrap_or(&self.zone_name)
    }
}

/// A document as read.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) tables: Vec<Table>,
    pub(super) outline: Outline,
    pub(super) identity: Identity,
    /// The last line that is not blank.
    pub(super) last_line: u32,
    /// What the text ends with that a table should follow.
    pub(super) unanswered: Option<String>,
    /// The header that the text ends with.
    pub(super) ends_in_header: bool,
}

/// A table whose rows are not yet placed.
struct Draft {
    table: Table,
    expected: Expected,
    raws: Vec<RawRow>,
    zones: Vec<ZoneWords>,
    /// What its rows are about, by [`identity_of`].
    identities: BTreeSet<String>,
}

/// Reads the lines; `furniture` are the running heads that were taken out.
pub(super) fn read(sight: &Sight, furniture: &[String], lexicon: &Lexicon) -> Document {
    let mut walk =
        Walk { sight, lexicon, outline: Outline::default(), drafts: Vec::new(), preambles: Vec::new() };
    let mut at = 0;
    let mut signed = false;
    let mut ends_in_header = false;
    while at < sight.lines.len() {
        let (end, is_signed) = walk.between(at);
        signed = is_signed;
        if end >= sight.lines.len() {
            break;
        }
        at = walk.table(end);
        ends_in_header =
            at >= sight.lines.len() && walk.drafts.last().is_some_and(|draft| draft.raws.is_empty());
        signed = false;
    }
    walk.finish(furniture, signed, ends_in_header)
}

struct Walk<'s> {
    sight: &'s Sight,
    lexicon: &'s Lexicon,
    outline: Outline,
    drafts: Vec<Draft>,
    preambles: Vec<String>,
}

impl Walk<'_> {
    /// Takes in the text from `start` to the next table; returns where that is, and whether the text was signed.
    fn between(&mut self, start: usize) -> (usize, bool) {
        let lines = &self.sight.lines;
        let length = lines
            .iter()
            .skip(start)
            .take_while(|seen| !matches!(seen.kind, Kind::Zones | Kind::HeaderOnly) && !seen.is_whole_row());
        let end = start + length.count();
        let block = lines.get(start..end).unwrap_or_default();
        let paragraphs = paragraphs::gather(block, self.lexicon);
        if paragraphs.is_empty() {
            return (end, false);
        }
        let footnotes = paragraphs.iter().take_while(|paragraph| paragraph.sort == Sort::Footnote).count();
        let (own, rest) = paragraphs.split_at_checked(footnotes).unwrap_or((&[], &paragraphs));
        let rest = if let Some(draft) = self.drafts.last_mut() {
            let note =
                |paragraph: &Paragraph| AnnexNote::on_line(paragraph.line, paragraphs::note_text(paragraph));
            draft.table.footnotes.extend(own.iter().map(note));
            // One plain line at the very end may be a label or a page's foot that was cut off.
            draft.table.closed |= end < lines.len() || !is_one_plain_line(&paragraphs);
            rest
        } else {
            &paragraphs
        };
        if self.drafts.is_empty() || rest.iter().any(|paragraph| matches!(paragraph.sort, Sort::Annexe(_))) {
            self.preambles.extend(rest.iter().map(|paragraph| paragraph.text.clone()));
        }
        let signature = rest.iter().position(|paragraph| paragraphs::is_signature(&paragraph.text));
        let is_last = end >= lines.len() && !self.drafts.is_empty();
        let (rest, signed) = match signature.filter(|_| is_last) {
            Some(at) => (rest.get(..at).unwrap_or_default(), true),
            None => (rest, false),
        };
        self.outline.take(rest);
        (end, signed)
    }

    /// Reads the table whose header begins at `start`; returns where it ends.
    fn table(&mut self, start: usize) -> usize {
        let lines = &self.sight.lines;
        let body_start = self.header_end(start);
        let header = lines.get(start..body_start).unwrap_or_default();
        let span = lines.get(body_start..self.sight.stop_from(body_start)).unwrap_or_default();
        let line = lines.get(start).map_or(1, |seen| seen.line.number);
        let own_heading = self.outline.is_headed();
        let above = self.drafts.last().filter(|_| !own_heading);
        let layout = match above {
            // Rows that go on below a page or a note have the header above it.
            Some(above) if header.is_empty() => above.table.layout.clone(),
            _ => header::read(header, span, line),
        };
        let expected =
            Expected { numbers: layout.columns.len(), answer: layout.answer, modalities: layout.modalities };
        let before = above.map(|draft| Before { zone: draft.zones.last().cloned(), rows: &draft.raws });
        let shorts = self.outline.shorts();
        let body = body::read(self.sight, body_start, expected, before.unwrap_or_default(), &shorts);
        let end = body.end.max(start + 1);
        let same_columns = |draft: &Draft| draft.table.layout.tells_like(&layout);
        if !own_heading
            && self.drafts.last().is_some_and(|draft| same_columns(draft) && draft.goes_on_with(&body))
        {
            if let Some(draft) = self.drafts.last_mut() {
                draft.append(body, &layout);
            }
            return end;
        }
        let layout = if header.is_empty() { layout.without_header() } else { layout };
        let unheaded = !own_heading;
        let place = self.outline.place();
        let (footnotes, identities) = (footnotes(&body), identities(&body));
        let junk = body.junk;
        let table = Table {
            place,
            layout,
            doubt: None,
            line,
            rows: Vec::new(),
            footnotes,
            junk,
            unheaded,
            closed: false,
            dangling_zone: false,
        };
        self.drafts.push(Draft { table, expected, raws: body.rows, zones: body.zones, identities });
        end
    }

    /// Where the header ends: at the first row or label.
    fn header_end(&self, start: usize) -> usize {
        let lines = &self.sight.lines;
        let is_header = |at: usize| {
            let seen = lines.get(at)?;
            let first = at == start && matches!(seen.kind, Kind::Zones | Kind::HeaderOnly);
            let more = !seen.kind.is_row() && (!seen.kind.stops() || seen.kind == Kind::HeaderOnly);
            (first || more).then_some(())
        };
        let mut end = start;
        while is_header(end).is_some() {
            end += 1;
        }
        // Labels without codes stand below the last header cell.
        let coded = lines.get(end).is_none_or(|seen| seen.kind == Kind::Coded);
        let last = header_cells::last_cell_line(lines.get(start..end).unwrap_or_default());
        match last.filter(|_| !coded) {
            Some(last) => {
                let own =
                    lines.iter().take(end).skip(start).take_while(|seen| seen.line.number <= last).count();
                start + own.max(1)
            }
            None => end,
        }
    }

    fn finish(mut self, furniture: &[String], signed: bool, ends_in_header: bool) -> Document {
        let unanswered = self.outline.unanswered().filter(|_| !signed);
        if ends_in_header {
            self.drafts.pop();
        }
        if let Some(draft) = self.drafts.last_mut() {
            draft.table.place.notes.append(&mut self.outline.left_over());
        }
        // A title may be spread over paragraphs.
        self.preambles.push(self.preambles.join(" "));
        let identity = identity::read(furniture, &self.preambles);
        let mut labels = Labels::default();
        for draft in &self.drafts {
            draft.learn(&mut labels);
        }
        let tables = self.drafts.into_iter().map(|draft| draft.place(&labels)).collect();
        Document {
            tables,
            outline: self.outline,
            identity,
            last_line: self.sight.lines.last().map_or(1, |seen| seen.line.number),
            unanswered,
            ends_in_header,
        }
    }
}

fn is_one_plain_line(paragraphs: &[Paragraph]) -> bool {
    let [only] = paragraphs else { return false };
    match &only.sort {
        Sort::Heading(heading) => heading.rank == Rank::Plain,
        sort => *sort == Sort::Note,
    }
}

fn footnotes(body: &Body) -> Vec<AnnexNote> {
    body.footnotes.iter().map(|(line, text)| AnnexNote::on_line(*line, text.clone())).collect()
}

fn identities(body: &Body) -> BTreeSet<String> {
    body.rows.iter().map(|row| identity_of(row, &body.zones)).collect()
}

impl Draft {
    /// Whether a body below a new header, without a heading between, goes on with this table.
    fn goes_on_with(&self, body: &Body) -> bool {
        let Some(first) = body.rows.first() else {
            return false;
        };
        let code_of = |row: &RawRow, zones: &[ZoneWords]| {
            row.zone
                .and_then(|zone| zones.get(zone))
                .and_then(|zone| zone.code.clone())
                .or_else(|| row.code.clone())
        };
        if self.identities.contains(&identity_of(first, &body.zones)) {
            return false;
        }
        let last = self.raws.last().and_then(|row| code_of(row, &self.zones));
        match (last, code_of(first, &body.zones)) {
            (Some(last), Some(next)) => goes_on(&last, &next),
            (None, None) => true,
            _ => false,
        }
    }

    fn append(&mut self, body: Body, layout: &Layout) {
        self.table.footnotes.extend(footnotes(&body));
        self.identities.extend(identities(&body));
        self.table.junk.extend(body.junk);
        self.table.layout.mismatch = self.table.layout.mismatch.or(layout.mismatch);
        // The first zone of the body is the one that was carried over.
        let shift = self.zones.len().saturating_sub(1);
        let carried = usize::from(!self.zones.is_empty());
        self.zones.extend(body.zones.into_iter().skip(carried));
        self.raws.extend(
            body.rows.into_iter().map(|row| RawRow { zone: row.zone.map(|zone| zone + shift), ..row }),
        );
    }

    /// Under what the labels of a row are compared: its code, or the table's modalities.
    fn under(&self, row: &RawRow) -> String {
        match (&row.code, row.zone) {
            (_, Some(_)) => format!("table {}", self.table.line),
            (Some(code), None) => code.clone(),
            (None, None) => String::new(),
        }
    }

    fn learn(&self, labels: &mut Labels) {
        for raw in &self.raws {
            if let Some(placed) = rows::place_whole(raw, self.expected).filter(|placed| placed.surplus == 0) {
                labels.learn(&self.under(raw), &placed.label);
            }
        }
    }

    fn place(mut self, labels: &Labels) -> Table {
        let raws = std::mem::take(&mut self.raws);
        let placed: Vec<PrintedRow> = raws.iter().map(|raw| self.place_row(raw, labels)).collect();
        let last_zone = self.zones.len().checked_sub(1);
        self.table.dangling_zone = last_zone.is_some() && raws.last().is_none_or(|row| row.zone != last_zone);
        self.table.doubt = columns::settle(&placed, &mut self.table.layout);
        self.table.rows = if self.table.doubt.is_some() { Vec::new() } else { placed };
        self.table
    }

    fn place_row(&self, raw: &RawRow, labels: &Labels) -> PrintedRow {
        let under = self.under(raw);
        let mut placed = rows::place_whole(raw, self.expected)
            .unwrap_or_else(|| rows::place_broken(raw, self.expected, &under, labels));
        let one_too_many = placed.surplus > 0 && labels.contradict(&under, &placed.label);
        if one_too_many {
            placed.label.retain(|token| token.cell.is_none());
        }
        if one_too_many || placed.missing > 0 || placed.swallows_numbers() {
            placed.forget_numbers();
        }
        let label = cells::joined(&placed.label);
        let zone = raw.zone.and_then(|zone| self.zones.get(zone));
        let (code, name, modality) = match zone {
            Some(zone) => (zone.code.clone(), cells::joined(&zone.words), label),
            None => (raw.code.clone(), label, String::new()),
        };
        let zone_name = clean(&name, code.as_deref());
        PrintedRow { code, zone_name, modality, placed, begins: raw.line, one_too_many, notes: Vec::new() }
    }
}

/// A name without the dash that led to it.
fn clean(name: &str, code: Option<&str>) -> String {
    let name = name.trim_matches(|c: char| c.is_whitespace() || "-–—:".contains(c));
    if name.is_empty() { code.unwrap_or_default().to_owned() } else { name.to_owned() }
}

/// The zone and modality of a row, as far as words tell before cells are placed.
fn identity_of(row: &RawRow, zones: &[ZoneWords]) -> String {
    let zone = row
        .zone
        .and_then(|zone| zones.get(zone))
        .map(|zone| zone.code.clone().unwrap_or_else(|| text::key(&cells::joined(&zone.words))));
    let label =
        row.tokens.iter().take_while(|token| token.cell.is_none()).map(|token| text::key(&token.text));
    match (zone, &row.code) {
        (Some(zone), _) => format!("{zone}|{}", label.collect::<String>()),
        (None, Some(code)) => code.clone(),
        (None, None) => label.collect(),
    }
}

/// Whether `next` may follow `last` in one table: the same letters, a greater number or the same zone.
fn goes_on(last: &str, next: &str) -> bool {
    let letters = |code: &str| code.chars().filter(|c| !c.is_ascii_digit()).collect::<String>();
    let number = |code: &str| {
        code.chars().filter(char::is_ascii_digit).collect::<String>().parse::<u32>().unwrap_or_default()
    };
    letters(last) == letters(next) && number(next) >= number(last)
}
