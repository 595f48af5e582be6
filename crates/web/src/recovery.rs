//! The question again, where it has no answer: the form as it was filled in, the field at fault marked, and the answers
//! that would do as links.

use maillage_domain::fund::aid::applicant::Applicant;
use maillage_domain::fund::aid::scheme::AidScheme;
use maillage_domain::fund::execution::FigureKind;
use maillage_domain::procedure::operation::Operation;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::PractitionerZone;
use maillage_service::region;
use maillage_service::shipped::AID_SCHEMES;
use maillage_views::choice::{self, Family};
use maillage_views::explorer::picks::Pick;
use maillage_views::fund::aid::applicant_text;
use maillage_views::problem::{Part, Problem, Suggestion};
use maillage_views::ruling;
use maillage_views::words::Words;

use crate::clock::DayName;
use crate::pages::bilan_query::pick_name;
use crate::query::{self, KEPT, KNOWN_ON, REGION};
use crate::visit::Visit;

/// Choices under one heading: each value, and what it is.
#[derive(Debug)]
pub(crate) struct Choices {
    /// The heading; empty where there is none.
    pub(crate) label: String,
    /// Each value, and what it is.
    pub(crate) values: Vec<(String, String)>,
}

/// One field, as it was filled in.
#[derive(Debug)]
pub(crate) struct Field {
    /// Its name in addresses.
    pub(crate) name: &'static str,
    /// What tells it from the other fields of the form: a name may stand several times.
    pub(crate) id: String,
    /// What it asks; empty where it stays as it is and is not shown.
    pub(crate) label: String,
    /// What was typed.
    pub(crate) value: String,
    /// What can be chosen; nothing where it is typed.
    pub(crate) choices: Vec<Choices>,
    /// Whether it is the one at fault.
    pub(crate) at_fault: bool,
}

impl Field {
    /// Whether what was typed is none of the choices.
    pub(crate) fn is_strange(&self) -> bool {
        let mut listed = self.choices.iter().flat_map(|choices| &choices.values);
        !self.value.is_empty() && listed.all(|(value, _)| *value != self.value)
    }
}

/// The form of a page as it was filled in, and the links that may help.
#[derive(Debug)]
pub(crate) struct Recovery {
    /// The path of the page.
    pub(crate) path: &'static str,
    /// Its fields.
    pub(crate) fields: Vec<Field>,
    /// Answers that would do: what each is, and the same question with it.
    pub(crate) suggestions: Vec<(String, String)>,
}

impl Recovery {
    /// The form of the page that was asked, where it has one; `fault` names the field where it is known.
    pub(crate) fn new(
        state: Option<&State>,
        visit: &Visit,
        problem: &Problem,
        fault: Option<&'static str>,
    ) -> Option<Self> {
        let path = visit.page()?.path;
        let typed = visit.typed();
        let day = visit.day_name().as_str();
        let candidates = problem.about.map_or_else(|| fields_of(&problem.kind), parts);
        let at_fault = fault.or_else(|| candidates.iter().find(|name| typed.is_filled(name)).copied());
        // Whichever name bears the day, its field is the page's own.
        let at_fault = at_fault.map(|name| if DAYS.contains(&name) { day } else { name });
        let faulty = problem.value.as_deref();
        let field = |(name, rank, value): (&'static str, usize, &str)| {
            let at_fault = at_fault == Some(name) && typed.is_faulty(name, (rank, value), faulty);
            // How an answer is laid out is no question: it is asked again only where it is at fault.
            let is_asked = at_fault || !LAYOUT.contains(&name);
            let label = label(name).filter(|_| is_asked);
            Field {
                name,
                id: if rank == 1 { name.to_owned() } else { format!("{name}-{rank}") },
                label: label.map(|id| numbered(visit.words.get(id), rank)).unwrap_or_default(),
                value: value.to_owned(),
                choices: state.map(|state| choices(name, state, visit)).unwrap_or_default(),
                at_fault,
            }
        };
        let times = [day, KNOWN_ON];
        let fields = visit.asks().iter().chain(&times).flat_map(|name| {
            let values = if *name == day { vec![typed.day()] } else { typed.values(name) };
            let values = if values.is_empty() { vec![""] } else { values };
            values.into_iter().zip(1..).map(|(value, rank)| (*name, rank, value)).collect::<Vec<_>>()
        });
        let suggestion = |suggestion: &Suggestion| {
            let known = |name: &&&str| visit.asks().contains(name) || KEPT.contains(name);
            let name = match suggestion.part {
                Part::Day => &day,
                part => parts(part).iter().find(known)?,
            };
            Some((suggestion.label.clone(), typed.with(visit.path(), name, &suggestion.value, faulty)))
        };
        Some(Self {
            path,
            fields: fields.map(field).filter(Field::is_kept).collect(),
            suggestions: problem.suggestions.iter().filter_map(suggestion).collect(),
        })
    }

    /// Whether a field that is shown is at fault.
    pub(crate) fn has_fault(&self) -> bool {
        self.fields.iter().any(|field| field.at_fault && !field.label.is_empty())
    }

    /// Whether something was filled in that can be corrected.
    pub(crate) fn is_filled(&self) -> bool {
        self.fields.iter().any(|field| !field.label.is_empty() && !field.value.is_empty())
    }
}

/// The fields that say how an answer is laid out, and what is looked for in it.
const LAYOUT: [&str; 3] = ["q", "sort", "columns"];

/// The label of a field, told apart from those of the same name before it.
fn numbered(label: String, rank: usize) -> String {
    if rank == 1 { label } else { format!("{label} ({rank})") }
}

impl Field {
    /// Whether the question goes on with it: what is not shown stays as it is, unless it is at fault.
    fn is_kept(&self) -> bool {
        !self.label.is_empty() || (!self.at_fault && !self.value.is_empty())
    }
}

/// What was typed into the fields of an address.
#[derive(Debug)]
pub(crate) struct Typed(pub(crate) Vec<(String, String)>);

impl Typed {
    fn value(&self, name: &str) -> &str {
        self.0.iter().find(|(typed, _)| typed == name).map_or("", |(_, value)| value.trim())
    }

    /// The day, under either of its names.
    fn day(&self) -> &str {
        DAYS.iter().map(|name| self.value(name)).find(|value| !value.is_empty()).unwrap_or_default()
    }

    /// The values of a name that say something, in their order.
    fn values(&self, name: &str) -> Vec<&str> {
        let own = self.0.iter().filter(|(typed, _)| typed == name);
        own.map(|(_, value)| value.trim()).filter(|value| !value.is_empty()).collect()
    }

    /// Whether a value is the one at fault: the one that is named, else the first.
    fn is_faulty(&self, name: &str, (rank, value): (usize, &str), faulty: Option<&str>) -> bool {
        match faulty.filter(|faulty| self.values(name).contains(faulty)) {
            Some(faulty) => faulty == value,
            None => rank == 1,
        }
    }

    fn is_filled(&self, name: &str) -> bool {
        !self.value(name).is_empty()
    }

    /// The same address with another value of one field, in the place of the one at fault where there are several; what every
    /// address keeps stands behind it.
    fn with(&self, path: &str, name: &str, value: &str, faulty: Option<&str>) -> String {
        let several = 1 < self.values(name).len();
        let faulty = faulty.filter(|_| several);
        let typed = self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let same = |typed: &str| typed == name || (DAYS.contains(&typed) && DAYS.contains(&name));
        let is_sound = |value: &str| faulty.is_some_and(|faulty| faulty != value.trim());
        let others = typed.filter(|(typed, value)| !same(typed) || is_sound(value));
        let (kept, asked): (Vec<_>, Vec<_>) = others.partition(|(typed, _)| KEPT.contains(typed));
        query::address(path, asked.into_iter().chain([(name, value)]).chain(kept))
    }
}

/// The names of the day.
const DAYS: [&str; 2] = [DayName::At.as_str(), DayName::On.as_str()];

/// The fields that a problem may be about, by its kind; the first that was filled in is at fault.
fn fields_of(kind: &str) -> &'static [&'static str] {
    match kind.strip_prefix("maillage:").unwrap_or(kind) {
        "before-first-bilan" => &["at", "on"],
        "region-unregistered" => &[REGION],
        "unknown-zone" | "wrong-zone-set" | "no-cell" => &["zone"],
        "line-unknown" | "line-several" | "line-bare-number" | "line-bare-part" | "not-equipment" => {
            &["activity"]
        }
        "bad-instant" | "no-bilan" => &["known_on"],
        "operation-unknown" | "units-of-site" | "operation-of-another-line" | "operation-named-otherwise" => {
            &["operation"]
        }
        "form-unknown" => &["form"],
        "units-unreadable" => &["units"],
        "unit-kind-unknown" => &["unit", "replaced"],
        "unit-of-another-line" => &["unit", "replaced", "units"],
        "window-unknown" => &["id"],
        "no-map" => &["zones"],
        "fund-year-unknown" => &["year"],
        "no-indicator" => &["code"],
        "fund-figure-unstated" => &["figure"],
        "aid-unknown" => &["scheme"],
        "aid-applicant" => &["applicant"],
        "aid-practitioner-zone" => &["practitioner_zone"],
        "aid-sum" => &["sum"],
        "aid-posts" => &["posts"],
        "aid-fees" => &["fees"],
        "aid-guaranteed" => &["guaranteed"],
        "aid-hours" => &["hours"],
        "aid-earlier" => &["earlier"],
        _ => &[],
    }
}

/// The fields that ask for a part of a question.
const fn parts(part: Part) -> &'static [&'static str] {
    match part {
        Part::Activity => &["activity"],
        Part::Zone => &["zone"],
        Part::FromZone => &["from_zone"],
        Part::Holds => &["holds"],
        Part::Day => &["at", "on"],
        Part::KnownOn => &["known_on"],
        Part::Region => &[REGION],
        Part::Year => &["year"],
    }
}

/// The message of what a field asks; nothing for one that no form shows.
fn label(name: &str) -> Option<&'static str> {
    Some(match name {
        "activity" => "web-filters-activity",
        "zone" => "column-zone",
        "from_zone" => "web-ruling-q-from",
        "operation" => "web-ruling-q-operation",
        "holds" => "web-ruling-q-holds",
        "form" => "web-ruling-q-form",
        "expires" => "web-ruling-q-expires",
        "units" => "web-ruling-q-units",
        "unit" => "web-ruling-q-unit",
        "replaced" => "web-ruling-q-replaced",
        "holder_since" => "web-ruling-q-holder-since",
        "filed" => "web-ruling-q-filed",
        "injunction" => "web-ruling-q-injunction",
        "at" | "on" => "web-filters-at",
        "known_on" => "web-filters-known",
        "only" => "web-filters-only",
        "q" => "explorer-find-label",
        "sort" => "explorer-sort",
        "columns" => "explorer-columns",
        "figure" => "web-trace-figure",
        "year" => "fund-page-year",
        "mission" => "column-mission",
        "scheme" => "aid-q-scheme",
        "applicant" => "aid-q-applicant",
        "commune" => "aid-q-commune",
        "practitioner_zone" => "aid-q-practitioner-zone",
        "installed_on" => "aid-q-installed-on",
        "filed_on" => "aid-q-filed-on",
        "signed_on" => "aid-q-signed-on",
        "sum" => "aid-q-sum",
        "posts" => "aid-q-posts",
        "fees" => "aid-q-fees",
        "guaranteed" => "aid-q-guaranteed",
        "hours" => "aid-q-hours",
        "earlier" => "aid-q-earlier",
        _ => return None,
    })
}

/// What can be chosen for a field; nothing where it is typed.
fn choices(name: &str, state: &State, visit: &Visit) -> Vec<Choices> {
    let words = visit.words;
    let plain = |values| vec![Choices { label: String::new(), values }];
    let said = |value: &str, id: &str| (value.to_owned(), words.get(id));
    match name {
        "activity" | "holds" => {
            let under = |Family { label, lines }| Choices { label, values: lines };
            choice::families(state, None, words).into_iter().map(under).collect()
        }
        "zone" | "from_zone" => zones(state, visit),
        "operation" => {
            let one = |it: Operation| (it.as_str().to_owned(), ruling::operation(it, words));
            plain(Operation::ALL.into_iter().map(one).collect())
        }
        "only" => {
            let only = [
                ("open", "explorer-only-open"),
                ("negative", "explorer-only-negative"),
                ("met", "explorer-only-met"),
                ("void", "explorer-only-void"),
            ];
            plain(only.map(|(value, id)| said(value, id)).into())
        }
        "sort" => plain(orders(words)),
        "columns" => plain(Pick::ALL.map(|pick| said(pick.as_str(), pick_name(pick))).into()),
        "form" => {
            let forms = [("hc", "web-ruling-form-hc"), ("htp", "web-ruling-form-htp")];
            plain(forms.map(|(value, id)| said(value, id)).into())
        }
        "figure" => {
            let names = FigureKind::ALL.into_iter().map(FigureKind::as_str);
            plain(names.map(|name| said(name, &format!("fund-figure-{name}"))).collect())
        }
        "scheme" => {
            let one =
                |scheme: &AidScheme| (scheme.code.to_string(), scheme.name.get(words.language()).to_owned());
            plain(AID_SCHEMES.schemes.iter().map(one).collect())
        }
        "applicant" => {
            let one = |who: Applicant| (who.as_str().to_owned(), applicant_text(who, words));
            plain(Applicant::ALL.into_iter().map(one).collect())
        }
        "practitioner_zone" => {
            let one = |zone: PractitionerZone| (zone.as_str().to_owned(), zone.as_str().to_owned());
            plain(PractitionerZone::ALL.into_iter().map(one).collect())
        }
        "mission" => plain((1..=5).map(|number: u8| (number.to_string(), number.to_string())).collect()),
        _ => Vec::new(),
    }
}

/// The orders that a list of rows can have: by each column, and the other way round.
fn orders(words: Words) -> Vec<(String, String)> {
    let both = |(key, id): (&str, &str)| {
        let label = words.get(id);
        [(key.to_owned(), format!("{label} ↑")), (format!("-{key}"), format!("{label} ↓"))]
    };
    let columns = [
        ("activity", "web-filters-activity"),
        ("zone", "column-zone"),
        ("current", "explorer-column-current"),
        ("target", "explorer-column-target"),
        ("gap", "column-sites-gap"),
        ("admissible", "column-admissible"),
    ];
    columns.into_iter().flat_map(both).collect()
}

/// The zones of the region that answers, by set; nothing where there is none.
fn zones(state: &State, visit: &Visit) -> Vec<Choices> {
    let Ok(region) = region::asked(state, visit.region(), visit.words) else { return Vec::new() };
    let named = |(code, name): (String, String)| {
        let label = if code == name { name } else { format!("{code} {name}") };
        (code, label)
    };
    let sets = choice::zone_sets(state, &region, Asked::LATEST).into_iter();
    sets.map(|set| Choices { label: set.title, values: set.zones.into_iter().map(named).collect() }).collect()
}
