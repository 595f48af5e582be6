//! What an application says of itself to who watches over it.

use std::fs;
use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use prometheus_client::metrics::histogram::Histogram;

use crate::app::App;
use crate::press::Pressing;

/// What an application says of itself.
#[derive(Debug, Clone)]
pub struct Vitals {
    /// The number of the last act that it knows.
    pub head: u64,
    /// How long appends took, in seconds.
    pub appends: Histogram,
    /// Since when its snapshot stands; nothing where there is none.
    pub snapshot_age: Option<Duration>,
    /// Documents that are made and waited for.
    pub press: Pressing,
    /// The memory of the process that is not swapped out, in bytes; nothing where the system does not tell.
    pub memory: Option<u64>,
}

impl App {
    /// What the application says of itself now.
    pub fn vitals(&self) -> Vitals {
        Vitals {
            head: self.known().tip.head.number.get(),
            appends: self.appends(),
            snapshot_age: self.snapshot_written().and_then(|written| age(written, self.now())),
            press: self.press().pressing(),
            memory: memory(),
        }
    }
}

/// How long ago something was; nothing where clocks disagree.
fn age(then: SystemTime, now: Timestamp) -> Option<Duration> {
    let then = Timestamp::try_from(then).ok()?;
    now.duration_since(then).try_into().ok()
}

/// The memory of this process, as Linux tells it.
fn memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    kilobytes.checked_mul(1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_this_process_when_its_memory_is_asked_then_more_than_a_megabyte() {
        assert!(memory().is_none_or(|bytes| 1 << 20 < bytes));
    }

    #[test]
    fn given_a_time_before_or_after_now_when_aged_then_how_long_ago_or_nothing() {
        let now = Timestamp::from_second(100).unwrap();
        let then = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        assert_eq!(age(then(40), now), Some(Duration::from_mins(1)));
        assert_eq!(age(then(101), now), None);
    }
}
