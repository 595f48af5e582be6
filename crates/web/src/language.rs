//! In which language a visitor is answered.

use maillage_domain::bilingual::Language;

/// The language of an `Accept-Language` header; French if it names neither of ours.
pub(crate) fn negotiated(header: &str) -> Language {
    let mut best = (0, Language::French);
    for range in header.split(',') {
        let mut parts = range.split(';');
        let tag = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
        // RFC 9110 gives a weight three decimals at most and takes an absent one for 1: thousandths hold it exactly.
        let weight = parts.find_map(|part| part.trim().strip_prefix("q=").map(weight)).unwrap_or(1000);
        match Language::parse(&tag) {
            Some(language) if weight > best.0 => best = (weight, language),
            _ => {}
        }
    }
    best.1
}

/// A quality value in thousandths: `1`, `0.8`, `0.75`; what is none counts for nothing.
fn weight(text: &str) -> u32 {
    let (whole, part) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let part: String = format!("{part}000").chars().take(3).collect();
    format!("{whole}{part}").parse().unwrap_or(0)
}

/// The other language.
pub(crate) const fn other(language: Language) -> Language {
    match language {
        Language::French => Language::English,
        Language::English => Language::French,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_what_browsers_send_when_negotiated_then_the_preferred_of_our_languages() {
        for (header, expected) in [
            ("", Language::French),
            ("de", Language::French),
            ("en-GB,en;q=0.9,fr;q=0.8", Language::English),
            ("fr-FR,fr;q=0.9,en;q=0.8", Language::French),
            ("de, en;q=0.5", Language::English),
            ("en;q=0.3, fr;q=0.75", Language::French),
            ("en;q=0, de", Language::French),
            ("*;q=é, en;q=x", Language::French),
        ] {
            assert_eq!(negotiated(header), expected, "{header}");
        }
    }
}
