//! Tables by the lines drawn around their cells.

use std::collections::BTreeMap;

use super::draft::{Draft, DraftCell};
use super::lattice::{Lattice, bundles};
use super::refined::refined;
use super::ruling::Ruling;
use super::shape::{Judgement, judged};
use super::word::Word;
use crate::place::Area;
use crate::table::TableKind;

/// The tables that the lines of a page make, and where its lines are those of charts.
#[derive(Debug, Default)]
pub(crate) struct Ruled<'page> {
    /// The tables.
    pub tables: Vec<Draft<'page>>,
    /// The rectangles of charts.
    pub charts: Vec<Area>,
}

impl<'page> Ruled<'page> {
    /// What lines make, with the words between them: first the lines drawn, then the edges of surfaces outside the tables.
    pub(crate) fn of(rulings: &[Ruling], words: &'page [Word]) -> Self {
        let mut ruled = Self::default();
        let mut free: Vec<&Word> = words.iter().collect();
        let drawn: Vec<Ruling> = rulings.iter().filter(|ruling| ruling.drawn).copied().collect();
        ruled.take(&drawn, &mut free);
        let outside = |ruling: &Ruling| !ruled.tables.iter().any(|draft| ruling.is_within(&draft.area));
        let left: Vec<Ruling> = rulings.iter().filter(|ruling| outside(ruling)).copied().collect();
        if left.iter().any(|ruling| !ruling.drawn) {
            ruled.take(&left, &mut free);
        }
        ruled
    }

    /// Takes what lines make, the smallest first: one within the frame of another takes its words.
    fn take(&mut self, rulings: &[Ruling], free: &mut Vec<&'page Word>) {
        let mut lattices: Vec<Lattice> = bundles(rulings).into_iter().filter_map(Lattice::of).collect();
        let surface = |lattice: &Lattice| lattice.area().width() * lattice.area().height();
        lattices.sort_by(|one, other| surface(one).total_cmp(&surface(other)));
        for lattice in lattices {
            let draft = refined(filled(&lattice, free), &lattice.xs);
            match judged(&draft) {
                Judgement::Table => {
                    free.retain(|word| !lattice.area().holds(&word.on_page()));
                    self.tables.push(draft);
                }
                Judgement::Chart => self.charts.push(lattice.area()),
                Judgement::Neither => {}
            }
        }
    }
}

/// The cells of a lattice with the words in them.
fn filled<'page>(lattice: &Lattice, free: &[&'page Word]) -> Draft<'page> {
    let meshes = lattice.meshes();
    let mut at = BTreeMap::new();
    for (rank, mesh) in meshes.iter().enumerate() {
        at.extend(mesh.units().map(|unit| (unit, rank)));
    }
    let mut cells: Vec<DraftCell<'page>> = meshes
        .into_iter()
        .map(|mesh| DraftCell { mesh, area: lattice.area_of(mesh), words: Vec::new() })
        .collect();
    for word in free {
        let rank = lattice.unit_of(&word.on_page()).and_then(|unit| at.get(&unit));
        if let Some(cell) = rank.and_then(|rank| cells.get_mut(*rank)) {
            cell.words.push(word);
        }
    }
    Draft { kind: TableKind::Ruled, area: lattice.area(), cells }
}
