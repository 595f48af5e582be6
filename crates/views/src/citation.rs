//! A citation as its reader says it. It names a French text: its numbers stay, the words between them are the reader's.

use maillage_domain::bilingual::Language;

use crate::words::Words;

/// The words of citations, longest first, with their English.
const WORDS: [(&str, &str); 25] = [
    (
        "portail d’appui aux professionnels de santé, mesure transitoire du CRAI",
        "support portal for health professionals, transitional measure of the CRAI",
    ),
    ("pages publiques du CARIM", "public pages on the CARIM"),
    ("pratique publiée de l’agence (paramètre", "published practice of the agency (parameter"),
    ("règles du recyclage des autorisations d’engagement", "rules on recycling commitment appropriations"),
    ("décret sur les soins critiques, article transitoire", "decree on critical care, transitional article"),
    ("convention de maillage", "convention of maillage"),
    ("arrêtés annuels de dotation", "yearly allocation orders"),
    ("arrêté de dotation FIR", "FIR allocation order"),
    ("du code de la santé publique", "of the public health code (CSP)"),
    ("informations préalables", "preliminary information"),
    ("article transitoire", "transitional article"),
    ("(dotations FIR)", "(FIR allocations)"),
    ("de l’ARS", "of ARS"),
    ("arrêté du", "order of"),
    ("arrêté", "order"),
    ("décret", "decree"),
    ("ordonnance", "ordinance"),
    ("loi", "law"),
    ("annexe", "annex"),
    ("rapport FIR 2023", "FIR report 2023"),
    (", lignes ", ", lines "),
    (" et ", " and "),
    (" à ", " to "),
    (" ; ", "; "),
    ("n°\u{a0}", "no. "),
];

/// "art. L. 6122-9 et R. 6122-30 CSP" in French; "art. L. 6122-9 and R. 6122-30 CSP" in English.
pub fn told(citation: &str, words: Words) -> String {
    let french = Words::new(Language::French);
    if words.language() == Language::French {
        return citation.to_owned();
    }
    let said = WORDS.iter().fold(citation.to_owned(), |said, (printed, ours)| said.replace(printed, ours));
    (0..12).fold(said, |said, before| {
        let [printed, ours] = [french, words].map(|words| words.get(&format!("month-{}", before + 1)));
        said.replace(&format!(" {printed} "), &format!(" {ours} "))
    })
}

#[cfg(test)]
mod tests {
    use maillage_domain::rules::book;

    use super::*;

    #[test]
    fn given_a_citation_when_told_then_its_numbers_stay_and_its_words_are_the_readers() {
        let english = |citation| told(citation, Words::new(Language::English));
        assert_eq!(
            english("art. D. 1435-36-1 CSP ; arrêté du 27 octobre 2023"),
            "art. D. 1435-36-1 CSP; order of 27 October 2023"
        );
        assert_eq!(english("art. L. 6122-9 et R. 6122-30 CSP"), "art. L. 6122-9 and R. 6122-30 CSP");
        assert_eq!(told("loi 2000-321, art. 10", Words::new(Language::French)), "loi 2000-321, art. 10");
    }

    #[test]
    fn given_every_citation_of_the_rule_book_when_told_in_english_then_no_letter_of_french_is_left() {
        for rule in book::all() {
            let said = told(rule.citation.text, Words::new(Language::English));
            let own = said.replace("Grand Est", "");
            assert!(!own.contains(['é', 'è', 'ê', 'à', '’']), "{said}");
            assert!(
                !own.split([' ', ',']).any(|word| ["et", "du", "des", "les", "sur"].contains(&word)),
                "{said}"
            );
        }
    }
}
