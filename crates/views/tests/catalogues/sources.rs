//! What the sources and templates of the crates ask of the catalogues, as their own text says it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What is put before a name to make an identifier, in the constructors of a problem.
pub(crate) const PREFIXES: [&str; 2] = ["problem-", "hint-"];

/// How a message is asked for: the call, what must stand before it, and what it puts before the name.
const CALLS: [(&str, &str, &str); 9] = [
    (".get(", "words", ""),
    (".with(", "words", ""),
    (".say(", "", ""),
    (".say_explained(", "", ""),
    (".say_of(", "", ""),
    (".say_two(", "", ""),
    (".say_count(", "", ""),
    ("::worded(", "Problem", "problem-"),
    (".hint(", "", "hint-"),
];

/// Where identifiers are built: what stands before `format!`.
const BUILDS: [&str; 3] = ["(&", "let id = ", "let formula = "];

/// Files whose `format!` makes names of styles and of archives, never of messages.
const NO_WORDS: &str = "publishing/src/ods";

/// A call that names its message.
pub(crate) struct Call {
    /// The file.
    pub(crate) place: String,
    /// The identifier; several where one of them is chosen above.
    pub(crate) ids: Vec<String>,
    /// The names of the arguments, as far as they stand in the call; nothing where the list stands elsewhere.
    names: Option<Vec<Option<String>>>,
}

impl Call {
    /// What is wrong with the names given, for messages that ask for `arguments` each: a name that none of them has, and
    /// one of theirs that is not given.
    pub(crate) fn faults(&self, arguments: &[BTreeSet<&str>]) -> Vec<String> {
        let Some(names) = &self.names else { return Vec::new() };
        let given: BTreeSet<&str> = names.iter().flatten().map(String::as_str).collect();
        let asked: BTreeSet<&str> = arguments.iter().flatten().copied().collect();
        let strange = given.difference(&asked).map(|name| ("no argument", name));
        let complete = names.iter().all(Option::is_some);
        let missing = asked.difference(&given).filter(|_| complete).map(|name| ("not given", name));
        strange
            .chain(missing)
            .map(|(why, name)| format!("{}: {}: {why}: {name}", self.place, self.ids.join(" or ")))
            .collect()
    }
}

/// The texts of the crates and of their templates, without their own tests.
fn texts() -> Vec<(String, String)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for entry in fs::read_dir(&crates).expect("the crates are there") {
        let path = entry.expect("an entry").path();
        for folder in ["src", "templates"] {
            collect(&path.join(folder), &mut files);
        }
    }
    let text = |path: PathBuf| {
        let text = fs::read_to_string(&path).ok()?;
        let code = text.split("#[cfg(test)]\nmod tests").next()?;
        Some((path.display().to_string(), code.to_owned()))
    };
    files.into_iter().filter_map(text).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.expect("an entry").path();
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}

/// Every call that names its message.
pub(crate) fn calls() -> Vec<Call> {
    let mut found = Vec::new();
    for (place, text) in texts() {
        for (token, before, prefix) in CALLS {
            for (at, _) in text.match_indices(token) {
                let (head, tail) = text.split_at(at);
                if !head.trim_end().ends_with(before) {
                    continue;
                }
                let tail = tail.strip_prefix(token).unwrap_or(tail).trim_start();
                let (ids, rest) = match quoted(tail) {
                    Some((name, rest)) => (vec![name], rest),
                    None => chosen(head, tail),
                };
                let ids: Vec<_> = ids.into_iter().map(|name| format!("{prefix}{name}")).collect();
                if !ids.is_empty() {
                    found.push(Call { place: place.clone(), ids, names: names_of(token, head, rest) });
                }
            }
        }
    }
    assert!(200 < found.len(), "the sources are read");
    found
}

/// The identifiers that a name stands for, `let id = if … { "…" } else { "…" };` above in the same function, and what
/// follows the name.
fn chosen<'t>(head: &'t str, tail: &'t str) -> (Vec<&'t str>, &'t str) {
    let end = tail.find(|c: char| !c.is_ascii_lowercase() && c != '_').unwrap_or_default();
    let (name, rest) = tail.split_at(end);
    let choice = head.rsplit_once(&format!("let {name} =")).map(|(_, choice)| choice);
    let choice = choice.filter(|choice| !name.is_empty() && !choice.contains("fn "));
    let choice = choice
        .and_then(|choice| choice.split(';').next())
        .filter(|choice| ["format!", "words."].iter().all(|made| !choice.contains(made)));
    let literals = choice.into_iter().flat_map(|choice| choice.split('"').skip(1).step_by(2));
    (literals.filter(|literal| literal.contains('-') && !literal.contains(':')).collect(), rest)
}

/// The literal at the beginning of a text, and what follows it.
fn quoted(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix('"')?.split_once('"')
}

/// The names of the arguments after an identifier, or in the list of the same function that stands there by its name.
fn names_of(token: &str, head: &str, rest: &str) -> Option<Vec<Option<String>>> {
    let Some(rest) = rest.trim_start().strip_prefix(',').map(str::trim_start) else {
        return Some(Vec::new());
    };
    let firsts = |list: &str, close| elements(list, close).iter().map(|element| first(element)).collect();
    match token {
        ".say_of(" | ".say_count(" => Some(vec![quoted(rest).map(|(name, _)| name.to_owned())]),
        ".say_two(" => Some(firsts(rest, ')')),
        _ if rest.starts_with(')') => Some(Vec::new()),
        _ => match rest.strip_prefix("&[") {
            Some(list) => Some(firsts(list, ']')),
            None => bound(head, rest).map(|list| firsts(list, ']')),
        },
    }
}

/// The list that a name stands for: `let arguments = [...]`, above in the same function.
fn bound<'t>(head: &'t str, rest: &str) -> Option<&'t str> {
    let name = rest.strip_prefix('&')?.split(|c: char| !c.is_ascii_lowercase() && c != '_').next()?;
    let (_, list) = head.rsplit_once(&format!("let {name} ="))?;
    list.trim_start().strip_prefix('[').filter(|list| !list.contains("fn "))
}

/// The name at the beginning of `("name", value)`.
fn first(element: &str) -> Option<String> {
    let inside = element.trim().strip_prefix('(')?.trim_start();
    quoted(inside).map(|(name, _)| name.to_owned())
}

/// The elements of a list, up to the bracket that closes it.
fn elements(list: &str, close: char) -> Vec<String> {
    let (mut found, mut element, mut depth, mut in_text) = (Vec::new(), String::new(), 0_u32, false);
    for sign in list.chars() {
        match sign {
            '"' => in_text = !in_text,
            '(' | '[' | '{' if !in_text => depth += 1,
            _ if !in_text && depth == 0 && sign == close => break,
            ')' | ']' | '}' if !in_text => depth = depth.saturating_sub(1),
            ',' if !in_text && depth == 0 => {
                found.push(std::mem::take(&mut element));
                continue;
            }
            _ => {}
        }
        element.push(sign);
    }
    found.push(element);
    found.retain(|element| !element.trim().is_empty());
    found
}

/// Every literal that may be the name of a message, or of a part of one.
pub(crate) fn names() -> BTreeSet<String> {
    let plain = |literal: &&str| {
        literal.starts_with(|c: char| c.is_ascii_lowercase())
            && literal.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c))
    };
    let of = |(_, text): (String, String)| -> Vec<String> {
        text.split('"').filter(plain).map(str::to_owned).collect()
    };
    texts().into_iter().flat_map(of).collect()
}

/// Every pattern by which an identifier is built.
pub(crate) fn patterns() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, text) in texts().into_iter().filter(|(place, _)| !place.contains(NO_WORDS)) {
        for (at, token) in text.match_indices("format!(") {
            let (head, tail) = text.split_at(at);
            let built = BUILDS.iter().any(|before| head.trim_end().ends_with(before.trim_end()));
            let tail = tail.strip_prefix(token).unwrap_or(tail).trim_start();
            let literal = quoted(tail).filter(|_| built);
            found.extend(literal.map(|(pattern, _)| pattern.to_owned()).filter(|pattern| is_id(pattern)));
        }
    }
    found
}

fn is_id(pattern: &str) -> bool {
    pattern.contains('{')
        && pattern.contains('-')
        && !pattern.ends_with('-')
        && pattern.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "{}_-".contains(c))
}

/// The names that stand after `token` in a file of the crates, between two marks.
pub(crate) fn said(file: &str, from: &str, to: &str, token: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file);
    let text = fs::read_to_string(&path).expect("the file is there");
    let part =
        text.split(from).nth(1).and_then(|rest| rest.split(to).next()).expect("both marks stand in it");
    let names: Vec<_> =
        part.split(token).skip(1).filter_map(|rest| rest.trim_start().split('"').nth(1)).collect();
    assert!(20 < names.len(), "{names:?}");
    names.into_iter().map(str::to_owned).collect()
}
