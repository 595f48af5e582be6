//! Crates are tiers that only look down, and each heavy dependency has one home.

use std::collections::BTreeMap;

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package};

/// The tiers, from the bottom up. Crates of one tier never import each other.
const TIERS: [&[&str]; 6] = [
    &["maillage-domain", "maillage-documents"],
    &["maillage-reading", "maillage-journal", "maillage-views"],
    &["maillage-publishing", "maillage-typesetting", "maillage-columnar", "maillage-relational"],
    &["maillage-service"],
    &["maillage-web"],
    &["maillage"],
];

/// What tests alone depend on, beside the tiers: it sees none of ours, and nothing that is shipped sees it.
const TESTS_ONLY: &str = "maillage-testing";

/// What a tier may not see although it is below it: the web asks the service, never the tiers under it.
const CLOSED: &[(&str, &[&str])] = &[(
    "maillage-web",
    &[
        "maillage-reading",
        "maillage-journal",
        "maillage-publishing",
        "maillage-typesetting",
        "maillage-columnar",
        "maillage-relational",
    ],
)];

/// Dependencies that only their home may use.
const HOMES: &[(&str, &[&str])] = &[
    ("unicode-normalization", &["maillage-domain", "maillage-documents"]),
    // A name that is copied with its place.
    ("arrayvec", &["maillage-domain"]),
    ("hayro", &["maillage-documents"]),
    ("hayro-interpret", &["maillage-documents"]),
    ("png", &["maillage-documents"]),
    ("flate2", &["maillage-documents"]),
    // The store, and the tables that are exported from it.
    ("sqlx", &["maillage-journal", "maillage-relational"]),
    ("fluent-bundle", &["maillage-views"]),
    ("unic-langid", &["maillage-views"]),
    ("encoding_rs", &["maillage-reading", "maillage-documents"]),
    // What is read, and the settings.
    ("toml", &["maillage-reading", "maillage"]),
    ("csv", &["maillage-reading", "maillage-publishing", "maillage-documents"]),
    ("comfy-table", &["maillage-publishing"]),
    ("rust_xlsxwriter", &["maillage-publishing"]),
    ("quick-xml", &["maillage-publishing", "maillage-documents", "maillage-reading"]),
    // Where a record of a feed begins and ends.
    ("memchr", &["maillage-reading"]),
    ("calamine", &["maillage-documents"]),
    ("zip", &["maillage-publishing", "maillage-documents", "maillage-testing"]),
    ("parquet", &["maillage-columnar"]),
    ("arrow-array", &["maillage-columnar"]),
    ("arrow-schema", &["maillage-columnar"]),
    ("typst", &["maillage-typesetting"]),
    ("typst-layout", &["maillage-typesetting"]),
    ("typst-pdf", &["maillage-typesetting"]),
    ("wuff", &["maillage-typesetting"]),
    ("dejavu", &["maillage-typesetting"]),
    ("axum", &["maillage-web"]),
    ("hyper", &["maillage-web"]),
    ("hyper-util", &["maillage-web"]),
    ("tower-http", &["maillage-web"]),
    ("tokio-io-timeout", &["maillage-web"]),
    // How far a word is from one that was meant: searches, and misspelt parameters.
    ("strsim", &["maillage-domain", "maillage-web", "maillage"]),
    // Pages of the site, and the one page that a bilan is when it is published.
    ("askama", &["maillage-web", "maillage-publishing"]),
    ("clap", &["maillage"]),
    ("terminal_size", &["maillage"]),
    ("tracing-appender", &["maillage"]),
    ("tracing-subscriber", &["maillage"]),
    // What is counted of requests, and of appends.
    ("prometheus-client", &["maillage-service", "maillage-web"]),
    ("ipnet", &["maillage-web", "maillage"]),
    ("http-body", &["maillage-web"]),
];

fn metadata() -> Metadata {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml");
    MetadataCommand::new()
        .manifest_path(manifest)
        .no_deps()
        .exec()
        .expect("cargo describes its own workspace")
}

fn dependencies(package: &Package) -> impl Iterator<Item = &str> {
    package
        .dependencies
        .iter()
        .filter(|dependency| dependency.kind == DependencyKind::Normal)
        .map(|dependency| dependency.name.as_str())
}

/// Every arrow that goes up or across, or out of a closed tier, or to a dependency that lives elsewhere.
fn faults<'a>(name: &str, imports: impl Iterator<Item = &'a str>) -> Vec<String> {
    let tiers: BTreeMap<&str, usize> = TIERS
        .iter()
        .zip(0..)
        .flat_map(|(crates, tier)| crates.iter().map(move |name| (*name, tier)))
        .collect();
    let tier = match tiers.get(name) {
        Some(tier) => *tier,
        None if name == TESTS_ONLY => 0,
        None => return Vec::new(),
    };
    imports
        .filter(|import| {
            let up = *import == TESTS_ONLY || tiers.get(import).is_some_and(|other| tier <= *other);
            let closed = CLOSED.iter().any(|(from, to)| *from == name && to.contains(import));
            let stray =
                HOMES.iter().any(|(dependency, homes)| dependency == import && !homes.contains(&name));
            up || closed || stray
        })
        .map(|import| format!("{name} -> {import}"))
        .collect()
}

#[test]
fn given_the_workspace_when_arrows_are_followed_then_all_go_down_and_heavy_dependencies_stay_home() {
    let metadata = metadata();
    let found: Vec<_> = metadata
        .workspace_packages()
        .into_iter()
        .flat_map(|package| faults(package.name.as_str(), dependencies(package)))
        .collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn given_each_crate_of_ours_when_listed_then_it_stands_in_a_tier() {
    let metadata = metadata();
    let tiers: Vec<&str> = TIERS.iter().copied().flatten().copied().collect();
    for package in metadata.workspace_packages() {
        let inside = package.manifest_path.as_str().contains("/crates/");
        let name = package.name.as_str();
        assert!(!inside || name == TESTS_ONLY || tiers.contains(&name), "{name} stands in no tier");
    }
}

#[test]
fn given_an_arrow_up_across_or_to_a_strangers_home_when_checked_then_it_is_found() {
    assert_eq!(
        faults("maillage-domain", ["maillage-views"].into_iter()),
        ["maillage-domain -> maillage-views"]
    );
    assert_eq!(
        faults("maillage-views", ["maillage-journal"].into_iter()),
        ["maillage-views -> maillage-journal"]
    );
    assert_eq!(
        faults("maillage-web", ["maillage-journal"].into_iter()),
        ["maillage-web -> maillage-journal"]
    );
    assert_eq!(faults("maillage", [TESTS_ONLY].into_iter()), ["maillage -> maillage-testing"]);
    assert_eq!(faults(TESTS_ONLY, ["maillage-domain"].into_iter()), ["maillage-testing -> maillage-domain"]);
    assert_eq!(faults("maillage-service", ["sqlx"].into_iter()), ["maillage-service -> sqlx"]);
    assert_eq!(faults("maillage-service", ["maillage-domain", "jiff"].into_iter()), Vec::<String>::new());
}
