//! The modules of a crate and who imports whom, read from its sources as text.
//!
//! A file is a module. What it imports is what its `use` items and its paths that begin with `crate::` name; a name that
//! another module only passes on (`pub use`) counts as what it stands for. Tests inside a file are left out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fs, io};

/// The path of a module inside its crate: `fund/ledger/apply`; empty for the crate itself.
pub type Module = String;

/// The modules of a crate, each with those it imports.
#[derive(Debug, Default)]
pub struct Modules {
    sources: BTreeMap<Module, String>,
    /// What a module passes on, by the name it gives it: the path it stands for.
    passed_on: BTreeMap<(Module, String), Vec<String>>,
}

impl Modules {
    /// Reads the sources below a folder.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let mut modules = Self::default();
        modules.visit(folder, "")?;
        modules.note_passed_on();
        Ok(modules)
    }

    /// The modules of sources, each with its path, as text.
    pub fn of(sources: &[(&str, &str)]) -> Self {
        let sources = sources.iter().map(|(path, text)| ((*path).to_owned(), code(text)));
        let mut modules = Self { sources: sources.collect(), passed_on: BTreeMap::new() };
        modules.note_passed_on();
        modules
    }

    fn visit(&mut self, folder: &Path, module: &str) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let inside = if module.is_empty() { name.clone() } else { format!("{module}/{name}") };
            if path.is_dir() {
                self.visit(&path, &inside)?;
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let own = matches!(name.as_str(), "mod" | "lib" | "main");
                let module = if own { module.to_owned() } else { inside };
                self.sources.insert(module, code(&fs::read_to_string(&path)?));
            }
        }
        Ok(())
    }

    fn note_passed_on(&mut self) {
        let mut passed_on = BTreeMap::new();
        for (module, source) in &self.sources {
            for path in uses(source, true) {
                let Some(path) = self.absolute(module, &path) else { continue };
                if let Some(name) = path.last() {
                    passed_on.insert((module.clone(), name.clone()), path);
                }
            }
        }
        self.passed_on = passed_on;
    }

    /// Every module.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.sources.keys().map(String::as_str)
    }

    /// The modules that a module imports, itself left out.
    pub fn imports(&self, module: &str) -> BTreeSet<Module> {
        let source = self.sources.get(module).map_or("", String::as_str);
        let named = uses(source, false).into_iter().chain(inline(source));
        let found = named.filter_map(|path| self.resolve(&self.absolute(module, &path)?, 0));
        found.filter(|found| found != module).collect()
    }

    /// A path from the root of the crate; nothing for one of another crate.
    fn absolute(&self, module: &str, path: &str) -> Option<Vec<String>> {
        let parts: Vec<&str> = path.split("::").collect();
        let mut base: Vec<String> =
            module.split('/').filter(|part| !part.is_empty()).map(ToOwned::to_owned).collect();
        let rest = match parts.as_slice() {
            ["crate", rest @ ..] => {
                base.clear();
                rest
            }
            ["self", rest @ ..] => rest,
            ["super", ..] => {
                let up = parts.iter().take_while(|part| **part == "super").count();
                base.truncate(base.len().saturating_sub(up));
                &parts[up..]
            }
            [first, ..] => {
                let child = base.iter().map(String::as_str).chain([*first]).collect::<Vec<_>>().join("/");
                self.sources.contains_key(&child).then_some(())?;
                &parts
            }
            [] => return None,
        };
        base.extend(rest.iter().map(|part| (*part).to_owned()));
        Some(base)
    }

    /// The module that a path leads to, through what others pass on.
    fn resolve(&self, path: &[String], depth: usize) -> Option<Module> {
        /// Nothing is passed on through so many hands: what is, passes itself on.
        const DEEPEST: usize = 8;
        let (length, module) = (0..=path.len())
            .rev()
            .map(|length| (length, path[..length].join("/")))
            .find(|(_, module)| self.sources.contains_key(module))?;
        let Some(name) = path.get(length).filter(|_| depth < DEEPEST) else { return Some(module) };
        let passed_on = self.passed_on.get(&(module.clone(), name.clone()));
        passed_on.and_then(|target| self.resolve(target, depth + 1)).or(Some(module))
    }

    /// The modules that lead back to themselves, each circle once.
    pub fn circles(&self) -> Vec<BTreeSet<Module>> {
        let reached: BTreeMap<_, _> = self.names().map(|module| (module, self.reached(module))).collect();
        let circle = |module: &str| -> BTreeSet<Module> {
            let back = |other: &&Module| reached.get(other.as_str()).is_some_and(|of| of.contains(module));
            reached[module].iter().filter(back).cloned().collect()
        };
        let circles: BTreeSet<_> = self.names().map(circle).filter(|circle| circle.len() > 1).collect();
        circles.into_iter().collect()
    }

    /// Every module that a module leads to.
    fn reached(&self, module: &str) -> BTreeSet<Module> {
        let (mut reached, mut next) = (BTreeSet::new(), vec![module.to_owned()]);
        while let Some(module) = next.pop() {
            next.extend(self.imports(&module).into_iter().filter(|found| reached.insert(found.clone())));
        }
        reached
    }
}

/// A source without its tests and without comments.
fn code(source: &str) -> String {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = source.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// The paths of the `use` items of a source: those that pass names on, or the others.
fn uses(source: &str, passing_on: bool) -> Vec<String> {
    let mut found = Vec::new();
    // An item may run over several lines: it ends with its semicolon.
    let mut item: Option<String> = None;
    for line in source.lines().map(str::trim) {
        let begun = match item.take() {
            Some(begun) => format!("{begun} {line}"),
            None => match used(line) {
                Some((public, tree)) if public == passing_on => tree.to_owned(),
                _ => continue,
            },
        };
        match begun.split_once(';') {
            Some((tree, _)) => found.extend(expanded(tree.trim())),
            None => item = Some(begun),
        }
    }
    found
}

/// Whether a line begins a `use` item, whether that passes names on, and what follows.
fn used(line: &str) -> Option<(bool, &str)> {
    if let Some(tree) = line.strip_prefix("use ") {
        return Some((false, tree));
    }
    let (visibility, tree) = line.strip_prefix("pub")?.split_once("use ")?;
    let visibility = visibility.trim();
    let is_one = visibility.is_empty() || (visibility.starts_with('(') && visibility.ends_with(')'));
    is_one.then_some((true, tree))
}

/// The paths that `a::{b, c::{d, e}}` stands for.
fn expanded(tree: &str) -> Vec<String> {
    let Some((prefix, inner)) = tree.split_once('{') else {
        return vec![tree.split(" as ").next().unwrap_or_default().trim().to_owned()];
    };
    let inner = inner.rsplit_once('}').map_or(inner, |(inner, _)| inner);
    let (mut depth, mut parts) = (0_i32, vec![String::new()]);
    for c in inner.chars() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        match parts.last_mut() {
            Some(part) if c != ',' || depth > 0 => part.push(c),
            _ => parts.push(String::new()),
        }
    }
    let parts = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty());
    parts.flat_map(expanded).map(|path| format!("{}{path}", prefix.trim())).collect()
}

/// The paths written out where they are used: from the root of the crate, or from a module above.
fn inline(source: &str) -> Vec<String> {
    let word = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':');
    let paths = source.split(|c| !word(c)).map(|path| path.trim_end_matches(':'));
    let leads = |path: &&str| path.starts_with("crate::") || path.starts_with("super::");
    // What braces hold is read as a `use` item: the way to them names nothing.
    paths.filter(leads).filter(|path| !path.ends_with("super")).map(ToOwned::to_owned).collect()
}
