//! A sheet of paper to write and draw on: the PDF it becomes is as plain as can be.

/// The height of a page of A4, in points.
pub const HEIGHT: f32 = 842.0;

/// A page that is being drawn. Ordinates go down from the upper edge, as in the model.
#[derive(Debug, Clone, Default)]
pub struct Paper {
    content: String,
    resources: String,
    objects: Vec<String>,
}

impl Paper {
    /// A blank page.
    pub fn new() -> Self {
        Self::default()
    }

    /// A text that begins here, its line at this ordinate, in Helvetica of ten points.
    #[must_use]
    pub fn text(self, x: f32, y: f32, text: &str) -> Self {
        self.sized(x, y, 10.0, text)
    }

    /// The same in another size.
    #[must_use]
    pub fn sized(self, x: f32, y: f32, size: f32, text: &str) -> Self {
        self.turned(x, y, [size, 0.0, 0.0, size], text)
    }

    /// A text in a matrix of its own, as the operator `Tm` takes it.
    #[must_use]
    pub fn turned(self, x: f32, y: f32, matrix: [f32; 4], text: &str) -> Self {
        let escaped: String = text.chars().map(latin).collect();
        let (up, matrix) = (HEIGHT - y, matrix.map(|part| part.to_string()).join(" "));
        self.raw(&format!("BT /F1 1 Tf {matrix} {x} {up} Tm ({escaped}) Tj ET"))
    }

    /// A line drawn from one point to another.
    #[must_use]
    pub fn line(self, (x0, y0): (f32, f32), (x1, y1): (f32, f32)) -> Self {
        self.raw(&format!("0.5 w {x0} {} m {x1} {} l S", HEIGHT - y0, HEIGHT - y1))
    }

    /// A surface of grey.
    #[must_use]
    pub fn surface(self, (left, top): (f32, f32), (right, bottom): (f32, f32)) -> Self {
        let (wide, high) = (right - left, bottom - top);
        self.raw(&format!("0.8 g {left} {} {wide} {high} re f 0 g", HEIGHT - bottom))
    }

    /// Lines at each of these places, over the whole of the others.
    #[must_use]
    pub fn lattice(mut self, xs: &[f32], ys: &[f32]) -> Self {
        let (left, right) = (xs[0], xs[xs.len() - 1]);
        let (top, bottom) = (ys[0], ys[ys.len() - 1]);
        for x in xs {
            self = self.line((*x, top), (*x, bottom));
        }
        for y in ys {
            self = self.line((left, *y), (right, *y));
        }
        self
    }

    /// Any operators of a page.
    #[must_use]
    pub fn raw(mut self, operators: &str) -> Self {
        self.content.push_str(operators);
        self.content.push('\n');
        self
    }

    /// An object more, from the sixth on, and what names it among the resources.
    #[must_use]
    pub fn object(mut self, resource: &str, object: &str) -> Self {
        self.resources.push_str(resource);
        self.objects.push(object.to_owned());
        self
    }

    /// The file.
    #[must_use]
    pub fn pdf(&self) -> Vec<u8> {
        let stream = format!("<< /Length {} >>\nstream\n{}\nendstream", self.content.len(), self.content);
        file(&self.resources, &stream, &self.objects, "")
    }

    /// The file with more in its trailer.
    pub fn pdf_with(&self, trailer: &str) -> Vec<u8> {
        let stream = format!("<< /Length {} >>\nstream\n{}\nendstream", self.content.len(), self.content);
        file(&self.resources, &stream, &self.objects, trailer)
    }
}

/// A sign as an octal escape of the encoding of Western Windows.
fn latin(sign: char) -> String {
    match sign {
        '(' | ')' | '\\' => format!("\\{sign}"),
        '’' => String::from("\\222"),
        '–' => String::from("\\226"),
        _ if sign.is_ascii() => sign.to_string(),
        _ => format!("\\{:03o}", u32::from(sign)),
    }
}

/// A file of one page whose content is this stream.
pub fn file(resources: &str, content: &str, more: &[String], trailer: &str) -> Vec<u8> {
    let page = format!(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> {resources} >> >>"
    );
    let mut objects = vec![
        String::from("<< /Type /Catalog /Pages 2 0 R >>"),
        String::from("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        page,
        content.to_owned(),
        String::from("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"),
    ];
    objects.extend(more.iter().cloned());
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut begins = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        begins.push(file.len());
        file.extend(format!("{number} 0 obj\n{object}\nendobj\n").bytes());
    }
    let table = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", begins.len() + 1).bytes());
    for begin in &begins {
        file.extend(format!("{begin:010} 00000 n \n").bytes());
    }
    file.extend(
        format!(
            "trailer\n<< /Size {} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n",
            begins.len() + 1
        )
        .bytes(),
    );
    file
}
