//! A printed figure of structures, beside what is listed.

use jiff::civil::Date;
use maillage_domain::state::Asked;
use maillage_domain::structure::beside::{Difference, listed};
use maillage_domain::structure::book::{StructureBook, TallyAt};
use maillage_domain::structure::lying::Lying;
use maillage_domain::structure::status::StructureStatus;
use maillage_domain::structure::tally::{Tally, Territory};
use schemars::JsonSchema;
use serde::Serialize;

use super::{kind_text, statuses_text};
use crate::act_address::ActAddress;
use crate::document_address::DocumentAddress;
use crate::words::{Argument, Words};

/// A figure as a document prints it, and how many structures are listed of what it counts, on the day of the figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PrintedCount {
    /// The kind, by its word in data.
    pub kind: &'static str,
    /// The same in words.
    pub kind_text: String,
    /// The statuses that it counts together, by their words in data; none where the document says none.
    pub statuses: Vec<&'static str>,
    /// The same in words; empty where there are none.
    pub statuses_text: String,
    /// What else it asks of them, as printed; empty where it asks nothing.
    pub only: String,
    /// Where: `region`, the code of a department, or that of a zone.
    pub territory: String,
    /// The same in words.
    pub territory_text: String,
    /// How many.
    pub count: u32,
    /// The words that print it.
    pub printed: String,
    /// The words that date it; empty where the document does not.
    pub dated: String,
    /// The day of the figure.
    pub day: Date,
    /// How many structures are listed of what it counts; none where that cannot be said.
    pub listed: Option<u32>,
    /// How many more may be, of which nobody said the status or the place that would tell.
    pub doubtful: Option<u32>,
    /// Listed less printed.
    pub difference: Option<i64>,
    /// What is listed beside it, in words.
    pub beside_text: String,
    /// What the document is called.
    pub title: String,
    /// The SHA-256 of the document.
    pub document: String,
    /// The line of the document.
    pub document_line: Option<u32>,
    /// The number of the act.
    pub act: u64,
    /// Where it stands in the document.
    #[serde(skip)]
    pub seen_at: DocumentAddress,
    /// The act.
    #[serde(skip)]
    pub recorded_by: ActAddress,
}

/// What printed figures are read beside.
#[derive(Debug, Clone, Copy)]
pub struct ReadBeside<'a> {
    /// The structures.
    pub book: &'a StructureBook,
    /// Where they lie.
    pub lying: Lying<'a>,
    /// What is asked.
    pub asked: Asked,
}

impl PrintedCount {
    /// Words a figure.
    pub fn new(TallyAt { tally, counted }: TallyAt<'_>, beside: &ReadBeside<'_>, words: Words) -> Self {
        let Tally { of, count, printed, dated, place } = tally;
        let asked = Asked { day: counted.stamp.effective, ..beside.asked };
        let lying = Lying { asked, ..beside.lying };
        let found = listed(beside.book, of, &lying, asked);
        let difference = found.map(|found| found.from(*count));
        let (territory, territory_text) = territory(&of.territory, words);
        Self {
            kind: of.kind.as_str(),
            kind_text: kind_text(of.kind, words),
            statuses: of.statuses.iter().copied().map(StructureStatus::as_str).collect(),
            statuses_text: statuses_text(of, words),
            only: of.only.as_ref().map(ToString::to_string).unwrap_or_default(),
            territory,
            territory_text,
            count: *count,
            printed: printed.to_string(),
            dated: dated.as_ref().map(ToString::to_string).unwrap_or_default(),
            day: asked.day,
            listed: found.map(|found| found.counted),
            doubtful: found.map(|found| found.doubtful),
            difference: difference.map(Difference::signed),
            beside_text: match (found.zip(difference), &of.only) {
                (Some((found, difference)), _) => told((found.counted, found.doubtful), difference, words),
                (None, Some(_)) => words.get("structure-beside-only"),
                (None, None) => words.get("structure-beside-none"),
            },
            title: counted.fact.title.to_string(),
            document: counted.fact.document.to_string(),
            document_line: place.line,
            act: counted.stamp.number.get(),
            seen_at: DocumentAddress { document: counted.fact.document, place: *place },
            recorded_by: counted.stamp.number.into(),
        }
    }
}

/// "6 listed, 245 fewer than printed; 8 more whose status or place nobody said".
fn told((counted, doubtful): (u32, u32), difference: Difference, words: Words) -> String {
    let (id, apart) = match difference {
        Difference::None => ("structure-beside-same", 0),
        Difference::Fewer(apart) => ("structure-beside-fewer", apart),
        Difference::More(apart) => ("structure-beside-more", apart),
    };
    let said = words.with(id, &[("listed", Argument::count(counted)), ("apart", Argument::count(apart))]);
    if doubtful == 0 {
        return said;
    }
    let doubt = words.with("structure-beside-doubtful", &[("count", Argument::count(doubtful))]);
    format!("{said}{}{doubt}", words.semicolon())
}

/// Where a figure counts, in data and in words.
pub(crate) fn territory(territory: &Territory, words: Words) -> (String, String) {
    match territory {
        Territory::Region => ("region".to_owned(), words.get("structure-in-region")),
        Territory::Department(department) => {
            let code = department.code.as_str();
            let said = [("name", Argument::Text(department.name.as_str())), ("code", Argument::Text(code))];
            (code.to_owned(), words.with("structure-in-department", &said))
        }
        Territory::Zone(zone) => {
            let code = zone.to_string();
            let text = words.with("structure-in-zone", &[("code", Argument::Text(&code))]);
            (code, text)
        }
    }
}
