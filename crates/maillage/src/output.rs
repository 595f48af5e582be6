//! Where answers, messages and errors go.

use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use maillage_publishing::json;
use maillage_publishing::text::Width;
use maillage_service::format::{FileFormat, ListFormat};
use maillage_service::{Outcome, ServiceError, system};
use maillage_views::diagnostic::DiagnosticView;
use maillage_views::feed::FeedDiagnosticView;
use maillage_views::problem::Problem;
use maillage_views::report::ReportFindingView;
use maillage_views::words::{Argument, Words};

use crate::args::{Format, Globals};

/// A command that failed: what to say, and the exit status.
#[derive(Debug)]
pub(crate) struct Failure {
    problem: Box<Problem>,
    status: u8,
}

impl Failure {
    /// Bad usage or unreadable input: exit status 2.
    pub(crate) fn unusable(problem: Problem) -> Self {
        Self { problem: Box::new(problem), status: 2 }
    }

    /// The same, said of a file.
    pub(crate) fn about(mut self, file: &str) -> Self {
        if !self.problem.title.starts_with(file) {
            self.problem.title = format!("{file}: {}", self.problem.title);
        }
        self
    }

    /// What a use case said.
    pub(crate) fn of(error: &ServiceError, words: Words) -> Self {
        let status = match error.outcome() {
            Outcome::Refused => 1,
            Outcome::Unusable => 2,
        };
        Self { problem: Box::new(error.problem(words)), status }
    }
}

/// The format of receipts and errors for other programs.
const JSON: Format = Format::File(FileFormat::Json);

/// The formats of an answer that is a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Listed {
    /// For people, on a terminal.
    Table,
    /// Rows for other programs.
    Csv,
    /// Everything, for other programs.
    Json,
}

/// Where answers, messages and errors go, and in which language.
#[derive(Debug, Clone)]
pub(crate) struct Output {
    /// The language.
    pub(crate) words: Words,
    format: Option<Format>,
    file: Option<PathBuf>,
    quiet: bool,
    /// Whether what is said beside the answer goes to the log, which stands where it would be said.
    logged: bool,
}

impl Output {
    /// As the globals say.
    pub(crate) fn new(globals: &Globals) -> Self {
        Self {
            words: Words::new(globals.lang.into()),
            format: globals.format,
            file: globals.output.clone(),
            quiet: globals.quiet,
            logged: false,
        }
    }

    /// Before the arguments are understood: only the language and the form of errors are known.
    pub(crate) const fn bare(words: Words, json: bool) -> Self {
        let format = if json { Some(JSON) } else { None };
        Self { words, format, file: None, quiet: false, logged: false }
    }

    /// The format asked for; else a table on a terminal, CSV otherwise.
    pub(crate) fn format(&self) -> Format {
        self.format.unwrap_or(if self.is_terminal() { Format::Table } else { Format::File(FileFormat::Csv) })
    }

    fn is_terminal(&self) -> bool {
        self.file.is_none() && io::stdout().is_terminal()
    }

    /// The same, of an answer that is a list: other formats are refused.
    pub(crate) fn listed(&self) -> Result<Listed, Failure> {
        match self.format() {
            Format::Table => Ok(Listed::Table),
            Format::File(FileFormat::Csv) => Ok(Listed::Csv),
            JSON => Ok(Listed::Json),
            other @ Format::File(_) => Err(self.misplaced("format-of-list", other)),
        }
    }

    /// The format of an answer that spreadsheets can have too; nothing for a table on a terminal.
    pub(crate) fn spread(&self) -> Result<Option<ListFormat>, Failure> {
        let format = self.format();
        let Format::File(file) = format else { return Ok(None) };
        let Some(found) = ListFormat::ALL.into_iter().find(|list| list.file() == file) else {
            return Err(self.misplaced("format-of-spread", format));
        };
        self.binary(format)?;
        Ok(Some(found))
    }

    /// Refuses to write bytes that are no text to a terminal.
    pub(crate) fn binary(&self, format: Format) -> Result<(), Failure> {
        let text = match format {
            Format::Table => true,
            Format::File(format) => format.is_text(),
        };
        if text || !self.is_terminal() { Ok(()) } else { Err(self.misplaced("binary-to-terminal", format)) }
    }

    /// The same of bytes that are in no format of an answer.
    pub(crate) fn no_terminal(&self, name: &str) -> Result<(), Failure> {
        if self.is_terminal() { Err(self.misnamed("binary-to-terminal", name)) } else { Ok(()) }
    }

    fn misplaced(&self, kind: &str, format: Format) -> Failure {
        self.misnamed(kind, format.name())
    }

    fn misnamed(&self, kind: &str, format: &str) -> Failure {
        let problem = Problem::worded(kind, &[("format", Argument::Text(format))], self.words);
        Failure::unusable(problem.hint(kind, &[], self.words))
    }

    /// The place where an answer goes, where one is named.
    pub(crate) fn place(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// The place where an answer of many files goes, which must be named.
    pub(crate) fn folder(&self) -> Result<&Path, Failure> {
        self.place().ok_or_else(|| {
            let problem = Problem::worded("publish-nowhere", &[], self.words);
            Failure::unusable(problem.hint("publish-folder", &[], self.words))
        })
    }

    /// What could not be written, and why.
    pub(crate) fn unwritten(&self, path: &Path, error: &io::Error) -> Failure {
        self.unwritable(path, error)
    }

    /// Whether errors and receipts are JSON.
    pub(crate) fn is_json(&self) -> bool {
        self.format == Some(JSON)
    }

    /// The width of the terminal, where the answer goes to one.
    pub(crate) fn width(&self) -> Width {
        self.is_terminal().then(terminal_size::terminal_size).flatten().map(|(width, _)| width.0)
    }

    /// Writes an answer where it was asked for: in place, never by renaming over a file.
    pub(crate) fn answer(&self, bytes: &[u8]) -> Result<(), Failure> {
        match &self.file {
            None => written(io::stdout().lock().write_all(bytes).and_then(|()| io::stdout().flush())),
            Some(path) => File::create(path).and_then(|mut file| file.write_all(bytes)),
        }
        .map_err(|error| self.unwritable(self.file.as_deref().unwrap_or(Path::new("stdout")), &error))
    }

    /// Writes what a file holds where an answer was asked for: in place, and for its owner alone where it was not there.
    pub(crate) fn copy_of(&self, source: &Path) -> Result<(), Failure> {
        let copied = File::open(source).and_then(|mut bytes| match &self.file {
            None => written(io::copy(&mut bytes, &mut io::stdout().lock()).map(drop)),
            Some(path) => owned(path).and_then(|mut file| {
                io::copy(&mut bytes, &mut file)?;
                // A device takes no such order.
                if file.metadata()?.is_file() { file.sync_all() } else { Ok(()) }
            }),
        });
        copied.map_err(|error| self.unwritable(self.file.as_deref().unwrap_or(Path::new("stdout")), &error))
    }

    /// Says what was done, on standard output, at once.
    pub(crate) fn receipt(&self, text: &str) -> Result<(), Failure> {
        if self.quiet {
            return Ok(());
        }
        let mut stdout = io::stdout().lock();
        written(writeln!(stdout, "{text}").and_then(|()| stdout.flush()))
            .map_err(|error| self.unwritable(Path::new("stdout"), &error))
    }

    /// Whether nothing but the answer is asked for.
    pub(crate) const fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// The same with what is said beside the answer as events of the log.
    pub(crate) fn logged(&self) -> Self {
        Self { logged: true, ..self.clone() }
    }

    /// Says something beside the answer, on standard error.
    pub(crate) fn say(&self, text: &str) {
        if self.logged {
            tracing::info!(text, "said");
        } else if !self.quiet {
            error_line(text);
        }
    }

    /// Says the faults of a document, one to a line.
    pub(crate) fn diagnostics(&self, file: &str, diagnostics: &[DiagnosticView]) {
        for diagnostic in diagnostics {
            self.say(&format!(
                "{file}:{}: {} [{}] {} → {}",
                place(diagnostic),
                self.words.severity(diagnostic.severity),
                diagnostic.code,
                diagnostic.message,
                diagnostic.hint
            ));
        }
    }

    /// Says what contradicts itself in a report of the fund, one finding to a line.
    pub(crate) fn findings(&self, file: &str, findings: &[ReportFindingView]) {
        for finding in findings {
            let page = finding.page.map(|page| format!("p. {page}:")).unwrap_or_default();
            self.say(&format!(
                "{file}:{page}{}: {} [{}] {} → {}",
                finding.line,
                self.words.severity(finding.severity),
                finding.rule,
                finding.because,
                finding.suggestion
            ));
        }
    }

    /// Says what there is to say of a feed, one thing to a line.
    pub(crate) fn feed(&self, file: &str, diagnostics: &[FeedDiagnosticView]) {
        for FeedDiagnosticView { code, severity, line, message, .. } in diagnostics {
            let line = line.map(|line| format!("{line}:")).unwrap_or_default();
            self.say(&format!("{file}:{line} {} [{code}] {message}", self.words.severity(*severity)));
        }
    }

    /// Says why a command failed, and gives its exit status.
    pub(crate) fn failure(&self, failure: &Failure) -> ExitCode {
        if self.is_json() {
            let bytes = json::pretty(&failure.problem).unwrap_or_default();
            error_line(String::from_utf8_lossy(&bytes).trim_end());
        } else {
            error_line(&told(&failure.problem));
        }
        ExitCode::from(failure.status)
    }

    fn unwritable(&self, path: &Path, error: &io::Error) -> Failure {
        let path = path.display().to_string();
        let problem = Problem::worded("unwritable-file", &[("file", Argument::Text(&path))], self.words);
        Failure::unusable(problem.detail(system::reason(error, self.words)))
    }
}

/// The title and the hints on one line; details below, one to a line.
fn told(problem: &Problem) -> String {
    let mut text = problem.title.clone();
    for (rank, hint) in problem.hints.iter().enumerate() {
        // Hints that are no sentences are set apart from each other.
        let apart = 0 < rank && text.ends_with(|last: char| last.is_alphanumeric() || last == '€');
        text = format!("{text}{} {hint}", if apart { " ;" } else { "" });
    }
    problem.details.iter().fold(text, |text, detail| format!("{text}\n  {detail}"))
}

/// A file to write in place; where it is not there it is made for its owner alone.
fn owned(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A reader that went away (`| head`) is no failure.
fn written(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// One line on standard error.
pub(crate) fn error_line(text: &str) {
    // Where standard error itself is closed there is nobody to tell.
    let _unheard = writeln!(io::stderr().lock(), "{text}");
}

/// Where a fault stands, after the name of its file: the line alone, as editors know it; else in words.
fn place(diagnostic: &DiagnosticView) -> String {
    match (diagnostic.page, diagnostic.line) {
        (None, Some(line)) => line.to_string(),
        _ => diagnostic.spot.clone(),
    }
}
