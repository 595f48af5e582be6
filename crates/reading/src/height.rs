//! The height of print.

/// A height in tenths of a point.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a height of letters is some points, and a float out of range becomes the nearest number"
)]
pub(crate) fn tenths(points: f32) -> u32 {
    (points * 10.0).round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_heights_when_counted_in_tenths_then_rounded_and_none_below_zero() {
        assert_eq!([9.96, 10.04, -3.0, f32::INFINITY].map(tenths), [100, 100, 0, u32::MAX]);
    }
}
