//! What the tests of the fund share: short commands, and a fund that takes them in order.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use maillage_domain::act::{self, FundFact};
use maillage_domain::act::{Act, ActNumber, Actor, PersonId, Salt, encode};
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId, BeneficiaryKind, Rna};
use maillage_domain::fund::budget::{
    AdoptBudget, Approval, BudgetKind, BudgetPart, End, Opening, Transfer, Vote,
};
use maillage_domain::fund::cell::{Cell, Earmark, Envelope, Place, Pool, Year};
use maillage_domain::fund::commitment::{Commit, CommitmentId, DecideYear, Field, Purpose, Term};
use maillage_domain::fund::decision::Context;
use maillage_domain::fund::decision::{Decided, Decision};
use maillage_domain::fund::destination::CodePattern;
use maillage_domain::fund::destination::{Destination, Mission};
use maillage_domain::fund::ledger::{AeAccount, Balances, CpAccount, Ledger};
use maillage_domain::fund::money::{Ae, Cp, Revenue};
use maillage_domain::fund::parameters::Parameters;
use maillage_domain::fund::payment::{Certify, Channel, Pay};
use maillage_domain::fund::refusal::{Reason, Refusal};
use maillage_domain::fund::release::Release;
use maillage_domain::fund::year::{CarryOver, CloseYear, OpenYear};
use maillage_domain::ground::stamp::{Entered, Stamp};
use maillage_domain::territory::RegionCode;
use uuid::Uuid;

use crate::given::parameters;

pub(crate) const YEAR: Year = Year::new(2023);

pub(crate) fn ae(euros: i64) -> Ae {
    Ae::from_cents(euros * 100)
}

pub(crate) fn cp(euros: i64) -> Cp {
    Cp::from_cents(euros * 100)
}

pub(crate) fn revenue(euros: i64) -> Revenue {
    Revenue::from_cents(euros * 100)
}

/// The shape of the codes of published lines.
pub(crate) fn codes() -> CodePattern {
    "MI|M#-99-99".parse().expect("a shape of codes")
}

pub(crate) fn person(number: u128) -> PersonId {
    PersonId::new(Uuid::from_u128(number))
}

pub(crate) fn id(number: u128) -> CommitmentId {
    CommitmentId::new(Uuid::from_u128(number))
}

/// Credits of the first mission; of none where they are operating costs.
pub(crate) fn place(envelope: Envelope, earmark: Earmark) -> Place {
    let mission = match envelope {
        Envelope::Intervention => Some(Mission::ALL[0]),
        Envelope::Operating => None,
    };
    Place { envelope, earmark, destination: mission.map(Destination::mission), territory: None }
}

/// Fungible credits of the intervention envelope.
pub(crate) fn free() -> Place {
    place(Envelope::Intervention, Earmark::Free)
}

pub(crate) fn bound(earmark: Earmark) -> Place {
    place(Envelope::Intervention, earmark)
}

pub(crate) fn pool(place: &Place) -> Pool {
    place.pool(YEAR)
}

pub(crate) fn purpose(field: Field) -> Purpose {
    Purpose { field, code: None }
}

/// A commitment of one exercise to an association, for care, with no advance.
pub(crate) fn commit(number: u128, amount: Ae) -> Commit {
    Commit {
        key: format!("commit {number}"),
        commitment: id(number),
        year: YEAR,
        place: free(),
        amount,
        term: Term::Single,
        beneficiary: Beneficiary {
            id: BeneficiaryId::Rna(Rna::parse("W123456789").expect("an identifier")),
            kind: BeneficiaryKind::Association,
        },
        purpose: purpose(Field::Care),
        object: "essai".to_owned(),
        advance: Cp::ZERO,
        notified_on: date(2023, 5, 2),
        signed_by: person(1),
        parties: Vec::new(),
        runs: None,
        essentials: None,
        agreement: None,
        structure: None,
    }
}

pub(crate) fn decide_year(number: u128, year: Year, sum: Cp) -> DecideYear {
    DecideYear {
        key: format!("decide {number} {}", year.get()),
        commitment: id(number),
        year,
        sum,
        notified_on: Date::new(year.get(), 2, 1).expect("a day"),
        signed_by: person(1),
    }
}

pub(crate) fn certify(number: u128, amount: Cp) -> Certify {
    Certify {
        key: format!("certify {number} {}", amount.cents()),
        commitment: id(number),
        amount,
        done_on: date(2023, 6, 1),
        certified_by: person(2),
    }
}

pub(crate) fn pay(number: u128, year: Year, amount: Cp) -> Pay {
    Pay {
        key: format!("pay {number} {} {}", year.get(), amount.cents()),
        commitment: id(number),
        year,
        amount,
        channel: Channel::AcArs,
        ordered_by: person(1),
        paid_by: person(3),
    }
}

pub(crate) fn release(number: u128, year: Year, amount: Ae) -> Release {
    Release {
        key: format!("release {number} {} {}", year.get(), amount.cents()),
        commitment: id(number),
        year,
        amount,
        signed_by: person(1),
    }
}

pub(crate) fn opening(place: Place, ae: Ae, cp: Cp) -> Opening {
    Opening { place, ae, cp }
}

/// A budget that the board approved and the ministers received two months before.
pub(crate) fn budget(year: Year, kind: BudgetKind, openings: Vec<Opening>) -> AdoptBudget {
    let held_on = Date::new(year.get(), 1, 2).expect("a day");
    AdoptBudget {
        key: format!("budget {} {kind:?} {openings:?}", year.get()),
        year,
        kind,
        openings,
        approval: Approval::Board {
            vote: Vote { held_on, votes: 30, against: 0 },
            received_on: held_on,
            opposed_on: None,
        },
    }
}

pub(crate) fn transfer(from: Place, to: Place, ae: Ae, cp: Cp) -> Transfer {
    let end = |place| End { budget: BudgetPart::Annex, place };
    Transfer {
        key: "transfer".to_owned(),
        year: YEAR,
        from: end(from),
        to: end(to),
        ae,
        cp,
        signed_by: person(1),
    }
}

pub(crate) fn close(year: Year) -> CloseYear {
    CloseYear {
        key: format!("close {}", year.get()),
        year,
        excluded: Vec::new(),
        carry_over: CarryOver::InFull,
    }
}

pub(crate) fn open(year: Year) -> OpenYear {
    OpenYear { key: format!("open {}", year.get()), year, first_order: None }
}

/// The stamp of an act of a day, recorded as many seconds after the epoch as its number says.
pub(crate) fn stamp(number: ActNumber, effective: Date) -> Arc<Stamp> {
    let second = i64::try_from(number.get()).expect("a few");
    Arc::new(Stamp {
        number,
        recorded_at: Timestamp::from_second(second).expect("a short while after the epoch"),
        effective,
        region: RegionCode::new("32"),
        actor: Actor::Program,
    })
}

/// A fund that takes commands in order, on a day that moves.
pub(crate) struct Fund {
    pub(crate) ledger: Ledger,
    pub(crate) parameters: Parameters,
    pub(crate) on: Date,
    recorded: Vec<(FundFact, Date)>,
}

impl Fund {
    /// Nothing yet, on 1 June 2023.
    pub(crate) fn new() -> Self {
        let (ledger, parameters) = (Ledger::default(), parameters());
        Self { ledger, parameters, on: date(2023, 6, 1), recorded: Vec::new() }
    }

    /// 2023 open, with these openings.
    pub(crate) fn with(openings: Vec<Opening>) -> Self {
        let mut fund = Self::new();
        fund.record(fund.ledger.open_year(&open(YEAR), &fund.context()));
        let budget = budget(YEAR, BudgetKind::Initial, openings);
        fund.record(fund.ledger.adopt_budget(&budget, &fund.context()));
        fund
    }

    /// 2023 open, with these fungible credits.
    pub(crate) fn of(ae: Ae, cp: Cp) -> Self {
        Self::with(vec![opening(free(), ae, cp)])
    }

    pub(crate) fn context(&self) -> Context<'_> {
        Context { on: self.on, parameters: &self.parameters }
    }

    /// Records a decision that must not be refused, and checks that the ledger could take it.
    pub(crate) fn record(&mut self, decision: Decision) -> ActNumber {
        match decision.expect("not refused") {
            Decided::Already(act) => act,
            Decided::New(fact) => self.apply(fact),
        }
    }

    pub(crate) fn apply(&mut self, fact: FundFact) -> ActNumber {
        self.recorded.push((fact.clone(), self.on));
        let act = ActNumber::new(u64::try_from(self.recorded.len()).expect("a few"));
        let taken = self.ledger.apply(stamp(act, self.on), fact);
        assert_eq!(taken, Entered::Kept, "what is decided can be applied");
        act
    }

    /// What was recorded, in order.
    pub(crate) fn recorded(&self) -> impl Iterator<Item = &FundFact> {
        self.recorded.iter().map(|(fact, _)| fact)
    }

    /// The same, each with the day from which it has effect.
    pub(crate) fn dated(&self) -> impl Iterator<Item = (&FundFact, Date)> {
        self.recorded.iter().map(|(fact, on)| (fact, *on))
    }

    pub(crate) fn commit(&mut self, command: &Commit) -> ActNumber {
        self.record(self.ledger.commit(command, &self.context()))
    }

    /// Certifies and pays.
    pub(crate) fn pay(&mut self, number: u128, year: Year, amount: Cp) {
        let served = Certify { done_on: self.on, ..certify(number, amount) };
        self.record(self.ledger.certify(&served, &self.context()));
        self.record(self.ledger.pay(&pay(number, year, amount), &self.context()));
    }

    /// Closes a year on its last day, and opens the next with these credits.
    pub(crate) fn next_year(&mut self, year: Year, openings: Vec<Opening>) {
        self.on = year.last_day();
        self.record(self.ledger.close_year(&close(year), &self.context()));
        self.start(year.later(1), openings);
    }

    /// Opens a year on 1 March with these credits.
    pub(crate) fn start(&mut self, year: Year, openings: Vec<Opening>) {
        self.record(self.ledger.open_year(&open(year), &self.context()));
        self.on = Date::new(year.get(), 3, 1).expect("a day");
        let budget = budget(year, BudgetKind::Initial, openings);
        self.record(self.ledger.adopt_budget(&budget, &self.context()));
    }

    pub(crate) fn balances(&self, year: Year, place: &Place) -> Balances {
        self.ledger.book().cell(&Cell::new(year, place.clone()))
    }

    /// Available, committed, and available to pay, of the fungible credits of a year.
    pub(crate) fn position(&self, year: Year) -> (Ae, Ae, Cp) {
        let balances = self.ledger.book().pool(&free().pool(year));
        (balances.ae(AeAccount::Available), balances.ae_committed(), balances.cp(CpAccount::Available))
    }
}

/// The reason of a refusal.
pub(crate) fn reason(decision: Decision) -> Reason {
    refusal(decision).reason
}

pub(crate) fn refusal(decision: Decision) -> Refusal {
    decision.expect_err("refused")
}

/// The rule behind a refusal.
pub(crate) fn rule(decision: Decision) -> &'static str {
    reason(decision).rule().expect("a rule").id
}

/// An act as it is written, without what the journal gives it when it is recorded.
pub(crate) fn written(act: &Act) -> String {
    let envelope = act::Envelope { recorded_at: Timestamp::UNIX_EPOCH, salt: Salt::default() };
    let line = encode(act, envelope).line();
    let (_, act) = line.split_once(r#","id""#).expect("an envelope before the identifier");
    format!(r#"{{"id"{act}"#)
}
