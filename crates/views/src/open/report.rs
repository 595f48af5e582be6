//! Tables of what the yearly reports of the fund print.

use maillage_domain::bilingual::Bilingual;
use maillage_domain::fund::reported::{Attribution, FundReported, NotCarried, NotCarriedWhy, ReportedAction};

use super::cell::OpenCell;
use super::cell::OpenKind::{Cents, Integer, Text};
use super::figures::Named;
use super::table::Facts;

pub(super) fn reports<'f>() -> Facts<&'f FundReported, 3> {
    Facts {
        name: "fund_reports",
        columns: [
            ("exercise", Integer, |report| report.year.into()),
            ("document", Text, |report| report.document.into()),
            ("title", Text, |report| (&report.title).into()),
        ],
    }
}

pub(super) fn figures<'f>() -> Facts<Named<'f>, 11> {
    Facts {
        name: "fund_reported_figures",
        columns: [
            ("exercise", Integer, |figure| figure.report.year.into()),
            ("figure", Text, |figure| figure.name.into()),
            ("mission", Integer, |figure| figure.mission.into()),
            ("label", Text, |figure| figure.label.into()),
            ("amount", Cents, |figure| figure.amount.clone()),
            ("share_bp", Integer, |figure| figure.share.clone()),
            ("qualifier", Text, |figure| figure.qualifier.as_str().into()),
            ("line", Integer, |figure| figure.line.into()),
            ("printed", Text, |figure| figure.correction.map(|corrected| &corrected.printed).into()),
            ("reason_fr", Text, |figure| figure.correction.map(|corrected| &corrected.reason.fr).into()),
            ("reason_en", Text, |figure| figure.correction.map(|corrected| &corrected.reason.en).into()),
        ],
    }
}

pub(super) fn actions<'f>() -> Facts<(&'f FundReported, &'f ReportedAction), 18> {
    Facts {
        name: "fund_reported_actions",
        columns: [
            ("exercise", Integer, |(report, _)| report.year.into()),
            ("label", Text, |(_, action)| (&action.label).into()),
            ("section", Text, |(_, action)| (&action.section).into()),
            ("mission", Integer, |(_, action)| action.attribution.mission().into()),
            ("attribution", Text, |(_, action)| action.attribution.as_str().into()),
            ("attributed_for_fr", Text, |(_, action)| {
                attributed_for(&action.attribution, |reason| &reason.fr)
            }),
            ("attributed_for_en", Text, |(_, action)| {
                attributed_for(&action.attribution, |reason| &reason.en)
            }),
            ("amount", Cents, |(_, action)| action.amount.value.into()),
            ("qualifier", Text, |(_, action)| action.amount.qualifier.as_str().into()),
            ("status", Text, |(_, action)| action.status.as_str().into()),
            ("span_from", Integer, |(_, action)| action.span.map(|(from, _)| from).into()),
            ("span_until", Integer, |(_, action)| action.span.map(|(_, until)| until).into()),
            ("part_of", Integer, |(_, action)| action.part_of.map(|rank| rank + 1).into()),
            ("line", Integer, |(_, action)| action.amount.line.into()),
            ("printed_amount", Text, |(_, action)| (&action.printed).into()),
            ("printed", Text, |(_, action)| {
                action.amount.correction.as_ref().map(|corrected| &corrected.printed).into()
            }),
            ("reason_fr", Text, |(_, action)| {
                action.amount.correction.as_ref().map(|corrected| &corrected.reason.fr).into()
            }),
            ("reason_en", Text, |(_, action)| {
                action.amount.correction.as_ref().map(|corrected| &corrected.reason.en).into()
            }),
        ],
    }
}

/// Why an action is attributed as it is; nothing where the report prints its mission.
fn attributed_for(attribution: &Attribution, language: fn(&Bilingual) -> &String) -> OpenCell {
    match attribution {
        Attribution::Printed(_) => OpenCell::Empty,
        Attribution::Inferred { reason, .. } | Attribution::None { reason } => language(reason).into(),
    }
}

pub(super) fn left_out<'f>() -> Facts<(&'f FundReported, &'f NotCarried), 8> {
    Facts {
        name: "fund_reported_left_out",
        columns: [
            ("exercise", Integer, |(report, _)| report.year.into()),
            ("printed_amount", Text, |(_, left)| (&left.printed).into()),
            ("label", Text, |(_, left)| (&left.label).into()),
            ("section", Text, |(_, left)| (&left.section).into()),
            ("line", Integer, |(_, left)| left.line.into()),
            ("reason", Text, |(_, left)| left.why.as_str().into()),
            ("reason_fr", Text, |(_, left)| left_for(&left.why, |reason| &reason.fr)),
            ("reason_en", Text, |(_, left)| left_for(&left.why, |reason| &reason.en)),
        ],
    }
}

fn left_for(why: &NotCarriedWhy, language: fn(&Bilingual) -> &String) -> OpenCell {
    match why {
        NotCarriedWhy::LeftOut { reason } => language(reason).into(),
        NotCarriedWhy::Unsaid | NotCarriedWhy::Repeated => OpenCell::Empty,
    }
}
