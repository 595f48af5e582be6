//! The image of a state.

use maillage_domain::image::{decode, encode};
use maillage_domain::state::State;
use proptest::prelude::*;

use crate::arbitrary::{entries, journal};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn given_a_long_journal_when_an_image_is_taken_at_each_hundredth_act_then_the_rest_leads_to_the_same_state(
        entries in journal(400..500),
    ) {
        let whole = State::default().fold(entries.clone());
        let mut state = State::default();
        for acts in entries.chunks(100) {
            state = state.fold(acts.to_vec());
            let read = decode(&encode(&state)).map_err(|no| TestCaseError::fail(no.to_string()))?;
            let rest = entries.iter().filter(|entry| state.head() < entry.number).cloned();
            prop_assert!(read.fold(rest.collect::<Vec<_>>()) == whole, "from act {}", state.head());
        }
    }
}

proptest! {
    #[test]
    fn given_the_state_of_any_journal_when_its_image_is_read_then_the_same_state(
        entries in entries(),
        cut in any::<prop::sample::Index>(),
    ) {
        let (first, second) = entries.split_at(cut.index(entries.len() + 1));
        let state = State::default().fold(first.to_vec());
        let read = decode(&encode(&state)).map_err(|no| TestCaseError::fail(no.to_string()))?;
        prop_assert_eq!(&read, &state);
        prop_assert_eq!(encode(&read), encode(&state));
        prop_assert_eq!(read.fold(second.to_vec()), State::default().fold(entries.clone()));
    }

    #[test]
    fn given_a_piece_of_an_image_when_read_then_refused_without_a_panic(
        entries in entries(),
        cut in any::<prop::sample::Index>(),
        noise in prop::collection::vec(any::<u8>(), 0..64),
    ) {
        let image = encode(&State::default().fold(entries));
        let (piece, _) = image.split_at(cut.index(image.len()));
        prop_assert!(decode(piece).is_err());
        let _state = decode(&noise);
        let _state = decode(&[piece, &noise].concat());
    }
}
