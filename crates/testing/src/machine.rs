//! Programs and devices of the machine.

use std::env;
use std::path::Path;
use std::process::Command;

use crate::need;

/// The program `name`, to be given its arguments; `remedy` is what a person types to have it.
pub fn program(name: &str, remedy: &str) -> Option<Command> {
    if !is_on_path(name) {
        need::absent(name, remedy);
        return None;
    }
    Some(Command::new(name))
}

/// The device at `path`, which every Linux has.
pub fn device(path: &str) -> Option<&Path> {
    let device = Path::new(path);
    if !device.exists() {
        need::absent(path, "it is a device of Linux");
        return None;
    }
    Some(device)
}

fn is_on_path(name: &str) -> bool {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::var_os("PATH").is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(&file).is_file()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_programs_when_looked_for_then_only_those_of_the_path() {
        assert!(is_on_path("sh"));
        assert!(!is_on_path("a-program-that-nobody-wrote"));
    }
}
