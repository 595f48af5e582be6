//! Aid schemes in flat rows, one to each; and what the rules say of one ask.

use maillage_views::dictionary::ColumnKind::{self, Text};
use maillage_views::fund::aid::ruling::AidRulingView;
use maillage_views::fund::aid::scheme::AidsView;
use maillage_views::words::Words;

use crate::WriteError;
use crate::list::List;

/// The columns of schemes, in order.
pub(crate) const AIDS: [(&str, ColumnKind); 19] = [
    ("scheme", Text),
    ("scheme_name", Text),
    ("group", Text),
    ("payer", Text),
    ("region", Text),
    ("who", Text),
    ("condition", Text),
    ("sum_kind", Text),
    ("sum", Text),
    ("parameter", Text),
    ("practitioner_zones", Text),
    ("zoning", Text),
    ("open_from", Text),
    ("open_until", Text),
    ("sureness", Text),
    ("doubt", Text),
    ("counts", Text),
    ("sums", Text),
    ("read_in", Text),
];

/// The schemes. What documents print of them stands as they print it: figures of two kinds are never summed.
pub fn aids(view: &AidsView, words: Words) -> Result<List, WriteError> {
    let rows = view.schemes.iter().map(|scheme| {
        let together = |texts: Vec<String>| texts.join(words.semicolon());
        let counts = together(scheme.counts().map(|figure| figure.text(words)).collect());
        let sums = together(scheme.sums().map(|figure| figure.text(words)).collect());
        let read_in = scheme.sources.iter().map(|source| source.url.as_ref().unwrap_or(&source.text).clone());
        (
            (&scheme.code, &scheme.name, scheme.group, scheme.payer, &scheme.region),
            (&scheme.who, &scheme.condition, scheme.sum.kind, &scheme.sum.text, &scheme.sum.parameter),
            (scheme.zones.join(" "), &scheme.zoning, scheme.from, scheme.until),
            (scheme.sureness, &scheme.doubt, counts, sums, together(read_in.collect())),
        )
    });
    List::new(&AIDS, &rows.collect::<Vec<_>>())
}

/// The columns of a ruling on aid, in order.
const RULING: [(&str, ColumnKind); 11] = [
    ("scheme", Text),
    ("on", Text),
    ("outcome", Text),
    ("amount_kind", Text),
    ("amount_cents", ColumnKind::Integer),
    ("rule", Text),
    ("verdict", Text),
    ("citation", Text),
    ("because", Text),
    ("confidence", Text),
    ("sureness", Text),
];

/// A ruling on aid: a row for each rule.
pub fn aid_ruling(view: &AidRulingView) -> Result<List, WriteError> {
    let rows = view.findings.iter().map(|finding| {
        (
            (&view.scheme, view.on, view.outcome, view.amount_kind, view.amount_cents),
            (finding.rule, finding.verdict, &finding.citation, &finding.because, finding.confidence),
            (view.read_in.sureness,),
        )
    });
    List::new(&RULING, &rows.collect::<Vec<_>>())
}
