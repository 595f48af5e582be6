//! What was done, and what is left.

use maillage_domain::fund::act::Particulars;
use maillage_domain::fund::cell::Pool;
use maillage_domain::fund::commitment::{Commitment, CommitmentId};
use maillage_domain::fund::decision::notice::Notice;
use maillage_domain::fund::ledger::{AeAccount, CpAccount, Ledger};
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::recovery::{Recovery, RecoveryId};
use schemars::JsonSchema;
use serde::Serialize;

use super::closing::ClosingView;
use super::money::euros;
use super::names::pool_text;
use super::notice::notice_text;
use crate::head::HeadView;
use crate::words::{Argument, Words};

/// What was done, and what is left afterwards; amounts in cents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReceiptView {
    /// The act that did it.
    pub act: u64,
    /// Whether it was done before.
    pub already: bool,
    /// The key of the command.
    pub key: String,
    /// The type of act.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The exercise.
    pub year: i16,
    /// The commitment it is about.
    pub commitment: Option<String>,
    /// The revenue order it is about.
    pub recovery: Option<String>,
    /// The agreement it is about; absent for other acts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<String>,
    /// What is left.
    pub position: PositionView,
    /// What closing an exercise carried over; absent for other acts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closing: Option<ClosingView>,
    /// All this in sentences.
    pub text: String,
    /// What it leaves to be checked; absent where there is nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
    /// The head of the journal at which it was made, once that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub head: Option<HeadView>,
}

/// What was done as a program is told: the receipt, with the digest of the act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ProvedReceipt {
    /// The receipt.
    #[serde(flatten)]
    pub receipt: ReceiptView,
    /// The digest of the act: 64 hexadecimal digits, which the act after it names.
    pub digest: String,
}

/// What is left, in cents: in the envelope and earmark of a commitment, else in the exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PositionView {
    /// The envelope; nothing for the whole exercise.
    pub envelope: Option<&'static str>,
    /// The earmark; nothing for fungible credits and for the whole exercise.
    pub earmark: Option<String>,
    /// What may still be committed.
    pub ae_available: i64,
    /// What may still be paid.
    pub cp_available: i64,
    /// What the commitment has left to pay.
    pub rest: Option<i64>,
    /// What the revenue order has left to collect.
    pub to_collect: Option<i64>,
}

impl ReceiptView {
    /// Words the answer to a key, with what it leaves to be checked; nothing where none was given.
    pub fn new(ledger: &Ledger, key: &str, already: bool, notices: &[Notice], words: Words) -> Option<Self> {
        let done = ledger.answered(key)?;
        let act = done.stamp.number;
        let Particulars { year, about, .. } = done.fact.payload().particulars();
        let recovery = about.recovery().and_then(|id| ledger.recovery(id));
        let commitment = about.commitment().or_else(|| recovery.map(|recovery| recovery.order.commitment));
        let rest = commitment.and_then(|id| ledger.commitment(id)).map(Commitment::rest);
        let pool = commitment
            .and_then(|id| ledger.commitment(id))
            .map(|commitment| commitment.terms.place.pool(year));
        let balances = match &pool {
            Some(pool) => ledger.book().pool(pool),
            None => ledger.book().year(year),
        };
        let available = (balances.ae(AeAccount::Available), balances.cp(CpAccount::Available));
        let to_collect = recovery.map(Recovery::outstanding);
        let left = Left { pool: pool.as_ref(), available, rest, to_collect };
        let kind = done.fact.kind();
        let mut sentences = vec![what_was_done(act.get(), kind, already, words)];
        let closing = ClosingView::new(ledger, &done.fact);
        sentences.extend(closing.map(|closing| closing.told(words)));
        sentences.extend(left.told(commitment, about.recovery(), words));
        Some(Self {
            act: act.get(),
            already,
            key: key.to_owned(),
            kind,
            year: year.get(),
            commitment: commitment.map(|id| id.to_string()),
            recovery: about.recovery().map(|id| id.to_string()),
            agreement: about.agreement().map(ToString::to_string),
            position: left.view(),
            closing,
            text: sentences.join(" "),
            warnings: notices.iter().map(|notice| notice_text(ledger, notice, words)).collect(),
            head: None,
        })
    }

    /// The same made at a head of the journal, which it names.
    #[must_use]
    pub fn made_at(self, head: HeadView) -> Self {
        Self { text: head.behind(&self.text), head: Some(head), ..self }
    }
}

struct Left<'l> {
    pool: Option<&'l Pool>,
    available: (Ae, Cp),
    rest: Option<Ae>,
    to_collect: Option<Cp>,
}

impl Left<'_> {
    fn view(&self) -> PositionView {
        PositionView {
            envelope: self.pool.map(|pool| pool.envelope.as_str()),
            earmark: self.pool.and_then(|pool| pool.earmark.code()).map(ToOwned::to_owned),
            ae_available: self.available.0.cents(),
            cp_available: self.available.1.cents(),
            rest: self.rest.map(Ae::cents),
            to_collect: self.to_collect.map(Cp::cents),
        }
    }

    fn told(
        &self,
        commitment: Option<CommitmentId>,
        recovery: Option<RecoveryId>,
        words: Words,
    ) -> Vec<String> {
        let of = |id: &str, name: &str, cents: i64, message: &str| {
            let amount = euros(cents, words);
            words.with(message, &[(name, Argument::Text(id)), ("amount", Argument::Text(&amount))])
        };
        let (ae, cp) = (euros(self.available.0.cents(), words), euros(self.available.1.cents(), words));
        let amounts = [("ae", Argument::Text(&ae)), ("cp", Argument::Text(&cp))];
        let position = match self.pool {
            None => words.with("fund-receipt-year", &amounts),
            Some(pool) => {
                let pool = pool_text(pool, words);
                let [ae, cp] = amounts;
                words.with("fund-receipt-pool", &[ae, cp, ("pool", Argument::Text(&pool))])
            }
        };
        let commitment = commitment
            .zip(self.rest)
            .map(|(id, rest)| of(&id.to_string(), "id", rest.cents(), "fund-receipt-commitment"));
        let recovery = recovery
            .zip(self.to_collect)
            .map(|(id, left)| of(&id.to_string(), "id", left.cents(), "fund-receipt-recovery"));
        commitment.into_iter().chain(recovery).chain([position]).collect()
    }
}

fn what_was_done(act: u64, kind: &str, already: bool, words: Words) -> String {
    let title = words.get(&format!("act-{kind}"));
    let number = act.to_string();
    let arguments = [("title", Argument::Text(&title)), ("act", Argument::Text(&number))];
    words.with(if already { "fund-receipt-already" } else { "fund-receipt-done" }, &arguments)
}
