//! In which media type an operation answers: what its caller accepts, of what it has.

use maillage_service::format::FileFormat;

/// The format that was settled, beside a request on its way to its handler.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Negotiated(pub(crate) FileFormat);

/// A media range of a header `Accept`, and its weight in thousandths.
struct Range<'h> {
    kind: &'h str,
    subtype: &'h str,
    weight: u32,
}

/// The format among `offered` that a header `Accept` wants most; of equals the first offered. Nothing where it wants none. Without
/// a header, the first.
pub(super) fn negotiated(accept: &str, offered: &[FileFormat]) -> Option<FileFormat> {
    if accept.trim().is_empty() {
        return offered.first().copied();
    }
    let ranges: Vec<_> = accept.split(',').filter_map(Range::read).collect();
    let wanted = offered.iter().map(|format| (weight(&ranges, format.media_type()), *format));
    let mut best: Option<(u32, FileFormat)> = None;
    for (weight, format) in wanted.filter(|(weight, _)| *weight > 0) {
        if best.is_none_or(|(known, _)| known < weight) {
            best = Some((weight, format));
        }
    }
    best.map(|(_, format)| format)
}

/// How much a media type is wanted: by the most exact of the ranges that it falls into.
fn weight(ranges: &[Range<'_>], media_type: &str) -> u32 {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    let (kind, subtype) = essence.split_once('/').unwrap_or((essence, ""));
    let exactness = |range: &Range<'_>| match (range.kind, range.subtype) {
        (own, other) if own == kind && other == subtype => Some(2),
        (own, "*") if own == kind => Some(1),
        ("*", "*") => Some(0),
        _ => None,
    };
    let found = ranges.iter().filter_map(|range| Some((exactness(range)?, range.weight)));
    found.max_by_key(|(exactness, _)| *exactness).map_or(0, |(_, weight)| weight)
}

impl<'h> Range<'h> {
    fn read(text: &'h str) -> Option<Self> {
        let mut parts = text.split(';').map(str::trim);
        let (kind, subtype) = parts.next()?.split_once('/')?;
        let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(1000, thousandths);
        Some(Self { kind, subtype, weight })
    }
}

/// A quality value in thousandths (RFC 9110 gives it three decimals at most); what is none counts for nothing.
fn thousandths(text: &str) -> u32 {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let part: String = format!("{part}000").chars().take(3).collect();
    format!("{whole}{part}").parse().unwrap_or(0).min(1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFERED: [FileFormat; 3] = [FileFormat::Json, FileFormat::Csv, FileFormat::Parquet];

    #[test]
    fn given_what_callers_accept_when_negotiated_then_the_most_wanted_of_what_there_is() {
        for (accept, expected) in [
            ("", Some(FileFormat::Json)),
            ("*/*", Some(FileFormat::Json)),
            ("text/csv", Some(FileFormat::Csv)),
            ("text/*;q=0.5, application/json;q=0.4", Some(FileFormat::Csv)),
            ("application/json;q=0, */*", Some(FileFormat::Csv)),
            ("application/vnd.apache.parquet", Some(FileFormat::Parquet)),
            ("text/csv;q=0.8, application/*;q=0.9", Some(FileFormat::Json)),
            ("image/png", None),
            ("nothing", None),
            ("text/csv;q=0", None),
        ] {
            assert_eq!(negotiated(accept, &OFFERED), expected, "{accept}");
        }
    }
}
