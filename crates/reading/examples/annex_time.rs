//! Scratch.
use std::time::Instant;
fn main() {
    let bytes = std::fs::read(std::env::args().nth(1).unwrap()).unwrap();
    for _ in 0..3 {
    let start = Instant::now();
    for _ in 0..50 { let _ = std::hint::black_box(maillage_reading::annex::read(&bytes, &maillage_reading::annex::Known::nothing())); }
    println!("{:?}", start.elapsed() / 50);
    }
}
