//! An aid as it is published: a row of the national schema of grants (SCDL subventions 2.1.1), of whoever granted it.
//!
//! Nothing that the law requires is missing of one. What an agency publishes and what it reads again is the same type, so that
//! what was published and what a register holds can be held against each other.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::fund::beneficiary::{BeneficiaryId, Rna, Siret};
use crate::fund::essentials::{GrantShare, LegalName, PaymentConditions, PaymentPeriod, UnionNotice};
use crate::ground::form;

/// The columns of the schema, in their order.
pub const COLUMNS: [&str; 16] = [
    "nomAttribuant",
    "idAttribuant",
    "dateConvention",
    "referenceDecision",
    "nomBeneficiaire",
    "idBeneficiaire",
    "rnaBeneficiaire",
    "objet",
    "montant",
    "nature",
    "conditionsVersement",
    "datesPeriodeVersement",
    "idRAE",
    "notificationUE",
    "pourcentageSubvention",
    "dispositifAide",
];

/// An aid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedAid {
    /// Who granted it.
    pub granter: Granter,
    /// The day of its agreement.
    #[serde(with = "form::day")]
    pub signed_on: Date,
    /// The reference of the decision, in the words of who granted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The name of who receives it.
    pub name: LegalName,
    /// In which registers it is known.
    pub registered: Registered,
    /// What it is for.
    pub object: LegalName,
    /// The whole sum, in cents, before it is shared out among several beneficiaries.
    pub whole: i64,
    /// In money or in kind.
    pub nature: AidNature,
    /// How it is paid.
    pub conditions: PaymentConditions,
    /// When it is paid.
    pub paid_over: PaymentPeriod,
    /// The number of the aid in the register of aids to enterprises.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rae: Option<String>,
    /// Whether it was notified to the European Commission.
    pub notice: UnionNotice,
    /// The share that this beneficiary receives.
    pub share: GrantShare,
    /// The identifier of the scheme it is granted under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
}

/// Who granted an aid.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Granter {
    /// Its name.
    pub name: LegalName,
    /// Its number in the register of companies.
    pub siret: Siret,
}

/// In which registers a beneficiary is known: in one at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Registered {
    /// Of companies.
    Siret(Siret),
    /// Of associations.
    Rna(Rna),
    /// Of both.
    Both(Siret, Rna),
}

impl Registered {
    /// In those that are said; nothing where none is.
    pub const fn of(siret: Option<Siret>, rna: Option<Rna>) -> Option<Self> {
        match (siret, rna) {
            (Some(siret), None) => Some(Self::Siret(siret)),
            (None, Some(rna)) => Some(Self::Rna(rna)),
            (Some(siret), Some(rna)) => Some(Self::Both(siret, rna)),
            (None, None) => None,
        }
    }

    /// Whether it is a beneficiary of the fund, by one of its numbers.
    pub fn is(&self, beneficiary: &BeneficiaryId) -> bool {
        match beneficiary {
            BeneficiaryId::Siret(siret) => self.siret() == Some(siret),
            BeneficiaryId::Rna(rna) => self.rna() == Some(rna),
            BeneficiaryId::Finess(_) | BeneficiaryId::Person(_) => false,
        }
    }

    /// Its number in the register of companies.
    pub const fn siret(&self) -> Option<&Siret> {
        match self {
            Self::Siret(siret) | Self::Both(siret, _) => Some(siret),
            Self::Rna(_) => None,
        }
    }

    /// Its number in the register of associations.
    pub const fn rna(&self) -> Option<&Rna> {
        match self {
            Self::Rna(rna) | Self::Both(_, rna) => Some(rna),
            Self::Siret(_) => None,
        }
    }
}

/// Whether an aid is in money or in kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AidNature {
    /// In money.
    Money,
    /// In kind.
    Kind,
    /// In both.
    Both,
}

/// The published words for a nature.
const MONEY: &str = "aide en numéraire";
const KIND: &str = "aide en nature";
const BOTH: &str = "aide en numéraire;aide en nature";

impl AidNature {
    /// Reads the published words; both in either order.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            MONEY => Some(Self::Money),
            KIND => Some(Self::Kind),
            BOTH | "aide en nature;aide en numéraire" => Some(Self::Both),
            _ => None,
        }
    }

    /// The published words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Money => MONEY,
            Self::Kind => KIND,
            Self::Both => BOTH,
        }
    }
}

/// An amount of cents with a decimal point, and no decimal that says nothing: `47800.2`, `10000`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecimalEuros(
    /// The cents.
    pub i64,
);

impl fmt::Display for DecimalEuros {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        let sign = if self.0 < 0 { "-" } else { "" };
        if rest == 0 { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{rest:02}") }
    }
}

impl PublishedAid {
    /// Its row: a cell for each of the [`COLUMNS`], in the form that the schema asks for.
    pub fn cells(&self) -> [String; 16] {
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        [
            self.granter.name.as_str().to_owned(),
            self.granter.siret.to_string(),
            self.signed_on.to_string(),
            text(self.reference.as_deref()),
            self.name.as_str().to_owned(),
            text(self.registered.siret().map(Siret::as_str)),
            text(self.registered.rna().map(Rna::as_str)),
            self.object.as_str().to_owned(),
            DecimalEuros(self.whole).to_string(),
            self.nature.as_str().to_owned(),
            self.conditions.as_str().to_owned(),
            self.paid_over.to_string(),
            text(self.rae.as_deref()),
            self.notice.as_str().to_owned(),
            self.share.to_string(),
            text(self.scheme.as_deref()),
        ]
    }

    /// What this beneficiary receives, in cents.
    pub fn part(&self) -> Option<i64> {
        self.share.part_of(self.whole)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn given_an_aid_when_written_as_a_row_then_each_cell_in_the_form_of_the_schema() {
        let line = |text: &str| LegalName::parse(text).expect("a line");
        let siret = |text: &str| Siret::parse(text).expect("a SIRET");
        let aid = PublishedAid {
            granter: Granter { name: line("Agence"), siret: siret("12345678200010") },
            signed_on: date(2024, 1, 31),
            reference: None,
            name: line("Maison"),
            registered: Registered::of(None, Rna::parse("W123456789").ok()).expect("one"),
            object: line("Prévention"),
            whole: 4_780_020,
            nature: AidNature::Money,
            conditions: PaymentConditions::Once,
            paid_over: PaymentPeriod::parse("2024-03-01_2024-04-01").expect("a period"),
            rae: None,
            notice: UnionNotice::NotNotified,
            share: GrantShare::parse("0.45").expect("a share"),
            scheme: None,
        };
        let cells = aid.cells();
        assert_eq!(&cells[5..10], ["", "W123456789", "Prévention", "47800.20", "aide en numéraire"]);
        assert_eq!(&cells[11..15], ["2024-03-01/2024-04-01", "", "non", "0.45"]);
        assert_eq!(aid.part(), Some(2_151_009));
        assert_eq!(DecimalEuros(1_000_000).to_string(), "10000");
    }

    #[test]
    fn given_both_natures_in_either_order_when_read_then_one_and_other_words_are_none() {
        assert_eq!(AidNature::parse("aide en nature;aide en numéraire"), Some(AidNature::Both));
        assert_eq!(AidNature::parse(AidNature::Both.as_str()), Some(AidNature::Both));
        assert_eq!(AidNature::parse("aide en numéraire,aide en nature"), None);
        assert_eq!(Registered::of(None, None), None);
    }
}
