//! The national feeds of authorisations, from ARHGOS to FINESS: XML in the format AMM, version 9, since 1 June 2023, and AMF,
//! version 3, before.
//!
//! Read as a stream, one record at a time, whatever the length of the file. Each record is cut out before its marks are read, so
//! that an ill-formed one is told with its place and reason, and nothing else is lost. What the format does not know is passed over
//! and told once.

mod base;
mod field;
mod former;
mod frames;
mod marks;
mod notes;
mod record;
mod values;

use std::borrow::Cow;
use std::io::{self, Read};

use encoding_rs::{Encoding, UTF_8};
use maillage_domain::care::arhgos::former::FormerRow;
use maillage_domain::care::arhgos::{AmmRow, FeedHeader, FeedNote, RecordFault, UnreadRecord};
use maillage_domain::period;

use self::frames::{Frame, Frames, Kind};
use self::marks::{IllFormed, Marks};
use self::notes::Notes;

/// A file that is no such feed, or that cannot be got at.
#[derive(Debug, thiserror::Error)]
pub enum NotAFeed {
    /// Its bytes could not be read.
    #[error("the bytes of the feed cannot be read")]
    Bytes(#[from] io::Error),
    /// It does not begin as one: `fluxarhgos`, then `horodatage` with its four fields.
    #[error("not a feed of ARHGOS")]
    Head,
    /// It is written in an encoding that is not known here, or in which marks are not plain signs.
    #[error("the feed is written in an encoding that cannot be read")]
    Encoding,
}

/// What a record comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record<T> {
    /// It was read.
    Row(Box<T>),
    /// It could not be.
    Unread(UnreadRecord),
}

/// How one record of a kind is read.
type ReadRecord<T> = fn(&'static Kind, &str, u32, &mut Notes) -> Result<T, UnreadRecord>;

/// The kind of the records of the feed of activities.
const ACTIVITY: Kind = Kind { name: "activiteamm", opening: "<activiteamm", closing: "</activiteamm" };

/// The kinds of records of the feed of activities.
const ACTIVITIES: &[Kind] = &[ACTIVITY];

/// The kinds of records of both feeds.
const OF_BOTH: &[Kind] = &{
    let [activity, equipment, other, recognition] = former::KINDS;
    [ACTIVITY, activity, equipment, other, recognition]
};

/// A record of either feed: its mark tells which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeedRow {
    /// Of the regime since 1 June 2023.
    Activity(AmmRow),
    /// Of the regime before.
    Former(FormerRow),
}

/// A feed: its records, one after the other.
pub struct Feed<R, T> {
    /// What it says of itself.
    pub header: FeedHeader,
    encoding: &'static Encoding,
    frames: Frames<R>,
    notes: Notes,
    read: ReadRecord<T>,
}

/// Begins to read a feed of activities, of the regime since 1 June 2023 (AMM).
///
/// # Errors
///
/// It is none, or its first bytes cannot be got at.
pub fn activities<R: Read>(bytes: R) -> Result<Feed<R, AmmRow>, NotAFeed> {
    Feed::open(bytes, ACTIVITIES, |_kind, text, from, notes| record::record(text, from, notes))
}

/// Begins to read a feed of the regime before (AMF).
///
/// # Errors
///
/// It is none, or its first bytes cannot be got at.
pub fn former_regime<R: Read>(bytes: R) -> Result<Feed<R, FormerRow>, NotAFeed> {
    Feed::open(bytes, &former::KINDS, former::record)
}

/// Begins to read a feed of either regime: what it is, its records tell.
///
/// # Errors
///
/// It is none, or its first bytes cannot be got at.
pub fn either<R: Read>(bytes: R) -> Result<Feed<R, FeedRow>, NotAFeed> {
    Feed::open(bytes, OF_BOTH, |kind, text, from, notes| {
        if *kind == ACTIVITY {
            record::record(text, from, notes).map(FeedRow::Activity)
        } else {
            former::record(kind, text, from, notes).map(FeedRow::Former)
        }
    })
}

impl<R: Read, T> Feed<R, T> {
    fn open(bytes: R, kinds: &'static [Kind], read: ReadRecord<T>) -> Result<Self, NotAFeed> {
        let mut frames = Frames::new(bytes, kinds);
        let head = frames.head()?;
        let encoding = declared(head).ok_or(NotAFeed::Encoding)?;
        let text = encoding.decode_with_bom_removal(head).0;
        let header = header(&text).ok().flatten().ok_or(NotAFeed::Head)?;
        Ok(Self { header, encoding, frames, notes: Notes::default(), read })
    }

    /// What was told once of the records read so far.
    pub fn notes(&self) -> Vec<FeedNote> {
        self.notes.all()
    }
}

impl<R: Read, T> Iterator for Feed<R, T> {
    type Item = io::Result<Record<T>>;

    fn next(&mut self) -> Option<io::Result<Record<T>>> {
        let (line, frame) = match self.frames.next() {
            Ok(next) => next?,
            Err(fault) => return Some(Err(fault)),
        };
        let unread = |fault| Record::Unread(UnreadRecord { line, number: None, faults: vec![fault] });
        Some(Ok(match frame {
            Frame::CutShort => unread(RecordFault::CutShort),
            Frame::TooLong => unread(RecordFault::TooLong),
            Frame::Whole(kind, bytes) => match decoded(bytes, self.encoding) {
                None => unread(RecordFault::Encoding),
                Some(text) => match (self.read)(kind, &text, line, &mut self.notes) {
                    Ok(row) => Record::Row(Box::new(row)),
                    Err(unread) => Record::Unread(unread),
                },
            },
        }))
    }
}

/// A record as text; nothing where some sign is none of its encoding.
fn decoded<'b>(bytes: &'b [u8], encoding: &'static Encoding) -> Option<Cow<'b, str>> {
    if encoding == UTF_8 {
        return std::str::from_utf8(bytes).ok().map(Cow::Borrowed);
    }
    encoding.decode_without_bom_handling_and_without_replacement(bytes)
}

/// The encoding that the first mark declares, UTF-8 where it declares none; nothing for one that is unknown or not made of plain
/// signs.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(head);
    let declaration = head.split("?>").next().filter(|first| first.contains("<?xml"));
    let Some((_, after)) = declaration.and_then(|mark| mark.split_once("encoding")) else {
        return Some(UTF_8);
    };
    let label = after.trim_start().strip_prefix('=')?.trim_start();
    let quote = label.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
    let label = label.trim_start_matches(quote).split(quote).next()?;
    Encoding::for_label(label.as_bytes()).filter(|encoding| encoding.is_ascii_compatible())
}

/// What the feed says of itself; nothing where one of its four fields is not there.
fn header(text: &str) -> Result<Option<FeedHeader>, IllFormed> {
    let mut marks = Marks::of(text);
    let found = ["fluxarhgos", "horodatage"].into_iter().try_fold(None, |_, wanted| {
        let begun = marks.next()?.filter(|begun| begun.name() == wanted);
        begun.map(Some).ok_or(IllFormed(0))
    })?;
    let Some(stamp) = found else { return Ok(None) };
    let (mut sender, mut receiver, mut version, mut updated) = (None, None, None, None);
    marks.each(&stamp, |marks, begun| {
        let text = marks.text(&begun)?.into_owned();
        match begun.name() {
            "emetteur" => sender = Some(text),
            "destinataire" => receiver = Some(text),
            "versionmessage" => version = Some(text),
            "datemaj" => updated = period::day(&text),
            _ => {}
        }
        Ok(())
    })?;
    let both = sender.zip(receiver).zip(version.zip(updated));
    Ok(both.map(|((sender, receiver), (version, updated))| FeedHeader { sender, receiver, version, updated }))
}
