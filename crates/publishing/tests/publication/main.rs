//! What each writer writes, read back: the view, nothing more and nothing less, and the same bytes each time.

mod datapackage;
mod found;
mod geojson;
mod laws;
mod lists;
mod page;
mod support;
mod tables;
mod text;
mod workbooks;
