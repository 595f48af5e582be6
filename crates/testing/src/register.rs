//! A fictional register: one region, two legal entities, three sites, and an authorisation of each status.

/// The acts of region 99, which does not exist, as two lists in JSON: facts of reference, then facts of the register, each behind the
/// day from which it has effect. On 2 March 2026 every status stands there.
pub const FICTIONAL: &str = include_str!("../../../testdata/registers/region-99.json");

/// The drafts of the fictional register, to be written beside the demonstration. The types of facts are those of who asks: this crate
/// sees none.
#[macro_export]
macro_rules! fictional_register {
    () => {{
        use maillage_domain::act::{Draft, ReferenceFact, RegisterFact};
        type Facts<Fact> = Vec<(jiff::civil::Date, Fact)>;
        let (reference, register): (Facts<ReferenceFact>, Facts<RegisterFact>) =
            serde_json::from_str($crate::register::FICTIONAL).expect("facts of acts");
        let region = maillage_domain::territory::RegionCode::new("99");
        let reference = reference.into_iter().map(|(on, fact)| Draft::new(&region, on, fact));
        let register = register.into_iter().map(|(on, fact)| Draft::new(&region, on, fact));
        reference.chain(register).collect::<Vec<Draft>>()
    }};
}
