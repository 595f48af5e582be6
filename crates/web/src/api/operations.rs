//! The table of the operations.

use maillage_service::format::FileFormat;
use maillage_service::fund::file::FundFile;
use maillage_views::bilan::BilanTable;
use maillage_views::bridge::BridgeView;
use maillage_views::bulk::BulkView;
use maillage_views::change::{ChangeView, ChangesView};
use maillage_views::france::FranceView;
use maillage_views::fund::agreement::{AgreementView, AgreementsView, BeneficiaryView, ReportsDueView};
use maillage_views::fund::call::{CallView, CallsView};
use maillage_views::fund::execution::ExecutionView;
use maillage_views::fund::register::{CommitmentsView, RecoveriesView};
use maillage_views::fund::resources::ResourcesView;
use maillage_views::fund::rows::{FundActions, FundDocument};
use maillage_views::fund::yearly_report::YearlyReport;
use maillage_views::head::MadeAt;
use maillage_views::indicator::IndicatorsView;
use maillage_views::journal::JournalView;
use maillage_views::listing::{DocumentEntry, DocumentsView, ZonesView};
use maillage_views::objective::ObjectivesView;
use maillage_views::region::{InRegion, RegionsView};
use maillage_views::rule::RuleView;
use maillage_views::ruling::RulingView;
use maillage_views::sheet::activity::ActivityView;
use maillage_views::sheet::compare::CompareView;
use maillage_views::sheet::matrix::MatrixView;
use maillage_views::sheet::zone::ZoneView;
use maillage_views::structure::StructuresView;
use maillage_views::trace::TraceView;
use maillage_views::window::{WindowView, WindowsView};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::aid_operations::AIDS;
use super::bulk::BulkRequest;
use super::deed_operations::DEED_WRITES;
use super::fund_operations::FUND_WRITES;
use super::operation::{Answers, Body, Group, Operation, Times, Verb};
use super::register_operations::REGISTER;
use super::{acts, bulk, changes, lists, stream};
use crate::clock::DayName;
use crate::pages::{
    activity, admissibility, agreement, agreements, beneficiary, bilan, bridge, call, calls, compare, france,
    fund, fund_resources, indicators, matrix, objectives, rules, structures, trace, windows, yearly_report,
    zone,
};
use crate::routes::FUND;
use maillage_domain::people::Permission;

/// The schema of a type.
pub(super) fn of<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}

/// An operation that is read, of a region and of two times: what most are.
pub(super) const fn read(
    id: &'static str,
    path: &'static str,
    group: Group,
    summary: &'static str,
) -> Operation {
    Operation {
        id,
        path,
        verb: Verb::Get,
        permission: Permission::Read,
        group,
        summary,
        times: Times::Both(DayName::At),
        of_region: true,
        asks: &[],
        required: &[],
        list: None,
        body: None,
        schema: any,
        answers: Answers::Json(lists::one_document),
    }
}

/// Anything: no operation answers so, each says its own.
fn any(_: &mut SchemaGenerator) -> Schema {
    Schema::default()
}

/// The formats of the bilan.
const BILAN_FORMATS: [FileFormat; 8] = [
    FileFormat::Json,
    FileFormat::Csv,
    FileFormat::Parquet,
    FileFormat::Geojson,
    FileFormat::Xlsx,
    FileFormat::Ods,
    FileFormat::Html,
    FileFormat::Pdf,
];

/// The bilan.
static BILAN: Operation = Operation {
    asks: &["activity", "zone", "only", "q", "sort", "columns"],
    list: Some("rows"),
    schema: of::<MadeAt<BilanTable>>,
    answers: Answers::Files(&BILAN_FORMATS, bilan::file),
    ..read("bilan", "/api/v1/bilan", Group::Care, "api-op-bilan")
};

/// The bilan as lines by zones.
static MATRIX: Operation = Operation {
    schema: of::<MatrixView>,
    answers: Answers::Tables(matrix::file),
    ..read("matrix", "/api/v1/bilan/matrix", Group::Care, "api-op-matrix")
};

/// What changed between two days.
static COMPARE: Operation = Operation {
    asks: &["from", "to", "from_known_on", "to_known_on", "activity", "zone"],
    schema: of::<CompareView>,
    answers: Answers::Tables(compare::file),
    ..read("compare", "/api/v1/bilan/compare", Group::Care, "api-op-compare")
};

/// One line in its zones.
static LINE: Operation = Operation {
    schema: of::<ActivityView>,
    answers: Answers::Tables(activity::part),
    ..read("line", "/api/v1/lines/{line}", Group::Care, "api-op-line")
};

/// The objectives of the plan.
static OBJECTIVES: Operation = Operation {
    asks: &["activity", "zone"],
    list: Some("rows"),
    schema: of::<ObjectivesView>,
    answers: Answers::Tables(objectives::file),
    ..read("objectives", "/api/v1/objectives", Group::Care, "api-op-objectives")
};

/// The structures outside the regime of authorisation.
static STRUCTURES: Operation = Operation {
    asks: &["kind", "status", "zone", "commune", "q"],
    list: Some("structures"),
    schema: of::<StructuresView>,
    answers: Answers::Tables(structures::file),
    ..read("structures", "/api/v1/structures", Group::Care, "api-op-structures")
};

/// All regions side by side.
static FRANCE: Operation = Operation {
    of_region: false,
    list: Some("lines"),
    schema: of::<FranceView>,
    answers: Answers::Tables(france::file),
    ..read("france", "/api/v1/france", Group::Care, "api-op-france")
};

/// The way of a figure.
static TRACE: Operation = Operation {
    asks: &["activity", "zone", "figure", "year", "mission"],
    schema: of::<InRegion<'static, TraceView>>,
    answers: Answers::Tables(trace::file),
    ..read("trace", "/api/v1/trace", Group::Journal, "api-op-trace")
};

/// May this be filed?
static ADMISSIBILITY: Operation = Operation {
    times: Times::Both(DayName::On),
    asks: &[
        "operation",
        "activity",
        "zone",
        "from_zone",
        "holds",
        "form",
        "expires",
        "started",
        "research_only",
        "units",
        "unit",
        "replaced",
        "same_use",
        "agreement",
        "second_site",
        "holder_since",
        "filed",
        "injunction",
    ],
    required: &["operation", "activity", "zone"],
    schema: of::<InRegion<'static, RulingView>>,
    answers: Answers::Files(&[FileFormat::Json, FileFormat::Pdf], admissibility::file),
    ..read("admissibility", "/api/v1/admissibility", Group::Procedure, "api-op-admissibility")
};

/// Many such questions.
static BULK: Operation = Operation {
    verb: Verb::Post,
    times: Times::None,
    of_region: false,
    body: Some(Body::Of(of::<BulkRequest>)),
    schema: of::<BulkView>,
    answers: Answers::Json(bulk::answers),
    ..read("admissibility-bulk", "/api/v1/admissibility/bulk", Group::Procedure, "api-op-bulk")
};

/// The filing windows.
static WINDOWS: Operation = Operation {
    times: Times::Day(DayName::On),
    list: Some("windows"),
    schema: of::<InRegion<'static, WindowsView>>,
    answers: Answers::Tables(windows::file),
    ..read("windows", "/api/v1/windows", Group::Procedure, "api-op-windows")
};

/// One of them.
static WINDOW: Operation = Operation {
    times: Times::Day(DayName::On),
    schema: of::<InRegion<'static, WindowView>>,
    answers: Answers::Tables(lists::window),
    ..read("window", "/api/v1/windows/{id}", Group::Procedure, "api-op-window")
};

/// The fund in a year.
static FUND_STATUS: Operation = Operation {
    asks: &["year", "q", "mission", "sort"],
    list: Some("actions"),
    schema: of::<MadeAt<InRegion<'static, FundDocument>>>,
    answers: Answers::Tables(|format| fund::file(format.file())),
    ..read("fund-status", "/api/v1/fund/status", Group::Fund, "api-op-fund-status")
};

/// The execution of a budget.
static FUND_EXECUTION: Operation = Operation {
    asks: &["year"],
    schema: of::<MadeAt<InRegion<'static, ExecutionView>>>,
    answers: Answers::Tables(|format| fund::part((FUND.stem(), FundFile::Execution), format)),
    ..read("fund-execution", "/api/v1/fund/execution", Group::Fund, "api-op-fund-execution")
};

/// The actions that a report cites.
static FUND_ACTIONS: Operation = Operation {
    asks: &["year", "q", "mission", "sort"],
    list: Some("actions"),
    schema: of::<MadeAt<InRegion<'static, FundActions>>>,
    answers: Answers::Tables(|format| fund::part((FUND.stem(), FundFile::Actions), format)),
    ..read("fund-actions", "/api/v1/fund/actions", Group::Fund, "api-op-fund-actions")
};

/// The commitments of a register.
static FUND_COMMITMENTS: Operation = Operation {
    asks: &["year"],
    list: Some("commitments"),
    schema: of::<MadeAt<InRegion<'static, CommitmentsView>>>,
    answers: Answers::Tables(|format| fund::part((FUND.stem(), FundFile::Commitments), format)),
    ..read("fund-commitments", "/api/v1/fund/commitments", Group::Fund, "api-op-fund-commitments")
};

/// Its revenue orders.
static FUND_RECOVERIES: Operation = Operation {
    asks: &["year"],
    list: Some("recoveries"),
    schema: of::<MadeAt<InRegion<'static, RecoveriesView>>>,
    answers: Answers::Tables(|format| fund::part((FUND.stem(), FundFile::Recoveries), format)),
    ..read("fund-recoveries", "/api/v1/fund/recoveries", Group::Fund, "api-op-fund-recoveries")
};

/// What orders notify, and what is left of it.
static FUND_RESOURCES: Operation = Operation {
    asks: &["year"],
    list: Some("rows"),
    schema: of::<MadeAt<InRegion<'static, ResourcesView>>>,
    answers: Answers::Tables(fund_resources::file),
    ..read("fund-resources", "/api/v1/fund/resources", Group::Fund, "api-op-fund-resources")
};

/// The report on a year.
static FUND_REPORT: Operation = Operation {
    asks: &["year"],
    schema: of::<MadeAt<InRegion<'static, YearlyReport>>>,
    answers: Answers::Files(&[FileFormat::Json, FileFormat::Pdf], yearly_report::of_api),
    ..read("fund-report", "/api/v1/fund/report", Group::Fund, "api-op-fund-report")
};

/// What the fund brings about.
static FUND_INDICATORS: Operation = Operation {
    asks: &["code", "territory", "q"],
    list: Some("indicators"),
    schema: of::<IndicatorsView>,
    answers: Answers::Tables(indicators::file),
    ..read("fund-indicators", "/api/v1/fund/indicators", Group::Fund, "api-op-fund-indicators")
};

/// What is agreed with beneficiaries.
static AGREEMENTS: Operation = Operation {
    asks: &["kind", "standing"],
    list: Some("agreements"),
    schema: of::<MadeAt<InRegion<'static, AgreementsView>>>,
    answers: Answers::Tables(agreements::file),
    ..read("fund-agreements", "/api/v1/fund/agreements", Group::Fund, "api-op-fund-agreements")
};

/// One agreement.
static AGREEMENT: Operation = Operation {
    schema: of::<MadeAt<InRegion<'static, AgreementView>>>,
    answers: Answers::Tables(agreement::part),
    ..read("fund-one-agreement", "/api/v1/fund/agreements/{reference}", Group::Fund, "api-op-fund-agreement")
};

/// The financial reports that are due.
static REPORTS: Operation = Operation {
    list: Some("reports"),
    schema: of::<MadeAt<InRegion<'static, ReportsDueView>>>,
    answers: Answers::Tables(agreements::reports),
    ..read("fund-reports", "/api/v1/fund/reports", Group::Fund, "api-op-fund-reports")
};

/// All that a beneficiary received.
static BENEFICIARY: Operation = Operation {
    schema: of::<MadeAt<InRegion<'static, BeneficiaryView>>>,
    answers: Answers::Tables(beneficiary::part),
    ..read(
        "fund-beneficiary",
        "/api/v1/fund/beneficiaries/{beneficiary}",
        Group::Fund,
        "api-op-fund-beneficiary",
    )
};

/// The calls.
static CALLS: Operation = Operation {
    asks: &["kind", "state", "year"],
    list: Some("calls"),
    schema: of::<MadeAt<InRegion<'static, CallsView>>>,
    answers: Answers::Tables(calls::file),
    ..read("fund-calls", "/api/v1/fund/calls", Group::Fund, "api-op-fund-calls")
};

/// One call.
static CALL: Operation = Operation {
    schema: of::<MadeAt<InRegion<'static, CallView>>>,
    answers: Answers::Tables(call::part),
    ..read("fund-one-call", "/api/v1/fund/calls/{call}", Group::Fund, "api-op-fund-call")
};

/// The acts.
static JOURNAL: Operation = Operation {
    times: Times::Known,
    asks: &["after", "limit"],
    schema: of::<JournalView>,
    answers: Answers::Tables(acts::list),
    ..read("journal", "/api/v1/journal", Group::Journal, "api-op-journal")
};

/// One act, as it stands in the journal.
static ACT: Operation = Operation {
    times: Times::None,
    of_region: false,
    schema: act,
    answers: Answers::Json(acts::one),
    ..read("act", "/api/v1/journal/{number}", Group::Journal, "api-op-act")
};

/// The line of an act with what proves it: the act is as its type and version write it, for ever.
fn act(_: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "type": "object",
        "properties": {
            "number": { "type": "integer", "minimum": 1 },
            "previous": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
            "hash": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
            "act": {
                "type": "object",
                "required": ["recorded_at", "id", "type", "version", "region", "effective"],
            },
            "content": { "type": "object" },
        },
        "required": ["number", "previous", "hash", "act"],
    })
}

/// What changed.
static CHANGES: Operation = Operation {
    times: Times::Known,
    of_region: true,
    asks: &["after", "limit"],
    schema: of::<ChangesView>,
    answers: Answers::Json(changes::list),
    ..read("changes", "/api/v1/changes", Group::Journal, "api-op-changes")
};

/// The same as it happens.
static STREAM: Operation = Operation {
    times: Times::None,
    of_region: false,
    asks: &["after"],
    schema: of::<ChangeView>,
    answers: Answers::Events(stream::events),
    ..read("changes-stream", "/api/v1/changes/stream", Group::Journal, "api-op-stream")
};

/// The regions of the store.
static REGIONS: Operation = Operation {
    of_region: false,
    times: Times::Day(DayName::At),
    list: Some("regions"),
    schema: of::<RegionsView>,
    answers: Answers::Tables(lists::regions),
    ..read("regions", "/api/v1/regions", Group::Reference, "api-op-regions")
};

/// The zones of a region.
static ZONES: Operation = Operation {
    list: Some("zones"),
    schema: of::<InRegion<'static, ZonesView>>,
    answers: Answers::Tables(lists::zones),
    ..read("zones", "/api/v1/zones", Group::Reference, "api-op-zones")
};

/// Everything of one zone.
static ZONE: Operation = Operation {
    schema: of::<ZoneView>,
    answers: Answers::Tables(zone::part),
    ..read("zone", "/api/v1/zones/{zone}", Group::Reference, "api-op-zone")
};

/// The rule book.
static RULES: Operation = Operation {
    times: Times::None,
    list: Some(""),
    schema: of::<Vec<RuleView>>,
    answers: Answers::Tables(rules::file),
    ..read("rules", "/api/v1/rules", Group::Reference, "api-op-rules")
};

/// The bridge between two lists of lines.
static BRIDGE: Operation = Operation {
    times: Times::None,
    of_region: false,
    list: Some("rows"),
    schema: of::<BridgeView>,
    answers: Answers::Tables(bridge::file),
    ..read("bridge", "/api/v1/bridge", Group::Reference, "api-op-bridge")
};

/// The source documents.
static DOCUMENTS: Operation = Operation {
    list: Some("documents"),
    schema: of::<DocumentsView>,
    answers: Answers::Tables(lists::documents),
    ..read("documents", "/api/v1/documents", Group::Reference, "api-op-documents")
};

/// One of them.
static DOCUMENT: Operation = Operation {
    times: Times::None,
    of_region: false,
    schema: of::<DocumentEntry>,
    answers: Answers::Json(lists::one_document),
    ..read("document", "/api/v1/documents/{sha256}", Group::Reference, "api-op-document")
};

/// Every operation, in the order of the description: those that are read, and those that write.
pub fn operations() -> impl Iterator<Item = &'static Operation> {
    READ.iter().chain(REGISTER).chain(AIDS).copied().chain(FUND_WRITES).chain(DEED_WRITES)
}

/// The operations that are read.
static READ: &[&Operation] = &[
    &BILAN,
    &MATRIX,
    &COMPARE,
    &LINE,
    &OBJECTIVES,
    &STRUCTURES,
    &FRANCE,
    &ADMISSIBILITY,
    &BULK,
    &WINDOWS,
    &WINDOW,
    &FUND_STATUS,
    &FUND_RESOURCES,
    &FUND_REPORT,
    &FUND_INDICATORS,
    &AGREEMENTS,
    &AGREEMENT,
    &REPORTS,
    &BENEFICIARY,
    &CALLS,
    &CALL,
    &FUND_EXECUTION,
    &FUND_ACTIONS,
    &FUND_COMMITMENTS,
    &FUND_RECOVERIES,
    &JOURNAL,
    &ACT,
    &CHANGES,
    &STREAM,
    &TRACE,
    &REGIONS,
    &ZONES,
    &ZONE,
    &RULES,
    &BRIDGE,
    &DOCUMENTS,
    &DOCUMENT,
];
