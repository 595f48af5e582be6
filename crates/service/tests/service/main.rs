//! The use cases from outside: stories on both engines, the laws and scenarios of rulings, many at once, one state for one
//! question, the document, the scan.

mod act;
mod agreement_story;
mod aids;
mod courses;
mod document;
mod english;
mod explore;
mod feed_scenarios;
mod feeds;
mod fiction;
mod fund_story;
mod given;
mod hapi;
mod indicators;
mod kept_document;
mod objectives_story;
mod paper;
mod plan;
mod ranges;
mod reader;
mod reconciled;
mod resources;
mod ruling_laws;
mod scan;
mod scenarios;
mod scene;
mod side_by_side;
mod signed;
mod stamps;
mod story;
mod structures;
mod support;
mod tables;
mod together;
mod verify;
