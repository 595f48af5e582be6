//! Whether lines with texts between them are a table or a chart.

use super::draft::{Draft, DraftCell};
use super::word::Word;
use crate::place::Area;

/// What lines with texts between them are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Judgement {
    /// A table.
    Table,
    /// A chart: its frames, its bars, its grid.
    Chart,
    /// A frame, an underlined text, an ornament.
    Neither,
}

/// How many times higher than its text a cell is that frames something else.
const HOLLOW: f32 = 5.0;
/// How far apart two halves of a word stand that a line cuts, in parts of the height of the font.
const CUT: f32 = 0.06;
/// One word in so many may be cut.
const FEW_CUT: usize = 10;

/// What a draft is: a table where at least two rows and two columns have something to say, and the lines are those of cells.
pub(crate) fn judged(draft: &Draft<'_>) -> Judgement {
    let (rows, columns) = draft.size();
    let said = draft.cells.iter().filter(|cell| says(cell)).count();
    match (rows >= 2 && columns >= 2 && said >= 4, is_hollow(draft) || cuts_words(draft)) {
        (true, false) => Judgement::Table,
        (true, true) => Judgement::Chart,
        (false, _) => Judgement::Neither,
    }
}

fn says(cell: &DraftCell<'_>) -> bool {
    !cell.words.is_empty()
}

/// Whether the cells frame something that is no text: each is far higher than what it says, or those that say nothing are
/// far higher than the others.
fn is_hollow(draft: &Draft<'_>) -> bool {
    let (said, silent): (Vec<&DraftCell<'_>>, Vec<&DraftCell<'_>>) =
        draft.cells.iter().partition(|cell| says(cell));
    let text = |cell: &DraftCell<'_>| {
        let areas: Vec<Area> = cell.words.iter().map(|word| word.on_page()).collect();
        Area::around_all(&areas).map_or(0.0, |area| area.height())
    };
    said.iter().all(|cell| cell.area.height() > HOLLOW * text(cell))
        || silent.len() * 2 > said.len() && usual_height(&silent) > HOLLOW * usual_height(&said)
}

/// The height that half of the surface of cells does not reach.
fn usual_height(cells: &[&DraftCell<'_>]) -> f32 {
    let surface = |cell: &DraftCell<'_>| cell.area.height() * cell.area.width();
    let mut cells = cells.to_vec();
    cells.sort_by(|one, other| one.area.height().total_cmp(&other.area.height()));
    let half = cells.iter().map(|cell| surface(cell)).sum::<f32>() / 2.0;
    let mut sum = 0.0;
    let usual = cells.iter().find(|cell| {
        sum += surface(cell);
        sum >= half
    });
    usual.map_or(0.0, |cell| cell.area.height())
}

/// Whether lines go through words: those of a chart do.
fn cuts_words(draft: &Draft<'_>) -> bool {
    let words: Vec<&Word> = draft.words().collect();
    let cut = |word: &Word| words.iter().any(|next| is_cut(word, next));
    words.iter().filter(|word| cut(word)).count() * FEW_CUT > words.len()
}

/// Whether two words are the halves of one.
fn is_cut(word: &Word, next: &Word) -> bool {
    let gap = (next.area.left - word.area.right) / word.size().max(1.0);
    !word.spaced
        && next.turn == word.turn
        && (next.base - word.base).abs() < 0.5
        && (-CUT..=CUT).contains(&gap)
}
