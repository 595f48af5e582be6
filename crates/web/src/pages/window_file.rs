//! The files of one window: its lines as a list, its days for a calendar, and its pack.

use maillage_service::care::publish_bilan::{has_pack, packed};
use maillage_service::format::{FormatRow, ICS, TableFormat, ZIP};
use maillage_service::{Reader, download, press};
use maillage_views::address::Escaped;
use serde::Deserialize;

use super::matrix::when;
use crate::document::Document;
use crate::error::Failure;
use crate::frame::{Frame, Visit};
use crate::route::Answered;
use crate::routes::{WINDOW_FILE, WINDOWS};

/// The query of a file of a window: its path says all.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WindowFileQuery {}

/// Where a file of a window is.
pub(crate) fn address(frame: &Frame, id: &str, format: &FormatRow) -> String {
    let query = frame.link(&WINDOW_FILE).to_string();
    let query = query.split_once('?').map(|(_, query)| format!("?{query}")).unwrap_or_default();
    format!("{}/{}.{}{query}", WINDOWS.path, Escaped(id), format.extension)
}

/// The pack of a window, as its page offers it.
#[derive(Debug)]
pub(crate) struct Pack {
    /// Its address.
    pub(crate) address: String,
    /// What is said of it: its name, and that it is made when it is asked for.
    pub(crate) text: String,
}

impl Pack {
    /// The pack of a window; nothing where there is none to make.
    pub(crate) fn of(reader: &Reader, visit: &Visit, frame: &Frame, id: &str) -> Option<Self> {
        // A pack is made of what is known now.
        if visit.named_times().known_on().is_some() {
            return None;
        }
        has_pack(reader, visit.region(), id, visit.words).ok()?;
        let address = address(frame, id, &ZIP);
        let name = document(&ZIP, id, visit).name().to_owned();
        let text = frame.say_of("window-zip-make", "name", &name);
        Some(Self { address, text })
    }
}

fn document(format: &'static FormatRow, id: &str, visit: &Visit) -> Document {
    Document::new(format, &format!("{}-{id}", WINDOWS.stem()), visit)
}

/// `GET /windows/{id}.zip`, `.ics`, and the lists.
pub(crate) async fn one(reader: Reader, visit: Visit, path: String, _: WindowFileQuery) -> Answered {
    let (id, ending) = path.rsplit_once('.').ok_or(Failure::NotFound)?;
    let (id, asked, words) = (id.to_owned(), reader.clone(), visit.words);
    let region = visit.region().map(ToOwned::to_owned);
    if ending == ZIP.extension {
        has_pack(&reader, visit.region(), &id, words)?;
        let named = document(&ZIP, &id, &visit);
        let make = || async move { packed(&asked, region.as_deref(), &id, words).await };
        return named.made(&reader, &visit, make).await;
    }
    if ending == ICS.extension {
        let bytes = download::calendar(&reader, &when(&reader, &visit)?, Some(&id), words)?;
        return document(&ICS, &id, &visit).made(&reader, &visit, || async { Ok(bytes) }).await;
    }
    let format = TableFormat::of_extension(ending).ok_or(Failure::NotFound)?;
    let when = when(&reader, &visit)?;
    let named = document(format.file().row(), &id, &visit);
    let make = || press::pressed(move || download::window_lines(&asked, &when, &id, format, words));
    named.made(&reader, &visit, make).await
}

/// `GET /windows.ics`: the days of every window.
pub(crate) async fn calendar(reader: Reader, visit: Visit) -> Answered {
    let bytes = download::calendar(&reader, &when(&reader, &visit)?, None, visit.words)?;
    Document::new(&ICS, WINDOWS.stem(), &visit).made(&reader, &visit, || async { Ok(bytes) }).await
}
