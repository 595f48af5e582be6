//! The use cases from outside: stories on both engines, the laws and scenarios of rulings, many at once, the document.

mod document;
mod fund_story;
mod ruling_laws;
mod scenarios;
mod story;
mod support;
mod together;
