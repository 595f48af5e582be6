//! The part of a page that its address names, which may end as a file does.

use maillage_service::format::TableFormat;

use crate::error::Failure;

/// What an address names, and in which format it is asked for; nothing for the page itself. A code may hold points: only the
/// name of a format at its end is one.
pub(super) fn named(part: &str) -> Result<(String, Option<TableFormat>), Failure> {
    if part.trim().is_empty() || part.ends_with('.') {
        return Err(Failure::NotFound);
    }
    let ending = |format: TableFormat| {
        let named = part.strip_suffix(format.file().row().extension)?.strip_suffix('.')?;
        (!named.is_empty()).then(|| (named.to_owned(), Some(format)))
    };
    Ok(TableFormat::ALL.into_iter().find_map(ending).unwrap_or_else(|| (part.to_owned(), None)))
}

#[cfg(test)]
mod tests {
    use maillage_service::format::ListFormat;

    use super::*;

    #[test]
    fn given_codes_with_points_and_without_when_told_then_only_a_format_at_the_end_is_one() {
        let told = |part| named(part).ok();
        let page = |code: &str| Some((code.to_owned(), None));
        let file = |code: &str, format| Some((code.to_owned(), Some(format)));
        assert_eq!(told("21A"), page("21A"));
        assert_eq!(told("21A.csv"), file("21A", TableFormat::List(ListFormat::Csv)));
        assert_eq!(told("psychiatrie-generale.hc"), page("psychiatrie-generale.hc"));
        assert_eq!(
            told("psychiatrie-generale.hc.json"),
            file("psychiatrie-generale.hc", TableFormat::List(ListFormat::Json))
        );
        assert_eq!(told(".csv"), page(".csv"));
        assert_eq!((told("21A."), told(" ")), (None, None));
    }
}
