//! A heading that a document prints in capitals, as a sentence is written.

/// The same in small letters behind the first one, where it has none; what stands in brackets is an acronym and stays. A word that
/// the end of a line cuts is put together.
pub(super) fn lowered(printed: &str) -> String {
    if printed.chars().any(char::is_lowercase) {
        return printed.to_owned();
    }
    let mut brackets = 0_usize;
    let mut first = true;
    let whole = joined(printed);
    let lower = |letter: char| {
        match letter {
            '(' => brackets += 1,
            ')' => brackets = brackets.saturating_sub(1),
            _ => {}
        }
        let keeps = brackets > 0 || first;
        first = first && !letter.is_alphabetic();
        if keeps { letter.to_string() } else { letter.to_lowercase().to_string() }
    };
    whole.chars().map(lower).collect()
}

/// The same without the hyphens that only end a line: between a letter and a space that letters follow.
fn joined(printed: &str) -> String {
    let letters: Vec<_> = printed.chars().collect();
    let mut whole = String::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let around = (
            at.checked_sub(1).and_then(|before| letters.get(before)),
            letters.get(at + 1),
            letters.get(at + 2),
        );
        match (letter, around) {
            ('-', (Some(before), Some(' '), Some(after)))
                if before.is_alphabetic() && after.is_alphabetic() =>
            {
                at += 2;
            }
            _ => {
                whole.push(*letter);
                at += 1;
            }
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::lowered;

    #[test]
    fn given_headings_when_lowered_then_capitals_alone_are_and_what_a_line_cut_is_whole() {
        assert_eq!(lowered("RENFORCER L’OFFRE EN RÉGION"), "Renforcer l’offre en région");
        assert_eq!(lowered("UNE PRIO- RITÉ (CPTS) – LES SOINS"), "Une priorité (CPTS) – les soins");
        assert_eq!(lowered("Les CPTS de la région"), "Les CPTS de la région");
        assert_eq!(lowered("POST-CURE"), "Post-cure");
        assert_eq!(lowered(""), "");
    }
}
