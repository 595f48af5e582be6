//! Published aids held against the register of a fund: what matches, what differs, and what stands on one side alone.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::book::AidAt;
use super::published::{COLUMNS, Granter, PublishedAid, Registered};
use crate::fund::beneficiary::BeneficiaryId;
use crate::fund::commitment::{Commit, Commitment};
use crate::ground::id::CommitmentId;

/// Published aids beside commitments.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reconciled<'a> {
    /// Those that are of one grant.
    pub pairs: Vec<Pair<'a>>,
    /// Published aids of the agency that no commitment stands behind.
    pub only_published: Vec<AidAt<'a>>,
    /// Commitments that no published aid stands for.
    pub only_recorded: Vec<&'a Commitment>,
    /// How many published aids another granted.
    pub of_others: usize,
}

/// A commitment and the aid that is published of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair<'a> {
    /// The commitment.
    pub commitment: &'a Commitment,
    /// The aid.
    pub aid: AidAt<'a>,
    /// What links them.
    pub link: Link,
    /// Where they say something else.
    pub differences: Vec<Difference>,
}

/// What links an aid to a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// Its reference is the identifier of the commitment.
    Reference,
    /// The beneficiary, the day and the sum are the same, of no other commitment and no other aid.
    Likeness,
}

impl Link {
    /// The word in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Likeness => "likeness",
        }
    }
}

/// A column in which the register and the other side say something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The column: of the schema, or of the reader of the file.
    pub column: &'static str,
    /// What the register says.
    pub recorded: String,
    /// What the other side says: what is published, notified or sent back.
    pub said: String,
}

/// Holds published aids against the commitments of a fund, both of one agency.
pub fn reconciled<'a>(granter: &Granter, aids: &[AidAt<'a>], grants: &[&'a Commitment]) -> Reconciled<'a> {
    let (own, others): (Vec<AidAt<'a>>, Vec<_>) =
        aids.iter().partition(|at| at.listed.aid.granter.siret == granter.siret);
    let by_id: BTreeMap<CommitmentId, &'a Commitment> =
        grants.iter().map(|commitment| (commitment.terms.commitment, *commitment)).collect();
    let named = |at: &AidAt<'a>| {
        let id = at.listed.aid.reference.as_deref()?.trim().parse().ok().map(CommitmentId::new)?;
        by_id.get(&id).copied()
    };
    let mut pairs = Vec::new();
    let mut left = Vec::new();
    for at in own {
        match named(&at) {
            Some(commitment) => pairs.push(Pair::new(granter, commitment, at, Link::Reference)),
            None => left.push(at),
        }
    }
    let taken: BTreeSet<_> = pairs.iter().map(|pair| pair.commitment.terms.commitment).collect();
    let free: Vec<_> =
        grants.iter().copied().filter(|grant| !taken.contains(&grant.terms.commitment)).collect();
    let alike = alike(&left, &free);
    let mut only_published = Vec::new();
    for (rank, at) in left.into_iter().enumerate() {
        match alike.get(&rank) {
            Some(commitment) => pairs.push(Pair::new(granter, commitment, at, Link::Likeness)),
            None => only_published.push(at),
        }
    }
    let taken: BTreeSet<_> = pairs.iter().map(|pair| pair.commitment.terms.commitment).collect();
    let only_recorded = free.into_iter().filter(|grant| !taken.contains(&grant.terms.commitment)).collect();
    Reconciled { pairs, only_published, only_recorded, of_others: others.len() }
}

/// What an aid and a commitment have in common where nothing names the other.
type Likeness = (BeneficiaryId, Date, i64);

/// The commitments that are like an aid, by the rank of the aid: one of each alone.
fn alike<'a>(aids: &[AidAt<'a>], free: &[&'a Commitment]) -> BTreeMap<usize, &'a Commitment> {
    let mut like: BTreeMap<Likeness, (Vec<usize>, Vec<&'a Commitment>)> = BTreeMap::new();
    for (rank, at) in aids.iter().enumerate() {
        let aid = &at.listed.aid;
        for (id, sum) in known(&aid.registered).into_iter().zip(std::iter::repeat(aid.part())) {
            if let Some(sum) = sum {
                like.entry((id, aid.signed_on, sum)).or_default().0.push(rank);
            }
        }
    }
    for grant in free {
        let Commit { beneficiary, notified_on, .. } = &*grant.terms;
        let key = (beneficiary.id.clone(), *notified_on, grant.terms.granted().cents());
        like.entry(key).or_default().1.push(grant);
    }
    let alone = like.into_values().filter_map(|(aids, grants)| match (&aids[..], &grants[..]) {
        ([rank], [grant]) => Some((*rank, *grant)),
        _ => None,
    });
    alone.collect()
}

/// A beneficiary by each of its registers.
fn known(registered: &Registered) -> Vec<BeneficiaryId> {
    let siret = registered.siret().map(|siret| BeneficiaryId::Siret(*siret));
    let rna = registered.rna().map(|rna| BeneficiaryId::Rna(*rna));
    siret.into_iter().chain(rna).collect()
}

impl<'a> Pair<'a> {
    fn new(granter: &Granter, commitment: &'a Commitment, aid: AidAt<'a>, link: Link) -> Self {
        let differences = differences(granter, &commitment.terms, &aid.listed.aid);
        Self { commitment, aid, link, differences }
    }
}

/// The columns in which a published aid says something else than the register knows. The register has no number of the register of aids
/// and no identifier of a scheme, and an aid found by its likeness has a reference of its own: those are not compared.
fn differences(granter: &Granter, terms: &Commit, aid: &PublishedAid) -> Vec<Difference> {
    let known = terms.known_cells(granter);
    let published = aid.cells();
    let columns = COLUMNS.into_iter().zip(known).zip(published);
    let differ = columns.filter_map(|((column, known), said)| {
        let recorded = known.filter(|known| *known != said)?;
        Some(Difference { column, recorded, said })
    });
    differ.collect()
}
