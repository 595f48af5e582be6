//! `maillage fund`: the intervention fund.

use std::path::Path;
use std::process::ExitCode;

use maillage_domain::act::PersonId;
use maillage_domain::fund::act::AdoptDestinations;
use maillage_domain::fund::beneficiary::Beneficiary;
use maillage_domain::fund::budget::{AdoptBudget, Approval, ApprovalSaid, BudgetPart, End, Transfer};
use maillage_domain::fund::cell::{Earmark, Place, Territory, Year};
use maillage_domain::fund::commitment::{Commit, CommitmentId, Days, DecideYear, Purpose, Term};
use maillage_domain::fund::decision::Command;
use maillage_domain::fund::destination::{CodePattern, Destination, DestinationTree};
use maillage_domain::fund::essentials::Essentials;
use maillage_domain::fund::money::{Ae, Cp, Revenue};
use maillage_domain::fund::payment::{Certify, Pay};
use maillage_domain::fund::recovery::{CollectRecovery, Collection, OrderRecovery, RecoveryId};
use maillage_domain::fund::refusal::Refusal;
use maillage_domain::fund::release::Release;
use maillage_domain::fund::revenue::{DelegateRevenue, RevenuePart, TransferEndowment, TransferOrder};
use maillage_domain::fund::year::{Carried, CarryOver, CloseYear, Exclusion, OpenYear};
use maillage_publishing::{csv, text};
use maillage_reading::fund_tables::{self, TableFault};
use maillage_reading::fund_values::{Spot, channel_of};
use maillage_reading::table::SheetFault;
use maillage_service::fund::FundQuestion;
use maillage_service::fund::act::{FundRequest, Made, act};
use maillage_service::fund::codes::codes;
use maillage_service::fund::publish::publish_grants;
use maillage_service::fund::reconcile::reconcile;
use maillage_service::no_table;
use maillage_service::{Mode, ServiceError};
use maillage_views::fund::call::Eyes;
use maillage_views::fund::refusal;
use maillage_views::problem::Problem;
use maillage_views::words::Argument;

use super::fund_agreement::{self, Written};
use super::fund_call;
use super::fund_questions::{ACTIONS, COMMITMENTS, EXECUTION, RECOVERIES, RESOURCES, STATUS, question, show};
use super::{Ended, Store, acted, answered, date, read_file, write_all};
use super::{fund_report, indicator};
use crate::fund_args::{
    Budget, CommitArguments, EssentialsArguments, Fund, FundAsked, FundYear, Signed, SignedOn, Verb,
};
use crate::output::{Failure, Output};

/// What a verb makes of the day and the identifier it is given.
pub(super) type Draft = Box<dyn FnOnce(Made) -> Box<dyn Command>>;

pub(super) async fn run(store: &Store, fund: Fund, output: &Output) -> Ended {
    let (signed, draft) = match fund {
        Fund::Status(asked) => return show(store, &asked, STATUS, output).await,
        Fund::Execution(asked) => return show(store, &asked, EXECUTION, output).await,
        Fund::Resources(asked) => return show(store, &asked, RESOURCES, output).await,
        Fund::Actions(asked) => return show(store, &asked, ACTIONS, output).await,
        Fund::Commitments(asked) => return show(store, &asked, COMMITMENTS, output).await,
        Fund::Recoveries(asked) => return show(store, &asked, RECOVERIES, output).await,
        Fund::Indicator(command) => return indicator::run(store, command, output).await,
        Fund::Reconcile(asked) => return reconciled(store, &asked, output).await,
        Fund::Publish { year, at, known_on } => {
            return publish(store, &FundAsked { year: Some(year), at, known_on }, output).await;
        }
        Fund::Report { asked, template, print_template } => {
            return if print_template {
                fund_report::template(output)
            } else {
                fund_report::report(store, &asked, template.as_deref(), output).await
            };
        }
        Fund::Agreement(command) => match fund_agreement::written(command, output)? {
            Written::Verb(signed, draft) => (signed, draft),
            Written::Asked(asked) => return fund_agreement::show(store, asked, output).await,
        },
        Fund::Call(command) => return fund_call::run(store, command, output).await,
        Fund::Verb(verb) => {
            let codes = codes_of(store, verb.signed(), output).await?;
            drafted(*verb, &codes, output)?
        }
    };
    let request = request(store, &signed, output)?;
    let app = store.writer(Mode::Existing, output).await?;
    let words = output.words;
    let receipt = act(&app, &request, draft, words).await.map_err(|error| Failure::of(&error, words))?;
    acted(&receipt, &receipt.text, output)?;
    if !output.is_json() {
        receipt.warnings.iter().for_each(|warning| output.say(warning));
    }
    store.names_region(&app.known().state, output);
    Ok(ExitCode::SUCCESS)
}

/// How published aids, lines of HAPI and payment returns stand to the register.
async fn reconciled(store: &Store, asked: &FundAsked, output: &Output) -> Ended {
    let words = output.words;
    let question = FundQuestion { eyes: Eyes::Entitled, ..question(store, asked, output)? };
    let reader = store.reader(output).await?;
    let view = reconcile(&reader, &question, words).map_err(|error| Failure::of(&error, words))?;
    answered(
        &view,
        || text::reconciled(&view, output.width(), words),
        || csv::reconciled(&view, words),
        output,
    )?;
    if !output.is_json() {
        output.say(&view.sentence());
    }
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

/// Writes the open data of an exercise into a folder, which is made where it is missing; what could not be published is told.
async fn publish(store: &Store, asked: &FundAsked, output: &Output) -> Ended {
    let (words, folder) = (output.words, output.folder()?);
    let question = question(store, asked, output)?;
    let reader = store.reader(output).await?;
    let pack = publish_grants(&reader, &question, words).map_err(|error| Failure::of(&error, words))?;
    write_all(folder, pack.files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())), output)?;
    let receipt = pack.receipt(&folder.display().to_string(), words);
    acted(&receipt, &receipt.text, output)?;
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

/// Who asks, when, and under which key.
fn request(store: &Store, signed: &SignedOn, output: &Output) -> Result<FundRequest, Failure> {
    Ok(FundRequest {
        region: store.globals.region.clone(),
        key: signed.key.clone(),
        actor: PersonId::new(signed.actor),
        on: signed.decided_on.as_deref().map(|text| date(text, output)).transpose()?,
    })
}

/// The shape of the codes that tables and places are read by.
async fn codes_of(store: &Store, signed: &SignedOn, output: &Output) -> Result<CodePattern, Failure> {
    let request = request(store, signed, output)?;
    let app = store.open(Mode::Existing, output).await?;
    codes(&app, &request, output.words).await.map_err(|error| Failure::of(&error, output.words))
}

/// A verb as a command to the fund, but for the day and the identifier.
#[expect(clippy::too_many_lines, reason = "one arm for each verb: split, one could be missed")]
fn drafted(verb: Verb, codes: &CodePattern, output: &Output) -> Result<(SignedOn, Draft), Failure> {
    Ok(match verb {
        Verb::Destinations { table, signed, source } => {
            let lines = in_table(&table, |bytes| fund_tables::destinations(bytes, codes), output)?;
            let (year, key, _) = of(&signed);
            let command = AdoptDestinations { key, tree: DestinationTree { year, lines, source } };
            (signed.by, Box::new(|_| Box::new(command)))
        }
        Verb::Year(FundYear::Open { signed, first_order }) => {
            let (year, key, _) = of(&signed);
            let first_order = first_order.map(|amount| Revenue::from_cents(amount.0));
            let command = OpenYear { key, year, first_order };
            (signed.by, Box::new(|_| Box::new(command)))
        }
        Verb::Budget(budget) => {
            let command = adopted(&budget, codes, output)?;
            (budget.signed.by, Box::new(|_| Box::new(command)))
        }
        Verb::Revenue { signed, origin, amount, part, source } => {
            let (year, key, _) = of(&signed);
            let parts = part
                .into_iter()
                .map(|part| RevenuePart { earmark: part.earmark, amount: Revenue::from_cents(part.cents) });
            let (total, parts) = (Revenue::from_cents(amount.0), parts.collect());
            let command = DelegateRevenue { key, year, origin: origin.into(), total, parts, source };
            (signed.by, Box::new(|_| Box::new(command)))
        }
        Verb::Endowment { signed, direction, amount, endowment, order, limit } => {
            let (year, key, signed_by) = of(&signed);
            let (amount, endowment) = (Revenue::from_cents(amount.0), Revenue::from_cents(endowment.0));
            let direction = direction.into();
            let order = order.zip(limit).map(|(source, limit)| {
                let limit = Revenue::from_cents(limit.0);
                TransferOrder { limit, source }
            });
            let command = TransferEndowment { key, year, direction, amount, endowment, signed_by, order };
            (signed.by, Box::new(|_| Box::new(command)))
        }
        Verb::Transfer { signed, from_place, to_place, ae, cp } => {
            let (year, key, signed_by) = of(&signed);
            let end = |place| End { budget: BudgetPart::Annex, place };
            let (from, to) = (from_place.place(codes), to_place.place(codes));
            let misplaced = |what, spot: &Spot| unplaced(what, spot, output);
            let from = end(from.ok_or_else(|| misplaced("--from", &from_place))?);
            let to = end(to.ok_or_else(|| misplaced("--to", &to_place))?);
            let (ae, cp) = (Ae::from_cents(ae.0), Cp::from_cents(cp.0));
            let command = Transfer { key, year, from, to, ae, cp, signed_by };
            (signed.by, Box::new(|_| Box::new(command)))
        }
        Verb::Commit(asked) => {
            let term = term_of(&asked).map_err(|refusal| refused(&refusal, output))?;
            let runs = days_of(&asked, output)?;
            (asked.signed.by.clone(), Box::new(move |made| Box::new(committed(*asked, term, runs, made))))
        }
        Verb::Decide { signed, commitment, amount } => {
            let (year, key, signed_by) = of(&signed);
            let (commitment, sum) = (CommitmentId::new(commitment), Cp::from_cents(amount.0));
            (
                signed.by,
                Box::new(move |made| {
                    let notified_on = made.on;
                    Box::new(DecideYear { key, commitment, year, sum, notified_on, signed_by })
                }),
            )
        }
        Verb::Certify { signed, commitment, amount } => {
            let (key, certified_by) = (signed.key.clone(), PersonId::new(signed.actor));
            let (commitment, amount) = (CommitmentId::new(commitment), Cp::from_cents(amount.0));
            (
                signed,
                Box::new(move |made| {
                    let done_on = made.on;
                    Box::new(Certify { key, commitment, amount, done_on, certified_by })
                }),
            )
        }
        Verb::Pay { signed, commitment, amount, ordered_by, channel, order } => {
            let (year, key, paid_by) = of(&signed);
            let (commitment, amount) = (CommitmentId::new(commitment), Cp::from_cents(amount.0));
            let (channel, ordered_by) = (channel_of(&channel, order), PersonId::new(ordered_by));
            let command = Pay { key, commitment, year, amount, channel, ordered_by, paid_by };
            (signed.by, Box::new(|_| Box::new(command)))
        }
        Verb::Release { signed, commitment, amount } => {
            let (year, key, signed_by) = of(&signed);
            let (commitment, amount) = (CommitmentId::new(commitment), Ae::from_cents(amount.0));
            let command = Release { key, commitment, year, amount, signed_by };
            (signed.by, Box::new(|_| Box::new(command)))
        }
        Verb::Recover { signed, commitment, amount, reason } => {
            let (year, key, signed_by) = of(&signed);
            let (commitment, amount) = (CommitmentId::new(commitment), Cp::from_cents(amount.0));
            let reason = reason.into();
            (
                signed.by,
                Box::new(move |made| {
                    let recovery = RecoveryId::new(made.id);
                    Box::new(OrderRecovery { key, recovery, commitment, year, amount, reason, signed_by })
                }),
            )
        }
        Verb::Collect { signed, recovery, amount, offset } => {
            let (year, key, collected_by) = of(&signed);
            let (recovery, amount) = (RecoveryId::new(recovery), Cp::from_cents(amount.0));
            let by = offset.map_or(Collection::Cash, |id| Collection::Offset(CommitmentId::new(id)));
            let command = CollectRecovery { key, recovery, year, amount, by, collected_by };
            (signed.by, Box::new(|_| Box::new(command)))
        }
        Verb::Close { signed, carry, carry_all, exclude, source } => {
            let (year, key, _) = of(&signed);
            let chosen = carry.into_iter().map(|carry| Carried {
                envelope: carry.place.envelope,
                earmark: carry.place.earmark,
                ae: Ae::from_cents(carry.ae),
                cp: Cp::from_cents(carry.cp),
            });
            // Carrying over is a decision: without one, nothing is.
            let carry_over = if carry_all { CarryOver::InFull } else { CarryOver::Chosen(chosen.collect()) };
            let excluded = exclude.into_iter().map(|share| Exclusion {
                earmark: share.earmark,
                base: Ae::from_cents(share.cents),
                source: source.clone().unwrap_or_default(),
            });
            let command = CloseYear { key, year, excluded: excluded.collect(), carry_over };
            (signed.by, Box::new(|_| Box::new(command)))
        }
    })
}

/// A place whose line has no code of the shape of that day.
fn unplaced(what: &str, spot: &Spot, output: &Output) -> Failure {
    let (value, what) = (("value", Argument::Text(&spot.typed)), ("what", Argument::Text(what)));
    let problem = Problem::worded("usage-value", &[what, value], output.words);
    Failure::unusable(problem.hint("form-place", &[], output.words))
}

/// The exercise, the key and the author.
pub(super) fn of(signed: &Signed) -> (Year, String, PersonId) {
    (Year::new(signed.exercise), signed.by.key.clone(), PersonId::new(signed.by.actor))
}

/// The rows of a table that a command names.
fn in_table<T>(
    path: &Path,
    read: impl Fn(&[u8]) -> Result<Vec<T>, TableFault>,
    output: &Output,
) -> Result<Vec<T>, Failure> {
    read(&read_file(path, output)?).map_err(|fault| {
        let file = path.display().to_string();
        let (id, said) = match fault {
            // No table of the fund has a column in which nothing may stand twice; said as what cannot be taken.
            TableFault::Cell { line, column, value } | TableFault::Twice { line, column, value, .. } => (
                "fund-table",
                vec![("line", line.to_string()), ("column", column.to_owned()), ("value", value)],
            ),
            TableFault::Row { line } => ("fund-table-row", vec![("line", line.to_string())]),
            TableFault::NoText(no) => ("table-unreadable", vec![("reason", no_table(no, output.words))]),
            TableFault::Empty => ("fund-table-empty", Vec::new()),
            TableFault::Sheet(SheetFault::Hiding(sheet)) => ("hiding-sheet", vec![("sheet", sheet.into())]),
            TableFault::Sheet(SheetFault::Second(sheet)) => ("second-sheet", vec![("sheet", sheet.into())]),
            TableFault::Repeated { column } => ("fund-table-repeated", vec![("column", column)]),
            TableFault::Column { column, known } => {
                ("fund-table-column", vec![("column", column), ("known", known.join(", "))])
            }
        };
        let mut arguments = vec![("file", Argument::Text(&file))];
        arguments.extend(said.iter().map(|(name, text)| (*name, Argument::Text(text.as_str()))));
        Failure::unusable(Problem::worded(id, &arguments, output.words))
    })
}

fn adopted(budget: &Budget, codes: &CodePattern, output: &Output) -> Result<AdoptBudget, Failure> {
    let (year, key, _) = of(&budget.signed);
    let openings = in_table(&budget.table, |bytes| fund_tables::openings(bytes, codes), output)?;
    let day = |text: Option<&String>| text.map(|text| date(text, output)).transpose();
    let received: Vec<_> = budget.received.iter().map(|text| date(text, output)).collect::<Result<_, _>>()?;
    let said = ApprovalSaid {
        refused: (budget.refused.map(|vote| vote.0), budget.refused_again.map(|vote| vote.0)),
        decided_on: day(budget.ministers.as_ref())?,
        held_on: day(budget.vote.as_ref())?,
        votes: budget.votes,
        against: budget.against,
        received_on: received.into_iter().max(),
        opposed_on: day(budget.opposed.as_ref())?,
    };
    let approval = Approval::try_from(said).map_err(|refusal| refused(&refusal, output))?;
    Ok(AdoptBudget { key, year, kind: budget.kind.into(), openings, approval })
}

/// By annual tranches until an exercise, or as scheduled.
fn term_of(asked: &CommitArguments) -> Result<Term, Refusal> {
    if let Some((until, whole)) = asked.until.zip(asked.whole) {
        return Ok(Term::Tranches { last: Year::new(until), whole: Ae::from_cents(whole.0) });
    }
    let sums = asked.schedule.iter().map(|instalment| (instalment.year, Cp::from_cents(instalment.cents)));
    let first = Year::new(asked.signed.exercise);
    Term::scheduled(first, &sums.collect::<Vec<_>>(), Ae::from_cents(asked.amount.0))
}

/// The days over which a funding runs, where they are typed.
fn days_of(asked: &CommitArguments, output: &Output) -> Result<Option<Days>, Failure> {
    let Some((begins, ends)) = asked.begins.as_ref().zip(asked.ends.as_ref()) else { return Ok(None) };
    Ok(Some(Days { from: date(begins, output)?, until: date(ends, output)? }))
}

/// What the fund says no to, before it looks at its ledger.
fn refused(refusal: &Refusal, output: &Output) -> Failure {
    Failure::of(&ServiceError::refused(refusal::problem(refusal, output.words)), output.words)
}

fn committed(asked: CommitArguments, term: Term, runs: Option<Days>, made: Made) -> Commit {
    let (year, key, signed_by) = of(&asked.signed);
    Commit {
        key,
        commitment: CommitmentId::new(made.id),
        year,
        place: Place {
            envelope: asked.envelope,
            earmark: Earmark::of_code(asked.earmark.as_deref().unwrap_or_default()),
            destination: asked.mission.map(|mission| Destination { mission, code: asked.code }),
            territory: asked.territory.map(Territory::new),
        },
        amount: Ae::from_cents(asked.amount.0),
        term,
        beneficiary: Beneficiary { id: asked.beneficiary, kind: asked.beneficiary_kind.into() },
        purpose: Purpose { field: asked.field.into(), code: asked.purpose },
        object: asked.object,
        advance: Cp::from_cents(asked.advance.0),
        notified_on: made.on,
        signed_by,
        parties: asked.party.into_iter().map(|party| party.0).collect(),
        runs,
        essentials: published(asked.essentials),
        agreement: asked.under_agreement,
        structure: asked.aided_structure,
    }
}

/// What the law has published of a grant, as far as it was typed.
fn published(asked: EssentialsArguments) -> Option<Essentials> {
    let EssentialsArguments { beneficiary_name: name, conditions, period, share, eu } = asked;
    let (share, notice) = (share.map(|part| part.0), eu.map(|answered| answered.0));
    Essentials { name, conditions, paid_over: period, share, notice }.said()
}
