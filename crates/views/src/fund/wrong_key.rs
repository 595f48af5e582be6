//! The key of an identifier that does not fit its digits, in words.

use maillage_domain::ground::key::WrongKey;

use crate::problem::Problem;
use crate::words::{Argument, Words};

/// The same problem, with the key that the digits ask for.
pub fn expected_key(problem: Problem, wrong: WrongKey, words: Words) -> Problem {
    let digit = |digit: u32| Argument::printed(digit);
    match wrong {
        WrongKey::Luhn { register, expected, found } => {
            let digits = [("expected", digit(expected)), ("found", digit(found))];
            let arguments = [&digits[..], &[("register", Argument::Text(register))]].concat();
            let id = if register == "SIREN" { "key-of-siren" } else { "key-of-number" };
            problem.hint(id, &arguments, words)
        }
        WrongKey::LaPoste { sum } => problem.hint("key-of-la-poste", &[("sum", digit(sum))], words),
    }
}
