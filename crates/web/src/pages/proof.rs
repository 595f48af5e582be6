//! What verifiers ask for: the checkpoint, the tiles of the tree and the proof of an act, at the addresses of the public format of
//! such logs (C2SP tlog-tiles). The acts themselves are not among them: some stay secret until a day.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maillage_service::checkpoint::{self, Asker, Proof};
use maillage_service::{App, Reader, ServiceError};

use crate::error::{Failure, refusal};
use crate::visit::Visit;

/// What a proof is written in: lines.
const TEXT: &str = "text/plain; charset=utf-8";
/// What ends the address of a proof.
const PROOF: &str = ".tlog-proof";
/// A tile never changes, not even one that is not full: it has its width in its address.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// A checkpoint and the proof against it grow with the journal.
const NOW: &str = "no-cache";
/// How many hashes a full tile has.
const FULL: u16 = 256;

/// `GET /journal/checkpoint`
pub(crate) async fn checkpoint(State(app): State<Arc<App>>, visit: Visit) -> Response {
    let made = async {
        let reader = reader(&app).await?;
        Ok(written(checkpoint::checkpoint(&reader, Asker::Visitor, visit.words).await?))
    };
    told(&app, &visit, made.await).await
}

/// `GET /journal/proof/{act}.tlog-proof`
pub(crate) async fn proof(State(app): State<Arc<App>>, visit: Visit, Path(file): Path<String>) -> Response {
    let made = async {
        let act = file.strip_suffix(PROOF).and_then(decimal).ok_or(Failure::NotFound)?;
        let reader = reader(&app).await?;
        let proof = checkpoint::prove(&reader, act, None, Asker::Visitor, visit.words).await;
        Ok(written(proof.map_err(absent)?))
    };
    told(&app, &visit, made.await).await
}

/// `GET /journal/tile/{level}/{number}[.p/{width}]`
pub(crate) async fn tile(
    State(app): State<Arc<App>>,
    visit: Visit,
    Path((level, place)): Path<(String, String)>,
) -> Response {
    let made = async {
        let level = decimal(&level).and_then(|level| u8::try_from(level).ok()).ok_or(Failure::NotFound)?;
        let (number, width) = placed(&place).ok_or(Failure::NotFound)?;
        let reader = reader(&app).await?;
        let hashes = checkpoint::tile(&reader, level, number, width).await?.ok_or(Failure::NotFound)?;
        Ok(([(CONTENT_TYPE, "application/octet-stream"), (CACHE_CONTROL, FOR_EVER)], hashes).into_response())
    };
    told(&app, &visit, made.await).await
}

async fn reader(app: &Arc<App>) -> Result<Reader, Failure> {
    Ok(Reader::new(app).await.map_err(ServiceError::from)?)
}

fn written(proof: Proof) -> Response {
    ([(CONTENT_TYPE, TEXT), (CACHE_CONTROL, NOW)], proof.bytes).into_response()
}

/// An act that is not there is an address that is none.
fn absent(error: ServiceError) -> Failure {
    match error {
        ServiceError::Told(..) => Failure::NotFound,
        failed => failed.into(),
    }
}

async fn told(app: &Arc<App>, visit: &Visit, made: Result<Response, Failure>) -> Response {
    match made {
        Ok(response) => response,
        Err(failure) => refusal(app, visit, &failure).await,
    }
}

/// The number and the width of a tile from its place: digits in groups of three, an `x` before each but the last, and `.p/` before the
/// width of one that is not full.
fn placed(place: &str) -> Option<(u64, u16)> {
    let (groups, width) = match place.split_once(".p/") {
        None => (place, FULL),
        Some((groups, width)) => {
            let width = decimal(width).and_then(|width| u16::try_from(width).ok());
            (groups, width.filter(|width| (1..FULL).contains(width))?)
        }
    };
    let (above, last) = groups.rsplit_once('/').map_or((None, groups), |(above, last)| (Some(above), last));
    let mut number = 0_u64;
    for group in above.into_iter().flat_map(|above| above.split('/')) {
        number = taken(number, group.strip_prefix('x')?)?;
    }
    // Leading groups of zeros would give a tile a second address.
    (!groups.starts_with("x000")).then_some((taken(number, last)?, width))
}

/// A number with three more digits.
fn taken(number: u64, digits: &str) -> Option<u64> {
    let three = digits.len() == 3 && digits.bytes().all(|digit| digit.is_ascii_digit());
    let digits = digits.parse().ok().filter(|_number: &u64| three)?;
    number.checked_mul(1000)?.checked_add(digits)
}

/// A number in decimal, in the one way it is written.
fn decimal(digits: &str) -> Option<u64> {
    digits.parse().ok().filter(|number: &u64| number.to_string() == digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_the_place_of_a_tile_when_read_then_its_number_and_its_width_as_the_public_format_says() {
        let full = [("000", 0), ("067", 67), ("x001/000", 1000), ("x001/x234/067", 1_234_067)];
        for (place, number) in full {
            assert_eq!(placed(place), Some((number, 256)), "{place}");
        }
        assert_eq!(placed("x001/234.p/7"), Some((1234, 7)));
        for place in ["", "0", "0067", "67", "x067", "x000/001", "001/002", "x1/234", "+01", "x001/"] {
            assert_eq!(placed(place), None, "{place}");
        }
        for width in ["000.p/", "000.p/0", "000.p/256", "000.p/07", "000.p/-1", "000.p/1/2"] {
            assert_eq!(placed(width), None, "{width}");
        }
    }
}
