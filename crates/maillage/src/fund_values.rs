//! Which of a few values an argument of the fund holds.

use clap::ValueEnum;
use maillage_domain::fund::cell::Envelope;
use maillage_domain::fund::destination::Mission;
pub(crate) use maillage_reading::fund_values::Unreadable;

pub(crate) fn mission(text: &str) -> Result<Mission, Unreadable> {
    Mission::parse(text).ok_or(Unreadable)
}

pub(crate) fn envelope(text: &str) -> Result<Envelope, Unreadable> {
    Envelope::parse(text).ok_or(Unreadable)
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
