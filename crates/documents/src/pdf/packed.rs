//! What the streams of a PDF become once they are unpacked, measured before any of it is kept.

use std::io::Read;

use flate2::read::ZlibDecoder;

use crate::no_document::{Limit, NoDocument};

/// How many bytes the streams of a file may become in all, pictures left out.
pub(super) const UNPACKED: u64 = 192 << 20;
/// What a file is refused with.
const TOO_LARGE: NoDocument = NoDocument::TooLarge(Limit::Unpacked(UNPACKED));
/// How long a stream may be that is packed in a way that is not measured, in bytes: it grows some thousandfold at most.
const UNMEASURED: usize = 128 << 10;
/// How many times over a stream may be packed.
const LAYERS: u32 = 3;
/// How many bytes are unpacked at a time.
const ROOM: usize = 64 << 10;
/// How far before a stream its dictionary begins, at most.
const DICTIONARY: usize = 4096;

/// Refuses a file whose streams become more than is read: all together, pictures each by itself, for they are never kept.
pub(super) fn within_bounds(bytes: &[u8]) -> Result<(), NoDocument> {
    let mut left = UNPACKED;
    for begin in streams(bytes) {
        let (dictionary, data) = (dictionary(bytes, begin), data(bytes, begin));
        let grown = match unpacked(data, left) {
            Some(grown) => grown,
            None if is_measured(dictionary) || length(data) <= UNMEASURED => 0,
            None => return Err(TOO_LARGE),
        };
        let after = left.checked_sub(grown).ok_or(TOO_LARGE)?;
        if !is_picture(dictionary) {
            left = after;
        }
    }
    Ok(())
}

fn is_picture(dictionary: &[u8]) -> bool {
    holds(dictionary, b"/Subtype/Image") || holds(dictionary, b"/Subtype /Image")
}

/// Where the word stands after which each stream begins.
fn streams(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let word = b"stream";
    positions(bytes, word).filter(|at| !bytes[..*at].ends_with(b"end"))
}

fn positions<'a>(bytes: &'a [u8], word: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    bytes.windows(word.len()).enumerate().filter(move |(_, window)| *window == word).map(|(at, _)| at)
}

/// The bytes before a stream, back to the beginning of its object.
fn dictionary(bytes: &[u8], begin: usize) -> &[u8] {
    let before = &bytes[begin.saturating_sub(DICTIONARY)..begin];
    let object = positions(before, b" obj").last().unwrap_or(0);
    &before[object..]
}

/// The bytes of a stream and all that follows: the packing itself says where it ends.
fn data(bytes: &[u8], begin: usize) -> &[u8] {
    let data = &bytes[begin + b"stream".len()..];
    let data = data.strip_prefix(b"\r").unwrap_or(data);
    data.strip_prefix(b"\n").unwrap_or(data)
}

/// How long a stream is by the word that ends it.
fn length(data: &[u8]) -> usize {
    positions(data, b"endstream").next().unwrap_or(data.len())
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    positions(bytes, word).next().is_some()
}

/// Whether what packs a stream makes it grow little, or nothing packs it.
fn is_measured(dictionary: &[u8]) -> bool {
    let others: [&[u8]; 6] = [b"/LZW", b"/RunLength", b"/RL", b"/ASCII", b"/A85", b"/AHx"];
    !others.iter().any(|other| holds(dictionary, other))
}

/// How many bytes data becomes, all layers together, no more counted than one past what is left; nothing where it is not
/// packed in the way that is measured.
fn unpacked(data: &[u8], left: u64) -> Option<u64> {
    let mut grown = 0;
    for layers in 1..=LAYERS {
        match layer(data, layers, left - grown) {
            0 if layers == 1 => return None,
            0 => break,
            more => grown += more,
        }
        if grown > left {
            break;
        }
    }
    Some(grown)
}

/// How many bytes come out of so many layers, no more counted than one past a limit.
fn layer(data: &[u8], layers: u32, limit: u64) -> u64 {
    let mut reader: Box<dyn Read + '_> = Box::new(data);
    for _ in 0..layers {
        reader = Box::new(ZlibDecoder::new(reader));
    }
    let mut counted = 0;
    let mut room = vec![0; ROOM];
    while counted <= limit {
        match reader.read(&mut room) {
            Ok(0) | Err(_) => break,
            Ok(read) => counted += u64::try_from(read).unwrap_or(u64::MAX),
        }
    }
    counted
}
