//! Payments that bodies sent back, held against those of the register: what matches, what differs, and what stands on one side alone.
//!
//! Nothing is guessed: a return is linked to a payment by the number under which the register paid it, else only where one of each is left.

use std::collections::BTreeMap;

use super::book::ReturnAt;
use super::payment_return::PaymentReturn;
use super::published::DecimalEuros;
use super::reconciled::Difference;
use crate::fund::agreement::AgreementRef;
use crate::fund::beneficiary::BeneficiaryId;
use crate::fund::cell::Year;
use crate::fund::commitment::{Commitment, CommitmentId};
use crate::fund::ledger::{Ledger, PaymentAt};
use crate::fund::payment::{Channel, SchemeBody};
use crate::ground::id::ActNumber;
use crate::ground::one_line::OneLine;

/// Returns beside the payments of a register.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReturnsBeside<'a> {
    /// The returns, by body and number, each with how it stands.
    pub returns: Vec<ReturnBeside<'a>>,
    /// Payments through a body that no return stands for, in the order of the journal.
    pub only_recorded: Vec<PaymentAt<'a>>,
}

/// A return, with how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnBeside<'a> {
    /// The return.
    pub at: ReturnAt<'a>,
    /// How it stands.
    pub stands: ReturnStanding<'a>,
}

/// How a return stands to the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReturnStanding<'a> {
    /// The register has the payment.
    Paid {
        /// The payment.
        payment: PaymentAt<'a>,
        /// What links the two.
        link: ReturnLink,
        /// Where they say something else.
        differences: Vec<Difference>,
    },
    /// The register has the commitment, and no payment that is surely this one.
    Unpaid {
        /// The commitment.
        commitment: &'a Commitment,
        /// Where the two say something else.
        differences: Vec<Difference>,
        /// How many payments of the commitment may be it: then nobody can say which.
        rivals: usize,
    },
    /// The register has no commitment that is surely meant.
    Unlinked(WhyUnlinked),
}

/// What links a return to a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReturnLink {
    /// The register paid it under the number of the return.
    Reference,
    /// The commitment and the sum are the same, of no other payment and no other return.
    Likeness,
    /// It is the only return of the commitment that is left, and the payment the only one.
    Commitment,
}

impl ReturnLink {
    /// The word in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Likeness => "likeness",
            Self::Commitment => "commitment",
        }
    }
}

/// Why no commitment is surely meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyUnlinked {
    /// The return names none.
    Unnamed,
    /// The register has no commitment and no agreement of that number.
    Unknown,
    /// It names an agreement that carries no commitment.
    Bare,
    /// It names an agreement that carries several.
    Several(usize),
}

impl ReturnsBeside<'_> {
    /// Whether there is a return, or a payment through a body.
    pub const fn says_something(&self) -> bool {
        !self.returns.is_empty() || !self.only_recorded.is_empty()
    }

    /// What belongs to an exercise: payments of its credits, and returns of its days that no payment of another stands for.
    #[must_use]
    pub fn of_year(mut self, year: Year) -> Self {
        self.returns.retain(|beside| match &beside.stands {
            ReturnStanding::Paid { payment, .. } => payment.paid.pay.year == year,
            ReturnStanding::Unpaid { .. } | ReturnStanding::Unlinked(_) => {
                beside.at.returned.paid_on.year() == year.get()
            }
        });
        self.only_recorded.retain(|payment| payment.paid.pay.year == year);
        self
    }
}

/// Holds returns against the payments of a fund.
pub fn returns_beside<'a>(
    returns: impl IntoIterator<Item = ReturnAt<'a>>,
    ledger: &'a Ledger,
) -> ReturnsBeside<'a> {
    let through = |payment: &PaymentAt<'_>| scheme(payment).is_some();
    let payments: Vec<_> = ledger.payments().into_iter().filter(through).collect();
    let mut matching = Matching::new(returns.into_iter().collect(), &payments, ledger);
    matching.by_reference();
    matching.alone(ReturnLink::Likeness, |commitment, sum| (commitment, sum));
    matching.alone(ReturnLink::Commitment, |commitment, _| commitment);
    matching.ended()
}

/// What is left on either side while returns are linked.
struct Matching<'a> {
    returns: Vec<ReturnAt<'a>>,
    named: Vec<Result<&'a Commitment, WhyUnlinked>>,
    linked: BTreeMap<usize, (PaymentAt<'a>, ReturnLink)>,
    free: BTreeMap<ActNumber, PaymentAt<'a>>,
}

impl<'a> Matching<'a> {
    fn new(returns: Vec<ReturnAt<'a>>, payments: &[PaymentAt<'a>], ledger: &'a Ledger) -> Self {
        let under = under(ledger);
        let named = returns.iter().map(|at| meant(at.returned, ledger, &under)).collect();
        let free = payments.iter().map(|payment| (payment.stamp.number, *payment)).collect();
        Self { returns, named, linked: BTreeMap::new(), free }
    }

    /// Links what the register paid under the number of a return.
    fn by_reference(&mut self) {
        let keys: BTreeMap<_, _> =
            self.free.values().map(|payment| (payment.paid.pay.key.as_str(), *payment)).collect();
        for (rank, at) in self.returns.iter().enumerate() {
            if let Some(payment) = keys.get(at.returned.key().of_command().as_str()) {
                self.linked.insert(rank, (*payment, ReturnLink::Reference));
                self.free.remove(&payment.stamp.number);
            }
        }
    }

    /// Links what is alone on both sides under a key of the commitment and the sum.
    fn alone<K: Ord>(&mut self, link: ReturnLink, key: impl Fn(CommitmentId, i64) -> K) {
        let mut like: BTreeMap<K, (Vec<usize>, Vec<PaymentAt<'a>>)> = BTreeMap::new();
        for (rank, (at, named)) in self.returns.iter().zip(&self.named).enumerate() {
            if let (Ok(commitment), false) = (named, self.linked.contains_key(&rank)) {
                let key = key(commitment.terms.commitment, at.returned.amount.cents());
                like.entry(key).or_default().0.push(rank);
            }
        }
        for payment in self.free.values() {
            let pay = &payment.paid.pay;
            like.entry(key(pay.commitment, pay.amount.cents())).or_default().1.push(*payment);
        }
        for (returns, payments) in like.into_values() {
            if let ([rank], [payment]) = (&returns[..], &payments[..]) {
                self.linked.insert(*rank, (*payment, link));
                self.free.remove(&payment.stamp.number);
            }
        }
    }

    fn ended(self) -> ReturnsBeside<'a> {
        let Self { returns, named, mut linked, free } = self;
        let rivals = |of: CommitmentId| free.values().filter(|free| free.paid.pay.commitment == of).count();
        let stands = |(rank, (at, named)): (usize, (ReturnAt<'a>, Result<&'a Commitment, WhyUnlinked>))| {
            let stands = match (linked.remove(&rank), named) {
                (Some((payment, link)), named) => {
                    let differences = of_payment(at.returned, &payment, named.ok());
                    ReturnStanding::Paid { payment, link, differences }
                }
                (None, Ok(commitment)) => ReturnStanding::Unpaid {
                    commitment,
                    differences: of_beneficiary(at.returned, commitment).into_iter().collect(),
                    rivals: rivals(commitment.terms.commitment),
                },
                (None, Err(why)) => ReturnStanding::Unlinked(why),
            };
            ReturnBeside { at, stands }
        };
        let returns = returns.into_iter().zip(named).enumerate().map(stands).collect();
        ReturnsBeside { returns, only_recorded: free.into_values().collect() }
    }
}

/// The commitments that each agreement carries.
fn under(ledger: &Ledger) -> BTreeMap<&AgreementRef, Vec<&Commitment>> {
    let mut under: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (_, commitment) in ledger.commitments() {
        if let Some(agreement) = &commitment.terms.agreement {
            under.entry(agreement).or_default().push(commitment);
        }
    }
    under
}

/// The commitment that a return names: by its own number, or by that of the agreement that carries it alone.
fn meant<'a>(
    returned: &PaymentReturn,
    ledger: &'a Ledger,
    under: &BTreeMap<&AgreementRef, Vec<&'a Commitment>>,
) -> Result<&'a Commitment, WhyUnlinked> {
    let named = returned.paid_for.as_ref().map(OneLine::as_str).ok_or(WhyUnlinked::Unnamed)?;
    let own = named.parse().ok().map(CommitmentId::new).and_then(|id| ledger.commitment(id));
    if let Some(commitment) = own {
        return Ok(commitment);
    }
    let agreement: AgreementRef = named.parse().map_err(|_none| WhyUnlinked::Unknown)?;
    match under.get(&agreement).map(Vec::as_slice) {
        Some([commitment]) => Ok(commitment),
        Some(several) => Err(WhyUnlinked::Several(several.len())),
        None if ledger.agreement(&agreement).is_some() => Err(WhyUnlinked::Bare),
        None => Err(WhyUnlinked::Unknown),
    }
}

/// The body that a payment went through; nothing where the agency's own accountant paid.
pub const fn scheme<'p>(payment: &PaymentAt<'p>) -> Option<&'p SchemeBody> {
    match &payment.paid.pay.channel {
        Channel::AcArs => None,
        Channel::Scheme { body, .. } => Some(body),
    }
}

/// Where a return and a payment say something else.
fn of_payment(
    returned: &PaymentReturn,
    payment: &PaymentAt<'_>,
    named: Option<&Commitment>,
) -> Vec<Difference> {
    let pay = &payment.paid.pay;
    let euros = |cents| DecimalEuros(cents).to_string();
    let body = scheme(payment).map(ToString::to_string).unwrap_or_default();
    let said = [
        ("amount", euros(pay.amount.cents()), euros(returned.amount.cents())),
        ("paid", payment.stamp.effective.to_string(), returned.paid_on.to_string()),
        ("body", body, returned.body.to_string()),
    ];
    let mut differences: Vec<_> = said
        .into_iter()
        .filter(|(_, recorded, said)| recorded != said)
        .map(|(column, recorded, said)| Difference { column, recorded, said })
        .collect();
    // A return that was corrected may name another commitment than the one that was paid, or none that is known.
    let other = named.is_none_or(|named| named.terms.commitment != pay.commitment);
    let written = returned.paid_for.as_ref().filter(|_| other);
    differences.extend(written.map(|written| Difference {
        column: "commitment",
        recorded: pay.commitment.to_string(),
        said: written.to_string(),
    }));
    differences.extend(named.and_then(|commitment| of_beneficiary(returned, commitment)));
    differences
}

/// That a return says another beneficiary than its commitment, in the same register.
fn of_beneficiary(returned: &PaymentReturn, commitment: &Commitment) -> Option<Difference> {
    let (said, recorded) = (returned.beneficiary.as_ref()?, &commitment.terms.beneficiary.id);
    let comparable = std::mem::discriminant(said) == std::mem::discriminant(recorded);
    (comparable && said != recorded).then(|| Difference {
        column: "beneficiary",
        recorded: number(recorded),
        said: number(said),
    })
}

/// The number of a beneficiary; of a natural person the opaque one.
fn number(id: &BeneficiaryId) -> String {
    match id {
        BeneficiaryId::Siret(siret) => siret.to_string(),
        BeneficiaryId::Finess(finess) => finess.to_string(),
        BeneficiaryId::Rna(rna) => rna.to_string(),
        BeneficiaryId::Person(person) => person.to_string(),
    }
}
