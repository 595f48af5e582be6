//! The catalogues: every sentence a person reads, one file to a noun and a language.
//!
//! This list is the only one: a test fails on a file of the folder that is not on it.

use std::sync::LazyLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use maillage_domain::bilingual::Language;
use unic_langid::LanguageIdentifier;

/// The messages of one noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Catalogue {
    /// The noun, which is the name of its file in each language.
    pub noun: &'static str,
    /// The French messages.
    pub french: &'static str,
    /// The English messages.
    pub english: &'static str,
}

impl Catalogue {
    /// The messages in `language`, in the syntax of Fluent.
    pub const fn text(&self, language: Language) -> &'static str {
        match language {
            Language::French => self.french,
            Language::English => self.english,
        }
    }
}

macro_rules! catalogues {
    ($($noun:literal),+ $(,)?) => {
        &[$(Catalogue {
            noun: $noun,
            french: include_str!(concat!("../../catalogs/fr/", $noun, ".ftl")),
            english: include_str!(concat!("../../catalogs/en/", $noun, ".ftl")),
        }),+]
    };
}

/// Every catalogue.
pub const CATALOGUES: &[Catalogue] = catalogues![
    "act",
    "agreement",
    "aid",
    "annex",
    "api",
    "bilan",
    "bridge",
    "call",
    "check",
    "columns",
    "common",
    "deed",
    "diagnostic",
    "dictionary",
    "document",
    "explorer",
    "feed",
    "filing",
    "found",
    "france",
    "fund",
    "fund-exercise",
    "fund-page",
    "fund-problems",
    "fund-refusal",
    "fund-table",
    "grants",
    "held",
    "help",
    "home",
    "imports",
    "indicator",
    "journal",
    "kept-document",
    "map",
    "objective",
    "office",
    "office-fund",
    "open",
    "operations",
    "parameter",
    "people",
    "problems",
    "public-site",
    "range",
    "region",
    "register",
    "report",
    "resources",
    "retention",
    "review",
    "rules",
    "ruling",
    "sheet",
    "signature",
    "store",
    "structure",
    "territories",
    "territory",
    "tiles",
    "token",
    "trace",
    "unreadable",
    "web",
    "when",
    "window",
    "yearly-report",
];

static FRENCH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| parsed(Language::French));
static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| parsed(Language::English));

/// The messages of `language`, parsed once.
pub(super) fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    match language {
        Language::French => &FRENCH,
        Language::English => &ENGLISH,
    }
}

fn parsed(language: Language) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = language.tag().parse().expect("`fr` and `en` are language tags");
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Isolation marks would show in titles and exports.
    bundle.set_use_isolating(false);
    for catalogue in CATALOGUES {
        let resource = FluentResource::try_new(catalogue.text(language).to_owned());
        let resource = resource.map_err(|(_, errors)| errors).expect("the catalogues are parsed by a test");
        bundle.add_resource(resource).expect("no message stands twice: a test says so");
    }
    bundle
}
