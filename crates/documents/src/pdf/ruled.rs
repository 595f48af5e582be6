//! Tables by the lines drawn around their cells.

use super::draft::{Draft, DraftCell};
use super::lattice::{Lattice, bundles};
use super::refined::refined;
use super::ruling::Ruling;
use super::word::Word;
use crate::table::TableKind;

/// The ruled tables of a page: first by the lines drawn, then by the edges of surfaces where no line is drawn.
pub(super) fn ruled<'page>(rulings: &[Ruling], words: &'page [Word]) -> Vec<Draft<'page>> {
    let mut free: Vec<&Word> = words.iter().collect();
    let drawn: Vec<Ruling> = rulings.iter().filter(|ruling| ruling.drawn).copied().collect();
    let mut drafts = tables(&drawn, &mut free);
    let outside = |ruling: &Ruling| !drafts.iter().any(|draft| ruling.is_within(&draft.area));
    let left: Vec<Ruling> = rulings.iter().filter(|ruling| outside(ruling)).copied().collect();
    if left.iter().any(|ruling| !ruling.drawn) {
        drafts.extend(tables(&left, &mut free));
    }
    drafts
}

/// The tables of lines, the smallest first: one within the frame of another takes its words.
fn tables<'page>(rulings: &[Ruling], free: &mut Vec<&'page Word>) -> Vec<Draft<'page>> {
    let mut lattices: Vec<Lattice> = bundles(rulings).into_iter().filter_map(Lattice::of).collect();
    let surface = |lattice: &Lattice| lattice.area().width() * lattice.area().height();
    lattices.sort_by(|one, other| surface(one).total_cmp(&surface(other)));
    let mut drafts = Vec::new();
    for lattice in lattices {
        let draft = refined(filled(&lattice, free), &lattice.xs);
        if is_table(&draft) {
            free.retain(|word| !lattice.area().holds(&word.on_page()));
            drafts.push(draft);
        }
    }
    drafts
}

fn filled<'page>(lattice: &Lattice, free: &[&'page Word]) -> Draft<'page> {
    let inside: Vec<&Word> = free.iter().copied().filter(|word| lattice.area().holds(&word.on_page())).collect();
    let cells = lattice
        .meshes()
        .into_iter()
        .map(|mesh| {
            let area = lattice.area_of(mesh);
            DraftCell { mesh, area, words: inside.iter().copied().filter(|word| area.holds(&word.on_page())).collect() }
        })
        .collect();
    Draft { kind: TableKind::Ruled, area: lattice.area(), cells }
}

/// Whether lines with words between them make a table: at least two rows and two columns have something to say.
fn is_table(draft: &Draft<'_>) -> bool {
    let (rows, columns) = draft.size();
    let said = draft.cells.iter().filter(|cell| !cell.words.is_empty()).count();
    rows >= 2 && columns >= 2 && said >= 4
}
