//! The grants of an exercise as open data: the national schema (SCDL subventions 2.1.1) as CSV, and the 360Giving standard as JSON.

use jiff::civil::Date;
use maillage_domain::published_aid::published::{COLUMNS, DecimalEuros};
use maillage_views::fund::grants::{GrantView, GrantsView};
use serde::Serialize;
use serde_json::Number;

use crate::{WriteError, csv, json};

/// The grants in the columns of the national schema; its header stands also above no row.
pub fn scdl(view: &GrantsView) -> Result<Vec<u8>, WriteError> {
    let rows: Vec<_> = view.grants.iter().map(|grant| &grant.row).collect();
    csv::rows(&COLUMNS, &rows)
}

/// What a program of the 360Giving standard reads.
#[derive(Serialize)]
struct Package<'a> {
    grants: Vec<Given<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Given<'a> {
    id: String,
    title: &'a str,
    description: &'a str,
    currency: &'static str,
    amount_awarded: Number,
    amount_disbursed: Number,
    award_date: Date,
    planned_dates: [Planned; 1],
    funding_organization: [Organization<'a>; 1],
    recipient_organization: [Organization<'a>; 1],
    commitment_transaction: Vec<Transaction>,
    disbursement_transaction: Vec<Transaction>,
    /// What became of it: no field of the standard says so.
    state: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Planned {
    start_date: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Date>,
}

#[derive(Serialize)]
struct Organization<'a> {
    id: String,
    name: &'a str,
}

#[derive(Serialize)]
struct Transaction {
    id: String,
    #[serde(rename = "transactionDate")]
    date: Date,
    currency: &'static str,
    value: Number,
}

/// The currency of the fund.
const EURO: &str = "EUR";

/// The grants as the 360Giving standard has them: amounts are numbers of euros.
pub fn giving(view: &GrantsView) -> Result<Vec<u8>, WriteError> {
    let grants = view.grants.iter().map(|grant| given(grant, view)).collect::<Result<_, _>>()?;
    json::pretty(&Package { grants })
}

fn given<'a>(grant: &'a GrantView, view: &'a GrantsView) -> Result<Given<'a>, WriteError> {
    let funder = format!("siret:{}", view.siret);
    let (start_date, end_date) = grant.paid_over;
    Ok(Given {
        id: format!("{funder}:{}", grant.commitment),
        title: &grant.object,
        description: &grant.object,
        currency: EURO,
        amount_awarded: euros(grant.granted)?,
        amount_disbursed: euros(grant.paid)?,
        award_date: grant.signed_on,
        planned_dates: [Planned { start_date, end_date }],
        funding_organization: [Organization { id: funder, name: &view.agency }],
        recipient_organization: [Organization { id: grant.beneficiary.clone(), name: &grant.name }],
        commitment_transaction: transactions(&grant.commitment, "commitment", &grant.commitments)?,
        disbursement_transaction: transactions(&grant.commitment, "disbursement", &grant.payments)?,
        state: grant.state,
    })
}

fn transactions(id: &str, kind: &str, sums: &[(Date, i64)]) -> Result<Vec<Transaction>, WriteError> {
    let transaction = |(rank, &(date, cents)): (usize, &(Date, i64))| {
        let id = format!("{id}:{kind}:{}", rank + 1);
        Ok(Transaction { id, date, currency: EURO, value: euros(cents)? })
    };
    sums.iter().enumerate().map(transaction).collect()
}

/// An amount of cents as a number of euros.
fn euros(cents: i64) -> Result<Number, WriteError> {
    Ok(serde_json::from_str(&DecimalEuros(cents).to_string())?)
}
