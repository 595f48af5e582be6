//! What follows where something that a test needs is not there.

use std::io::Write as _;

/// Who runs the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Runner {
    /// Somebody who may lack a program, and still gets every other test.
    Person,
    /// A machine whose yes is relied upon: nothing may be left out.
    Ci,
}

impl Runner {
    /// Told by `CI`, as every CI sets it; `scripts/absent` reads it in the same way.
    fn named(variable: Option<&str>) -> Self {
        match variable {
            None | Some("" | "0" | "false") => Self::Person,
            Some(_) => Self::Ci,
        }
    }
}

/// Says that `what` is not there, and that `remedy` brings it: the test is skipped, or fails in CI.
pub(crate) fn absent(what: &str, remedy: &str) {
    match lines(runner(), what, remedy) {
        Ok(skipped) => say(&skipped),
        Err(failure) => fail(&failure),
    }
}

#[expect(clippy::disallowed_methods, reason = "who runs the tests is said by the environment alone")]
fn runner() -> Runner {
    Runner::named(std::env::var("CI").ok().as_deref())
}

/// What is said of it: why the test is skipped, or else why it fails.
fn lines(runner: Runner, what: &str, remedy: &str) -> Result<String, String> {
    match runner {
        Runner::Person => Ok(format!("{what}: not there ({remedy})")),
        Runner::Ci => Err(format!("{what}: not there, and nothing may be skipped in CI ({remedy})")),
    }
}

/// Writes to the terminal itself: what a passing test prints is captured, and a test that looked at nothing must show.
pub(crate) fn say(skipped: &str) {
    // Without a terminal there is nobody to tell.
    let _unheard = writeln!(std::io::stderr(), "skipped: {skipped}");
}

/// Fails the test that is running.
#[expect(clippy::panic, reason = "a test without what it needs has failed")]
pub(crate) fn fail(failure: &str) -> ! {
    panic!("{failure}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_the_variable_of_ci_when_read_then_only_a_true_one_is_a_ci() {
        for person in [None, Some(""), Some("0"), Some("false")] {
            assert_eq!(Runner::named(person), Runner::Person, "{person:?}");
        }
        for ci in ["true", "1", "yes"] {
            assert_eq!(Runner::named(Some(ci)), Runner::Ci, "{ci}");
        }
    }

    #[test]
    fn given_something_absent_when_told_then_a_person_is_skipped_and_ci_fails_and_both_know_the_remedy() {
        let told = |runner| lines(runner, "pdftotext", "apt-get install poppler-utils");
        let skipped = told(Runner::Person).expect("skipped");
        let failure = told(Runner::Ci).expect_err("a failure");
        for line in [skipped, failure] {
            assert!(line.starts_with("pdftotext") && line.contains("poppler-utils"), "{line}");
        }
    }
}
