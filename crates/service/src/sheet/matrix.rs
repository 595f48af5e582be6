//! Every line by every zone, on one screen.

use maillage_domain::care::bilan::matrices;
use maillage_views::filing::Filing;
use maillage_views::sheet::matrix::MatrixView;
use maillage_views::words::Words;

use super::WhenRequest;
use super::whole::{when, whole};
use crate::error::ServiceError;
use crate::procedure::windows::nearest;
use crate::reader::Reader;

/// The bilan of a day as lines by zones.
pub fn matrix(reader: &Reader, request: &WhenRequest, words: Words) -> Result<MatrixView, ServiceError> {
    let when = when(reader, request, words)?;
    let answer = whole(reader, &when, words)?;
    let windows = reader.state().procedure().windows_foreseen(&when.region, when.asked);
    let filing = Filing::in_window(&answer, nearest(windows, when.day));
    let matrices = matrices(reader.state(), &answer);
    Ok(MatrixView::new(&answer, &matrices, filing, when.known_on, words))
}
