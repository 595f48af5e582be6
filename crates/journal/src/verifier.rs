//! Keys that verify: whose signature stands on a checkpoint, that of a journal or that of a witness.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use signed_note::{StandardVerifier, Verifier, is_key_name_valid, key_id};

/// The byte before an Ed25519 key that signs notes (C2SP signed-note).
const SIGNS: u8 = 1;

/// The byte before an Ed25519 key that cosigns checkpoints with the time of day (C2SP tlog-cosignature, `cosignature/v1`).
const COSIGNS: u8 = 4;

/// How long the name of a key may be, in bytes: it stands in two lines of each checkpoint.
const LONGEST: usize = 255;

/// Whether a text can name a key, and so stand in a line of a note: no space, no plus sign, no control character, not too long.
pub(crate) fn is_name(name: &str) -> bool {
    name.len() <= LONGEST && is_key_name_valid(name) && !name.chars().any(char::is_control)
}

/// A text that is no key that verifies.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a key that verifies (name+id+key)")]
pub struct VerifierKeyError(String);

/// A key that verifies, by its one line: name, identifier and key, joined by plus signs.
#[derive(Clone)]
pub struct VerifierKey {
    line: String,
    name: String,
    id: u32,
    key: StandardVerifier,
    cosigns: bool,
}

impl VerifierKey {
    /// Who signs with it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its identifier: eight hexadecimal digits.
    pub fn id(&self) -> String {
        format!("{:08x}", self.id)
    }

    /// Whether it is a witness's, which signs a checkpoint together with the time.
    pub const fn cosigns(&self) -> bool {
        self.cosigns
    }
}

impl FromStr for VerifierKey {
    type Err = VerifierKeyError;

    fn from_str(line: &str) -> Result<Self, VerifierKeyError> {
        read(line).ok_or_else(|| VerifierKeyError(line.to_owned()))
    }
}

/// Reads the line of a key; nothing where it is none, or of a kind that is not known here.
fn read(line: &str) -> Option<VerifierKey> {
    let (name, rest) = line.split_once('+')?;
    let (id, key) = rest.split_once('+')?;
    let bytes = BASE64_STANDARD.decode(key).ok()?;
    let (kind, public) = bytes.split_first()?;
    let given = u32::from_str_radix(id, 16).ok().filter(|_number| id.len() == 8)?;
    let named = is_name(name) && key_id(name, &bytes) == given;
    if !named || ![SIGNS, COSIGNS].contains(kind) {
        return None;
    }
    // The library knows the first kind only; the key itself is of the same curve in both.
    let plain = [&[SIGNS], public].concat();
    let same = format!("{name}+{:08x}+{}", key_id(name, &plain), BASE64_STANDARD.encode(&plain));
    let key = StandardVerifier::new(&same).ok()?;
    Some(VerifierKey {
        line: line.to_owned(),
        name: name.to_owned(),
        id: given,
        key,
        cosigns: *kind == COSIGNS,
    })
}

impl Verifier for VerifierKey {
    fn name(&self) -> &str {
        &self.name
    }

    fn key_id(&self) -> u32 {
        self.id
    }

    fn verify(&self, text: &[u8], signature: &[u8]) -> bool {
        if !self.cosigns {
            return self.key.verify(text, signature);
        }
        let Some((time, signature)) = signature.split_first_chunk() else { return false };
        let head = format!("cosignature/v1\ntime {}\n", u64::from_be_bytes(*time));
        self.key.verify(&[head.as_bytes(), text].concat(), signature)
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line)
    }
}

impl fmt::Debug for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VerifierKey({self})")
    }
}

impl PartialEq for VerifierKey {
    fn eq(&self, other: &Self) -> bool {
        self.line == other.line
    }
}

impl Eq for VerifierKey {}
