//! Timings of the program as people meet it: whole processes, and pages over the loopback.
//!
//! `make bench` builds the release binary and runs this. With `MAILLAGE_BASELINE` naming another binary (the former
//! version), each measure is taken on both in turn, in one run, and the ratio is printed. Figures that count go into
//! `docs/PERFORMANCE.md` with their machine.
#![expect(clippy::print_stdout, reason = "a bench speaks to the person who runs it")]

mod append;
mod bulk;
mod ceilings;
mod crowd;
mod export;
mod feed;
mod fund;
mod hapi;
mod load;
mod page;
mod peers;
mod process;
mod proof;
mod reading;
mod register;
mod rulings;
mod sample;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use maillage_testing::shared;
use process::Program;
use sample::Sample;

/// The text of the annexes of 2019, among the sources beside the repository.
const ANNEX: &str = "sources/bilan-hauts-de-france-2019.txt";

/// Takes one measure once.
type Take = Box<dyn Fn(&Program) -> std::io::Result<Sample>>;

/// The argument by which this binary is its own process under measure: the folder of a store follows.
const BALANCES: &str = "balances";
/// The argument by which only the fund is measured.
const FUND: &str = "fund";

/// The argument by which only many documents at once are measured.
const CROWD: &str = "crowd";

/// The argument by which only appends are measured: the sizes of the store may follow.
const APPEND: &str = "append";

/// The argument by which commitments are measured beside a stored procedure of PostgreSQL.
const CEILINGS: &str = "ceilings";

/// The argument by which only the export of a long journal is measured.
const EXPORT: &str = "export";

/// The argument by which only the feed of authorisations is measured; with a file, this binary reads that one itself.
const FEED: &str = "feed";

/// Behind it: that a feed of so many records is imported, twice.
const IMPORT: &str = "import";

/// The argument by which only exports of HAPI are measured.
const HAPI: &str = "hapi";

/// The argument by which only reading is measured; with a reader and a document, this binary reads that one itself.
const READING: &str = "reading";

/// The argument by which only proofs are measured: the size of the journal may follow.
const PROOF: &str = "proof";

/// The argument by which a running server is asked by many at once: its address, its process, the seconds, and each path.
const LOAD: &str = "load";

/// The argument by which only many questions in one request are measured.
const BULK: &str = "bulk";

/// The argument by which only the register of eighteen regions is measured; what a process of it does and the folder of a store
/// follow, or a folder in which stores are kept.
const REGISTER: &str = "register";

/// One measure: its name and how to take it once.
struct Measure {
    name: &'static str,
    runs: usize,
    take: Take,
}

fn main() -> std::io::Result<()> {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    match arguments.iter().map(AsRef::as_ref).collect::<Vec<&OsStr>>().as_slice() {
        [name, folder, rest @ ..] if *name == BALANCES => {
            return runtime()?.block_on(fund::balances(Path::new(folder), rest.is_empty()));
        }
        [name] if *name == FUND => return measure_fund(),
        [name] if *name == CROWD => return crowd::measure(&Program::prepare(&release())?),
        [name, sizes @ ..] if *name == APPEND => return measure_appends(sizes),
        [name, acts @ ..] if *name == PROOF => {
            let acts = acts.first().and_then(|acts| acts.to_str()?.parse().ok());
            return runtime()?.block_on(proof::measure(acts));
        }
        [name] if *name == CEILINGS => return runtime()?.block_on(ceilings::measure()),
        [name] if *name == BULK => return runtime()?.block_on(bulk::measure()),
        [name] if *name == EXPORT => return export::measure(&runtime()?),
        [name, address, process, seconds, paths @ ..] if *name == LOAD => {
            let text = |argument: &OsStr| argument.to_str().map(ToOwned::to_owned).unwrap_or_default();
            let seconds = text(seconds).parse().map_err(std::io::Error::other)?;
            return paths
                .iter()
                .try_for_each(|path| load::measure(&text(address), &text(process), seconds, &text(path)));
        }
        [name] if *name == FEED => return feed::measure(),
        [name, import, records] if *name == FEED && *import == IMPORT => {
            let records = records.to_str().and_then(|records| records.parse().ok());
            let records = records.ok_or_else(|| std::io::Error::other("how many records"))?;
            return feed::imports(&Program::prepare(&release())?, records);
        }
        [name, path] if *name == FEED => return feed::of_one(Path::new(path)),
        [name] if *name == HAPI => return measure_hapi(),
        [name] if *name == REGISTER => return register::measure(None),
        [name, keep] if *name == REGISTER => return register::measure(Some(Path::new(keep))),
        [name, what, folder, rest @ ..] if *name == REGISTER => {
            return of_register(what, Path::new(folder), rest);
        }
        [name] if *name == READING => return reading::measure(),
        [name, reader, document] if *name == READING => {
            let reader = reader.to_str().and_then(reading::Reader::named);
            let reader = reader.ok_or_else(|| std::io::Error::other("a reader is `annex` or `report`"))?;
            return reading::of_one(reader, Path::new(document));
        }
        _ => measure_programs()?,
    }
    measure_fund()?;
    reading::measure()?;
    feed::measure()?;
    feed::imports(&Program::prepare(&release())?, 100_000)?;
    measure_hapi()?;
    runtime()?.block_on(proof::measure(None))?;
    measure_appends(&[])?;
    runtime()?.block_on(bulk::measure())?;
    export::measure(&runtime()?)
}

/// Exports of HAPI: read at each size, then 100,000 lines imported.
fn measure_hapi() -> std::io::Result<()> {
    hapi::measure()?;
    hapi::imports(&Program::prepare(&release())?, 100_000)
}

/// What a process of the register does.
fn of_register(what: &OsStr, folder: &Path, rest: &[&OsStr]) -> std::io::Result<()> {
    let authorisations = rest.first().and_then(|text| text.to_str()?.parse().ok());
    match (what.to_str(), authorisations) {
        (Some("fill"), Some(authorisations)) => runtime()?.block_on(register::fill(folder, authorisations)),
        (Some("hash"), _) => register::hashed(folder),
        (Some("start"), _) => runtime()?.block_on(register::started(folder)),
        _ => Err(std::io::Error::other("fill FOLDER AUTHORISATIONS, hash FOLDER or start FOLDER")),
    }
}

/// Appends at each size that is named, or at those that the bench has of its own.
fn measure_appends(sizes: &[&OsStr]) -> std::io::Result<()> {
    let read = |size: &&OsStr| size.to_str().and_then(|size| size.parse().ok());
    let named: Option<Vec<u64>> = sizes.iter().map(read).collect();
    let named = named.ok_or_else(|| std::io::Error::other("a size is a number of acts"))?;
    let sizes = if named.is_empty() { append::SIZES.to_vec() } else { named };
    runtime()?.block_on(append::measure(&sizes))
}

fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()
}

/// The balance of 20,000 commitments by mission, beside the peers; then durable commitments a second.
fn measure_fund() -> std::io::Result<()> {
    runtime()?.block_on(fund::rates())?;
    let folder = tempfile::tempdir()?;
    runtime()?.block_on(fund::fill(folder.path()))?;
    let journal = peers::journal(folder.path())?;
    let snapshot = folder.path().join("maillage.snapshot");
    let size = std::fs::metadata(&snapshot)?.len();
    println!(
        "{:<44} {:>9} {:>9} {:>9} {:>9}",
        "balance of 20,000 commitments by mission", "min ms", "median", "max", "RSS MB"
    );
    let own = |leaves: &[&str]| {
        let mut command = Command::new(std::env::current_exe()?);
        peers::run(command.arg(BALANCES).arg(folder.path()).args(leaves))
    };
    let fresh = || std::fs::remove_file(&snapshot).or(Ok::<(), std::io::Error>(()));
    let peers: Vec<_> = peers::installed().collect();
    let with = timed(&format!("maillage, snapshot of {} kB", size / 1000), 9, || own(&[]))?;
    let without = timed("maillage, no snapshot", 9, || fresh().and_then(|()| own(&["open"])))?;
    timed("maillage, no snapshot, writes one", 9, || fresh().and_then(|()| own(&[])))?;
    for tool in peers {
        let peer = timed(tool, 5, || peers::balance(tool, &journal))?;
        println!(
            "  {tool} takes {:.1} times as long as with a snapshot, {:.1} as without",
            peer / with,
            peer / without
        );
    }
    Ok(())
}

fn measure_programs() -> std::io::Result<()> {
    let programs: Vec<PathBuf> =
        [Some(release()), variable("MAILLAGE_BASELINE").map(PathBuf::from)].into_iter().flatten().collect();
    let programs = programs.iter().map(|path| Program::prepare(path)).collect::<std::io::Result<Vec<_>>>()?;
    println!("{:<44} {:>9} {:>9} {:>9} {:>9}", "measure", "min ms", "median", "max", "RSS MB");
    for measure in measures() {
        let medians = programs
            .iter()
            .map(|program| report(program, &measure))
            .collect::<std::io::Result<Vec<f64>>>()?;
        if let [now, before] = medians.as_slice() {
            println!("{:<44} {:>9.2}", "  ratio to the baseline", now / before);
        }
    }
    Ok(())
}

fn measures() -> Vec<Measure> {
    let mut measures = vec![
        Measure {
            name: "bilan show --format csv (1,229 rows)",
            runs: 40,
            take: Box::new(|program| {
                program.run(&["bilan", "show", "--at", "2019-06-21", "--format", "csv", "-o", "/dev/null"])
            }),
        },
        Measure {
            name: "bilan show --format json",
            runs: 40,
            take: Box::new(|program| {
                program.run(&["bilan", "show", "--at", "2019-06-21", "--format", "json", "-o", "/dev/null"])
            }),
        },
        Measure {
            name: "journal verify",
            runs: 40,
            take: Box::new(|program| program.run(&["journal", "verify", "-o", "/dev/null"])),
        },
        Measure {
            name: "100,000 rulings (in process)",
            runs: 3,
            take: Box::new(|_| rulings::hundred_thousand()),
        },
        Measure {
            name: "start to first page (/)",
            runs: 20,
            take: Box::new(|program| page::first(program, "/")),
        },
        Measure {
            name: "/bilan, 100 rows",
            runs: 5,
            take: Box::new(|program| page::many(program, "/bilan")),
        },
        Measure {
            name: "/ (home)",
            runs: 5,
            take: Box::new(|program| page::many(program, "/?on=2019-08-01")),
        },
        Measure {
            name: "/france, two regions",
            runs: 5,
            take: Box::new(|program| page::many(program, "/france?at=2025-02-15")),
        },
    ];
    if let Some(annex) = shared::path(ANNEX) {
        let annex = annex.display().to_string();
        let take = move |program: &Program| {
            program.run(&["read", "annex", &annex, "--format", "csv", "--quiet", "-o", "/dev/null"])
        };
        measures.insert(0, Measure { name: "read annex (4,085 lines)", runs: 40, take: Box::new(take) });
    }
    measures
}

fn report(program: &Program, measure: &Measure) -> std::io::Result<f64> {
    timed(measure.name, measure.runs, || (measure.take)(program))
}

/// Takes a sample so many times, prints what they say, and returns the median in milliseconds.
fn timed(name: &str, runs: usize, take: impl Fn() -> std::io::Result<Sample>) -> std::io::Result<f64> {
    take()?; // once to warm the disk cache
    let before = process::children_processor();
    let mut samples = (0..runs).map(|_| take()).collect::<std::io::Result<Vec<Sample>>>()?;
    let processor = process::children_processor() - before;
    samples.sort_by(|a, b| a.milliseconds.total_cmp(&b.milliseconds));
    let at = |index: usize| samples.get(index).map_or(f64::NAN, |sample| sample.milliseconds);
    let median = at(samples.len() / 2);
    let memory = samples.iter().filter_map(|sample| sample.megabytes).reduce(f64::max);
    let memory = memory.map_or_else(|| "–".to_owned(), |memory| format!("{memory:.1}"));
    println!("{:<44} {:>9.2} {:>9.2} {:>9.2} {:>9}", name, at(0), median, at(samples.len() - 1), memory);
    if 0.0 < processor {
        let runs = f64::from(u32::try_from(runs).unwrap_or(u32::MAX));
        println!("{:<44} {:>9.2}", "  processor, mean", processor / runs);
    }
    Ok(median)
}

/// The release binary beside this one.
fn release() -> PathBuf {
    let here = std::env::current_exe().unwrap_or_default();
    here.with_file_name("maillage")
}

#[expect(clippy::disallowed_methods, reason = "the baseline is named by the person who runs the bench")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}
