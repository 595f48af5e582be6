//! The tables of a file as JSON, for measures.
#![allow(clippy::all, clippy::pedantic, clippy::restriction, clippy::allow_attributes)]
use maillage_documents::*;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let file = &args[3];
    let doc = read(&std::fs::read(file).unwrap()).unwrap();
    if args.len() > 4 && args[4] == "dump" {
        for p in &doc.pages {
            println!("--- page {} {:?}", p.number, p.area);
            for b in &p.blocks {
                match b {
                    Block::Line(l) => println!("L {}", l.text),
                    Block::Table(t) => {
                        println!("T {:?} {}x{}", t.kind, t.rows, t.columns);
                        for r in 0..t.rows {
                            println!(
                                "   {}",
                                (0..t.columns)
                                    .map(|c| t
                                        .at(r, c)
                                        .map(|x| if x.rows.first == r && x.columns.first == c {
                                            x.text.replace('\n', "/")
                                        } else {
                                            "^".into()
                                        })
                                        .unwrap_or("~".into()))
                                    .collect::<Vec<_>>()
                                    .join(" | ")
                            );
                        }
                    }
                }
            }
        }
        return;
    }
    let mut tables = vec![];
    for (page, t) in doc.tables() {
        let cells: Vec<_> = t.cells.iter().map(|c| serde_json::json!({"row":c.rows.first,"row_end":c.rows.last,"col":c.columns.first,"col_end":c.columns.last,"text":c.text})).collect();
        tables.push(serde_json::json!({"page":page,"cells":cells}));
    }
    println!("{}", serde_json::json!({"tables":tables}));
}
