//! Naming bytes by their SHA-256.

use std::io::{self, BufRead as _, BufReader, Read};

use maillage_domain::digest::Digest;
use sha2::Digest as _;

/// The digest of `bytes`, as `sha256sum` computes it.
pub fn of(bytes: &[u8]) -> Digest {
    Digest::new(sha2::Sha256::digest(bytes).into())
}

/// How many bytes of a stream are held at once.
const PIECE: usize = 1 << 16;

/// The digest of all that `stream` gives, without holding it.
///
/// # Errors
///
/// What the stream says when it cannot be read.
pub fn of_stream(stream: impl Read) -> io::Result<Digest> {
    let mut stream = BufReader::with_capacity(PIECE, stream);
    let mut hash = sha2::Sha256::new();
    loop {
        let piece = stream.fill_buf()?;
        if piece.is_empty() {
            break;
        }
        hash.update(piece);
        let taken = piece.len();
        stream.consume(taken);
    }
    Ok(Digest::new(hash.finalize().into()))
}

/// What a stream came to, once all of it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Streamed {
    /// What its bytes are named by.
    pub digest: Digest,
    /// How many lines of text they are.
    pub lines: u32,
}

/// A stream that is named while somebody else reads it, and that tells how far that is.
pub struct Digesting<'t, R> {
    stream: R,
    hash: sha2::Sha256,
    lines: u32,
    done: u64,
    told: &'t mut dyn FnMut(u64),
}

impl<'t, R: Read> Digesting<'t, R> {
    /// A stream, and who is told how many of its bytes are read.
    pub fn new(stream: R, told: &'t mut dyn FnMut(u64)) -> Self {
        Self { stream, hash: sha2::Sha256::new(), lines: 1, done: 0, told }
    }

    /// What it comes to, with what nobody read of it yet.
    ///
    /// # Errors
    ///
    /// What the stream says when it cannot be read.
    pub fn finish(mut self) -> io::Result<Streamed> {
        io::copy(&mut self, &mut io::sink())?;
        Ok(Streamed { digest: Digest::new(self.hash.finalize().into()), lines: self.lines })
    }
}

impl<R: Read> Read for Digesting<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.stream.read(into)?;
        let piece = into.get(..read).unwrap_or_default();
        self.hash.update(piece);
        let ends = memchr::memchr_iter(b'\n', piece).count();
        self.lines = self.lines.saturating_add(u32::try_from(ends).unwrap_or(u32::MAX));
        self.done = self.done.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
        (self.told)(self.done);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_bytes_in_pieces_when_digested_then_as_in_one() {
        let bytes = vec![7; 100_000];
        let (first, rest) = bytes.split_at(33_333);
        assert_eq!(of_stream(first.chain(rest)).unwrap(), of(&bytes));
    }

    #[test]
    fn given_a_stream_that_is_read_in_part_when_finished_then_named_whole_with_its_lines_and_told_to_its_end()
    {
        let bytes = b"one\ntwo\nthree".repeat(10_000);
        let mut done = 0;
        let mut told = |read| done = read;
        let mut stream = Digesting::new(&bytes[..], &mut told);
        stream.read_exact(&mut [0; 7]).unwrap();
        let lines = u32::try_from(bytes.split(|byte| *byte == b'\n').count()).unwrap();
        assert_eq!(stream.finish().unwrap(), Streamed { digest: of(&bytes), lines });
        assert_eq!(usize::try_from(done), Ok(bytes.len()));
    }
}
