//! Use cases around zones: their communes, their outlines, their map.

pub(crate) mod gazetteer;
pub mod import_territory;
pub(crate) mod listed_map;
pub(crate) mod map;
pub(crate) mod shipped;
