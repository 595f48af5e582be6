//! A scan read from its first page to its last.

use super::ScanError;
use super::engine::{Engine, EngineFault, Manner, Word};
use super::leaf::Leaf;
use super::lexicon::Lexicon;
use super::picture::Picture;
use super::sheet::{Sheet, Sheets};
use super::spot::{Kind, Known, Spot};
use crate::document::{Document, Format, Page};

/// Pages whose pictures are held at a time: engines start slowly, and pictures are large.
const TOGETHER: usize = 4;
/// The most pages that are read.
const MOST_PAGES: usize = 400;

/// A scan as read, and by what.
#[derive(Debug, Clone, PartialEq)]
pub struct Recognised {
    /// Its pages of lines and tables.
    pub document: Document,
    /// The name and version of the engine.
    pub engine: String,
}

/// How far a scan is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Pages read.
    pub done: usize,
    /// Pages in all.
    pub pages: usize,
}

/// Reads a scan: each cell and line of each page, telling from time to time how far it is. Words of a lexicon, beside those of
/// the scan itself, mend what it blurred.
pub fn read(
    bytes: &[u8],
    engine: &dyn Engine,
    lexicon: &Lexicon,
    told: &mut dyn FnMut(Progress),
) -> Result<Recognised, ScanError> {
    let sheets = Sheets::open(bytes)?;
    let pages = sheets.count();
    if MOST_PAGES < pages {
        return Err(ScanError::TooManyPages { pages, most: MOST_PAGES });
    }
    let mut leaves: Vec<Leaf> = Vec::new();
    told(Progress { done: 0, pages });
    while leaves.len() < pages {
        let mut some = (leaves.len()..pages)
            .take(TOGETHER)
            .map(|page| Ok(Leaf::of(page, &sheets.sheet(page)?)))
            .collect::<Result<Vec<_>, ScanError>>()?;
        read_leaves(&mut some, engine)?;
        leaves.extend(some);
        told(Progress { done: leaves.len(), pages });
    }
    let known = known(&leaves, lexicon);
    let pages = leaves.iter().map(|leaf| leaf.told(&known)).collect();
    let document = Document { format: Format::Scan, pages, hidden: Vec::new() };
    Ok(Recognised { document, engine: engine.version().to_owned() })
}

/// Reads one picture of a page, of so many pixels in an inch, as page 1.
pub fn read_picture(
    picture: Picture,
    per_inch: usize,
    engine: &dyn Engine,
    lexicon: &Lexicon,
) -> Result<Page, EngineFault> {
    let mut leaves = [Leaf::of(0, &Sheet::of(picture, per_inch))];
    read_leaves(&mut leaves, engine)?;
    let known = known(&leaves, lexicon);
    let [leaf] = leaves;
    Ok(leaf.told(&known))
}

/// What is known of a document once its leaves were read.
fn known(leaves: &[Leaf], lexicon: &Lexicon) -> Known {
    let mut known = Known { lexicon: lexicon.clone(), ..Known::default() };
    leaves.iter().flat_map(|leaf| &leaf.spots).for_each(|spot| spot.teach(&mut known));
    known
}

/// Reads some leaves, in as few calls as there are manners of reading, and lets their pictures go.
fn read_leaves(leaves: &mut [Leaf], engine: &dyn Engine) -> Result<(), EngineFault> {
    read_rest(leaves, engine)?;
    let mut spots: Vec<&mut Spot> = leaves.iter_mut().flat_map(|leaf| &mut leaf.spots).collect();
    read_spots(&mut spots, engine, Manner::Block, |_| true, 0)?;
    for number in [0, 1] {
        read_spots(&mut spots, engine, Manner::Figures, |spot| spot.kind() == Kind::Figure, number)?;
        read_spots(&mut spots, engine, Manner::Answers, |spot| spot.kind() == Kind::Answer, number)?;
    }
    read_spots(&mut spots, engine, Manner::Block, |spot| spot.kind() != Kind::Figure, 1)?;
    spots.into_iter().for_each(Spot::forget_pictures);
    Ok(())
}

/// Reads the spots that are to be read in one manner, for the first or the second time.
fn read_spots(
    spots: &mut [&mut Spot],
    engine: &dyn Engine,
    manner: Manner,
    which: impl Fn(&Spot) -> bool,
    number: usize,
) -> Result<(), EngineFault> {
    let mut read: Vec<(&mut Spot, Picture)> = Vec::new();
    for spot in spots {
        if which(spot)
            && let Some(picture) = spot.picture(manner, number)
        {
            read.push((spot, picture));
        }
    }
    let (spots, pictures): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    let words = engine_words(engine, &pictures, manner)?;
    for (spot, words) in spots.into_iter().zip(words) {
        spot.take(manner, number, &words);
    }
    Ok(())
}

/// Reads what stands outside tables.
fn read_rest(leaves: &mut [Leaf], engine: &dyn Engine) -> Result<(), EngineFault> {
    let pictures: Vec<Picture> = leaves.iter_mut().filter_map(|leaf| leaf.rest.take_picture()).collect();
    let words = engine_words(engine, &pictures, Manner::Page)?;
    for (leaf, words) in leaves.iter_mut().filter(|leaf| leaf.rest.is_written()).zip(words) {
        leaf.rest.words = words;
    }
    Ok(())
}

/// Asks an engine, where there is something to read.
fn engine_words(
    engine: &dyn Engine,
    pictures: &[Picture],
    manner: Manner,
) -> Result<Vec<Vec<Word>>, EngineFault> {
    if pictures.is_empty() { Ok(Vec::new()) } else { engine.read(pictures, manner) }
}
