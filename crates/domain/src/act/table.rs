//! The one table of the types of acts.
//!
//! A row is a type: its name in the journal for ever, the version in which it is written today, its payload, and the legal
//! basis of such acts where the law names one. From the rows come the facts of each noun, their sum [`Fact`], the names, the
//! codec (`wire.rs`), and the book that each goes to (`Books`): a type without a book, or a book that forgets one, does not
//! compile. That each type has its words and its row in `docs/JOURNAL.md` is a test of the workspace.

use std::sync::Arc;

use serde::de::{self, DeserializeOwned};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::error::ActError;
use crate::call::application::ApplicationReceived;
use crate::call::decided::{ApplicationDecided, GrantConcluded, ResultsPublished};
use crate::call::opened::{CallAmended, CallOpened};
use crate::care::authorisation::registered::AuthorisationTold;
use crate::care::bilan::PublishedBilan;
use crate::care::cells_answered::CellsAnswered;
use crate::care::need::NeedsStated;
use crate::care::nomenclature::Nomenclature;
use crate::care::objective::ObjectivesAdopted;
use crate::entity::turn::{LegalEntityTold, SiteTold};
use crate::fund::act::{AdoptDestinations, FundPayload};
use crate::fund::agreement::{
    AmendAgreement, ConcludeAgreement, EndAgreement, EvaluateAgreement, ReceiveReport,
};
use crate::fund::budget::{BudgetAdopted, Transfer};
use crate::fund::commitment::{Committed, YearDecided};
use crate::fund::notified::NotifyResources;
use crate::fund::payment::{Certify, Paid};
use crate::fund::recovery::{OrderRecovery, Recovered};
use crate::fund::release::Released;
use crate::fund::reported::FundReported;
use crate::fund::revenue::{DelegateRevenue, TransferEndowment};
use crate::fund::year::{YearClosed, YearOpened};
use crate::ground::payload::Payload;
use crate::ground::stamp::{Entered, Stamp};
use crate::indicator::defined::IndicatorDefined;
use crate::indicator::recorded::IndicatorRecorded;
use crate::indicator::target::IndicatorTargeted;
use crate::parameter::set::ParameterSet;
use crate::people::{Access, Permission};
use crate::procedure::window::Window;
use crate::published_aid::hapi::HapiListed;
use crate::published_aid::listed::AidsListed;
use crate::published_aid::payment_return::PaymentsReturned;
use crate::reference::{
    AgencyDescribed, DemonstrationDaySet, DocumentRead, HomeRegionChosen, JournalContinued, ZonesDelimited,
};
use crate::register::placing::SitePlaced;
use crate::signature::delegation::SignatureDelegated;
use crate::signature::signed::ActSigned;
use crate::structure::tally::StructuresCounted;
use crate::structure::told::StructureTold;
use crate::territory::{Region, RegionCode, ZonesComposed, ZonesOutlined};

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActType {
    /// The name of the type, in the journal for ever.
    pub kind: &'static str,
    /// The version in which it is written today.
    pub version: u16,
    /// The noun it belongs to, as its book is called in the state.
    pub noun: &'static str,
    /// What who enters one must be allowed to do.
    pub entered_by: Permission,
    /// The legal basis of such acts, where the law names one.
    pub basis: Option<&'static str>,
}

impl ActType {
    /// Whether who comes with `access` may enter such an act in a region: pages, the API and its tokens ask this before they write.
    pub fn may_be_entered(&self, access: &Access, region: &RegionCode) -> bool {
        access.may_in(self.entered_by, region)
    }
}

/// What a reader of payloads gives for one of a known type: where the payload stands decides.
pub(super) trait ReadPayload {
    /// What reading gives.
    type Given;

    /// Reads the payload as `T`, and makes its fact of it.
    fn of<T: DeserializeOwned>(
        self,
        kind: &'static str,
        fact: fn(T) -> Fact,
    ) -> Result<Self::Given, ActError>;
}

/// The basis of a row: that of the law, or none.
macro_rules! basis {
    () => {
        None
    };
    ($basis:expr) => {
        Some($basis)
    };
}

macro_rules! acts {
    ($(
        $(#[$noun_doc:meta])*
        $noun:ident($facts:ident: $said:path) => $book:ident {
            $($(#[$doc:meta])* $kind:literal $version:literal $name:ident($payload:ty) for $permission:ident $(by $basis:expr)?,)+
        }
    )+) => {
        /// Every type of act, in the order of the table.
        pub const ACTS: &[ActType] =
            &[$($(ActType {
                kind: $kind,
                version: $version,
                noun: stringify!($book),
                entered_by: Permission::$permission,
                basis: basis!($($basis)?),
            }),+),+];

        $(
            $(#[$noun_doc])*
            ///
            /// The journal writes a fact by [`encode`](super::encode); its own serialised form is that of images.
            #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
            pub enum $facts {
                $($(#[$doc])* $name(Arc<$payload>),)+
            }

            impl $facts {
                /// The name of the type of act, in the journal for ever.
                pub const fn kind(&self) -> &'static str {
                    match self {
                        $(Self::$name(_) => $kind,)+
                    }
                }

                /// What every fact of the noun can say of itself.
                pub fn payload(&self) -> &dyn $said {
                    match self {
                        $(Self::$name(payload) => payload.as_ref(),)+
                    }
                }

                fn written(&self) -> serde_json::Result<Value> {
                    match self {
                        $(Self::$name(payload) => serde_json::to_value(payload),)+
                    }
                }
            }

            $(
                impl From<$payload> for $facts {
                    fn from(payload: $payload) -> Self {
                        Self::$name(Arc::new(payload))
                    }
                }

                impl From<$payload> for Fact {
                    fn from(payload: $payload) -> Self {
                        Self::$noun(payload.into())
                    }
                }
            )+

            impl From<$facts> for Fact {
                fn from(fact: $facts) -> Self {
                    Self::$noun(fact)
                }
            }
        )+

        /// What happened: a fact of one of the nouns.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Fact {
            $($(#[$noun_doc])* $noun($facts),)+
        }

        impl Fact {
            /// The name of the type of act, in the journal for ever.
            pub const fn kind(&self) -> &'static str {
                match self {
                    $(Self::$noun(fact) => fact.kind(),)+
                }
            }

            /// What it names, in a word for the list of acts.
            pub fn subject(&self) -> String {
                match self {
                    $(Self::$noun(fact) => fact.payload().subject(),)+
                }
            }

            /// Its payload, as it is written.
            pub(super) fn written(&self) -> serde_json::Result<Value> {
                match self {
                    $(Self::$noun(fact) => fact.written(),)+
                }
            }

            /// Goes to the book of its noun.
            pub(crate) fn enter(self, stamp: Arc<Stamp>, books: &mut impl Books) -> Entered {
                match self {
                    $(Self::$noun(fact) => books.$book(stamp, fact),)+
                }
            }
        }

        /// The books that facts go to: one for each noun.
        pub(crate) trait Books {
            $($(#[$noun_doc])* fn $book(&mut self, stamp: Arc<Stamp>, fact: $facts) -> Entered;)+
        }

        /// Reads a payload as the type that its name stands for.
        pub(super) fn read<P: ReadPayload>(kind: &str, payload: P) -> Result<P::Given, ActError> {
            match kind {
                $($($kind => payload.of($kind, |read: $payload| Fact::from(read)),)+)+
                other => Err(ActError::UnknownKind { kind: other.to_owned() }),
            }
        }
    };
}

/// What the fund is: each of its acts is one of the director general's in it.
const FUND: &str = "art. L. 1435-8 CSP";
/// What funding rests on.
const AGREEMENTS: &str = "art. R. 1435-30 CSP";
/// The zones of the regional plan.
const ZONES: &str = "art. R. 1434-30 CSP";

acts! {
    /// What other acts rest on: regions, lines, zones, documents.
    Reference(ReferenceFact: Payload) => reference {
        /// A region and its agency enter the store.
        "region-registered" 1 RegionRegistered(Region) for Administer,
        /// A list of lines comes into force.
        "nomenclature-adopted" 1 NomenclatureAdopted(Nomenclature) for Plan by "art. R. 6122-25 et R. 6122-26 CSP",
        /// A decision draws zones for some lines.
        "zones-delimited" 1 ZonesDelimited(ZonesDelimited) for Plan by ZONES,
        /// The communes of each zone were listed.
        "zones-composed" 1 ZonesComposed(ZonesComposed) for Plan by ZONES,
        /// The zones were outlined.
        "zones-outlined" 1 ZonesOutlined(ZonesOutlined) for Plan by ZONES,
        /// A published document was read.
        "document-read" 1 DocumentRead(DocumentRead) for Document,
        /// A journal of an older format was carried into this one.
        "journal-continued" 1 JournalContinued(JournalContinued) for Administer,
        /// The agency of a region was described.
        "agency-described" 1 AgencyDescribed(AgencyDescribed) for Administer,
        /// The region that answers where none is asked was chosen.
        "home-region-chosen" 1 HomeRegionChosen(HomeRegionChosen) for Administer,
        /// The day on which the pages of a demonstration open was set.
        "demonstration-day-set" 1 DemonstrationDaySet(DemonstrationDaySet) for Administer,
    }

    /// The supply of care against its plan.
    Care(CareFact: Payload) => care {
        /// A bilan was published, or an erratum to one.
        "bilan-published" 2 BilanPublished(PublishedBilan) for Plan by "art. R. 6122-30 CSP",
        /// A person said what is printed in doubtful cells of a document.
        "cells-answered" 1 CellsAnswered(CellsAnswered) for Plan,
        /// A bilan stated exceptional needs.
        "needs-stated" 1 NeedsStated(NeedsStated) for Plan by "art. R. 6122-31 CSP",
        /// Objectives of the regional plan were adopted, or revised.
        "objectives-adopted" 1 ObjectivesAdopted(ObjectivesAdopted) for Plan by "art. D. 6121-7 et D. 6121-9 CSP",
    }

    /// Who holds which authorisation, and where: the register of a region.
    Register(RegisterFact: Payload) => register {
        /// A legal entity was described, merged, split or closed.
        "legal-entity-told" 1 LegalEntityTold(LegalEntityTold) for Plan,
        /// A site was described, merged, split or closed.
        "site-told" 1 SiteTold(SiteTold) for Plan,
        /// A person said in which zones a site lies.
        "site-placed" 1 SitePlaced(SitePlaced) for Plan,
        /// Something happened to an authorisation, or a register said what became of it.
        "authorisation-told" 1 AuthorisationTold(AuthorisationTold) for Plan,
    }

    /// Structures outside the regime of authorisation. No article is on record for these acts, so no row cites one.
    Structure(StructureFact: Payload) => structure {
        /// A structure was described as it is from a day on.
        "structure-told" 1 Told(StructureTold) for Plan,
        /// A document printed how many structures there are.
        "structures-counted" 1 Counted(StructuresCounted) for Plan,
    }

    /// How applications are filed and decided.
    Procedure(ProcedureFact: Payload) => procedure {
        /// A filing window was ordered.
        "window-ordered" 1 WindowOrdered(Window) for Plan by "art. R. 6122-29 CSP",
    }

    /// What makes drafts binding. Nothing on record cites an article for these, so no row does.
    Signature(SignatureFact: Payload) => signature {
        /// The director of an agency delegated his signature.
        "signature-delegated" 1 Delegated(SignatureDelegated) for Administer,
        /// A draft was signed.
        "act-signed" 1 Signed(ActSigned) for Plan,
    }

    /// Numbers and readings of the law that are doubtful, or that differ from region to region.
    Parameter(ParameterFact: Payload) => parameter {
        /// A region set a value of its own for a parameter.
        "parameter-set" 1 Set(ParameterSet) for SetParameters,
    }

    /// Aids that are published, of whoever granted them, and what others list of the same money. No article is on record for these acts but
    /// that of the exchange with compulsory schemes, which the rules of the fund cite where they pay; so no row cites one.
    Aid(AidFact: Payload) => aid {
        /// The aids of a published file were recorded.
        "aids-listed" 1 Listed(AidsListed) for Budget,
        /// The lines of an export of HAPI were recorded.
        "hapi-listed" 1 Notified(HapiListed) for Budget,
        /// The payments that a body of a compulsory scheme sent back were recorded.
        "payments-returned" 1 Returned(PaymentsReturned) for Pay,
    }

    /// Indicators of the fund. No article is on record for these acts, so no row cites one.
    Indicator(IndicatorFact: Payload) => indicator {
        /// An indicator was defined, or defined anew.
        "indicator-defined" 1 Defined(IndicatorDefined) for Budget,
        /// A value of an indicator was aimed at.
        "indicator-targeted" 1 Targeted(IndicatorTargeted) for Budget,
        /// A value of an indicator was found.
        "indicator-recorded" 1 Recorded(IndicatorRecorded) for Budget,
    }

    /// Calls of the fund, and what answers them. No article is on record for these acts, so no row cites one.
    Call(CallFact: Payload) => call {
        /// A call was opened.
        "call-opened" 1 Opened(CallOpened) for Budget,
        /// A call was amended.
        "call-amended" 1 Amended(CallAmended) for Budget,
        /// An application was received.
        "call-application-received" 1 Received(ApplicationReceived) for Budget,
        /// An application was decided.
        "call-application-decided" 1 Decided(ApplicationDecided) for Budget,
        /// The results of a call were published.
        "call-results-published" 1 Published(ResultsPublished) for Budget,
        /// A grant became an agreement and a commitment under it.
        "call-grant-concluded" 1 Concluded(GrantConcluded) for Order,
    }

    /// The intervention fund.
    Fund(FundFact: FundPayload) => fund {
        /// The destinations of an exercise were adopted.
        "fund-destinations-adopted" 1 DestinationsAdopted(AdoptDestinations) for Budget by FUND,
        /// An exercise was opened.
        "fund-year-opened" 1 YearOpened(YearOpened) for Budget by FUND,
        /// A budget, initial or rectifying, became enforceable.
        "fund-budget-adopted" 2 BudgetAdopted(BudgetAdopted) for Budget by FUND,
        /// Revenue was delegated or received.
        "fund-revenue-delegated" 1 RevenueDelegated(DelegateRevenue) for Budget by FUND,
        /// Part of an endowment moved between the fund and the DAF.
        "fund-endowment-transferred" 2 EndowmentTransferred(TransferEndowment) for Budget by FUND,
        /// Credits moved between lines of one envelope.
        "fund-transferred" 1 Transferred(Transfer) for Budget by FUND,
        /// A sum was committed.
        "fund-committed" 2 Committed(Committed) for Order by FUND,
        /// The sum of a further exercise was decided.
        "fund-year-decided" 1 YearDecided(YearDecided) for Order by FUND,
        /// Service done was certified.
        "fund-service-certified" 1 ServiceCertified(Certify) for Certify by FUND,
        /// A payment was made.
        "fund-paid" 2 Paid(Paid) for Pay by FUND,
        /// The rest of a commitment was withdrawn, in whole or in part.
        "fund-released" 1 Released(Released) for Order by FUND,
        /// A revenue order was issued for a sum to be paid back.
        "fund-recovery-ordered" 1 RecoveryOrdered(OrderRecovery) for Order by FUND,
        /// A sum was paid back.
        "fund-recovered" 2 Recovered(Recovered) for Pay by FUND,
        /// An exercise was closed.
        "fund-year-closed" 1 YearClosed(YearClosed) for Budget by FUND,
        /// The figures of a published yearly report were recorded.
        "fund-reported" 2 Reported(FundReported) for Budget by FUND,
        /// An order notified resources.
        "fund-resources-notified" 1 ResourcesNotified(NotifyResources) for Budget by FUND,
        /// An agreement was concluded, or drafted.
        "fund-agreement-concluded" 1 AgreementConcluded(ConcludeAgreement) for Order by AGREEMENTS,
        /// An agreement was amended.
        "fund-agreement-amended" 1 AgreementAmended(AmendAgreement) for Order by AGREEMENTS,
        /// An agreement was ended.
        "fund-agreement-ended" 1 AgreementEnded(EndAgreement) for Order by AGREEMENTS,
        /// The financial report of a beneficiary was received.
        "fund-report-received" 1 ReportReceived(ReceiveReport) for Certify by FUND,
        /// What an agreement pays for was evaluated.
        "fund-agreement-evaluated" 1 AgreementEvaluated(EvaluateAgreement) for Order by AGREEMENTS,
    }
}

impl Fact {
    /// The row of its type.
    pub fn act_type(&self) -> &'static ActType {
        let kind = self.kind();
        ACTS.iter().find(|act| act.kind == kind).expect("the names come from the rows")
    }
}

/// The version in which a type of act is written today, if there is such a type.
pub(super) fn version(kind: &str, acts: &[ActType]) -> Option<u16> {
    acts.iter().find(|act| act.kind == kind).map(|act| act.version)
}

/// The name of a type of act that stands in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Kind(&'static str);

impl Kind {
    /// The name.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl From<&Fact> for Kind {
    fn from(fact: &Fact) -> Self {
        Self(fact.kind())
    }
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = <&str>::deserialize(deserializer)?;
        let known = ACTS.iter().map(|act| act.kind).find(|kind| *kind == name);
        known.map(Self).ok_or_else(|| de::Error::custom("an unknown type of act"))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::ground::id::PersonId;
    use crate::people::{Grant, Role};

    #[test]
    fn given_a_role_in_a_region_when_acts_are_entered_then_those_of_the_role_in_that_region_alone() {
        let (own, other) = (RegionCode::new("32"), RegionCode::new("44"));
        let of = |role| {
            let grant = Grant::new(role, Some(own.clone()), None).expect("a role of the agency");
            Access::of(PersonId::new(Uuid::nil()), vec![grant])
        };
        let entered = |access: &Access, region: &RegionCode| -> Vec<_> {
            ACTS.iter().filter(|act| act.may_be_entered(access, region)).map(|act| act.kind).collect()
        };
        assert_eq!(
            entered(&of(Role::Accountant), &own),
            ["payments-returned", "fund-paid", "fund-recovered"]
        );
        assert!(entered(&of(Role::Accountant), &other).is_empty());
        assert!(entered(&Access::default(), &own).is_empty());
        assert!(entered(&of(Role::CommitteeMember), &own).is_empty());
        assert!(!entered(&of(Role::AuthorisingOfficer), &own).contains(&"fund-paid"));
    }

    #[test]
    fn given_each_type_of_act_when_it_is_entered_then_not_by_the_public() {
        let open: Vec<_> = ACTS.iter().filter(|act| act.entered_by.is_public()).collect();
        assert!(open.is_empty(), "{open:?}");
    }
}
