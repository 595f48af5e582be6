//! The codes of the list of activities in force since 1 June 2023 (*activité, modalité, mention*: AMM).

use std::fmt;

/// A code of that list, always whole: `amm:QA001`, `amm:QA002/MO006`, `amm:QA020/ME001`, `amm:QA015/MO007/ME021`.
///
/// A modality alone means nothing: `MO026` is the base of neurosurgery under `QA012` and cytogenetics under `QA019`. The
/// list's own placeholders for "no modality" and "no mention" (`MO000`, `ME000`) are left out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AmmCode {
    activity: String,
    modality: Option<String>,
    mention: Option<String>,
}

/// What is no code of the list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AmmCodeError {
    /// It does not begin with the name of the list.
    #[error("`{0}` does not begin with `amm:`")]
    List(String),
    /// It begins with something else than an activity: a modality or a mention stands under an activity.
    #[error("`{0}` names no activity: write it whole, as `amm:QA012/MO026`")]
    Activity(String),
    /// After the activity comes at most one modality, then at most one mention.
    #[error("`{0}` is not an activity, a modality and a mention, in that order")]
    Order(String),
}

impl AmmCode {
    /// Reads a whole code.
    ///
    /// # Errors
    ///
    /// Another list, no activity, or parts in another order: see [`AmmCodeError`].
    pub fn parse(text: &str) -> Result<Self, AmmCodeError> {
        let told = || text.to_owned();
        let mut parts =
            text.strip_prefix("amm:").ok_or_else(|| AmmCodeError::List(told()))?.split('/').peekable();
        let mut next = |prefix: &str| parts.next_if(|part| is_part(part, prefix)).map(str::to_owned);
        let activity = next("QA").or_else(|| next("QEML")).ok_or_else(|| AmmCodeError::Activity(told()))?;
        let code = Self { activity, modality: next("MO"), mention: next("ME") };
        if parts.next().is_some() { Err(AmmCodeError::Order(told())) } else { Ok(code) }
    }

    /// The code of the activity or equipment: `QA015`.
    pub fn activity(&self) -> &str {
        &self.activity
    }

    /// The code of the modality, where there is one: `MO007`. It means nothing without its activity.
    pub fn modality(&self) -> Option<&str> {
        self.modality.as_deref()
    }
}

/// Whether a part is one of this kind: its letters, then digits or capitals, and not all noughts.
fn is_part(part: &str, prefix: &str) -> bool {
    part.strip_prefix(prefix).is_some_and(|rest| {
        rest.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
            && rest.bytes().any(|byte| byte != b'0')
    })
}

impl fmt::Display for AmmCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "amm:{}", self.activity)?;
        self.modality.iter().chain(&self.mention).try_for_each(|part| write!(f, "/{part}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_whole_codes_when_read_then_they_write_themselves_back() {
        for code in
            ["amm:QA001", "amm:QA002/MO006", "amm:QA020/ME001", "amm:QA015/MO007/ME021", "amm:QA021/MOMAL"]
        {
            assert_eq!(AmmCode::parse(code).map(|read| read.to_string()), Ok(code.to_owned()));
        }
        assert_eq!(
            AmmCode::parse("amm:QEML1").map(|code| code.activity().to_owned()),
            Ok("QEML1".to_owned())
        );
    }

    #[test]
    fn given_one_modality_of_two_activities_when_compared_then_two_codes() {
        assert_ne!(AmmCode::parse("amm:QA012/MO026"), AmmCode::parse("amm:QA019/MO026"));
    }

    #[test]
    fn given_a_bare_modality_or_parts_out_of_order_when_read_then_refused_by_name() {
        assert_eq!(AmmCode::parse("amm:MO026"), Err(AmmCodeError::Activity("amm:MO026".to_owned())));
        assert_eq!(AmmCode::parse("QA012.MO026"), Err(AmmCodeError::List("QA012.MO026".to_owned())));
        for code in
            ["amm:QA015/ME021/MO007", "amm:QA012/MO026/MO012", "amm:QA012/MO000", "amm:QA012/", "amm:QA012/x"]
        {
            assert_eq!(AmmCode::parse(code), Err(AmmCodeError::Order(code.to_owned())));
        }
    }
}
