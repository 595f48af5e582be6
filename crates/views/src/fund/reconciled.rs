//! What others list of the money of a fund, beside its register: published aids, lines of HAPI, payments that bodies sent back.

use maillage_domain::digest::Digest;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::{Commit, Commitment};
use maillage_domain::fund::essentials::LegalName;
use maillage_domain::fund::ledger::{Ledger, PaymentAt};
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::published_aid::hapi_beside::{HapiBeside, HapiPair, decided_for};
use maillage_domain::published_aid::published::DecimalEuros;
use maillage_domain::published_aid::reconciled::{Difference, Pair, Reconciled};
use maillage_domain::published_aid::returns_beside::{ReturnBeside, ReturnStanding, ReturnsBeside};
use serde::Serialize;

use super::call::Eyes;
use super::money::whole_euros;
use super::returns_imported::open;
use crate::words::{Argument, Words};

/// Who lists what is held against the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReconciledSource {
    /// Files of published aids.
    Published,
    /// Exports of HAPI.
    Hapi,
    /// Payments that bodies of compulsory schemes sent back.
    Returns,
}

impl ReconciledSource {
    /// Every source, in the order in which they are told.
    pub const ALL: [Self; 3] = [Self::Published, Self::Hapi, Self::Returns];

    /// The word in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Hapi => "hapi",
            Self::Returns => "returns",
        }
    }
}

/// That both sides say the same.
pub const MATCHES: &str = "matches";
/// That the two say something else.
pub const DIFFERS: &str = "differs";
/// That the register alone has it.
pub const ONLY_RECORDED: &str = "only-recorded";
/// Every way in which a row may stand, in the order in which a choice offers them.
pub const STANDINGS: [&str; 7] =
    [MATCHES, DIFFERS, "only-published", "only-notified", "unpaid", "unlinked", ONLY_RECORDED];

/// What others list beside the register of a fund.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReconciledView {
    /// The exercise.
    pub year: i16,
    /// How many say the same on both sides.
    pub matching: usize,
    /// How many published aids and lines of HAPI are of another granter or another envelope.
    pub of_others: usize,
    /// Each source as a whole.
    pub sources: Vec<SourceView>,
    /// Each thing that is listed and each commitment or payment, with how it stands.
    pub rows: Vec<ReconciledRow>,
}

/// A source as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceView {
    /// Which.
    pub source: ReconciledSource,
    /// Whether there is something to hold against the register.
    pub compared: bool,
    /// How many say the same on both sides.
    pub matching: usize,
    /// How many say something else.
    pub differing: usize,
    /// How many it lists and the register surely has not.
    pub only_listed: usize,
    /// How many the register has alone.
    pub only_recorded: usize,
    /// How many are of others.
    pub of_others: usize,
    /// All this in a sentence.
    pub text: String,
}

/// What a source lists, what the register has, or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReconciledRow {
    /// Who lists it.
    pub source: ReconciledSource,
    /// How it stands: `matches`, `differs`, `only-published`, `only-notified`, `unpaid`, `unlinked` or `only-recorded`.
    pub standing: &'static str,
    /// The commitment.
    pub commitment: Option<String>,
    /// What links the two: `reference`, `likeness`, `beneficiary` or `commitment`.
    pub link: Option<&'static str>,
    /// The number that the other side gives it.
    pub reference: Option<String>,
    /// Who receives it, where it is named.
    pub beneficiary: String,
    /// The object.
    pub object: String,
    /// What the register says, in cents: granted, decided for the exercise, or paid.
    pub recorded: Option<i64>,
    /// What the other side says, in cents: published, notified, or sent back.
    pub said: Option<i64>,
    /// The document that says it.
    pub document: Option<Digest>,
    /// The line of that document.
    pub line: Option<u32>,
    /// Where the two say something else.
    pub differences: Vec<DifferenceView>,
    /// Why it is not linked, in words.
    pub reason: Option<String>,
}

/// A column in which the two say something else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DifferenceView {
    /// The column.
    pub column: &'static str,
    /// What the register says.
    pub recorded: String,
    /// What the other side says.
    pub said: String,
}

impl From<&Difference> for DifferenceView {
    fn from(difference: &Difference) -> Self {
        let Difference { column, recorded, said } = difference.clone();
        Self { column, recorded, said }
    }
}

impl DifferenceView {
    /// The same in words.
    pub fn sentence(&self, words: Words) -> String {
        let said = [
            ("column", Argument::Text(self.column)),
            ("recorded", Argument::Text(&self.recorded)),
            ("said", Argument::Text(&self.said)),
        ];
        words.with("aid-difference", &said)
    }
}

/// What is held against the register; nothing of a source of which there is nothing to hold.
#[derive(Debug, Clone, Copy)]
pub struct Sides<'v> {
    /// Published aids; nothing where nobody described the agency.
    pub published: Option<&'v Reconciled<'v>>,
    /// Lines of HAPI.
    pub hapi: Option<&'v HapiBeside<'v>>,
    /// Payments that were sent back.
    pub returns: Option<&'v ReturnsBeside<'v>>,
}

impl ReconciledView {
    /// Words how what others list stands to a register.
    pub fn new(year: Year, sides: Sides<'_>, ledger: &Ledger, words: Words) -> Self {
        let published = sides.published.map(|reconciled| (published(reconciled), reconciled.of_others));
        let hapi = sides.hapi.map(|beside| (hapi(beside, year), beside.of_others));
        let returns = sides.returns.map(|beside| (returns(beside, ledger, words), 0));
        let each = ReconciledSource::ALL.into_iter().zip([published, hapi, returns]);
        let mut view =
            Self { year: year.get(), matching: 0, of_others: 0, sources: Vec::new(), rows: Vec::new() };
        for (source, side) in each {
            let compared = side.is_some();
            let (rows, of_others) = side.unwrap_or_default();
            let told = SourceView::new((source, compared), (&rows, of_others), year, words);
            view.matching += told.matching;
            view.of_others += of_others;
            view.sources.push(told);
            view.rows.extend(rows);
        }
        view
    }

    /// What those eyes may see: of payments and of HAPI everyone sees the counts alone, for a row of either may be of one person.
    #[must_use]
    pub fn seen_by(mut self, eyes: Eyes) -> Self {
        match eyes {
            Eyes::Entitled => {}
            Eyes::Public => self.rows.retain(|row| row.source == ReconciledSource::Published),
        }
        self
    }

    /// The rows that stand so, of that source; all, where nothing is asked.
    #[must_use]
    pub fn chosen(mut self, source: Option<ReconciledSource>, standing: Option<&str>) -> Self {
        self.rows.retain(|row| source.is_none_or(|source| row.source == source));
        self.rows.retain(|row| standing.is_none_or(|standing| row.standing == standing));
        self
    }

    /// All this in one sentence for each source.
    pub fn sentence(&self) -> String {
        self.sources.iter().map(|source| source.text.as_str()).collect::<Vec<_>>().join("\n")
    }
}

impl SourceView {
    fn new(
        (source, compared): (ReconciledSource, bool),
        (rows, of_others): (&[ReconciledRow], usize),
        year: Year,
        words: Words,
    ) -> Self {
        let count = |standing: &str| rows.iter().filter(|row| row.standing == standing).count();
        let (matching, differing, only_recorded) = (count(MATCHES), count(DIFFERS), count(ONLY_RECORDED));
        let only_listed = rows.len() - matching - differing - only_recorded;
        let year = year.to_string();
        let said = [
            ("year", Argument::Text(&year)),
            ("matching", Argument::count(matching)),
            ("differing", Argument::count(differing)),
            ("listed", Argument::count(only_listed)),
            ("recorded", Argument::count(only_recorded)),
            ("others", Argument::count(of_others)),
        ];
        let id = match (source, compared) {
            (ReconciledSource::Published, true) => "aids-reconciled",
            (ReconciledSource::Published, false) => "aids-not-compared",
            (ReconciledSource::Hapi, true) => "hapi-reconciled",
            (ReconciledSource::Hapi, false) => "hapi-not-compared",
            (ReconciledSource::Returns, true) => "returns-reconciled",
            (ReconciledSource::Returns, false) => "returns-not-compared",
        };
        let text = words.with(id, &said);
        Self { source, compared, matching, differing, only_listed, only_recorded, of_others, text }
    }
}

/// Published aids beside the register.
fn published(reconciled: &Reconciled<'_>) -> Vec<ReconciledRow> {
    let source = ReconciledSource::Published;
    let only_published = reconciled.only_published.iter().map(|at| {
        let aid = &at.listed.aid;
        ReconciledRow {
            reference: aid.reference.clone(),
            said: aid.part(),
            document: Some(at.recorded.fact.document),
            line: at.listed.place.line,
            ..ReconciledRow::named((source, "only-published"), aid.name.as_str(), aid.object.as_str())
        }
    });
    let only_recorded = reconciled.only_recorded.iter().map(|commitment| ReconciledRow {
        recorded: Some(commitment.terms.granted().cents()),
        ..ReconciledRow::of((source, ONLY_RECORDED), &commitment.terms)
    });
    let pairs = reconciled.pairs.iter().map(of_pair);
    pairs.chain(only_published).chain(only_recorded).collect()
}

fn of_pair(pair: &Pair<'_>) -> ReconciledRow {
    let aid = &pair.aid.listed.aid;
    let standing = (ReconciledSource::Published, standing(&pair.differences));
    ReconciledRow {
        commitment: Some(pair.commitment.terms.commitment.to_string()),
        link: Some(pair.link.as_str()),
        reference: aid.reference.clone(),
        recorded: Some(pair.commitment.terms.granted().cents()),
        said: aid.part(),
        document: Some(pair.aid.recorded.fact.document),
        line: pair.aid.listed.place.line,
        differences: pair.differences.iter().map(DifferenceView::from).collect(),
        ..ReconciledRow::named(standing, aid.name.as_str(), aid.object.as_str())
    }
}

/// Lines of HAPI beside the register.
fn hapi(beside: &HapiBeside<'_>, year: Year) -> Vec<ReconciledRow> {
    let source = ReconciledSource::Hapi;
    let decided = |commitment: &Commitment| Some(decided_for(commitment, year).cents());
    let pair = |pair: &HapiPair<'_>| {
        let first = pair.lines.first();
        ReconciledRow {
            link: Some(pair.link.as_str()),
            reference: first.and_then(|at| at.line.commitment.as_ref()).map(ToString::to_string),
            recorded: decided(pair.commitment),
            said: Some(pair.notified()),
            document: first.map(|at| at.recorded.fact.document),
            line: first.map(|at| at.line.line),
            differences: pair.differences.iter().map(DifferenceView::from).collect(),
            ..ReconciledRow::of((source, standing(&pair.differences)), &pair.commitment.terms)
        }
    };
    let only_notified = beside.only_notified.iter().map(|at| ReconciledRow {
        reference: at.line.commitment.as_ref().map(ToString::to_string),
        said: Some(at.line.notified),
        document: Some(at.recorded.fact.document),
        line: Some(at.line.line),
        ..ReconciledRow::named(
            (source, "only-notified"),
            at.name(),
            at.line.measures.last().map(OneLine::as_str).unwrap_or_default(),
        )
    });
    let only_recorded = beside.only_recorded.iter().map(|commitment| ReconciledRow {
        recorded: decided(commitment),
        ..ReconciledRow::of((source, ONLY_RECORDED), &commitment.terms)
    });
    beside.pairs.iter().map(pair).chain(only_notified).chain(only_recorded).collect()
}

/// Payments that were sent back beside those of the register.
fn returns(beside: &ReturnsBeside<'_>, ledger: &Ledger, words: Words) -> Vec<ReconciledRow> {
    let only_recorded = beside.only_recorded.iter().map(|payment| ReconciledRow {
        recorded: Some(payment.paid.pay.amount.cents()),
        ..paid_for((ReconciledSource::Returns, ONLY_RECORDED), payment, ledger)
    });
    let each = beside.returns.iter().map(|one| of_return(one, ledger, words));
    each.chain(only_recorded).collect()
}

fn of_return(one: &ReturnBeside<'_>, ledger: &Ledger, words: Words) -> ReconciledRow {
    let (returned, told) = (one.at.returned, open(&one.stands, words));
    let (standing, reason) = told.map_or((MATCHES, None), |(standing, reason)| (standing, Some(reason)));
    let standing = (ReconciledSource::Returns, standing);
    let row = match &one.stands {
        ReturnStanding::Paid { payment, link, differences } => ReconciledRow {
            link: Some(link.as_str()),
            recorded: Some(payment.paid.pay.amount.cents()),
            differences: differences.iter().map(DifferenceView::from).collect(),
            ..paid_for(standing, payment, ledger)
        },
        ReturnStanding::Unpaid { commitment, differences, .. } => ReconciledRow {
            differences: differences.iter().map(DifferenceView::from).collect(),
            reason,
            ..ReconciledRow::of(standing, &commitment.terms)
        },
        ReturnStanding::Unlinked(_) => {
            let label = returned.label.as_ref().map(OneLine::as_str).unwrap_or_default();
            ReconciledRow { reason, ..ReconciledRow::named(standing, "", label) }
        }
    };
    ReconciledRow {
        reference: Some(returned.reference.to_string()),
        said: Some(returned.amount.cents()),
        document: Some(one.at.recorded.fact.document),
        line: Some(returned.line),
        ..row
    }
}

/// A row about the commitment of a payment.
fn paid_for(
    standing: (ReconciledSource, &'static str),
    payment: &PaymentAt<'_>,
    ledger: &Ledger,
) -> ReconciledRow {
    let commitment = payment.paid.pay.commitment;
    match ledger.commitment(commitment) {
        Some(commitment) => ReconciledRow::of(standing, &commitment.terms),
        None => ReconciledRow {
            commitment: Some(commitment.to_string()),
            ..ReconciledRow::named(standing, "", "")
        },
    }
}

const fn standing(differences: &[Difference]) -> &'static str {
    if differences.is_empty() { MATCHES } else { DIFFERS }
}

/// A sum in euros, as data write it.
pub(super) fn decimal(cents: i64) -> String {
    DecimalEuros(cents).to_string()
}

/// Who lists it, in words.
pub fn source_text(source: ReconciledSource, words: Words) -> String {
    words.get(&format!("reconciled-source-{}", source.as_str()))
}

impl ReconciledRow {
    fn named((source, standing): (ReconciledSource, &'static str), beneficiary: &str, object: &str) -> Self {
        Self {
            source,
            standing,
            commitment: None,
            link: None,
            reference: None,
            beneficiary: beneficiary.to_owned(),
            object: object.to_owned(),
            recorded: None,
            said: None,
            document: None,
            line: None,
            differences: Vec::new(),
            reason: None,
        }
    }

    /// A row about a commitment.
    fn of(standing: (ReconciledSource, &'static str), terms: &Commit) -> Self {
        let name = terms.beneficiary_name().map(LegalName::as_str).unwrap_or_default();
        Self { commitment: Some(terms.commitment.to_string()), ..Self::named(standing, name, &terms.object) }
    }

    /// How it stands, in words.
    pub fn standing_text(&self, words: Words) -> String {
        words.get(match (self.standing, self.source) {
            (MATCHES, _) => "aid-matches",
            (DIFFERS, _) => "aid-differs",
            ("only-published", _) => "aid-only-published",
            ("only-notified", _) => "hapi-only-notified",
            ("unpaid", _) => "return-standing-unpaid",
            ("unlinked", _) => "return-standing-unlinked",
            (_, ReconciledSource::Published) => "aid-only-recorded",
            (_, ReconciledSource::Hapi) => "hapi-only-recorded",
            (_, ReconciledSource::Returns) => "return-only-recorded",
        })
    }

    /// Who lists it, in words.
    pub fn source_text(&self, words: Words) -> String {
        source_text(self.source, words)
    }

    /// Where the two say something else, or why it is not linked, in words.
    pub fn differences_text(&self, words: Words) -> String {
        if let Some(reason) = &self.reason {
            return reason.clone();
        }
        let told = self.differences.iter().map(|difference| difference.sentence(words));
        told.collect::<Vec<_>>().join(" ; ")
    }

    /// An amount of it, in words; nothing where that side says none.
    pub fn amount_text(cents: Option<i64>, words: Words) -> String {
        cents.map(|cents| whole_euros(cents, words)).unwrap_or_default()
    }
}
