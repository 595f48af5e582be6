//! The arguments of `maillage fund`.
//!
//! Amounts are typed in euros; a place is `ENVELOPE/EARMARK/DESTINATION/TERRITORY`, of which the end may be left out.

use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, Subcommand, ValueEnum};
use maillage_domain::act::PersonId;
use maillage_domain::fund::beneficiary::{BeneficiaryId, Finess, NotAnIdentifier, Rna, Siret};
use maillage_domain::fund::budget::Vote;
use maillage_domain::fund::cell::{Earmark, Envelope, Place, Territory, Year};
use maillage_domain::fund::commitment::Party;
use maillage_domain::fund::destination::{CodePattern, Destination, Mission};
use maillage_domain::fund::payment::{Channel, SchemeBody};
use maillage_domain::period;
use maillage_domain::territory::RegionCode;
use maillage_reading::euros;
use uuid::Uuid;

#[derive(Debug, Subcommand)]
pub(crate) enum Fund {
    Status(FundAsked),
    Execution(FundAsked),
    Actions(FundAsked),
    Commitments(FundAsked),
    Recoveries(FundAsked),
    #[command(flatten)]
    Verb(Box<Verb>),
}

/// Which exercise, as it stood when.
#[derive(Debug, Clone, Args)]
pub(crate) struct FundAsked {
    #[arg(long, value_name = "YEAR")]
    pub(crate) year: Option<i16>,
    #[arg(long, value_name = "DATE")]
    pub(crate) at: Option<String>,
    #[arg(long, value_name = "TIME")]
    pub(crate) known_on: Option<String>,
}

/// What writes an act.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    Destinations {
        #[arg(value_name = "FILE")]
        table: PathBuf,
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_name = "TEXT")]
        source: String,
    },
    #[command(subcommand)]
    Year(FundYear),
    Budget(Budget),
    Revenue {
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_enum)]
        origin: Origin,
        #[arg(long, value_name = "EUROS")]
        amount: Euros,
        #[arg(long, value_name = "EARMARK=EUROS")]
        part: Vec<Share>,
        #[arg(long, value_name = "TEXT")]
        source: String,
    },
    Endowment {
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_enum)]
        direction: Direction,
        #[arg(long, value_name = "EUROS")]
        amount: Euros,
        #[arg(long, value_name = "EUROS")]
        endowment: Euros,
        #[arg(long, value_name = "TEXT", requires = "limit")]
        order: Option<String>,
        #[arg(long, value_name = "EUROS", requires = "order")]
        limit: Option<Euros>,
    },
    Transfer {
        #[command(flatten)]
        signed: Signed,
        #[arg(long = "from", value_name = "PLACE")]
        from_place: Spot,
        #[arg(long = "to", value_name = "PLACE")]
        to_place: Spot,
        #[arg(long, value_name = "EUROS", default_value = "0")]
        ae: Euros,
        #[arg(long, value_name = "EUROS", default_value = "0")]
        cp: Euros,
    },
    Commit(Box<CommitArguments>),
    Decide {
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_name = "ID")]
        commitment: Uuid,
        #[arg(long, value_name = "EUROS")]
        amount: Euros,
    },
    Certify {
        #[command(flatten)]
        signed: SignedOn,
        #[arg(long, value_name = "ID")]
        commitment: Uuid,
        #[arg(long, value_name = "EUROS")]
        amount: Euros,
    },
    Pay {
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_name = "ID")]
        commitment: Uuid,
        #[arg(long, value_name = "EUROS")]
        amount: Euros,
        #[arg(long, value_name = "UUID")]
        ordered_by: Uuid,
        #[arg(long, value_name = "BODY", default_value = AGENCY_ACCOUNTANT)]
        channel: String,
        #[arg(long, value_name = "TEXT")]
        order: Option<String>,
    },
    Release {
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_name = "ID")]
        commitment: Uuid,
        #[arg(long, value_name = "EUROS")]
        amount: Euros,
    },
    Recover {
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_name = "ID")]
        commitment: Uuid,
        #[arg(long, value_name = "EUROS")]
        amount: Euros,
        #[arg(long, value_enum)]
        reason: RecoveryReason,
    },
    Collect {
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_name = "ID")]
        recovery: Uuid,
        #[arg(long, value_name = "EUROS")]
        amount: Euros,
        #[arg(long, value_name = "ID")]
        offset: Option<Uuid>,
    },
    Close {
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_name = "PLACE=AE/CP")]
        carry: Vec<Carry>,
        #[arg(long, conflicts_with = "carry")]
        carry_all: bool,
        #[arg(long, value_name = "EARMARK=EUROS", requires = "source")]
        exclude: Vec<Share>,
        #[arg(long, value_name = "TEXT", requires = "exclude")]
        source: Option<String>,
    },
}

impl Verb {
    /// Who decides, when, and under which key.
    pub(crate) const fn signed(&self) -> &SignedOn {
        match self {
            Self::Certify { signed, .. } => signed,
            Self::Budget(budget) => &budget.signed.by,
            Self::Commit(commit) => &commit.signed.by,
            Self::Destinations { signed, .. }
            | Self::Year(FundYear::Open { signed, .. })
            | Self::Revenue { signed, .. }
            | Self::Endowment { signed, .. }
            | Self::Transfer { signed, .. }
            | Self::Decide { signed, .. }
            | Self::Pay { signed, .. }
            | Self::Release { signed, .. }
            | Self::Recover { signed, .. }
            | Self::Collect { signed, .. }
            | Self::Close { signed, .. } => &signed.by,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum FundYear {
    Open {
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_name = "EUROS")]
        first_order: Option<Euros>,
    },
}

/// Who decides, when, and under which key.
#[derive(Debug, Clone, Args)]
pub(crate) struct SignedOn {
    #[arg(long, value_name = "KEY")]
    pub(crate) key: String,
    #[arg(long, value_name = "UUID")]
    pub(crate) actor: Uuid,
    #[arg(long = "on", value_name = "DATE")]
    pub(crate) decided_on: Option<String>,
}

/// The same, for an exercise.
#[derive(Debug, Clone, Args)]
pub(crate) struct Signed {
    #[arg(long = "year", value_name = "YEAR")]
    pub(crate) exercise: i16,
    #[command(flatten)]
    pub(crate) by: SignedOn,
}

/// A budget: its openings stand in a table.
#[derive(Debug, Args)]
pub(crate) struct Budget {
    #[arg(value_name = "FILE")]
    pub(crate) table: PathBuf,
    #[command(flatten)]
    pub(crate) signed: Signed,
    #[arg(long, value_enum, default_value = "initial")]
    pub(crate) kind: BudgetKind,
    #[arg(long, value_name = "DATE", required_unless_present = "vote", conflicts_with = "vote")]
    pub(crate) ministers: Option<String>,
    #[arg(long, value_name = "DATE", requires_all = ["votes", "against", "received"])]
    pub(crate) vote: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) votes: Option<u32>,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) against: Option<u32>,
    #[arg(long, value_name = "DATE")]
    pub(crate) received: Vec<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) opposed: Option<String>,
    #[arg(long, value_name = "DATE=AGAINST/VOTES", requires = "ministers")]
    pub(crate) refused: Option<RefusedVote>,
    #[arg(long, value_name = "DATE=AGAINST/VOTES", requires = "refused")]
    pub(crate) refused_again: Option<RefusedVote>,
}

/// A commitment.
#[derive(Debug, Args)]
pub(crate) struct CommitArguments {
    #[command(flatten)]
    pub(crate) signed: Signed,
    #[arg(long, value_name = "1-5", value_parser = mission)]
    pub(crate) mission: Option<Mission>,
    #[arg(long, value_name = "CODE", requires = "mission")]
    pub(crate) code: Option<String>,
    #[arg(long, value_name = "ENVELOPE", default_value = "intervention", value_parser = envelope)]
    pub(crate) envelope: Envelope,
    #[arg(long, value_name = "EARMARK")]
    pub(crate) earmark: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub(crate) territory: Option<String>,
    #[arg(long, value_name = "EUROS")]
    pub(crate) amount: Euros,
    #[arg(long = "cp", value_name = "YEAR=EUROS", conflicts_with = "until")]
    pub(crate) schedule: Vec<Instalment>,
    #[arg(long, value_name = "YEAR", requires = "whole")]
    pub(crate) until: Option<i16>,
    #[arg(long, value_name = "EUROS", requires = "until")]
    pub(crate) whole: Option<Euros>,
    #[arg(long, value_name = "ISSUER:ID", value_parser = beneficiary)]
    pub(crate) beneficiary: BeneficiaryId,
    #[arg(long, value_enum, default_value = "other")]
    pub(crate) beneficiary_kind: BeneficiaryKind,
    #[arg(long, value_enum, default_value = "care")]
    pub(crate) field: Field,
    #[arg(long, value_name = "CODE")]
    pub(crate) purpose: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) object: String,
    #[arg(long, value_name = "EUROS", default_value = "0")]
    pub(crate) advance: Euros,
    #[arg(long, value_name = "REGION=PERCENT/UUID")]
    pub(crate) party: Vec<Partner>,
    #[arg(long, value_name = "DATE", requires = "ends")]
    pub(crate) begins: Option<String>,
    #[arg(long, value_name = "DATE", requires = "begins")]
    pub(crate) ends: Option<String>,
}

/// The channel through the agency's own accountant.
const AGENCY_ACCOUNTANT: &str = "ac-ars";

/// The channel that a body is, with the order that names it.
pub(crate) fn channel_of(body: &str, order: Option<String>) -> Channel {
    match body.trim() {
        AGENCY_ACCOUNTANT => Channel::AcArs,
        body => Channel::Scheme { body: SchemeBody::new(body.to_uppercase()), order },
    }
}

/// A value that cannot be read; the usage message names the argument and the value.
#[derive(Debug, thiserror::Error)]
#[error("unreadable")]
pub(crate) struct Unreadable;

/// An amount typed in euros, in cents.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Euros(pub(crate) i64);

impl FromStr for Euros {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        euros::cents(text).map(Self).ok_or(Unreadable)
    }
}

/// What is paid in an exercise: `2024=100000,00`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Instalment {
    pub(crate) year: Year,
    pub(crate) cents: i64,
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
pub(crate) struct RefusedVote(pub(crate) Vote);

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
pub(crate) struct Partner(pub(crate) Party);

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
pub(crate) struct Share {
    pub(crate) earmark: Earmark,
    pub(crate) cents: i64,
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
pub(crate) struct Spot {
    /// As it was typed.
    pub(crate) typed: String,
    /// The place without its line.
    place: Place,
    line: Option<String>,
}

impl Spot {
    /// The place; nothing where its line is neither a mission nor a code of that shape.
    pub(crate) fn place(&self, codes: &CodePattern) -> Option<Place> {
        let of = |line: &String| Mission::parse(line).map(Destination::mission).or_else(|| codes.parse(line));
        let destination = match &self.line {
            None => None,
            Some(line) => Some(of(line)?),
        };
        Some(Place { destination, ..self.place.clone() })
    }
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
pub(crate) struct Carry {
    pub(crate) place: Place,
    pub(crate) ae: i64,
    pub(crate) cp: i64,
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

pub(crate) fn mission(text: &str) -> Result<Mission, Unreadable> {
    Mission::parse(text).ok_or(Unreadable)
}

fn envelope(text: &str) -> Result<Envelope, Unreadable> {
    Envelope::parse(text).ok_or(Unreadable)
}

/// `siret:`, `finess:`, `rna:` or `person:` before an identifier.
fn beneficiary(text: &str) -> Result<BeneficiaryId, NotAnIdentifier> {
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

macro_rules! choice {
    ($name:ident of $domain:path { $($variant:ident),+ }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
        pub(crate) enum $name {
            $($variant),+
        }

        impl From<$name> for $domain {
            fn from(chosen: $name) -> Self {
                match chosen {
                    $($name::$variant => Self::$variant),+
                }
            }
        }
    };
}

choice!(Origin of maillage_domain::fund::revenue::Origin { FirstOrder, FurtherOrder, Own });
choice!(Direction of maillage_domain::fund::revenue::Direction { ToDaf, FromDaf });
choice!(RecoveryReason of maillage_domain::fund::recovery::RecoveryReason { Unused, Undue });
choice!(BudgetKind of maillage_domain::fund::budget::BudgetKind { Initial, Rectifying });
choice!(Field of maillage_domain::fund::commitment::Field { Prevention, MedicoSocial, Care });
choice!(BeneficiaryKind of maillage_domain::fund::beneficiary::BeneficiaryKind {
    HealthEstablishment, MedicoSocial, HealthProfessional, Association, PublicBody, Other
});
