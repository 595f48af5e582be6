//! What XML says, mark by mark.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion, escape};

use crate::no_document::NoDocument;

/// A mark of XML, as far as documents are made of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mark<'a> {
    /// An element begins.
    Begin(Element<'a>),
    /// An element ends, by its local name.
    End(String),
    /// A text.
    Text(String),
}

/// An element by its local name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// Its name without the space it is of.
    pub(super) fn name(&self) -> String {
        self.0.local_name().as_ref().to_owned()
    }

    /// The value of an attribute, by its local name.
    pub(super) fn value(&self, name: &str) -> Option<String> {
        let found =
            self.0.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
        found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
    }

    /// A number that an attribute says; one where it says none.
    pub(super) fn number(&self, name: &str) -> u32 {
        self.value(name).and_then(|value| value.parse().ok()).unwrap_or(1)
    }
}

/// The marks of a text of XML, given to what reads them in order. An empty element begins and ends.
pub(super) fn each(
    xml: &str,
    mut read: impl FnMut(Mark<'_>) -> Result<(), NoDocument>,
) -> Result<(), NoDocument> {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().map_err(|_fault| NoDocument::Broken)? {
            Event::Start(start) => read(Mark::Begin(Element(start)))?,
            Event::Empty(start) => {
                let element = Element(start);
                let name = element.name();
                read(Mark::Begin(element))?;
                read(Mark::End(name))?;
            }
            Event::End(end) => read(Mark::End(end.local_name().as_ref().to_owned()))?,
            Event::Text(text) => read(Mark::Text(text.xml_content(XmlVersion::Implicit1_0).into_owned()))?,
            Event::CData(text) => read(Mark::Text(text.xml_content(XmlVersion::Implicit1_0).into_owned()))?,
            Event::GeneralRef(named) => {
                let sign = named.resolve_char_ref().ok().flatten().map(String::from);
                let known = || escape::resolve_predefined_entity(&named).map(str::to_owned);
                read(Mark::Text(sign.or_else(known).unwrap_or_default()))?;
            }
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}
