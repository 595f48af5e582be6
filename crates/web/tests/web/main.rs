//! The pages and downloads over a temporary store: one binary, one module per subject.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod downloads;
#[cfg(test)]
mod failures;
#[cfg(test)]
mod guards;
#[cfg(test)]
mod languages;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod support;
