//! The forms of an activity that one line of the bilan counts together.

/// A form of care, as the annexes of 2019 print it beside médecine and SSR.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CareForm {
    /// Inpatient care (*hospitalisation complète*, HC).
    Inpatient,
    /// Part-time care (*hospitalisation à temps partiel*, HTP).
    PartTime,
}

impl CareForm {
    /// Every one.
    pub const ALL: [Self; 2] = [Self::Inpatient, Self::PartTime];

    /// The word in data: `hc`, `htp`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Inpatient => "hc",
            Self::PartTime => "htp",
        }
    }

    /// Reads a word, in capitals or not.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.as_str().eq_ignore_ascii_case(word))
    }
}
