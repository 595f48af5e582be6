//! What rulings on aid take from the parameters of a region.

use jiff::civil::Date;

use crate::fund::money::Ae;
use crate::ground::asked::Asked;
use crate::ground::code::RegionCode;
use crate::parameter::book::ParameterBook;
use crate::parameter::dated::Dated;
use crate::parameter::name::ParameterName;
use crate::parameter::table::{ParameterFault, ParameterTable};
use crate::parameter::value::Value;

/// The parameters of aid, as they hold in a region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AidTerms {
    /// How many months pass between two aids of one category.
    pub waiting: Vec<Dated<i16>>,
    table: ParameterTable,
}

impl AidTerms {
    /// The parameters of a region as known when it is asked.
    ///
    /// # Errors
    ///
    /// What ships cannot be used; what a region has set never brings one.
    pub fn of(
        shipped: &ParameterTable,
        book: &ParameterBook,
        region: &RegionCode,
        asked: Asked,
    ) -> Result<Self, ParameterFault> {
        let table = shipped.of(book, region, asked);
        Ok(Self { waiting: table.values("aid.waiting", Value::months)?, table })
    }

    /// What a parameter that ships without a value was set at for a day; nothing where nobody set it for that day: what holds on another
    /// is not carried over.
    pub fn open(&self, name: &ParameterName, day: Date) -> Option<Dated<Ae>> {
        let value = self.table.parameter(name.as_str())?.on(day)?;
        value.read(|value| value.cents().map(Ae::from_cents))
    }
}
