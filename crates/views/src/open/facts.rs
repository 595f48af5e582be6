//! Which tables there are, and which of them an act fills.

use maillage_domain::act::{
    AidFact, CallFact, CareFact, Entry, Fact, FundFact, IndicatorFact, ParameterFact, ProcedureFact,
    ReferenceFact, RegisterFact, SignatureFact, StructureFact,
};
use maillage_domain::ground::actor::Actor;
use maillage_domain::ground::stamp::Recorded;
use maillage_domain::state::ActSummary;

use super::cell::OpenKind::Text;
use super::table::{Facts, OpenRows, OpenTable};
use super::{
    agreement, aid, call, figures, fund, indicator, money, objectives, postings, reference, register, report,
    signatures, structure, supply,
};

pub(super) fn acts<'f>() -> Facts<&'f ActSummary, 5> {
    Facts {
        name: "acts",
        columns: [
            ("id", Text, |act| act.id.to_string().into()),
            ("kind", Text, |act| act.kind.as_str().into()),
            ("basis", Text, |act| act.basis.as_ref().into()),
            ("subject", Text, |act| act.subject.as_str().into()),
            ("entered_by", Text, |act| match act.stamp.actor {
                Actor::Program => "program".into(),
                Actor::Person(_) => "person".into(),
            }),
        ],
    }
}

/// Every table, in the order of the dictionary.
pub fn tables() -> Vec<OpenTable> {
    let mut tables = vec![
        acts().table(),
        reference::regions().table(),
        reference::agencies().table(),
        reference::nomenclature_lines().table(),
        reference::zone_sets().table(),
        reference::zones().table(),
        reference::zone_set_lines().table(),
        reference::zone_extents().table(),
        reference::zone_outlines().table(),
        reference::documents().table(),
        supply::bilans().table(),
        supply::bilan_rows().table(),
        supply::bilan_notes().table(),
        supply::bilan_contradictions().table(),
        supply::cell_answers().table(),
        objectives::acts().table(),
        objectives::objectives().table(),
        objectives::stages().table(),
        supply::windows().table(),
        supply::window_lines().table(),
        supply::window_operations().table(),
        supply::window_restrictions().table(),
        supply::window_needs().table(),
        supply::window_regions().table(),
        supply::bilan_regions().table(),
        supply::bilan_needs().table(),
        supply::parameters().table(),
        register::legal_entities().table(),
        register::sites().table(),
        register::successors().table(),
        register::site_zones().table(),
        register::authorisations().table(),
        structure::structures().table(),
        structure::tallies().table(),
        signatures::delegations().table(),
        signatures::kinds().table(),
        signatures::signatures().table(),
    ];
    tables.extend(of_the_fund());
    tables
}

/// The tables of the fund, and of what is published and measured of it.
fn of_the_fund() -> Vec<OpenTable> {
    let mut tables = vec![
        money::years().table(),
        money::destinations().table(),
        money::budgets().table(),
        money::openings().table(),
        money::transfers().table(),
        money::revenues().table(),
        money::revenue_parts().table(),
        money::orders().table(),
        money::endowment_transfers().table(),
    ];
    tables.extend(fund::tables());
    tables.extend(agreement::tables());
    tables.extend([
        money::closings().table(),
        money::carry_overs().table(),
        money::exclusions().table(),
        money::prescriptions().table(),
        report::reports().table(),
        report::figures().table(),
        report::actions().table(),
        report::left_out().table(),
        aid::aids().table(),
        aid::notified().table(),
        aid::returned().table(),
        indicator::indicators().table(),
        indicator::targets().table(),
        indicator::values().table(),
        call::calls().table(),
        call::criteria().table(),
        call::applications().table(),
        call::decisions().table(),
        call::results().table(),
        call::grants().table(),
        postings::postings().table(),
    ]);
    tables
}

/// Adds the rows of the fact of an act.
pub(super) fn add(rows: &mut OpenRows, entry: &Entry, summary: &ActSummary) {
    match &entry.act.fact {
        Fact::Reference(fact) => of_reference(rows, fact),
        Fact::Care(fact) => of_care(rows, fact, summary),
        Fact::Procedure(ProcedureFact::WindowOrdered(window)) => {
            rows.put(&supply::windows(), [window.as_ref()]);
            rows.put(&supply::window_lines(), window.lines.iter().map(|line| (window.as_ref(), line)));
            let operations = supply::operations(window).iter().map(|operation| (window.as_ref(), operation));
            rows.put(&supply::window_operations(), operations);
            rows.put(&supply::window_restrictions(), supply::restrictions(window));
            rows.put(&supply::window_needs(), window.needs.iter().map(|need| (window.as_ref(), need)));
            let regions = window.common_to.iter().map(|region| (window.as_ref(), region));
            rows.put(&supply::window_regions(), regions);
        }
        Fact::Register(fact) => of_register(rows, fact),
        Fact::Structure(fact) => of_structures(rows, fact),
        Fact::Aid(AidFact::Listed(listed)) => {
            rows.put(&aid::aids(), listed.aids.iter().map(|aid| (listed.as_ref(), aid)));
        }
        Fact::Aid(AidFact::Notified(listed)) => {
            rows.put(&aid::notified(), listed.lines.iter().map(|line| (listed.as_ref(), line)));
        }
        Fact::Aid(AidFact::Returned(returned)) => {
            rows.put(&aid::returned(), returned.returns.iter().map(|row| (returned.as_ref(), row)));
        }
        Fact::Parameter(ParameterFact::Set(set)) => rows.put(&supply::parameters(), [set.as_ref()]),
        Fact::Signature(SignatureFact::Delegated(delegated)) => {
            rows.put(&signatures::delegations(), [delegated.as_ref()]);
            let kinds = delegated.may_sign.iter().map(|kind| (delegated.as_ref(), kind));
            rows.put(&signatures::kinds(), kinds);
        }
        Fact::Signature(SignatureFact::Signed(signed)) => {
            rows.put(&signatures::signatures(), [signed.as_ref()]);
        }
        Fact::Indicator(IndicatorFact::Defined(defined)) => {
            rows.put(&indicator::indicators(), [defined.as_ref()]);
        }
        Fact::Indicator(IndicatorFact::Targeted(target)) => {
            rows.put(&indicator::targets(), [target.as_ref()]);
        }
        Fact::Indicator(IndicatorFact::Recorded(value)) => rows.put(&indicator::values(), [value.as_ref()]),
        Fact::Call(fact) => of_call(rows, fact),
        Fact::Fund(fact) => of_fund(rows, fact),
    }
}

fn of_reference(rows: &mut OpenRows, fact: &ReferenceFact) {
    match fact {
        ReferenceFact::RegionRegistered(region) => rows.put(&reference::regions(), [region.as_ref()]),
        ReferenceFact::NomenclatureAdopted(list) => {
            let lines = list.lines.iter().map(|line| (list.as_ref(), line));
            rows.put(&reference::nomenclature_lines(), lines);
        }
        ReferenceFact::ZonesDelimited(zones) => {
            rows.put(&reference::zone_sets(), [zones.as_ref()]);
            rows.put(&reference::zones(), zones.zone_set.zones.iter().map(|zone| (zones.as_ref(), zone)));
            rows.put(&reference::zone_set_lines(), zones.lines.iter().map(|line| (zones.as_ref(), line)));
        }
        ReferenceFact::ZonesComposed(composed) => {
            let extents = composed.zones.iter().map(|extent| (composed.as_ref(), extent));
            rows.put(&reference::zone_extents(), extents);
        }
        ReferenceFact::ZonesOutlined(outlined) => {
            let zones = outlined.zones.iter().map(|zone| (outlined.as_ref(), zone));
            rows.put(&reference::zone_outlines(), zones);
        }
        ReferenceFact::DocumentRead(read) => rows.put(&reference::documents(), [read.as_ref()]),
        ReferenceFact::AgencyDescribed(agency) => rows.put(&reference::agencies(), [agency.as_ref()]),
        // The table of acts has all there is to say of them: the act that the journal goes on from, the region of the choice.
        ReferenceFact::JournalContinued(_)
        | ReferenceFact::HomeRegionChosen(_)
        | ReferenceFact::DemonstrationDaySet(_) => {}
    }
}

fn of_care(rows: &mut OpenRows, fact: &CareFact, summary: &ActSummary) {
    match fact {
        CareFact::BilanPublished(bilan) => {
            let recorded = Recorded { stamp: summary.stamp.clone(), fact: bilan.clone() };
            rows.put(&supply::bilans(), [bilan.as_ref()]);
            rows.put(&supply::bilan_rows(), supply::Printed::of(&recorded));
            rows.put(&supply::bilan_notes(), &bilan.notes);
            rows.put(&supply::bilan_contradictions(), supply::contradicted(bilan));
            rows.put(&supply::bilan_regions(), &bilan.common_to);
        }
        CareFact::NeedsStated(stated) => {
            rows.put(&supply::bilan_needs(), stated.needs.iter().map(|need| (stated.as_ref(), need)));
        }
        CareFact::CellsAnswered(answers) => {
            rows.put(&supply::cell_answers(), answers.cells.iter().map(|cell| (answers.as_ref(), cell)));
        }
        CareFact::ObjectivesAdopted(adopted) => {
            rows.put(&objectives::acts(), [adopted.as_ref()]);
            rows.put(&objectives::objectives(), &adopted.objectives);
            rows.put(&objectives::stages(), objectives::staged(adopted));
        }
    }
}

fn of_register(rows: &mut OpenRows, fact: &RegisterFact) {
    match fact {
        RegisterFact::LegalEntityTold(told) => {
            rows.put(&register::legal_entities(), [told.as_ref()]);
            rows.put(&register::successors(), register::succeeding(told));
        }
        RegisterFact::SiteTold(told) => {
            rows.put(&register::sites(), [told.as_ref()]);
            rows.put(&register::successors(), register::succeeding(told));
        }
        RegisterFact::SitePlaced(placed) => rows.put(&register::site_zones(), register::zones(placed)),
        RegisterFact::AuthorisationTold(told) => rows.put(&register::authorisations(), [told.as_ref()]),
    }
}

fn of_structures(rows: &mut OpenRows, fact: &StructureFact) {
    match fact {
        StructureFact::Told(told) => rows.put(&structure::structures(), [told.as_ref()]),
        StructureFact::Counted(counted) => {
            rows.put(&structure::tallies(), counted.tallies.iter().map(|tally| (counted.as_ref(), tally)));
        }
    }
}

/// The rows of an act about a call: what is decided and of whom is told when it is published, and by its page.
fn of_call(rows: &mut OpenRows, fact: &CallFact) {
    match fact {
        CallFact::Opened(opened) => {
            of_terms(rows, call::Told { call: &opened.call, terms: &opened.terms });
        }
        CallFact::Amended(amended) => {
            of_terms(rows, call::Told { call: &amended.call, terms: &amended.terms });
        }
        CallFact::Received(received) => rows.put(&call::applications(), [received.as_ref()]),
        CallFact::Decided(decided) => rows.put(&call::decisions(), [decided.as_ref()]),
        CallFact::Published(published) => rows.put(&call::results(), [published.as_ref()]),
        CallFact::Concluded(concluded) => rows.put(&call::grants(), [concluded.as_ref()]),
    }
}

fn of_terms(rows: &mut OpenRows, told: call::Told<'_>) {
    rows.put(&call::calls(), [told]);
    rows.put(&call::criteria(), told.terms.criteria.iter().map(|criterion| (told.call, criterion)));
}

fn of_fund(rows: &mut OpenRows, fact: &FundFact) {
    match fact {
        FundFact::DestinationsAdopted(adopted) => {
            let lines = adopted.tree.lines.iter().map(|line| (adopted.as_ref(), line));
            rows.put(&money::destinations(), lines);
        }
        FundFact::YearOpened(opened) => rows.put(&money::years(), [opened.as_ref()]),
        FundFact::BudgetAdopted(adopted) => {
            rows.put(&money::budgets(), [adopted.as_ref()]);
            let openings = adopted.budget.openings.iter().map(|opening| (adopted.as_ref(), opening));
            rows.put(&money::openings(), openings);
        }
        FundFact::RevenueDelegated(revenue) => {
            rows.put(&money::revenues(), [revenue.as_ref()]);
            rows.put(&money::revenue_parts(), revenue.parts.iter().map(|part| (revenue.as_ref(), part)));
        }
        FundFact::ResourcesNotified(notified) => rows.put(&money::orders(), [notified.as_ref()]),
        FundFact::EndowmentTransferred(transfer) => {
            rows.put(&money::endowment_transfers(), [transfer.as_ref()]);
        }
        FundFact::Transferred(transfer) => rows.put(&money::transfers(), money::ends(transfer)),
        FundFact::YearClosed(closed) => {
            rows.put(&money::closings(), [closed.as_ref()]);
            rows.put(&money::carry_overs(), closed.carried.iter().map(|carried| (closed.as_ref(), carried)));
            let excluded = closed.close.excluded.iter().map(|excluded| (closed.as_ref(), excluded));
            rows.put(&money::exclusions(), excluded);
            let lost = closed.prescribed.iter().map(|lost| (closed.close.year, lost));
            rows.put(&money::prescriptions(), lost);
        }
        FundFact::Reported(reported) => {
            rows.put(&report::reports(), [reported.as_ref()]);
            rows.put(&report::figures(), figures::figures(reported));
            rows.put(&report::actions(), reported.actions.iter().map(|action| (reported.as_ref(), action)));
            rows.put(&report::left_out(), reported.not_carried.iter().map(|left| (reported.as_ref(), left)));
        }
        FundFact::Committed(_)
        | FundFact::YearDecided(_)
        | FundFact::ServiceCertified(_)
        | FundFact::Paid(_)
        | FundFact::Released(_)
        | FundFact::RecoveryOrdered(_)
        | FundFact::Recovered(_) => of_commitment(rows, fact),
        FundFact::AgreementConcluded(_)
        | FundFact::AgreementAmended(_)
        | FundFact::AgreementEnded(_)
        | FundFact::ReportReceived(_)
        | FundFact::AgreementEvaluated(_) => of_agreement(rows, fact),
    }
}

/// What is said of a commitment and of its recoveries.
fn of_commitment(rows: &mut OpenRows, fact: &FundFact) {
    match fact {
        FundFact::Committed(made) => {
            rows.put(&fund::commitments(), [made.as_ref()]);
            rows.put(&fund::instalments(), fund::foreseen(&made.commit));
            rows.put(&fund::parties(), made.commit.parties.iter().map(|party| (made.commit.as_ref(), party)));
        }
        FundFact::YearDecided(decided) => rows.put(&fund::year_decisions(), [decided.as_ref()]),
        FundFact::ServiceCertified(certified) => rows.put(&fund::certifications(), [certified.as_ref()]),
        FundFact::Paid(paid) => {
            rows.put(&fund::payments(), [paid.as_ref()]);
            rows.put(&fund::payment_parts(), paid.parts.iter().map(|part| (paid.as_ref(), part)));
        }
        FundFact::Released(released) => {
            rows.put(&fund::releases(), [released.as_ref()]);
            rows.put(&fund::release_parts(), released.taken.iter().map(|taken| (released.as_ref(), taken)));
        }
        FundFact::RecoveryOrdered(order) => rows.put(&fund::recovery_orders(), [order.as_ref()]),
        FundFact::Recovered(back) => {
            rows.put(&fund::recoveries(), [back.as_ref()]);
            let parts = back.set_off.iter().flat_map(|set_off| &set_off.parts);
            rows.put(&fund::set_off_parts(), parts.map(|part| (back.as_ref(), part)));
        }
        // Of an exercise or a report: they have their tables above.
        _ => {}
    }
}

/// What is said of an agreement.
fn of_agreement(rows: &mut OpenRows, fact: &FundFact) {
    let terms = match fact {
        FundFact::AgreementConcluded(concluded) => agreement::Told::concluded(concluded),
        FundFact::AgreementAmended(amended) => agreement::Told::amended(amended),
        FundFact::AgreementEnded(ended) => return rows.put(&agreement::ends(), [ended.as_ref()]),
        FundFact::ReportReceived(received) => return rows.put(&agreement::reports(), [received.as_ref()]),
        FundFact::AgreementEvaluated(evaluated) => {
            return rows.put(&agreement::evaluations(), [evaluated.as_ref()]);
        }
        // Of money: it has its tables above.
        _ => return,
    };
    rows.put(&agreement::agreements(), [terms]);
    rows.put(&agreement::instalments(), terms.each(&terms.terms.instalments));
    rows.put(&agreement::carried(), terms.each(&terms.terms.carries));
    rows.put(&agreement::sites(), terms.each(&terms.terms.sites));
    rows.put(&agreement::partners(), terms.each(&terms.terms.partners));
    rows.put(&agreement::co_funders(), terms.each(&terms.terms.co_funders));
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::open::{OpenColumn, OpenKind};

    /// Words that SQL keeps for itself, and that no column may bear.
    const RESERVED: [&str; 10] =
        ["order", "from", "to", "limit", "group", "values", "references", "table", "column", "end"];

    #[test]
    fn given_the_tables_when_named_then_each_once_in_small_letters_and_none_as_a_word_of_sql() {
        let tables = tables();
        let mut names: Vec<_> = tables.iter().map(|table| table.name).collect();
        let fits = |name: &str| name.bytes().all(|sign| sign.is_ascii_lowercase() || sign == b'_');
        assert!(names.iter().all(|name| fits(name)));
        let columns = || tables.iter().flat_map(|table| &table.columns);
        assert!(columns().all(|column| fits(column.name) && !RESERVED.contains(&column.name)));
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count, "no table stands twice");
        for table in &tables {
            let mut columns: Vec<_> = table.columns.iter().map(|column| column.name).collect();
            columns.sort_unstable();
            columns.dedup();
            assert_eq!(columns.len(), table.columns.len(), "no column of {} stands twice", table.name);
        }
    }

    #[test]
    fn given_a_name_in_several_tables_when_compared_then_it_holds_the_same_in_each() {
        let mut kinds: BTreeMap<&str, OpenKind> = BTreeMap::new();
        for OpenColumn { name, kind, .. } in tables().into_iter().flat_map(|table| table.columns) {
            assert_eq!(*kinds.entry(name).or_insert(kind), kind, "{name}");
        }
    }
}
