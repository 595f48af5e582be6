//! Well-known binary in hexadecimal, as far as outlines of communes need it: little-endian polygons and multipolygons in
//! two dimensions (OGC 06-103r4, 8.2). Every length is checked against the bytes that are left.

use super::grid::{self, Point, Ring};

const POLYGON: u32 = 3;
const MULTIPOLYGON: u32 = 6;

/// The rings of a polygon or multipolygon on the grid: shells counter-clockwise, holes clockwise, so that the inside is
/// always on the left. A ring that the grid flattens goes.
pub(super) fn rings(hexadecimal: &str) -> Result<Vec<Ring>, &'static str> {
    let bytes = hex::decode(hexadecimal).ok().ok_or("not hexadecimal")?;
    let mut reader = Reader(&bytes);
    let mut found = Vec::new();
    match reader.header()? {
        POLYGON => reader.polygon(&mut found)?,
        MULTIPOLYGON => {
            for _ in 0..reader.count()? {
                if reader.header()? != POLYGON {
                    return Err("a multipolygon holds something else than polygons");
                }
                reader.polygon(&mut found)?;
            }
        }
        _ => return Err("neither a polygon nor a multipolygon"),
    }
    if reader.0.is_empty() { Ok(found) } else { Err("bytes are left over") }
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], &'static str> {
        let (taken, rest) = self.0.split_first_chunk().ok_or("it ends too early")?;
        self.0 = rest;
        Ok(*taken)
    }

    fn count(&mut self) -> Result<u32, &'static str> {
        self.take().map(u32::from_le_bytes)
    }

    fn header(&mut self) -> Result<u32, &'static str> {
        match self.take()? {
            [1] => self.count(),
            _ => Err("not little-endian"),
        }
    }

    fn polygon(&mut self, found: &mut Vec<Ring>) -> Result<(), &'static str> {
        for index in 0..self.count()? {
            let mut ring = self.ring()?;
            let area = grid::area(&ring);
            if (area > 0) != (index == 0) {
                ring.reverse();
            }
            if area != 0 {
                found.push(ring);
            }
        }
        Ok(())
    }

    fn ring(&mut self) -> Result<Ring, &'static str> {
        let mut ring = Ring::new();
        for _ in 0..self.count()? {
            let [lon, lat] = [self.take().map(f64::from_le_bytes)?, self.take().map(f64::from_le_bytes)?];
            ring.push(Point::from_degrees(lon, lat).ok_or("a point is nowhere on Earth")?);
        }
        if ring.first() != ring.last() {
            return Err("a ring is open");
        }
        ring.pop();
        ring.dedup();
        Ok(ring)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(kind: u32) -> Vec<u8> {
        let mut bytes = vec![1];
        bytes.extend(kind.to_le_bytes());
        bytes.extend(1_u32.to_le_bytes());
        bytes.extend(5_u32.to_le_bytes());
        for (lon, lat) in [(2.0, 50.0), (2.0, 50.1), (2.1, 50.1), (2.1, 50.0), (2.0, 50.0)] {
            bytes.extend(f64::to_le_bytes(lon));
            bytes.extend(f64::to_le_bytes(lat));
        }
        bytes
    }

    #[test]
    fn given_a_clockwise_square_when_read_then_it_turns_the_other_way() {
        let rings = rings(&hex::encode(square(POLYGON))).unwrap();
        assert_eq!(rings.len(), 1);
        assert_eq!(grid::area(&rings[0]), 2 * 1000 * 1000);
    }

    #[test]
    fn given_bytes_cut_anywhere_or_in_excess_when_read_then_refused() {
        let whole = square(POLYGON);
        for end in 0..whole.len() {
            assert!(rings(&hex::encode(&whole[..end])).is_err(), "{end} bytes");
        }
        assert_eq!(rings(&hex::encode([whole, vec![0]].concat())).unwrap_err(), "bytes are left over");
    }

    #[test]
    fn given_a_line_or_words_when_read_then_refused() {
        assert_eq!(rings(&hex::encode(square(2))).unwrap_err(), "neither a polygon nor a multipolygon");
        assert_eq!(rings("outline").unwrap_err(), "not hexadecimal");
    }
}
