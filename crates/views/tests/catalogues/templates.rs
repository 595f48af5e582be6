//! The messages on the columns of tables to fill in, and those of the yearly report.

use crate::built::{Built, listed, of, whole};

/// The columns of tables to fill in, beside those of a bilan.
const TEMPLATES: &str = "\
    commune zone population envelope earmark mission code territory ae cp label line_code sites sites_min sites_max \
    sites_stages units units_min units_max units_stages access_minutes waiting_days target_date withdrawn";

const TEMPLATE_OF_WINDOWS: &str =
    "line operations opens closes id bilan order published replaces regions source";

const TEMPLATE_OF_NEEDS: &str = "line zone places nature extent wished";

const TEMPLATE_OF_STRUCTURES: &str = "code kind name town commune status since source";

const TEMPLATE_OF_STRUCTURE_COUNTS: &str =
    "kind status only territory count printed dated document_page document_line";

const TEMPLATE_OF_INDICATORS: &str = "code label unit calculation formula source actions structures destinations \
    territory period action value day printed target target_day";

const TEMPLATE_OF_DELEGATIONS: &str = "region year order signed published rank dotation fungible fungible_prevention \
    fungible_medico_social sanctuarised sanctuarised_prevention sanctuarised_medico_social source";

const TEMPLATE_OF_AUTHORISATIONS: &str =
    "number holder site line granted start_by started renewed until lapsed units limited_to basis";

const TEMPLATE_OF_APPLICATIONS: &str = "number applicant kind name title requested received";

const TEMPLATE_OF_RETURNS: &str = "reference commitment beneficiary paid amount body label";

const TEMPLATE_OF_HAPI: &str = "\
    NOM-ARS CAMPAGNE ID-BENEFICIAIRE RAISON-SOCIALE SIRET ENVELOPPE MESURE-NIV1 MESURE-NIV2 MESURE-NIV3 PAYEUR \
    MONTANT-NOTIFIE DATE-EFFET PEP-ENGAGEMENT";

/// What each column of a table to fill in is.
pub(crate) fn templates() -> Vec<Built> {
    let hapi = listed(TEMPLATE_OF_HAPI).map(|column| format!("template-of-hapi-{column}"));
    vec![
        of("template-of-{column}", listed(TEMPLATES)),
        of("template-of-window-{column}", listed(TEMPLATE_OF_WINDOWS)),
        of("template-of-needs-{column}", listed(TEMPLATE_OF_NEEDS)),
        of("template-of-authorisations-{column}", listed(TEMPLATE_OF_AUTHORISATIONS)),
        of("template-of-structures-{column}", listed(TEMPLATE_OF_STRUCTURES)),
        of("template-of-structure-counts-{column}", listed(TEMPLATE_OF_STRUCTURE_COUNTS)),
        of("template-of-indicators-{column}", listed(TEMPLATE_OF_INDICATORS)),
        of("template-of-applications-{column}", listed(TEMPLATE_OF_APPLICATIONS)),
        of("template-of-cpam-{column}", listed(TEMPLATE_OF_RETURNS)),
        whole("template-of-hapi-{column}", hapi),
        of("template-of-delegations-{column}", listed(TEMPLATE_OF_DELEGATIONS)),
    ]
}

pub(crate) fn yearly_report() -> Vec<Built> {
    vec![
        of(
            "yearly-report-section-{id}",
            listed(
                "basis revenue execution missions actions structures agreements indicators resources aids series findings gaps",
            ),
        ),
        of("yearly-report-label-{id}", listed("contents sources sources-note computed")),
        of("yearly-report-revenue-{id}", listed("national own total restated")),
        of("yearly-report-itemised-{id}", listed("cited of-missions of-none aside rest paid")),
        of("yearly-report-gap-{id}", listed("actions structures agreements indicators resources aids")),
    ]
}
