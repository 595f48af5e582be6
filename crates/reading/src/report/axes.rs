//! The graduations of a chart: amounts that stand alone, at equal steps. They are no figures of the fund.

use super::document::{Document, Draft};

/// From how many on amounts at equal steps are no chance.
/// Two amounts make one step, which is always like itself: three are the fewest that tell. Two to four read the known
/// reports alike; at five an axis of theirs becomes figures.
const GRADUATIONS: usize = 3;

/// Takes the graduations out of a document's figures and keeps their lines.
pub(super) fn set_apart(document: &mut Document) {
    let mut kept = Vec::new();
    let mut run: Vec<Draft> = Vec::new();
    let mut axes = Vec::new();
    let drafts = std::mem::take(&mut document.drafts);
    for draft in drafts {
        let goes_on = run.last().is_none_or(|last| draft.block - last.block <= 1);
        let lonely = stands_alone(document, &draft);
        if !(lonely && goes_on) {
            close(document, &mut run, &mut kept, &mut axes);
        }
        if lonely { run.push(draft) } else { kept.push(draft) }
    }
    close(document, &mut run, &mut kept, &mut axes);
    document.drafts = kept;
    document.axes = axes;
}

/// Whether nothing but figures stands in the block of a draft.
fn stands_alone(document: &Document, draft: &Draft) -> bool {
    if draft.cell.is_some() {
        return false;
    }
    let text = &document.block(draft.block).text;
    let letters = text.chars().filter(|c| c.is_alphabetic() && !matches!(c, 'M' | 'K' | 'k' | 'd')).count();
    letters == 0
}

/// Ends a run of lonely figures: an axis where the steps are equal, else figures like any other.
fn close(document: &Document, run: &mut Vec<Draft>, kept: &mut Vec<Draft>, axes: &mut Vec<Vec<u32>>) {
    let ended = std::mem::take(run);
    if ended.len() >= GRADUATIONS && equal_steps(&ended) {
        axes.push(ended.iter().map(|draft| document.line(draft)).collect());
    } else {
        kept.extend(ended);
    }
}

fn equal_steps(run: &[Draft]) -> bool {
    let steps: Vec<_> = run
        .iter()
        .zip(run.iter().skip(1))
        .map(|(left, right)| right.figure.value - left.figure.value)
        .collect();
    steps.iter().all(|step| !step.is_zero() && Some(step) == steps.first())
        && run.iter().all(|draft| Some(draft.figure.unit) == run.first().map(|first| first.figure.unit))
}
