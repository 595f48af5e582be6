//! The identifiers that the sources build from a pattern, each with every value it can take.
//!
//! A value comes from its enum where there is one; else it is written here, and a test fails on one too many or too few.

use std::collections::BTreeSet;

use maillage_domain::act::table::ACTS;
use maillage_domain::bilingual::Language;
use maillage_domain::call::book::CallStanding;
use maillage_domain::call::decided::Outcome as CallOutcome;
use maillage_domain::call::terms::CallKind;
use maillage_domain::care::authorisation::due::Duty;
use maillage_domain::care::authorisation::equipment::EquipmentKind;
use maillage_domain::care::authorisation::misfit::Misfit;
use maillage_domain::care::authorisation::status::StatusName;
use maillage_domain::care::bridge::{MappingKind, Passage};
use maillage_domain::care::count::reckoning::Absence;
use maillage_domain::care::objective::{ObjectiveTurn, StageReading};
use maillage_domain::care::side_by_side::{Comparability, Ground};
use maillage_domain::fund::agreement::{
    ActionRank, AgreementEnd, AgreementKind, AgreementLack, AgreementMode, AgreementStanding,
    EvaluationOutcome,
};
use maillage_domain::fund::agreement_finding::{PaperState, PaymentPaper};
use maillage_domain::fund::aid::applicant::Applicant;
use maillage_domain::fund::aid::finding::AidNeed;
use maillage_domain::fund::aid::scheme::{AidGroup, Payer, Sureness as SchemeSureness};
use maillage_domain::fund::aid::sum::Over;
use maillage_domain::glossary::Sureness;
use maillage_domain::people::{Permission, Role};
use maillage_domain::procedure::handling::Handling;
use maillage_domain::procedure::need_use::NeedUse;
use maillage_domain::procedure::operation::Operation;
use maillage_domain::procedure::outcome::Outcome;
use maillage_domain::procedure::reserve::Reserve;
use maillage_domain::procedure::site_units::UnitKind;
use maillage_domain::published_aid::published as aid;
use maillage_domain::rules::article::Extent;
use maillage_domain::rules::{self, Confidence, finding::Verdict};
use maillage_domain::signature::delegation::Signable;
use maillage_domain::structure::kind::StructureKind;
use maillage_domain::structure::status::StructureStatus;
use maillage_views::dictionary;
use maillage_views::fund::grants::{PERSON_COLUMNS, STATE_COLUMNS};
use maillage_views::fund::reconciled::{ReconciledSource, STANDINGS};
use maillage_views::further_question::FIELDS;
use maillage_views::open::{OpenColumn, OpenKind, tables};
use maillage_views::register::reconciliation::KINDS;
use maillage_views::register::{DueKind, MARKS};

use crate::messages::messages;
use crate::sources::said;
use crate::templates::{templates, yearly_report};

const OFFICE_FIELDS: &str = "\
    draft delegation order signed delegate function covers decision decided published from until standing opens \
    closes lines bilan replaces window-order source parameter value doubt picture erratum printed year decree \
    effect revises fidelity";

const FIGURES_OF_A_ROW: &str = "\
    modality zone zone_name sites_current sites_target sites_gap units_current units_target units_gap \
    admissible notes section activity line sites_min sites_max target_year";

const LABELS: &str = "\
    zone zone-name modality table sites units current admissible notes contents maps section sources \
    territory communes population data column meaning page of line table-of";

const CHECKED: &str = "\
    line_not_read table_not_read row_not_recorded row_not_published line_not_published act raa picture_date \
    window_opens window_closes zone_decision";

const FUND_FINDINGS: &str = "\
    actions-exceed-mission missions-miss-total forecast committed several-years corrected set-aside set-aside-one \
    unfit unfit-one not-carried";

const FUND_FIGURES: &str = "\
    revenue.total revenue.national revenue.own revenue.restated revenue.earmarked ae.opened ae.committed \
    ae.available ae.rate_bp cp.opened cp.paid cp.available cp.rate_bp missions.ae_committed missions.cp_paid \
    missions.itemised missions.not_itemised unattributed outstanding carry_over to_recover";

const FUND_COLUMNS: &str = "\
    item value amount rate precision origin line acts formula mission label ae-opened ae-committed ae-available \
    cp-opened cp-paid cp-available share itemised not-itemised part-of printed status years counted attribution \
    reason why corrected heading severity because suggestion rule level code commitment object beneficiary first-year \
    last-year envelope earmark territory committed certified paid rest kept-back act recovery year collected to-collect";

const FUND_SOURCES: &str = "\
    year as-of document digest act effective recorded amounts counted computed";

const FILE_COLUMNS: &str = "\
    code activity zone zone_name source act revises signed published published_inferred in_force_from \
    journal_act sites_min sites_max sites_stage sites_stages units_min units_max units_stage units_stages \
    access_minutes waiting_days target_date bilan printed_sites_current printed_sites_min \
    printed_sites_max printed_sites_gap printed_units_current printed_units_min printed_units_max \
    printed_units_gap printed_admissible findings id opens closes lines operations order replaces \
    replaced_by needs line line_label region region_name picture_date counted_line counted_label counted \
    current target_min target_max room admissible window_opens window_closes window_standing window_days \
    comparison reasons rule title citation url confidence scope reading number recorded_at effective type \
    subject basis hash set_aside kind doubt code_label role passage passage_confidence passage_doubt \
    common_to activities open_sites open_units publish_bilan_by bilan_online_until draft signature \
    label domain zone_set standing gap annex section modality figure before after hop fact name value \
    site site_name town holder holder_name status status_text since granted started until reason marks next_due \
    next_due_by lapse_to_note by duty duty_text late days_left follows sites_published sites_counted \
    sites_difference units_published units_counted units_difference why authorisations \
    kind_text commune zones said_on document document_line scheme scheme_name group payer who condition \
    sum_kind sum parameter practitioner_zones zoning open_from open_until sureness counts sums read_in";

const FUND_MEANINGS: &str = "\
    item amount value rate precision origin line acts formula mission label ae-committed cp-paid share \
    itemised not-itemised part-of printed status years counted attribution reason corrected heading \
    severity because suggestion rule why";

const CREDITS: &str = "\
    ae-opened ae-committed ae-available cp-opened cp-paid cp-available";

const FINDING_CARD: &str = "\
    printed likely miss actions mission missions total aside not-carried";

const FLOW: &str = "\
    national own revenue unsaid earlier no-line not-itemised";

const REPORT_FINDINGS: &str = "\
    unit-slip unit-slip-unlikely missions-total missions-total-exceeded missions-total-fits totals-apart \
    missions-not-read mission-exceeded parts-above-whole not-detailed parts-do-not-add shares-do-not-close \
    shares-do-not-close-rounding restated-total outside-range balance-does-not-add repeated-differently \
    figures-differ unit-prices multi-year forecast-beside-paid partly-paid implied-whole share-above-whole \
    chart-axis amount-not-read table-units \
    table-columns part-hidden";

const SLIPS: &str = "\
    above-every-mission above-fund above-its-mission above-whole below-parts below-price tiny missions-fit";

const COLUMNS: &str = "\
    town since \
    effective type subject recorded hash figure before after act number window opens closes lines activities operations \
    in-register difference why bilan verdict rule because citation confidence scope line label printed value status section severity \
    suggestion amount mission commitment object beneficiary years committed paid rest recovery to-collect \
    activity modality zone published recorded-value places notes admissible sites-current sites-target \
    sites-gap sites-room comparison reasons units-current units-target units-gap parameter meaning from until source doubt region \
    reading \
    where cell read agrees answer region agency default authorisation acts \
     source-of-objective wanted-sites wanted-units target-date printed-current printed-target printed-gap noticed change \
    decision decided-on function may-sign standing site holder started last-day counted next-due basis limited-to \
    conditions practices declarations allowed-units installed-units what-happens indicator-years indicator-target indicator-computed \
    indicator-recorded said";

const WEB_PROBLEMS: &str = "\
    area place date figure mission year only forbidden unknown-visitor forged method too-long too-large query crowded \
    sort columns rows map action-sort agreement-kind agreement-standing call-kind call-standing reconciled-source reconciled-standing of-mission two-times value cursor part-of-file not-json \
    bad-token no-key other-key bad-fields";

const LOGIN_EVENTS: &str = "\
    signed-in signed-in-by-recovery signed-out wrong-password wrong-code throttled blocked password-by-link password-changed \
    factor-set codes-made session-revoked account-made link-made granted grant-removed signed-in-by-provider \
    provider-refused provider-unknown identity-linked identity-unlinked retention-applied standing-changed \
     token-made token-ended";

const FACTS: &str = "\
    title digest source-line source-page source-text heading figures printed number type effective recorded basis hash \
    contradiction previous check version order computed confidence command page";

const SAID: &str = "\
    actions advance ae-committed ae-opened ae-rate amount beneficiary bilan budget by-exercise carried \
    carried-over ceiling cells channel code collected commitment common-to contact contradictions \
    corrects cp-opened cp-paid cp-rate credits credits-kind decided decision destinations digest \
    direction document done doubt endowment excluded fidelity first-order former-format former-hash \
    former-last from identifier in-force instalments key lapsed limit lines lines-read ministers \
    aids aids-in beneficiary-name conditions-of-payment eu paid-over share-of-grant \
    missions name national needs not-carried notes notified object objectives openings operations \
    opens-on opposed order origin own parameter parties parts picture prescribed published published-inferred \
    purpose raa raa-prefix range-rule reason received recovery reopened replaces restated restricted \
    revises rows runs second-vote signed siret source tables term time-zone to total twelfths-base \
    unread value version vote window year zone-decision zone-set zones standing function may-sign act-signed \
    delegation turn line holder site tracts siren town street commune on-ground-of into extent ground manner found \
    by-number cession-to agreement granted start-by started renewed last-day lapsed-on allowed-units units-turn \
    grant-basis practices declarations limited-to conditions placed-zones structure structure-kind structure-status \
    structure-since structure-place tallies counted-by rank dotation fungible fungible-parts sanctuarised \
    sanctuarised-parts row indicator indicator-label indicator-unit indicator-calculation indicator-formula \
    indicator-actions indicator-structures indicator-destinations indicator-territory indicator-target \
    indicator-target-day indicator-scope indicator-value indicator-printed hapi-in hapi-lines hapi-sums \
    returns-in returns returns-sums fund-agreement agreement-kind amends amendment drawn ended unused evaluated outcome \
    payment-terms conditions-of-use evaluation undertakings control carries recipient partners co-funders \
    action-rank objective sites-covered aided-structure call call-kind call-title call-criteria call-body call-opens \
    call-deadline call-ceiling call-taken-from call-number call-line call-published call-decided call-replaces \
    call-outcome call-granted";

/// What happens to a legal entity or a site.
const ENTITY_TURNS: &str = "stated closed merged-into split-into";

/// What happens to an authorisation, and what a register says of it.
const TURNS: &str = "\
    registered filed refused granted started completed visit-announced visit-held renewal-filed full-file-ordered \
    renewed renewal-refused prolonged deemed-under ended-by-omission transferred replaced ceded cession-confirmed \
    cession-refused modified suspended suspension-lifted interrupted resumed withdrawn ceased lapse-noted units";

/// The words of the small vocabularies of the register, by family.
const REGISTER_WORDS: &str = "\
    extent-whole extent-part refusal-applicant refusal-needs-met refusal-plan refusal-conditions \
    refusal-undertakings refusal-undertakings-broken refusal-no-evaluation refusal-evaluation refusal-works-begun \
    refusal-silence manner-express manner-tacit manner-unsaid conformity-conforms conformity-does-not \
    succession-regrouped succession-converted succession-new-regime agreement-given agreement-none \
    lapse-not-started lapse-not-completed lapse-interrupted lapse-unsaid basis-ordinary basis-exceptional-need \
    basis-derogation basis-crisis";

/// A pattern as the sources write it, and the identifiers it becomes.
pub(crate) struct Built {
    /// The pattern.
    pub(crate) pattern: &'static str,
    /// The values put into it, where each is a name of its own in the sources.
    pub(crate) values: Vec<&'static str>,
    /// What it becomes.
    pub(crate) ids: Vec<String>,
}

/// Every pattern of the sources.
pub(crate) fn built() -> Vec<Built> {
    [
        rules_and_rulings(),
        bilans(),
        templates(),
        objectives(),
        fund(),
        fund_page(),
        fund_tables(),
        yearly_report(),
        aids(),
        reports(),
        people(),
        elsewhere(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The values of a pattern, in the place of its last pair of braces.
pub(crate) fn of(pattern: &'static str, values: impl IntoIterator<Item = &'static str>) -> Built {
    let (head, rest) = pattern.rsplit_once('{').expect("a pattern has braces");
    let (_, tail) = rest.split_once('}').expect("and closes them");
    let values: Vec<_> = values.into_iter().collect();
    let ids = values.iter().map(|value| format!("{head}{}{tail}", value.replace(['_', '.'], "-"))).collect();
    Built { pattern, values, ids }
}

/// A pattern in which more than one part varies, or whose values are named at each call.
pub(crate) fn whole(pattern: &'static str, ids: impl IntoIterator<Item = String>) -> Built {
    Built { pattern, values: Vec::new(), ids: ids.into_iter().collect() }
}

pub(crate) fn listed(names: &'static str) -> impl Iterator<Item = &'static str> {
    names.split_whitespace()
}

fn texts<const N: usize>(ids: [&str; N]) -> Vec<String> {
    ids.map(str::to_owned).into()
}

/// The kinds of acts.
fn kinds() -> impl Iterator<Item = &'static str> {
    ACTS.iter().map(|act| act.kind)
}

fn rules_and_rulings() -> Vec<Built> {
    let operations = || Operation::ALL.map(Operation::as_str);
    vec![
        of("rule-{}", rules::book::all().map(|rule| rule.id)),
        of("glossary-sure-{}", Sureness::ALL.map(Sureness::as_str)),
        of("confidence-{confidence}", Confidence::ALL.map(Confidence::as_str)),
        of("reading-{}", Extent::ALL.map(Extent::as_str)),
        of("verdict-{verdict}", Verdict::TOLD.map(Verdict::as_str)),
        of("window-verdict-{verdict}", Verdict::TOLD.map(Verdict::as_str)),
        of("operation-{}", operations()),
        of("ruling-{outcome}", Outcome::WORDS),
        of("ruling-sentence-{}", Outcome::WORDS),
        of("seen-need-used-{}", NeedUse::ALL.map(NeedUse::as_str)),
        of("mapping-{name}", MappingKind::ALL.map(MappingKind::as_str)),
        of("need-{fact}", Reserve::ALL.map(Reserve::as_str)),
        of("web-ruling-q-{message}", FIELDS),
        of("web-ruling-q-{message}-hint", ["units", "holder_since", "filed", "injunction"]),
        of("web-ruling-{word}", ["yes", "no"]),
        of("handling-{}", Handling::ALL.map(Handling::as_str)),
        of("unit-kind-{}", UnitKind::ALL.map(UnitKind::as_str)),
        of("operation-{name}", operations()),
        whole(
            "{id}-equipment",
            texts(["seen-places-equipment", "seen-no-place-equipment", "seen-place-unknown-equipment"]),
        ),
    ]
}

fn bilans() -> Vec<Built> {
    let figures = ["figure-rows-formula", "figure-places-formula", "figure-above-formula"];
    vec![
        whole("month-{}", (1..=12).map(|month| format!("month-{month}"))),
        of("column-of-{}", dictionary::NAMES),
        of(
            "unit-of-{unit}",
            [
                "number",
                "date",
                "text",
                "code",
                "sites",
                "units",
                "yes-no",
                "line",
                "page",
                "year",
                "columns",
                "inhabitants",
                "thousands",
                "euros",
                "percent",
                "minutes",
                "days",
                "due",
            ],
        ),
        of("column-{}", listed(FIGURES_OF_A_ROW)),
        of("check-{}", listed(CHECKED)),
        of("explain-by-{}", ["header", "rows"]),
        of("explain-{}", ["certain", "likely", "unproven"]),
        of("document-label-{id}", listed(LABELS)),
        of("activity-everywhere-{}", Outcome::WORDS),
        of("activity-received-{}", ["any-time", "in-window", "not-now"]),
        of("compare-{kind}", ["changed", "appeared", "gone"]),
        of("bridge-passage-{passed}", Passage::ALL.map(Passage::as_str)),
        of("compared-{comparison}", Comparability::ALL.map(Comparability::as_str)),
        of("compared-because-{ground}", Ground::ALL.map(Ground::as_str)),
        whole("{id}-days", texts(["clock-before-days", "clock-open-days", "clock-after-days"])),
        whole("{id}-formula", texts(figures)),
    ]
}

fn objectives() -> Vec<Built> {
    vec![
        of("structure-kind-{}", StructureKind::ALL.map(StructureKind::as_str)),
        of("call-kind-{}", CallKind::ALL.map(CallKind::as_str)),
        of("call-standing-{}", CallStanding::ALL.map(CallStanding::as_str)),
        of("call-outcome-{}", CallOutcome::ALL.map(CallOutcome::as_str)),
        of("indicator-standing-{standing}", ["same", "differs", "recorded", "computed", "none"]),
        of("structure-status-{}", StructureStatus::ALL.map(StructureStatus::as_str)),
        of("objective-stages-{name}", StageReading::ALL.map(StageReading::as_str)),
        of("objective-change-{turn}", ObjectiveTurn::ALL.map(ObjectiveTurn::as_str)),
        of("objective-source-{}", ["act", "bilan"]),
    ]
}

fn fund() -> Vec<Built> {
    let qualifiers = ["about", "more_than", "less_than"];
    let file = "views/src/fund/refusal.rs";
    let reasons = said(file, "fn reason(", "fn possible(", "said(").into_iter();
    let hints = said(file, "fn possible(", "#[cfg(test)]", "said(").into_iter();
    let reasons = reasons.map(|name| format!("fund-refusal-{name}"));
    vec![
        of("agreement-kind-{}", AgreementKind::ALL.map(AgreementKind::as_str)),
        of("agreement-standing-{}", AgreementStanding::ALL.map(AgreementStanding::as_str)),
        of("agreement-lack-{}", AgreementLack::ALL.map(AgreementLack::as_str)),
        of("agreement-clause-{}", AgreementLack::ALL.map(AgreementLack::as_str)),
        of("agreement-mode-{}", AgreementMode::ALL.map(AgreementMode::as_str)),
        of("agreement-action-{}", ActionRank::ALL.map(ActionRank::as_str)),
        of("agreement-end-{}", AgreementEnd::ALL.map(AgreementEnd::as_str)),
        of("agreement-outcome-{}", EvaluationOutcome::ALL.map(EvaluationOutcome::as_str)),
        of("agreement-paper-{}", PaymentPaper::ALL.map(PaymentPaper::as_str)),
        of("agreement-paper-state-{}", PaperState::ALL.map(PaperState::as_str)),
        whole("{prefix}-{}", reasons.chain(hints.map(|name| format!("fund-possible-{name}")))),
        // The kind of a problem, which is no message.
        whole("fund-{}", Vec::new()),
        of("fund-qualified-{}", qualifiers),
        of("fund-finding-{name}", listed(FUND_FINDINGS)),
        of("fund-suggestion-{name}", listed(FUND_FINDINGS)),
        of("fund-figure-{}", listed(FUND_FIGURES)),
        of("fund-figure-{id}", listed(CREDITS)),
        of("fund-figure-{name}", listed(CREDITS)),
    ]
}

fn fund_tables() -> Vec<Built> {
    vec![
        of("fund-table-column-{id}", listed(FUND_COLUMNS)),
        of("fund-table-meaning-{id}", listed(FUND_MEANINGS)),
        of("fund-table-{sheet}", ["overview", "missions", "actions", "findings", "not-carried", "sources"]),
        of("list-column-{id}", listed(FILE_COLUMNS)),
        whole(
            "list-{file}-{id}",
            texts([
                "list-authorisations-counted",
                "list-authorisations-number",
                "list-bilan-compare-act",
                "list-bridge-code",
                "list-calendar-kind",
                "list-calendar-number",
                "list-fund-indicators-act",
                "list-fund-indicators-action",
                "list-fund-indicators-basis",
                "list-fund-indicators-basis-text",
                "list-fund-indicators-calculation",
                "list-fund-indicators-code",
                "list-fund-indicators-computed",
                "list-fund-indicators-difference",
                "list-fund-indicators-formula",
                "list-fund-indicators-label",
                "list-fund-indicators-period",
                "list-fund-indicators-printed",
                "list-fund-indicators-recorded",
                "list-fund-indicators-recorded-day",
                "list-fund-indicators-source",
                "list-fund-indicators-standing",
                "list-fund-indicators-target",
                "list-fund-indicators-target-day",
                "list-fund-indicators-territory",
                "list-fund-indicators-territory-text",
                "list-fund-indicators-unit",
                "list-structures-act",
                "list-structures-code",
                "list-structures-kind",
                "list-structures-name",
                "list-structures-since",
                "list-structures-source",
                "list-structures-status",
                "list-structures-town",
                "list-windows-act",
                "list-windows-published",
            ]),
        ),
        whole("aid-column-{name}", aid::COLUMNS.map(|name| format!("aid-column-{name}"))),
        of("grant-column-{}", STATE_COLUMNS.into_iter().chain(PERSON_COLUMNS)),
        of("fund-table-level-{}", ["total", "envelope", "earmark", "mission", "line", "territory"]),
        of("fund-table-origin-{}", ["printed", "computed", "register", "unsaid"]),
        of("fund-table-source-{id}", listed(FUND_SOURCES)),
        of("fund-table-status-{}", ["foreseen", "committed", "allocated", "funded", "paid"]),
    ]
}

fn aids() -> Vec<Built> {
    vec![
        of("reconciled-standing-{standing}", STANDINGS),
        of("reconciled-source-{}", ReconciledSource::ALL.map(ReconciledSource::as_str)),
        of("aid-applicant-{}", Applicant::ALL.map(Applicant::as_str)),
        of("aid-group-{}", AidGroup::ALL.map(AidGroup::as_str)),
        of("aid-payer-{payer}", Payer::ALL.map(Payer::as_str)),
        of("aid-sureness-{sureness}", SchemeSureness::ALL.map(SchemeSureness::as_str)),
        of("aid-figure-{}", ["paid", "foreseen", "open", "shared", "envelope", "reckoned"]),
        whole("{id}-short", texts(["aid-source-line-short", "aid-source-lines-short"])),
        of("aid-q-{id}", listed(AID_QUESTIONS)),
        of("aid-q-{id}-hint", listed(AID_QUESTIONS)),
        of("aid-over-{}", Over::ALL.map(Over::as_str)),
        of("aid-need-{fact}", AidNeed::ALL.map(AidNeed::as_str)),
        of("aid-outcome-{outcome}", AID_OUTCOMES),
        of("aid-sentence-{outcome}", AID_OUTCOMES),
    ]
}

const AID_QUESTIONS: &str = "applicant commune practitioner_zone installed_on filed_on signed_on sum posts fees guaranteed \
    hours earlier";

const AID_OUTCOMES: [&str; 3] = ["yes", "subject-to", "no"];

fn fund_page() -> Vec<Built> {
    let reckoned = ["outstanding", "carry-over", "to-recover"];
    let printed = ["revenue", "restated", "committed", "paid"];
    let badges = ["unit", "sum", "not-paid", "years", "aside", "not-carried"]
        .map(|id| format!("fund-page-finding-badge-{id}"));
    let residues = ["no-mission", "not-paid"];
    let leaves = residues.map(|id| format!("fund-page-flow-{id}-leaf"));
    let implied = ["opened", "left"];
    vec![
        of("fund-page-qualifier-{}", ["about", "more_than", "less_than"]),
        of("fund-page-source-{name}", ["report", "act", "acts", "printed", "formula"]),
        of("fund-page-figure-{id}", printed.into_iter().chain(reckoned)),
        of("fund-page-figure-{id}-formula", reckoned),
        of("fund-page-gauge-{id}", ["ae", "cp"]),
        whole("fund-page-gauge-{id}-{name}", ["ae", "cp"].map(|id| format!("fund-page-gauge-{id}-used"))),
        of("fund-page-gauge-{id}-formula", implied),
        of("fund-page-gauge-{id}-computed", implied),
        of("fund-page-attribution-{}", ["printed", "inferred", "none"]),
        of("fund-page-balance-{id}", ["envelope", "earmark", "territory", "line"]),
        of("fund-page-finding-{id}", listed(FINDING_CARD)),
        whole("badge-{badge}", badges),
        of("fund-page-flow-{id}", listed(FLOW).chain(residues)),
        whole("{id}-leaf", leaves),
        of("fund-page-flow-head-{id}", ["revenue", "fund", "missions", "actions", "lines"]),
    ]
}

/// The findings on a report: what contradicts what, and what to look at.
fn reports() -> Vec<Built> {
    let told = listed(REPORT_FINDINGS)
        .flat_map(|id| ["because", "suggestion"].map(|kind| format!("report-{id}-{kind}")));
    let slips = listed(SLIPS).map(|reason| format!("report-slip-{reason}"));
    vec![
        whole("report-{}-{kind}", told.chain(slips)),
        of("report-status-{status}", ["printed", "forecast", "paid", "delegated"]),
    ]
}

/// The columns of the open tables, each name once.
fn columns() -> BTreeSet<OpenColumn> {
    tables()
        .into_iter()
        .flat_map(|table| table.columns)
        .map(|column| OpenColumn { required: false, ..column })
        .collect()
}

/// Accounts: what they are, what they may do, what was noted of them.
fn people() -> Vec<Built> {
    let steps =
        ["sign-in", "code", "recovery", "factor", "codes", "link", "sign-out", "provider", "signed-out"];
    vec![
        of("people-state-{state}", ["active", "invited", "blocked"]),
        of("people-role-{}", Role::ALL.iter().map(|role| role.as_str())),
        of("people-may-{}", told().chain([Permission::Read]).map(Permission::as_str)),
        of("people-event-{event}", listed(LOGIN_EVENTS)),
        of("web-account-done-{deed}", ["name", "password", "revoked"]),
        of("office-field-{id}", listed(OFFICE_FIELDS)),
        of("office-field-{id}-hint", listed(OFFICE_FIELDS)),
        of("office-window-{name}", ["draft", "order"]),
        of("office-import-{}", ["annex", "report", "window", "objectives", "territory"]),
        whole(
            "office-{id}-{name}",
            ["printed-no", "printed-yes", "fidelity-official", "fidelity-approximate"]
                .map(|id| format!("office-{id}")),
        ),
        of("signable-{}", Signable::ALL.map(Signable::as_str)),
        of("web-admin-{act}", ["link", "block", "unblock", "erase"]),
        of("web-{id}-title", steps),
        of("web-{id}-lead", steps),
        of("held-{id}", listed(HELD)),
        of("retention-kind-{kind}", listed(RETAINED)),
        of("retention-rule-{kind}", listed(RETAINED)),
        of("retention-fate-{}", ["erase", "archive", "undecided"]),
    ]
}

/// What is held of a person.
const HELD: &str =
    "email name id state roles created password second-factor recovery-codes identity link record";

/// The kinds of what is kept of people for a time.
const RETAINED: &str = "notes failures sessions links tokens persons files archives accounts";

/// What is told of an account that it may: not what everybody may.
fn told() -> impl Iterator<Item = Permission> {
    let shared = [Permission::Read, Permission::OwnAccount];
    Permission::ALL.iter().copied().filter(move |permission| !shared.contains(permission))
}

fn elsewhere() -> Vec<Built> {
    let ids = || messages(Language::French).into_iter().map(|message| message.id);
    let help = ids().filter(|id| id.starts_with("help"));
    vec![
        of("open-table-{}", tables().into_iter().map(|table| table.name)),
        of("open-column-{}", columns().into_iter().map(|column| column.name)),
        of("open-kind-{}", OpenKind::ALL.map(OpenKind::as_str)),
        of("open-head-{head}", ["name", "type", "meaning"]),
        of("act-{}", kinds()),
        of("act-{kind}", kinds()),
        of("said-{name}", listed(SAID)),
        of("column-{what}", ["sites-current", "units-current"]),
        of("register-entity-{turn}", listed(ENTITY_TURNS)),
        of("register-site-{turn}", listed(ENTITY_TURNS)),
        of("register-turn-{}", listed(TURNS)),
        of("register-unit-{}", EquipmentKind::ALL.map(EquipmentKind::as_str)),
        of("reconcile-kind-{kind}", KINDS),
        of("register-status-{}", StatusName::ALL.map(StatusName::as_str)),
        of("register-mark-{}", MARKS.into_iter().filter(|mark| *mark != "granted")),
        of(
            "register-absent-{reason}",
            Absence::ALL.map(Absence::as_str).into_iter().chain(["unplaced", "no-list"]),
        ),
        of("register-kind-{}", DueKind::ALL.map(DueKind::as_str)),
        of("register-duty-{duty}", Duty::ALL.map(Duty::as_str)),
        of("register-duty-rule-{duty}", Duty::ALL.map(Duty::as_str)),
        of("register-misfit-{why}", Misfit::ALL.map(Misfit::as_str)),
        whole("register-{family}-{word}", listed(REGISTER_WORDS).map(|word| format!("register-{word}"))),
        of("fact-{id}", listed(FACTS)),
        of("trace-{name}", ["document", "reading", "act", "acts", "chain", "state", "answer"]),
        of("column-{id}", listed(COLUMNS)),
        of("web-problem-{kind}", listed(WEB_PROBLEMS)),
        // The twins of messages for who reads a page.
        whole("page-{id}", ids().filter(|id| id.starts_with("page-"))),
        // The command line knows its own commands and arguments: crates/maillage/src/help.rs.
        whole("help-argument-{}", help),
        whole("{id}-{}", Vec::new()),
        // The name of a file.
        whole("{}-{zones}{quantity_named}", Vec::new()),
        // What tells a map from the others of its page.
        whole("{set}-{quantity}", Vec::new()),
        // The kind of a problem, which is no message.
        whole("bad-{kind}", Vec::new()),
        // Named at each call.
        whole("problem-{kind}", Vec::new()),
        whole("hint-{id}", Vec::new()),
    ]
}
