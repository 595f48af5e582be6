//! One act of the journal: what it says, in words or as it is recorded.

use maillage_domain::act::{Act, ActNumber, apart, decode, decode_apart};
use maillage_domain::digest::Digest;
use maillage_domain::related::related;
use maillage_journal::JournalError;
use maillage_views::act::{ActHashes, ActPage, ActReader};
use maillage_views::words::Words;
use serde::Serialize;
use serde_json::value::RawValue;

use crate::error::ServiceError;
use crate::reader::Reader;
use crate::shipped::PARAMETERS;

/// An act as the journal has it.
struct Kept {
    line: String,
    /// What stands apart from its line.
    content: Option<String>,
    hashes: ActHashes,
}

/// The line of an act with what proves it, for programs.
#[derive(Serialize)]
struct Told<'k> {
    number: u64,
    previous: &'k str,
    hash: &'k str,
    /// The line, byte for byte: what the hash is made of.
    act: &'k RawValue,
    /// What the line names by its digest.
    #[serde(skip_serializing_if = "Option::is_none")]
    content: Option<&'k RawValue>,
}

/// The act of that number, in words; nothing where there is none.
///
/// # Errors
///
/// The store cannot be read.
pub async fn act(reader: &Reader, number: u64, words: Words) -> Result<Option<ActPage>, ServiceError> {
    let number = ActNumber::new(number);
    let state = reader.state();
    let Some(summary) = state.act(number) else { return Ok(None) };
    let kept = kept(reader, number).await?;
    let act = kept.read(number)?;
    let related = related(state, number, &act);
    let read = ActReader { state, parameters: &PARAMETERS, words };
    Ok(Some(read.page(summary, &act, kept.hashes, &related)))
}

/// The act of that number as the journal has it, as JSON; nothing where there is none.
///
/// # Errors
///
/// The store cannot be read, or holds what is no act.
pub async fn act_line(reader: &Reader, number: u64) -> Result<Option<Vec<u8>>, ServiceError> {
    let act = ActNumber::new(number);
    if reader.state().act(act).is_none() {
        return Ok(None);
    }
    let Kept { line, content, hashes } = kept(reader, act).await?;
    let raw = |text: &str| -> Result<Box<RawValue>, JournalError> {
        serde_json::from_str(text).map_err(|source| unread(act, source))
    };
    let (line, content) = (raw(&line)?, content.as_deref().map(raw).transpose()?);
    let (previous, hash) = (hashes.previous.as_str(), hashes.own.as_str());
    let told = Told { number, previous, hash, act: &line, content: content.as_deref() };
    let mut bytes = serde_json::to_vec(&told).map_err(|source| unread(act, source))?;
    bytes.push(b'\n');
    Ok(Some(bytes))
}

/// The digest of the act of that number, which the next one names.
///
/// # Errors
///
/// The store cannot be read.
pub async fn act_hash(reader: &Reader, number: u64) -> Result<String, ServiceError> {
    Ok(kept(reader, ActNumber::new(number)).await?.hashes.own)
}

fn unread(number: ActNumber, source: serde_json::Error) -> JournalError {
    JournalError::Act { number, source: maillage_domain::act::ActError::Malformed(source) }
}

/// The act was handed over.
struct Found;

async fn kept(reader: &Reader, number: ActNumber) -> Result<Kept, JournalError> {
    let before = ActNumber::new(number.get().saturating_sub(2));
    // An act of number 0 is nobody's: the first one follows zeros.
    let mut hashes = ActHashes { previous: Digest::ZERO.to_string(), own: String::new() };
    let mut line = String::new();
    let read = reader.journal().each(before, |link| {
        if link.number < number {
            link.hash.clone_into(&mut hashes.previous);
            return Ok(());
        }
        link.hash.clone_into(&mut hashes.own);
        link.act.clone_into(&mut line);
        Err(Found)
    });
    let (Ok(()) | Err(Found)) = read.await?;
    let content = content(reader, number, &line).await?;
    Ok(Kept { line, content, hashes })
}

/// What stands apart from the line of an act; nothing where all of it stands in the line.
pub(crate) async fn content(
    reader: &Reader,
    number: ActNumber,
    line: &str,
) -> Result<Option<String>, JournalError> {
    let Some(digest) = apart(line) else { return Ok(None) };
    let bytes = reader.journal().payload(number, digest).await?;
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

impl Kept {
    fn read(&self, number: ActNumber) -> Result<Act, JournalError> {
        let read = match &self.content {
            Some(content) => decode_apart(&self.line, content),
            None => decode(&self.line),
        };
        read.map_err(|source| JournalError::Act { number, source })
    }
}
