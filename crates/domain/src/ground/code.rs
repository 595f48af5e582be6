//! Codes by which people name regions, zones, zone sets and lines of care.
//!
//! Every fact bears some, and most are short: they stand where they are, without memory of their own.

use std::fmt;

use ecow::{EcoString, eco_format};
use serde::{Deserialize, Serialize};

/// A type of codes or names: a text that is kept as it is.
macro_rules! code {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(ecow::EcoString);

        impl $name {
            /// Wraps a text as it is.
            pub fn new(text: impl Into<ecow::EcoString>) -> Self {
                Self(text.into())
            }

            /// The same as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}
pub(crate) use code;

code! {
    /// The official code of a region (INSEE): `32` for Hauts-de-France.
    RegionCode
}

/// The printed code of a zone, in capitals and without spaces: `1A`, `6B`. A zone without a code is known by its name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ZoneCode(EcoString);

impl ZoneCode {
    /// Normalises a code as people type it (`1 a`, `zone n°1A`) to the printed one.
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        let lower = text.to_lowercase();
        let bare = ["zone n°", "zone no", "zone"].iter().find_map(|prefix| {
            lower.strip_prefix(prefix).and_then(|rest| text.get(text.len() - rest.len()..))
        });
        let code = bare.unwrap_or(text);
        if code.chars().any(|c| c.is_ascii_digit()) && code.chars().count() <= 6 {
            Self(code.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect())
        } else {
            Self(text.into())
        }
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ZoneCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

code! {
    /// The identifier of a zone set inside its region: `A`, `B`, `SIOS`.
    ZoneSetId
}

code! {
    /// The identifier of a line: `family[.modality]`, ASCII, lower case, hyphens (`urgences.smur`); in the list of 2023 one
    /// of its codes (`amm:QA004/ME049`), or the codes that an act counts together (`amm:QA016/MO022+QA016/MO023`).
    LineCode
}

/// The name of the list of 2023 before its codes.
const LIST: &str = "amm:";

/// How that list says that there is no modality, and no mention.
const NONE: [&str; 2] = ["MO000", "ME000"];

impl LineCode {
    /// What lines of one activity have in common: `urgences`, `amm:QA004`.
    pub fn family(&self) -> &str {
        self.0.split(['.', '/']).next().unwrap_or(&self.0)
    }

    /// The lines that it counts: itself, or each of those that an act counts together.
    pub fn members(&self) -> impl Iterator<Item = Self> + '_ {
        self.0.split('+').enumerate().map(|(rank, member)| {
            if rank == 0 { Self::new(member) } else { Self::new(format!("{LIST}{member}")) }
        })
    }

    /// One code for several of a list: that of the first, and what follows its list of the others.
    pub fn together<'c>(codes: impl IntoIterator<Item = &'c Self>) -> Self {
        let mut codes = codes.into_iter();
        let first = codes.next().map(|code| code.0.clone()).unwrap_or_default();
        Self(codes.fold(first, |together, code| {
            eco_format!("{together}+{}", code.0.strip_prefix(LIST).unwrap_or(&code.0))
        }))
    }

    /// Whether it counts several lines together.
    pub fn is_gathered(&self) -> bool {
        self.0.contains('+')
    }

    /// Whether a line is counted in it: itself, or one of those counted together.
    pub fn counts(&self, line: &Self) -> bool {
        // Most codes are of one line: no need to cut them up.
        self == line || (self.is_gathered() && self.members().any(|member| member == *line))
    }

    /// Whether some line is counted in both.
    pub fn shares(&self, other: &Self) -> bool {
        self == other || self.members().any(|member| other.counts(&member))
    }

    /// Whether people mean it by a text: the code, whatever its case, with or without the name of its list; one of 2023 also as
    /// its list spells it (`QA001 MO000 ME000`).
    pub fn is_named(&self, text: &str) -> bool {
        match self.0.strip_prefix(LIST) {
            Some(bare) => bare.eq_ignore_ascii_case(&spelt(text)),
            None => self.0.eq_ignore_ascii_case(text),
        }
    }

    /// Whether people mean its activity by a text: `QA021`, with or without the name of its list; `urgences`.
    pub fn is_of(&self, activity: &str) -> bool {
        let family = self.family();
        family.strip_prefix(LIST).unwrap_or(family).eq_ignore_ascii_case(&spelt(activity))
    }

    /// Whether a text is one of its modality and mention, without the activity that gives it a meaning: `MO026`.
    pub fn has_part(&self, text: &str) -> bool {
        let (parts, bare) = (self.0.strip_prefix(LIST).unwrap_or_default(), spelt(text));
        let kind = bare.get(..2).unwrap_or_default();
        let is_part = ["MO", "ME"].iter().any(|known| known.eq_ignore_ascii_case(kind));
        is_part && parts.split(['/', '+']).any(|part| part.eq_ignore_ascii_case(&bare))
    }
}

/// A code of 2023 without the name of its list, its parts separated by a stroke, the list's placeholders for "no modality" and "no
/// mention" left out.
fn spelt(text: &str) -> String {
    let bare = text.get(..LIST.len()).filter(|start| start.eq_ignore_ascii_case(LIST));
    let bare = bare.map_or(text, |_| text.split_at(LIST.len()).1);
    let means = |part: &&str| !part.is_empty() && !NONE.iter().any(|none| none.eq_ignore_ascii_case(part));
    bare.split(['/', '.', ' ']).filter(means).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_lines_counted_together_when_asked_then_each_is_counted_in_them_and_no_other() {
        let together = LineCode::new("amm:QA016/MO022+QA016/MO023");
        let line = |code: &str| LineCode::new(code);
        assert_eq!(
            together.members().collect::<Vec<_>>(),
            [line("amm:QA016/MO022"), line("amm:QA016/MO023")]
        );
        assert_eq!(LineCode::together(&[line("amm:QA016/MO022"), line("amm:QA016/MO023")]), together);
        assert!(together.counts(&line("amm:QA016/MO023")) && together.counts(&together));
        assert!(!together.counts(&line("amm:QA016/MO024")) && !line("amm:QA016/MO023").counts(&together));
        assert!(together.is_gathered() && !line("amm:QA016/MO022").is_gathered());
        let overlapping = line("amm:QA016/MO023+QA016/MO024");
        assert!(together.shares(&overlapping) && line("amm:QA016/MO023").shares(&together));
        assert!(!together.shares(&line("amm:QA016/MO024+QA016/MO025")));
    }

    #[test]
    fn given_codes_of_either_list_when_asked_for_their_family_then_the_activity() {
        assert_eq!(LineCode::new("urgences.smur").family(), "urgences");
        assert_eq!(LineCode::new("amm:QA015/MO007/ME021").family(), "amm:QA015");
        assert_eq!(LineCode::new("amm:QEML1").family(), "amm:QEML1");
    }

    #[test]
    fn given_a_code_as_people_type_it_when_compared_then_the_list_may_be_left_out_and_the_activity_may_not() {
        let code = LineCode::new("amm:QA012/MO026");
        assert!(code.is_named("AMM:qa012/mo026") && code.is_named("QA012/MO026"));
        assert!(!code.is_named("MO026") && !code.is_named("QA012"));
        let medicine = LineCode::new("amm:QA001");
        assert!(medicine.is_named("QA001 MO000 ME000") && medicine.is_named("qa001.mo000.me000"));
    }

    #[test]
    fn given_a_part_of_a_code_when_asked_then_its_activity_is_told_from_a_modality_without_one() {
        let code = LineCode::new("amm:QA012/MO026");
        assert!(
            code.is_of("QA012") && code.is_of("amm:qa012") && !code.is_of("QA019") && !code.is_of("MO026")
        );
        assert!(code.has_part("mo026") && code.has_part("amm:MO026"));
        assert!(!code.has_part("QA012") && !code.has_part("MO02") && !code.has_part("QA012/MO026"));
        assert!(!LineCode::new("medecine").has_part("medecine"));
    }
}
