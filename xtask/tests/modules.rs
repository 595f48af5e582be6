//! Inside the domain and the service, modules only look down too.

use std::path::{Path, PathBuf};

use xtask::modules::Modules;

/// The layers of the domain, from the bottom up: what a module belongs to is told by the longest beginning of its path.
const DOMAIN: &[(&str, &[&str])] = &[
    ("ground", &["ground", "bilingual", "diagnostic", "digest", "glossary", "period", "text"]),
    (
        "nouns",
        &[
            "call",
            "care",
            "entity",
            "fund",
            "indicator",
            "parameter",
            "people",
            "procedure",
            "published_aid",
            "reference",
            "register",
            "signature",
            "structure",
            "territory",
        ],
    ),
    ("acts", &["act"]),
    (
        "state",
        &[
            "state",
            "call/book",
            "care/authorisation/book",
            "care/book",
            "entity/book",
            "fund/ledger",
            "indicator/book",
            "parameter/book",
            "procedure/book",
            "published_aid/book",
            "reference/book",
            "register/book",
            "signature/book",
            "structure/book",
        ],
    ),
    (
        "questions and rules",
        &[
            "",
            "published_aid/hapi_beside",
            "published_aid/reconciled",
            "published_aid/returns_beside",
            "call/decision",
            "care/authorisation/clocks",
            "care/authorisation/course",
            "care/authorisation/due",
            "care/authorisation/gathering",
            "care/authorisation/happening",
            "care/authorisation/life",
            "care/authorisation/running",
            "care/authorisation/stage",
            "care/authorisation/status",
            "care/bilan/admit",
            "care/bilan/answered",
            "care/bilan/apportion",
            "care/bilan/at",
            "care/bilan/check",
            "care/bilan/compare",
            "care/bilan/deciding",
            "care/bilan/facets",
            "care/bilan/printed",
            "care/bilan/figures",
            "care/bilan/matrix",
            "care/bilan/order",
            "care/bilan/row",
            "care/bilan/standing",
            "care/bilan/zones",
            "care/count",
            "care/objective/admit",
            "care/objective/beside",
            "care/objective/compare",
            "care/objective/in_force",
            "care/objective/lawful",
            "care/objective/readings",
            "care/side_by_side",
            "fund/agreement_finding",
            "fund/aid",
            "fund/decision",
            "fund/execution",
            "fund/follow_up",
            "fund/grants",
            "fund/parameters",
            "fund/pending",
            "fund/refusal",
            "fund/report/admit",
            "fund/report/checks",
            "fund/report/finding",
            "fund/report/notes",
            "fund/report/printed",
            "fund/resources",
            "fund/served",
            "fund/status",
            "fund/trace",
            "fund/within",
            "image",
            "indicator/reading",
            "parameter/decision",
            "parameter/table",
            "procedure/admit",
            "procedure/alternatives",
            "procedure/basis",
            "procedure/case",
            "procedure/conditions",
            "procedure/course",
            "procedure/footing",
            "procedure/named",
            "procedure/outcome",
            "procedure/place",
            "procedure/ruling",
            "procedure/terms",
            "register/news",
            "register/zoning",
            "related",
            "rules",
            "search",
            "signature/decision",
            "structure/beside",
            "structure/lying",
            "structure/news",
        ],
    ),
];

/// The layers of the service, from the bottom up.
const SERVICE: &[(&str, &[&str])] = &[
    (
        "ground",
        &[
            "clock",
            "drawings",
            "error",
            "format",
            "kept",
            "pack",
            "paper",
            "places",
            "published",
            "recognised",
            "scan",
            "shipped",
            "identity_provider",
            "stay",
            "system",
            "tesseract",
            "unreadable",
        ],
    ),
    (
        "application",
        &["app", "follower", "group", "memory", "press", "reader", "signing", "snapshot", "vitals"],
    ),
    ("what a person means", &["ask", "mapped_table"]),
    (
        "use cases",
        &[
            "call",
            "care",
            "checkpoint",
            "expectation",
            "export",
            "fund",
            "glossary",
            "indicator",
            "journal",
            "key",
            "parameter",
            "people",
            "procedure",
            "region",
            "register",
            "rules",
            "signature",
            "stores",
            "structure",
            "territory",
        ],
    ),
    (
        "use cases of several nouns",
        &[
            "",
            "act",
            "changes",
            "dictionary",
            "download",
            "fiction",
            "france",
            "fund/territories",
            "home",
            "news",
            "import_demo",
            "kept_document",
            "listing",
            "office",
            "read_tables",
            "sheet",
            "template",
            "trace_choices",
        ],
    ),
];

fn crate_sources(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates").join(name).join("src")
}

/// The rank of the layer that a module belongs to.
fn layer(layers: &[(&str, &[&str])], module: &str) -> Option<usize> {
    let begins =
        |begin: &str| module == begin || (!begin.is_empty() && module.starts_with(&format!("{begin}/")));
    let ranked = layers
        .iter()
        .enumerate()
        .flat_map(|(rank, (_, begins))| begins.iter().map(move |begin| (begin.len(), rank, *begin)));
    ranked.filter(|(_, _, begin)| begins(begin)).max().map(|(_, rank, _)| rank)
}

/// Every module that belongs to no layer, and every arrow that goes up.
fn faults(modules: &Modules, layers: &[(&str, &[&str])]) -> Vec<String> {
    let mut faults = Vec::new();
    for module in modules.names() {
        let Some(rank) = layer(layers, module) else {
            faults.push(format!("{module} belongs to no layer"));
            continue;
        };
        let up = modules.imports(module).into_iter().filter(|found| Some(rank) < layer(layers, found));
        faults.extend(up.map(|found| format!("{module} ({}) imports {found}", layers[rank].0)));
    }
    faults
}

#[test]
fn given_the_domain_when_its_modules_are_read_then_arrows_only_go_down_and_no_circle() {
    let modules = Modules::read(&crate_sources("domain")).unwrap();
    assert_eq!(faults(&modules, DOMAIN), Vec::<String>::new());
    assert_eq!(modules.circles(), []);
}

#[test]
fn given_the_service_when_its_modules_are_read_then_arrows_only_go_down_and_no_circle() {
    let modules = Modules::read(&crate_sources("service")).unwrap();
    assert_eq!(faults(&modules, SERVICE), Vec::<String>::new());
    assert_eq!(modules.circles(), []);
}

#[test]
fn given_an_arrow_turned_round_when_read_then_it_is_named() {
    let layers: &[(&str, &[&str])] = &[("low", &["a", "c"]), ("high", &["b"])];
    let turned = Modules::of(&[("a", "use crate::b::B;\n"), ("b", "")]);
    assert_eq!(faults(&turned, layers), ["a (low) imports b"]);
    let nested =
        Modules::of(&[("a", "use crate::{\n    c::C, // told\n    b::{self, B},\n};"), ("b", ""), ("c", "")]);
    assert_eq!(faults(&nested, layers), ["a (low) imports b"]);
    let inline = Modules::of(&[("a", "fn f(b: crate::b::B) {}\n"), ("b", "")]);
    assert_eq!(faults(&inline, layers), ["a (low) imports b"]);
    let from_above = Modules::of(&[("a", ""), ("a/x", "fn f(b: &super::super::b::B) {}\n"), ("b", "")]);
    assert_eq!(faults(&from_above, layers), ["a/x (low) imports b"]);
    let passed_on = Modules::of(&[("a", "use crate::c::B;\n"), ("b", ""), ("c", "pub use crate::b::B;\n")]);
    assert_eq!(faults(&passed_on, layers), ["a (low) imports b", "c (low) imports b"]);
    let in_tests = Modules::of(&[("a", "#[cfg(test)]\nmod tests { use crate::b::B; }\n"), ("b", "")]);
    assert_eq!(faults(&in_tests, layers), Vec::<String>::new());
    assert_eq!(faults(&Modules::of(&[("d", "")]), layers), ["d belongs to no layer"]);
}

#[test]
fn given_modules_that_lead_back_to_themselves_when_read_then_the_circle_is_named() {
    let modules = Modules::of(&[
        ("a", "use crate::b::B;"),
        ("b", "use super::c::C;"),
        ("c", "use crate::a::A;"),
        ("d", "use crate::a::A;"),
    ]);
    let circles = modules.circles();
    let [circle] = circles.as_slice() else { panic!("one circle: {circles:?}") };
    assert_eq!(circle.iter().map(String::as_str).collect::<Vec<_>>(), ["a", "b", "c"]);
}
