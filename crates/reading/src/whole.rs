//! Whole numbers as people and spreadsheets write them.

/// What stands before a number below zero: the hyphen, the minus sign, and what word processors make of a hyphen.
const MINUS: [char; 4] = ['-', '\u{2212}', '\u{2011}', '\u{2013}'];

/// An integer with or without its sign, its thousands set apart by spaces or not: `+1`, `−1`, `1 004`, `3.0`.
///
/// Nothing where it is none, or could be another: `3.5`, and `1.000`, which is a thousand to some.
pub(crate) fn integer(text: &str) -> Option<i64> {
    let text = text.trim();
    let below = text.strip_prefix(MINUS);
    let whole = without_decimals(below.or_else(|| text.strip_prefix('+')).unwrap_or(text))?;
    let digits = ungrouped(whole)?;
    let is_plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let size: i128 = is_plain.then(|| digits.parse().ok()).flatten()?;
    i64::try_from(if below.is_some() { -size } else { size }).ok()
}

/// A number from zero up, of the size that is asked for.
pub(crate) fn count<N: TryFrom<i64>>(text: &str) -> Option<N> {
    N::try_from(integer(text)?).ok()
}

/// What stands before one or two decimals that are zero; the whole where there are none.
fn without_decimals(text: &str) -> Option<&str> {
    match text.split_once([',', '.']) {
        None => Some(text),
        Some((whole, "0" | "00")) => Some(whole),
        Some(_) => None,
    }
}

/// The digits of a whole number whose thousands may be set apart by spaces.
pub(crate) fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split([' ', '\u{a0}', '\u{202f}', '\u{2009}']);
    let first = groups.next()?;
    let rest: Vec<_> = groups.collect();
    let grouped = rest.is_empty() || first.len() <= 3;
    let fits = grouped && rest.iter().all(|group| group.len() == 3);
    fits.then(|| format!("{first}{}", rest.concat()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn given_numbers_as_spreadsheets_write_them_when_read_then_their_value() {
        for (text, value) in [
            ("0", 0),
            ("+1", 1),
            ("-1", -1),
            ("\u{2212}1", -1),
            ("\u{2013}12", -12),
            ("3.0", 3),
            ("3,00", 3),
            (" 1 004\u{a0}", 1004),
            ("1\u{202f}004", 1004),
            ("-1\u{a0}004\u{a0}000,0", -1_004_000),
            ("0012", 12),
        ] {
            assert_eq!(integer(text), Some(value), "{text}");
        }
        assert_eq!(count::<u8>("255"), Some(255));
    }

    #[test]
    fn given_what_is_no_whole_number_or_could_be_another_when_read_then_nothing() {
        for text in [
            "", "+", "-", "--1", "+-1", "3.5", "1.000", "1,004", "10 04", "1004 000", "3*", "1e3", " ", ".0",
            "١",
        ] {
            assert_eq!(integer(text), None, "{text}");
        }
        assert_eq!((count::<u8>("256"), count::<u32>("-1")), (None, None));
        assert_eq!(integer("9223372036854775808"), None);
        assert_eq!(integer("99999999999999999999999999999999999999999999"), None);
    }

    proptest! {
        #[test]
        fn given_any_integer_when_written_and_read_then_the_same(number in any::<i64>()) {
            prop_assert_eq!(integer(&number.to_string()), Some(number));
        }
    }
}
