//! The marks of one record: each element of it with its text, and the elements inside its lists.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

/// A record whose marks do not fit each other, at a place in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct IllFormed(pub(crate) usize);

/// An element that begins.
#[derive(Debug)]
pub(crate) struct Begun<'f> {
    name: BytesStart<'f>,
    /// Where it stands in the record.
    pub(crate) at: usize,
    /// Whether it ends where it begins.
    is_empty: bool,
}

impl Begun<'_> {
    /// Its name.
    pub(crate) fn name(&self) -> &str {
        self.name.local_name().into_inner()
    }
}

/// The marks of a record, in order.
pub(crate) struct Marks<'f> {
    reader: Reader<&'f [u8]>,
}

impl<'f> Marks<'f> {
    /// Those of a text.
    pub(crate) fn of(text: &'f str) -> Self {
        Self { reader: Reader::from_str(text) }
    }

    /// How far it is read.
    fn at(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    fn event(&mut self) -> Result<Event<'f>, IllFormed> {
        self.reader.read_event().map_err(|_fault| IllFormed(self.at()))
    }

    /// The next element that begins inside the one that is read; nothing where that ends.
    pub(crate) fn next(&mut self) -> Result<Option<Begun<'f>>, IllFormed> {
        loop {
            let at = self.at();
            match self.event()? {
                Event::Start(name) => return Ok(Some(Begun { name, at, is_empty: false })),
                Event::Empty(name) => return Ok(Some(Begun { name, at, is_empty: true })),
                Event::End(_) => return Ok(None),
                Event::Eof => return Err(IllFormed(at)),
                _ => {}
            }
        }
    }

    /// Each element inside one that began, given to what reads it; it reads all of it.
    pub(crate) fn each(
        &mut self,
        begun: &Begun<'f>,
        mut read: impl FnMut(&mut Self, Begun<'f>) -> Result<(), IllFormed>,
    ) -> Result<(), IllFormed> {
        if !begun.is_empty {
            while let Some(inner) = self.next()? {
                read(self, inner)?;
            }
        }
        Ok(())
    }

    /// The text of an element that began, without the blanks around it. Elements inside it are passed over.
    pub(crate) fn text(&mut self, begun: &Begun<'f>) -> Result<Cow<'f, str>, IllFormed> {
        let mut text = Cow::Borrowed("");
        if begun.is_empty {
            return Ok(text);
        }
        loop {
            match self.event()? {
                Event::Text(more) => append(&mut text, more.into_inner()),
                Event::CData(more) => append(&mut text, more.into_inner()),
                Event::GeneralRef(named) => {
                    let sign = named.resolve_char_ref().ok().flatten().map(String::from);
                    let known = || resolve_predefined_entity(&named).map(str::to_owned);
                    let sign = sign.or_else(known).ok_or_else(|| IllFormed(self.at()))?;
                    text.to_mut().push_str(&sign);
                }
                Event::Start(_) => self.skip()?,
                Event::End(_) => return Ok(trimmed(text)),
                Event::Eof => return Err(IllFormed(self.at())),
                _ => {}
            }
        }
    }

    /// Passes over an element that began.
    pub(crate) fn pass(&mut self, begun: &Begun<'f>) -> Result<(), IllFormed> {
        if begun.is_empty { Ok(()) } else { self.skip() }
    }

    fn skip(&mut self) -> Result<(), IllFormed> {
        let mut depth = 1_usize;
        while 0 < depth {
            match self.event()? {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                Event::Eof => return Err(IllFormed(self.at())),
                _ => {}
            }
        }
        Ok(())
    }
}

fn append<'f>(text: &mut Cow<'f, str>, more: Cow<'f, str>) {
    if text.is_empty() { *text = more } else { text.to_mut().push_str(&more) }
}

fn trimmed(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}
