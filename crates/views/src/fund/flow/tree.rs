//! The amounts of a flow, balanced: sources, missions and the residue of each sum to the same trunk.

/// A leaf of the flow: a source of revenue, or an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// What it is, with a name short enough for a drawing.
    pub label: String,
    /// Its whole name.
    pub title: String,
    /// Its amount, in words.
    pub amount: String,
    /// Its amount.
    pub cents: i64,
    /// Whether no source says what it is: it is drawn hatched.
    pub unsaid: bool,
    /// Whether it is what others leave of a sum, and has no name of its own.
    pub is_rest: bool,
    /// Whether its name is the one that the source prints, in the language of the source.
    pub is_printed: bool,
}

/// A mission, or what no mission shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// It, with a name short enough for a drawing; `leaf.cents` is what its own leaves sum to.
    pub leaf: Leaf,
    /// Its whole name.
    pub title: String,
    /// What it goes to.
    pub leaves: Vec<Leaf>,
}

/// A balanced flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    /// Where the money comes from.
    pub sources: Vec<Leaf>,
    /// The fund.
    pub trunk: Leaf,
    /// Where it goes.
    pub branches: Vec<Branch>,
}

/// The amounts of a year before they are balanced, in cents; none is below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sums {
    /// What came in.
    pub revenue: Option<i64>,
    /// What was paid.
    pub paid: Option<i64>,
    /// What the missions paid.
    pub missions: i64,
}

/// What balances the two sides of the trunk, in cents; none is below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balanced {
    /// The trunk.
    pub trunk: i64,
    /// What is paid and came from nowhere that a source names.
    pub of_unsaid_origin: i64,
    /// What is paid and belongs to no mission shown.
    pub of_no_mission: i64,
    /// What came in and was not paid.
    pub not_paid: i64,
}

impl Sums {
    /// Balances the sums; nothing where there is nothing to show.
    pub fn balanced(self) -> Option<Balanced> {
        let revenue = self.revenue.unwrap_or(0).max(0);
        let missions = self.missions.max(0);
        let spent = self.paid.unwrap_or(0).max(missions);
        let trunk = revenue.max(spent);
        let balanced = Balanced {
            trunk,
            of_unsaid_origin: trunk - revenue,
            of_no_mission: spent - missions,
            not_paid: trunk - spent,
        };
        (0 < trunk).then_some(balanced)
    }
}

/// How many leaves of a mission bear their own name.
/// Arbitrary: the five missions, each with six names and a rest, are 35 lines of 20 units at most.
pub const NAMED: usize = 6;

/// Which of the actions of a mission are drawn by name, by rank in the order of `amounts` (the largest first), and what
/// the others are together. Those below a thousandth of the trunk are not named unless one alone is left.
pub fn named(amounts: &[i64], trunk: i64) -> usize {
    // It would be 0.4 units high in the drawing, less than the thinnest line that is drawn.
    let least = trunk / 1_000;
    let named = amounts.iter().take(NAMED).take_while(|amount| least <= **amount).count();
    if named + 1 == amounts.len() { amounts.len() } else { named }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn given_the_sums_of_2023_when_balanced_then_what_no_source_says_is_apart() {
        let sums = Sums { revenue: Some(489_400), paid: Some(510_000), missions: 507_076 };
        let balanced =
            Balanced { trunk: 510_000, of_unsaid_origin: 20_600, of_no_mission: 2_924, not_paid: 0 };
        assert_eq!(sums.balanced(), Some(balanced));
        let nothing = Sums { revenue: None, paid: None, missions: 0 };
        assert_eq!(nothing.balanced(), None);
    }

    #[test]
    fn given_actions_when_named_then_the_largest_and_never_a_group_of_one() {
        assert_eq!(named(&[500, 400, 2, 1], 1_000_000), 0);
        assert_eq!(named(&[50_000, 1_000, 999, 1], 1_000_000), 2);
        assert_eq!(named(&[50_000, 1_000, 999], 1_000_000), 3);
        assert_eq!(named(&[9; 8], 9_000), NAMED);
        assert_eq!(named(&[9; 7], 9_000), 7);
        assert_eq!(named(&[], 10), 0);
    }

    proptest! {
        #[test]
        fn given_any_sums_when_balanced_then_both_sides_meet_and_nothing_is_below_zero(
            revenue in proptest::option::of(-1_000i64..1_000_000_000_000),
            paid in proptest::option::of(-1_000i64..1_000_000_000_000),
            missions in -1_000i64..1_000_000_000_000,
        ) {
            let Some(balanced) = (Sums { revenue, paid, missions }).balanced() else { return Ok(()) };
            let Balanced { trunk, of_unsaid_origin, of_no_mission, not_paid } = balanced;
            prop_assert!([of_unsaid_origin, of_no_mission, not_paid].iter().all(|sum| 0 <= *sum));
            prop_assert_eq!(revenue.unwrap_or(0).max(0) + of_unsaid_origin, trunk);
            prop_assert_eq!(missions.max(0) + of_no_mission + not_paid, trunk);
        }
    }
}
