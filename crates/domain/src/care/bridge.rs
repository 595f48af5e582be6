//! From the lines of one nomenclature to the codes of the next: which come in question, never which one it is.
//!
//! A bridge answers no question on law or figures. It names candidates, so that a person who asks under one list learns
//! where to look in the other.

use jiff::civil::Date;

use super::amm::AmmCode;
use super::nomenclature::LineCode;
use crate::bilingual::Bilingual;
use crate::ground::confidence::Confidence;

/// How a line stands to its candidates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MappingKind {
    /// One line, one candidate.
    OneToOne,
    /// One line, several candidates: which of them is settled authorisation by authorisation.
    OneToMany,
    /// Several lines become one candidate.
    Merged,
    /// Several lines become one activity, of which there are several candidates.
    MergedThenSplit,
    /// The candidate belongs to another activity than the line did.
    Moved,
    /// The candidate also takes in what the line did not count.
    Wider,
}

impl MappingKind {
    /// Every one.
    pub const ALL: [Self; 6] =
        [Self::OneToOne, Self::OneToMany, Self::Merged, Self::MergedThenSplit, Self::Moved, Self::Wider];

    /// The word in data: `one-to-one`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OneToOne => "one-to-one",
            Self::OneToMany => "one-to-many",
            Self::Merged => "merged",
            Self::MergedThenSplit => "merged-then-split",
            Self::Moved => "moved",
            Self::Wider => "wider",
        }
    }

    /// The kind that a word in data stands for.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// What the holder of an authorisation of the old list has to do, or had done for it, to hold one of the new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passage {
    /// A new file, in the first window after the reform; the authorisation runs on until it is decided.
    NewFile,
    /// A renewal.
    Renewal,
    /// Nothing: the authorisation is deemed to be one of the new list.
    Deemed,
    /// Nothing: the activity was not reformed on the day the list changed.
    Unchanged,
}

impl Passage {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::NewFile, Self::Renewal, Self::Deemed, Self::Unchanged];

    /// The word in data: `new-file`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NewFile => "new-file",
            Self::Renewal => "renewal",
            Self::Deemed => "deemed",
            Self::Unchanged => "unchanged",
        }
    }

    /// The passage that a word in data stands for.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|passage| passage.as_str() == word)
    }
}

/// Something said of a line, how sure it is, and what is doubtful about it, where something is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked<T> {
    /// What is said.
    pub value: T,
    /// How sure it is: where no text states it, [`Confidence::General`], and the doubt says what was inferred.
    pub confidence: Confidence,
    /// What is doubtful.
    pub doubt: Option<Bilingual>,
}

/// A code of the next list that comes in question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The code.
    pub code: AmmCode,
    /// What people call it.
    pub label: Bilingual,
}

/// One line and its candidates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// The line of the earlier list.
    pub line: LineCode,
    /// How it stands to its candidates.
    pub kind: Marked<MappingKind>,
    /// What it becomes, in the order of the list; one at least.
    pub candidates: Vec<Candidate>,
    /// What may be asked for beside it and that the line did not tell apart.
    pub beside: Vec<Candidate>,
    /// How an authorisation passes from one list to the other.
    pub passage: Marked<Passage>,
}

impl Mapping {
    /// The lines of the next list that come in question, by their codes.
    pub fn codes(&self) -> impl Iterator<Item = LineCode> + '_ {
        self.candidates.iter().map(|candidate| LineCode::new(candidate.code.to_string()))
    }
}

/// A line of the other list that comes in question for one, whichever of the two lists that one belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correspondent<'b> {
    /// Its code.
    pub code: LineCode,
    /// How the line of the earlier list stands to those of the next.
    pub kind: &'b Marked<MappingKind>,
}

/// The way from one nomenclature to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bridge {
    /// The identifier of the earlier nomenclature: `2019`.
    pub from: String,
    /// The first day of the next one.
    pub since: Date,
    /// Where it comes from, and what in it is doubtful.
    pub source: String,
    /// Under which licence it ships.
    pub licence: String,
    /// Each line with its candidates, in the order of the earlier nomenclature.
    pub mappings: Vec<Mapping>,
    /// The codes that have no line in the earlier list.
    pub appeared: Vec<Candidate>,
}

impl Bridge {
    /// What is said of a line, if it belongs to the earlier list.
    pub fn mapping(&self, line: &LineCode) -> Option<&Mapping> {
        self.mappings.iter().find(|mapping| mapping.line == *line)
    }

    /// What is said of the lines that become a line of the next list; nothing for one that appeared.
    pub fn origins(&self, line: &LineCode) -> Vec<&Mapping> {
        let becomes = |mapping: &&Mapping| {
            let mut codes = mapping.candidates.iter().chain(&mapping.beside).map(|candidate| &candidate.code);
            codes.any(|code| line.counts(&LineCode::new(code.to_string())))
        };
        self.mappings.iter().filter(becomes).collect()
    }

    /// What is said of the lines that become any line of the activity or equipment of a line.
    pub fn activity_origins(&self, line: &LineCode) -> Vec<&Mapping> {
        let becomes = |mapping: &&Mapping| {
            let mut codes = mapping.candidates.iter().chain(&mapping.beside).map(|candidate| &candidate.code);
            codes.any(|code| LineCode::new(code.to_string()).family() == line.family())
        };
        self.mappings.iter().filter(becomes).collect()
    }

    /// The codes that come in question for a line; none for a line of another list.
    pub fn candidates(&self, line: &LineCode) -> &[Candidate] {
        self.mapping(line).map(|mapping| mapping.candidates.as_slice()).unwrap_or_default()
    }

    /// What comes in question for a line in the other list: the candidates of one of the earlier list; for one of the next, the
    /// lines that lead to it. None for a line that has none there.
    pub fn correspondents(&self, line: &LineCode) -> Vec<Correspondent<'_>> {
        if let Some(mapping) = self.mapping(line) {
            let of = |candidate: &Candidate| LineCode::new(candidate.code.to_string());
            let codes = mapping.candidates.iter().map(of);
            return codes.map(|code| Correspondent { code, kind: &mapping.kind }).collect();
        }
        let members: Vec<_> = line.members().collect();
        let leads = |mapping: &&Mapping| {
            let mut led_to = mapping.candidates.iter().chain(&mapping.beside);
            led_to.any(|candidate| members.iter().any(|member| member.as_str() == candidate.code.to_string()))
        };
        let leading = self.mappings.iter().filter(leads);
        leading.map(|mapping| Correspondent { code: mapping.line.clone(), kind: &mapping.kind }).collect()
    }

    /// The lines from which a code may come, the other way; none for a code that appeared.
    pub fn lines(&self, code: &AmmCode) -> impl Iterator<Item = &LineCode> {
        let leads = move |mapping: &&Mapping| {
            mapping.candidates.iter().chain(&mapping.beside).any(|candidate| candidate.code == *code)
        };
        self.mappings.iter().filter(leads).map(|mapping| &mapping.line)
    }
}
