//! Exports of HAPI as they grow: read in one process, time with their length; imported, twice.

use std::hint::black_box;
use std::io::{self, Error, Write};
use std::time::Instant;

use maillage_reading::hapi::{COLUMNS, hapi};

use crate::process::Program;

/// Lines of each file that is read.
const SIZES: [u32; 3] = [10_000, 30_000, 100_000];

/// What stands in a column of a line: a beneficiary and a commitment of its own, and the measures of a published one.
fn cell(column: &str, rank: u32) -> String {
    let written = match column {
        "NOM_ARS" => "Région fictive",
        "CAMPAGNE" => "2024",
        "RAISON_SOCIALE" => "Établissement fictif d’une ville fictive",
        "ENVELOPPE" => "FIR",
        "MESURE_NIV1" => "2 : Organisation et promotion de parcours de santé coordonnés (657342)",
        "MESURE_NIV2" => "2.3 : Amélioration de la qualité et la sécurité des soins",
        "MESURE_NIV3" => "MI2-3-5 : Pratique de soins en cancérologie",
        "DATE_EFFET" => "17/04/2024 09:02:47",
        "ID_BENEFICIAIRE" => return format!("P-{rank}"),
        "MONTANT_NOTIFIE" => return format!("{}.00", 1_000 + rank),
        "PEP_ENGAGEMENT" => return format!("E2024{rank:06}_01"),
        _ => "",
    };
    written.to_owned()
}

/// An export of so many lines.
fn export(lines: u32) -> Vec<u8> {
    let rows = (0..lines).map(|rank| COLUMNS.map(|column| cell(column, rank)).join("|"));
    std::iter::once(COLUMNS.join("|")).chain(rows).collect::<Vec<_>>().join("\n").into_bytes()
}

/// Reads each export, and prints what each took.
pub(crate) fn measure() -> io::Result<()> {
    let codes = "MI|M#-99-99".parse().map_err(|_none| Error::other("a shape of codes"))?;
    println!("{:<44} {:>9}", "export of HAPI", "ms");
    for lines in SIZES {
        let bytes = export(lines);
        let start = Instant::now();
        let read = black_box(hapi(&bytes, &codes)).map_err(|no| Error::other(format!("{no:?}")))?;
        let milliseconds = start.elapsed().as_secs_f64() * 1000.0;
        if !read.faults.is_empty() {
            return Err(Error::other(format!("{lines} lines: {} faults", read.faults.len())));
        }
        println!("{:<44} {milliseconds:>9.1}", format!("{lines} lines, {} MB", bytes.len() / 1_000_000));
    }
    Ok(())
}

/// Imports an export of so many lines, then the same again: the second time no act is entered.
pub(crate) fn imports(program: &Program, lines: u32) -> io::Result<()> {
    let mut file = tempfile::NamedTempFile::new()?;
    file.write_all(&export(lines))?;
    file.flush()?;
    let path = file.path().to_str().ok_or_else(|| Error::other("a path of no text"))?;
    println!("{:<44} {:>9} {:>9}", format!("export of {lines} lines, imported"), "ms", "RSS MB");
    for (name, acts) in [("first, with its journal", true), ("again, no act", false)] {
        let before = program.journal_bytes()?;
        let sample = program.run(&["import", "hapi", path, "--quiet"])?;
        if (before < program.journal_bytes()?) != acts {
            return Err(Error::other(format!("{name}: the journal says otherwise")));
        }
        println!("{name:<44} {:>9.1} {:>9.1}", sample.milliseconds, sample.megabytes.unwrap_or_default());
    }
    Ok(())
}
