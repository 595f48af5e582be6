//! What a page says, in the order it is read: texts, headings, links, tables, fields and sources, without their markup.
//!
//! A heading begins with `#`, an entry of a list with `-`, a row of a table with `|`; a link is `[text](address)`, what
//! opens on demand is `{ summary: content}`, a field is `name = value`, and `(words)` are told to who does not see. A
//! class or an element more changes nothing here; a word, a figure or an address less does.

use std::collections::BTreeMap;

use crate::markup::{Piece, pieces};

/// Elements that begin a line of their own.
const BLOCKS: &str = "main div section nav form fieldset figure figcaption header p pre ul ol dl dt table caption tr li \
    select input label button";
/// Those that begin one even inside what opens on demand.
const ROWS: [&str; 2] = ["table", "tr"];
/// Those that stand on the line of the mark before them.
const PARTS: [&str; 3] = ["p", "div", "label"];
/// After how many characters a line of words that stand apart is broken.
const LINE: usize = 100;
/// Signs of ours after which a block does not begin a line.
const MARKS: [char; 5] = ['-', '|', '{', '/', ':'];

type Attributes = BTreeMap<String, String>;

/// What the markup says, a line to each block.
pub(crate) fn said(markup: &str) -> String {
    let mut page = Said::default();
    for piece in pieces(markup) {
        match piece {
            Piece::Open(name, attributes) => page.open(&name, &attributes),
            Piece::Close(name) => page.close(&name),
            Piece::Text(text) => page.text(&text),
        }
    }
    page.end_line();
    page.lines.join("\n")
}

/// The lines so far, and where in the page the reader is.
#[derive(Default)]
struct Said {
    lines: Vec<String>,
    line: String,
    /// Where the links that are open lead, with what else is said of them.
    links: Vec<String>,
    /// How many cells and details are open: inside, blocks do not begin lines.
    within: usize,
    /// The list of choices that is open.
    choices: Option<Choices>,
    /// Whether a picture is open: each of its links begins a line.
    pictured: bool,
}

/// A list of choices: how many there are, and the one that is made.
#[derive(Default)]
struct Choices {
    count: usize,
    chosen: String,
    /// Whether the choice being read is the one that is made.
    reading: bool,
}

impl Said {
    fn open(&mut self, name: &str, attributes: &Attributes) {
        let attribute = |name: &str| attributes.get(name).map(String::as_str);
        if BLOCKS.split(' ').any(|block| block == name) || is_heading(name) {
            self.block(name);
        }
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.mark(&"#".repeat(level(name))),
            "li" => self.mark("-"),
            "tr" => self.mark("|"),
            "dd" => self.mark(":"),
            "th" | "td" => self.within += 1,
            "details" => {
                self.mark("{");
                self.within += 1;
            }
            "br" | "text" | "title" | "desc" => self.apart(),
            "svg" => self.pictured = attribute("aria-hidden").is_none(),
            "a" => return self.link(attributes),
            "button" => self.mark("<"),
            "input" => self.field(attributes),
            "select" => {
                self.mark(&format!("{} =", attribute("name").unwrap_or_default()));
                self.choices = Some(Choices::default());
            }
            "option" => self.choice(attribute("selected").is_some()),
            _ => {}
        }
        if let Some(label) = attribute("aria-label").or(attribute("alt")) {
            self.mark(&format!("({label})"));
        }
        if attribute("aria-current").is_some() {
            self.mark("*");
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "a" => {
                let link = self.links.pop().unwrap_or_default();
                self.line = format!("{}]({link})", self.line.trim_end());
            }
            "th" | "td" => {
                self.within -= 1;
                self.mark("|");
            }
            "summary" => self.line = format!("{}: ", self.line.trim_end()),
            "details" => {
                self.within -= 1;
                self.line = format!("{}}} ", self.line.trim_end());
            }
            "select" => {
                let Choices { count, chosen, .. } = self.choices.take().unwrap_or_default();
                self.mark(&format!("\"{chosen}\" of {count}"));
            }
            "button" => self.mark(">"),
            "svg" => self.pictured = false,
            "table" => self.end_line(),
            _ if is_heading(name) => self.end_line(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(choices) = &mut self.choices {
            if choices.reading {
                choices.chosen.push_str(text.trim());
            }
            return;
        }
        // What only a tag sets apart is set apart.
        let begins = |c: char| c.is_alphanumeric() || "≈−+–«".contains(c);
        let open = |c: char| c.is_whitespace() || "([’'".contains(c);
        if text.starts_with(begins) && !self.line.is_empty() && !self.line.ends_with(open) {
            self.line.push(' ');
        }
        for (rank, word) in text.split([' ', '\n']).enumerate() {
            if 0 < rank && !self.line.is_empty() && !self.line.ends_with([' ', '[']) {
                self.line.push(' ');
            }
            self.line.push_str(word);
        }
    }

    /// Adds a sign of ours, set apart from what stands before and after it.
    fn mark(&mut self, sign: &str) {
        let before = self.line.trim_end();
        let space = if before.is_empty() { "" } else { " " };
        self.line = format!("{before}{space}{sign} ");
    }

    /// Begins a block: a line of its own, or a part of the line where lines are those of a table.
    fn block(&mut self, name: &str) {
        let marked = self.line.trim_end().ends_with(MARKS);
        if self.within == 0 && !(marked && PARTS.contains(&name)) || ROWS.contains(&name) {
            self.end_line();
        } else if !marked {
            self.apart();
        }
    }

    /// Sets what follows apart, on another line where this one is long.
    fn apart(&mut self) {
        let line = self.line.trim_end();
        if self.within == 0 && LINE < line.chars().count() && !line.ends_with('[') {
            self.end_line();
        } else if !line.is_empty() && !line.ends_with(MARKS) && !line.ends_with('[') {
            self.mark("/");
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if !line.trim().is_empty() && line.trim() != "/" {
            self.lines.push(line.trim_end().to_owned());
        }
    }

    fn link(&mut self, attributes: &Attributes) {
        let mut link = attributes.get("href").cloned().unwrap_or_default();
        for name in ["aria-label", "aria-current", "rel", "download"] {
            match attributes.get(name).map(String::as_str) {
                Some("") => link = format!("{link} {name}"),
                Some(value) => link = format!("{link} {name}=\"{value}\""),
                None => {}
            }
        }
        self.links.push(link);
        if self.pictured {
            self.end_line();
        }
        if self.line.ends_with(char::is_alphanumeric) || self.line.ends_with(')') {
            self.line.push(' ');
        }
        self.line.push('[');
    }

    fn field(&mut self, attributes: &Attributes) {
        let of = |name: &str| attributes.get(name).map(String::as_str).unwrap_or_default();
        let kind = if of("type") == "hidden" { "hidden " } else { "" };
        self.mark(&format!("{kind}{} = \"{}\"", of("name"), of("value")));
        for state in ["required", "checked"].iter().filter(|state| attributes.contains_key(**state)) {
            self.mark(&format!("({state})"));
        }
    }

    fn choice(&mut self, is_made: bool) {
        if let Some(choices) = &mut self.choices {
            choices.count += 1;
            choices.reading = is_made;
        }
    }
}

fn is_heading(name: &str) -> bool {
    level(name) != 0
}

/// The level of a heading; zero for what is none.
fn level(name: &str) -> usize {
    name.strip_prefix('h').and_then(|level| level.parse().ok()).unwrap_or(0)
}

#[test]
fn given_a_page_when_read_then_it_says_its_headings_links_tables_and_fields() {
    let page = "<main><h1>Bilan <b>de</b></h1><ul><li><p>See <a class=\"x\" href=\"/b\">it</a>.</p></li></ul>\
        <table><caption>Sites</caption><tr><th scope=\"col\">Zone</th><td>5<details><summary>Source</summary>\
        <dl><dt>Act</dt><dd>16</dd></dl></details></td></tr></table>\
        <form><label for=\"z\">Zone</label><select id=\"z\" name=\"zone\"><option>All</option>\
        <option selected>15A</option></select><input type=\"hidden\" name=\"lang\" value=\"en\"></form></main>";
    let lines = [
        "# Bilan de",
        "- See [it](/b).",
        "Sites",
        "| Zone | 5 { Source: Act : 16} |",
        "Zone",
        "zone = \"15A\" of 2",
        "hidden lang = \"en\"",
    ];
    assert_eq!(said(page), lines.join("\n"));
}
