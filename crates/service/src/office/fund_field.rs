//! The fields of the verbs of the fund: what each asks, what it holds, and what is said where it cannot be read.
//!
//! A field is described once: forms of pages and bodies of requests to the API are made of the same description.

use maillage_reading::fund_tables::{DESTINATION, OPENING};
use maillage_reading::table::Column;

/// What a field holds.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// An exercise, of four digits.
    Year,
    /// A commitment, by its identifier.
    Commitment,
    /// A revenue order, by its identifier.
    Recovery,
    /// A person, by the identifier of his account.
    Person,
    /// An amount in euros above zero.
    Euros,
    /// An amount in euros, or nothing at all.
    EurosOrZero,
    /// A whole number.
    Count,
    /// A day, as `2026-03-31`.
    Day,
    /// Words.
    Text,
    /// Words on some lines.
    Clause,
    /// Words on one line.
    OneLine,
    /// A call, by its code.
    Call,
    /// An agreement, by its reference.
    Agreement,
    /// Words on one line, as the published schema of grants takes them.
    LegalText,
    /// A day, or two with a stroke between: `2026-01-01/2026-12-31`.
    Period,
    /// A share of a grant: `0.6`.
    GrantShare,
    /// Where credits stand: `intervention/free/MI2-3-5/80`, of which the end may be left out.
    Place,
    /// Who receives: `siret:`, `finess:`, `rna:` or `person:` and the identifier.
    Beneficiary,
    /// A vote against a budget: `2026-01-05=20/30`, those against and all.
    Vote,
    /// One of a few words.
    Word(&'static [Word]),
    /// Rows under a header of these columns.
    Table(&'static [Column]),
    /// One value to a line.
    Lines(Line),
}

/// What stands on each line of a field of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// What is bound to an earmark: `prevention=1000,00`.
    Share,
    /// What is foreseen for an exercise: `2027=1000,00`.
    Instalment,
    /// What is carried over: `intervention/free=1000,00/500,00`.
    Carry,
    /// An agency of an operation of several regions: `32=60/` and the identifier of its director general.
    Partner,
    /// A name.
    Name,
    /// A site, by its FINESS number.
    Site,
    /// A commitment, by its identifier.
    Commitment,
    /// Who else pays, and how much where it is said: `Conseil départemental=1000,00`.
    CoFunder,
    /// A criterion, with the points that it gives where they are announced: `Besoin du territoire=30`.
    Criterion,
    /// The points of a criterion: `Besoin du territoire=28`.
    Score,
}

/// One of a few words that a field may hold.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// The word in data.
    pub word: &'static str,
    /// The message that says it to people.
    pub label: &'static str,
}

/// A field of a verb.
#[derive(Debug, Clone, Copy)]
pub struct FundField {
    /// Its name, in addresses and requests.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// The message that says what it asks.
    pub label: &'static str,
    /// The message that helps to fill it in.
    pub hint: &'static str,
    /// Whether it may be left out.
    pub optional: bool,
    /// The message that names the part of the form to which it belongs; empty for the first part.
    pub section: &'static str,
    /// Whether that part is seldom filled in, and shown once it is asked for.
    pub seldom: bool,
}

impl FundField {
    const fn within(self, section: &'static str) -> Self {
        Self { section, ..self }
    }

    const fn seldom(self, section: &'static str) -> Self {
        Self { section, seldom: true, ..self }
    }
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldSaid {
    /// The field.
    pub field: &'static str,
    /// What is wrong, in words.
    pub said: String,
}

impl Kind {
    /// The message that says that what was typed is none; it is given `value`.
    pub(super) const fn fault(self) -> &'static str {
        match self {
            Self::Year => "office-fault-year",
            Self::Commitment | Self::Lines(Line::Commitment) => "office-fault-commitment",
            Self::Recovery => "office-fault-recovery",
            Self::Person => "office-fault-person",
            Self::Euros => "office-fault-amount",
            Self::EurosOrZero => "office-fault-amount-or-zero",
            Self::Count => "office-fault-count",
            Self::Day => "office-fault-day",
            Self::Text | Self::Word(_) | Self::Table(_) => "office-fault-choice",
            Self::Place => "office-fault-place",
            Self::Beneficiary => "office-fault-beneficiary",
            Self::LegalText | Self::Lines(Line::Name) => "office-fault-legal-text",
            Self::Clause => "office-fault-clause",
            Self::OneLine => "office-fault-one-line",
            Self::Call => "office-fault-call",
            Self::Agreement => "office-fault-agreement",
            Self::Period => "office-fault-period",
            Self::GrantShare => "office-fault-grant-share",
            Self::Vote => "office-fault-vote",
            Self::Lines(Line::Share) => "office-fault-share",
            Self::Lines(Line::Instalment) => "office-fault-instalment",
            Self::Lines(Line::Carry) => "office-fault-carry",
            Self::Lines(Line::Partner) => "office-fault-partner",
            Self::Lines(Line::Site) => "office-fault-site",
            Self::Lines(Line::CoFunder) => "office-fault-co-funder",
            Self::Lines(Line::Criterion) => "office-fault-criterion",
            Self::Lines(Line::Score) => "office-fault-score",
        }
    }
}

const fn needed(name: &'static str, kind: Kind, label: &'static str, hint: &'static str) -> FundField {
    FundField { name, kind, label, hint, optional: false, section: "", seldom: false }
}

const fn optional(name: &'static str, kind: Kind, label: &'static str, hint: &'static str) -> FundField {
    FundField { name, kind, label, hint, optional: true, section: "", seldom: false }
}

const fn word(word: &'static str, label: &'static str) -> Word {
    Word { word, label }
}

macro_rules! fields {
    ($($constant:ident = $field:expr;)+) => {
        $(pub(super) const $constant: FundField = $field;)+
    };
}

fields! {
    YEAR = needed("year", Kind::Year, "office-fund-year", "office-fund-year-hint");
    DAY = optional("day", Kind::Day, "office-fund-day", "office-fund-day-hint");
    DONE_ON = optional("day", Kind::Day, "office-fund-done-on", "office-fund-day-hint");
    NOTIFIED_ON = optional("day", Kind::Day, "office-fund-notified-on", "office-fund-day-hint");
    DESTINATIONS = needed("table", Kind::Table(DESTINATION), "office-fund-lines", "office-fund-lines-hint");
    DESTINATIONS_SOURCE = needed("source", Kind::Text, "office-fund-source", "office-fund-source-hint");
    FIRST_ORDER =
        optional("first-order", Kind::EurosOrZero, "office-fund-first-order", "office-fund-first-order-hint");
    BUDGET_KIND = needed("kind", Kind::Word(BUDGETS), "office-fund-kind", "office-fund-kind-hint");
    OPENINGS = needed("table", Kind::Table(OPENING), "office-fund-openings", "office-fund-openings-hint");
    VOTE = optional("vote", Kind::Day, "office-fund-vote", "office-fund-vote-hint").within("office-section-board");
    VOTES = optional("votes", Kind::Count, "office-fund-votes", "office-fund-votes-hint").within("office-section-board");
    AGAINST = optional("against", Kind::Count, "office-fund-against", "office-fund-against-hint").within("office-section-board");
    RECEIVED = optional("received", Kind::Day, "office-fund-received", "office-fund-received-hint").within("office-section-board");
    OPPOSED = optional("opposed", Kind::Day, "office-fund-opposed", "office-fund-opposed-hint").within("office-section-board");
    MINISTERS = optional("ministers", Kind::Day, "office-fund-ministers", "office-fund-ministers-hint").within("office-section-ministers");
    REFUSED = optional("refused", Kind::Vote, "office-fund-refused-vote", "office-fund-refused-vote-hint").within("office-section-ministers");
    REFUSED_AGAIN =
        optional("refused-again", Kind::Vote, "office-fund-refused-again", "office-fund-refused-again-hint").within("office-section-ministers");
    ORIGIN = needed("origin", Kind::Word(ORIGINS), "office-fund-origin", "office-fund-origin-hint");
    RECEIVED_SUM = needed("amount", Kind::Euros, "office-fund-revenue-amount", "office-fund-revenue-amount-hint");
    PART = optional("part", Kind::Lines(Line::Share), "office-fund-part", "office-fund-part-hint");
    REVENUE_SOURCE = needed("source", Kind::Text, "office-fund-order-source", "office-fund-order-source-hint");
    DIRECTION = needed("direction", Kind::Word(DIRECTIONS), "office-fund-direction", "office-fund-direction-hint");
    MOVED = needed("amount", Kind::Euros, "office-fund-moved", "office-fund-amount-hint");
    ENDOWMENT = needed("endowment", Kind::Euros, "office-fund-endowment", "office-fund-endowment-hint");
    ENDOWMENT_ORDER =
        optional("order", Kind::Text, "office-fund-endowment-order", "office-fund-endowment-order-hint").within("office-section-endowment");
    LIMIT = optional("limit", Kind::Euros, "office-fund-limit", "office-fund-limit-hint").within("office-section-endowment");
    FROM = needed("from", Kind::Place, "office-fund-from", "office-fund-place-hint");
    TO = needed("to", Kind::Place, "office-fund-to", "office-fund-place-hint");
    AE = optional("ae", Kind::EurosOrZero, "office-fund-ae", "office-fund-ae-hint");
    CP = optional("cp", Kind::EurosOrZero, "office-fund-cp", "office-fund-cp-hint");
    PLACE = needed("place", Kind::Place, "office-fund-place", "office-fund-place-hint");
    COMMITTED = needed("amount", Kind::Euros, "office-fund-committed", "office-fund-committed-hint");
    OBJECT = needed("object", Kind::Text, "office-fund-object", "office-fund-object-hint");
    BENEFICIARY =
        needed("beneficiary", Kind::Beneficiary, "office-fund-beneficiary", "office-fund-beneficiary-hint");
    BENEFICIARY_KIND = needed(
        "beneficiary-kind", Kind::Word(BENEFICIARIES), "office-fund-beneficiary-kind", "office-fund-beneficiary-kind-hint");
    FIELD = needed("field", Kind::Word(FIELDS), "office-fund-field", "office-fund-field-hint");
    PURPOSE = optional("purpose", Kind::Text, "office-fund-purpose", "office-fund-purpose-hint").seldom("office-section-further");
    ADVANCE = optional("advance", Kind::EurosOrZero, "office-fund-advance", "office-fund-advance-hint").seldom("office-section-payments");
    SCHEDULE =
        optional("schedule", Kind::Lines(Line::Instalment), "office-fund-schedule", "office-fund-schedule-hint").seldom("office-section-payments");
    UNTIL = optional("until", Kind::Year, "office-fund-until", "office-fund-until-hint").seldom("office-section-tranches");
    WHOLE = optional("whole", Kind::Euros, "office-fund-whole", "office-fund-whole-hint").seldom("office-section-tranches");
    BEGINS = optional("begins", Kind::Day, "office-fund-begins", "office-fund-begins-hint").seldom("office-section-runs");
    ENDS = optional("ends", Kind::Day, "office-fund-ends", "office-fund-ends-hint").seldom("office-section-runs");
    PARTY = optional("party", Kind::Lines(Line::Partner), "office-fund-party", "office-fund-party-hint").seldom("office-section-further");
    NAME = optional("name", Kind::LegalText, "office-fund-name", "office-fund-name-hint").seldom("office-section-published");
    CONDITIONS = optional("conditions", Kind::LegalText, "office-fund-conditions", "office-fund-conditions-hint").seldom("office-section-published");
    PAID_OVER = optional("period", Kind::Period, "office-fund-period", "office-fund-period-hint").seldom("office-section-published");
    SHARE = optional("share", Kind::GrantShare, "office-fund-share", "office-fund-share-hint").seldom("office-section-published");
    NOTICE = optional("eu", Kind::Word(NOTICES), "office-fund-eu", "office-fund-eu-hint").seldom("office-section-published");
    UNDER = optional("agreement", Kind::Agreement, "office-fund-under", "office-fund-under-hint");
    AIDED = optional("structure", Kind::Word(STRUCTURES), "office-fund-aided", "office-fund-aided-hint").seldom("office-section-further");
    AGREEMENT = needed("agreement", Kind::Agreement, "office-fund-agreement", "office-fund-agreement-hint");
    AGREEMENT_KIND = needed("kind", Kind::Word(AGREEMENTS), "office-fund-agreement-kind", "office-fund-agreement-kind-hint");
    AGREEMENT_NAME = optional("name", Kind::LegalText, "office-fund-name", "office-fund-name-hint");
    DRAWN_ON = optional("day", Kind::Day, "office-fund-drawn-on", "office-fund-day-hint");
    SUBJECT = optional("object", Kind::Clause, "agreement-clause-object", "office-fund-clause-hint").within("office-section-content");
    AGREED = optional("amount", Kind::Euros, "office-fund-agreed", "office-fund-amount-hint").within("office-section-content");
    PAYMENT = optional("payment", Kind::Clause, "agreement-clause-payment", "office-fund-clause-hint").within("office-section-content");
    USE = optional("use", Kind::Clause, "agreement-clause-conditions", "office-fund-clause-hint").within("office-section-content");
    EVALUATION = optional("evaluation", Kind::Clause, "agreement-clause-evaluation", "office-fund-clause-hint").within("office-section-content");
    UNDERTAKINGS = optional("undertakings", Kind::Clause, "agreement-clause-undertakings", "office-fund-clause-hint").within("office-section-content");
    CONTROL = optional("control", Kind::Clause, "agreement-clause-control", "office-fund-clause-hint").within("office-section-content");
    FIRST_DAY = optional("begins", Kind::Day, "office-fund-begins", "office-fund-begins-hint").within("office-section-agreed");
    LAST_DAY = optional("ends", Kind::Day, "office-fund-ends", "office-fund-ends-hint").within("office-section-agreed");
    SIGNED_ON = optional("signed", Kind::Day, "office-fund-signed", "office-fund-signed-hint").within("office-section-agreed");
    MODE = optional("mode", Kind::Word(MODES), "agreement-fact-mode", "office-fund-mode-hint").within("office-section-agreed");
    FORESEEN = optional("schedule", Kind::Lines(Line::Instalment), "office-fund-schedule", "office-fund-schedule-hint").seldom("office-section-payments");
    AGREED_ADVANCE = optional("advance", Kind::EurosOrZero, "office-fund-advance", "office-fund-advance-hint").seldom("office-section-payments");
    CARRIES = optional("carries", Kind::Lines(Line::Commitment), "office-fund-carries", "office-fund-carries-hint").seldom("office-section-payments");
    RECIPIENT = optional("recipient", Kind::Beneficiary, "agreement-fact-recipient", "office-fund-recipient-hint").seldom("office-section-others");
    RECIPIENT_NAME = optional("recipient-name", Kind::LegalText, "office-fund-recipient-name", "office-fund-name-hint").seldom("office-section-others");
    PARTNERS = optional("partner", Kind::Lines(Line::Name), "agreement-fact-partners", "office-fund-partners-hint").seldom("office-section-others");
    CO_FUNDERS = optional("co-funder", Kind::Lines(Line::CoFunder), "agreement-fact-co-funders", "office-fund-co-funders-hint").seldom("office-section-others");
    RANK = optional("action", Kind::Word(RANKS), "agreement-fact-action", "office-fund-rank-hint").seldom("office-section-covers");
    OBJECTIVE = optional("objective", Kind::LegalText, "office-fund-objective", "office-fund-objective-hint").seldom("office-section-covers");
    OBJECTIVE_TEXT = optional("objective-text", Kind::LegalText, "office-fund-objective-text", "office-fund-objective-hint").seldom("office-section-covers");
    SITES = optional("site", Kind::Lines(Line::Site), "office-fund-sites", "office-fund-sites-hint").seldom("office-section-covers");
    AIDED_BY = optional("structure", Kind::Word(STRUCTURES), "office-fund-aided", "office-fund-aided-hint").seldom("office-section-covers");
    AMENDS = optional("amends", Kind::Agreement, "office-fund-amends", "office-fund-amends-hint").seldom("office-section-covers");
    AMENDMENT = needed("amendment", Kind::LegalText, "office-fund-amendment", "office-fund-amendment-hint");
    ENDED_ON = optional("day", Kind::Day, "office-fund-ended-on", "office-fund-day-hint");
    WHY_ENDED = needed("why", Kind::Word(ENDINGS), "office-fund-why-ended", "office-fund-why-ended-hint");
    RECEIVED_ON = optional("day", Kind::Day, "office-fund-received-on", "office-fund-day-hint");
    UNUSED = optional("unused", Kind::EurosOrZero, "office-fund-unused", "office-fund-unused-hint");
    EVALUATED_ON = optional("day", Kind::Day, "office-fund-evaluated-on", "office-fund-day-hint");
    OUTCOME = needed("outcome", Kind::Word(OUTCOMES), "office-fund-outcome", "office-fund-outcome-hint");
    FOUND = needed("findings", Kind::Clause, "office-fund-found", "office-fund-clause-hint");
    COMMITMENT =
        needed("commitment", Kind::Commitment, "office-fund-commitment", "office-fund-commitment-hint");
    DECIDED = needed("amount", Kind::Euros, "office-fund-decided", "office-fund-amount-hint");
    CERTIFIED = needed("amount", Kind::Euros, "office-fund-amount", "office-fund-amount-hint");
    PAID = needed("amount", Kind::Euros, "office-fund-paid", "office-fund-amount-hint");
    ORDERED_BY = needed("ordered-by", Kind::Person, "office-fund-ordered-by", "office-fund-ordered-by-hint");
    CHANNEL = optional("channel", Kind::Text, "office-fund-channel", "office-fund-channel-hint").seldom("office-section-channel");
    CHANNEL_ORDER =
        optional("order", Kind::Text, "office-fund-channel-order", "office-fund-channel-order-hint").seldom("office-section-channel");
    RELEASED = needed("amount", Kind::Euros, "office-fund-released", "office-fund-amount-hint");
    RECOVERED = needed("amount", Kind::Euros, "office-fund-recovered", "office-fund-amount-hint");
    REASON = needed("reason", Kind::Word(REASONS), "office-fund-reason", "office-fund-reason-hint");
    RECOVERY = needed("recovery", Kind::Recovery, "office-fund-recovery", "office-fund-recovery-hint");
    COLLECTED = needed("amount", Kind::Euros, "office-fund-collected", "office-fund-amount-hint");
    OFFSET = optional("offset", Kind::Commitment, "office-fund-offset", "office-fund-offset-hint");
    CARRY_OVER =
        needed("carry-over", Kind::Word(CARRY_OVERS), "office-fund-carry-over", "office-fund-carry-over-hint");
    CARRY = optional("carry", Kind::Lines(Line::Carry), "office-fund-carry", "office-fund-carry-hint");
    EXCLUDE = optional("exclude", Kind::Lines(Line::Share), "office-fund-exclude", "office-fund-exclude-hint").seldom("office-section-exclusion");
    EXCLUDE_SOURCE =
        optional("source", Kind::Text, "office-fund-exclude-source", "office-fund-exclude-source-hint").seldom("office-section-exclusion");
    CALL = needed("call", Kind::Call, "office-fund-call", "office-fund-call-hint");
    CALL_KIND = needed("kind", Kind::Word(CALLS), "office-fund-call-kind", "office-fund-call-kind-hint");
    CALL_TITLE = needed("title", Kind::OneLine, "office-fund-call-title", "office-fund-one-line-hint");
    CALL_OBJECT = needed("object", Kind::Clause, "office-fund-call-object", "office-fund-clause-hint");
    BODY = needed("body", Kind::Word(BODIES), "office-fund-body", "office-fund-body-hint");
    BODY_NAME = optional("body-name", Kind::OneLine, "office-fund-body-name", "office-fund-body-name-hint");
    OPENS = needed("opens", Kind::Day, "office-fund-opens", "office-fund-begins-hint");
    DEADLINE = optional("deadline", Kind::Day, "office-fund-deadline", "office-fund-deadline-hint");
    CRITERIA = optional("criterion", Kind::Lines(Line::Criterion), "office-fund-criteria", "office-fund-criteria-hint");
    CEILING = optional("ceiling", Kind::Euros, "office-fund-ceiling", "office-fund-ceiling-hint").within("office-section-call-budget");
    TAKEN_FROM = optional("place", Kind::Place, "office-fund-taken-from", "office-fund-place-hint").within("office-section-call-budget");
    ANNOUNCED_ON = optional("day", Kind::Day, "office-fund-announced-on", "office-fund-announced-on-hint");
    NEW_TITLE = optional("title", Kind::OneLine, "office-fund-call-title", "office-fund-unchanged-hint");
    NEW_OBJECT = optional("object", Kind::Clause, "office-fund-call-object", "office-fund-unchanged-hint");
    NEW_BODY = optional("body", Kind::Word(BODIES), "office-fund-body", "office-fund-unchanged-hint");
    NEW_OPENS = optional("opens", Kind::Day, "office-fund-opens", "office-fund-unchanged-hint");
    NO_DEADLINE = optional("no-deadline", Kind::Word(YES), "office-fund-no-deadline", "office-fund-no-deadline-hint");
    NEW_CRITERIA = optional("criterion", Kind::Lines(Line::Criterion), "office-fund-criteria", "office-fund-new-criteria-hint");
    NEW_CEILING = optional("ceiling", Kind::Euros, "office-fund-ceiling", "office-fund-unchanged-hint").within("office-section-call-budget");
    NEW_PLACE = optional("place", Kind::Place, "office-fund-taken-from", "office-fund-unchanged-hint").within("office-section-call-budget");
    NUMBER = needed("number", Kind::OneLine, "office-fund-number", "office-fund-number-hint");
    APPLICANT = needed("beneficiary", Kind::Beneficiary, "office-fund-applicant", "office-fund-beneficiary-hint");
    PROJECT = needed("title", Kind::OneLine, "office-fund-project", "office-fund-one-line-hint");
    REQUESTED = needed("amount", Kind::Euros, "office-fund-requested", "office-fund-amount-hint");
    VERDICT = needed("verdict", Kind::Word(VERDICTS), "office-fund-verdict", "office-fund-verdict-hint");
    GRANTED = optional("amount", Kind::Euros, "office-fund-granted", "office-fund-granted-hint");
    MOTIVE = optional("motive", Kind::Clause, "office-fund-motive", "office-fund-motive-hint");
    SCORES = optional("score", Kind::Lines(Line::Score), "office-fund-scores", "office-fund-scores-hint");
    DECIDED_BY = optional("body", Kind::Word(BODIES), "office-fund-body", "office-fund-decided-by-hint");
    REPLACES = optional("replaces", Kind::Word(YES), "office-fund-replaces", "office-fund-replaces-hint");
    DECIDED_ON = optional("day", Kind::Day, "office-fund-decided-on", "office-fund-day-hint");
    PUBLISHED_ON = optional("day", Kind::Day, "office-fund-published-on", "office-fund-day-hint");
}

/// The word of a field that holds nothing else.
pub(super) const YES_WORD: &str = "yes";
/// The word of a body that is called by its name.
pub(super) const OTHER_BODY: &str = "other";
/// The words of those who may decide of a call.
pub(super) const BODY_WORDS: [&str; 4] = ["director", "selection", "emergency-fund", OTHER_BODY];

const YES: &[Word] = &[word(YES_WORD, "office-word-yes")];
const CALLS: &[Word] = &[word("projects", "call-kind-projects"), word("interest", "call-kind-interest")];
const BODIES: &[Word] = &[
    word("director", "call-body-director"),
    word("selection", "call-body-selection"),
    word("emergency-fund", "call-body-emergency-fund"),
    word(OTHER_BODY, "office-word-other-body"),
];
const VERDICTS: &[Word] = &[word("granted", "office-word-granted"), word("refused", "office-word-refused")];

const AGREEMENTS: &[Word] = &[
    word("contract", "agreement-kind-contract"),
    word("cpom", "agreement-kind-cpom"),
    word("cpom-amendment", "agreement-kind-cpom-amendment"),
    word("order", "agreement-kind-order"),
];
const MODES: &[Word] = &[word("firm", "agreement-mode-firm"), word("yearly", "agreement-mode-yearly")];
const RANKS: &[Word] =
    &[word("new", "agreement-action-new"), word("continued", "agreement-action-continued")];
const ENDINGS: &[Word] = &[
    word("term", "agreement-end-term"),
    word("terminated", "agreement-end-terminated"),
    word("stopped", "agreement-end-stopped"),
];
const OUTCOMES: &[Word] =
    &[word("extend", "agreement-outcome-extend"), word("stop", "agreement-outcome-stop")];
const STRUCTURES: &[Word] = &[
    word("dac", "structure-kind-dac"),
    word("dsr", "structure-kind-dsr"),
    word("msp", "structure-kind-msp"),
    word("cds", "structure-kind-cds"),
    word("cpts", "structure-kind-cpts"),
    word("esp", "structure-kind-esp"),
    word("ess", "structure-kind-ess"),
    word("csnp", "structure-kind-csnp"),
    word("pass", "structure-kind-pass"),
    word("uaped", "structure-kind-uaped"),
    word("erc", "structure-kind-erc"),
    word("empp", "structure-kind-empp"),
    word("emh", "structure-kind-emh"),
    word("clsm", "structure-kind-clsm"),
    word("mda", "structure-kind-mda"),
    word("prerac", "structure-kind-prerac"),
];
const BUDGETS: &[Word] =
    &[word("initial", "office-word-initial"), word("rectifying", "office-word-rectifying")];
const ORIGINS: &[Word] = &[
    word("first-order", "office-word-first-order"),
    word("further-order", "office-word-further-order"),
    word("own", "office-word-own"),
];
const DIRECTIONS: &[Word] = &[word("to-daf", "office-word-to-daf"), word("from-daf", "office-word-from-daf")];
const BENEFICIARIES: &[Word] = &[
    word("health-establishment", "fund-beneficiary-health-establishment"),
    word("medico-social", "fund-beneficiary-medico-social"),
    word("health-professional", "fund-beneficiary-health-professional"),
    word("association", "fund-beneficiary-association"),
    word("public-body", "fund-beneficiary-public-body"),
    word("other", "fund-beneficiary-other"),
];
const FIELDS: &[Word] = &[
    word("care", "fund-field-care"),
    word("prevention", "fund-field-prevention"),
    word("medico-social", "fund-field-medico-social"),
];
const NOTICES: &[Word] =
    &[word("notified", "office-word-notified"), word("not-notified", "office-word-not-notified")];
const REASONS: &[Word] = &[word("unused", "office-word-unused"), word("undue", "office-word-undue")];
const CARRY_OVERS: &[Word] = &[word("in-full", "office-word-in-full"), word("chosen", "office-word-chosen")];
