//! The articles that rules cite, each with its versions: one table.
//!
//! Dates of a version: as our sources show them, or as the decrees imply. An address that is not known is left out: the
//! citation then leads to the page of the code. Rows nobody cites yet are those that were looked up with the others.

use jiff::civil::date;

use super::article::{Article, Version};

// The copies that were read, and who restates what was not: named in the rule book, never linked.
const ARA: &str = "ARS Auvergne-Rhône-Alpes";
const ASH: &str = "ASH";
const CALENCO: &str = "Calenco";
const CORSE: &str = "ARS Corse";
const DOCTRINE: &str = "Doctrine";
const FRENCH_BUSINESS_LAW: &str = "French Business Law";
const HOPITALEX: &str = "Hopitalex";
const JURIBLIO: &str = "Juriblio";
const KOS: &str = "Kos Avocats";
const LEGI_DATA: &str = "LEGI, 2026-03";
const TRICOTEUSES: &str = "Tricoteuses";

/// The address of a version on the official site, by its kind of text and its identifier.
macro_rules! official {
    ($kind:literal, $version:literal) => {
        concat!("https://www.legifrance.gouv.fr/", $kind, "/article_lc/", $version)
    };
}

macro_rules! articles {
    ($($key:ident: $name:literal, [$($version:expr),* $(,)?];)*) => {
        $(
            #[doc = concat!("`", $name, "`.")]
            pub static $key: Article = Article { name: $name, versions: &[$($version),*] };
        )*

        /// Every article, in the order of the table.
        pub static ARTICLES: &[&Article] = &[$(&$key),*];
    };
}

articles! {
    // The public health code: authorisations.
    L6122_1: "L. 6122-1 CSP", [Version::restated(ARA)];
    L6122_2: "L. 6122-2 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    L6122_3: "L. 6122-3 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    L6122_6: "L. 6122-6 CSP", [Version::read(JURIBLIO)];
    L6122_7: "L. 6122-7 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    L6122_9: "L. 6122-9 CSP", [Version::part(FRENCH_BUSINESS_LAW)];
    L6122_10: "L. 6122-10 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    L6122_10_1: "L. 6122-10-1 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    L6122_11: "L. 6122-11 CSP", [Version::part(FRENCH_BUSINESS_LAW)];
    L6122_12: "L. 6122-12 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    R6122_23: "R. 6122-23 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    R6122_25: "R. 6122-25 CSP", [Version::read(FRENCH_BUSINESS_LAW).since(date(2023, 6, 1))];
    R6122_26: "R. 6122-26 CSP", [Version::part(FRENCH_BUSINESS_LAW).since(date(2023, 6, 1))];
    R6122_28: "R. 6122-28 CSP", [Version::unread()];
    R6122_29: "R. 6122-29 CSP", [
        Version::read(FRENCH_BUSINESS_LAW).until(date(2025, 2, 28)),
        Version::restated(HOPITALEX).since(date(2025, 3, 1)),
    ];
    R6122_30: "R. 6122-30 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    R6122_31: "R. 6122-31 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    R6122_32: "R. 6122-32 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    R6122_32_1: "R. 6122-32-1 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    R6122_34: "R. 6122-34 CSP", [Version::read_somewhere()];
    R6122_35: "R. 6122-35 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    R6122_36: "R. 6122-36 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    R6122_37: "R. 6122-37 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    R6122_38_1: "R. 6122-38-1 CSP", [Version::part(HOPITALEX).since(date(2025, 3, 1))];
    R6122_39: "R. 6122-39 CSP", [
        Version::read(FRENCH_BUSINESS_LAW).since(date(2023, 6, 1)).until(date(2025, 2, 28)),
        Version::restated(JURIBLIO).since(date(2025, 3, 1)),
    ];
    R6122_39_1: "R. 6122-39-1 CSP", [Version::read(FRENCH_BUSINESS_LAW).since(date(2023, 6, 1))];
    R6122_40: "R. 6122-40 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    R6122_41: "R. 6122-41 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    R6123_121: "R. 6123-121 CSP", [Version::read(JURIBLIO).since(date(2023, 6, 1))];
    R6123_122: "R. 6123-122 CSP", [
        Version::read(CALENCO).since(date(2023, 6, 1)).at(official!("codes", "LEGIARTI000044965133")),
    ];
    R6123_136: "R. 6123-136 CSP", [Version::read(FRENCH_BUSINESS_LAW).since(date(2023, 6, 1))];
    R6123_140: "R. 6123-140 CSP", [Version::read(FRENCH_BUSINESS_LAW).since(date(2023, 6, 1))];
    R6123_141: "R. 6123-141 CSP", [Version::read(FRENCH_BUSINESS_LAW).since(date(2023, 6, 1))];
    R6123_161: "R. 6123-161 CSP", [Version::part(FRENCH_BUSINESS_LAW).since(date(2023, 6, 1))];
    R6123_170: "R. 6123-170 CSP", [Version::read(FRENCH_BUSINESS_LAW).since(date(2023, 6, 1))];
    R6123_175: "R. 6123-175 CSP", [Version::read(ASH).since(date(2023, 6, 1))];
    R6123_202: "R. 6123-202 CSP", [Version::read(FRENCH_BUSINESS_LAW).since(date(2023, 6, 1))];
    D6121_7: "D. 6121-7 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    D6121_9: "D. 6121-9 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    D6122_38: "D. 6122-38 CSP", [Version::part(FRENCH_BUSINESS_LAW).until(date(2025, 2, 28))];
    PSYCHIATRY_OFF_SITE: "LEGIARTI000046339322 CSP", [
        Version::read(TRICOTEUSES).since(date(2023, 6, 1)).at(official!("codes", "LEGIARTI000046339322")),
    ];

    // The public health code: agencies, plans and the fund.
    L1434_3: "L. 1434-3 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    L1434_8: "L. 1434-8 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    L1435_3: "L. 1435-3 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    L1435_8: "L. 1435-8 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    L1435_9: "L. 1435-9 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    L1435_10: "L. 1435-10 CSP", [Version::part(FRENCH_BUSINESS_LAW)];
    R1432_54: "R. 1432-54 CSP", [Version::read_somewhere()];
    R1432_55: "R. 1432-55 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    R1432_56: "R. 1432-56 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    R1434_10: "R. 1434-10 CSP", [Version::unread()];
    R1434_30: "R. 1434-30 CSP", [Version::read(JURIBLIO)];
    R1435_16: "R. 1435-16 CSP", [Version::part(FRENCH_BUSINESS_LAW)];
    R1435_25: "R. 1435-25 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    R1435_27: "R. 1435-27 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    R1435_29: "R. 1435-29 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    R1435_30: "R. 1435-30 CSP", [Version::read(FRENCH_BUSINESS_LAW)];
    D1435_36_1: "D. 1435-36-1 CSP", [Version::part(FRENCH_BUSINESS_LAW)];
    D1435_36_2: "D. 1435-36-2 CSP", [Version::read(FRENCH_BUSINESS_LAW)];

    // Other codes.
    L162_22_19_CSS: "L. 162-22-19 CSS", [
        Version::read(LEGI_DATA).since(date(2025, 1, 1)).at(official!("codes", "LEGIARTI000048725769")),
    ];
    L174_1_CSS: "L. 174-1 CSS", [
        Version::read(LEGI_DATA).since(date(2022, 1, 1)).at(official!("codes", "LEGIARTI000041396609")),
    ];
    L174_1_2_CSS: "L. 174-1-2 CSS", [
        Version::read(LEGI_DATA).since(date(2022, 1, 1)).at(official!("codes", "LEGIARTI000041396604")),
    ];
    L232_4_CRPA: "L. 232-4 CRPA", [
        Version::read(LEGI_DATA).since(date(2016, 1, 1)).at(official!("codes", "LEGIARTI000031367639")),
    ];
    L411_2_CRPA: "L. 411-2 CRPA", [
        Version::read(LEGI_DATA).since(date(2016, 1, 1)).at(official!("codes", "LEGIARTI000031367829")),
    ];

    // Acts outside the codes.
    DECREE_2022_24_4: "décret 2022-24, art. 4", [
        Version::read(TRICOTEUSES).at(official!("loda", "LEGIARTI000049329861")),
    ];
    CANCER_TRANSITION: "LEGIARTI000045672370", [
        Version::read(TRICOTEUSES).at(official!("loda", "LEGIARTI000045672370")),
    ];
    CRITICAL_CARE_TRANSITION: "LEGIARTI000045672396", [
        Version::read(TRICOTEUSES).at(official!("loda", "LEGIARTI000045672396")),
    ];
    DECREE_2022_1765_5: "décret 2022-1765, art. 5", [Version::read(JURIBLIO)];
    DECREE_2022_1766_7: "décret 2022-1766, art. 7", [Version::read(JURIBLIO)];
    DECREE_2021_1954_3: "décret 2021-1954, art. 3", [
        Version::read(DOCTRINE).since(date(2023, 6, 1)).at(official!("loda", "LEGIARTI000044940307")),
    ];
    DECREE_2024_268_1: "décret 2024-268, art. 1", [Version::part(HOPITALEX)];
    DECREE_2025_189: "décret 2025-189", [Version::part(JURIBLIO).since(date(2025, 3, 1))];
    LAW_2023_1268_9: "loi 2023-1268, art. 9", [Version::restated(KOS).since(date(2023, 12, 28))];
    ORDONNANCE_2021_583_3: "ordonnance 2021-583, art. 3", [Version::restated(CORSE)];
    DECREE_2012_1246_9: "décret 2012-1246, art. 9", [Version::unread()];
    DECREE_2012_1246_30: "décret 2012-1246, art. 30 à 33", [Version::unread()];
    DECREE_2012_1246_178: "décret 2012-1246, art. 178", [
        Version::read(TRICOTEUSES).at(official!("loda", "LEGIARTI000037429980")),
    ];
    DECREE_2012_1246_206: "décret 2012-1246, art. 206", [
        Version::read(TRICOTEUSES).at(official!("loda", "LEGIARTI000037429992")),
    ];
    DECREE_2017_814_2: "décret 2017-814, art. 2", [Version::read_somewhere()];
    ORDER_2018_06_22: "arrêté du 22 juin 2018", [Version::read(JURIBLIO).until(date(2023, 11, 1))];
    ORDER_2023_10_27: "arrêté du 27 octobre 2023", [Version::read(JURIBLIO).since(date(2023, 11, 2))];
    ORDER_2023_05_26: "arrêté du 26 mai 2023 (dotations FIR), annexe 1", [Version::read(JURIBLIO)];
    ORDER_OF_2024: "arrêté de dotation FIR 2024, annexe 1", [
        Version::read(TRICOTEUSES).at(official!("loda", "LEGIARTI000050745046")),
    ];
    LAW_2000_321_10: "loi 2000-321, art. 10", [Version::unread()];
    DECREE_2001_495: "décret 2001-495", [Version::read_somewhere()];
}
