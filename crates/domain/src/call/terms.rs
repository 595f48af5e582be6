//! What a call says.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::fund::agreement::Clause;
use crate::fund::cell::{Place, Year};
use crate::fund::money::Ae;
use crate::ground::one_line::{NotOneLine, OneLine};
use crate::structure::closed_list;

closed_list! {
    /// What kind of call it is.
    pub enum CallKind {
        /// A call for projects (*appel à projets*): criteria and a deadline.
        Projects = "projects",
        /// A call for expressions of interest (*appel à manifestation d'intérêt*): what is paid is decided later.
        Interest = "interest",
    }
}

/// Who decides of what is sent in answer to a call. It is written as one word, the same in data and on the command line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum DecidingBody {
    /// The director general of the agency.
    Director,
    /// A committee of selection.
    Selection,
    /// A commission of the emergency fund of establishments and services in difficulty, department by department.
    EmergencyFund,
    /// Any other, as it is called.
    Called(OneLine),
}

impl DecidingBody {
    /// The words in data of the bodies that are known.
    pub const KNOWN: [&str; 3] = ["director", "selection", "emergency-fund"];

    /// Reads a body: the words above are known, any other is how it is called.
    ///
    /// # Errors
    ///
    /// It is no text of one line.
    pub fn parse(text: &str) -> Result<Self, NotOneLine> {
        match text.trim() {
            "director" => Ok(Self::Director),
            "selection" => Ok(Self::Selection),
            "emergency-fund" => Ok(Self::EmergencyFund),
            other => OneLine::try_from(other.to_owned()).map(Self::Called),
        }
    }

    /// The word in data.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Director => "director",
            Self::Selection => "selection",
            Self::EmergencyFund => "emergency-fund",
            Self::Called(name) => name.as_str(),
        }
    }
}

impl TryFrom<String> for DecidingBody {
    type Error = NotOneLine;

    fn try_from(text: String) -> Result<Self, NotOneLine> {
        Self::parse(&text)
    }
}

impl From<DecidingBody> for String {
    fn from(body: DecidingBody) -> Self {
        body.to_string()
    }
}

impl fmt::Display for DecidingBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A criterion by which applications are judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// What it is called.
    pub name: OneLine,
    /// The most points that it gives; none where no weight was announced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<u16>,
}

/// The budget of a call: a forecast, which commits nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallBudget {
    /// The most that is granted in all.
    pub ceiling: Ae,
    /// Where in the exercise it is taken.
    pub place: Place,
}

/// What a call says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallTerms {
    /// What kind it is.
    pub kind: CallKind,
    /// What it is called.
    pub title: OneLine,
    /// What it is for.
    pub object: Clause,
    /// By what applications are judged, in order; none where none was announced.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<Criterion>,
    /// Who decides.
    pub body: DecidingBody,
    /// The exercise from which it is paid.
    pub year: Year,
    /// The first day on which one applies.
    pub opens: Date,
    /// The last one; none where it is open all the time, and each application is decided as it comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Date>,
    /// Its budget; none where none was announced, and then nothing is granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<CallBudget>,
}

impl CallTerms {
    /// A criterion by its name.
    pub fn criterion(&self, name: &OneLine) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.name == *name)
    }

    /// The points of all criteria together; none where one of them has no weight, or there is none.
    pub fn points(&self) -> Option<u32> {
        let all = self.criteria.iter().map(|criterion| criterion.weight.map(u32::from));
        all.sum::<Option<u32>>().filter(|points| *points != 0)
    }

    /// Whether what comes on a day comes after the deadline.
    pub fn is_late(&self, day: Date) -> bool {
        self.deadline.is_some_and(|deadline| deadline < day)
    }
}
