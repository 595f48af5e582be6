//! One digit of a text changed: the least that a reader must not overlook.

/// The text with one digit of a line raised by so much, round from 9 to 0; `which` picks it among the digits of the line
/// by their number.
pub(crate) fn changed(text: &str, line: u32, which: impl Fn(usize) -> usize, by: u32) -> String {
    let lines = (1..).zip(text.split('\n'));
    let lines =
        lines.map(|(number, text)| if number == line { raised(text, &which, by) } else { text.to_owned() });
    lines.collect::<Vec<_>>().join("\n")
}

fn raised(line: &str, which: impl Fn(usize) -> usize, by: u32) -> String {
    let digits = line.chars().filter(char::is_ascii_digit).count();
    let wanted = which(digits);
    let mut seen = 0;
    let raise = |letter: char| match letter.to_digit(10) {
        Some(digit) => {
            seen += 1;
            let digit = if seen == wanted + 1 { (digit + by) % 10 } else { digit };
            char::from_digit(digit, 10).unwrap_or(letter)
        }
        None => letter,
    };
    line.chars().map(raise).collect()
}
