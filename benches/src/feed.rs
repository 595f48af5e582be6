//! The national feed of authorisations as it grows: read, time with its length, memory not at all; imported, twice.
//!
//! Each file is read by a process of its own, which says how long it took and how much memory it held at most.

use std::fs::File;
use std::hint::black_box;
use std::io::{self, BufWriter, Error, Write};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use maillage_reading::arhgos::{Record, activities};

use crate::process::{self, Program};

/// Records of each file that is read.
const SIZES: [u32; 3] = [10_000, 30_000, 100_000];

const HEAD: &str = "<?xml version='1.0' encoding='UTF-8'?>
<fluxarhgos xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">
<horodatage>
  <emetteur>arhgos</emetteur>
  <destinataire>finess</destinataire>
  <versionmessage>test</versionmessage>
  <datemaj>2025-08-12</datemaj>
</horodatage>
";

/// What stands in a record before its number, and behind it: the elements of a published one, those that the format does not have
/// too.
const BEFORE: &str = "<activiteamm>
  <nofinessej>620000018</nofinessej>
  <rsej>ENTITE FICTIVE DU LITTORAL</rsej>
  <activite>QA050</activite>
  <modalite>MO000</modalite>
  <mention>ME051</mention>
  <pts>PTS00</pts>
  <declaration>DE000</declaration>
  <lib_activite>Soins de suite et de réadaptation non spécialisés</lib_activite>
  <lib_modalite>Juvénile (âge >= 6 ans et &lt; 18 ans)</lib_modalite>
  <lib_mention>Prise en charge des conduites addictives</lib_mention>
  <lib_pts>Pas de pratique thérapeutique spécifique</lib_pts>
  <lib_declaration>Hospitalisation à temps partiel de jour ou de nuit</lib_declaration>
  <statut_autorisation_code>02</statut_autorisation_code>
  <statut_autorisation_lib>Autorisée</statut_autorisation_lib>
  <codeautorarhgos>99-99-";
const BEHIND: &str = "</codeautorarhgos>
  <dateautor>2010-07-30</dateautor>
  <daterenouv>2023-01-27</daterenouv>
  <nofinesset>620000026</nofinesset>
  <rset>ETABLISSEMENT FICTIF - VILLE FICTIVE</rset>
  <datelimite xsi:nil=\"true\"/>
  <datemeo>2012-07-27</datemeo>
  <dateeffet xsi:nil=\"true\"/>
  <datefin>2030-01-26</datefin>
  <datemaj xsi:nil=\"true\"/>
  <tep xsi:nil=\"true\"/>
  <temp xsi:nil=\"true\"/>
  <irm xsi:nil=\"true\"/>
  <scanner xsi:nil=\"true\"/>
</activiteamm>
";

fn write(path: &Path, records: u32) -> io::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    file.write_all(HEAD.as_bytes())?;
    for rank in 0..records {
        write!(file, "{BEFORE}{rank}{BEHIND}")?;
    }
    file.write_all(b"</fluxarhgos>\n")?;
    file.flush()
}

/// Reads a feed in this process, and says what it took: milliseconds by the clock and of the processor, and megabytes.
pub(crate) fn of_one(path: &Path) -> io::Result<()> {
    let start = Instant::now();
    let mut feed = activities(File::open(path)?).map_err(Error::other)?;
    let (mut rows, mut unread) = (0_u32, 0_u32);
    for record in feed.by_ref() {
        match black_box(record?) {
            Record::Row(_) => rows += 1,
            Record::Unread(_) => unread += 1,
        }
    }
    let milliseconds = start.elapsed().as_secs_f64() * 1000.0;
    let (processor, megabytes) = (process::own_processor(), process::own_megabytes());
    println!(
        "{milliseconds:>9.1} {processor:>9.1} {megabytes:>9.1}  {rows} read, {unread} not, {} notes",
        feed.notes().len()
    );
    Ok(())
}

/// Reads each feed in a process of its own, and prints what each took.
pub(crate) fn measure() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("feed.xml");
    println!("{:<44} {:>9} {:>9} {:>9}", "feed of authorisations", "ms", "processor", "RSS MB");
    for records in SIZES {
        write(&path, records)?;
        let megabytes = std::fs::metadata(&path)?.len() / 1_000_000;
        let output = Command::new(std::env::current_exe()?).arg(crate::FEED).arg(&path).output()?;
        if !output.status.success() {
            return Err(Error::other(format!("{records} records: {}", output.status)));
        }
        let told = String::from_utf8_lossy(&output.stdout);
        println!("{:<44} {}", format!("{records} records, {megabytes} MB"), told.trim_end());
    }
    Ok(())
}

/// Imports a feed of so many records into the register of a region, then the same again: the second time no act is entered.
pub(crate) fn imports(program: &Program, records: u32) -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("feed.xml");
    write(&path, records)?;
    let path = path.to_str().ok_or_else(|| Error::other("a path of no text"))?;
    println!("{:<44} {:>9} {:>9}", format!("feed of {records} records, imported"), "ms", "RSS MB");
    for (name, acts) in [("first, with its journal", true), ("again, no act", false)] {
        let before = program.journal_bytes()?;
        let sample = program.run(&["import", "arhgos", path, "--quiet"])?;
        if (before < program.journal_bytes()?) != acts {
            return Err(Error::other(format!("{name}: the journal says otherwise")));
        }
        println!("{name:<44} {:>9.1} {:>9.1}", sample.milliseconds, sample.megabytes.unwrap_or_default());
    }
    Ok(())
}
