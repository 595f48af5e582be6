//! The feeds of national registers in XML, whichever register gives them: a mark around all, what the feed says of itself, then records.
//!
//! Read as a stream, one record at a time, whatever the length of the file. Each record is cut out before its marks are read, so
//! that an ill-formed one is told with its place and reason, and nothing else is lost. What the format does not know is passed over
//! and told once.

pub(crate) mod base;
pub(crate) mod frames;
pub(crate) mod marks;
pub(crate) mod notes;
pub(crate) mod values;

use std::borrow::Cow;
use std::io::{self, Read};

use encoding_rs::{Encoding, UTF_8};
use maillage_domain::care::arhgos::{FeedHeader, FeedNote, RecordFault, UnreadRecord};
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
    /// It does not begin as one: the mark around all, then `horodatage` with what it must hold.
    #[error("not a feed of this register")]
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

/// What is to be known of a feed to read it.
pub(crate) struct Format<T> {
    /// The mark around all.
    pub(crate) root: &'static str,
    /// The kinds of its records.
    pub(crate) kinds: &'static [Kind],
    /// How one is read.
    pub(crate) read: ReadRecord<T>,
}

/// A feed: its records, one after the other.
pub struct Feed<R, T, H = FeedHeader> {
    /// What it says of itself.
    pub header: H,
    encoding: &'static Encoding,
    frames: Frames<R>,
    notes: Notes,
    read: ReadRecord<T>,
}

impl<R: Read, T> Feed<R, T> {
    /// Begins to read a feed that must say what it is.
    pub(crate) fn open(bytes: R, format: &Format<T>) -> Result<Self, NotAFeed> {
        let Feed { header, encoding, frames, notes, read } = Feed::of(bytes, format)?;
        Ok(Self { header: header.ok_or(NotAFeed::Head)?, encoding, frames, notes, read })
    }
}

impl<R: Read, T> Feed<R, T, Option<FeedHeader>> {
    /// Begins to read a feed that may leave out what it is.
    pub(crate) fn of(bytes: R, format: &Format<T>) -> Result<Self, NotAFeed> {
        let mut frames = Frames::new(bytes, format.kinds);
        let head = frames.head()?;
        let encoding = declared(head).ok_or(NotAFeed::Encoding)?;
        let text = encoding.decode_with_bom_removal(head).0;
        let header = header(&text, format.root).map_err(|_ill_formed| NotAFeed::Head)?;
        Ok(Self { header, encoding, frames, notes: Notes::default(), read: format.read })
    }
}

impl<R, T, H> Feed<R, T, H> {
    /// What was told once of the records read so far.
    pub fn notes(&self) -> Vec<FeedNote> {
        self.notes.all()
    }
}

impl<R: Read, T, H> Iterator for Feed<R, T, H> {
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

/// What the feed says of itself; nothing where it says none of it, or lacks one of its four fields.
fn header(text: &str, root: &str) -> Result<Option<FeedHeader>, IllFormed> {
    let mut marks = Marks::of(text);
    marks.next()?.filter(|begun| begun.name() == root).ok_or(IllFormed(0))?;
    // What has no stamp ends behind its first mark, or where its first record stands.
    let Ok(Some(stamp)) = marks.next() else { return Ok(None) };
    if stamp.name() != "horodatage" {
        return Ok(None);
    }
    let (mut sender, mut receiver, mut version, mut updated, mut sequence) = (None, None, None, None, None);
    marks.each(&stamp, |marks, begun| {
        let text = marks.text(&begun)?.into_owned();
        match begun.name() {
            "emetteur" => sender = Some(text),
            "destinataire" => receiver = Some(text),
            "versionmessage" => version = Some(text),
            "fluxnum" => sequence = text.parse().ok(),
            "datemaj" => updated = period::day(&text),
            _ => {}
        }
        Ok(())
    })?;
    let both = sender.zip(receiver).zip(version.zip(updated));
    let header = |((sender, receiver), (version, updated))| FeedHeader {
        sender,
        receiver,
        version,
        sequence,
        updated,
    };
    Ok(both.map(header))
}
