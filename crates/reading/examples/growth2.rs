fn main(){ let b=std::fs::read(std::env::args().nth(1).unwrap()).unwrap(); let r=maillage_reading::report::read(&b); println!("{}", r.map(|r|r.facts.len()).unwrap()); }
