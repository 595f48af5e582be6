//! What people type to say a value of the fund: amounts, places, shares, votes, partners.
//!
//! Amounts are typed in euros; a place is `ENVELOPE/EARMARK/DESTINATION/TERRITORY`, of which the end may be left out.

use std::str::FromStr;

use maillage_domain::act::PersonId;
use maillage_domain::call::decided::Score;
use maillage_domain::call::terms::Criterion;
use maillage_domain::fund::agreement::CoFunder;
use maillage_domain::fund::beneficiary::{BeneficiaryId, Finess, NotAnIdentifier, Rna, Siret};
use maillage_domain::fund::budget::Vote;
use maillage_domain::fund::cell::{Earmark, Envelope, Place, Territory, Year};
use maillage_domain::fund::commitment::{CommitmentId, Party};
use maillage_domain::fund::destination::{CodePattern, Destination, Mission};
use maillage_domain::fund::essentials::{GrantShare, LegalName, NoShare, UnionNotice};
use maillage_domain::fund::money::Ae;
use maillage_domain::fund::payment::{Channel, SchemeBody};
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::period;
use maillage_domain::territory::RegionCode;

use crate::euros;

/// A value that cannot be read; what says so names the value.
#[derive(Debug, thiserror::Error)]
#[error("unreadable")]
pub struct Unreadable;

/// An amount typed in euros, in cents.
#[derive(Debug, Clone, Copy)]
pub struct Euros(
    /// The cents.
    pub i64,
);

impl FromStr for Euros {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        euros::cents(text).map(Self).ok_or(Unreadable)
    }
}

/// What is paid in an exercise: `2024=100000,00`.
#[derive(Debug, Clone, Copy)]
pub struct Instalment {
    /// The exercise.
    pub year: Year,
    /// How much.
    pub cents: i64,
}

impl FromStr for Instalment {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let (year, amount) = text.split_once('=').ok_or(Unreadable)?;
        let year = year.trim().parse().ok().ok_or(Unreadable)?;
        Ok(Self { year: Year::new(year), cents: amount.parse::<Euros>()?.0 })
    }
}

/// A vote of the board against a budget: `2024-01-05=20/30`.
#[derive(Debug, Clone, Copy)]
pub struct RefusedVote(
    /// The vote.
    pub Vote,
);

impl FromStr for RefusedVote {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let (held_on, counted) = text.split_once('=').ok_or(Unreadable)?;
        let (against, votes) = counted.split_once('/').ok_or(Unreadable)?;
        let count = |text: &str| text.trim().parse().ok().ok_or(Unreadable);
        let held_on = period::day(held_on.trim()).ok_or(Unreadable)?;
        Ok(Self(Vote { held_on, votes: count(votes)?, against: count(against)? }))
    }
}

/// One of the agencies of an operation of several regions, its share where one is agreed and its director general:
/// `32=60/UUID`, `32/UUID`.
#[derive(Debug, Clone)]
pub struct Partner(
    /// The agency.
    pub Party,
);

impl FromStr for Partner {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let (agency, director) = text.split_once('/').ok_or(Unreadable)?;
        let (region, share) =
            agency.split_once('=').map_or((agency, None), |(region, share)| (region, Some(share)));
        // A percentage has the two decimals that an amount has: its hundredths are basis points.
        let basis_points = |share: &str| u32::try_from(share.parse::<Euros>()?.0).ok().ok_or(Unreadable);
        let share_bp = share.map(basis_points).transpose()?;
        let director = director.trim().parse().ok().map(PersonId::new).ok_or(Unreadable)?;
        Ok(Self(Party { region: RegionCode::new(region.trim()), share_bp, signed_by: Some(director) }))
    }
}

/// What is bound to an earmark: `prevention=1000,00`.
#[derive(Debug, Clone)]
pub struct Share {
    /// The earmark.
    pub earmark: Earmark,
    /// How much.
    pub cents: i64,
}

impl FromStr for Share {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let (earmark, amount) = text.split_once('=').ok_or(Unreadable)?;
        Ok(Self { earmark: Earmark::of_code(earmark.trim()), cents: amount.parse::<Euros>()?.0 })
    }
}

/// A place: `intervention/free/MI2-3-5/80`. Its line is a mission or a code, of whatever shape codes have on that day.
#[derive(Debug, Clone)]
pub struct Spot {
    /// As it was typed.
    pub typed: String,
    /// The place without its line.
    place: Place,
    line: Option<String>,
}

impl Spot {
    /// The place; nothing where its line is neither a mission nor a code of that shape.
    pub fn place(&self, codes: &CodePattern) -> Option<Place> {
        let of = |line: &String| Mission::parse(line).map(Destination::mission).or_else(|| codes.parse(line));
        let destination = match &self.line {
            None => None,
            Some(line) => Some(of(line)?),
        };
        Some(Place { destination, ..self.place.clone() })
    }
}

/// A place as people type it: what [`Spot`] reads.
pub fn spelled(place: &Place) -> String {
    let line = place.destination.as_ref().map(|destination| {
        destination.code.clone().unwrap_or_else(|| destination.mission.number().to_string())
    });
    let earmark = place.earmark.code().unwrap_or("free");
    let territory = place.territory.as_ref().map(Territory::as_str);
    let below = match (line.as_deref(), territory) {
        (None, None) => String::new(),
        (line, None) => format!("/{}", line.unwrap_or_default()),
        (line, Some(territory)) => format!("/{}/{territory}", line.unwrap_or_default()),
    };
    format!("{}/{earmark}{below}", place.envelope.as_str())
}

impl FromStr for Spot {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let mut words = text.split('/').map(str::trim);
        let envelope = words.next().and_then(Envelope::parse).ok_or(Unreadable)?;
        let earmark = Earmark::of_code(words.next().unwrap_or_default());
        let line = words.next().filter(|word| !word.is_empty()).map(str::to_owned);
        let territory = words.next().filter(|word| !word.is_empty()).map(Territory::new);
        if words.next().is_some() {
            return Err(Unreadable);
        }
        let place = Place { envelope, earmark, destination: None, territory };
        Ok(Self { typed: text.to_owned(), place, line })
    }
}

/// What is carried over: `intervention/free=1000,00/500,00`. It has no line and no territory: what is carried over belongs to
/// the whole of its credits.
#[derive(Debug, Clone)]
pub struct Carry {
    /// Whose credits: an envelope and an earmark.
    pub place: Place,
    /// Authority to commit, in cents.
    pub ae: i64,
    /// Payment credits, in cents.
    pub cp: i64,
}

impl FromStr for Carry {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let (place, amounts) = text.split_once('=').ok_or(Unreadable)?;
        let (ae, cp) = amounts.split_once('/').ok_or(Unreadable)?;
        let (ae, cp) = (ae.parse::<Euros>()?.0, cp.parse::<Euros>()?.0);
        let Spot { place, line, .. } = place.parse()?;
        if line.is_some() || place.territory.is_some() {
            return Err(Unreadable);
        }
        Ok(Self { place, ae, cp })
    }
}

/// The name of a legal person.
#[derive(Debug, Clone)]
pub struct Named(
    /// The name.
    pub LegalName,
);

impl FromStr for Named {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        LegalName::parse(text).map(Self).map_err(|_text| Unreadable)
    }
}

/// A site, by its FINESS number.
#[derive(Debug, Clone)]
pub struct SiteNumber(
    /// The number.
    pub Finess,
);

impl FromStr for SiteNumber {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        Finess::parse(text.trim()).map(Self).map_err(|_number| Unreadable)
    }
}

/// A commitment, by its identifier.
#[derive(Debug, Clone, Copy)]
pub struct Carried(
    /// The commitment.
    pub CommitmentId,
);

impl FromStr for Carried {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        text.trim().parse().map(|id| Self(CommitmentId::new(id))).map_err(|_id| Unreadable)
    }
}

/// Who else pays, and how much where it is said: `Conseil départemental=1000,00`.
#[derive(Debug, Clone)]
pub struct Other(
    /// Who, and how much.
    pub CoFunder,
);

impl FromStr for Other {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let (name, sum) = text.rsplit_once('=').map_or((text, None), |(name, sum)| (name, Some(sum)));
        let sum = sum.map(str::parse::<Euros>).transpose()?.map(|sum| Ae::from_cents(sum.0));
        Ok(Self(CoFunder { name: name.parse::<Named>()?.0, sum }))
    }
}

/// What share of a grant a beneficiary receives: `0.6`, `0,6` or `60 %`.
#[derive(Debug, Clone, Copy)]
pub struct PartOfGrant(
    /// The share.
    pub GrantShare,
);

impl FromStr for PartOfGrant {
    type Err = NoShare;

    fn from_str(text: &str) -> Result<Self, NoShare> {
        let text = text.trim().replacen(',', ".", 1);
        let Some(percent) = text.strip_suffix('%') else { return GrantShare::parse(&text).map(Self) };
        let basis_points = percent.parse::<Euros>().map_err(|_unreadable| NoShare::Form)?.0;
        let parts = u32::try_from(basis_points).ok().and_then(|points| points.checked_mul(PARTS_PER_POINT));
        GrantShare::try_from(parts.unwrap_or(u32::MAX))?.published().map(Self)
    }
}

/// How many of the parts of a share make a basis point.
const PARTS_PER_POINT: u32 = 100_000;

/// Whether a grant was notified to the European Commission: `yes` or `no`, in either language.
#[derive(Debug, Clone, Copy)]
pub struct Notice(
    /// What was answered.
    pub UnionNotice,
);

impl FromStr for Notice {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        match text.trim() {
            "yes" | "oui" => Ok(Self(UnionNotice::Notified)),
            "no" | "non" => Ok(Self(UnionNotice::NotNotified)),
            _ => Err(Unreadable),
        }
    }
}

/// `siret:`, `finess:`, `rna:` or `person:` before an identifier.
pub fn beneficiary(text: &str) -> Result<BeneficiaryId, NotAnIdentifier> {
    let unknown = NotAnIdentifier::Shape { register: "BENEFICIARY" };
    let (issuer, id) = text.split_once(':').ok_or(unknown)?;
    match issuer {
        "siret" => Siret::parse(id).map(BeneficiaryId::Siret),
        "finess" => Finess::parse(id).map(BeneficiaryId::Finess),
        "rna" => Rna::parse(id).map(BeneficiaryId::Rna),
        "person" => id.parse().ok().map(PersonId::new).map(BeneficiaryId::Person).ok_or(unknown),
        _ => Err(unknown),
    }
}

/// The same, or the bare number of a register, which its shape tells.
///
/// # Errors
///
/// It is no number of a register, and not the opaque one of a natural person.
pub fn beneficiary_by_shape(text: &str) -> Result<BeneficiaryId, NotAnIdentifier> {
    if text.contains(':') {
        return beneficiary(text);
    }
    let number: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let rna = number.starts_with(['W', 'w']);
    match number.len() {
        14 => Siret::parse(&number).map(BeneficiaryId::Siret),
        10 if rna => Rna::parse(&number).map(BeneficiaryId::Rna),
        _ => Finess::parse(&number).map(BeneficiaryId::Finess),
    }
}

/// The word for the channel through the agency's own accountant.
pub const AGENCY_ACCOUNTANT: &str = "ac-ars";

/// A body of a compulsory scheme as it is recorded: in capitals, a blank between its words.
pub fn scheme_body(text: &str) -> SchemeBody {
    SchemeBody::new(text.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase())
}

/// The channel that a body is, with the order that names it.
pub fn channel_of(body: &str, order: Option<String>) -> Channel {
    match body.trim() {
        AGENCY_ACCOUNTANT => Channel::AcArs,
        body => Channel::Scheme { body: scheme_body(body), order },
    }
}

/// A criterion of a call as it is typed: `Besoin du territoire=30`, or its name alone.
#[derive(Debug, Clone)]
pub struct CriterionTyped(
    /// The criterion.
    pub Criterion,
);

impl FromStr for CriterionTyped {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        match text.rsplit_once('=') {
            None => Ok(Self(Criterion { name: one_line(text)?, weight: None })),
            Some((name, points)) => {
                let weight = points.trim().parse().map_err(|_no_number| Unreadable)?;
                Ok(Self(Criterion { name: one_line(name)?, weight: Some(weight) }))
            }
        }
    }
}

/// The points of a criterion as they are typed: `Besoin du territoire=28`.
#[derive(Debug, Clone)]
pub struct ScoreTyped(
    /// The points.
    pub Score,
);

impl FromStr for ScoreTyped {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let (name, points) = text.rsplit_once('=').ok_or(Unreadable)?;
        let points = points.trim().parse().map_err(|_no_number| Unreadable)?;
        Ok(Self(Score { criterion: one_line(name)?, points }))
    }
}

/// A text of one line.
///
/// # Errors
///
/// It is none.
pub fn one_line(text: &str) -> Result<OneLine, Unreadable> {
    OneLine::try_from(text.to_owned()).map_err(|_unfit| Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_share_as_people_type_it_when_read_then_as_it_is_published_and_a_bare_percentage_is_none() {
        let read = |text: &str| text.parse::<PartOfGrant>().map(|part| part.0.to_string());
        for typed in ["0.6", "0,6", "60 %", "60%", "60,00 %"] {
            assert_eq!(read(typed).as_deref(), Ok("0.6"), "{typed}");
        }
        assert_eq!((read("1").as_deref(), read("100%").as_deref()), (Ok("1"), Ok("1")));
        let would_be = GrantShare::parse("0.6").ok();
        assert_eq!(read("60"), Err(NoShare::BeyondWhole { as_percentage: would_be }));
        assert!(read("101 %").is_err() && read("0 %").is_err() && read("all").is_err());
    }

    #[test]
    fn given_who_else_pays_as_people_type_it_when_read_then_a_name_and_a_sum_where_one_is_said() {
        let read = |text: &str| text.parse::<Other>().ok().map(|other| (other.0.name, other.0.sum));
        let name = LegalName::parse("Département").ok();
        assert_eq!(
            read("Département=40 000,00"),
            name.clone().map(|name| (name, Some(Ae::from_cents(4_000_000))))
        );
        assert_eq!(read(" Département "), name.map(|name| (name, None)));
        assert_eq!((read(""), read("Département=beaucoup")), (None, None));
    }

    #[test]
    fn given_a_place_as_people_type_it_when_read_and_spelled_then_the_same() {
        let codes = "MI|M#-99-99".parse().expect("a shape of codes");
        for typed in [
            "intervention/free",
            "intervention/prevention/2",
            "intervention/free/MI2-3-5",
            "operating/medico-social//80",
            "intervention/ESMS/MI1-1/80",
        ] {
            let place = typed.parse::<Spot>().ok().and_then(|spot| spot.place(&codes));
            assert_eq!(place.as_ref().map(spelled).as_deref(), Some(typed));
        }
        assert!("elsewhere/free".parse::<Spot>().is_err());
        let strange = "intervention/free/XX9".parse::<Spot>().expect("a place, of an unknown line");
        assert_eq!(strange.place(&codes), None);
    }
}
