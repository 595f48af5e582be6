//! The fields of the records of the standard feeds, in the order of their formats, each with the form that its format gives it.

use maillage_domain::care::arhgos::FieldFault;

use crate::feed::values;

/// One sign of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// A digit.
    Digit,
    /// A capital letter.
    Capital,
    /// A digit or a capital letter.
    Either,
    /// A letter.
    Letter,
    /// A space.
    Space,
    /// Any sign.
    Any,
}

impl Sign {
    const fn is(self, sign: char) -> bool {
        match self {
            Self::Digit => sign.is_ascii_digit(),
            Self::Capital => sign.is_ascii_uppercase(),
            Self::Either => sign.is_ascii_digit() || sign.is_ascii_uppercase(),
            Self::Letter => sign.is_ascii_alphabetic(),
            Self::Space => sign == ' ',
            Self::Any => true,
        }
    }
}

/// So many signs of a kind, one behind the other. Only the last run of a form has room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    sign: Sign,
    least: usize,
    most: usize,
}

impl Run {
    const fn of(sign: Sign, least: usize, most: usize) -> Self {
        Self { sign, least, most }
    }
}

/// The form of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A number of the register.
    Finess,
    /// A day.
    Day,
    /// A decimal number.
    Decimal,
    /// One of some words.
    OneOf(&'static [&'static str]),
    /// At least and at most so many signs.
    Text(usize, usize),
    /// Runs of signs.
    Signs(&'static [Run]),
}

/// A line of the post: `62000 ARRAS`.
const POST: Form =
    Form::Signs(&[Run::of(Sign::Digit, 5, 5), Run::of(Sign::Space, 1, 1), Run::of(Sign::Any, 1, 26)]);
const DEPARTMENT: Form = Form::Signs(&[Run::of(Sign::Digit, 1, 1), Run::of(Sign::Either, 1, 1)]);
const APE: Form = Form::Signs(&[Run::of(Sign::Digit, 4, 4), Run::of(Sign::Capital, 1, 1)]);
const UAI: Form = Form::Signs(&[Run::of(Sign::Digit, 7, 7), Run::of(Sign::Capital, 1, 1)]);
const SECTOR: Form =
    Form::Signs(&[Run::of(Sign::Digit, 2, 2), Run::of(Sign::Capital, 1, 1), Run::of(Sign::Digit, 2, 2)]);

impl Form {
    /// What is wrong with a text that is to be of this form.
    pub(super) fn fault(self, text: &str) -> Option<FieldFault> {
        match self {
            Self::Finess => values::finess(text).err(),
            Self::Day => values::day(text).err(),
            Self::Decimal => {
                let is_number = text.parse().is_ok_and(|number: f64| number.is_finite());
                (!is_number).then_some(FieldFault::Decimal)
            }
            Self::OneOf(words) => (!words.contains(&text)).then_some(FieldFault::Code),
            Self::Text(least, most) => {
                (!(least..=most).contains(&text.chars().count())).then_some(FieldFault::Text)
            }
            Self::Signs(runs) => (!fits(text, runs)).then_some(FieldFault::Code),
        }
    }
}

fn fits(text: &str, runs: &[Run]) -> bool {
    let mut signs = text.chars().peekable();
    let fits = runs.iter().all(|run| {
        let mut found = 0;
        while found < run.most && signs.next_if(|sign| run.sign.is(*sign)).is_some() {
            found += 1;
        }
        run.least <= found
    });
    fits && signs.next().is_none()
}

/// A field of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Field {
    /// Its name.
    pub(super) name: &'static str,
    /// Whether it must say something.
    pub(super) is_needed: bool,
    /// Its form where it does.
    pub(super) form: Form,
}

impl Field {
    const fn needed(name: &'static str, form: Form) -> Self {
        Self { name, is_needed: true, form }
    }

    const fn open(name: &'static str, form: Form) -> Self {
        Self { name, is_needed: false, form }
    }
}

const DIGITS_1: Form = Form::Signs(&[Run::of(Sign::Digit, 1, 1)]);
const DIGITS_UP_TO_4: Form = Form::Signs(&[Run::of(Sign::Digit, 1, 4)]);
const DIGITS_UP_TO_9: Form = Form::Signs(&[Run::of(Sign::Digit, 1, 9)]);
const DIGITS_2: Form = Form::Signs(&[Run::of(Sign::Digit, 2, 2)]);
const DIGITS_3: Form = Form::Signs(&[Run::of(Sign::Digit, 3, 3)]);
const DIGITS_4: Form = Form::Signs(&[Run::of(Sign::Digit, 4, 4)]);
const DIGITS_5: Form = Form::Signs(&[Run::of(Sign::Digit, 5, 5)]);
const DIGITS_9: Form = Form::Signs(&[Run::of(Sign::Digit, 9, 9)]);
const DIGITS_10: Form = Form::Signs(&[Run::of(Sign::Digit, 10, 10)]);
const DIGITS_14: Form = Form::Signs(&[Run::of(Sign::Digit, 14, 14)]);

/// A legal entity (1400101).
pub(super) const LEGAL_ENTITY: &[Field] = &[
    Field::needed("nofiness", Form::Finess),
    Field::needed("rs", Form::Text(1, 38)),
    Field::open("rslongue", Form::Text(1, 60)),
    Field::open("complrs", Form::Text(1, 32)),
    Field::open("numvoie", DIGITS_UP_TO_4),
    Field::open("typvoie", Form::Signs(&[Run::of(Sign::Capital, 1, 4)])),
    Field::open("voie", Form::Text(1, 27)),
    Field::open("compvoie", Form::OneOf(&["B", "C", "Q", "T"])),
    Field::open("compldistrib", Form::Text(1, 32)),
    Field::open("lieuditbp", Form::Text(1, 32)),
    Field::open("libellepays", Form::Signs(&[Run::of(Sign::Letter, 1, 40)])),
    Field::needed("commune", DIGITS_3),
    Field::needed("ligneacheminement", POST),
    Field::needed("libcommune", Form::Text(1, 70)),
    Field::needed("departement", DEPARTMENT),
    Field::needed("libdepartement", Form::Text(1, 24)),
    Field::open("codepostal", DIGITS_5),
    Field::open("codepays", DIGITS_3),
    Field::open("telephone", DIGITS_10),
    Field::open("telecopie", DIGITS_10),
    Field::needed("statutjuridique", DIGITS_2),
    Field::open("libstatutjuridique", Form::Text(1, 60)),
    Field::needed("libcourtstatutjuridique", Form::Text(1, 20)),
    Field::open("categetab", DIGITS_3),
    Field::open("libcategetab", Form::Text(1, 60)),
    Field::open("libcourtcategetab", Form::Text(1, 20)),
    Field::open("siren", DIGITS_9),
    Field::open("datemodifsiren", Form::Day),
    Field::open("originemodifsiren", Form::Text(1, 20)),
    Field::open("codeape", APE),
    Field::open("datecrea", Form::Day),
    Field::open("datemaj", Form::Day),
    Field::open("datefermeture", Form::Day),
    Field::open("typefermeture", Form::OneOf(&["NDI", "ERR", "PRO", "DEF"])),
    Field::needed("qualifcreation", Form::OneOf(&["GEN", "OFF"])),
];

/// The name of a legal entity (1400103 and 1400104).
pub(super) const HOLDER: &[Field] =
    &[Field::needed("nofiness", Form::Finess), Field::needed("rs", Form::Text(1, 38))];

/// A site (1400102).
pub(super) const SITE: &[Field] = &[
    Field::needed("nofinesset", Form::Finess),
    Field::needed("nofinessej", Form::Finess),
    Field::needed("rs", Form::Text(1, 38)),
    Field::open("rslongue", Form::Text(1, 60)),
    Field::open("complrs", Form::Text(1, 32)),
    Field::open("compldistrib", Form::Text(1, 32)),
    Field::open("numvoie", DIGITS_UP_TO_4),
    Field::open("typvoie", Form::Signs(&[Run::of(Sign::Capital, 1, 4)])),
    Field::open("voie", Form::Text(1, 27)),
    Field::open("compvoie", Form::OneOf(&["B", "C", "Q", "T"])),
    Field::open("lieuditbp", Form::Text(1, 32)),
    Field::needed("commune", DIGITS_3),
    Field::needed("libcommune", Form::Text(1, 70)),
    Field::needed("departement", DEPARTMENT),
    Field::needed("libdepartement", Form::Text(1, 24)),
    Field::needed("codepostal", DIGITS_5),
    Field::needed("ligneacheminement", POST),
    Field::open("codepays", DIGITS_3),
    Field::open("libellepays", Form::Signs(&[Run::of(Sign::Letter, 1, 40)])),
    Field::open("telephone", DIGITS_10),
    Field::open("telecopie", DIGITS_10),
    Field::open("courriel", Form::Text(1, 60)),
    Field::needed("categetab", DIGITS_3),
    Field::open("libcategetab", Form::Text(1, 60)),
    Field::needed("libcourtcategetab", Form::Text(1, 20)),
    Field::needed("categagretab", DIGITS_4),
    Field::open("libcategagretab", Form::Text(1, 60)),
    Field::needed("libcourtcategagretab", Form::Text(1, 20)),
    Field::needed("typeet", Form::OneOf(&["P", "S"])),
    Field::open("nofinessppal", Form::Finess),
    Field::needed("natureet", Form::OneOf(&["B", "G"])),
    Field::open("siret", DIGITS_14),
    Field::open("datemodifsiret", Form::Day),
    Field::open("originemodifsiret", Form::Text(1, 20)),
    Field::open("codeape", APE),
    Field::open("codemft", DIGITS_2),
    Field::open("libmft", Form::Text(1, 60)),
    Field::needed("libcourtmft", Form::Text(1, 20)),
    Field::open("codesph", DIGITS_1),
    Field::open("libsph", Form::Text(1, 60)),
    Field::open("libcourtsph", Form::Text(1, 20)),
    Field::open("dateouv", Form::Day),
    Field::open("datelimite", Form::Day),
    Field::open("indcaduc", Form::OneOf(&["N", "O"])),
    Field::open("typefermeture", Form::OneOf(&["CHP", "PRO", "EML", "ERR", "DEF"])),
    Field::open("datefermeture", Form::Day),
    Field::open("dateautor", Form::Day),
    Field::open("datemaj", Form::Day),
    Field::open("numuai", UAI),
];

/// A care activity (1400103).
pub(super) const ACTIVITY: &[Field] = &[
    Field::needed("nofinessej", Form::Finess),
    Field::needed("rsej", Form::Text(1, 38)),
    Field::open("activite", Form::Text(2, 2)),
    Field::open("libactivite", Form::Text(1, 150)),
    Field::open("modalite", Form::Text(2, 2)),
    Field::open("libmodalite", Form::Text(1, 150)),
    Field::open("forme", Form::Text(2, 2)),
    Field::open("libforme", Form::Text(1, 150)),
    Field::open("noautor", DIGITS_UP_TO_9),
    Field::open("dateautor", Form::Day),
    Field::open("indnatlien", Form::OneOf(&["F", "J"])),
    Field::needed("nofinesset", Form::Finess),
    Field::needed("rset", Form::Text(1, 38)),
    Field::open("noligautor", Form::Decimal),
    Field::open("noligautoranc", Form::Decimal),
    Field::open("noautorarhgos", Form::Text(1, usize::MAX)),
    Field::open("noimplarhgos", Form::Text(1, usize::MAX)),
    Field::open("noancautact", DIGITS_UP_TO_9),
    Field::open("noancauteml", DIGITS_UP_TO_9),
    Field::open("sectpsy", SECTOR),
    Field::open("libsectpsy", Form::Text(1, 30)),
    Field::open("datemeo", Form::Day),
    Field::open("datefin", Form::Day),
    Field::open("datelimite", Form::Day),
    Field::open("indcaduc", Form::OneOf(&["N", "O"])),
    Field::open("daterenouv", Form::Day),
    Field::open("indrenouv", Form::OneOf(&["A", "N"])),
    Field::open("indsupact", Form::OneOf(&["N", "O"])),
    Field::open("indsupsite", Form::OneOf(&["N", "O"])),
    Field::open("datemajact", Form::Day),
    Field::open("datemajsite", Form::Day),
];

/// A unit of equipment (1400104).
pub(super) const EQUIPMENT: &[Field] = &[
    Field::needed("nofinessej", Form::Finess),
    Field::needed("rsej", Form::Text(1, 38)),
    Field::needed("eml", DIGITS_5),
    Field::open("libeml", Form::Text(1, 60)),
    Field::needed("libcourteml", Form::Text(1, 20)),
    Field::open("noautor", DIGITS_UP_TO_9),
    Field::open("noautorarhgos", Form::Text(1, usize::MAX)),
    Field::open("noimplarhgos", Form::Text(1, usize::MAX)),
    Field::open("dateautor", Form::Day),
    Field::open("nofinesset", Form::Finess),
    Field::open("numserie", Form::Text(1, 40)),
    Field::open("marque", DIGITS_4),
    Field::needed("rset", Form::Text(1, 38)),
    Field::open("datelimite", Form::Day),
    Field::open("indcaduc", Form::OneOf(&["N", "O"])),
    Field::open("indnatlien", Form::OneOf(&["F", "J"])),
    Field::open("datemeo", Form::Day),
    Field::open("datefin", Form::Day),
    Field::open("indrempl", Form::OneOf(&["A", "N", "P", "R"])),
    Field::open("noautorremplacement", DIGITS_UP_TO_9),
    Field::open("indsup", Form::OneOf(&["N", "O"])),
    Field::open("datemaj", Form::Day),
];

/// A code of the list of clienteles (1500105).
pub(super) const CLIENTELE: &[Field] = &[
    Field::needed("code", Form::Text(2, 3)),
    Field::open("libelle", Form::Text(1, 60)),
    Field::needed("libellecourt", Form::Text(1, 20)),
    Field::open("datedeb", Form::Day),
    Field::open("datefin", Form::Day),
    Field::open("codeagr2", Form::Text(1, 4)),
    Field::open("libelleagr2", Form::Text(1, 60)),
    Field::open("libellecourtagr2", Form::Text(1, 20)),
    Field::open("codeagr1", Form::Text(1, 4)),
    Field::open("libelleagr1", Form::Text(1, 60)),
    Field::open("libellecourtagr1", Form::Text(1, 20)),
];

/// A code of the list of categories of sites (1500106).
pub(super) const CATEGORY: &[Field] = &[
    Field::needed("code", Form::Text(2, 3)),
    Field::open("libelle", Form::Text(1, 60)),
    Field::needed("libellecourt", Form::Text(1, 20)),
    Field::needed("domaine", Form::Text(1, 3)),
    Field::open("datedeb", Form::Day),
    Field::open("datefin", Form::Day),
    Field::open("codeagr3", Form::Text(1, 4)),
    Field::open("libelleagr3", Form::Text(1, 60)),
    Field::open("libellecourtagr3", Form::Text(1, 20)),
    Field::open("codeagr2", Form::Text(1, 4)),
    Field::open("libelleagr2", Form::Text(1, 60)),
    Field::open("libellecourtagr2", Form::Text(1, 20)),
    Field::open("codeagr1", Form::Text(1, 4)),
    Field::open("libelleagr1", Form::Text(1, 60)),
    Field::open("libellecourtagr1", Form::Text(1, 20)),
];

/// A code of the list of statuses in law (1500107).
pub(super) const STATUS: &[Field] = &[
    Field::needed("code", Form::Text(1, 2)),
    Field::open("libelle", Form::Text(1, 60)),
    Field::needed("libellecourt", Form::Text(1, 20)),
    Field::open("datedeb", Form::Day),
    Field::open("datefin", Form::Day),
    Field::open("codeagr3", Form::Text(1, 4)),
    Field::open("libelleagr3", Form::Text(1, 60)),
    Field::open("libellecourtagr3", Form::Text(1, 20)),
    Field::open("codeagr2", Form::Text(1, 4)),
    Field::open("libelleagr2", Form::Text(1, 60)),
    Field::open("libellecourtagr2", Form::Text(1, 20)),
    Field::open("codeagr1", Form::Text(1, 4)),
    Field::open("libelleagr1", Form::Text(1, 60)),
    Field::open("libellecourtagr1", Form::Text(1, 20)),
];

/// A code of the list of kinds of ends (1500108).
pub(super) const END: &[Field] = &[
    Field::needed("code", Form::Text(2, 3)),
    Field::open("libelle", Form::Text(1, 20)),
    Field::open("structure", Form::Text(1, 2)),
    Field::open("datedeb", Form::Day),
    Field::open("datefin", Form::Day),
];
