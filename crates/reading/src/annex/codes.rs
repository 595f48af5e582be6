//! Which line of a nomenclature a table and its rows are about.

use jiff::civil::Date;
use maillage_domain::care::nomenclature::{LineCode, Nomenclature};
use maillage_domain::text;

/// A line of a nomenclature with the keys of its spellings.
struct Prepared<'n> {
    code: &'n LineCode,
    section: Vec<String>,
    whole: bool,
    below: Vec<Vec<String>>,
    row: Vec<String>,
}

/// Finds the lines of the nomenclatures that are in force.
pub(super) struct Matcher<'n>(Vec<Prepared<'n>>);

/// How closely a line answers: rank of headings, own modality, letters.
type Closeness = (usize, bool, usize);

impl<'n> Matcher<'n> {
    /// Prepares the nomenclatures in force on `day`, or all where the document bears no day.
    pub(super) fn new(nomenclatures: &'n [Nomenclature], day: Option<Date>) -> Self {
        let in_force = nomenclatures.iter().filter(|list| day.is_none_or(|day| list.in_force.contains(day)));
        let keys =
            |spellings: &[String]| spellings.iter().map(|spelling| text::key(spelling)).collect::<Vec<_>>();
        let lines = in_force.flat_map(|list| &list.lines).filter_map(|line| {
            let headings = line.headings.as_ref()?;
            let below =
                headings.below.iter().map(|level| level.split('|').map(text::key).collect()).collect();
            Some(Prepared {
                code: &line.code,
                section: keys(&headings.section),
                whole: headings.whole,
                below,
                row: keys(&headings.row),
            })
        });
        Self(lines.collect())
    }

    /// The line that answers most closely to a section, the headings below it and a row's own modality.
    pub(super) fn find(&self, activity: &str, headings: &[String], modality: &str) -> Option<&'n LineCode> {
        let (activity, modality) = (text::key(activity), text::key(modality));
        let headings: Vec<String> = headings.iter().map(|heading| text::key(heading)).collect();
        let mut best: Option<(Closeness, &'n LineCode)> = None;
        for line in &self.0 {
            let closeness = line.closeness(&activity, &headings, &modality);
            if let Some(closeness) =
                closeness.filter(|closeness| best.as_ref().is_none_or(|(best, _)| closeness > best))
            {
                best = Some((closeness, line.code));
            }
        }
        best.map(|(_, code)| code)
    }
}

impl Prepared<'_> {
    fn closeness(&self, activity: &str, headings: &[String], modality: &str) -> Option<Closeness> {
        let mut letters = self.title(activity)?;
        let mut rest = headings.iter();
        for level in &self.below {
            letters += rest.find_map(|heading| longest_beginning(level, heading))?;
        }
        if !self.row.is_empty() && !self.row.iter().any(|spelling| spelling == modality) {
            return None;
        }
        Some((self.below.len(), !self.row.is_empty(), letters))
    }
}

impl Prepared<'_> {
    /// How many letters of a title speak for it.
    fn title(&self, activity: &str) -> Option<usize> {
        if self.whole {
            return self.section.iter().any(|spelling| spelling == activity).then_some(activity.len());
        }
        longest_beginning(&self.section, activity)
    }
}

/// The length of the longest spelling that `key` begins with.
fn longest_beginning(spellings: &[String], key: &str) -> Option<usize> {
    let beginnings =
        spellings.iter().filter(|spelling| !spelling.is_empty() && key.starts_with(spelling.as_str()));
    beginnings.map(String::len).max()
}
