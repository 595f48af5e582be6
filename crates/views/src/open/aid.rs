//! The table of published aids, of whoever granted them.

use maillage_domain::fund::beneficiary::{Rna, Siret};
use maillage_domain::fund::destination::Mission;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::published_aid::hapi::{HapiLine, HapiListed};
use maillage_domain::published_aid::listed::{AidsListed, ListedAid};
use maillage_domain::published_aid::payment_return::{PaymentReturn, PaymentsReturned};
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

/// A line of an export of HAPI, and the file.
type Notified<'f> = (&'f HapiListed, &'f HapiLine);

pub(super) fn notified<'f>() -> Facts<Notified<'f>, 15> {
    Facts {
        name: "hapi_lines",
        columns: [
            ("agency", Text, |(_, line)| line.agency.as_str().into()),
            ("campaign", Integer, |(_, line)| line.campaign.get().into()),
            ("beneficiary_finess", Text, |(_, line)| line.finess.map(|number| number.to_string()).into()),
            ("beneficiary_siret", Text, |(_, line)| line.siret.as_ref().map(Siret::as_str).into()),
            ("beneficiary_name", Text, |(_, line)| line.name.as_ref().map(OneLine::as_str).into()),
            ("hapi_envelope", Text, |(_, line)| line.envelope.as_str().into()),
            ("mission", Integer, |(_, line)| line.mission().map(Mission::number).into()),
            ("code", Text, |(_, line)| {
                line.destination.as_ref().and_then(|destination| destination.code.as_deref()).into()
            }),
            ("measures", Text, |(_, line)| {
                let measures: Vec<_> = line.measures.iter().map(OneLine::as_str).collect();
                Some(measures.join(" | ")).filter(|said| !said.is_empty()).into()
            }),
            ("budget_account", Text, |(_, line)| line.account.as_ref().map(OneLine::as_str).into()),
            ("accounts_commitment", Text, |(_, line)| line.commitment.as_ref().map(OneLine::as_str).into()),
            ("notified_sum", Cents, |(_, line)| line.notified.into()),
            ("effective_day", Day, |(_, line)| line.effective.into()),
            ("document", Text, |(listed, _)| listed.document.into()),
            ("line", Integer, |(_, line)| line.line.into()),
        ],
    }
}

/// A payment that a body sent back, and the file.
type Returned<'f> = (&'f PaymentsReturned, &'f PaymentReturn);

/// Payments that bodies sent back. Who received one stands in the table of commitments, and nowhere of a natural person.
pub(super) fn returned<'f>() -> Facts<Returned<'f>, 7> {
    Facts {
        name: "payment_returns",
        columns: [
            ("scheme_body", Text, |(_, row)| row.body.as_str().into()),
            ("payment_reference", Text, |(_, row)| row.reference.as_str().into()),
            ("paid_for", Text, |(_, row)| row.paid_for.as_ref().map(OneLine::as_str).into()),
            ("paid_on", Day, |(_, row)| row.paid_on.into()),
            ("cp", Cents, |(_, row)| row.amount.into()),
            ("document", Text, |(returned, _)| returned.document.into()),
            ("line", Integer, |(_, row)| row.line.into()),
        ],
    }
}
