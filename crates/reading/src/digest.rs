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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_bytes_in_pieces_when_digested_then_as_in_one() {
        let bytes = vec![7; 100_000];
        let (first, rest) = bytes.split_at(33_333);
        assert_eq!(of_stream(first.chain(rest)).unwrap(), of(&bytes));
    }
}
