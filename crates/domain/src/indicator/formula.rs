//! How an indicator is computed, where it can be.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::code::IndicatorCode;
use crate::fund::destination::Mission;
use crate::structure::closed_list;
use crate::structure::kind::StructureKind;
use crate::structure::status::StructureStatus;

closed_list! {
    /// A figure of the register of the fund.
    pub enum FundFigure {
        /// What is committed in an exercise.
        Committed = "committed",
        /// What is paid in an exercise.
        Paid = "paid",
    }
}

/// Of what a figure of the fund is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FundPart {
    /// The whole exercise.
    All,
    /// A mission.
    Mission(Mission),
    /// A line of the nomenclature by its code: `MI2-3-5`.
    Line(String),
}

/// A formula that can be computed. It is written as one word, the same in data, in tables and on the command line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Formula {
    /// How many structures there are: `structures:empp`, `structures:msp:recognised+labelled`.
    Structures {
        /// The kind.
        kind: StructureKind,
        /// The statuses that count; none where whatever is not closed does.
        statuses: BTreeSet<StructureStatus>,
    },
    /// A figure of the fund, exercise by exercise: `fund:paid`, `fund:committed:2`, `fund:paid:MI2-3-5`.
    Fund {
        /// Which figure.
        figure: FundFigure,
        /// Of what.
        of: FundPart,
    },
    /// The sum of indicators: `sum:a+b`.
    Sum(Vec<IndicatorCode>),
    /// An indicator for each of another, a unit cost: `quotient:a/b`.
    Quotient {
        /// What is divided.
        of: IndicatorCode,
        /// By what.
        by: IndicatorCode,
    },
    /// What was spent on a purpose less what was received for it: `earmark:received/spent+spent`.
    Earmark {
        /// What was received for it.
        received: IndicatorCode,
        /// What was spent on it.
        spent: Vec<IndicatorCode>,
    },
}

/// A text that is no formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a formula")]
pub struct NotAFormula;

impl Formula {
    /// Reads a formula.
    ///
    /// # Errors
    ///
    /// It is none of the forms, or names what there is not.
    pub fn parse(text: &str) -> Result<Self, NotAFormula> {
        let (word, rest) = text.trim().split_once(':').ok_or(NotAFormula)?;
        match word {
            "structures" => structures(rest),
            "fund" => fund(rest),
            "sum" => codes(rest).map(Self::Sum),
            "quotient" => {
                let (of, by) = rest.split_once('/').ok_or(NotAFormula)?;
                Ok(Self::Quotient { of: code(of)?, by: code(by)? })
            }
            "earmark" => {
                let (received, spent) = rest.split_once('/').ok_or(NotAFormula)?;
                Ok(Self::Earmark { received: code(received)?, spent: codes(spent)? })
            }
            _other => Err(NotAFormula),
        }
    }

    /// The indicators that it is computed from.
    pub fn from(&self) -> Vec<&IndicatorCode> {
        match self {
            Self::Structures { .. } | Self::Fund { .. } => Vec::new(),
            Self::Sum(parts) => parts.iter().collect(),
            Self::Quotient { of, by } => vec![of, by],
            Self::Earmark { received, spent } => [received].into_iter().chain(spent).collect(),
        }
    }

    /// Whether the values of the parts of a territory add up to that of the whole.
    pub const fn adds_up(&self) -> bool {
        match self {
            Self::Structures { .. } | Self::Fund { .. } | Self::Sum(_) => true,
            Self::Quotient { .. } | Self::Earmark { .. } => false,
        }
    }

    /// The kind of structures that it counts, if it counts any.
    pub const fn counts(&self) -> Option<StructureKind> {
        match self {
            Self::Structures { kind, .. } => Some(*kind),
            Self::Fund { .. } | Self::Sum(_) | Self::Quotient { .. } | Self::Earmark { .. } => None,
        }
    }
}

fn structures(rest: &str) -> Result<Formula, NotAFormula> {
    let (kind, statuses) = rest.split_once(':').map_or((rest, None), |(kind, rest)| (kind, Some(rest)));
    let kind = StructureKind::parse(kind.trim()).ok_or(NotAFormula)?;
    let status = |word: &str| StructureStatus::parse(word.trim()).ok_or(NotAFormula);
    let statuses = statuses.map(|words| words.split('+').map(status).collect()).transpose()?;
    Ok(Formula::Structures { kind, statuses: statuses.unwrap_or_default() })
}

fn fund(rest: &str) -> Result<Formula, NotAFormula> {
    let (figure, of) = rest.split_once(':').map_or((rest, None), |(figure, of)| (figure, Some(of.trim())));
    let figure = FundFigure::parse(figure.trim()).ok_or(NotAFormula)?;
    let fits = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '.' | '_');
    let of = match of {
        None => FundPart::All,
        Some(text) if text.is_empty() || !text.chars().all(fits) => return Err(NotAFormula),
        Some(text) => Mission::parse(text).map_or_else(|| FundPart::Line(text.to_owned()), FundPart::Mission),
    };
    Ok(Formula::Fund { figure, of })
}

fn code(text: &str) -> Result<IndicatorCode, NotAFormula> {
    IndicatorCode::parse(text).map_err(|_no| NotAFormula)
}

fn codes(text: &str) -> Result<Vec<IndicatorCode>, NotAFormula> {
    text.split('+').map(code).collect()
}

impl TryFrom<String> for Formula {
    type Error = NotAFormula;

    fn try_from(text: String) -> Result<Self, NotAFormula> {
        Self::parse(&text)
    }
}

impl From<Formula> for String {
    fn from(formula: Formula) -> Self {
        formula.to_string()
    }
}

impl fmt::Display for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let joined =
            |codes: &[IndicatorCode]| codes.iter().map(IndicatorCode::as_str).collect::<Vec<_>>().join("+");
        match self {
            Self::Structures { kind, statuses } => {
                write!(f, "structures:{}", kind.as_str())?;
                let statuses: Vec<_> = statuses.iter().map(|status| status.as_str()).collect();
                if statuses.is_empty() { Ok(()) } else { write!(f, ":{}", statuses.join("+")) }
            }
            Self::Fund { figure, of } => {
                write!(f, "fund:{}", figure.as_str())?;
                match of {
                    FundPart::All => Ok(()),
                    FundPart::Mission(mission) => write!(f, ":{}", mission.number()),
                    FundPart::Line(line) => write!(f, ":{line}"),
                }
            }
            Self::Sum(parts) => write!(f, "sum:{}", joined(parts)),
            Self::Quotient { of, by } => write!(f, "quotient:{of}/{by}"),
            Self::Earmark { received, spent } => write!(f, "earmark:{received}/{}", joined(spent)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_formula_when_read_then_written_back_as_it_was() {
        for text in [
            "structures:empp",
            "structures:msp:recognised+labelled",
            "fund:paid",
            "fund:committed:2",
            "fund:paid:MI2-3-5",
            "sum:posts-2023+posts-before",
            "quotient:aumg/posts",
            "earmark:imaging-received/imaging+mri-linac",
        ] {
            let formula = Formula::parse(text).expect("a formula");
            assert_eq!(formula.to_string(), text);
        }
    }

    #[test]
    fn given_what_is_no_formula_when_read_then_refused() {
        for text in [
            "",
            "structures",
            "structures:ehpad",
            "structures:msp:promised",
            "fund:owed",
            "fund:paid:",
            "sum:",
            "sum:a+",
            "quotient:a",
            "quotient:a/b/c",
            "earmark:a/",
            "product:a/b",
        ] {
            assert_eq!(Formula::parse(text), Err(NotAFormula), "{text}");
        }
    }
}
