//! The report of Hauts-de-France of 2023, read whole and compared with figures taken from it by hand.
//!
//! Both stand outside the repository; where they are absent these tests say so and pass.

use std::path::PathBuf;

#[expect(clippy::print_stdout, reason = "a test that is skipped says so")]
fn shared(name: &str) -> Option<Vec<u8>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(name);
    let bytes = std::fs::read(path).ok();
    if bytes.is_none() {
        println!("skipped: no shared data");
    }
    bytes
}

#[test]
fn dump() {
    let Some(b) = shared("sources/fir-hauts-de-france-2023.txt").or_else(|| std::fs::read("/work/shared/sources/fir-hauts-de-france-2023.txt").ok()) else { return };
    let r = maillage_reading::report::read(&b).unwrap();
    for f in &r.facts {
        println!("F\t{}\t{}\t{}\t{}\t{}\t{}\t{:?}\t{}\t{}", f.line, f.value, f.unit.as_str(), f.qualifier.as_str(), f.within.low, f.within.high.map(|h| h.to_string()).unwrap_or_default(), f.status, f.label, f.section);
    }
    for s in &r.statements { println!("S\t{s:?}"); }
    println!("M\t{:?} {:?} {:?}", r.missions, r.totals, r.axes);
    for a in &r.actions { println!("A\t{a:?}"); }
    for f in maillage_domain::fund::report::checks::check(&r) { println!("X\t{:?} {:?} {} {:?} {:?}", f.rule, f.severity, f.line, f.lines, f.seen); }
}
