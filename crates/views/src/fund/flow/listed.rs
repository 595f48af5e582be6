//! A flow as a table with bars: what the drawing shows, for a narrow screen, for paper, and for who reads tables.

use super::drawing::Tenth;
use super::tree::{Leaf, Tree};
use crate::fund::money;
use crate::words::Words;

/// A flow, listed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listed {
    /// Where the money comes from.
    pub sources: Vec<Listing>,
    /// The whole.
    pub trunk: Option<Listing>,
    /// The missions, each followed by what leaves it.
    pub branches: Vec<Listing>,
}

/// A node of the flow, as a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// Its whole name.
    pub title: String,
    /// Its amount, in words.
    pub amount: String,
    /// Its share of the whole, in percent.
    pub share: Tenth,
    /// The same in words.
    pub share_text: String,
    /// Whether no source says what it is.
    pub unsaid: bool,
    /// Whether it leaves the mission above it.
    pub below: bool,
    /// Whether its name is the one that the source prints.
    pub is_printed: bool,
}

impl Listed {
    /// Lists a flow; each bar is a share of the whole.
    pub fn new(tree: &Tree, words: Words) -> Self {
        let whole = tree.trunk.cents;
        let row = |leaf: &Leaf, below| Listing {
            title: leaf.title.clone(),
            amount: leaf.amount.clone(),
            share: share(leaf.cents, whole),
            share_text: money::rate(money::share(leaf.cents, whole), words),
            unsaid: leaf.unsaid,
            below,
            is_printed: leaf.is_printed,
        };
        let branches = tree.branches.iter().flat_map(|branch| {
            let title = branch.title.clone();
            let head = Listing { title, ..row(&branch.leaf, false) };
            std::iter::once(head).chain(branch.leaves.iter().map(|leaf| row(leaf, true)))
        });
        Self {
            sources: tree.sources.iter().map(|leaf| row(leaf, false)).collect(),
            trunk: Some(row(&tree.trunk, false)),
            branches: branches.collect(),
        }
    }
}

/// The share of a part in a whole, in percent, to a tenth.
fn share(part: i64, whole: i64) -> Tenth {
    let tenths = (i128::from(part.max(0)) * 1_000).checked_div(i128::from(whole));
    Tenth(tenths.and_then(|tenths| i64::try_from(tenths).ok()).unwrap_or(0).min(1_000))
}

#[cfg(test)]
mod tests {
    use maillage_domain::bilingual::Language;

    use super::super::tree::Branch;
    use super::*;

    fn leaf(title: &str, cents: i64) -> Leaf {
        let (label, title, amount) = (title.to_owned(), title.to_owned(), cents.to_string());
        Leaf { label, title, amount, cents, unsaid: false, is_rest: false, is_printed: false }
    }

    #[test]
    fn given_a_flow_when_listed_then_each_node_once_with_its_share_of_the_whole() {
        let branch = Branch {
            leaf: leaf("m", 250),
            title: "Mission".to_owned(),
            leaves: vec![leaf("x", 1), leaf("y", 249)],
        };
        let tree = Tree { sources: vec![leaf("s", 1_000)], trunk: leaf("t", 1_000), branches: vec![branch] };
        let listed = Listed::new(&tree, Words::new(Language::French));
        let rows: Vec<_> =
            listed.branches.iter().map(|row| (row.title.as_str(), row.share, row.below)).collect();
        assert_eq!(rows, [("Mission", Tenth(250), false), ("x", Tenth(1), true), ("y", Tenth(249), true)]);
        assert_eq!(listed.sources[0].share, Tenth(1_000));
        assert_eq!(listed.branches[0].share_text, "25\u{a0}%");
        assert_eq!(share(5, 0), Tenth(0));
    }
}
