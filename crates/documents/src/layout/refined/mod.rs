//! Ruled tables made finer: what their lines leave together and their texts tell apart.
//!
//! Many tables draw a line under each row and none between columns, or lines around a block of rows. Texts decide, and only
//! where several rows agree.

mod columns;
mod edges;
mod rows;
mod stretch;

use super::draft::Draft;

/// A ruled table made finer, with the abscissas of its inner edges.
pub(super) fn refined<'page>(draft: Draft<'page>, edges: &[f32]) -> Draft<'page> {
    columns::parted(&rows::parted(&edges::parted(draft, edges)))
}
