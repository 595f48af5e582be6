//! The register of eighteen regions over twenty years: 250,000 authorisations, two million acts, and what it costs to start from
//! them, to answer and to write; at a tenth, a third and the whole, so that growth shows.
//!
//! The generator is arithmetic on the rank of an authorisation: the same on every machine. Each measure is of a process of its own,
//! which says how long it took and how much memory it held at most. Beside the store stands the same as rows, for SQL
//! (`benches/peers/register`).

use std::fs::File;
use std::io::{self, BufWriter, Error, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Instant;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use maillage_domain::act::{Actor, Draft};
use maillage_domain::bilingual::Language;
use maillage_domain::care::authorisation::registered::AuthorisationTold;
use maillage_domain::care::authorisation::subject::{AuthorisationNumber, Place, Subject};
use maillage_domain::care::authorisation::turn::{
    Change, Conformity, Extent, Grant, Manner, Renewal, Start, Turn,
};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::register::placing::SitePlaced;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::{RegionCode, ZoneCode};
use maillage_reading::digest;
use maillage_service::care::BilanRequest;
use maillage_service::import_demo::import_demo;
use maillage_service::register::compute::compute_bilan;
use maillage_service::{App, Drafted, Location, Mode, Reader};
use maillage_views::words::Words;

use crate::append::{since, spread};
use crate::fund::CLOCK;
use crate::process;

/// How many authorisations the stores hold.
const SIZES: [u32; 3] = [25_000, 83_333, 250_000];
/// The regions: the codes of the official list.
const REGIONS: [&str; 18] = [
    "44", "01", "02", "03", "04", "06", "11", "24", "27", "28", "32", "52", "53", "75", "76", "84", "93",
    "94",
];
/// How many sites a region has; half of them belong to one legal entity each.
const SITES: u32 = 1_000;
/// How many lines are authorised.
const LINES: usize = 40;
/// How many acts fill the store in one append.
const BLOCK: usize = 5_000;
/// The first day on which something is granted, and over how many days that goes on.
const FIRST: Date = date(2005, 1, 3);
const DAYS: u32 = 4_500;
/// How many times a question and a write are timed.
const RUNS: u32 = 50;

/// The turns of a life, each with the days from the grant to it.
const COURSE: [i64; 8] = [0, 300, 320, 400, 900, 1_200, 2_430, 2_750];

/// What a life is made of beside its rank.
struct Making {
    lines: Vec<LineCode>,
    sites: Vec<SiteNumber>,
    holders: Vec<LegalEntityNumber>,
}

/// A number of nine digits with its key.
fn numbered<N>(first: u32, rank: u32, parse: impl Fn(&str) -> Option<N>) -> N {
    let found = (0..10).find_map(|key| parse(&format!("99{first}{rank:05}{key}")));
    found.expect("one key fits")
}

fn index(rank: u32) -> usize {
    usize::try_from(rank).expect("a machine of 32 bits or more")
}

fn text(of: &str) -> OneLine {
    OneLine::try_from(of.to_owned()).expect("one line")
}

impl Making {
    fn of(state: &State) -> Self {
        let list = state.reference().nomenclatures_for(date(2025, 1, 13)).next().expect("the demonstration");
        Self {
            lines: list.lines.iter().map(|line| line.code.clone()).take(LINES).collect(),
            sites: (0..SITES).map(|rank| numbered(0, rank, |text| SiteNumber::parse(text).ok())).collect(),
            holders: (0..SITES / 2)
                .map(|rank| numbered(1, rank, |text| LegalEntityNumber::parse(text).ok()))
                .collect(),
        }
    }

    /// The region, the site, the holder and the line of an authorisation.
    fn subject(&self, rank: u32) -> (RegionCode, Subject) {
        let region = REGIONS[index(rank) % REGIONS.len()];
        let own = index(rank) / REGIONS.len();
        let at = own % self.sites.len();
        let line = &self.lines[(own / self.sites.len() + at) % self.lines.len()];
        let place = Place::on(self.sites[at]);
        (RegionCode::new(region), Subject::new(line.clone(), self.holders[at / 2], Some(place)))
    }

    /// An act of a life.
    fn act(&self, rank: u32, step: usize) -> Draft {
        let (region, subject) = self.subject(rank);
        let day = day(rank, step);
        let until = day.checked_add(7.years()).expect("a day");
        let turn = match step {
            0 => Turn::Granted(Box::new(Grant::of(subject))),
            1 => Turn::Started(Start { extent: Extent::Whole, until: Some(until) }),
            2 => Turn::VisitAnnounced,
            3 => Turn::VisitHeld(Conformity::Conforms),
            4 => Turn::Modified(Change::Conditions(vec![text("Condition fictive")])),
            5 => Turn::Modified(Change::LimitedTo(Some(text("Limite fictive")))),
            6 => Turn::RenewalFiled,
            _ => Turn::Renewed(Renewal { manner: Manner::Express, until: None }),
        };
        let number = AuthorisationNumber::parse(&format!("99-{rank:06}")).expect("a number");
        Draft::new(&region, day, AuthorisationTold { number, said: turn.into() })
    }
}

/// The day of an act of a life.
fn day(rank: u32, step: usize) -> Date {
    let granted = i64::from(rank.wrapping_mul(7_919) % DAYS);
    FIRST.checked_add((granted + COURSE[step]).days()).expect("a day")
}

/// Fills a store with so many authorisations, in the order in which they lived, and writes the same as rows.
pub(crate) async fn fill(folder: &Path, authorisations: u32) -> io::Result<()> {
    let app = opened(folder).await?;
    let words = Words::new(Language::English);
    import_demo(&app, Actor::Program, words).await.map_err(Error::other)?;
    let known = app.current().await.map_err(Error::other)?;
    let (making, zones) = (Making::of(&known.state), zones(&known.state));
    drop(known);
    append(&app, placed(&making, &zones)).await?;
    let mut order: Vec<(Date, u32, usize)> = (0..authorisations)
        .flat_map(|rank| (0..COURSE.len()).map(move |step| (day(rank, step), rank, step)))
        .collect();
    order.sort_unstable();
    rows(folder, authorisations, &making, &zones)?;
    for block in order.chunks(BLOCK) {
        append(&app, block.iter().map(|(_, rank, step)| making.act(*rank, *step)).collect()).await?;
    }
    app.close().await;
    Ok(())
}

async fn opened(folder: &Path) -> io::Result<App> {
    let location = Location::Folder(folder.to_owned());
    App::open(&location, Mode::CreateIfMissing, CLOCK).await.map_err(Error::other)
}

async fn append(app: &App, drafts: Vec<Draft>) -> io::Result<()> {
    let decision = Drafted { drafts, files: Vec::new() };
    app.write(Actor::Program, |_| Ok((decision, ()))).await.map_err(Error::other)?;
    Ok(())
}

/// The zones of the region that is counted.
fn zones(state: &State) -> Vec<ZoneCode> {
    let region = RegionCode::new(REGIONS[0]);
    let mut sets = state.reference().zone_sets(&region, Asked::on(date(2025, 1, 13)));
    sets.next().expect("the demonstration").zone_set.zones.iter().map(|zone| zone.code.clone()).collect()
}

fn zone(zones: &[ZoneCode], site: usize) -> &ZoneCode {
    &zones[site % zones.len()]
}

/// Every site of the region that is counted lies in a zone.
fn placed(making: &Making, zones: &[ZoneCode]) -> Vec<Draft> {
    let region = RegionCode::new(REGIONS[0]);
    let placed = |(rank, site): (usize, &SiteNumber)| {
        let fact = SitePlaced { site: *site, zones: [zone(zones, rank).clone()].into() };
        Draft::new(&region, FIRST, fact)
    };
    making.sites.iter().enumerate().map(placed).collect()
}

/// What SQL is asked of: a row for each authorisation, with its days.
fn rows(folder: &Path, authorisations: u32, making: &Making, zones: &[ZoneCode]) -> io::Result<()> {
    let mut file = BufWriter::new(File::create(folder.join("authorisations.csv"))?);
    writeln!(file, "number,region,line,holder,site,zone,granted,started,until")?;
    for rank in 0..authorisations {
        let (region, subject) = making.subject(rank);
        let site = index(rank) / REGIONS.len() % making.sites.len();
        let until = day(rank, 1).checked_add(14.years()).map_err(Error::other)?;
        writeln!(
            file,
            "99-{rank:06},{region},{},{},{},{},{},{},{until}",
            subject.line,
            subject.holder,
            making.sites[site],
            zone(zones, site),
            day(rank, 0),
            day(rank, 1),
        )?;
    }
    file.flush()
}

/// Reads and hashes the bytes of a store, in this process.
pub(crate) fn hashed(folder: &Path) -> io::Result<()> {
    let path = store(folder)?;
    let start = Instant::now();
    let mut bytes = Vec::new();
    File::open(&path)?.read_to_end(&mut bytes)?;
    let digest = digest::of(&bytes);
    println!("{:>9.0} ms {:>9} MB, {digest}", since(start) / 1000.0, bytes.len() / 1_000_000);
    Ok(())
}

/// The file of the journal.
fn store(folder: &Path) -> io::Result<PathBuf> {
    let files = std::fs::read_dir(folder)?.filter_map(Result::ok).map(|entry| entry.path());
    let found = files.filter(|path| path.extension().is_some_and(|extension| extension == "sqlite"));
    found
        .max_by_key(|path| path.metadata().map_or(0, |data| data.len()))
        .ok_or_else(|| Error::other("no store"))
}

/// Starts from a store in this process, answers and writes, and says what each took.
pub(crate) async fn started(folder: &Path) -> io::Result<()> {
    let start = Instant::now();
    let app = Arc::new(opened(folder).await?);
    let acts = app.current().await.map_err(Error::other)?.state.head().get();
    println!("{:>9.0} ms to start, {acts} acts, {:.0} MB", since(start) / 1000.0, process::own_megabytes());
    let reader = Reader::new(&app).await.map_err(Error::other)?;
    let words = Words::new(Language::English);
    let mut asked = Vec::new();
    for run in 0..RUNS {
        let at = date(2025, 1, 13).checked_add((i64::from(run) * 7).days()).map_err(Error::other)?;
        let request =
            BilanRequest { region: Some(REGIONS[0].to_owned()), at: Some(at), ..BilanRequest::default() };
        let start = Instant::now();
        let computed = compute_bilan(&reader, &request, words).await.map_err(Error::other)?;
        asked.push(since(start) / 1000.0);
        assert!(computed.rows.iter().any(|row| row.sites_current.is_some_and(|sites| 0 < sites)));
    }
    let (median, slow) = spread(asked);
    println!("{median:>9.1} ms the bilan of a region, counted from its register (1 in 20: {slow:.1} ms)");
    written(&app, &reader).await?;
    std::mem::forget((app, reader));
    Ok(())
}

async fn written(app: &App, reader: &Reader) -> io::Result<()> {
    let making = Making::of(reader.state());
    let mut taken = Vec::new();
    for run in 0..RUNS {
        let draft = making.act(1_000_000 + run, 0);
        let start = Instant::now();
        append(app, vec![draft]).await?;
        taken.push(since(start) / 1000.0);
    }
    let (median, slow) = spread(taken);
    println!("{median:>9.2} ms an act appended while a reader holds the state (1 in 20: {slow:.2} ms)");
    println!("{:>9.0} MB at most", process::own_megabytes());
    Ok(())
}

/// Fills a store of each size, and measures what it is to start from it.
pub(crate) fn measure(keep: Option<&Path>) -> io::Result<()> {
    for authorisations in SIZES {
        let folder = tempfile::tempdir()?;
        let path =
            keep.map_or_else(|| folder.path().to_owned(), |keep| keep.join(authorisations.to_string()));
        println!("{authorisations} authorisations");
        own("fill", &path, &[&authorisations.to_string()])?;
        own("hash", &path, &[])?;
        let (snapshot, aside) = (path.join("maillage.snapshot"), path.join("aside"));
        std::fs::rename(&snapshot, &aside)?;
        println!("  from the journal");
        own("start", &path, &[])?;
        std::fs::rename(&aside, &snapshot)?;
        println!("  from the snapshot of {} MB", snapshot.metadata()?.len() / 1_000_000);
        own("start", &path, &[])?;
    }
    Ok(())
}

/// A process of this binary's own: one that fills a store counts no memory of one that reads it.
fn own(what: &str, folder: &Path, more: &[&str]) -> io::Result<()> {
    let mut command = Command::new(std::env::current_exe()?);
    let status = command.arg(crate::REGISTER).arg(what).arg(folder).args(more).status()?;
    if status.success() { Ok(()) } else { Err(Error::other(format!("{what}: {status}"))) }
}
