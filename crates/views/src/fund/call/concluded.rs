//! What a grant became: an agreement, a commitment, and what is left of the call and of the credits.

use maillage_domain::act::ActNumber;
use maillage_domain::call::book::Call;
use maillage_domain::fund::decision::notice::Notice;
use maillage_domain::fund::ledger::{AeAccount, Ledger};
use maillage_domain::ground::one_line::OneLine;
use schemars::JsonSchema;
use serde::Serialize;

use crate::fund::money::whole_euros;
use crate::fund::names::pool_text;
use crate::fund::notice::notice_text;
use crate::words::{Argument, Words};

/// What a grant became; amounts in cents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ConcludedView {
    /// The act that says what it became.
    pub act: u64,
    /// Whether it was done before.
    pub already: bool,
    /// The call.
    pub call: String,
    /// The number of the application.
    pub number: String,
    /// The agreement.
    pub agreement: String,
    /// The commitment under it.
    pub commitment: String,
    /// What is granted and committed.
    pub granted: i64,
    /// The ceiling of the call.
    pub ceiling: i64,
    /// What is granted of the call in all.
    pub granted_in_all: i64,
    /// What is left of the call.
    pub left: i64,
    /// What may still be committed in the envelope and earmark.
    pub ae_available: i64,
    /// All this in sentences.
    pub text: String,
    /// What it leaves to be checked; absent where there is nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
}

impl ConcludedView {
    /// What the grant to an application became; nothing where it became nothing.
    pub fn new(
        (call, number): (&Call<'_>, &OneLine),
        ledger: &Ledger,
        (act, already): (ActNumber, bool),
        notices: &[Notice],
        words: Words,
    ) -> Option<Self> {
        let application = call.application(number)?;
        let concluded = &application.concluded?.fact;
        let commitment = ledger.commitment(concluded.commitment)?;
        let pool = commitment.terms.place.pool(commitment.terms.year);
        let available = ledger.book().pool(&pool).ae(AeAccount::Available);
        let (ceiling, all) = (call.terms().budget.as_ref()?.ceiling, call.granted()?);
        let (agreement, id, granted) =
            (concluded.agreement.to_string(), concluded.commitment.to_string(), application.granted());
        let amounts = [granted, all, ceiling, available].map(|sum| whole_euros(sum.cents(), words));
        let [granted_text, all_text, ceiling_text, available_text] = &amounts;
        let pool = pool_text(&pool, words);
        let said = [
            ("number", Argument::Text(number.as_str())),
            ("agreement", Argument::Text(&agreement)),
            ("commitment", Argument::Text(&id)),
            ("granted", Argument::Text(granted_text)),
            ("all", Argument::Text(all_text)),
            ("ceiling", Argument::Text(ceiling_text)),
            ("available", Argument::Text(available_text)),
            ("pool", Argument::Text(&pool)),
        ];
        let told = words.with("call-concluded", &said);
        let text = if already { format!("{} {told}", words.get("call-already")) } else { told };
        Some(Self {
            act: act.get(),
            already,
            call: call.code().to_string(),
            number: number.to_string(),
            agreement,
            commitment: id,
            granted: granted.cents(),
            ceiling: ceiling.cents(),
            granted_in_all: all.cents(),
            left: ceiling.less(all).cents(),
            ae_available: available.cents(),
            text,
            warnings: notices.iter().map(|notice| notice_text(ledger, notice, words)).collect(),
        })
    }
}
