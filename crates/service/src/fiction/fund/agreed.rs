//! What is agreed with a beneficiary of the region that does not exist.

use std::collections::BTreeSet;

use jiff::civil::Date;
use maillage_domain::fund::agreement::{
    ActionRank, AgreementKind, AgreementMode, AgreementRef, AgreementTerms, Clause, CoFunder,
    ConcludeAgreement, Foreseen, PlanObjective,
};
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::{Commit, CommitmentId, Days, Party, Term};
use maillage_domain::fund::essentials::{
    Essentials, GrantShare, LegalName, PaymentConditions, PaymentPeriod, UnionNotice,
};
use maillage_domain::territory::RegionCode;

use super::actions::Action;
use super::diary::{ae, cp};
use super::ids::{DIRECTOR, OTHER_DIRECTOR};
use super::receivers::Receiver;
use crate::shipped::FICTION;

/// The other region that does not exist, with which a sum may be decided.
const OTHER_REGION: &str = "00-bis";

/// The shares of both regions, in ten-thousandths.
const SHARES: [u32; 2] = [6_000, 4_000];

/// Objectives of a plan that does not exist.
const OBJECTIVES: [(&str, &str); 4] = [
    ("PRS-FICTIF-1", "Rapprocher la prévention des habitants (objectif fictif)"),
    ("PRS-FICTIF-2", "Garder des soins près de chez soi (objectif fictif)"),
    ("PRS-FICTIF-3", "Soulager les aidants (objectif fictif)"),
    ("PRS-FICTIF-4", "Prendre soin de ceux qui soignent (objectif fictif)"),
];

/// How a sum is spread over exercises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spread {
    /// It is of one exercise.
    Single,
    /// All of it is promised at once.
    Firm,
    /// Each exercise is promised when it is decided.
    Yearly,
}

/// What an agreement may be beside what every one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Beside {
    /// Another region decides too.
    Joint,
    /// Others pay for the same.
    CoFunded,
    /// It has a partner.
    Partnered,
    /// What it pays for goes on from before.
    Continued,
    /// Its evaluation is left to an amendment.
    Unevaluated,
}

/// What is agreed.
#[derive(Debug, Clone)]
pub(super) struct Agreed {
    /// How it is cited.
    pub(super) reference: AgreementRef,
    /// What kind it is.
    pub(super) kind: AgreementKind,
    /// The CPOM that it amends.
    pub(super) amends: Option<AgreementRef>,
    /// With whom.
    pub(super) receiver: Receiver,
    /// On which line.
    pub(super) action: &'static Action,
    /// Its object.
    pub(super) object: String,
    /// Its first exercise.
    pub(super) first: Year,
    /// How its sum is spread.
    pub(super) spread: Spread,
    /// What it gives in each exercise from the first on, in euros.
    pub(super) sums: Vec<u32>,
    /// Its days.
    pub(super) runs: Days,
    /// What may be paid before service is done, in euros.
    pub(super) advance: u32,
    /// What else it is.
    pub(super) beside: BTreeSet<Beside>,
}

/// A clause, of what is known to be one.
pub(super) fn clause(text: &str) -> Clause {
    text.parse().expect("what is invented can be read")
}

/// A name, of what is known to be one.
pub(super) fn named(text: &str) -> LegalName {
    LegalName::parse(text).expect("what is invented fits on one line")
}

impl Agreed {
    /// The whole sum, in euros.
    pub(super) fn whole(&self) -> u32 {
        self.sums.iter().sum()
    }

    /// The exercises with the sum of each.
    pub(super) fn years(&self) -> impl Iterator<Item = (Year, u32)> + use<'_> {
        (0..).map(|rank| self.first.later(rank)).zip(self.sums.iter().copied())
    }

    /// How a commitment consumes the sum.
    pub(super) fn term(&self) -> Term {
        match self.spread {
            Spread::Single => Term::Single,
            Spread::Firm => Term::Firm { instalments: self.sums.iter().map(|sum| cp(*sum)).collect() },
            Spread::Yearly => Term::Tranches {
                last: self.years().last().map_or(self.first, |(year, _)| year),
                whole: ae(self.whole()),
            },
        }
    }

    /// What is committed at once, in euros.
    pub(super) fn at_once(&self) -> u32 {
        match self.spread {
            Spread::Single | Spread::Firm => self.whole(),
            Spread::Yearly => self.sums.first().copied().unwrap_or_default(),
        }
    }

    /// What it says, once it is signed.
    pub(super) fn terms(&self, signed: Option<Date>) -> AgreementTerms {
        let is = |beside: Beside| self.beside.contains(&beside);
        let zone = self.receiver.zone.as_ref().map_or("Nulle-Part", |zone| zone.as_str());
        let partner = format!("Réseau fictif des partenaires de la zone {zone}");
        let co_funder = CoFunder {
            name: named(&format!("Collectivité fictive de la zone {zone}")),
            sum: Some(ae(self.whole() / 5)),
        };
        let foreseen = self.years().map(|(year, sum)| Foreseen { year, sum: cp(sum) });
        let (code, text) = OBJECTIVES[usize::from(self.action.mission.number()) % OBJECTIVES.len()];
        AgreementTerms {
            object: Some(clause(&self.object)),
            sum: Some(ae(self.whole())),
            payment: Some(self.payment()),
            conditions: Some(clause("La somme sert à l’action, et à rien d’autre (clause fictive).")),
            evaluation: (!is(Beside::Unevaluated)).then(evaluation),
            undertakings: Some(clause(
                "Le bénéficiaire rend l’action aux habitants et en rend compte (clause fictive).",
            )),
            control: Some(clause("Pièces tenues à disposition pendant dix ans (clause fictive).")),
            runs: Some(self.runs),
            signed_on: signed,
            mode: match self.spread {
                Spread::Single => None,
                Spread::Firm => Some(AgreementMode::Firm),
                Spread::Yearly => Some(AgreementMode::Yearly),
            },
            instalments: if self.spread == Spread::Single { Vec::new() } else { foreseen.collect() },
            advance: (self.advance != 0).then(|| cp(self.advance)),
            carries: Vec::new(),
            recipient: None,
            partners: is(Beside::Partnered).then(|| named(&partner)).into_iter().collect(),
            co_funders: is(Beside::CoFunded).then_some(co_funder).into_iter().collect(),
            action: Some(if is(Beside::Continued) { ActionRank::Continued } else { ActionRank::New }),
            objective: Some(PlanObjective { code: named(code), text: Some(named(text)) }),
            sites: self.receiver.finess().into_iter().collect(),
            structure: self.receiver.structure,
        }
    }

    fn payment(&self) -> Clause {
        clause(match (self.advance, self.spread) {
            (0, Spread::Single) => "En une fois, service fait (clause fictive).",
            (_, Spread::Single) => "Une avance, puis le solde, service fait (clause fictive).",
            (0, _) => "Chaque année, service fait (clause fictive).",
            (_, _) => "Une avance la première année, puis chaque année, service fait (clause fictive).",
        })
    }

    /// How it is concluded.
    pub(super) fn concluded(&self, key: String, drawn: Date, signed: Option<Date>) -> ConcludeAgreement {
        ConcludeAgreement {
            key,
            agreement: self.reference.clone(),
            year: self.first,
            kind: self.kind,
            amends: self.amends.clone(),
            beneficiary: self.receiver.who.clone(),
            name: self.receiver.name.clone(),
            drawn_on: drawn,
            terms: self.terms(signed),
            signed_by: DIRECTOR,
        }
    }

    /// How its sum is committed.
    pub(super) fn committed(&self, key: String, id: CommitmentId, on: Date) -> Commit {
        Commit {
            key,
            commitment: id,
            year: self.first,
            place: self.action.place(self.receiver.zone.as_ref()),
            amount: ae(self.at_once()),
            term: self.term(),
            beneficiary: self.receiver.who.clone(),
            purpose: self.action.purpose(),
            object: self.object.clone(),
            advance: cp(self.advance),
            notified_on: on,
            signed_by: DIRECTOR,
            parties: if self.beside.contains(&Beside::Joint) { parties() } else { Vec::new() },
            runs: Some(self.runs),
            essentials: self.essentials(),
            agreement: Some(self.reference.clone()),
            structure: self.receiver.structure,
        }
    }

    /// What the law has published of it.
    pub(super) fn essentials(&self) -> Option<Essentials> {
        let is_once = self.advance == 0 && self.spread == Spread::Single;
        Essentials {
            name: self.receiver.name.clone(),
            conditions: Some(if is_once { PaymentConditions::Once } else { PaymentConditions::Staged }),
            paid_over: PaymentPeriod::new(self.runs.from, Some(self.runs.until)).ok(),
            share: Some(GrantShare::WHOLE),
            notice: Some(UnionNotice::NotNotified),
        }
        .said()
    }
}

/// How all of it is evaluated.
pub(super) fn evaluation() -> Clause {
    clause("Un bilan chaque année, sur les indicateurs de l’annexe (clause fictive).")
}

/// Both regions of a joint decision.
fn parties() -> Vec<Party> {
    let regions = [FICTION.code().clone(), RegionCode::new(OTHER_REGION)];
    let signed = [DIRECTOR, OTHER_DIRECTOR];
    let all = regions.into_iter().zip(SHARES).zip(signed);
    all.map(|((region, share), signed)| Party { region, share_bp: Some(share), signed_by: Some(signed) })
        .collect()
}
