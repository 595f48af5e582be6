//! The table of published aids, of whoever granted them.

use maillage_domain::fund::beneficiary::{Rna, Siret};
use maillage_domain::published_aid::listed::{AidsListed, ListedAid};
use maillage_domain::published_aid::published::PublishedAid;

use super::cell::OpenKind::{Cents, Day, Integer, Text};
use super::cell::word;
use super::table::Facts;

/// An aid, and the file that lists it.
type Listed<'f> = (&'f AidsListed, &'f ListedAid);

const fn aid<'f>((_, listed): &Listed<'f>) -> &'f PublishedAid {
    &listed.aid
}

pub(super) fn aids<'f>() -> Facts<Listed<'f>, 19> {
    Facts {
        name: "published_aids",
        columns: [
            ("granter_name", Text, |row| aid(row).granter.name.as_str().into()),
            ("granter_siret", Text, |row| aid(row).granter.siret.as_str().into()),
            ("agreement_day", Day, |row| aid(row).signed_on.into()),
            ("decision_reference", Text, |row| aid(row).reference.as_ref().into()),
            ("beneficiary_name", Text, |row| aid(row).name.as_str().into()),
            ("beneficiary_siret", Text, |row| aid(row).registered.siret().map(Siret::as_str).into()),
            ("beneficiary_rna", Text, |row| aid(row).registered.rna().map(Rna::as_str).into()),
            ("object", Text, |row| aid(row).object.as_str().into()),
            ("aid_whole", Cents, |row| aid(row).whole.into()),
            ("aid_nature", Text, |row| word(&aid(row).nature)),
            ("payment_conditions", Text, |row| aid(row).conditions.as_str().into()),
            ("payment_from", Day, |row| aid(row).paid_over.from().into()),
            ("payment_until", Day, |row| aid(row).paid_over.until().into()),
            ("rae_number", Text, |row| aid(row).rae.as_ref().into()),
            ("eu_notice", Text, |row| word(&aid(row).notice)),
            ("grant_share", Text, |row| aid(row).share.to_string().into()),
            ("aid_scheme", Text, |row| aid(row).scheme.as_ref().into()),
            ("document", Text, |(listed, _)| listed.document.into()),
            ("line", Integer, |(_, listed)| listed.place.line.into()),
        ],
    }
}
