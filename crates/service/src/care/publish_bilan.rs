//! The whole pack of a window: its bilan in every format, its maps, a Data Package, and the digest of each file.

use std::collections::BTreeSet;

use jiff::civil::Date;
use maillage_domain::act::{ActNumber, apart};
use maillage_domain::care::bilan::{BilanAt, last_picture};
use maillage_domain::procedure::window::Window;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use maillage_publishing::datapackage::{self, ResourceFile, ResourceKind};
use maillage_publishing::{archive, svg};
use maillage_views::document::BilanDocument;
use maillage_views::filing::Filing;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};
use tokio::runtime::Handle;

use super::BilanRequest;
use super::bilan_file::{AskedFile, as_recorded, file_of};
use super::show_bilan::ask;
use crate::ask::region;
use crate::checkpoint::{self, Asker};
use crate::error::ServiceError;
use crate::format::{ACT, FileFormat, FormatRow, MAP, PAYLOAD, PROOF};
use crate::pack::{PackFile, digests, resource};
use crate::press;
use crate::procedure::windows::find;
use crate::reader::Reader;
use crate::territory::map::maps;

/// What to publish.
#[derive(Debug, Clone)]
pub struct PublishRequest<'a> {
    /// The region's code; the only one registered, if absent.
    pub region: Option<&'a str>,
    /// The identifier of the window.
    pub window: &'a str,
    /// A template of the PDF, in place of the shipped one.
    pub template: Option<String>,
    /// Who asks: for a command a missing key is made.
    pub asker: Asker,
}

/// A pack, to be written into a folder.
#[derive(Debug)]
pub struct Pack {
    /// Its files.
    pub files: Vec<PackFile>,
    /// What is to be told beside it, in words: that its proof is not signed and why, or that a key was made to sign it.
    pub note: Option<String>,
    /// The day whose authorisations are counted.
    at: Date,
    window: String,
}

impl Pack {
    /// What was written, in one sentence.
    pub fn receipt(&self, folder: &str, words: Words) -> String {
        let files = Argument::count(self.files.len());
        let at = words.date(self.at);
        let arguments = [
            ("files", files),
            ("folder", Argument::Text(folder)),
            ("at", Argument::Text(&at)),
            ("window", Argument::Text(&self.window)),
        ];
        words.with("published-pack", &arguments)
    }
}

/// Makes the pack of a window, as known when the last act was recorded: the same store gives the same bytes.
pub async fn publish_bilan(
    reader: &Reader,
    request: &PublishRequest<'_>,
    words: Words,
) -> Result<Pack, ServiceError> {
    let state = reader.state();
    let region = region(state, request.region, words)?;
    let window = &find(state, &region, (request.window, Asked::LATEST), words)?.fact;
    let at = picture(state, &region, window).ok_or_else(|| no_bilan(words))?;
    let question = BilanRequest { region: Some(region.to_string()), at: Some(at), ..BilanRequest::default() };
    let (mut answer, asked) = ask(reader, &as_recorded(state, question), words)?;
    keep_lines(&mut answer, window);
    let asked = AskedFile { answer: &answer, state, window: Some(window), asked: &asked };
    let (mut files, mut resources) = (Vec::new(), Vec::new());
    let mut add = |stem: String, format: &FormatRow, kind, bytes: Vec<u8>| {
        let name = format!("{stem}.{}", format.extension);
        resources.push(resource(&name, format.media_type, kind, &bytes));
        files.push(PackFile { name, bytes });
    };
    for &format in FileFormat::ALL {
        let kind = if format == FileFormat::Csv { ResourceKind::Rows } else { ResourceKind::Other };
        let file = file_of(reader, &asked, format, request.template.clone(), words).await?;
        add(format!("bilan-{at}"), format.row(), kind, file.write()?);
    }
    let mut first = BTreeSet::new();
    for map in maps(reader, &answer, Filing::of_list(&answer), words).await? {
        let bytes = svg::map(&map).into_bytes();
        // The first map of a zone set bears the name of the set alone, as it did when it was the only one.
        let quantity = if first.insert(map.zone_set.clone()) {
            String::new()
        } else {
            format!("-{}", map.quantity.as_str())
        };
        add(format!("map-{}{quantity}-{at}", map.zone_set), &MAP, ResourceKind::Other, bytes);
    }
    let (act, note) = proven(reader, answer.bilan.stamp.number, request.asker, words).await?;
    for (format, bytes) in act {
        add(format!("bilan-{at}"), format, ResourceKind::Other, bytes);
    }
    files.push(package(reader, &asked, &resources, words)?);
    files.push(digests(&files));
    Ok(Pack { files, note, at, window: window.id.clone() })
}

/// The act on which a pack rests, as it stands in the journal; its payload where that is kept apart; and the proof that it
/// stands there. With them, what is to be told of the proof.
async fn proven(
    reader: &Reader,
    act: ActNumber,
    asker: Asker,
    words: Words,
) -> Result<(Vec<(&'static FormatRow, Vec<u8>)>, Option<String>), ServiceError> {
    let proof = checkpoint::prove(reader, act.get(), None, asker, words).await?;
    let line = reader.line(act).await?;
    let payload = match apart(&line) {
        Some(digest) => Some(reader.journal().payload(act, digest).await?),
        None => None,
    };
    let payload = payload.map(|payload| (&PAYLOAD, payload));
    let act = std::iter::once((&ACT, line.into_bytes())).chain(payload);
    Ok((act.chain([(&PROOF, proof.bytes)]).collect(), proof.note))
}

/// The picture date of the bilan that a window names; else that of the last one before it opens.
fn picture(state: &State, region: &RegionCode, window: &Window) -> Option<Date> {
    let named = window.bilan.as_ref().and_then(|name| {
        let bilans = state.care().bilans(region, Asked::LATEST);
        let mut found = bilans
            .filter(|bilan| [&bilan.fact.act, &bilan.fact.raa].iter().any(|act| act.as_ref() == Some(name)));
        found.next_back().map(|bilan| bilan.fact.picture_date)
    });
    named.or_else(|| last_picture(state, region, Asked::on(window.opens)))
}

/// Leaves the rows of the lines that the window receives; a row whose line is not known stays.
fn keep_lines(answer: &mut BilanAt<'_>, window: &Window) {
    answer.rows.retain(|row| row.position.code.as_ref().is_none_or(|code| window.lines.contains(code)));
}

/// The pack of a window as one archive, for who visits the pages. What takes long is made on the threads of documents.
pub async fn packed(
    reader: &Reader,
    region: Option<&str>,
    window: &str,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let (asked, region, window) = (reader.clone(), region.map(ToOwned::to_owned), window.to_owned());
    let runtime = Handle::current();
    press::pressed(move || {
        let request = PublishRequest {
            region: region.as_deref(),
            window: &window,
            template: None,
            asker: Asker::Visitor,
        };
        let pack = runtime.block_on(publish_bilan(&asked, &request, words))?;
        let files: Vec<_> =
            pack.files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())).collect();
        Ok(archive::zip(&files, asked.last_day())?)
    })
    .await
}

/// Whether there is a pack of a window, without making it.
///
/// # Errors
///
/// The window is not recorded, or no bilan is.
pub fn has_pack(reader: &Reader, asked: Option<&str>, id: &str, words: Words) -> Result<(), ServiceError> {
    let region = region(reader.state(), asked, words)?;
    let window = &find(reader.state(), &region, (id, Asked::LATEST), words)?.fact;
    picture(reader.state(), &region, window).map(drop).ok_or_else(|| no_bilan(words))
}

fn no_bilan(words: Words) -> ServiceError {
    ServiceError::refused(Problem::worded("no-bilan", &[], words).hint("import-annex", &[], words))
}

/// The Data Package of the files so far.
fn package(
    reader: &Reader,
    asked: &AskedFile<'_>,
    resources: &[ResourceFile],
    words: Words,
) -> Result<PackFile, ServiceError> {
    let (at, known_on) = (asked.asked.day(), asked.asked.known_on);
    let head = reader.head_view(words);
    let document = BilanDocument::new(asked.answer, asked.state, asked.window, at, known_on, head, words);
    let bytes = datapackage::bilan(&document, asked.answer.bilan.fact.version, resources)?;
    Ok(PackFile { name: "datapackage.json".to_owned(), bytes })
}
