//! Where the nodes, links and labels of a flow stand.

use std::fmt;

use super::tree::{Leaf, Tree};

/// A length or place in tenths of a pixel, written as a number of pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Tenth(pub i64);

impl fmt::Display for Tenth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, tenth) = (self.0.unsigned_abs() / 10, self.0.unsigned_abs() % 10);
        if tenth == 0 { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{tenth}") }
    }
}

/// The width of the drawing.
pub const WIDTH: Tenth = Tenth(12_000);
/// The left edge of each column of nodes: revenue, the fund, missions, actions.
/// Right of the last stand 318 units for an amount and 38 signs of a name, left of the first 180 for a source.
pub const COLUMNS: [Tenth; 4] = [Tenth(1_800), Tenth(4_000), Tenth(6_200), Tenth(8_700)];
/// The width of a node.
const NODE: i64 = 120;
/// The height of the trunk.
/// The whole fund is so high: one in a thousand of it is then 0.4 units, which `SEEN` still shows.
const TRUNK: i64 = 4_080;
/// The first place below the heads of the columns.
const TOP: i64 = 340;
/// Between the middles of two leaves, at least: the height of a label.
/// Letters are 14.5 units high, so that lines stand 20 apart.
const LEAF_STEP: i64 = 200;
/// Between two leaves, and between two missions.
/// Less within a mission than between missions, so that the eye keeps together what belongs together.
const LEAF_GAP: i64 = 70;
const BRANCH_GAP: i64 = 200;
/// Below this height the name of a mission stands in one line above what leaves it.
const LOW: i64 = 300;
/// Between the middle of a low mission and its neighbours, at least: the height of its line.
const LOW_STEP: i64 = 300;
/// Between the middles of two sources: the height of a label of two lines.
const SOURCE_STEP: i64 = 480;
/// A link or node is drawn this high at least, so that it shows.
/// One and a half units: a thinner line vanishes on a small screen, a thicker one would pass for an amount.
const SEEN: i64 = 15;

/// A node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Its left edge.
    pub left: Tenth,
    /// Its upper edge.
    pub top: Tenth,
    /// How high it is.
    pub height: Tenth,
    /// Whether no source says what it is.
    pub unsaid: bool,
    /// Its amount.
    pub cents: i64,
}

impl Node {
    /// How wide it is drawn.
    pub const fn width(&self) -> Tenth {
        Tenth(NODE)
    }

    /// How high it is drawn: a small one is still seen.
    pub fn drawn(&self) -> Tenth {
        Tenth(self.height.0.max(SEEN))
    }

    const fn middle(&self) -> i64 {
        self.top.0 + self.height.0 / 2
    }
}

/// A link between two nodes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The rank of the node it leaves.
    pub from: usize,
    /// The rank of the node it enters.
    pub to: usize,
    /// Its amount.
    pub cents: i64,
    /// How high it is at both ends.
    pub height: Tenth,
    /// Its outline, as a path of SVG.
    pub path: String,
    /// Whether no source says what it is.
    pub unsaid: bool,
    /// What it is, and its amount.
    pub title: String,
    /// Whether it is named as the source prints it.
    pub is_printed: bool,
}

/// How a label stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// It ends there; its amount stands on a line below.
    Before,
    /// It begins there, with the amount first.
    After,
    /// It begins there, with the amount last.
    Above,
}

/// A label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Its place.
    pub x: Tenth,
    /// Its base line.
    pub y: Tenth,
    /// How it stands there.
    pub side: Side,
    /// Its text.
    pub text: String,
    /// The amount.
    pub amount: String,
    /// Whether no source says what it is.
    pub unsaid: bool,
    /// Whether it is that of the trunk.
    pub big: bool,
    /// Whether it is a name as the source prints it.
    pub is_printed: bool,
}

impl Label {
    /// The base line of the amount below.
    pub const fn below(&self) -> Tenth {
        // A line of letters of 14.5 units, and 3.5 of air.
        Tenth(self.y.0 + 180)
    }
}

/// A flow, drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Drawing {
    /// How high it is.
    pub height: Tenth,
    /// Its nodes.
    pub nodes: Vec<Node>,
    /// Its links.
    pub links: Vec<Link>,
    /// Its labels.
    pub labels: Vec<Label>,
}

/// Cuts a height into parts as an amount is cut, so that they sum to it; by the running sum, so that none is off by more
/// than a tenth.
pub fn cut(height: i64, amounts: &[i64]) -> Vec<i64> {
    let whole: i128 = amounts.iter().map(|amount| i128::from(*amount)).sum();
    let mut sum = 0_i128;
    let mut before = 0_i64;
    let part = |amount: &i64| {
        sum += i128::from(*amount);
        let end = (i128::from(height) * sum).checked_div(whole).and_then(|end| i64::try_from(end).ok());
        let end = end.unwrap_or(0);
        let part = end - before;
        before = end;
        part
    };
    amounts.iter().map(part).collect()
}

/// Draws a flow.
pub fn draw(tree: &Tree) -> Drawing {
    let mut drawing = Drawing::default();
    let amounts: Vec<_> = tree.branches.iter().map(|branch| branch.leaf.cents).collect();
    let heights = cut(TRUNK, &amounts);
    let bottom = drawing.crown(tree, &heights);
    let middle = TOP + (bottom - TOP).max(TRUNK) / 2;
    let trunk = drawing.node(1, middle - TRUNK / 2, TRUNK, &tree.trunk);
    drawing.label(1, trunk, Side::Before, &tree.trunk.label, &tree.trunk);
    if let Some(label) = drawing.labels.last_mut() {
        label.big = true;
    }
    drawing.branches_from(trunk, tree, &heights);
    let roots = drawing.roots(trunk, tree);
    drawing.height = Tenth(bottom.max(roots).max(middle + TRUNK / 2) + 200);
    drawing
}

impl Drawing {
    fn node(&mut self, column: usize, top: i64, height: i64, leaf: &Leaf) -> usize {
        let left = COLUMNS.get(column).copied().unwrap_or(WIDTH);
        let (top, height) = (Tenth(top), Tenth(height));
        self.nodes.push(Node { left, top, height, unsaid: leaf.unsaid, cents: leaf.cents });
        self.nodes.len() - 1
    }

    fn label(&mut self, column: usize, node: usize, side: Side, text: &str, leaf: &Leaf) {
        let Some(node) = self.nodes.get(node) else { return };
        let left = COLUMNS.get(column).copied().unwrap_or(WIDTH).0;
        let (x, y) = match side {
            // 9 or 10 units beside the node. One line of letters of 14.5 has its base line 5 below the middle of the node; the
            // upper of two has it 4 above.
            Side::Before => (left - 100, node.middle() - 40),
            Side::After => (left + NODE + 90, node.middle() + 50),
            Side::Above => (left + NODE + 90, node.middle() - 60),
        };
        self.labels.push(Label {
            x: Tenth(x),
            y: Tenth(y),
            side,
            text: text.to_owned(),
            amount: leaf.amount.clone(),
            unsaid: leaf.unsaid,
            big: false,
            is_printed: leaf.is_printed,
        });
    }

    /// The missions and their leaves, from the top; answers the place below them.
    fn crown(&mut self, tree: &Tree, heights: &[i64]) -> i64 {
        let mut place = ColumnPlace { next: TOP, last: i64::MIN / 2 };
        let mut above = ColumnPlace { next: TOP, last: i64::MIN / 2 };
        for (branch, height) in tree.branches.iter().zip(heights) {
            let low = *height < LOW;
            let amounts: Vec<_> = branch.leaves.iter().map(|leaf| leaf.cents).collect();
            if low {
                place.next = place.next.max(above.last + LOW_STEP);
            }
            let mut leaves = Vec::new();
            for (leaf, height) in branch.leaves.iter().zip(cut(*height, &amounts)) {
                let step = if low && leaves.is_empty() { LOW_STEP } else { LEAF_STEP };
                let top = place.take(height, step, LEAF_GAP);
                leaves.push((leaf, self.node(3, top, height, leaf)));
            }
            let middle = self.middle_of(&leaves).unwrap_or(place.next);
            let top = above.take_near(middle - height / 2, *height, if low { LOW_STEP } else { SOURCE_STEP });
            let node = self.node(2, top, *height, &branch.leaf);
            let side = if low { Side::Above } else { Side::Before };
            self.label(2, node, side, &branch.leaf.label, &branch.leaf);
            for (leaf, at) in &leaves {
                self.label(3, *at, Side::After, &leaf.label, leaf);
            }
            self.fan(node, &leaves);
            place.next += BRANCH_GAP - LEAF_GAP;
        }
        place.next.max(above.next)
    }

    fn middle_of(&self, leaves: &[(&Leaf, usize)]) -> Option<i64> {
        let (first, last) = (self.nodes.get(leaves.first()?.1)?, self.nodes.get(leaves.last()?.1)?);
        Some(i64::midpoint(first.top.0, last.top.0 + last.height.0))
    }

    /// The links from a node to its leaves.
    fn fan(&mut self, from: usize, leaves: &[(&Leaf, usize)]) {
        let Some(mut y) = self.nodes.get(from).map(|node| node.top.0) else { return };
        for (leaf, to) in leaves {
            let Some(height) = self.nodes.get(*to).map(|node| node.height.0) else { continue };
            let title = title(&leaf.title, &leaf.amount);
            self.link((from, *to), (y, None), height, leaf, title);
            y += height;
        }
    }

    /// The links from the trunk to the missions.
    fn branches_from(&mut self, trunk: usize, tree: &Tree, heights: &[i64]) {
        let Some(mut y) = self.nodes.get(trunk).map(|node| node.top.0) else { return };
        let missions = self.nodes.iter().enumerate().filter(|(_, node)| node.left == COLUMNS[2]);
        let missions: Vec<_> = missions.map(|(rank, _)| rank).collect();
        for ((branch, height), to) in tree.branches.iter().zip(heights).zip(missions) {
            let title = title(&branch.title, &branch.leaf.amount);
            self.link((trunk, to), (y, None), *height, &branch.leaf, title);
            y += height;
        }
    }

    /// The sources and their links to the trunk; answers the place below them.
    fn roots(&mut self, trunk: usize, tree: &Tree) -> i64 {
        let Some(node) = self.nodes.get(trunk).cloned() else { return 0 };
        let amounts: Vec<_> = tree.sources.iter().map(|leaf| leaf.cents).collect();
        let heights = cut(node.height.0, &amounts);
        // Sources are few and each has a label of two lines: they stand further apart than leaves.
        let gaps = i64::try_from(heights.len().saturating_sub(1)).unwrap_or(0) * 300;
        let mut place = ColumnPlace {
            next: (node.middle() - i64::midpoint(node.height.0, gaps)).max(TOP),
            last: i64::MIN / 2,
        };
        let mut y = node.top.0;
        for (leaf, height) in tree.sources.iter().zip(heights) {
            let top = place.take(height, SOURCE_STEP, 300);
            let from = self.node(0, top, height, leaf);
            self.label(0, from, Side::Before, &leaf.label, leaf);
            self.link((from, trunk), (top, Some(y)), height, leaf, title(&leaf.title, &leaf.amount));
            y += height;
        }
        place.next
    }

    /// A link that leaves `from` at the first place and enters `to` at the second, or at its top.
    fn link(
        &mut self,
        (from, to): (usize, usize),
        (leaves, enters): (i64, Option<i64>),
        height: i64,
        leaf: &Leaf,
        title: String,
    ) {
        let (Some(start), Some(end)) = (self.nodes.get(from), self.nodes.get(to)) else { return };
        let enters = enters.unwrap_or(end.top.0);
        let path = band((start.left.0 + NODE, leaves), (end.left.0, enters), height.max(SEEN));
        let (cents, unsaid) = (leaf.cents, leaf.unsaid);
        self.links.push(Link {
            from,
            to,
            cents,
            height: Tenth(height),
            path,
            unsaid,
            title,
            is_printed: leaf.is_printed,
        });
    }
}

/// The outline of a band between two edges: `M184,120C302,120 302,160 420,160V548C302,548 302,508 184,508Z`.
fn band((x0, y0): (i64, i64), (x1, y1): (i64, i64), height: i64) -> String {
    let [left, right, bend] = [x0, x1, i64::midpoint(x0, x1)].map(Tenth);
    let [top, end, under, low] = [y0, y1, y1 + height, y0 + height].map(Tenth);
    format!(
        "M{left},{top}C{bend},{top} {bend},{end} {right},{end}V{under}C{bend},{under} {bend},{low} {left},{low}Z"
    )
}

fn title(label: &str, amount: &str) -> String {
    format!("{label} – {amount}")
}

/// Where the next of a column may stand.
struct ColumnPlace {
    /// Below what stands already.
    next: i64,
    /// The middle of the last one.
    last: i64,
}

impl ColumnPlace {
    /// The top of one that is `height` high, its middle `step` below the last one at least; `gap` stays free below it.
    fn take(&mut self, height: i64, step: i64, gap: i64) -> i64 {
        let top = self.next.max(self.last + step - height / 2);
        self.last = top + height / 2;
        self.next = top + height + gap;
        top
    }

    /// The same, where it would rather stand at `wish`.
    fn take_near(&mut self, wish: i64, height: i64, step: i64) -> i64 {
        self.next = self.next.max(wish);
        self.take(height, step, LEAF_GAP)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tree::Branch;
    use super::*;

    fn leaf(cents: i64) -> Leaf {
        let (label, title) = ("l".to_owned(), "l".to_owned());
        Leaf { label, title, amount: "a".to_owned(), cents, unsaid: false, is_rest: false, is_printed: false }
    }

    /// A balanced tree over any leaves.
    fn tree(branches: &[Vec<i64>], cut_at: i64) -> Tree {
        let sum = |amounts: &Vec<i64>| amounts.iter().sum::<i64>();
        let trunk: i64 = branches.iter().map(sum).sum();
        let first = cut_at.min(trunk);
        let branch = |amounts: &Vec<i64>| Branch {
            leaf: leaf(sum(amounts)),
            title: "t".to_owned(),
            leaves: amounts.iter().map(|cents| leaf(*cents)).collect(),
        };
        Tree {
            sources: vec![leaf(first), leaf(trunk - first)],
            trunk: leaf(trunk),
            branches: branches.iter().map(branch).collect(),
        }
    }

    fn middles(drawing: &Drawing, side: Side) -> Vec<i64> {
        drawing.labels.iter().filter(|label| label.side == side).map(|label| label.y.0).collect()
    }

    #[test]
    fn given_a_place_when_written_then_in_pixels() {
        assert_eq!(
            [Tenth(1_202), Tenth(120), Tenth(-5)].map(|tenth| tenth.to_string()),
            ["120.2", "12", "-0.5"]
        );
    }

    #[test]
    fn given_a_height_when_cut_then_the_parts_sum_to_it() {
        assert_eq!(cut(100, &[1, 1, 1]), [33, 33, 34]);
        assert_eq!(cut(100, &[0, 5, 0]), [0, 100, 0]);
        assert_eq!(cut(100, &[0, 0]), [0, 0]);
        assert_eq!(cut(4_080, &[i64::MAX, i64::MAX]), [2_040, 2_040]);
    }

    proptest! {
        #[test]
        fn given_any_flow_when_drawn_then_what_enters_a_node_leaves_it_and_labels_stand_apart(
            branches in proptest::collection::vec(proptest::collection::vec(0i64..60_000_000_000, 1..9), 1..7),
            cut_at in 0i64..100_000_000_000,
        ) {
            let tree = tree(&branches, cut_at);
            prop_assume!(0 < tree.trunk.cents);
            let drawing = draw(&tree);
            for (rank, node) in drawing.nodes.iter().enumerate() {
                let leaving: Vec<_> = drawing.links.iter().filter(|link| link.from == rank).collect();
                let entering: Vec<_> = drawing.links.iter().filter(|link| link.to == rank).collect();
                prop_assert!(0 <= node.height.0 && node.top.0 + node.height.0 < drawing.height.0);
                for links in [leaving, entering].into_iter().filter(|links| !links.is_empty()) {
                    prop_assert_eq!(links.iter().map(|link| link.height.0).sum::<i64>(), node.height.0);
                    prop_assert_eq!(links.iter().map(|link| link.cents).sum::<i64>(), node.cents);
                }
            }
            let links = branches.iter().map(Vec::len).sum::<usize>() + branches.len() + 2;
            prop_assert_eq!(drawing.links.len(), links);
            for leaves in middles(&drawing, Side::After).windows(2) {
                prop_assert!(180 <= leaves[1] - leaves[0], "{leaves:?}");
            }
            for column in COLUMNS {
                let nodes = drawing.nodes.iter().filter(|node| node.left == column).collect::<Vec<_>>();
                prop_assert!(nodes.windows(2).all(|pair| pair[0].top.0 + pair[0].height.0 <= pair[1].top.0));
            }
        }
    }
}
