//! Beneficiaries: known by an identifier that others issue. A legal person may be named beside it, a natural person never is.

use serde::{Deserialize, Serialize};

use crate::ground::id::PersonId;
use crate::structure::closed_list;

pub use crate::ground::register::{Finess, NotAnIdentifier, Rna, Siret};

/// Who receives a sum, by an external identifier with its issuer, or by an opaque id for a natural person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BeneficiaryId {
    /// The register of companies.
    Siret(Siret),
    /// The register of health establishments.
    Finess(Finess),
    /// The register of associations.
    Rna(Rna),
    /// A natural person; the name lives in an erasable row.
    Person(PersonId),
}

impl BeneficiaryId {
    /// Whether it is a natural person.
    pub const fn is_person(&self) -> bool {
        match self {
            Self::Person(_) => true,
            Self::Siret(_) | Self::Finess(_) | Self::Rna(_) => false,
        }
    }
}

closed_list! {
    /// What kind of beneficiary it is.
    pub enum BeneficiaryKind {
        /// A health establishment (*établissement de santé*).
        HealthEstablishment = "health-establishment",
        /// A medico-social establishment or service (*établissement ou service médico-social*, ESMS).
        MedicoSocial = "medico-social",
        /// A health professional.
        HealthProfessional = "health-professional",
        /// An association.
        Association = "association",
        /// A public body other than those above.
        PublicBody = "public-body",
        /// Any other.
        Other = "other",
    }
}

/// A beneficiary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beneficiary {
    /// Who it is.
    pub id: BeneficiaryId,
    /// What kind it is.
    pub kind: BeneficiaryKind,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_wrong_key_when_read_from_a_journal_then_kept_as_it_was_taken() {
        for recorded in [r#"{"siret":"12345678200011"}"#, r#"{"finess":"590000001"}"#] {
            assert!(serde_json::from_str::<BeneficiaryId>(recorded).is_ok(), "{recorded}");
        }
    }

    #[test]
    fn given_a_name_in_the_place_of_an_identifier_when_a_journal_is_read_then_refused() {
        let read = |text: &str| serde_json::from_str::<BeneficiaryId>(text);
        assert!(read(r#"{"siret":"12345678901234"}"#).is_ok());
        assert!(read(r#"{"siret":"Jean Dupont"}"#).is_err());
    }
}
