fn main() {
    let lines: Vec<usize> = std::env::args().skip(2).map(|n| n.parse().unwrap()).collect();
    let shape = std::env::args().nth(1).unwrap();
    for n in lines {
        let text = match shape.as_str() {
            "lines" => (0..n).map(|i| format!("dont {i} M€ pour x\n")).collect::<String>(),
            "line" => (0..n).map(|i| format!("dont {i} M€ pour x ")).collect::<String>(),
            "percent" => (0..n).map(|i| format!("{i}% par x, ")).collect::<String>(),
            "counts" => (0..n).map(|i| format!("{i} personnes agees suivies\n\n")).collect::<String>(),
            "items" => (0..n).map(|i| format!("- Action {i} : {i} M€\n")).collect::<String>(),
            "paren" => (0..n).map(|i| format!("Une action (1{i} K€)\nUn texte qui dit dont 1 K€ pour x et 3 personnes agees.\n\n")).collect::<String>(),
            "missions" => (0..n).map(|i| format!("Mission {} : {i} M€\n", i % 9 + 1)).collect::<String>(),
            "open" => "(".repeat(n) + " 3 M€",
            "digits" => "1".repeat(n),
            _ => panic!(),
        };
        let text = format!("FONDS D'INTERVENTION REGIONAL\n\nA 1 M€\nB 2 M€\nC 3 M€\nD 4 M€\n\n{text}");
        let t = std::time::Instant::now();
        let r = maillage_reading::report::read(text.as_bytes());
        println!("{shape} {n} {:?} {:?}", t.elapsed(), r.map(|r| r.facts.len()).ok());
    }
}
