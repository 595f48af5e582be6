//! What a rule says of an ask: its verdict and the facts it saw. Words come later, in the views.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::applicant::Applicant;
use super::scheme::AidCode;
use super::sum::{Over, PostRate, Weekly};
use super::word::words;
use crate::bilingual::Bilingual;
use crate::fund::money::Ae;
use crate::ground::code::RegionCode;
use crate::parameter::name::ParameterName;
use crate::period::Period;
use crate::rules::Rule;
use crate::territory::PractitionerZone;

words! {
    /// What would settle an ask: a fact that someone can give, or a decision that only the agency can take.
    pub enum AidNeed {
        /// Who asks.
        Applicant = "applicant",
        /// The commune.
        Commune = "commune",
        /// The list of the communes of the zones, which the agency brings.
        Zoning = "zoning",
        /// What opens the aid outside its zones, which no list of communes says.
        Elsewhere = "elsewhere",
        /// The day of the installation.
        Installed = "installed",
        /// The day of the complete file.
        Filed = "filed",
        /// The day of the signature.
        Signed = "signed",
        /// The posts.
        Posts = "posts",
        /// The fees.
        Fees = "fees",
        /// The guaranteed income of the contract.
        Ceiling = "ceiling",
        /// The hours.
        Hours = "hours",
        /// The aids received before.
        Earlier = "earlier",
        /// A figure that nobody prints, which the agency sets.
        Figure = "figure",
        /// Whether the agency grants it beside another.
        Beside = "beside",
    }
}

impl AidNeed {
    /// Where who asks answers: the name of the field on the page, and of the option of the command with hyphens. Nothing where only
    /// the agency can.
    pub const fn field(self) -> Option<&'static str> {
        match self {
            Self::Applicant => Some("applicant"),
            Self::Commune => Some("commune"),
            Self::Installed => Some("installed_on"),
            Self::Filed => Some("filed_on"),
            Self::Signed => Some("signed_on"),
            Self::Posts => Some("posts"),
            Self::Fees => Some("fees"),
            Self::Ceiling => Some("guaranteed"),
            Self::Hours => Some("hours"),
            Self::Earlier => Some("earlier"),
            Self::Zoning | Self::Elsewhere | Self::Figure | Self::Beside => None,
        }
    }
}

/// What a rule says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AidVerdict {
    /// It lets the ask pass.
    Allows,
    /// It stops the ask.
    Forbids,
    /// Something must be looked at by a person.
    Warns,
    /// It tells something that decides nothing.
    Informs,
    /// It lets the ask pass only if what it names turns out so.
    Reserves(AidNeed),
}

impl AidVerdict {
    /// The word in data: `allows`, `forbids`, `warns`, `informs`, as of any ruling. What it comes to stands in the outcome.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allows => "allows",
            Self::Forbids => "forbids",
            Self::Warns | Self::Reserves(_) => "warns",
            Self::Informs => "informs",
        }
    }
}

/// What a ruling comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AidOutcome {
    /// Nothing that is known stands against it.
    Yes,
    /// Nothing that is known forbids it, but something must be settled first: never empty.
    SubjectTo(BTreeSet<AidNeed>),
    /// A rule forbids it.
    No,
}

impl AidOutcome {
    /// What the verdicts of a ruling come to.
    pub fn of(verdicts: impl IntoIterator<Item = AidVerdict>) -> Self {
        let verdicts: BTreeSet<_> = verdicts.into_iter().collect();
        if verdicts.contains(&AidVerdict::Forbids) {
            return Self::No;
        }
        let need = |verdict| if let AidVerdict::Reserves(need) = verdict { Some(need) } else { None };
        let needs: BTreeSet<_> = verdicts.into_iter().filter_map(need).collect();
        if needs.is_empty() { Self::Yes } else { Self::SubjectTo(needs) }
    }

    /// The word in data, as of any ruling.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::SubjectTo(_) => "subject-to",
            Self::No => "no",
        }
    }

    /// What would settle it, where something must be settled first.
    pub fn needs(&self) -> impl Iterator<Item = AidNeed> + '_ {
        let needs = if let Self::SubjectTo(needs) = self { Some(needs) } else { None };
        needs.into_iter().flatten().copied()
    }
}

/// The facts that a rule saw. Each variant has its sentence in the catalogues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AidSeen {
    /// The scheme is run by the agency of another region.
    OtherRegion(RegionCode),
    /// It is open on a day.
    Open {
        /// The day.
        day: Date,
        /// Since when.
        from: Date,
    },
    /// It is not open on a day.
    Closed {
        /// The day.
        day: Date,
        /// When it is open.
        open: Period,
    },
    /// Who asks is one of those who may.
    MayAsk(Applicant),
    /// Who asks is none of those who may.
    MayNotAsk(Applicant),
    /// Nobody said who asks.
    ApplicantUnsaid,
    /// The list has the commune, in a zone of the scheme.
    InZone {
        /// The commune.
        commune: String,
        /// The zone.
        zone: PractitionerZone,
        /// The act that draws it.
        act: String,
    },
    /// The list has the commune, in a zone that is none of the scheme.
    InOtherZone {
        /// The commune.
        commune: String,
        /// The zone.
        zone: PractitionerZone,
        /// The act that draws it.
        act: String,
    },
    /// The list does not have the commune.
    Outside {
        /// The commune.
        commune: String,
        /// The act that draws the zones.
        act: String,
    },
    /// The zone was said, and it is none of the scheme.
    SaidOtherZone(PractitionerZone),
    /// The zone was said, and no commune was.
    SaidZone(PractitionerZone),
    /// No list of the zones is recorded; the number of the act whose list is wanted, where the scheme names one.
    NoList {
        /// The number of the act.
        act: Option<String>,
    },
    /// Nobody said where.
    SpotUnsaid,
    /// No list of the region has the commune.
    CommuneUnknown(String),
    /// Several communes may be meant.
    CommuneSeveral(String),
    /// What opens it outside its zones must be shown.
    Elsewhere(Bilingual),
    /// The installation falls in its days.
    InstalledIn {
        /// The day.
        day: Date,
        /// The days.
        open: Period,
    },
    /// The installation falls outside its days.
    InstalledOut {
        /// The day.
        day: Date,
        /// The days.
        open: Period,
    },
    /// Nobody said when; the days that are open.
    InstalledUnsaid(Period),
    /// The file comes in time.
    FiledIn {
        /// The day.
        day: Date,
        /// The last day.
        until: Date,
    },
    /// The file comes too late.
    FiledLate {
        /// The day.
        day: Date,
        /// The last day.
        until: Date,
        /// After how many months, where these are what it misses.
        months: Option<i16>,
    },
    /// Nobody said when the file is complete; the last day.
    FiledUnsaid(Date),
    /// The signature comes in time.
    SignedIn {
        /// The day.
        day: Date,
        /// The last day.
        until: Date,
    },
    /// The signature comes too late.
    SignedLate {
        /// The day.
        day: Date,
        /// The last day.
        until: Date,
    },
    /// Nobody said when it is signed; the last day.
    SignedUnsaid(Date),
    /// What is asked for is no more than what may be granted.
    Within {
        /// How much is asked.
        asked: Ae,
        /// How much at most.
        limit: Ae,
    },
    /// What is asked for is more than what may be granted.
    Beyond {
        /// How much is asked.
        asked: Ae,
        /// How much at most.
        limit: Ae,
    },
    /// Nobody said how much is asked: how much at most.
    AtMost(Ae),
    /// The zone is not known: how much at most in each.
    AtMostByZone(Vec<(PractitionerZone, Ae)>),
    /// What posts come to.
    Posts {
        /// Kind by kind: how many, and what they come to.
        posts: Vec<(PostRate, u32, Ae)>,
        /// In all.
        total: Ae,
    },
    /// Nobody said which posts.
    PostsUnsaid,
    /// What a guarantee leaves to pay.
    Guarantee {
        /// The guaranteed income.
        ceiling: Ae,
        /// The fees.
        fees: Ae,
        /// The rest.
        due: Ae,
        /// Over which time.
        over: Over,
    },
    /// The guaranteed income is what who asks says: the agency sets the figure.
    CeilingSaid {
        /// The parameter.
        parameter: ParameterName,
        /// What was said.
        ceiling: Ae,
    },
    /// The guaranteed income is the one that the agency set.
    CeilingSet {
        /// The parameter.
        parameter: ParameterName,
        /// What it set.
        ceiling: Ae,
        /// What who asks says, where that is something else.
        said: Option<Ae>,
    },
    /// The guaranteed income of the contract lies outside what the scheme guarantees.
    CeilingOut {
        /// What was said.
        ceiling: Ae,
        /// The least.
        least: Ae,
        /// The most.
        most: Ae,
    },
    /// Nobody said the guaranteed income of the contract.
    CeilingUnsaid {
        /// The least.
        least: Ae,
        /// The most.
        most: Ae,
    },
    /// Nobody said the fees.
    FeesUnsaid(Over),
    /// What hours come to.
    Hours {
        /// The hours.
        worked: Weekly,
        /// Full hours.
        full: Weekly,
        /// How much for these.
        most: Ae,
        /// How much for the hours.
        due: Ae,
    },
    /// Fewer hours than the scheme asks.
    TooFewHours {
        /// The hours.
        worked: Weekly,
        /// The least.
        least: Weekly,
    },
    /// Nobody said the hours.
    HoursUnsaid {
        /// The least.
        least: Weekly,
        /// Full hours.
        full: Weekly,
    },
    /// The agency set how much.
    SumSet {
        /// The parameter.
        parameter: ParameterName,
        /// How much.
        sum: Ae,
    },
    /// Nobody prints the figure; the parameter by which the agency sets it, where there is one.
    FigureMissing(Option<ParameterName>),
    /// It is help in kind: no money is asked.
    InKind,
    /// Money is asked of a scheme that helps in kind.
    MoneyOfKind(Ae),
    /// An aid of the category came long enough before.
    Waited {
        /// When it was signed.
        signed: Date,
        /// From when another may be granted.
        from: Date,
    },
    /// An aid of the category came too shortly before.
    TooSoon {
        /// When it was signed.
        signed: Date,
        /// From when another may be granted.
        from: Date,
        /// When this one would be.
        day: Date,
    },
    /// No aid of the category was received, as who asks attests.
    NoneBefore,
    /// Nobody said whether one was; how many months pass between two.
    BeforeUnsaid(i16),
    /// An aid was received beside which no rule says whether this one is granted.
    Beside(AidCode),
    /// What is doubtful about the scheme.
    Doubtful(Bilingual),
}

/// What one rule says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AidFinding {
    /// The rule.
    pub rule: &'static Rule,
    /// What it says.
    pub verdict: AidVerdict,
    /// What it saw.
    pub seen: AidSeen,
}

impl AidFinding {
    /// What a rule says of what it saw.
    pub(super) const fn new(rule: &'static Rule, verdict: AidVerdict, seen: AidSeen) -> Self {
        Self { rule, verdict, seen }
    }
}

/// What could be done instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AidInstead {
    /// Ask for so much.
    Ask(Ae),
    /// Settle in a zone, where so much may be granted.
    Settle(PractitionerZone, Option<Ae>),
    /// Wait until a day.
    Wait(Date),
    /// Ask for an aid of another scheme.
    Scheme(AidCode),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_verdicts_when_weighed_then_what_forbids_comes_first_then_what_is_missing() {
        let reserves = AidVerdict::Reserves(AidNeed::Zoning);
        let (allows, warns) = (AidVerdict::Allows, AidVerdict::Warns);
        assert_eq!(AidOutcome::of([allows, warns, AidVerdict::Informs]), AidOutcome::Yes);
        assert_eq!(AidOutcome::of([allows, reserves]), AidOutcome::SubjectTo([AidNeed::Zoning].into()));
        assert_eq!(AidOutcome::of([reserves, AidVerdict::Forbids]), AidOutcome::No);
    }
}
