//! Schemes of aid, as documents and public pages tell them.

use serde::{Deserialize, Serialize};

use super::applicant::Applicant;
use super::sum::AidSum;
use super::word::words;
use crate::bilingual::Bilingual;
use crate::digest::Digest;
use crate::fund::destination::Mission;
use crate::ground::code::{RegionCode, code};
use crate::ground::one_line::OneLine;
use crate::period::Period;
use crate::territory::PractitionerZone;
use crate::text;

code! {
    /// The code of a scheme: letters, digits, hyphens (`crai`).
    AidCode
}

words! {
    /// What a scheme is for, as people look for it.
    pub enum AidGroup {
        /// To settle in a place, and to stay.
        Settling = "settling",
        /// To learn.
        Training = "training",
        /// To practise together.
        Together = "together",
        /// To be on call, to receive, to guide.
        OnCall = "on-call",
        /// To look after mental health.
        MentalHealth = "mental-health",
        /// To prevent, and to coordinate.
        Prevention = "prevention",
        /// To invest, or to help who is in difficulty.
        Support = "support",
    }
}

words! {
    /// Who pays.
    pub enum Payer {
        /// The intervention fund of the agency.
        Fund = "fund",
        /// Health insurance: it is no money of the fund.
        HealthInsurance = "health-insurance",
    }
}

words! {
    /// How sure a scheme is, as it was read.
    pub enum Sureness {
        /// Printed, and read.
        High = "high",
        /// Read in part, or in an excerpt.
        Medium = "medium",
        /// Reported, or inferred.
        Low = "low",
    }
}

words! {
    /// Aids of one category are granted once in a time.
    pub enum AidCategory {
        /// To settle in a place.
        Installation = "installation",
    }
}

/// A scheme of aid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AidScheme {
    /// Its code.
    pub code: AidCode,
    /// What it is called.
    pub name: Bilingual,
    /// What it is for.
    pub group: AidGroup,
    /// Who pays.
    pub payer: Payer,
    /// The region whose agency runs it; none where it is the same everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<RegionCode>,
    /// The mission, or those that come in question; none where the source does not say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missions: Vec<Mission>,
    /// Who may ask.
    pub applicants: Vec<Applicant>,
    /// Who may ask, as people say it.
    pub who: Bilingual,
    /// What else is asked that no rule here looks at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<Bilingual>,
    /// What it comes to.
    pub sum: AidSum,
    /// The zones of general practitioners in which it is asked, where its sum does not say them; none for anywhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub zones: Vec<PractitionerZone>,
    /// What opens it outside these zones, which no list of communes says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elsewhere: Option<Bilingual>,
    /// The number of the act whose zones count, where it is not the one in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zoning: Option<OneLine>,
    /// Between which days things are done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<AidCalendar>,
    /// Its category, where one is waited for between two aids of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<AidCategory>,
    /// The schemes beside which no rule that was read says whether it is granted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub apart: Vec<AidCode>,
    /// When it is open, as printed; none where no day is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force: Option<Period>,
    /// Where it was read: one place at least.
    pub sources: Vec<AidSource>,
    /// How sure it is.
    pub sureness: Sureness,
    /// What is doubtful about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Bilingual>,
    /// What the document prints of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<AidFigure>,
}

/// Between which days things are done: all of them bind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AidCalendar {
    /// When the place is settled in.
    pub installed: Period,
    /// Within how many months of that the file is complete.
    pub filed_within: i16,
    /// The last day for the file, whatever these months.
    pub filed_until: jiff::civil::Date,
    /// The last day for the signature.
    pub signed_until: jiff::civil::Date,
}

/// Where a scheme was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum AidSource {
    /// In the document of the schemes.
    Lines {
        /// The first line.
        line: u32,
        /// The last, where there are several.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<u32>,
    },
    /// On a public page.
    Page {
        /// Whose page it is.
        title: OneLine,
        /// Its address.
        url: OneLine,
    },
}

words! {
    /// What a figure of a scheme is: figures of two kinds are never summed.
    pub enum FigureKind {
        /// A number of posts, contracts, projects or places.
        Count = "count",
        /// A sum, said neither paid nor foreseen.
        Funded = "funded",
        /// A sum that was received or paid.
        Paid = "paid",
        /// A sum that was foreseen.
        Foreseen = "foreseen",
        /// A sum that is still open.
        Open = "open",
        /// A sum of several schemes together.
        Shared = "shared",
        /// A sum for several years.
        Envelope = "envelope",
        /// What printed figures leave for it: nobody prints it.
        Reckoned = "reckoned",
    }
}

/// What a document prints of a scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AidFigure {
    /// What it is.
    pub kind: FigureKind,
    /// How many, or how many cents.
    pub value: i64,
    /// The words that print it; none for what printed figures leave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<OneLine>,
    /// The line on which they begin, or that it was reckoned from.
    pub line: u32,
    /// How it was reckoned, where it is not printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reckoned: Option<Bilingual>,
}

/// The schemes, and the document that the lines are of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AidSchemes {
    /// The document.
    pub document: Digest,
    /// What it is called.
    pub title: OneLine,
    /// The schemes, in the order in which people read them.
    pub schemes: Vec<AidScheme>,
}

impl FigureKind {
    /// Whether it is a sum of money.
    pub const fn is_sum(self) -> bool {
        !matches!(self, Self::Count)
    }
}

impl AidScheme {
    /// The zones of general practitioners in which it is asked; none for anywhere.
    pub fn zones(&self) -> Vec<PractitionerZone> {
        match &self.sum {
            AidSum::Ceiling { by_zone } => by_zone.keys().copied().collect(),
            AidSum::Posts { .. }
            | AidSum::Guarantee { .. }
            | AidSum::Hours(_)
            | AidSum::Flat { .. }
            | AidSum::InKind
            | AidSum::NotPrinted { .. } => self.zones.clone(),
        }
    }

    /// Whether it is run in a region.
    pub fn is_run_in(&self, region: &RegionCode) -> bool {
        self.region.as_ref().is_none_or(|own| own == region)
    }

    /// Whether an act is the one whose zones count: where a number is named, the act names it too.
    pub fn is_zoned_by(&self, decision: &str) -> bool {
        self.zoning.as_ref().is_none_or(|number| text::key(decision).contains(&text::key(number.as_str())))
    }
}

impl AidSchemes {
    /// The scheme of a code.
    pub fn scheme(&self, code: &str) -> Option<&AidScheme> {
        let code = code.trim();
        self.schemes.iter().find(|scheme| scheme.code.as_str().eq_ignore_ascii_case(code))
    }

    /// The codes that come nearest to one that no scheme bears.
    pub fn nearest(&self, code: &str) -> Vec<&AidCode> {
        text::nearest(self.schemes.iter().map(|scheme| &scheme.code), code, |known| vec![known.as_str()])
    }
}
