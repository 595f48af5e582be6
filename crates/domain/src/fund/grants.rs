//! What an exercise publishes of its grants: the rows that are whole, those that lack something with what they lack, and the
//! grants to natural persons, counted together.
//!
//! A grant that was withdrawn stays, with its state. Operating costs are no grants.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::beneficiary::{BeneficiaryId, Siret};
use super::cell::{Envelope, Year};
use super::commitment::{Commit, Commitment, CommitmentId, Term};
use super::destination::Mission;
use super::essentials::{Essentials, LegalName, NoText, published_by};
use super::ledger::Ledger;
use super::money::Ae;
use super::parameters::Parameters;
use crate::ground::id::PersonId;
use crate::ground::register::NotAnIdentifier;
use crate::parameter::dated::on;
use crate::published_aid::published::{AidNature, DecimalEuros, Granter, PublishedAid, Registered};

/// The fewest natural persons of whom a figure is told.
const FEWEST_PERSONS: usize = 3;

/// What an exercise publishes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grants<'l> {
    /// The grants whose rows are whole, in the order of the acts that made them.
    pub whole: Vec<Grant<'l>>,
    /// Those that lack something, in the same order.
    pub lacking: Vec<LackingGrant<'l>>,
    /// Those to natural persons, by mission.
    pub persons: Vec<PersonsCell>,
}

/// A grant whose row is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant<'l> {
    /// Its commitment.
    pub commitment: &'l Commitment,
    /// Its row.
    pub aid: PublishedAid,
}

/// A grant whose row lacks something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LackingGrant<'l> {
    /// Its commitment.
    pub commitment: &'l Commitment,
    /// What it lacks, in the order of the columns.
    pub lacks: Vec<Lack>,
}

/// What a row lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// The name of the beneficiary.
    Name,
    /// A number of the beneficiary in the register of companies or in that of associations.
    Register,
    /// A number whose key is right.
    Key,
    /// An object that can be published.
    Object(NoText),
    /// The whole sum to the cent, which the sum of this beneficiary and its share do not give.
    Whole,
    /// The conditions of payment.
    Conditions,
    /// The day or period of payment.
    Period,
    /// Whether it was notified to the European Commission.
    Notice,
    /// The share of this beneficiary.
    Share,
}

impl Lack {
    /// The column of the schema that would stay empty or wrong.
    pub const fn column(self) -> &'static str {
        match self {
            Self::Name => "nomBeneficiaire",
            Self::Register | Self::Key => "idBeneficiaire",
            Self::Object(_) => "objet",
            Self::Whole => "montant",
            Self::Conditions => "conditionsVersement",
            Self::Period => "datesPeriodeVersement",
            Self::Notice => "notificationUE",
            Self::Share => "pourcentageSubvention",
        }
    }
}

/// The grants of a mission to natural persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonsCell {
    /// The mission.
    pub mission: Option<Mission>,
    /// Their figures; nothing where there are too few persons to tell any.
    pub told: Option<PersonsTold>,
}

/// How many natural persons receive how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonsTold {
    /// How many persons.
    pub persons: usize,
    /// How many grants.
    pub grants: usize,
    /// How much they are granted.
    pub granted: Ae,
}

/// What became of a grant since it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GrantState {
    /// It stands as it was made.
    InForce,
    /// Part of it was withdrawn or lost.
    Reduced,
    /// All of it was.
    Withdrawn,
}

impl GrantState {
    /// The word in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::Reduced => "reduced",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl Commitment {
    /// What became of it.
    pub fn grant_state(&self) -> GrantState {
        let gone = self.withdrawn.checked_add(self.prescribed).unwrap_or(self.withdrawn);
        if !gone.is_positive() {
            GrantState::InForce
        } else if self.terms.granted() <= gone {
            GrantState::Withdrawn
        } else {
            GrantState::Reduced
        }
    }
}

impl Commit {
    /// What the beneficiary is granted in all: the sum foreseen, where it is committed by annual tranches.
    pub const fn granted(&self) -> Ae {
        match &self.term {
            Term::Single | Term::Firm { .. } => self.amount,
            Term::Tranches { whole, .. } => *whole,
        }
    }

    /// The last day on which it is to be published.
    pub fn published_by(&self) -> Date {
        published_by(self.notified_on)
    }

    /// Its row, as published by an agency.
    ///
    /// # Errors
    ///
    /// What it lacks.
    pub fn published(&self, granter: &Granter) -> Result<PublishedAid, Vec<Lack>> {
        let nothing = Essentials::default();
        let said = self.essentials.as_ref().unwrap_or(&nothing);
        let registered = registered(&self.beneficiary.id);
        let object = LegalName::parse(&self.object).map_err(Lack::Object);
        let whole = said.share.and_then(|share| share.whole_of(self.granted().cents()));
        // Without a share there is no whole to speak of: one lack is told, not two.
        let whole = if said.share.is_none() { Ok(0) } else { whole.ok_or(Lack::Whole) };
        let lacks = [
            said.name.is_none().then_some(Lack::Name),
            registered.as_ref().err().copied(),
            object.as_ref().err().copied(),
            whole.err(),
            said.conditions.is_none().then_some(Lack::Conditions),
            said.paid_over.is_none().then_some(Lack::Period),
            said.notice.is_none().then_some(Lack::Notice),
            said.share.is_none().then_some(Lack::Share),
        ];
        let row = || {
            Some(PublishedAid {
                granter: granter.clone(),
                signed_on: self.notified_on,
                reference: Some(self.commitment.to_string()),
                name: said.name.clone()?,
                registered: registered.ok()?,
                object: object.ok()?,
                whole: whole.ok()?,
                nature: AidNature::Money,
                conditions: said.conditions.clone()?,
                paid_over: said.paid_over?,
                rae: None,
                notice: said.notice?,
                share: said.share?,
                scheme: None,
            })
        };
        row().ok_or_else(|| lacks.into_iter().flatten().collect())
    }
}

impl Commit {
    /// What the register knows of its row, column by column: nothing in those of which it says nothing, or that it cannot tell.
    pub fn known_cells(&self, granter: &Granter) -> [Option<String>; 16] {
        let nothing = Essentials::default();
        let said = self.essentials.as_ref().unwrap_or(&nothing);
        let registered = registered(&self.beneficiary.id).ok();
        let whole = said.share.and_then(|share| share.whole_of(self.granted().cents()));
        [
            Some(granter.name.as_str().to_owned()),
            Some(granter.siret.to_string()),
            Some(self.notified_on.to_string()),
            None,
            self.beneficiary_name().map(|name| name.as_str().to_owned()),
            registered.and_then(|registered| registered.siret().map(ToString::to_string)),
            registered.and_then(|registered| registered.rna().map(ToString::to_string)),
            Some(self.object.trim().to_owned()),
            whole.map(|whole| DecimalEuros(whole).to_string()),
            Some(AidNature::Money.as_str().to_owned()),
            said.conditions.as_ref().map(|conditions| conditions.as_str().to_owned()),
            said.paid_over.map(|period| period.to_string()),
            None,
            said.notice.map(|notice| notice.as_str().to_owned()),
            said.share.map(|share| share.to_string()),
            None,
        ]
    }
}

/// The registers of a beneficiary that the schema knows, with their keys right.
fn registered(id: &BeneficiaryId) -> Result<Registered, Lack> {
    match id {
        BeneficiaryId::Siret(siret) => match Siret::parse(siret.as_str()) {
            Ok(siret) => Ok(Registered::Siret(siret)),
            Err(NotAnIdentifier::Key(_) | NotAnIdentifier::Shape { .. }) => Err(Lack::Key),
        },
        BeneficiaryId::Rna(rna) => Ok(Registered::Rna(*rna)),
        BeneficiaryId::Finess(_) | BeneficiaryId::Person(_) => Err(Lack::Register),
    }
}

impl Ledger {
    /// The grants that an exercise made, or all of them, in the order of the acts that made them.
    pub fn grants(&self, year: Option<Year>) -> Vec<&Commitment> {
        let made = self.commitments().map(|(_, commitment)| commitment);
        let is_grant = |commitment: &&Commitment| {
            let terms = &commitment.terms;
            year.is_none_or(|year| terms.year == year) && terms.place.envelope == Envelope::Intervention
        };
        let mut made: Vec<_> = made.filter(is_grant).collect();
        made.sort_by_key(|commitment| commitment.acts.first().copied());
        made
    }

    /// What an exercise publishes.
    pub fn published(&self, year: Year, granter: &Granter) -> Grants<'_> {
        let mut grants = Grants::default();
        let mut persons: BTreeMap<Option<Mission>, Persons> = BTreeMap::new();
        for commitment in self.grants(Some(year)) {
            let terms = &commitment.terms;
            if let BeneficiaryId::Person(person) = terms.beneficiary.id {
                let mission = terms.place.destination.as_ref().map(|destination| destination.mission);
                persons.entry(mission).or_default().add(person, terms.granted());
                continue;
            }
            match terms.published(granter) {
                Ok(aid) => grants.whole.push(Grant { commitment, aid }),
                Err(lacks) => grants.lacking.push(LackingGrant { commitment, lacks }),
            }
        }
        grants.persons = persons
            .into_iter()
            .map(|(mission, persons)| PersonsCell { mission, told: persons.told() })
            .collect();
        grants
    }
}

/// The natural persons of a mission, and what they are granted.
#[derive(Default)]
struct Persons {
    known: BTreeSet<PersonId>,
    grants: usize,
    granted: Option<Ae>,
}

impl Persons {
    fn add(&mut self, person: PersonId, granted: Ae) {
        self.known.insert(person);
        let sum = if self.grants == 0 {
            Some(granted)
        } else {
            self.granted.and_then(|sum| sum.checked_add(granted))
        };
        (self.grants, self.granted) = (self.grants + 1, sum);
    }

    fn told(&self) -> Option<PersonsTold> {
        let persons = self.known.len();
        let granted = self.granted.filter(|_| FEWEST_PERSONS <= persons)?;
        Some(PersonsTold { persons, grants: self.grants, granted })
    }
}

/// A grant that is to be published, by when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToPublish {
    /// The commitment.
    pub commitment: CommitmentId,
    /// The exercise that made it.
    pub year: Year,
    /// What the beneficiary is granted.
    pub granted: Ae,
    /// The last day.
    pub last_day: Date,
}

impl Ledger {
    /// The grants that need an agreement and are to be published, by their last day: the law has the essential data of agreements
    /// published. Whether they are is for others to say.
    pub fn to_publish(&self, parameters: &Parameters) -> Vec<ToPublish> {
        let made =
            self.grants(None).into_iter().filter(|commitment| self.needs_agreement(commitment, parameters));
        let mut due: Vec<_> = made
            .map(|commitment| ToPublish {
                commitment: commitment.terms.commitment,
                year: commitment.terms.year,
                granted: commitment.terms.granted(),
                last_day: commitment.terms.published_by(),
            })
            .collect();
        due.sort_by_key(|due| (due.last_day, due.commitment));
        due
    }

    /// Whether a legal person was granted more for an exercise than needs no agreement, withdrawn or not; pay of care on duty needs none.
    fn needs_agreement(&self, commitment: &Commitment, parameters: &Parameters) -> bool {
        let terms = &commitment.terms;
        if terms.beneficiary.id.is_person() || terms.purpose.pays_care_on_duty() {
            return false;
        }
        let all = self.commitments_to(&terms.beneficiary.id).map(|other| &other.terms);
        let counted = all.filter(|other| other.year == terms.year && !other.purpose.pays_care_on_duty());
        let granted = Ae::sum(counted.map(|other| other.amount));
        let threshold = on(&parameters.agreement_threshold, terms.notified_on).value;
        granted.is_none_or(|granted| threshold < granted)
    }
}
