//! How a bilan that was written in an earlier shape is carried to that of today.

use serde_json::{Map, Value};

use super::{PublishedBilan, contradictions};

/// From the first version to the second: what stood beside the quantities of a row (`printed`) goes to the quantity it is
/// printed of, the answer to the row, and what contradicts itself is told. Where the gaps in sites and in units disagree,
/// an old payload does not say which decides, and no answer is called wrong for it.
///
/// What is no bilan passes through as it is: reading it says what is wrong.
pub fn from_first_version(mut data: Value) -> Value {
    let rows = data.get_mut("rows").and_then(Value::as_array_mut);
    for row in rows.into_iter().flatten().filter_map(Value::as_object_mut) {
        carry_row(row);
    }
    let Ok(bilan) = serde_json::from_value::<PublishedBilan>(data.clone()) else { return data };
    let found = contradictions(&bilan, false);
    if let (false, Ok(found), Some(object)) =
        (found.is_empty(), serde_json::to_value(&found), data.as_object_mut())
    {
        object.insert("contradictions".to_owned(), found);
    }
    data
}

/// Each printed figure of a row to its place.
fn carry_row(row: &mut Map<String, Value>) {
    let Some(Value::Object(mut printed)) = row.remove("printed") else { return };
    if let Some(answer) = printed.remove("admissible") {
        row.insert("admissible".to_owned(), answer);
    }
    let (sites, units) = (printed.remove("sites_gap"), printed.remove("units_gap"));
    let Some(quantities) = row.get_mut("quantities") else { return };
    match quantities.get_mut("sites-and-units") {
        Some(both) => {
            put_gap(both.get_mut("sites"), sites);
            put_gap(both.get_mut("units"), units);
        }
        None => put_gap(quantities.get_mut("sites"), sites),
    }
}

fn put_gap(tally: Option<&mut Value>, gap: Option<Value>) {
    if let (Some(tally), Some(gap)) = (tally.and_then(Value::as_object_mut), gap) {
        tally.insert("gap".to_owned(), gap);
    }
}
