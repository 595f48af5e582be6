//! The keys of identifiers: the last digit is computed from the others, so that a slip of the pen shows.
//!
//! SIREN and SIRET end with the digit of Luhn's formula (ISO/IEC 7812-1). So do FINESS numbers: nothing official that
//! says so was found, and each of the 445 real numbers at hand satisfies it (extracts of 2020 to 2026). In Corsica the letter of
//! the department stands for a digit, A for 1 and B for 2: so in each of 18 real numbers that the prefectures of both
//! departments printed from 2024 to 2025, and with no other digit in any of them.

/// A key that is not the one its digits ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WrongKey {
    /// The last digit is not that of Luhn's formula.
    #[error("this {register} should end with {expected}, not {found}")]
    Luhn {
        /// What the digits identify.
        register: &'static str,
        /// The digit that should stand last.
        expected: u32,
        /// The one that does.
        found: u32,
    },
    /// An establishment of La Poste whose digits do not add up to a multiple of five.
    #[error("the digits of a SIRET of La Poste add up to a multiple of 5, not to {sum}")]
    LaPoste {
        /// What they add up to.
        sum: u32,
    },
}

/// The SIREN of La Poste, which has more establishments than the formula leaves numbers for.
const LA_POSTE: &str = "356000000";

/// How many digits of a SIRET are the SIREN of its company.
const SIREN: usize = 9;

/// Checks the key of a SIREN.
///
/// # Errors
///
/// The key is wrong.
pub(super) fn of_siren(siren: &str) -> Result<(), WrongKey> {
    luhn("SIREN", siren)
}

/// Checks both keys of a SIRET: that of the company (SIREN), then its own.
///
/// # Errors
///
/// The first of the two that is wrong.
pub(super) fn of_siret(siret: &str) -> Result<(), WrongKey> {
    let company = siret.get(..SIREN).unwrap_or(siret);
    of_siren(company)?;
    let sum = digits(siret).sum::<u32>();
    match luhn("SIRET", siret) {
        Err(_) if company == LA_POSTE && sum.is_multiple_of(5) => Ok(()),
        Err(_) if company == LA_POSTE => Err(WrongKey::LaPoste { sum }),
        checked => checked,
    }
}

/// Checks the key of a FINESS number.
///
/// # Errors
///
/// The key is wrong.
pub(super) fn of_finess(finess: &str) -> Result<(), WrongKey> {
    luhn("FINESS", finess)
}

/// Checks the last digit against the others.
fn luhn(register: &'static str, number: &str) -> Result<(), WrongKey> {
    let mut backwards = digits(number).rev();
    let found = backwards.next().unwrap_or_default();
    let sum: u32 =
        backwards.enumerate().map(|(rank, digit)| if rank % 2 == 0 { doubled(digit) } else { digit }).sum();
    let expected = (10 - sum % 10) % 10;
    if found == expected { Ok(()) } else { Err(WrongKey::Luhn { register, expected, found }) }
}

/// Twice a digit, the digits of the result added up.
const fn doubled(digit: u32) -> u32 {
    if digit < 5 { 2 * digit } else { 2 * digit - 9 }
}

/// The digits that the signs of a number stand for, the letters of the departments of Corsica among them.
fn digits(number: &str) -> impl DoubleEndedIterator<Item = u32> + '_ {
    number.chars().filter_map(|sign| match sign {
        'A' => Some(1),
        'B' => Some(2),
        digit => digit.to_digit(10),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn wrong(register: &'static str, expected: u32, found: u32) -> Result<(), WrongKey> {
        Err(WrongKey::Luhn { register, expected, found })
    }

    #[test]
    fn given_a_siret_when_checked_then_both_its_keys() {
        assert_eq!(of_siret("12345678200010"), Ok(()));
        assert_eq!(of_siret("12345678200011"), wrong("SIRET", 0, 1));
        assert_eq!(of_siret("12345678901234"), wrong("SIREN", 2, 9));
    }

    #[test]
    fn given_la_poste_when_checked_then_its_seat_by_the_formula_and_the_others_by_their_sum() {
        assert_eq!(of_siret("35600000000048"), Ok(()));
        assert_eq!(of_siret("35600000000001"), Ok(()), "14 digits that add up to 15");
        assert_eq!(of_siret("35600000000002"), Err(WrongKey::LaPoste { sum: 16 }));
        assert_eq!(
            of_siret("12345678200011"),
            wrong("SIRET", 0, 1),
            "its digits add up to 40, and it is another's"
        );
    }

    #[test]
    fn given_a_finess_number_when_checked_then_its_key() {
        assert_eq!(of_finess("020000089"), Ok(()));
        assert_eq!(of_finess("020000088"), wrong("FINESS", 9, 8));
    }

    #[test]
    fn given_numbers_that_the_prefectures_of_corsica_printed_when_checked_then_their_letter_is_a_digit() {
        let south = ["2A0000014", "2A0000170", "2A0000261", "2A0000386", "2A0002051", "2A0002606"];
        let north = [
            "2B0000020",
            "2B0000442",
            "2B0000459",
            "2B0000939",
            "2B0001341",
            "2B0003057",
            "2B0003073",
            "2B0003107",
            "2B0003628",
            "2B0004238",
            "2B0004246",
            "2B0005342",
        ];
        for number in south.iter().chain(&north) {
            assert_eq!(of_finess(number), Ok(()), "{number}");
        }
        assert_eq!(of_finess("2B0000021"), wrong("FINESS", 0, 1));
    }
}
