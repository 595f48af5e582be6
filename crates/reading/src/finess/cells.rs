//! The cells of a row of an extract, by the names that its format gives the columns.

use std::borrow::Cow;

use jiff::civil::Date;
use maillage_domain::entity::finess::{CellFault, Closure, Coded, RowFault};
use maillage_domain::entity::identity::{Address, CommuneCode};
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::ground::register::{Finess, NotAnIdentifier};
use maillage_domain::period;

use crate::cells::Cells;

/// The cells of a row, behind the name of its section.
pub(super) struct RowCells<'l> {
    columns: Cow<'static, [&'static str]>,
    texts: Vec<&'l str>,
    /// What is wrong with them.
    pub(super) faults: Vec<RowFault>,
}

impl<'l> RowCells<'l> {
    /// Those of a row, in the order of its columns.
    pub(super) fn of(columns: &'static [&'static str], texts: Vec<&'l str>) -> Self {
        Self { columns: Cow::Borrowed(columns), texts, faults: Vec::new() }
    }

    /// Those of a record, each with the name of its field.
    pub(super) fn named(fields: impl Iterator<Item = (&'static str, &'l str)>) -> Self {
        let (columns, texts): (Vec<_>, _) = fields.unzip();
        Self { columns: Cow::Owned(columns), texts, faults: Vec::new() }
    }

    /// A code and its label.
    pub(super) fn coded(&mut self, code: &'static str, label: &'static str) -> Option<Coded> {
        let code = self.needed(code, |text| Ok(text.to_owned()));
        let label = self.given(label, |text| Ok(text.to_owned()));
        Some(Coded { code: code?, label })
    }

    /// The name: the long one where there is one.
    pub(super) fn name(&mut self) -> Option<OneLine> {
        if self.text("rslongue").is_empty() { self.needed("rs", line) } else { self.given("rslongue", line) }
    }

    /// The end, in the feeds that have it.
    pub(super) fn closed(&mut self) -> Option<Closure> {
        let kind = self.given("typefermeture", |text| Ok(text.to_owned()));
        self.given("datefermeture", day).map(|on| Closure { on, kind })
    }

    /// The address: the street, or the place where there is none, and the line of the post.
    pub(super) fn address(&mut self) -> Option<Address> {
        let street = ["numvoie", "compvoie", "typvoie", "voie"].map(|column| self.text(column));
        let street = street.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        let street = if street.is_empty() {
            self.given("lieuditbp", line)
        } else {
            line(&street).map_err(|why| self.fault("voie", why)).ok()
        };
        let commune = self.commune();
        let town = self.needed("ligneacheminement", line)?;
        Some(Address { street, town, commune })
    }

    /// The commune: the register numbers those of a department from 1, and overseas has a letter where INSEE has a digit of the
    /// commune (`9A` and `101` are 97101). None where the register names none.
    fn commune(&mut self) -> Option<CommuneCode> {
        let commune = Some(self.text("commune")).filter(|commune| !commune.is_empty())?;
        let department = self.text("departement");
        let overseas = department
            .strip_prefix('9')
            .is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_uppercase()));
        let department = if overseas { "97" } else { department };
        let code = format!("{department}{commune}");
        CommuneCode::parse(&code).map_err(|_form| self.fault("commune", CellFault::Code)).ok()
    }
}

impl<'l> Cells<'l> for RowCells<'l> {
    type Why = CellFault;
    const EMPTY: CellFault = CellFault::Missing;

    fn text(&self, column: &str) -> &'l str {
        let at = self.columns.iter().position(|known| *known == column);
        at.and_then(|at| self.texts.get(at)).map_or("", |text| text.trim())
    }

    fn fault(&mut self, column: &'static str, why: CellFault) {
        self.faults.push(RowFault::Cell { column, why });
    }
}

/// A text on one line.
pub(super) fn line(text: &str) -> Result<OneLine, CellFault> {
    OneLine::try_from(text.to_owned()).map_err(|_unfit| CellFault::Text)
}

/// A day.
pub(super) fn day(text: &str) -> Result<Date, CellFault> {
    period::day(text).ok_or(CellFault::Day)
}

/// A number of this register, as it is written.
pub(super) fn finess(text: &str) -> Result<Finess, CellFault> {
    Finess::shaped(text).map_err(CellFault::Identifier)
}

/// A number of another register, as it is written.
pub(super) fn registered<T: TryFrom<String, Error = NotAnIdentifier>>(text: &str) -> Result<T, CellFault> {
    T::try_from(text.to_owned()).map_err(CellFault::Identifier)
}

/// A decimal number.
pub(super) fn decimal(text: &str) -> Result<f64, CellFault> {
    text.parse().ok().filter(|number: &f64| number.is_finite()).ok_or(CellFault::Decimal)
}
