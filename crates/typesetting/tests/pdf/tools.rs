//! Public tools that read a PDF (poppler), as anyone has them.

use std::ffi::OsStr;
use std::io::Write as _;

use maillage_testing::machine;

/// What a tool prints about a PDF, with these options before its name and those after; nothing where it is
/// not installed.
pub(crate) fn ask(tool: &str, before: &[&str], pdf: &[u8], after: &[&str]) -> Option<String> {
    let mut file = tempfile::NamedTempFile::with_suffix(".pdf").expect("a file");
    file.write_all(pdf).expect("a file takes bytes");
    let arguments = before.iter().map(OsStr::new).chain([file.path().as_os_str()]);
    let mut reader = machine::program(tool, "apt-get install poppler-utils")?;
    let output = reader.args(arguments.chain(after.iter().map(OsStr::new))).output().expect("it starts");
    assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
    // Attributes of tags come in UTF-16 whatever is asked for; all else is UTF-8.
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The text, line by line as it stands on the pages, words one space apart.
pub(crate) fn lines(pdf: &[u8]) -> Option<Vec<String>> {
    let text = ask("pdftotext", &["-layout", "-enc", "UTF-8"], pdf, &["-"])?;
    Some(text.lines().map(plain).filter(|line| !line.is_empty()).collect())
}

/// The tags with their texts.
pub(crate) fn structure(pdf: &[u8]) -> Option<String> {
    ask("pdfinfo", &["-enc", "UTF-8", "-struct-text"], pdf, &[])
}

/// Words one space apart, apostrophes as a page has them.
pub(crate) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('\'', "’")
}
