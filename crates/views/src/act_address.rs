//! The address of the page of an act.

use std::fmt;

use maillage_domain::act::ActNumber;

use crate::address::Query;

/// An act of the journal, as a link leads to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ActAddress(ActNumber);

impl ActAddress {
    /// The act of that number.
    pub const fn new(number: ActNumber) -> Self {
        Self(number)
    }

    /// Its number, as people write it.
    pub const fn number(self) -> u64 {
        self.0.get()
    }

    /// Its page, with what every address keeps: the language and the region, where they are named.
    pub fn keeping(&self, kept: &Query) -> String {
        format!("/acts/{}{kept}", self.0)
    }

    /// Its line as the journal has it.
    pub fn line(&self, kept: &Query) -> String {
        format!("/acts/{}.json{kept}", self.0)
    }

    /// The proof that it stands in the journal.
    pub fn proof(&self, kept: &Query) -> String {
        format!("/journal/proof/{}.tlog-proof{kept}", self.0)
    }
}

impl From<ActNumber> for ActAddress {
    fn from(number: ActNumber) -> Self {
        Self::new(number)
    }
}

/// `/acts/14`.
impl fmt::Display for ActAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.keeping(&Query::default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_an_act_when_addressed_then_its_page_its_line_and_its_proof_keep_what_every_address_keeps() {
        let act = ActAddress::new(ActNumber::new(1_234));
        assert_eq!((act.number(), act.to_string()), (1_234, "/acts/1234".to_owned()));
        let kept = Query::default().with("lang", "en").with("region", "44");
        assert_eq!(act.keeping(&kept), "/acts/1234?lang=en&region=44");
        assert_eq!(act.line(&Query::default()), "/acts/1234.json");
        assert_eq!(act.proof(&kept), "/journal/proof/1234.tlog-proof?lang=en&region=44");
    }
}
