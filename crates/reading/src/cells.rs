//! The cells of a row by the names of their columns: what may be empty, what must not be, and every fault at once.

/// The cells of a row, and what is wrong with them.
pub(crate) trait Cells<'t> {
    /// Why a cell cannot be read.
    type Why;
    /// That it is empty, and must not be.
    const EMPTY: Self::Why;

    /// The text of a column, without the blanks around it; empty where there is none.
    fn text(&self, column: &str) -> &'t str;

    /// Keeps what is wrong with the cell of a column.
    fn fault(&mut self, column: &'static str, why: Self::Why);

    /// A cell that may be empty.
    fn given<T>(
        &mut self,
        column: &'static str,
        read: impl FnOnce(&str) -> Result<T, Self::Why>,
    ) -> Option<T> {
        let text = Some(self.text(column)).filter(|text| !text.is_empty())?;
        read(text).map_err(|why| self.fault(column, why)).ok()
    }

    /// A cell that must not be.
    fn needed<T>(
        &mut self,
        column: &'static str,
        read: impl FnOnce(&str) -> Result<T, Self::Why>,
    ) -> Option<T> {
        if self.text(column).is_empty() {
            self.fault(column, Self::EMPTY);
        }
        self.given(column, read)
    }
}
