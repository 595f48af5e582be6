//! Amounts in euros as people type them, in exact cents.

use crate::whole::ungrouped;

/// The cents of an amount: a comma or a point before one or two decimals, thousands set apart by spaces or not.
///
/// Nothing where it is no amount, is below zero, has more than two decimals or is out of range: `1.234` and `1,234` are
/// refused rather than guessed.
///
/// ```
/// use maillage_reading::euros::cents;
/// assert_eq!(cents("200 000,00"), Some(20_000_000));
/// assert_eq!(cents("1.234"), None);
/// ```
pub fn cents(text: &str) -> Option<i64> {
    let text = text.trim();
    let text = text.strip_suffix('€').unwrap_or(text).trim_end();
    let (whole, decimals) = match text.split_once([',', '.']) {
        None => (text, "00"),
        Some((whole, decimals)) => (whole, decimals),
    };
    let tens = match decimals.len() {
        1 => 10,
        2 => 1,
        _ => return None,
    };
    digits(&ungrouped(whole)?)?.checked_mul(100)?.checked_add(digits(decimals)?.checked_mul(tens)?)
}

/// An amount in thousands of euros, as yearly orders print it, in cents: `442 490,3`. Up to five decimals are whole cents.
pub fn cents_of_thousands(text: &str) -> Option<i64> {
    let text = text.trim();
    let (whole, decimals) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let places = u32::try_from(decimals.len()).ok().filter(|places| (1..=5).contains(places))?;
    let cents = digits(decimals)?.checked_mul(10_i64.pow(5 - places))?;
    digits(&ungrouped(whole)?)?.checked_mul(100_000)?.checked_add(cents)
}

fn digits(text: &str) -> Option<i64> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn given_amounts_as_people_type_them_when_read_then_exact_cents() {
        for text in ["200000", "200 000", "200 000,00", "200\u{a0}000.00", "200\u{202f}000,0 €", "200000,00€"]
        {
            assert_eq!(cents(text), Some(20_000_000), "{text}");
        }
        assert_eq!((cents("0,05"), cents("0.5"), cents("0")), (Some(5), Some(50), Some(0)));
        assert_eq!(cents("92 233 720 368 547 758,07"), Some(i64::MAX));
    }

    #[test]
    fn given_what_is_no_amount_when_read_then_nothing() {
        let refused = [
            "",
            "€",
            "-1",
            "+1",
            "1,234",
            "1.234",
            "1,",
            ",5",
            "1,2,3",
            "1.234,56",
            "20 00",
            "2000 000",
            "1e3",
            "1 ,5",
            "12a",
            "92 233 720 368 547 758,08",
        ];
        for text in refused {
            assert_eq!(cents(text), None, "{text}");
        }
    }

    #[test]
    fn given_amounts_in_thousands_as_orders_print_them_when_read_then_exact_cents_and_nothing_else() {
        let printed = ["442 490,3", "442490.3", "442\u{202f}490,30000"];
        assert_eq!(printed.map(cents_of_thousands), [Some(44_249_030_000); 3]);
        assert_eq!((cents_of_thousands("9 849"), cents_of_thousands("0")), (Some(984_900_000), Some(0)));
        for text in ["", "-1", "1,", "1,000001", "442.490,3", "1 K€", "92 233 720 368 547 758"] {
            assert_eq!(cents_of_thousands(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn given_any_amount_when_written_and_read_then_the_same(amount in 0..i64::MAX) {
            let (whole, rest) = (amount / 100, amount % 100);
            prop_assert_eq!(cents(&format!("{whole},{rest:02}")), Some(amount));
        }
    }
}
