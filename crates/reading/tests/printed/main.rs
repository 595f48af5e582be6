//! Documents of our own making, printed from what ships in `data/` and read back: they hold the readers wherever the real
//! ones do not stand beside the repository.

mod annexes;
mod committed;
mod digit;
mod report;
mod writers;
