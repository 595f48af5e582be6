//! A refusal of the fund, worded: what was asked, what is left, the rule, and what could be done instead.

use maillage_domain::fund::agreement::AgreementRef;
use maillage_domain::fund::cell::Pool;
use maillage_domain::fund::money::{Ae, Cp, Revenue};
use maillage_domain::fund::refusal::{
    Basis, IsRecorded, NoApproval, NoEndowmentTransfer, Possible, Reason, Refusal, UnfitAgreement,
};

use super::agreement::lack_text;
use super::money::{euros, percent};
use super::names::{beneficiary_id, budget_id, earmark_text, envelope_id, field_id, pool_text, vote_part_id};
use crate::citation;
use crate::problem::Problem;
use crate::rule::rule_title;
use crate::words::{Argument, Words};

/// Words a refusal.
pub fn problem(refusal: &Refusal, words: Words) -> Problem {
    let said = Said::reason(&refusal.reason, words);
    let title = said.message("fund-refusal", words);
    let problem = Problem::new(&format!("fund-{}", said.name), title);
    let problem = match refusal.reason.rule() {
        None => problem,
        Some(rule) => problem.detail(words.with(
            "fund-refusal-rule",
            &[
                ("title", Argument::Text(&rule_title(rule, words))),
                ("citation", Argument::Text(&citation::told(rule.citation.text, words))),
            ],
        )),
    };
    refusal.possible.iter().fold(problem, |mut problem, possible| {
        problem.hints.push(Said::possible(possible, words).message("fund-possible", words));
        problem
    })
}

/// The name of a message and its arguments.
struct Said {
    name: &'static str,
    arguments: Vec<(&'static str, String)>,
}

fn said<const N: usize>(name: &'static str, arguments: [(&'static str, String); N]) -> Said {
    Said { name, arguments: arguments.into() }
}

impl Said {
    fn message(&self, prefix: &str, words: Words) -> String {
        let arguments: Vec<_> =
            self.arguments.iter().map(|(name, text)| (*name, Argument::Text(text.as_str()))).collect();
        words.with(&format!("{prefix}-{}", self.name), &arguments)
    }

    #[expect(clippy::too_many_lines, reason = "one arm for each reason: split, one could be missed")]
    fn reason(reason: &Reason, words: Words) -> Self {
        let ae = |amount: &Ae| euros(amount.cents(), words);
        let cp = |amount: &Cp| euros(amount.cents(), words);
        let revenue = |amount: &Revenue| euros(amount.cents(), words);
        let date = |day: &jiff::civil::Date| words.date(*day);
        let of = |pool: &Pool| pool_text(pool, words);
        match reason {
            Reason::KeyReused { act } => said("key-reused", [("act", act.to_string())]),
            Reason::NothingAsked => said("nothing-asked", []),
            Reason::OutOfRange => said("out-of-range", []),
            Reason::YearAlreadyOpen(year) => said("year-already-open", [("year", year.get().to_string())]),
            Reason::YearNotBegun { year, on } => {
                said("year-not-begun", [("year", year.get().to_string()), ("on", date(on))])
            }
            Reason::YearTooFar { year, last } => {
                said("year-too-far", [("year", year.get().to_string()), ("last", last.get().to_string())])
            }
            Reason::EarlierOpen { year, earlier } => said(
                "earlier-open",
                [("year", year.get().to_string()), ("earlier", earlier.get().to_string())],
            ),
            Reason::FirstOrderRecorded { asked, recorded } => {
                said("first-order-recorded", [("asked", revenue(asked)), ("recorded", revenue(recorded))])
            }
            Reason::YearOver { year, last_day, on } => said(
                "year-over",
                [("year", year.get().to_string()), ("last-day", date(last_day)), ("on", date(on))],
            ),
            Reason::BeforeBasis { basis, since, on } => {
                Self::before(*basis, [("since", date(since)), ("on", date(on))])
            }
            Reason::NoKey => said("no-key", []),
            Reason::NoMission => said("mission", []),
            Reason::NoObject => said("no-object", []),
            Reason::NamedPerson => said("named-person", []),
            Reason::NothingOpened => said("nothing-opened", []),
            Reason::SameLine => said("same-line", []),
            Reason::InstalmentYear { year, first } => {
                let years = [("year", year.get().to_string()), ("first", first.get().to_string())];
                said("instalment-year", years)
            }
            Reason::Schedule { sum, amount } => said("schedule", [("sum", ae(sum)), ("amount", ae(amount))]),
            Reason::Advance { asked, limit } => said("advance", [("asked", cp(asked)), ("limit", cp(limit))]),
            Reason::OtherBeneficiary => said("other-beneficiary", []),
            Reason::BeyondDue { asked, due } => said("beyond-due", [("asked", cp(asked)), ("due", cp(due))]),
            Reason::Approval(NoApproval::ReceivedEarly { held_on, received_on }) => {
                said("received-early", [("held", date(held_on)), ("received", date(received_on))])
            }
            Reason::Approval(NoApproval::NotApproved) => said("approval", []),
            Reason::Approval(NoApproval::ApprovedTwice) => said("approved-twice", []),
            Reason::Approval(NoApproval::VoteIncomplete { missing }) => {
                said("vote-incomplete", [("missing", words.get(vote_part_id(*missing)))])
            }
            Reason::Approval(NoApproval::VotesMalformed { against, votes }) => {
                said("votes-malformed", [("against", against.to_string()), ("votes", votes.to_string())])
            }
            Reason::Endowment(NoEndowmentTransfer::OtherEndowment { asked, known }) => {
                said("other-endowment", [("asked", revenue(asked)), ("known", revenue(known))])
            }
            Reason::Exclusion { earmark } => said("exclusion", [("earmark", earmark_text(earmark, words))]),
            Reason::YearNotOpen(year) => said("year-not-open", [("year", year.get().to_string())]),
            Reason::YearClosed(year) => said("year-closed", [("year", year.get().to_string())]),
            Reason::YearNotOver { year, on } => {
                said("year-not-over", [("year", year.get().to_string()), ("on", date(on))])
            }
            Reason::Commitment { id, recorded } => match recorded {
                IsRecorded::Already => said("commitment-exists", [("id", id.to_string())]),
                IsRecorded::Missing => said("commitment-unknown", [("id", id.to_string())]),
            },
            Reason::Recovery { id, recorded } => match recorded {
                IsRecorded::Already => said("recovery-exists", [("id", id.to_string())]),
                IsRecorded::Missing => said("recovery-unknown", [("id", id.to_string())]),
            },
            Reason::UnknownDestination { code } => said("unknown-destination", [("code", code.clone())]),
            Reason::AeExceeded { pool, asked, available } => {
                said("ae-exceeded", [("pool", of(pool)), ("asked", ae(asked)), ("available", ae(available))])
            }
            Reason::CpExceeded { pool, asked, available } => {
                said("cp-exceeded", [("pool", of(pool)), ("asked", cp(asked)), ("available", cp(available))])
            }
            Reason::NoBudget(year) => said("no-budget", [("year", year.get().to_string())]),
            Reason::AeTwelfths(twelfths) => said(
                "ae-twelfths",
                [
                    ("months", twelfths.months.to_string()),
                    ("asked", ae(&twelfths.asked)),
                    ("used", ae(&twelfths.used)),
                    ("limit", ae(&twelfths.limit)),
                ],
            ),
            Reason::CpTwelfths(twelfths) => said(
                "cp-twelfths",
                [
                    ("months", twelfths.months.to_string()),
                    ("asked", cp(&twelfths.asked)),
                    ("used", cp(&twelfths.used)),
                    ("limit", cp(&twelfths.limit)),
                ],
            ),
            Reason::EarmarkPurpose { earmark, field } => said(
                "earmark-purpose",
                [("earmark", earmark_text(earmark, words)), ("field", words.get(field_id(*field)))],
            ),
            Reason::Term { from, until, months } => {
                said("term", [("from", date(from)), ("until", date(until)), ("months", months.to_string())])
            }
            Reason::BeyondEnd { year, until } => {
                said("beyond-end", [("year", year.get().to_string()), ("until", date(until))])
            }
            Reason::BeyondCommitted { asked, left } => {
                said("beyond-committed", [("asked", ae(asked)), ("left", ae(left))])
            }
            Reason::JointDecision { signatures, parties, shares_bp } => {
                let signed = [("signatures", signatures.to_string()), ("parties", parties.to_string())];
                let Some(shares) = shares_bp else { return said("joint-decision-unshared", signed) };
                let [signatures, parties] = signed;
                said("joint-decision", [signatures, parties, ("shares", percent(*shares, words))])
            }
            Reason::NotToDecide { year } => said("not-to-decide", [("year", year.get().to_string())]),
            Reason::YearNotDecided { commitment, year } => {
                said("year-not-decided", [("id", commitment.to_string()), ("year", year.get().to_string())])
            }
            Reason::BeyondService { asked, limit } => {
                said("beyond-service", [("asked", cp(asked)), ("limit", cp(limit))])
            }
            Reason::NotCertified { asked, payable } => {
                said("not-certified", [("asked", cp(asked)), ("payable", cp(payable))])
            }
            Reason::SamePerson(_) => said("same-person", []),
            Reason::PaidBefore(_) => said("paid-before", []),
            Reason::ChannelOrder { body } => said("channel-order", [("body", body.to_string())]),
            Reason::Channel { body, beneficiary } => said(
                "channel",
                [("body", body.to_string()), ("beneficiary", words.get(beneficiary_id(*beneficiary)))],
            ),
            Reason::BeyondRest { asked, rest } => {
                said("beyond-rest", [("asked", ae(asked)), ("rest", ae(rest))])
            }
            Reason::Prescribed { asked, payable, payable_until } => said(
                "prescribed",
                [("asked", cp(asked)), ("payable", cp(payable)), ("until", date(payable_until))],
            ),
            Reason::BeyondPaid { asked, limit } => {
                said("beyond-paid", [("asked", cp(asked)), ("limit", cp(limit))])
            }
            Reason::BeyondOrder { asked, limit } => {
                said("beyond-order", [("asked", cp(asked)), ("limit", cp(limit))])
            }
            Reason::BetweenBudgets { from, to } => said(
                "between-budgets",
                [("from", words.get(budget_id(*from))), ("to", words.get(budget_id(*to)))],
            ),
            Reason::BetweenEnvelopes { from, to } => said(
                "between-envelopes",
                [("from", words.get(envelope_id(*from))), ("to", words.get(envelope_id(*to)))],
            ),
            Reason::BoundCredits { from, to } => {
                said("bound-credits", [("from", earmark_text(from, words)), ("to", earmark_text(to, words))])
            }
            Reason::LineShort { ae: asked_ae, ae_left, cp: asked_cp, cp_left } => said(
                "line-short",
                [
                    ("ae", ae(asked_ae)),
                    ("ae-left", ae(ae_left)),
                    ("cp", cp(asked_cp)),
                    ("cp-left", cp(cp_left)),
                ],
            ),
            Reason::BudgetOrder { year, versions } => match versions {
                0 => said("budget-missing", [("year", year.get().to_string())]),
                _ => said("budget-exists", [("year", year.get().to_string())]),
            },
            Reason::OpeningMalformed { rank } => said("opening-malformed", [("rank", rank.to_string())]),
            Reason::Approval(NoApproval::NotRefused { on }) => said("not-refused", [("on", date(on))]),
            Reason::Approval(NoApproval::MinistersEarly { decided_on, from }) => {
                said("ministers-early", [("decided", date(decided_on)), ("from", date(from))])
            }
            Reason::Approval(NoApproval::VotedDown { against, votes, amended_by }) => said(
                "voted-down",
                [("against", against.to_string()), ("votes", votes.to_string()), ("by", date(amended_by))],
            ),
            Reason::Approval(NoApproval::Opposed { on }) => said("opposed", [("on", date(on))]),
            Reason::Approval(NoApproval::NotEnforceable { from }) => {
                said("not-enforceable", [("from", date(from))])
            }
            Reason::BelowCommitted { pool, opened, committed } => said(
                "below-committed",
                [("pool", of(pool)), ("opened", ae(opened)), ("committed", ae(committed))],
            ),
            Reason::BelowPaid { pool, opened, paid } => {
                said("below-paid", [("pool", of(pool)), ("opened", cp(opened)), ("paid", cp(paid))])
            }
            Reason::PartsMissTotal { total, parts, tolerance } => said(
                "parts-miss-total",
                [("total", revenue(total)), ("parts", revenue(parts)), ("tolerance", revenue(tolerance))],
            ),
            Reason::BoundBeyondLevel { level, bound } => {
                said("bound-beyond-level", [("level", revenue(level)), ("bound", revenue(bound))])
            }
            Reason::Endowment(NoEndowmentTransfer::EndowmentShare { asked, limit }) => {
                said("endowment-share", [("asked", revenue(asked)), ("limit", revenue(limit))])
            }
            Reason::Endowment(NoEndowmentTransfer::NoTransferOrder) => said("no-transfer-order", []),
            Reason::Endowment(NoEndowmentTransfer::BeyondTransferOrder { asked, limit }) => {
                said("beyond-transfer-order", [("asked", revenue(asked)), ("limit", revenue(limit))])
            }
            Reason::NoExclusion(year) => said("no-exclusion", [("year", year.get().to_string())]),
            Reason::CarryOverCeiling { asked, ceiling } => {
                said("carry-over-ceiling", [("asked", ae(asked)), ("ceiling", ae(ceiling))])
            }
            Reason::BeyondUnspent { pool, ae: left_ae, cp: left_cp } => {
                said("beyond-unspent", [("pool", of(pool)), ("ae", ae(left_ae)), ("cp", cp(left_cp))])
            }
            Reason::Agreement { id, recorded } => match recorded {
                IsRecorded::Already => said("agreement-exists", [("id", id.to_string())]),
                IsRecorded::Missing => said("agreement-unknown", [("id", id.to_string())]),
            },
            Reason::AgreementUnfit { id, why } => Self::unfit(id, why, words),
            Reason::AgreementNeeded { year, granted, threshold, by_order } => {
                let sums = [
                    ("year", year.get().to_string()),
                    ("granted", ae(granted)),
                    ("threshold", ae(threshold)),
                ];
                if *by_order { said("agreement-by-order", sums) } else { said("agreement-needed", sums) }
            }
            Reason::ReportRecorded { act } => said("report-recorded", [("act", act.to_string())]),
        }
    }

    /// The refusal of an agreement that does not do.
    fn unfit(id: &AgreementRef, why: &UnfitAgreement, words: Words) -> Self {
        let id = ("id", id.to_string());
        let date = |day: &jiff::civil::Date| words.date(*day);
        match why {
            UnfitAgreement::Lacks(lacks) => {
                let lacks: Vec<_> = lacks.iter().map(|lack| lack_text(*lack, words)).collect();
                said("agreement-lacks", [id, ("lacks", lacks.join(", "))])
            }
            UnfitAgreement::Unsigned { on } => said("agreement-unsigned", [id, ("on", date(on))]),
            UnfitAgreement::Over { last, on } => {
                said("agreement-over", [id, ("last", date(last)), ("on", date(on))])
            }
            UnfitAgreement::OtherBeneficiary => said("agreement-other-beneficiary", [id]),
            UnfitAgreement::NotCpom => said("agreement-not-cpom", [id]),
            UnfitAgreement::EndsEarly { since, on } => {
                said("agreement-ends-early", [id, ("since", date(since)), ("on", date(on))])
            }
            UnfitAgreement::NothingToReport => said("agreement-nothing-to-report", [id]),
        }
    }

    /// The refusal of a day before that of what an act rests on.
    fn before(basis: Basis, days: [(&'static str, String); 2]) -> Self {
        match basis {
            Basis::Notification => said("before-commitment", days),
            Basis::Decision => said("before-decision", days),
            Basis::Service => said("before-service", days),
            Basis::Payment => said("before-payment", days),
            Basis::Order => said("before-order", days),
            Basis::Budget => said("before-budget", days),
        }
    }

    fn possible(possible: &Possible, words: Words) -> Self {
        let amount = |cents: i64| [("amount", euros(cents, words))];
        match possible {
            Possible::CommitAtMost(most) => said("commit-at-most", amount(most.cents())),
            Possible::PayAtMost(most) => said("pay-at-most", amount(most.cents())),
            Possible::CertifyAtMost(most) => said("certify-at-most", amount(most.cents())),
            Possible::WithdrawAtMost(most) => said("withdraw-at-most", amount(most.cents())),
            Possible::RecoverAtMost(most) => said("recover-at-most", amount(most.cents())),
            Possible::TransferAtMost(most) => said("transfer-at-most", amount(most.cents())),
            Possible::MoveAtMost { ae, cp } => {
                said("move-at-most", [("ae", euros(ae.cents(), words)), ("cp", euros(cp.cents(), words))])
            }
            Possible::CarryOverAtMost(most) => said("carry-over-at-most", amount(most.cents())),
            Possible::RectifyingBudget(year) => said("rectifying-budget", [("year", year.get().to_string())]),
            Possible::InitialBudget(year) => said("initial-budget", [("year", year.get().to_string())]),
            Possible::Withdraw { commitment, rest } => {
                said("withdraw", [("id", commitment.to_string()), ("rest", euros(rest.cents(), words))])
            }
            Possible::ChooseEarmark { earmark, available } => said(
                "choose-earmark",
                [("earmark", earmark_text(earmark, words)), ("available", euros(available.cents(), words))],
            ),
            Possible::OpenYear(year) => said("open-year", [("year", year.get().to_string())]),
            Possible::CloseYear(year) => said("close-year", [("year", year.get().to_string())]),
            Possible::KeepBackAtMost(most) => said("keep-back-at-most", amount(most.cents())),
            Possible::LaterYear(year) => said("later-year", [("year", year.get().to_string())]),
            Possible::DecideYear(year) => said("decide-year", [("year", year.get().to_string())]),
            Possible::DecideAtMost(most) => said("decide-at-most", amount(most.cents())),
            Possible::NamePurpose(code) => said("name-purpose", [("code", code.clone())]),
            Possible::CertifyFirst(missing) => said("certify-first", amount(missing.cents())),
            Possible::OtherAccountant => said("other-accountant", []),
            Possible::OtherOfficer => said("other-officer", []),
            Possible::AgencyAccountant => said("agency-accountant", []),
            Possible::EndBy(day) => said("end-by", [("date", words.date(*day))]),
            Possible::TakeOutOfFungible(sum) => said("take-out-of-fungible", amount(sum.cents())),
            Possible::AmendBy(day) => said("amend-by", [("date", words.date(*day))]),
            Possible::WaitUntil(day) => said("wait-until", [("date", words.date(*day))]),
            Possible::DateFrom(day) => said("date-from", [("date", words.date(*day))]),
            Possible::SignTogether => said("sign-together", []),
            Possible::LeaveNameOut => said("leave-name-out", []),
            Possible::NameAgreement(id) => said("name-agreement", [("id", id.to_string())]),
            Possible::ConcludeAgreement => said("conclude-agreement", []),
            Possible::AmendAgreement(id) => said("amend-agreement", [("id", id.to_string())]),
            Possible::OtherKey => said("other-key", []),
        }
    }
}

#[cfg(test)]
mod tests {
    use maillage_domain::act::ActNumber;
    use maillage_domain::bilingual::Language;
    use maillage_domain::fund::cell::{Earmark, Envelope, Year};

    use super::*;

    const YEAR: Year = Year::new(2023);

    fn worded(refusal: &Refusal, language: Language) -> String {
        let problem = problem(refusal, Words::new(language));
        let lines = std::iter::once(problem.title).chain(problem.details).chain(problem.hints);
        lines.collect::<Vec<_>>().join("\n").replace('\u{a0}', " ")
    }

    #[test]
    fn given_a_commitment_beyond_what_is_left_when_refused_then_amounts_rule_and_what_to_do() {
        let earmark = Earmark::Sanctuarised("esms".to_owned());
        let refusal = Reason::AeExceeded {
            pool: Pool { year: YEAR, envelope: Envelope::Intervention, earmark },
            asked: Ae::from_cents(20_000_000),
            available: Ae::from_cents(15_000_050),
        }
        .but([Possible::CommitAtMost(Ae::from_cents(15_000_050)), Possible::RectifyingBudget(YEAR)]);
        assert_eq!(
            worded(&refusal, Language::French),
            "Engagement de 200 000,00 € refusé : il reste 150 000,50 € d’autorisations d’engagement (enveloppe d’intervention, crédits sanctuarisés « esms », 2023).\n\
             Règle : Un engagement ne dépasse pas les autorisations d’engagement disponibles de son enveloppe ; à égalité, il passe. (décret 2012-1246, art. 178)\n\
             Engager au plus 150 000,50 €\n\
             Demander un budget rectificatif 2023"
        );
        assert_eq!(
            worded(&refusal, Language::English),
            "Commitment of €200,000.00 refused: €150,000.50 of commitment appropriations are left (intervention envelope, ring-fenced appropriations “esms”, 2023).\n\
             Rule: A commitment does not exceed the commitment appropriations available in its envelope; an equal one passes. (decree 2012-1246, art. 178)\n\
             Commit €150,000.50 at most\n\
             Ask for an amending budget of 2023"
        );
    }

    #[test]
    fn given_a_command_that_makes_no_sense_when_refused_then_no_rule_is_named() {
        let refusal = Reason::KeyReused { act: ActNumber::new(7) }.but([Possible::OtherKey]);
        assert_eq!(
            worded(&refusal, Language::English),
            "This key already served another request (act 7).\nUse another key"
        );
    }
}
