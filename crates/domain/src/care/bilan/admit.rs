//! How a document that was read becomes a published bilan, or is refused.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::apportion::in_zones;
use super::refusal::{Clash, Refusal, RowPlace};
use super::{CellKey, Note, Position, Publication, PublishedBilan, as_printed};
use crate::act::ActNumber;
use crate::care::annex::Annex;
use crate::care::book::CareBook;
use crate::care::quantity::{Current, Quantities, Tally, Target};
use crate::diagnostic::{Diagnostic, grave};
use crate::ground::asked::Asked;
use crate::ground::stamp::Recorded;
use crate::reference::book::ReferenceBook;
use crate::territory::RegionCode;

/// A document that was read, and what the person who imports it adds.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The region it is about.
    pub region: RegionCode,
    /// The regions that it is common to, that one among them; none where it is of one region.
    pub common_to: Vec<RegionCode>,
    /// The document as read.
    pub annex: Annex,
    /// What the reader has to say about it.
    pub faults: Vec<Diagnostic>,
    /// Whether it is recorded as printed although it contradicts itself or could not be read whole: then its
    /// contradictions are recorded with it.
    pub as_printed: bool,
    /// When it was published, if known.
    pub published: Option<Publication>,
    /// The notes, where they were worded by us; else those of the document are taken.
    pub notes: Vec<Note>,
    /// The act it corrects, for an erratum.
    pub erratum_of: Option<String>,
    /// Whether people have answered doubtful cells of it that were not answered so when it was last recorded: then it is
    /// recorded again, although the bytes are the same.
    pub answered: bool,
}

/// What becomes of a proposal that is not refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Admission {
    /// The same bytes are recorded already: nothing to write.
    AlreadyRecorded(ActNumber),
    /// The same figures, from other bytes or from the same with other answers: no bilan to write.
    SameFigures(ActNumber),
    /// A bilan to record.
    New(Box<PublishedBilan>),
}

/// Judges a document against what is recorded, and the zones it rests on.
pub fn admit(reference: &ReferenceBook, care: &CareBook, proposal: Proposal) -> Result<Admission, Refusal> {
    let document = proposal.annex.document.sha256;
    let known = care.bilan_of_document(&proposal.region, document);
    if let Some(known) = known.filter(|_| !proposal.answered) {
        return Ok(Admission::AlreadyRecorded(known.stamp.number));
    }
    check_faults(&proposal)?;
    let picture_date = proposal.annex.document.picture_date.ok_or(Refusal::NoPictureDate)?;
    let edition = match known {
        Some(known) => Edition::of(&known.fact),
        None => Edition::next(corrected(care, &proposal, picture_date)?, &proposal),
    };
    let (region, as_printed) = (proposal.region.clone(), proposal.as_printed);
    let bilan = in_zones(reference, &region, published(proposal, picture_date, edition))?;
    if bilan.rows.iter().all(Position::is_empty) {
        return Err(Refusal::NoRow);
    }
    if !as_printed {
        refuse(clashes_within(&bilan))?;
    }
    let seen = PublishedBilan::seen_in(&Arc::new(bilan.clone()), &region);
    if let Some(known) = known.filter(|known| same_reading(&known.fact, &seen)) {
        return Ok(Admission::SameFigures(known.stamp.number));
    }
    if known.is_some() || bilan.corrects.is_some() {
        return Ok(Admission::New(Box::new(bilan)));
    }
    compared(care, &region, bilan)
}

/// The same where nothing recorded contradicts it, in any region that it is common to.
fn compared(care: &CareBook, region: &RegionCode, bilan: PublishedBilan) -> Result<Admission, Refusal> {
    let bilan = Arc::new(bilan);
    let mut said = Vec::new();
    for region in bilan.common_to.iter().chain([region]) {
        let part = PublishedBilan::seen_in(&bilan, region);
        refuse(clashes_with(care, region, &part))?;
        said.push(same_figures(care, region, &part));
    }
    Ok(match said.into_iter().min().flatten() {
        Some(number) => Admission::SameFigures(number),
        None => Admission::New(Box::new(Arc::unwrap_or_clone(bilan))),
    })
}

/// Whether a document may be recorded without saying `as_printed`.
fn check_faults(proposal: &Proposal) -> Result<(), Refusal> {
    let faults = grave(&proposal.faults);
    if proposal.as_printed || faults.is_empty() { Ok(()) } else { Err(Refusal::Faulty(faults)) }
}

fn refuse(clashes: Vec<Clash>) -> Result<(), Refusal> {
    if clashes.is_empty() { Ok(()) } else { Err(Refusal::Contradicts(clashes)) }
}

/// The last version of the bilan that an erratum corrects.
fn corrected<'s>(
    care: &'s CareBook,
    proposal: &Proposal,
    picture_date: Date,
) -> Result<Option<&'s Recorded<PublishedBilan>>, Refusal> {
    let Some(act) = &proposal.erratum_of else { return Ok(None) };
    let bilans: Vec<_> = care.bilans(&proposal.region, Asked::LATEST).collect();
    let names = |bilan: &PublishedBilan| bilan.raa.as_ref() == Some(act) || bilan.act.as_ref() == Some(act);
    let found = bilans.iter().find(|bilan| names(&bilan.fact)).ok_or_else(|| Refusal::NothingToCorrect {
        act: act.clone(),
        recorded: bilans.iter().map(|bilan| bilan.fact.name()).collect(),
    })?;
    let recorded = found.fact.picture_date;
    if recorded != picture_date {
        return Err(Refusal::OtherPicture { proposed: picture_date, recorded });
    }
    Ok(bilans
        .iter()
        .copied()
        .filter(|bilan| bilan.fact.picture_date == recorded)
        .max_by_key(|bilan| (bilan.fact.version, bilan.stamp.number)))
}

/// Which of the publications of an agency a bilan is. What people answer of its cells makes no other of it: the later act
/// takes the place of the earlier one.
struct Edition {
    version: u32,
    corrects: Option<String>,
    published: Option<Publication>,
}

impl Edition {
    /// That of a bilan which is recorded.
    fn of(bilan: &PublishedBilan) -> Self {
        let (corrects, published) = (bilan.corrects.clone(), bilan.published.clone());
        Self { version: bilan.version, corrects, published }
    }

    /// The first, or the one after the bilan that is corrected.
    fn next(corrected: Option<&Recorded<PublishedBilan>>, proposal: &Proposal) -> Self {
        Self {
            version: corrected.map_or(1, |bilan| bilan.fact.version + 1),
            corrects: proposal.erratum_of.clone(),
            published: proposal.published.clone(),
        }
    }
}

fn published(proposal: Proposal, picture_date: Date, edition: Edition) -> PublishedBilan {
    let Proposal { region, annex, faults, notes, common_to, .. } = proposal;
    let Edition { version, corrects, published } = edition;
    let printed = as_printed(&annex, &faults, &region, picture_date);
    PublishedBilan { version, corrects, published, common_to, notes, ..printed }
}

/// Whether two readings of one document came to the same.
fn same_reading(one: &PublishedBilan, other: &PublishedBilan) -> bool {
    one.rows == other.rows && one.contradictions == other.contradictions
}

fn clashes_within(bilan: &PublishedBilan) -> Vec<Clash> {
    let mut seen: BTreeMap<CellKey<'_>, &Position> = BTreeMap::new();
    let mut found = Vec::new();
    for row in &bilan.rows {
        let first = *seen.entry(bilan.key(row)).or_insert(row);
        if first.contradicts(row) {
            found.push(clash(bilan, first, bilan, row));
        }
    }
    found
}

fn clashes_with(care: &CareBook, region: &RegionCode, bilan: &PublishedBilan) -> Vec<Clash> {
    let recorded = recorded_cells(care, region, bilan.picture_date);
    let clashing = |row| {
        let (theirs, position) = recorded.get(&bilan.key(row))?;
        position.contradicts(row).then(|| clash(&theirs.fact, position, bilan, row))
    };
    bilan.rows.iter().filter_map(clashing).collect()
}

/// The bilan that already says all that this one says, if there is one.
fn same_figures(care: &CareBook, region: &RegionCode, bilan: &PublishedBilan) -> Option<ActNumber> {
    let recorded = recorded_cells(care, region, bilan.picture_date);
    let mut number = None;
    for row in &bilan.rows {
        let (theirs, position) = recorded.get(&bilan.key(row))?;
        number = Some(theirs.stamp.number).filter(|_| position.says_all_of(row));
        number?;
    }
    number
}

type Cells<'s> = BTreeMap<CellKey<'s>, (&'s Recorded<PublishedBilan>, &'s Position)>;

/// Each cell recorded for a picture date, in its last version.
fn recorded_cells<'s>(care: &'s CareBook, region: &RegionCode, picture: Date) -> Cells<'s> {
    let mut bilans: Vec<_> =
        care.bilans(region, Asked::LATEST).filter(|bilan| bilan.fact.picture_date == picture).collect();
    bilans.sort_by_key(|bilan| (bilan.fact.version, bilan.stamp.number));
    let rows = bilans.into_iter().flat_map(|bilan| bilan.fact.rows.iter().map(move |row| (bilan, row)));
    rows.map(|(bilan, row)| (bilan.fact.key(row), (bilan, row))).collect()
}

fn clash(
    recorded: &PublishedBilan,
    recorded_row: &Position,
    proposed: &PublishedBilan,
    proposed_row: &Position,
) -> Clash {
    let counts = |row: &Position| figures(&row.quantities);
    let tell = if counts(recorded_row) == counts(proposed_row) { all_cells } else { counts };
    let place = |bilan: &PublishedBilan, row: &Position| RowPlace {
        act: bilan.name(),
        document: bilan.document,
        line: row.line,
        figures: tell(row),
    };
    let activity = proposed.table(proposed_row).map_or("", |table| &table.activity);
    Clash {
        subject: proposed_row
            .code
            .as_ref()
            .map_or_else(|| format!("{activity} > {}", proposed_row.modality), ToString::to_string),
        zone: proposed_row.zone.clone(),
        recorded: place(recorded, recorded_row),
        proposed: place(proposed, proposed_row),
    }
}

/// Every cell of a row, where its counts do not tell it from another.
fn all_cells(row: &Position) -> String {
    let cells = row.cells().into_iter().map(|(_, cell)| cell);
    cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" ")
}

fn figures(quantities: &Quantities) -> String {
    let target = |target: Option<Target>| match target {
        Some(Target::Exactly(number)) => number.to_string(),
        Some(Target::Between { min, max }) => format!("{min}–{max}"),
        None => "?".to_owned(),
    };
    let tally = |tally: &Tally| {
        let current = match &tally.current {
            Some(Current::Counted(current)) => current.to_string(),
            Some(Current::Shown(text)) => format!("« {text} »"),
            None => "?".to_owned(),
        };
        format!("{current}/{}", target(tally.target))
    };
    match quantities.units() {
        None => tally(quantities.sites()),
        Some(units) => format!("{} + {}", tally(quantities.sites()), tally(units)),
    }
}
