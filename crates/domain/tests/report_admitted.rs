//! What enters of a report, and what it prints and does not.

use maillage_domain::act::{Act, ActId, ActNumber, Actor, Entry, Fact};
use maillage_domain::bilingual::Bilingual;
use maillage_domain::digest::Digest;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::report::admit::{Proposal, admit};
use maillage_domain::fund::report::notes::{AmountNote, AttributionRules, Place, Remark, ReportNotes};
use maillage_domain::fund::report::printed::{PrintedAmount, PrintedFigures, PrintedShare, Role};
use maillage_domain::fund::reported::{AmountStatus, FundReported, NotCarriedWhy, Qualifier};
use maillage_domain::fund::status::{StatusFinding, status};
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;

const YEAR: Year = Year::new(2031);

fn amount(line: u32, printed: &str, role: Option<Role>) -> PrintedAmount {
    PrintedAmount {
        line,
        page: None,
        printed: printed.to_owned(),
        cents: 100,
        qualifier: Qualifier::Exact,
        role,
        status: AmountStatus::Funded,
        span: None,
        part_of: None,
        errors: Vec::new(),
        titled: false,
        section: "Les dépenses".to_owned(),
        label: format!("montant de la ligne {line}"),
    }
}

fn share(line: u32) -> PrintedShare {
    PrintedShare {
        line,
        page: None,
        printed: "98 %".to_owned(),
        basis_points: 9_800,
        qualifier: Qualifier::Exact,
    }
}

fn words(text: &str) -> Bilingual {
    Bilingual { fr: text.to_owned(), en: text.to_owned() }
}

/// Ten lines: two totals, two actions of which a note leaves one out, an amount of nothing, two shares of which one is a rate.
fn reported() -> FundReported {
    let figures = PrintedFigures {
        amounts: vec![
            amount(1, "30 M€", Some(Role::Paid)),
            amount(2, "30,1 M€", Some(Role::Paid)),
            amount(4, "12 K€", None),
            amount(5, "1 M€", Some(Role::Action)),
            amount(6, "2 M€", Some(Role::Action)),
        ],
        shares: vec![share(3), share(7)],
    };
    let left_out = AmountNote {
        place: Place { page: None, line: 6, printed: None },
        label: None,
        role: None,
        status: None,
        span: None,
        part_of: None,
        remark: Some(Remark::LeftOut { reason: words("un barème") }),
    };
    let notes = ReportNotes {
        amounts: vec![left_out],
        ae_rate: None,
        cp_rate: Some(Place { page: None, line: 3, printed: None }),
    };
    let attribution = AttributionRules { titles: Vec::new(), rules: Vec::new(), unsaid: words("rien") };
    let proposal = Proposal {
        key: "rapport",
        year: YEAR,
        document: Digest::ZERO,
        title: "Rapport",
        figures: &figures,
        notes: &notes,
        attribution: &attribution,
        as_printed: false,
    };
    admit(proposal).expect("nothing is untrue")
}

#[test]
fn given_amounts_that_no_figure_takes_when_admitted_then_each_with_its_line_and_why_and_no_other() {
    let left = reported().not_carried;
    let told: Vec<_> = left.iter().map(|left| (left.line, left.printed.as_str(), &left.why)).collect();
    let left_out = NotCarriedWhy::LeftOut { reason: words("un barème") };
    assert_eq!(
        told,
        [
            (2, "30,1 M€", &NotCarriedWhy::Repeated),
            (4, "12 K€", &NotCarriedWhy::Unsaid),
            (6, "2 M€", &left_out),
            (7, "98 %", &NotCarriedWhy::Unsaid),
        ]
    );
}

#[test]
fn given_what_was_not_carried_when_the_year_is_asked_then_one_finding_with_its_lines_and_none_without() {
    let findings = |reported: FundReported| {
        let region = RegionCode::new("32");
        let act = Act {
            id: ActId::new(uuid::Uuid::nil()),
            region: region.clone(),
            effective: YEAR.last_day(),
            basis: None,
            actor: Actor::Program,
            fact: Fact::from(reported),
        };
        let recorded_at = jiff::Timestamp::UNIX_EPOCH;
        let state = State::default().fold([Entry { number: ActNumber::new(1), recorded_at, act }]);
        let asked = Asked { day: YEAR.last_day(), ..Asked::LATEST };
        status(&state, &region, YEAR, asked).expect("a report speaks of it").findings
    };
    let of_left = |finding: &StatusFinding| matches!(finding, StatusFinding::NotCarried(_));
    let told = findings(reported());
    let lines: Vec<_> = told.iter().filter(|told| of_left(told)).map(StatusFinding::lines).collect();
    assert_eq!(lines, [[2, 4, 6, 7]]);
    let without = FundReported { not_carried: Vec::new(), ..reported() };
    assert!(!findings(without).iter().any(of_left));
}
