//! A file that a form sends: read part by part, its proof before its bytes.

use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};
use axum::http::StatusCode;

use crate::error::Failure;
use crate::form::{CSRF, LONGEST, Sent};
use crate::visitor::Visitor;

/// The field of the file.
pub(crate) const FILE: &str = "file";

/// A file that was sent, with the other fields of its form.
#[derive(Debug, Clone, Default)]
pub(crate) struct Uploaded {
    /// The name that the browser sends with it.
    pub(crate) name: String,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
    /// The other fields.
    pub(crate) sent: Sent,
}

impl Uploaded {
    /// Reads what a form of a page of this site sends, within what a request may bring.
    ///
    /// # Errors
    ///
    /// It is longer than that, or no form of a page that was given to this browser: then the file is not read.
    pub(crate) async fn read(visitor: &Visitor, mut parts: Multipart, most: usize) -> Result<Self, Failure> {
        if !visitor.from_here {
            return Err(Failure::Forged);
        }
        let failed = |error: MultipartError| match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge(most),
            _ => Failure::Forged,
        };
        let (mut fields, mut uploaded) = (Vec::new(), Self::default());
        let mut proved = false;
        while let Some(mut part) = parts.next_field().await.map_err(failed)? {
            let name = part.name().unwrap_or_default().to_owned();
            if name != FILE {
                let value = text(&mut part).await.map_err(failed)?.ok_or(Failure::TooLarge(LONGEST))?;
                let is_proof = |token: &maillage_service::people::Token| token.proves_form(&value);
                proved |= name == CSRF && visitor.token.as_ref().is_some_and(is_proof);
                fields.push((name, value));
                continue;
            }
            if !proved {
                return Err(Failure::Forged);
            }
            part.file_name().unwrap_or_default().clone_into(&mut uploaded.name);
            uploaded.bytes = part.bytes().await.map_err(failed)?.to_vec();
        }
        uploaded.sent = Sent::of_parts(fields);
        if proved { Ok(uploaded) } else { Err(Failure::Forged) }
    }
}

/// The text of a part; nothing where it is longer than a form may be.
async fn text(part: &mut Field<'_>) -> Result<Option<String>, MultipartError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = part.chunk().await? {
        if LONGEST < bytes.len() + chunk.len() {
            return Ok(None);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}
