//! Text without the marks of Markdown and of typeset formulas, and labels without their signs.

use maillage_domain::text::composed;

/// The text in one line, without marks of emphasis, headings, quotes and formulas; a word broken at its hyphen by a line end
/// is closed.
pub(super) fn plain(text: &str) -> String {
    let unmarked = without_formulas(&composed(text)).replace("**", "").replace("__", "");
    let unmarked = unmarked.trim_start().trim_start_matches(['#', '>']);
    let mut joined = String::with_capacity(unmarked.len());
    for line in unmarked.split('\n').map(str::trim).filter(|line| !line.is_empty()) {
        let closes = joined.ends_with('-') && line.starts_with(char::is_lowercase);
        if !joined.is_empty() && !closes {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    joined.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text with its formulas between dollars written out: `$\mathbf{n}^{\circ} 1$` is `n° 1`.
fn without_formulas(text: &str) -> String {
    if !text.contains('$') {
        return text.to_owned();
    }
    let pieces = text.split('$').zip([false, true].into_iter().cycle());
    pieces.map(|(piece, formula)| if formula { written_out(piece) } else { piece.to_owned() }).collect()
}

/// A formula without its commands, braces and signs.
fn written_out(formula: &str) -> String {
    let mut text = String::new();
    let mut rest = formula;
    while let Some(sign) = rest.chars().next() {
        rest = rest.get(sign.len_utf8()..).unwrap_or_default();
        match sign {
            '\\' => {
                let after = rest.trim_start_matches(|c: char| c.is_ascii_alphabetic());
                let command = rest.strip_suffix(after).unwrap_or_default();
                text.push_str(command_text(command));
                let environment = matches!(command, "begin" | "end");
                let named = after.strip_prefix('{').and_then(|named| named.split_once('}'));
                rest = named.filter(|_| environment).map_or(after.trim_start(), |(_, after)| after);
            }
            '{' | '}' | '^' | '_' | '&' => {}
            _ => text.push(sign),
        }
    }
    text
}

fn command_text(command: &str) -> &'static str {
    match command {
        "circ" => "°",
        "checkmark" => "✓",
        "" => " ",
        _ => "",
    }
}

/// Signs that set an item of a list off.
const SIGNS: &str = "▪•●◦‣·✓→□■*-–—";

/// A label without the sign of a list before it, and whether one stood there; without the colon behind it.
pub(super) fn label(text: &str) -> (String, bool) {
    let mut bare = text.trim();
    let mut listed = false;
    while let Some(rest) = bare.strip_prefix(|sign| SIGNS.contains(sign)) {
        // A dash that touches a word or a number is part of it.
        if !rest.starts_with(char::is_whitespace) && bare.starts_with(['-', '–', '—', '*']) {
            break;
        }
        (bare, listed) = (rest.trim_start(), true);
    }
    (bare.trim_end_matches([':', ' ', '\u{a0}']).to_owned(), listed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_marks_of_markdown_and_formulas_when_taken_off_then_the_words() {
        for (marked, words) in [
            ("# Zone de référence $\\mathbf{n}^{\\circ} 1$ Nord", "Zone de référence n° 1 Nord"),
            ("Au $1^{\\text {er }}$ \n janvier \n 2025", "Au 1er janvier 2025"),
            (
                "$\\begin{aligned} & \\text { Au } 1^{\\text {er }} \\ & \\text { janvier } \\ & 2025 \\end{aligned}$",
                "Au 1er janvier 2025",
            ),
            ("**Psychiatrie**", "Psychiatrie"),
            ("> Note", "Note"),
            ("implanta-\ntions et\nplus", "implanta-tions et plus"),
        ] {
            assert_eq!(plain(marked), words, "{marked}");
        }
    }

    #[test]
    fn given_labels_with_signs_when_taken_off_then_bare_and_told() {
        for (printed, bare, listed) in [
            ("▪ Rein", "Rein", true),
            ("- Rein-Pancréas", "Rein-Pancréas", true),
            ("Adultes :", "Adultes", false),
            ("-1", "-1", false),
            ("Cœur-Poumon", "Cœur-Poumon", false),
        ] {
            assert_eq!(label(printed), (bare.to_owned(), listed), "{printed}");
        }
    }
}
