//! How what happens to agreements changes the ledger: they move no money.

use std::sync::Arc;

use super::Ledger;
use super::apply::{Change, Unfit, Weighing, fit};
use crate::fund::agreement::{
    Agreement, AgreementRef, AmendAgreement, ConcludeAgreement, EndAgreement, EvaluateAgreement,
    ReceiveReport,
};
use crate::ground::stamp::{Recorded, Stamp};

impl From<Agreement> for Change {
    fn from(agreement: Agreement) -> Self {
        Self { agreement: Some(agreement), ..Self::default() }
    }
}

fn recorded<T>(stamp: &Arc<Stamp>, fact: &Arc<T>) -> Recorded<T> {
    Recorded { stamp: Arc::clone(stamp), fact: Arc::clone(fact) }
}

impl Ledger {
    fn agreed(&self, reference: &AgreementRef) -> Result<Agreement, Unfit> {
        fit(self.agreement(reference)).cloned()
    }

    pub(super) fn concluded(&self, fact: &Arc<ConcludeAgreement>) -> Weighing {
        if self.agreement(&fact.agreement).is_some() {
            return Err(Unfit);
        }
        Ok(Agreement::new(Arc::clone(fact)).into())
    }

    pub(super) fn amended(&self, stamp: &Arc<Stamp>, fact: &Arc<AmendAgreement>) -> Weighing {
        let mut agreement = self.agreed(&fact.agreement)?;
        agreement.terms = agreement.terms.amended_by(&fact.terms);
        agreement.amendments.push(recorded(stamp, fact));
        Ok(agreement.into())
    }

    pub(super) fn ended(&self, stamp: &Arc<Stamp>, fact: &Arc<EndAgreement>) -> Weighing {
        let mut agreement = self.agreed(&fact.agreement)?;
        if agreement.ended.is_some() {
            return Err(Unfit);
        }
        agreement.ended = Some(recorded(stamp, fact));
        Ok(agreement.into())
    }

    pub(super) fn report_received(&self, stamp: &Arc<Stamp>, fact: &Arc<ReceiveReport>) -> Weighing {
        let mut agreement = self.agreed(&fact.agreement)?;
        agreement.reports.push(recorded(stamp, fact));
        Ok(agreement.into())
    }

    pub(super) fn evaluated(&self, stamp: &Arc<Stamp>, fact: &Arc<EvaluateAgreement>) -> Weighing {
        let mut agreement = self.agreed(&fact.agreement)?;
        agreement.evaluations.push(recorded(stamp, fact));
        Ok(agreement.into())
    }
}
