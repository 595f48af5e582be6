//! The fonts of every document: part of the binary, decoded once.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The font of the pages of maillage: Source Sans 3, all weights in one file, the letters of Western Europe.
const SOURCE_SANS: &[u8] = include_bytes!("../../web/assets/source-sans-3.woff2");

/// The families that a template may name, the first as long as it has the letter.
pub(crate) const FAMILIES: [&str; 2] = ["Source Sans 3", "DejaVu Sans"];

/// The fonts, and what Typst asks about them.
pub(crate) struct Fonts {
    /// Families, weights and letters.
    pub(crate) book: LazyHash<FontBook>,
    /// In the order of the book.
    pub(crate) fonts: Vec<Font>,
}

/// The fonts that every document is set in.
pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let sans = wuff::decompress_woff2(SOURCE_SANS).expect("the font of the pages is WOFF2");
    // DejaVu stands in for a letter that Source Sans lacks (≥, Greek): a name from any source must be printed.
    let fonts: Vec<Font> =
        [Bytes::new(sans), Bytes::new(dejavu::sans::regular()), Bytes::new(dejavu::sans::bold())]
            .into_iter()
            .flat_map(Font::iter)
            .collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

#[cfg(test)]
mod tests {
    use typst::text::FontInfo;

    use super::*;

    fn infos() -> Vec<&'static FontInfo> {
        FONTS.fonts.iter().map(Font::info).collect()
    }

    #[test]
    fn given_the_fonts_when_decoded_then_the_sans_has_all_weights_and_a_stand_in() {
        let families: Vec<_> = infos().iter().map(|info| info.family.as_str()).collect();
        assert_eq!(families, [FAMILIES[0], FAMILIES[1], FAMILIES[1]]);
        let weights: Vec<_> = infos().iter().map(|info| info.axes.len()).collect();
        assert_eq!(weights, [1, 0, 0]);
    }

    #[test]
    fn given_the_letters_of_french_and_of_figures_when_looked_up_then_the_sans_has_them_and_the_stand_in_the_rest()
     {
        let [sans, stand_in, _] = infos()[..] else { panic!("three fonts") };
        for letter in "aéèêàâçëïîôùûüÿœŒÉÀÇ’«»–—…°€−+0123456789\u{a0}".chars()
        {
            assert!(sans.coverage.contains(letter.into()), "{letter:?}");
        }
        for letter in "≥≤×αβμŁő→✓\u{202f}".chars() {
            assert!(stand_in.coverage.contains(letter.into()), "{letter:?}");
        }
    }
}
