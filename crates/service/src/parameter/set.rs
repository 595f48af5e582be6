//! A region sets a value of its own for a parameter.

use maillage_domain::act::{Actor, Draft, PersonId};
use maillage_domain::parameter::decision::{SetAdmission, SetParameter, SetRefusal, admit};
use maillage_domain::parameter::set::ParameterSet;
use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use maillage_views::parameter::{ParameterReceiptView, refusal};
use maillage_views::words::Words;

use crate::app::{App, Drafted};
use crate::ask::region;
use crate::error::ServiceError;
use crate::shipped::PARAMETERS;

/// Records a value for a region; the same one again writes nothing.
pub async fn set(
    app: &App,
    region: Option<&str>,
    asked: &SetParameter,
    actor: PersonId,
    words: Words,
) -> Result<ParameterReceiptView, ServiceError> {
    let value = PARAMETERS.judge(asked).map_err(|no| told(&no, asked, words))?;
    let decide = |state: &State| decide(state, region, &value, words);
    let (last, (region, admission)) = app.write(Actor::Person(actor), decide).await?;
    let done = match admission {
        SetAdmission::Already(act) => (act, true),
        SetAdmission::New => (last, false),
    };
    let unit = &PARAMETERS.parameter(value.name.as_str()).expect("what was read stands in the table").unit;
    Ok(ParameterReceiptView::new(&value, unit, &region, done, words))
}

/// A number that cannot hold is refused; the rest makes no sense.
fn told(refused: &SetRefusal, asked: &SetParameter, words: Words) -> ServiceError {
    let problem = refusal(refused, asked, words);
    match refused {
        SetRefusal::OutOfRange(_) => ServiceError::refused(problem),
        _ => ServiceError::unusable(problem),
    }
}

fn decide(
    state: &State,
    asked: Option<&str>,
    value: &ParameterSet,
    words: Words,
) -> Result<(Drafted, (RegionCode, SetAdmission)), ServiceError> {
    let region = region(state, asked, words)?;
    let admission = admit(state.parameter(), &region, value);
    let decision = match admission {
        SetAdmission::Already(_) => Drafted::default(),
        SetAdmission::New => Draft::new(&region, value.in_force.from, value.clone()).into(),
    };
    Ok((decision, (region, admission)))
}
