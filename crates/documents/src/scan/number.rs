//! Between the whole numbers of pixels and the numbers of geometry.

/// A number of pixels as a number of geometry; exact up to sixteen million.
#[expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "pictures are smaller than 65,536 pixels"
)]
pub(super) const fn real(pixels: usize) -> f32 {
    pixels as f32
}

/// The nearest whole number; what is no number is 0.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "the conversion saturates")]
pub(super) fn whole(number: f32) -> isize {
    number.round() as isize
}

/// The nearest number of pixels: nothing below 0.
pub(super) fn pixels(number: f32) -> usize {
    usize::try_from(whole(number)).unwrap_or(0)
}

/// The nearest shade, from 0 to 255.
pub(super) fn shade(number: f32) -> u8 {
    u8::try_from(whole(number).clamp(0, 255)).unwrap_or(u8::MAX)
}

/// The nearest number of half the precision.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "places on a page need no more")]
pub(super) const fn single(number: f64) -> f32 {
    number as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_numbers_of_geometry_when_made_pixels_then_the_nearest_and_none_below_nothing() {
        assert_eq!([pixels(2.4), pixels(2.5), pixels(-7.0), pixels(f32::NAN)], [2, 3, 0, 0]);
        assert_eq!([shade(-1.0), shade(127.6), shade(300.0)], [0, 128, 255]);
        assert!((real(4_961) - 4_961.0).abs() < f32::EPSILON);
    }
}
