//! A file of the register of establishments, read for the register of a region: which of its forms it has, its first signs tell.

mod about;
mod found;
mod gathered;
mod historical;
mod published;
mod standard;

use std::io::{self, BufRead, BufReader, Read};

use jiff::civil::Date;
use maillage_reading::digest::Digesting;
use maillage_views::words::Words;

use self::about::{About, Told};
use self::found::Found;
use super::feed::{self, Recording, Says, Source};
use super::streamed::unreadable;
use crate::error::ServiceError;

/// A file as it was read: nothing is recorded yet.
#[derive(Debug)]
pub(super) struct FinessFile {
    read: feed::Read,
    found: Found,
}

impl FinessFile {
    /// Reads a file to its end, a record at a time, telling how many bytes are read. `on` is its day, where it does not say one.
    ///
    /// # Errors
    ///
    /// It is none, its bytes cannot be got at, or its day is not known or said otherwise.
    pub(super) fn read(
        bytes: impl Read,
        (file, on): (&str, Option<Date>),
        words: Words,
        progress: &mut dyn FnMut(u64),
    ) -> Result<Self, ServiceError> {
        let about = About { file, on, words };
        let mut bytes = Digesting::new(bytes, progress);
        let failed = |error: &io::Error| unreadable(error, file, words);
        let mut held = BufReader::new(&mut bytes);
        let told = match first_sign(&mut held).map_err(|error| failed(&error))? {
            Some(b'<') => standard::read(held, about)?,
            Some(b'{' | b'[') => published::read(held, about)?,
            _ => historical::read(held, about)?,
        };
        let of = about.day(told.of)?;
        let bytes = bytes.finish().map_err(|error| failed(&error))?;
        let Told { kind, found, mut diagnostics, unreadable, .. } = told;
        diagnostics.extend(found.told(words));
        let read = feed::Read {
            source: Source::Finess,
            kind,
            file: file.to_owned(),
            of,
            bytes,
            rows: found.rows,
            unreadable,
            conflicts: found.conflicts(),
            not_recorded: found.not_recorded(),
            diagnostics,
        };
        Ok(Self { read, found })
    }
}

impl Says for FinessFile {
    fn read(&self) -> &feed::Read {
        &self.read
    }

    fn tell(&self, recording: &mut Recording<'_>) {
        self.found.tell(recording);
    }
}

/// The first sign of a file, behind blanks and the mark of its encoding. Nothing of it is taken.
fn first_sign(bytes: &mut impl BufRead) -> io::Result<Option<u8>> {
    let held = bytes.fill_buf()?;
    let held = held.strip_prefix(b"\xef\xbb\xbf").unwrap_or(held);
    Ok(held.iter().copied().find(|sign| !sign.is_ascii_whitespace()))
}
