//! The pages and downloads over a temporary store: one binary, one module per subject.

mod acts;
#[cfg(test)]
mod agreements;
#[cfg(test)]
mod aids;
#[cfg(test)]
mod answers;
#[cfg(test)]
mod api;
#[cfg(test)]
mod authorisations;
#[cfg(test)]
mod calls;
#[cfg(test)]
mod changes;
#[cfg(test)]
mod connections;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod downloads;
#[cfg(test)]
mod english;
#[cfg(test)]
mod explorer;
#[cfg(test)]
mod failures;
#[cfg(test)]
mod fiction;
mod filing;
mod france;
#[cfg(test)]
mod fund;
#[cfg(test)]
mod guards;
#[cfg(test)]
mod heavy;
#[cfg(test)]
mod indicators;
#[cfg(test)]
mod isolation;
#[cfg(test)]
mod known;
#[cfg(test)]
mod languages;
#[cfg(test)]
mod lawful;
#[cfg(test)]
mod markup;
#[cfg(test)]
mod pages;
mod people;
mod printed;
mod proofs;
#[cfg(test)]
mod readable;
#[cfg(test)]
mod register;
#[cfg(test)]
mod rulings;
#[cfg(test)]
mod said;
#[cfg(test)]
mod sheets;
#[cfg(test)]
mod strangers;
#[cfg(test)]
mod structure;
mod structures;
#[cfg(test)]
mod support;
#[cfg(test)]
mod unchanged;
#[cfg(test)]
mod windows;
#[cfg(test)]
mod yearly_report;
