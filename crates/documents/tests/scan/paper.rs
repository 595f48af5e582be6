//! Pages drawn by code, as a scanner might have given them.

use maillage_documents::scan::{BLACK, Frame, Picture};

use crate::letters::LETTERS;

/// Pixels in an inch of a drawn page.
const PER_INCH: usize = 200;

/// A page as it is drawn.
pub(crate) struct Paper {
    picture: Picture,
}

impl Paper {
    /// A white page of so many pixels, at 200 to the inch.
    pub(crate) fn new(width: usize, height: usize) -> Self {
        Self { picture: Picture::white(width, height) }
    }

    /// A line across, of a thickness and a shade.
    pub(crate) fn across(
        mut self,
        y: usize,
        (left, right): (usize, usize),
        thickness: usize,
        shade: u8,
    ) -> Self {
        self.picture.fill(Frame { left, top: y, right, bottom: y + thickness }, shade);
        self
    }

    /// A line down, of a thickness and a shade.
    pub(crate) fn down(
        mut self,
        x: usize,
        (top, bottom): (usize, usize),
        thickness: usize,
        shade: u8,
    ) -> Self {
        self.picture.fill(Frame { left: x, top, right: x + thickness, bottom }, shade);
        self
    }

    /// A grid of all these lines, two pixels thick.
    pub(crate) fn grid(self, columns: &[usize], rows: &[usize]) -> Self {
        let (left, right) = (columns[0], columns[columns.len() - 1] + 2);
        let (top, bottom) = (rows[0], rows[rows.len() - 1] + 2);
        let across = rows.iter().fold(self, |paper, y| paper.across(*y, (left, right), 2, BLACK));
        columns.iter().fold(across, |paper, x| paper.down(*x, (top, bottom), 2, BLACK))
    }

    /// Letters of three pixels a dot, from a corner.
    pub(crate) fn text(self, corner: (usize, usize), text: &str) -> Self {
        self.sized_text(corner, text, 3)
    }

    /// Letters of so many pixels a dot, from a corner.
    pub(crate) fn sized_text(mut self, (left, top): (usize, usize), text: &str, dot: usize) -> Self {
        for (number, letter) in text.chars().enumerate() {
            let rows = LETTERS.iter().find(|(known, _)| *known == letter).map(|(_, rows)| *rows);
            for (row, dots) in rows.unwrap_or_default().iter().enumerate() {
                for (column, _) in dots.chars().enumerate().filter(|(_, ink)| *ink == '#') {
                    let (x, y) = (left + (number * 6 + column) * dot, top + row * dot);
                    self.picture.fill(Frame::new(x, y, dot, dot), BLACK);
                }
            }
        }
        self
    }

    /// Wipes a part out.
    pub(crate) fn gap(mut self, frame: Frame) -> Self {
        self.picture.fill(frame, 255);
        self
    }

    /// Shades a part, as behind a heading.
    pub(crate) fn shaded(mut self, frame: Frame, shade: u8) -> Self {
        for y in frame.top..frame.bottom {
            for x in frame.left..frame.right {
                self.picture.paint(x, y, self.picture.at(x, y).min(shade));
            }
        }
        self
    }

    /// Each column moved down by a part of its distance from the left: so many pixels in a thousand.
    pub(crate) fn leaning(self, down: usize) -> Self {
        let mut picture = Picture::white(self.picture.width(), self.picture.height());
        for y in 0..picture.height() {
            for x in 0..picture.width() {
                let from = y.checked_sub(x * down / 1000);
                picture.paint(x, y, from.map_or(255, |from| self.picture.at(x, from)));
            }
        }
        Self { picture }
    }

    /// Each row moved to the right by a part of its distance from the bottom: so many pixels in a thousand.
    pub(crate) fn falling(self, right: usize) -> Self {
        let mut picture = Picture::white(self.picture.width(), self.picture.height());
        for y in 0..picture.height() {
            for x in 0..picture.width() {
                let from = x.checked_sub((picture.height() - y) * right / 1000);
                picture.paint(x, y, from.map_or(255, |from| self.picture.at(from, y)));
            }
        }
        Self { picture }
    }

    /// Whether nothing is drawn near a place.
    fn is_blank(&self, x: usize, y: usize) -> bool {
        let near = |place: usize| place.saturating_sub(12)..place + 15;
        near(y).all(|y| near(x).all(|x| 128 < self.picture.at(x, y)))
    }

    /// Dust between the letters, and paper that is not quite white: the same each time.
    pub(crate) fn dusty(mut self) -> Self {
        let mut state = 1_u32;
        for y in 0..self.picture.height() {
            for x in 0..self.picture.width() {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let noise = u8::try_from(state >> 27).unwrap_or(0);
                let shade = self.picture.at(x, y);
                self.picture.paint(x, y, shade.saturating_sub(noise).max(noise));
                if state.is_multiple_of(2_003) && self.is_blank(x, y) {
                    self.picture.fill(Frame::new(x, y, 3, 2), 30);
                }
            }
        }
        self
    }

    /// A PDF whose only page is this picture.
    pub(crate) fn pdf(&self) -> Vec<u8> {
        pdf(&[self])
    }
}

/// A PDF with a page for each picture: objects one after another, and where each begins.
pub(crate) fn pdf(pages: &[&Paper]) -> Vec<u8> {
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut begins = Vec::new();
    let mut object = |body: &[u8]| {
        begins.push(file.len());
        file.extend_from_slice(format!("{} 0 obj\n", begins.len()).as_bytes());
        file.extend_from_slice(body);
        file.extend_from_slice(b"\nendobj\n");
    };
    let kids: Vec<_> = (0..pages.len()).map(|page| format!("{} 0 R", 3 + 3 * page)).collect();
    object(b"<< /Type /Catalog /Pages 2 0 R >>");
    object(format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()).as_bytes());
    for (number, page) in pages.iter().enumerate() {
        let (width, height) = (page.picture.width(), page.picture.height());
        let point =
            |pixels: usize| format!("{}.{:02}", pixels * 72 / PER_INCH, pixels * 7200 / PER_INCH % 100);
        let (wide, high) = (point(width), point(height));
        let (content, image) = (4 + 3 * number, 5 + 3 * number);
        object(format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {wide} {high}] /Contents {content} 0 R /Resources << /XObject << /P {image} 0 R >> >> >>").as_bytes());
        object(&stream("", format!("{wide} 0 0 {high} 0 0 cm /P Do").as_bytes()));
        let kind = format!(
            "/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8"
        );
        object(&stream(&kind, page.picture.shades()));
    }
    let table = file.len();
    let entries: Vec<_> = begins.iter().map(|begin| format!("{begin:010} 00000 n \n")).collect();
    let entries = entries.concat();
    let size = begins.len() + 1;
    file.extend_from_slice(format!("xref\n0 {size}\n0000000000 65535 f \n{entries}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").as_bytes());
    file
}

fn stream(entries: &str, bytes: &[u8]) -> Vec<u8> {
    let mut stream = format!("<< {entries} /Length {} >>\nstream\n", bytes.len()).into_bytes();
    stream.extend_from_slice(bytes);
    stream.extend_from_slice(b"\nendstream");
    stream
}
