//! Sums below the rows of a table, which are no rows of it.
//!
//! The words are not enough: *Ensemble de la région* is also the one zone of an activity that is planned for all of it. A sum
//! stands below what it adds up, and does not contradict it.

/// The figures of a row, column by column; nothing where a cell holds none.
pub(super) type Figures = Vec<Option<i64>>;

/// The rows of a table above one that may be their sum.
#[derive(Debug, Clone, Default)]
pub(super) struct RowsAbove {
    rows: Vec<Figures>,
    /// How many of them stand above the last sum.
    summed: usize,
    /// Whether one of them names its zone without a code.
    uncoded: bool,
}

/// Whether a row names its zone by a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coding {
    /// Its zone has a code.
    Coded,
    /// It has none.
    Uncoded,
}

impl RowsAbove {
    /// Adds a row.
    pub(super) fn push(&mut self, figures: Figures, coding: Coding) {
        self.rows.push(figures);
        self.uncoded |= coding == Coding::Uncoded;
    }

    /// Says that a sum stands here: the next can be that of the rows below it, or of all.
    pub(super) fn close(&mut self) {
        self.summed = self.rows.len();
    }

    /// Whether a row that is named as a sum can be one: rows stand above it, and its figures are not all other than theirs.
    /// Where each of them names its zone by a code and it has none, it is no zone, and a sum however wrong.
    pub(super) fn bear_out(&self, total: &[Option<i64>], coding: Coding) -> bool {
        if !self.rows.is_empty() && !self.uncoded && coding == Coding::Uncoded {
            return true;
        }
        let since = self.rows.get(self.summed..).unwrap_or_default();
        [since, &self.rows].into_iter().any(|rows| !rows.is_empty() && !contradict(rows, total))
    }
}

/// Whether no figure of a sum is that of its rows. One that is can stand beside others that the document adds up wrongly; noughts
/// add up everywhere and say nothing.
fn contradict(rows: &[Figures], total: &[Option<i64>]) -> bool {
    let alike = rows.iter().all(|row| row.len() == total.len());
    let sum = |at: usize| rows.iter().map(|row| row.get(at).copied().flatten()).sum::<Option<i64>>();
    let pairs = total.iter().enumerate().filter_map(|(at, total)| Some(((*total)?, sum(at)?)));
    let said: Vec<(i64, i64)> = pairs.filter(|pair| *pair != (0, 0)).collect();
    alike && !said.is_empty() && said.iter().all(|(total, sum)| total != sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn above(rows: &[&[i64]]) -> RowsAbove {
        let mut above = RowsAbove::default();
        for row in rows {
            above.push(row.iter().copied().map(Some).collect(), Coding::Uncoded);
        }
        above
    }

    #[test]
    fn given_rows_above_when_a_row_adds_one_column_up_at_least_then_it_is_borne_out() {
        let rows = above(&[&[3, 4, 0], &[1, 1, 0]]);
        assert!(rows.bear_out(&[Some(4), Some(5), Some(0)], Coding::Uncoded));
        assert!(
            rows.bear_out(&[Some(4), Some(6), Some(2)], Coding::Uncoded),
            "a sum that the document makes wrongly"
        );
        assert!(!rows.bear_out(&[Some(2), Some(2), Some(0)], Coding::Uncoded), "noughts say nothing");
        assert!(
            rows.bear_out(&[None, None, None], Coding::Uncoded) && rows.bear_out(&[Some(9)], Coding::Uncoded),
            "what cannot be added up"
        );
        assert!(!above(&[]).bear_out(&[Some(1), Some(1)], Coding::Uncoded));
    }

    #[test]
    fn given_a_sum_above_when_a_row_adds_up_what_follows_it_or_all_then_it_is_borne_out() {
        let mut rows = above(&[&[3, 4], &[1, 1]]);
        rows.close();
        assert!(
            rows.bear_out(&[Some(4), Some(5)], Coding::Uncoded),
            "of all, right below the sum of a group"
        );
        rows.push(vec![Some(2), Some(2)], Coding::Uncoded);
        assert!(
            rows.bear_out(&[Some(2), Some(2)], Coding::Uncoded)
                && rows.bear_out(&[Some(6), Some(7)], Coding::Uncoded)
        );
        assert!(!rows.bear_out(&[Some(5), Some(8)], Coding::Uncoded));
    }

    #[test]
    fn given_rows_of_coded_zones_when_a_row_has_no_code_then_it_is_borne_out_whatever_its_figures() {
        let mut rows = RowsAbove::default();
        rows.push(vec![Some(3)], Coding::Coded);
        assert!(rows.bear_out(&[Some(9)], Coding::Uncoded) && !rows.bear_out(&[Some(9)], Coding::Coded));
        rows.push(vec![Some(1)], Coding::Uncoded);
        assert!(!rows.bear_out(&[Some(9)], Coding::Uncoded));
    }
}
