//! The fold of the journal, and how acts are written.

use maillage_domain::act::{ActNumber, decode};
use maillage_domain::state::State;
use proptest::prelude::*;

use crate::arbitrary::{act_of, entries, one_of_each, written};

proptest! {
    #[test]
    fn given_a_journal_cut_anywhere_when_folded_in_two_parts_then_the_state_of_the_whole(
        entries in entries(),
        cut in any::<prop::sample::Index>(),
    ) {
        let (first, second) = entries.split_at(cut.index(entries.len() + 1));
        let whole = State::default().fold(entries.iter().cloned());
        let parts = State::default().fold(first.to_vec()).fold(second.to_vec());
        prop_assert_eq!(&parts, &whole);
        let (head, last) = (whole.head(), entries.last().map_or(ActNumber::default(), |entry| entry.number));
        prop_assert_eq!(head, last);
    }

    #[test]
    fn given_any_act_of_each_type_when_written_and_read_then_the_same_and_one_line(
        acts in one_of_each().prop_flat_map(|facts| facts.into_iter().map(act_of).collect::<Vec<_>>()),
    ) {
        for act in acts {
            let line = written(&act);
            prop_assert!(!line.contains('\n') && !line.contains('\t'), "{}", line);
            let read = decode(&line).map_err(|no| TestCaseError::fail(format!("{no}: {line}")))?;
            prop_assert_eq!(&read, &act);
            prop_assert_eq!(written(&read), line);
        }
    }

    #[test]
    fn given_a_journal_when_written_read_and_folded_then_the_same_state(entries in entries()) {
        let through = entries.iter().cloned().map(|mut entry| {
            entry.act = decode(&written(&entry.act)).expect("what was written is read");
            entry
        });
        prop_assert_eq!(State::default().fold(through), State::default().fold(entries.clone()));
    }

    #[test]
    fn given_a_journal_when_folded_then_each_act_is_listed_once_in_order(entries in entries()) {
        let state = State::default().fold(entries.clone());
        let listed: Vec<_> = state.acts().map(|summary| (summary.stamp.number, summary.kind.as_str())).collect();
        let written: Vec<_> = entries.iter().map(|entry| (entry.number, entry.act.fact.kind())).collect();
        prop_assert_eq!(listed, written);
    }
}
