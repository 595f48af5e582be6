//! What bodies of compulsory schemes send back: the payments that they made on behalf of a fund (art. L. 1435-10 and R. 1435-27 CSP).
//!
//! A return is what another says of a payment. It pays nothing by itself: what the register paid stands in the ledger, and the two are held
//! beside each other.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::fund::beneficiary::BeneficiaryId;
use crate::fund::money::Cp;
use crate::fund::payment::SchemeBody;
use crate::ground::form;
use crate::ground::one_line::OneLine;
use crate::ground::payload::Payload;

/// The payments that a file sends back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentsReturned {
    /// The file.
    pub document: Digest,
    /// Its name.
    pub title: OneLine,
    /// Its rows that say something new, in its order.
    pub returns: Vec<PaymentReturn>,
}

/// A payment that a body says it made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentReturn {
    /// The 1-based line of the file.
    pub line: u32,
    /// The body that paid.
    pub body: SchemeBody,
    /// The number that this body gave the payment.
    pub reference: OneLine,
    /// What it was paid for: the number of a commitment or of an agreement, as it is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_for: Option<OneLine>,
    /// Who received it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beneficiary: Option<BeneficiaryId>,
    /// The day it was paid.
    #[serde(with = "form::day")]
    pub paid_on: Date,
    /// How much.
    pub amount: Cp,
    /// What the body calls it, of an establishment or an association. Of any other no label is kept: it may name a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<OneLine>,
}

/// Which payment a return is of: rows of two files that say so are the same one, and the later file is believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReturnKey<'a> {
    /// The body that paid.
    pub body: &'a SchemeBody,
    /// The number that it gave the payment.
    pub reference: &'a OneLine,
}

impl ReturnKey<'_> {
    /// The key of the command by which the register pays what a return says.
    pub fn of_command(self) -> String {
        format!("return/{}/{}", self.body, self.reference)
    }
}

impl PaymentReturn {
    /// Which payment it is of.
    pub const fn key(&self) -> ReturnKey<'_> {
        ReturnKey { body: &self.body, reference: &self.reference }
    }

    /// Whether another says the same of that payment, on whatever line it stands.
    pub fn says_as(&self, other: &Self) -> bool {
        *self == Self { line: self.line, ..other.clone() }
    }
}

impl Payload for PaymentsReturned {
    fn subject(&self) -> String {
        self.title.to_string()
    }
}
