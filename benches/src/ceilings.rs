//! Commitments under their ceilings, durable one by one: ours, and a stored procedure of PostgreSQL under pgbench.
//!
//! `make bench` gives it a server on the disk where our stores stand, as PostgreSQL configures it. Both are asked by as many
//! at once, in turn.

use std::io::{self, Error};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use maillage_service::Location;
use maillage_testing::postgres;

use crate::fund::{WRITERS, rate};

/// How often each is measured.
const RUNS: usize = 5;

/// Prints what each does in a second, in turn, and the ratio.
pub(crate) async fn measure() -> io::Result<()> {
    let mut rates = [Vec::new(), Vec::new(), Vec::new()];
    for run in 0..RUNS {
        let Some(peer) = postgres::schema(&format!("bench_peer_{run}")) else { return Ok(()) };
        let own = postgres::schema(&format!("bench_own_{run}")).map(Location::Postgres);
        let folder = tempfile::tempdir()?;
        rates[0].push(rate(WRITERS, &Location::Folder(folder.path().to_path_buf())).await?);
        rates[1].push(match own {
            Some(location) => rate(WRITERS, &location).await?,
            None => f64::NAN,
        });
        rates[2].push(procedure(&peer)?);
    }
    println!("durable commitments a second, {WRITERS} at once, {RUNS} runs each in turn");
    let [sqlite, own, peer] = rates;
    let peer = told("stored procedure of PostgreSQL, pgbench", peer);
    for (name, rates) in [("maillage on SQLite", sqlite), ("maillage on PostgreSQL", own)] {
        let median = told(name, rates);
        println!("  {:.1} times the stored procedure", median / peer);
    }
    Ok(())
}

/// Prints the rates of one, and gives their median.
fn told(name: &str, mut rates: Vec<f64>) -> f64 {
    rates.sort_by(f64::total_cmp);
    let at = |index: usize| rates.get(index).copied().unwrap_or(f64::NAN);
    let median = at(rates.len() / 2);
    println!("{name:<44} {:>9.0} to {:.0}, median {median:.0}", at(0), at(rates.len() - 1));
    median
}

/// What the stored procedure does in a second, over three seconds.
fn procedure(url: &str) -> io::Result<f64> {
    said(
        Command::new("psql").args(["-q", "-v", "ON_ERROR_STOP=1", "-f"]).arg(peers("ceilings.sql")).arg(url),
    )?;
    let mut pgbench = Command::new("pgbench");
    pgbench.args(["--no-vacuum", "--client", &WRITERS.to_string(), "--jobs", "2", "--time", "3", "--file"]);
    let text = said(pgbench.arg(peers("ceilings.pgbench")).arg(url))?;
    let rate = text.lines().find_map(|line| line.strip_prefix("tps = ")?.split(' ').next()?.parse().ok());
    rate.ok_or_else(|| Error::other(text))
}

fn peers(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("peers").join(name)
}

/// What a program prints that must succeed.
fn said(command: &mut Command) -> io::Result<String> {
    let output = command.stdin(Stdio::null()).output()?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() { Ok(text(&output.stdout)) } else { Err(Error::other(text(&output.stderr))) }
}
