//! The texts of a record, read as what they are.

use jiff::civil::Date;
use maillage_domain::care::amm::AmmCode;
use maillage_domain::care::arhgos::FieldFault;
use maillage_domain::care::authorisation::subject::AuthorisationNumber;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::entity::identity::CommuneCode;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::ground::register::Finess;
use maillage_domain::period;

/// A number of the register of establishments, and whether its key is right.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Numbered {
    pub(crate) finess: Finess,
    pub(crate) is_keyed: bool,
}

pub(crate) fn finess(text: &str) -> Result<Numbered, FieldFault> {
    match Finess::parse(text) {
        Ok(finess) => Ok(Numbered { finess, is_keyed: true }),
        Err(_slip) => {
            let finess = Finess::shaped(text).map_err(FieldFault::Identifier)?;
            Ok(Numbered { finess, is_keyed: false })
        }
    }
}

pub(crate) fn number(text: &str) -> Result<AuthorisationNumber, FieldFault> {
    AuthorisationNumber::parse(text).map_err(FieldFault::Number)
}

pub(crate) fn name(text: &str) -> Result<OneLine, FieldFault> {
    OneLine::try_from(text.to_owned()).map_err(|_unfit| FieldFault::Text)
}

/// A text that says something, no longer than the format allows.
pub(crate) fn words(text: &str, most: usize) -> Result<String, FieldFault> {
    if text.chars().count() <= most { Ok(text.to_owned()) } else { Err(FieldFault::Text) }
}

pub(crate) fn day(text: &str) -> Result<Date, FieldFault> {
    period::day(text).ok_or(FieldFault::Day)
}

/// How many, no more than the format allows.
pub(crate) fn count(text: &str, most: u8) -> Result<u8, FieldFault> {
    let count: u32 = whole(text)?;
    u8::try_from(count).ok().filter(|count| *count <= most).ok_or(FieldFault::Above { most })
}

pub(crate) fn whole(text: &str) -> Result<u32, FieldFault> {
    text.parse().map_err(|_form| FieldFault::Count)
}

/// How many places: up to eleven digits.
pub(crate) fn places(text: &str) -> Result<u64, FieldFault> {
    digits(text, 1, 11).map_err(|_form| FieldFault::Count)?.parse().map_err(|_form| FieldFault::Count)
}

/// A code of digits, of so many signs.
pub(crate) fn digits(text: &str, least: usize, most: usize) -> Result<&str, FieldFault> {
    let fits = (least..=most).contains(&text.len()) && text.bytes().all(|sign| sign.is_ascii_digit());
    if fits { Ok(text) } else { Err(FieldFault::Code) }
}

/// A code of letters and digits, of so many signs.
pub(crate) fn code(text: &str, least: usize, most: usize) -> Result<&str, FieldFault> {
    let fits = (least..=most).contains(&text.len()) && text.bytes().all(|sign| sign.is_ascii_alphanumeric());
    if fits { Ok(text) } else { Err(FieldFault::Code) }
}

/// A code of a list, and nothing where it is the one by which the list says that there is none.
pub(crate) fn said<'t>(text: &'t str, none: &str) -> Option<&'t str> {
    (text != none).then_some(text)
}

/// Activity, modality and mention as one code.
pub(crate) fn line(activity: &str, modality: &str, mention: &str) -> Result<LineCode, FieldFault> {
    let mut whole = format!("amm:{activity}");
    for part in [said(modality, "MO000"), said(mention, "ME000")].into_iter().flatten() {
        whole.push('/');
        whole.push_str(part);
    }
    AmmCode::parse(&whole).map_err(|_form| FieldFault::Code)?;
    Ok(LineCode::new(whole))
}

pub(crate) fn commune(text: &str) -> Result<CommuneCode, FieldFault> {
    CommuneCode::parse(text).map_err(|_form| FieldFault::Code)
}
