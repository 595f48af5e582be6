//! A number in decimal figures, rounded as office programs do.

/// How many figures an office program keeps of a number.
const KEPT: usize = 15;

/// A number from zero up, in decimal figures: those of `figures` behind `0.`, times ten to the `point`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decimal {
    figures: Vec<u8>,
    point: i64,
}

impl Decimal {
    /// The number without its sign; nothing where it is none.
    pub(super) fn of(number: f64) -> Option<Self> {
        let written = format!("{:.*e}", KEPT - 1, number.abs());
        let (figures, exponent) = written.split_once('e')?;
        let figures = figures.bytes().filter(u8::is_ascii_digit).map(|figure| figure - b'0').collect();
        Some(Self { figures, point: exponent.parse::<i64>().ok()? + 1 })
    }

    /// The same with so many figures behind the point; half is rounded up.
    pub(super) fn rounded(mut self, decimals: usize) -> Self {
        let kept = self.point.saturating_add(i64::try_from(decimals).unwrap_or(i64::MAX));
        let Ok(kept) = usize::try_from(kept) else { return Self { figures: Vec::new(), point: 0 } };
        let Some(next) = self.figures.get(kept).copied() else { return self };
        self.figures.truncate(kept);
        if next >= 5 {
            self.increase();
        }
        self
    }

    /// The same with so many figures in all.
    pub(super) fn of_figures(self, count: i64) -> Self {
        let decimals = usize::try_from(count.saturating_sub(self.point)).unwrap_or_default();
        self.rounded(decimals)
    }

    /// One more in the last figure.
    fn increase(&mut self) {
        let nines = self.figures.iter().rev().take_while(|figure| **figure == 9).count();
        let left = self.figures.len() - nines;
        self.figures.truncate(left);
        if let Some(last) = self.figures.last_mut() {
            *last += 1;
        } else {
            self.figures.push(1);
            self.point += 1;
        }
    }

    /// The figures before the point, without a nought at the beginning.
    pub(super) fn before_point(&self) -> String {
        let count = usize::try_from(self.point).unwrap_or_default();
        let figures: String = (0..count).map(|at| self.figure(at)).collect();
        figures.trim_start_matches('0').to_owned()
    }

    /// The figure behind the point at a place, from 0.
    pub(super) fn behind_point(&self, place: usize) -> char {
        let at = self.point.saturating_add(i64::try_from(place).unwrap_or(i64::MAX));
        usize::try_from(at).map_or('0', |at| self.figure(at))
    }

    /// How many figures behind the point are there before noughts alone.
    pub(super) fn decimals(&self) -> usize {
        let last = self.figures.iter().rposition(|figure| *figure != 0).map_or(0, |at| at + 1);
        let behind = i64::try_from(last).unwrap_or(i64::MAX).saturating_sub(self.point);
        usize::try_from(behind).unwrap_or_default()
    }

    /// Whether nothing but noughts is left.
    pub(super) fn is_nought(&self) -> bool {
        self.figures.iter().all(|figure| *figure == 0)
    }

    fn figure(&self, at: usize) -> char {
        self.figures.get(at).map_or('0', |figure| char::from(b'0' + figure))
    }
}
