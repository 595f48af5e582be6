//! The bridge between the list of 2019 and that of 2023, whole.

use maillage_views::bridge::BridgeView;
use maillage_views::words::Words;

use crate::reader::Reader;
use crate::shipped;

/// Each line with its candidates, how it passes to them, and how sure that is.
pub fn bridge(reader: &Reader, words: Words) -> BridgeView {
    BridgeView::new(&shipped::BRIDGE, reader.state().reference(), words)
}
