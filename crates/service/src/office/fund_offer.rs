//! What can be chosen in the form of a verb of the fund, and what stands in it before anything is typed.
//!
//! Nobody is asked for an identifier that the register knows: commitments that wait, credits that are open and people who may
//! order are offered, each in words. What is offered binds nothing: the ledger decides what is chosen, as it would anything else.

use std::collections::BTreeSet;

use maillage_domain::act::PersonId;
use maillage_domain::call::book::{Application, Call, CallBook};
use maillage_domain::fund::budget::BudgetAdopted;
use maillage_domain::fund::cell::{Earmark, Envelope, Place, Pool, Territory, Year};
use maillage_domain::fund::commitment::{Commitment, CommitmentId};
use maillage_domain::fund::destination::{Destination, Mission};
use maillage_domain::fund::ledger::{AeAccount, CpAccount, Exercise, Ledger};
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::people::Permission;
use maillage_domain::state::Asked;
use maillage_domain::territory::RegionCode;
use maillage_journal::people::Standing;
use maillage_reading::fund_tables::{DESTINATION, OPENING};
use maillage_reading::fund_values::spelled;
use maillage_reading::table::Column;
use maillage_views::office::offer::{Line, OfferView, Sum};
use maillage_views::words::Words;

use super::fund_verb::FundVerb;
use crate::ask::region;
use crate::error::ServiceError;
use crate::reader::Reader;

/// What is offered in one field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offered {
    /// What can be chosen; nothing where the field is typed.
    pub choices: Vec<OfferView>,
    /// What stands in it before anything is typed; empty where nothing does.
    pub preset: String,
    /// What is said where a choice is needed and there is none, and what to do then; empty where there is one.
    pub none: String,
}

/// The fields of a verb in which something is offered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offers(Vec<(&'static str, Offered)>);

impl Offers {
    /// What is offered in a field; nothing where it is typed.
    pub fn of(&self, field: &str) -> Option<&Offered> {
        self.0.iter().find(|(own, _)| *own == field).map(|(_, offered)| offered)
    }

    /// Why the form cannot be filled in at all, and what to do; nothing where it can.
    pub fn none(&self) -> Option<&str> {
        self.0.iter().map(|(_, offered)| offered.none.as_str()).find(|none| !none.is_empty())
    }
}

/// Where offers are looked for.
struct Desk<'d> {
    ledger: &'d Ledger,
    calls: Option<&'d CallBook>,
    today: Year,
    /// The exercise that is asked about: the one that was typed, else the one that goes without saying.
    year: Option<Year>,
    words: Words,
}

/// What a form of a verb offers in a region; `typed` is what stands in the address already.
///
/// # Errors
///
/// The region is none of the store, or the accounts cannot be read.
pub async fn offers(
    verb: FundVerb,
    typed: impl Fn(&str) -> String,
    (reader, asked): (&Reader, Option<&str>),
    words: Words,
) -> Result<Offers, ServiceError> {
    let region = region(reader.state(), asked, words)?;
    let empty = Ledger::default();
    let ledger = reader.state().fund(&region).unwrap_or(&empty);
    let today = Year::of(reader.today(&region));
    let calls = reader.state().calls(&region);
    let mut desk = Desk { ledger, calls, today, year: None, words };
    let year = typed("year").trim().parse().ok().map(Year::new);
    desk.year = year.or_else(|| desk.usual_year());
    let mut offered = vec![("year", desk.years(verb))];
    offered.extend(desk.of_commitments(verb, &typed("commitment")));
    offered.extend(desk.of_credits(verb));
    offered.extend(desk.of_calls(verb, &typed("call")));
    if verb == FundVerb::Pay {
        let signed = desk.signatories(&typed("commitment"));
        let people = people(reader, &region).await?;
        offered.push(("ordered-by", officers(&people, &signed, words)));
    }
    Ok(Offers(offered))
}

impl<'d> Desk<'d> {
    /// The exercises that are open, the latest first.
    fn open(&self) -> impl Iterator<Item = (Year, &'d Exercise)> {
        let open = |exercise: &Exercise| exercise.opened.is_some() && exercise.closed.is_none();
        self.ledger.exercises().rev().filter(move |(_, exercise)| open(exercise))
    }

    /// That of today where it is open, else the latest that is.
    fn usual_year(&self) -> Option<Year> {
        let open = || self.open().map(|(year, _)| year);
        open().find(|year| *year == self.today).or_else(|| open().next())
    }

    /// The exercises that a verb may be about.
    fn years(&self, verb: FundVerb) -> Offered {
        if verb == FundVerb::OpenYear {
            let last = self.ledger.exercises().rfind(|(_, exercise)| exercise.opened.is_some());
            let next = last.map_or(self.today, |(year, _)| year.later(1));
            return Offered { preset: next.get().to_string(), ..Offered::default() };
        }
        if verb == FundVerb::OpenCall {
            // A call may be opened for an exercise that is not.
            return Offered { preset: self.today.get().to_string(), ..Offered::default() };
        }
        if !verb.fields().iter().any(|field| field.name == "year") {
            return Offered::default();
        }
        let choices: Vec<_> = self.open().map(|(year, _)| OfferView::year(year)).collect();
        let preset = match verb {
            // What is closed is the oldest of those that are open.
            FundVerb::CloseYear => self.open().last().map(|(year, _)| year),
            _ => self.usual_year(),
        };
        let none = if choices.is_empty() { self.words.get("office-none-year") } else { String::new() };
        Offered { choices, preset: preset.map(|year| year.get().to_string()).unwrap_or_default(), none }
    }

    /// The commitments and revenue orders that wait for a verb, and the sum that would settle the one that was chosen.
    fn of_commitments(&self, verb: FundVerb, chosen: &str) -> Vec<(&'static str, Offered)> {
        let (sum, none) = match verb {
            FundVerb::Certify => (Sum::ToCertify, "office-none-certify"),
            FundVerb::Pay => (Sum::ToPay, "office-none-pay"),
            FundVerb::Release => (Sum::ToWithdraw, "office-none-release"),
            FundVerb::Recover => (Sum::ToRecover, "office-none-recover"),
            FundVerb::Decide => return vec![("commitment", self.undecided())],
            FundVerb::Collect => return vec![("recovery", self.recoveries()), ("offset", self.due())],
            _ => return Vec::new(),
        };
        let sums = self.sums(sum);
        let amount = sums.iter().find(|(id, _, _)| id.to_string() == chosen.trim());
        let amount = amount.map(|(_, _, cents)| typed_euros(*cents)).unwrap_or_default();
        let amount = Offered { preset: amount, ..Offered::default() };
        let choices = sums
            .into_iter()
            .map(|(id, commitment, cents)| OfferView::commitment(id, commitment, (sum, cents), self.words));
        vec![("commitment", self.chosen(choices.collect(), none)), ("amount", amount)]
    }

    /// Choices in the order of their words; the only one goes without saying.
    fn chosen(&self, mut choices: Vec<OfferView>, none: &str) -> Offered {
        choices.sort_by(|one, other| one.text.cmp(&other.text));
        let preset = match choices.as_slice() {
            [only] => only.value.clone(),
            _ => String::new(),
        };
        let none = if choices.is_empty() { self.words.get(none) } else { String::new() };
        Offered { choices, preset, none }
    }

    /// The commitments of which a sum can still be taken, with how much.
    fn sums(&self, sum: Sum) -> Vec<(CommitmentId, &'d Commitment, i64)> {
        let left = |commitment: &Commitment| match sum {
            Sum::ToCertify => to_certify(commitment),
            Sum::ToPay => to_pay(commitment),
            Sum::ToWithdraw => {
                self.year.and_then(|year| commitment.withdrawable_in(year)).map(Ae::cents).unwrap_or_default()
            }
            Sum::ToRecover => commitment.paid.total().less(commitment.ordered_back).cents(),
            Sum::Due => commitment.due().cents(),
        };
        let all = self.ledger.commitments();
        let sums = all.map(|(id, commitment)| (id, commitment, left(commitment)));
        sums.filter(|(_, _, cents)| 0 < *cents).collect()
    }

    /// The commitments whose sum of an open exercise is still to be decided.
    fn undecided(&self) -> Offered {
        let waits = |commitment: &Commitment| {
            self.open().any(|(year, _)| commitment.runs_in(year) && !commitment.decided(year))
        };
        let waiting = self.ledger.commitments().filter(|(_, commitment)| waits(commitment));
        let choices = waiting.map(|(id, commitment)| OfferView::undecided(id, commitment, self.words));
        self.chosen(choices.collect(), "office-none-decide")
    }

    /// The revenue orders that did not come back whole.
    fn recoveries(&self) -> Offered {
        let owed = self.ledger.recoveries().filter(|(_, recovery)| recovery.outstanding().is_positive());
        let choices = owed.filter_map(|(id, recovery)| {
            let on = self.ledger.commitment(recovery.order.commitment)?;
            Some(OfferView::recovery(id, on, recovery.outstanding().cents(), self.words))
        });
        self.chosen(choices.collect(), "office-none-collect")
    }

    /// The commitments from which a sum could be kept back: a choice that nobody needs to make.
    fn due(&self) -> Offered {
        let sums = self.sums(Sum::Due).into_iter();
        let choices = sums.map(|(id, commitment, cents)| {
            OfferView::commitment(id, commitment, (Sum::Due, cents), self.words)
        });
        Offered { choices: choices.collect(), ..Offered::default() }
    }

    /// The credits that a verb may name, and the tables it begins with.
    fn of_credits(&self, verb: FundVerb) -> Vec<(&'static str, Offered)> {
        match verb {
            FundVerb::Budget => self.of_budget(),
            FundVerb::Destinations => vec![("table", begun(DESTINATION, None))],
            FundVerb::Commit | FundVerb::OpenCall | FundVerb::AmendCall => vec![("place", self.places())],
            FundVerb::Transfer => vec![("from", self.lines_with_credits()), ("to", self.places())],
            _ => Vec::new(),
        }
    }

    /// The calls that wait for a verb, and the applications of the one that was chosen.
    fn of_calls(&self, verb: FundVerb, chosen: &str) -> Vec<(&'static str, Offered)> {
        let Some(waits) = Waits::of(verb) else { return Vec::new() };
        let calls: Vec<_> = self.calls.into_iter().flat_map(|book| book.calls(Asked::LATEST)).collect();
        let waiting = calls.iter().filter(|call| waits.has(call));
        let choices: Vec<_> = waiting.map(|call| OfferView::call(call)).collect();
        let offered = self.chosen(choices, "office-none-call");
        let chosen = if chosen.trim().is_empty() { offered.preset.as_str() } else { chosen.trim() };
        let applications = calls.iter().filter(|call| call.code().as_str() == chosen);
        let applications = applications.flat_map(|call| &call.applications).filter(|one| waits.takes(one));
        let choices = applications.map(|one| OfferView::application(one, self.words)).collect();
        let numbers = Offered { choices, ..Offered::default() };
        let numbers = waits.names_one().then_some(("number", numbers));
        [("call", offered)].into_iter().chain(numbers).collect()
    }

    /// Which budget comes next; an amending one begins with what the one before opened, for it replaces it.
    fn of_budget(&self) -> Vec<(&'static str, Offered)> {
        let exercise = self.year.and_then(|year| self.ledger.exercise(year));
        let last = exercise.and_then(|exercise| exercise.budgets.last());
        let kind = if last.is_some() { "rectifying" } else { "initial" };
        let kind = Offered { preset: kind.to_owned(), ..Offered::default() };
        vec![("kind", kind), ("table", begun(OPENING, last.map(|last| last.fact.as_ref())))]
    }

    /// What the pools of the exercise have left, where a budget opened them.
    fn left(&self, pool: &Pool) -> Option<(i64, i64)> {
        let exercise = self.ledger.exercise(pool.year)?;
        let balances = self.ledger.book().pool(pool);
        let left = (self.ledger.ae_available(pool).cents(), balances.cp(CpAccount::Available).cents());
        (!exercise.budgets.is_empty()).then_some(left)
    }

    /// Every place that can be named in the exercise: of each pool its opened lines, its missions and its nomenclature.
    fn places(&self) -> Offered {
        let Some(year) = self.year else { return Offered::default() };
        let usual = Pool { year, envelope: Envelope::Intervention, earmark: Earmark::Free };
        let known = self.ledger.book().pools(year).map(|(pool, _)| pool.clone());
        let pools: BTreeSet<Pool> = known.chain([usual]).collect();
        let choices = pools.iter().flat_map(|pool| self.places_of(pool)).collect();
        Offered { choices, ..Offered::default() }
    }

    fn places_of(&self, pool: &Pool) -> Vec<OfferView> {
        let place = |destination: Option<Destination>| Place {
            envelope: pool.envelope,
            earmark: pool.earmark.clone(),
            destination,
            territory: None,
        };
        let left = self.left(pool);
        let offer = |place: &Place, line| OfferView::place(spelled(place), line, pool, left, self.words);
        // What intervention pays for belongs to a mission; its operating costs may belong to none.
        let whole = (pool.envelope == Envelope::Operating).then(|| offer(&place(None), Line::Whole));
        let missions = Mission::ALL.into_iter().map(|mission| {
            offer(&place(Some(Destination::mission(mission))), Line::Mission(mission.number()))
        });
        let tree = self.ledger.exercise(pool.year).and_then(|exercise| exercise.destinations.as_ref());
        let lines = tree.into_iter().flat_map(|tree| &tree.fact.tree.lines);
        let lines = lines.map(|line| offer(&place(Some(line.destination.clone())), Line::Listed(line)));
        let mut choices: Vec<_> = whole.into_iter().chain(missions).chain(lines).collect();
        for (cell, _) in self.ledger.book().cells(pool.year).filter(|(cell, _)| cell.pool() == *pool) {
            let value = spelled(&cell.place);
            let is_known = choices.iter().any(|choice| choice.value == value);
            let has_line = cell.place.destination.is_some() || cell.place.territory.is_some();
            if !is_known && has_line {
                let below: String = value.splitn(3, '/').skip(2).collect();
                choices.push(OfferView::place(value, Line::Spelled(&below), pool, left, self.words));
            }
        }
        choices
    }

    /// The lines from which credits can be moved.
    fn lines_with_credits(&self) -> Offered {
        let Some(year) = self.year else { return Offered::default() };
        let spare = self.ledger.book().cells(year).filter(|(_, balances)| {
            let (ae, cp) = (balances.ae(AeAccount::Available), balances.cp(CpAccount::Available));
            ae.is_positive() || cp.is_positive()
        });
        let lines = spare.map(|(cell, balances)| {
            let (ae, cp) = (balances.ae(AeAccount::Available), balances.cp(CpAccount::Available));
            OfferView::line(spelled(&cell.place), cell, (ae.cents(), cp.cents()), self.words)
        });
        self.chosen(lines.collect(), "office-none-transfer")
    }

    /// Those who signed the commitment that was chosen, or each that waits to be paid.
    fn signatories(&self, chosen: &str) -> BTreeSet<PersonId> {
        let payable = self.sums(Sum::ToPay).into_iter();
        let chosen = payable.filter(|(id, _, _)| chosen.trim().is_empty() || id.to_string() == chosen.trim());
        chosen.flat_map(|(_, commitment, _)| commitment.terms.signatories()).collect()
    }
}

/// What a verb of calls waits for.
#[derive(Clone, Copy)]
enum Waits {
    /// A call, whatever became of it.
    Any,
    /// An application that is no agreement yet.
    Decision,
    /// Results that are not published.
    Publication,
    /// A grant that is no agreement yet.
    Grant,
}

impl Waits {
    /// What a verb waits for; nothing where it is about no call that is there already.
    fn of(verb: FundVerb) -> Option<Self> {
        match verb {
            FundVerb::AmendCall | FundVerb::Apply => Some(Self::Any),
            FundVerb::DecideApplication => Some(Self::Decision),
            FundVerb::PublishResults => Some(Self::Publication),
            FundVerb::Grant => Some(Self::Grant),
            _ => None,
        }
    }

    fn has(self, call: &Call<'_>) -> bool {
        match self {
            Self::Any => true,
            Self::Publication => {
                call.published.is_none() && call.applications.iter().any(|one| one.decided().is_some())
            }
            Self::Decision | Self::Grant => call.applications.iter().any(|one| self.takes(one)),
        }
    }

    fn takes(self, application: &Application<'_>) -> bool {
        match self {
            Self::Any | Self::Publication => true,
            Self::Decision => application.concluded.is_none(),
            Self::Grant => application.concluded.is_none() && application.granted().is_positive(),
        }
    }

    /// Whether it is about one application of the call that is there already.
    const fn names_one(self) -> bool {
        match self {
            Self::Any | Self::Publication => false,
            Self::Decision | Self::Grant => true,
        }
    }
}

/// What was decided and not certified, in cents: what a certificate may say at most.
fn to_certify(commitment: &Commitment) -> i64 {
    let rest = Ae::sum(commitment.parts.iter().map(|part| part.rest)).unwrap_or(Ae::ZERO).to_pay();
    let decided = commitment.paid.total().checked_add(rest).unwrap_or(rest);
    decided.less(commitment.certified.total()).cents()
}

/// What may be paid, in cents: service certified and the advance, as far as it was decided.
fn to_pay(commitment: &Commitment) -> i64 {
    let served = commitment.certified.total().checked_add(commitment.terms.advance).unwrap_or(Cp::ZERO);
    let decided = Ae::sum(commitment.parts.iter().map(|part| part.rest)).unwrap_or(Ae::ZERO).to_pay();
    served.less(commitment.paid.total()).less(commitment.kept_back).min(decided).cents()
}

/// A table to be filled in: its header, and the openings of a budget where there is one.
fn begun(columns: &[Column], budget: Option<&BudgetAdopted>) -> Offered {
    let header: Vec<_> = columns.iter().map(|column| column.name).collect();
    let rows = budget.into_iter().flat_map(|budget| &budget.budget.openings).map(|opening| {
        let place = &opening.place;
        let mission = place.mission().filter(|_| place.code().is_none());
        let mission = mission.map(|mission| mission.number().to_string()).unwrap_or_default();
        let territory = place.territory.as_ref().map(Territory::as_str).unwrap_or_default();
        [
            place.envelope.as_str(),
            place.earmark.code().unwrap_or_default(),
            &mission,
            place.code().unwrap_or_default(),
            territory,
            &typed_euros(opening.ae.cents()),
            &typed_euros(opening.cp.cents()),
        ]
        .join(";")
    });
    let lines: Vec<_> = [header.join(";")].into_iter().chain(rows).collect();
    Offered { preset: lines.join("\n"), ..Offered::default() }
}

/// An amount as it is typed into a field.
pub(super) fn typed_euros(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// A person of the agency, as far as a payment is concerned.
struct Known {
    id: PersonId,
    name: String,
    /// Whether he may order in the region now.
    orders: bool,
}

/// The people who have an account.
async fn people(reader: &Reader, region: &RegionCode) -> Result<Vec<Known>, ServiceError> {
    let mut people = Vec::new();
    for account in reader.journal().accounts().await? {
        let grants = reader.journal().grants(account.id).await?;
        let may = grants.iter().any(|grant| grant.gives(Permission::Order) && grant.holds_in(region));
        let orders = may && account.standing == Standing::Active;
        people.push(Known { id: account.id, name: account.name, orders });
    }
    Ok(people)
}

/// Who may have ordered a payment: those who may order, and who signed; a signatory goes without saying.
fn officers(people: &[Known], signed: &BTreeSet<PersonId>, words: Words) -> Offered {
    let may = people.iter().filter(|person| person.orders || signed.contains(&person.id));
    let mut choices: Vec<_> =
        may.map(|person| OfferView::person(person.id, Some(&person.name), words)).collect();
    choices.sort_by(|one, other| one.text.cmp(&other.text));
    let unknown = signed.iter().filter(|id| people.iter().all(|person| person.id != **id));
    choices.extend(unknown.map(|id| OfferView::person(*id, None, words)));
    let mut signatories = signed.iter();
    let preset = match (signatories.next(), signatories.next(), choices.as_slice()) {
        (_, _, [only]) => only.value.clone(),
        (Some(signatory), None, _) => signatory.to_string(),
        _ => String::new(),
    };
    let none = if choices.is_empty() { words.get("office-none-officer") } else { String::new() };
    Offered { choices, preset, none }
}
