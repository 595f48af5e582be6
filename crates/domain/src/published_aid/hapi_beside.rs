//! Lines of HAPI held against the register of a fund: what matches, what differs, and what stands on one side alone.
//!
//! A line says what was notified to a beneficiary in a campaign; the register, what was decided for an exercise. The number that HAPI gives a
//! commitment is that of the accounts, which the register does not know, unless it is the identifier of the commitment or the reference of
//! its agreement. Else a line is linked only where nothing else can be meant.

use std::collections::{BTreeMap, BTreeSet};

use super::book::HapiAt;
use super::hapi::HapiLine;
use super::published::DecimalEuros;
use super::reconciled::Difference;
use crate::fund::beneficiary::BeneficiaryId;
use crate::fund::cell::Year;
use crate::fund::commitment::{Commitment, CommitmentId};
use crate::fund::destination::Destination;
use crate::fund::money::Ae;
use crate::ground::one_line::OneLine;
use crate::text;

/// The envelope of the fund, as exports write it.
const FUND: &str = "fir";

/// Lines of HAPI beside commitments.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HapiBeside<'a> {
    /// Those that are of one commitment.
    pub pairs: Vec<HapiPair<'a>>,
    /// Lines of the fund that no commitment surely stands behind.
    pub only_notified: Vec<HapiAt<'a>>,
    /// Commitments that no line surely stands for.
    pub only_recorded: Vec<&'a Commitment>,
    /// How many lines of the campaign are of another envelope.
    pub of_others: usize,
}

/// A commitment and the lines that notify it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HapiPair<'a> {
    /// The commitment.
    pub commitment: &'a Commitment,
    /// The lines, one at least.
    pub lines: Vec<HapiAt<'a>>,
    /// What links them.
    pub link: HapiLink,
    /// Where they say something else.
    pub differences: Vec<Difference>,
}

impl HapiPair<'_> {
    /// What its lines notify in all, in cents.
    pub fn notified(&self) -> i64 {
        notified(&self.lines)
    }
}

/// What links lines to a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HapiLink {
    /// The number of the commitment in the lines is its identifier, or the reference of the agreement that carries it alone.
    Reference,
    /// The beneficiary and the sum are the same, of no other commitment and no other line.
    Likeness,
    /// They are all that is left of the beneficiary on both sides.
    Beneficiary,
}

impl HapiLink {
    /// The word in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Likeness => "likeness",
            Self::Beneficiary => "beneficiary",
        }
    }
}

/// What was decided of a commitment for an exercise, less what was withdrawn: what HAPI notifies of it.
pub fn decided_for(commitment: &Commitment, year: Year) -> Ae {
    let parts = commitment.parts.iter().filter(|part| part.decided_for == year);
    Ae::sum(parts.map(|part| part.sum)).unwrap_or(Ae::ZERO)
}

/// Holds the lines of a campaign against the grants of a fund that were decided for that exercise.
pub fn hapi_beside<'a>(
    lines: impl IntoIterator<Item = HapiAt<'a>>,
    grants: &[&'a Commitment],
    year: Year,
) -> HapiBeside<'a> {
    let campaign: Vec<_> = lines.into_iter().filter(|at| at.line.campaign == year).collect();
    let (own, others): (Vec<_>, Vec<_>) =
        campaign.into_iter().partition(|at| text::key(at.line.envelope.as_str()) == FUND);
    let grants = grants.iter().copied().filter(|grant| grant.decided(year));
    let grants = grants.map(|grant| (grant.terms.commitment, grant)).collect();
    let mut matching = Matching { year, lines: own, grants, pairs: Vec::new() };
    matching.by_reference();
    matching.by_likeness();
    matching.by_beneficiary();
    let Matching { lines, grants, pairs, .. } = matching;
    let only_recorded = grants.into_values().collect();
    HapiBeside { pairs, only_notified: lines, only_recorded, of_others: others.len() }
}

/// What is left on either side while lines are linked.
struct Matching<'a> {
    year: Year,
    lines: Vec<HapiAt<'a>>,
    grants: BTreeMap<CommitmentId, &'a Commitment>,
    pairs: Vec<HapiPair<'a>>,
}

impl<'a> Matching<'a> {
    /// Links the lines that name a commitment.
    fn by_reference(&mut self) {
        let names = named(self.grants.values().copied());
        let of = |at: &HapiAt<'a>| {
            at.line.commitment.as_ref().and_then(|number| names.get(&text::key(number.as_str())).copied())
        };
        self.link(HapiLink::Reference, of);
    }

    /// Links a line and a commitment to one beneficiary over one sum, where there is one of each.
    fn by_likeness(&mut self) {
        let year = self.year;
        let mut like: BTreeMap<(BeneficiaryId, i64), Alike> = BTreeMap::new();
        for (rank, at) in self.lines.iter().enumerate() {
            for id in known(at.line) {
                like.entry((id, at.line.notified)).or_default().lines.insert(rank);
            }
        }
        for (id, grant) in &self.grants {
            let key = (grant.terms.beneficiary.id.clone(), decided_for(grant, year).cents());
            like.entry(key).or_default().grants.insert(*id);
        }
        self.link_ranks(HapiLink::Likeness, like.into_values().filter(|alike| alike.lines.len() == 1));
    }

    /// Links all that is left of a beneficiary to the one commitment that is left of him.
    fn by_beneficiary(&mut self) {
        let mut of: BTreeMap<BeneficiaryId, Alike> = BTreeMap::new();
        for (rank, at) in self.lines.iter().enumerate() {
            for id in known(at.line) {
                of.entry(id).or_default().lines.insert(rank);
            }
        }
        for (id, grant) in &self.grants {
            of.entry(grant.terms.beneficiary.id.clone()).or_default().grants.insert(*id);
        }
        self.link_ranks(HapiLink::Beneficiary, of.into_values());
    }

    /// Links lines to the one commitment that they are alike, unless one of them is alike to another too.
    fn link_ranks(&mut self, link: HapiLink, alike: impl Iterator<Item = Alike>) {
        let mut of_line: BTreeMap<usize, BTreeSet<CommitmentId>> = BTreeMap::new();
        for Alike { lines, grants } in alike {
            for rank in lines {
                of_line.entry(rank).or_default().extend(&grants);
            }
        }
        let mut doubtful = BTreeSet::new();
        for grants in of_line.values().filter(|grants| grants.len() > 1) {
            doubtful.extend(grants.iter().copied());
        }
        let mut rank = 0;
        self.link(link, |_| {
            let grants = of_line.get(&rank);
            rank += 1;
            grants.and_then(BTreeSet::first).copied().filter(|grant| !doubtful.contains(grant))
        });
    }

    /// Takes the lines that are of a commitment, each asked once in their order, and what they are of, from what is left.
    fn link(&mut self, link: HapiLink, mut of: impl FnMut(&HapiAt<'a>) -> Option<CommitmentId>) {
        let mut found: BTreeMap<CommitmentId, Vec<HapiAt<'a>>> = BTreeMap::new();
        let mut left = Vec::new();
        for at in std::mem::take(&mut self.lines) {
            match of(&at) {
                Some(id) => found.entry(id).or_default().push(at),
                None => left.push(at),
            }
        }
        self.lines = left;
        for (id, lines) in found {
            if let Some(commitment) = self.grants.remove(&id) {
                let differences = differences(commitment, &lines, self.year);
                self.pairs.push(HapiPair { commitment, lines, link, differences });
            }
        }
    }
}

/// What stands under one key on both sides.
#[derive(Default)]
struct Alike {
    lines: BTreeSet<usize>,
    grants: BTreeSet<CommitmentId>,
}

/// The commitments by what may name them: their identifier, and the reference of an agreement that carries one alone.
fn named<'a>(grants: impl Iterator<Item = &'a Commitment>) -> BTreeMap<String, CommitmentId> {
    let (mut names, mut carried): (BTreeMap<_, _>, BTreeMap<_, Vec<_>>) = Default::default();
    for grant in grants {
        let id = grant.terms.commitment;
        names.insert(text::key(&id.to_string()), id);
        if let Some(agreement) = &grant.terms.agreement {
            carried.entry(text::key(agreement.as_str())).or_default().push(id);
        }
    }
    for (agreement, carried) in carried {
        if let [id] = carried[..] {
            names.insert(agreement, id);
        }
    }
    names
}

/// The beneficiary of a line by each of its registers.
fn known(line: &HapiLine) -> impl Iterator<Item = BeneficiaryId> {
    let finess = line.finess.map(BeneficiaryId::Finess);
    finess.into_iter().chain(line.siret.map(BeneficiaryId::Siret))
}

fn notified(lines: &[HapiAt<'_>]) -> i64 {
    lines.iter().fold(0, |sum, at| sum.saturating_add(at.line.notified))
}

/// Where lines and their commitment say something else: the sum, the beneficiary in a register that both know, the destination.
fn differences(commitment: &Commitment, lines: &[HapiAt<'_>], year: Year) -> Vec<Difference> {
    let (recorded, said) = (decided_for(commitment, year).cents(), notified(lines));
    let euros = |cents| DecimalEuros(cents).to_string();
    let sum = (recorded != said).then(|| Difference {
        column: "MONTANT_NOTIFIE",
        recorded: euros(recorded),
        said: euros(said),
    });
    let each =
        lines.iter().flat_map(|at| [beneficiary(commitment, at.line), destination(commitment, at.line)]);
    let mut differences: Vec<_> = sum.into_iter().chain(each.flatten()).collect();
    differences.dedup();
    differences
}

fn beneficiary(commitment: &Commitment, line: &HapiLine) -> Option<Difference> {
    let (column, recorded, said) = match &commitment.terms.beneficiary.id {
        BeneficiaryId::Finess(recorded) => {
            ("ID_BENEFICIAIRE", recorded.to_string(), line.finess?.to_string())
        }
        BeneficiaryId::Siret(recorded) => ("SIRET", recorded.to_string(), line.siret?.to_string()),
        BeneficiaryId::Rna(_) | BeneficiaryId::Person(_) => return None,
    };
    (recorded != said).then_some(Difference { column, recorded, said })
}

/// Another destination: another code where both have one, else another mission.
fn destination(commitment: &Commitment, line: &HapiLine) -> Option<Difference> {
    let (recorded, said) = (commitment.terms.place.destination.as_ref()?, line.destination.as_ref()?);
    let same = match (&recorded.code, &said.code) {
        (Some(recorded), Some(said)) => text::key(recorded) == text::key(said),
        _ => recorded.mission == said.mission,
    };
    let told = |destination: &Destination| {
        destination.code.clone().unwrap_or_else(|| destination.mission.number().to_string())
    };
    (!same).then(|| Difference { column: "MESURE_NIV3", recorded: told(recorded), said: told(said) })
}

impl HapiAt<'_> {
    /// What the establishment is called; empty where no name is kept.
    pub fn name(&self) -> &str {
        self.line.name.as_ref().map(OneLine::as_str).unwrap_or_default()
    }
}
