//! Terms in a sentence: each leads to where it is explained, and says what it means to who points at it.

use askama::Template;
use maillage_service::glossary::marked;
use maillage_views::glossary::Piece;

use crate::frame::Frame;
use crate::routes::HELP;

#[derive(Template)]
#[template(path = "_terms.html")]
struct Terms<'t> {
    frame: &'t Frame,
    pieces: Vec<Piece<'t>>,
}

impl Frame {
    /// A sentence as markup, its terms marked.
    pub(crate) fn explained(&self, text: &str) -> Result<String, askama::Error> {
        Terms { frame: self, pieces: marked(text, self.words().language()) }.render()
    }

    /// The same of the message `id`.
    pub(crate) fn say_explained(&self, id: &str) -> Result<String, askama::Error> {
        self.explained(&self.say(id))
    }

    /// Where a term is explained.
    fn term(&self, id: &str) -> String {
        self.link(&HELP).anchor(id).to_string()
    }
}
