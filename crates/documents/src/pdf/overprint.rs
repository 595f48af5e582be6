//! Characters drawn twice to look bold.

use super::glyph::Glyph;

/// How far apart the same character is drawn again, in parts of its height: less than any two that stand side by side.
const AGAIN: f32 = 0.1;

/// Characters, each once, in their order.
pub(super) fn once(glyphs: Vec<Glyph>) -> Vec<Glyph> {
    let mut order: Vec<usize> = (0..glyphs.len()).collect();
    order.sort_by(|one, other| {
        let (one, other) = (&glyphs[*one], &glyphs[*other]);
        one.turn
            .cmp(&other.turn)
            .then_with(|| one.text.cmp(&other.text))
            .then(one.area.left.total_cmp(&other.area.left))
    });
    let mut again = vec![false; glyphs.len()];
    for (place, one) in order.iter().enumerate() {
        let near = order[place + 1..].iter().take_while(|other| is_beside(&glyphs[*one], &glyphs[**other]));
        for other in
            near.filter(|other| (glyphs[*one].base - glyphs[**other].base).abs() <= reach(&glyphs[*one]))
        {
            again[*one.max(other)] = true;
        }
    }
    let kept = glyphs.into_iter().zip(again).filter(|(_, again)| !again);
    kept.map(|(glyph, _)| glyph).collect()
}

fn is_beside(one: &Glyph, other: &Glyph) -> bool {
    one.turn == other.turn && one.text == other.text && other.area.left - one.area.left <= reach(one)
}

fn reach(glyph: &Glyph) -> f32 {
    AGAIN * glyph.size()
}
