//! Tables and lines by where words and lines stand, whatever drew them.
//!
//! Lines that cross each other become lattices ([`lattice`]) and ruled tables ([`ruled`]), made finer where their texts tell
//! rows and columns apart that no line does ([`refined`]), unless they are a chart ([`shape`]). Texts that stand under each
//! other become aligned tables ([`aligned`]): columns between which nothing stands ([`columns`]), rows with the lines of
//! their labels ([`row`]), a header above ([`header`]). What is left is lines of text ([`text_line`]).

pub(crate) mod aligned;
pub(crate) mod columns;
pub(crate) mod draft;
pub(crate) mod header;
pub(crate) mod lattice;
pub(crate) mod number;
pub(crate) mod page;
pub(crate) mod prose;
pub(crate) mod refined;
mod row;
pub(crate) mod ruled;
pub(crate) mod ruling;
pub(crate) mod segment;
pub(crate) mod shape;
pub(crate) mod stand;
pub(crate) mod text_line;
pub(crate) mod turn;
pub(crate) mod word;
