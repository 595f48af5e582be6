//! The rows of the fund: its exercises, what it agrees, calls for, brings about and pays.

use maillage_domain::people::Permission;
use maillage_service::format::FileFormat;

use crate::clock::DayName;
use crate::page::{Formats, Page};
use crate::pages::{
    agreement, agreements, aids, beneficiary, call, calls, fund, fund_reconciliation, fund_resources,
    fund_territories, indicators, yearly_report,
};
use crate::route::{Rests, asked, placed, placing};

/// The formats of the fund, in the order in which they are offered.
const FUND_FORMATS: [FileFormat; 6] = [
    FileFormat::Pdf,
    FileFormat::Xlsx,
    FileFormat::Ods,
    FileFormat::Csv,
    FileFormat::Json,
    FileFormat::Parquet,
];

/// The fund.
pub static FUND: Page = Page {
    path: "/fund",
    entry: Some("web-menu-fund"),
    title: Some("web-menu-fund"),
    parent: None,
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::Each(&FUND_FORMATS, fund::file),
    get: Some(|| asked(fund::page)),
    post: None,
};

/// What orders notify to it, and what is left.
pub static FUND_RESOURCES: Page = Page {
    path: "/fund/resources",
    entry: None,
    title: Some("fund-resources-page"),
    parent: Some(&FUND),
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::List(fund_resources::file),
    get: Some(|| asked(fund_resources::page)),
    post: None,
};

/// The report on one of its years.
pub static YEARLY_REPORT: Page = Page {
    title: Some("yearly-report-page"),
    parent: Some(&FUND),
    formats: Formats::Each(&[FileFormat::Pdf, FileFormat::Json], yearly_report::file),
    ..Page::shown("/fund/{year}/rapport", || placing(Rests::State, yearly_report::page))
};

/// What is agreed with beneficiaries.
pub static AGREEMENTS: Page = Page {
    title: Some("agreements-title"),
    parent: Some(&FUND),
    formats: Formats::List(agreements::file),
    ..Page::shown("/fund/agreements", || asked(agreements::page))
};

/// One agreement, and the same as files.
pub static AGREEMENT: Page = Page {
    title: Some("agreement-page"),
    parent: Some(&AGREEMENTS),
    formats: Formats::OfPart,
    ..Page::shown("/fund/agreements/{reference}", || placed(agreement::page))
};

/// All that a beneficiary received, and the same as files.
pub static BENEFICIARY: Page = Page {
    title: Some("beneficiary-page"),
    parent: Some(&FUND),
    formats: Formats::OfPart,
    ..Page::shown("/fund/beneficiaries/{*beneficiary}", || placed(beneficiary::page))
};

/// What it brings about.
pub static FUND_INDICATORS: Page = Page {
    title: Some("indicators-title"),
    parent: Some(&FUND),
    formats: Formats::List(indicators::file),
    ..Page::shown("/fund/indicators", || asked(indicators::page))
};

/// What others list of the money of the fund, beside its register.
pub static FUND_RECONCILIATION: Page = Page {
    title: Some("reconciled-title"),
    parent: Some(&FUND),
    ..Page::shown("/fund/reconciliation", || asked(fund_reconciliation::page))
};

/// Its money by territory, beside the gaps of the bilan.
pub static FUND_TERRITORIES: Page = Page {
    title: Some("territories-page"),
    parent: Some(&FUND),
    ..Page::shown("/fund/territories", || asked(fund_territories::page))
};

/// The calls for projects and for expressions of interest.
pub static CALLS: Page = Page {
    title: Some("calls-title"),
    parent: Some(&FUND),
    formats: Formats::List(calls::file),
    ..Page::shown("/fund/calls", || asked(calls::page))
};

/// One call, and the same as files.
pub static CALL: Page = Page {
    title: Some("call-page"),
    parent: Some(&CALLS),
    formats: Formats::OfPart,
    ..Page::shown("/fund/calls/{call}", || placed(call::page))
};

/// The aid schemes, and a ruling on what is asked of one.
pub static AIDS: Page = Page {
    title: Some("aids-title"),
    parent: Some(&FUND),
    day: DayName::On,
    formats: Formats::List(aids::file),
    ..Page::shown("/aides", || asked(aids::page))
};
