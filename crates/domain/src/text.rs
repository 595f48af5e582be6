//! Comparing French text as people do: without case, accents, spaces or punctuation.

/// Folds one character to plain lower-case ASCII letters or digits; nothing for spaces and punctuation.
fn fold(character: char) -> &'static [char] {
    match character {
        'à' | 'â' | 'ä' | 'á' | 'À' | 'Â' | 'Ä' | 'Á' => &['a'],
        'ç' | 'Ç' => &['c'],
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => &['e'],
        'î' | 'ï' | 'í' | 'Î' | 'Ï' | 'Í' => &['i'],
        'ñ' | 'Ñ' => &['n'],
        'ô' | 'ö' | 'ó' | 'Ô' | 'Ö' | 'Ó' => &['o'],
        'ù' | 'û' | 'ü' | 'ú' | 'Ù' | 'Û' | 'Ü' | 'Ú' => &['u'],
        'ÿ' | 'Ÿ' => &['y'],
        'œ' | 'Œ' => &['o', 'e'],
        'æ' | 'Æ' => &['a', 'e'],
        _ => &[],
    }
}

/// The key under which two spellings of the same words meet: `Gynécologie-obstétrique` gives `gynecologieobstetrique`.
pub fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii_alphanumeric() {
            key.push(character.to_ascii_lowercase());
        } else {
            key.extend(fold(character));
        }
    }
    key
}

/// The keys of the words of a text, in order.
pub fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric()).map(key).filter(|word| !word.is_empty())
}

/// How many names are told where one is not known.
/// Arbitrary: three are read at a glance, and a slip of the pen is nearly always the first.
const NEAREST: usize = 3;

/// What comes nearest to a name that nothing bears, the nearest first: each thing by the nearest of its names.
pub fn nearest<'a, T>(
    known: impl IntoIterator<Item = &'a T>,
    name: &str,
    names: impl Fn(&'a T) -> Vec<&'a str>,
) -> Vec<&'a T> {
    let sought = key(name);
    let far = |thing: &'a T| names(thing).into_iter().map(|name| distance(&key(name), &sought)).min();
    let mut ranked: Vec<_> = known.into_iter().filter_map(|thing| Some((far(thing)?, thing))).collect();
    ranked.sort_by_key(|(distance, _)| *distance);
    ranked.into_iter().take(NEAREST).map(|(_, thing)| thing).collect()
}

/// The number of single-letter edits between two keys (Levenshtein), for "did you mean".
pub fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.chars().enumerate() {
        let mut diagonal = i;
        let mut before = i + 1;
        for (b, above) in right.iter().zip(row.iter_mut().skip(1)) {
            let cost = diagonal + usize::from(a != *b);
            diagonal = *above;
            before = cost.min(before + 1).min(*above + 1);
            *above = before;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_accents_case_and_ligatures_when_keyed_then_they_meet() {
        assert_eq!(key("Néonatologie (II A)"), key("neonatologie IIa"));
        assert_eq!(key("Mise en œuvre"), "miseenoeuvre");
    }

    #[test]
    fn given_two_words_when_measured_then_edits_are_counted() {
        assert_eq!(distance("scanner", "scaner"), 1);
        assert_eq!(distance("irm", "irm"), 0);
        assert_eq!(distance("", "abc"), 3);
    }
}
