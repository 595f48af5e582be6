//! The calls of the region that does not exist: what they ask for, who applied, what was granted, and what was made of it.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use maillage_domain::call::application::ApplicationReceived;
use maillage_domain::call::code::CallCode;
use maillage_domain::call::decided::{ApplicationDecided, ResultsPublished, Score, Verdict};
use maillage_domain::call::opened::CallOpened;
use maillage_domain::call::terms::{CallBudget, CallKind, CallTerms, Criterion, DecidingBody};
use maillage_domain::fund::agreement::AgreementKind;
use maillage_domain::fund::commitment::Days;
use maillage_domain::fund::essentials::Essentials;
use maillage_domain::fund::payment::Channel;
use maillage_domain::ground::one_line::OneLine;

use super::actions::{Action, RESCUE, RESPITE, TOGETHER, YOUTH};
use super::agreed::{Agreed, Spread, clause};
use super::course::Course;
use super::deed::Deed;
use super::diary::{Diary, Made, ae};
use super::ids::{self, DIRECTOR};
use super::life::serve_alone;
use super::plan::{FIRST_OF_CALLS, reference};
use super::receivers::{Receiver, Roster};
use super::{LAST, THE_YEAR};
use crate::call::grant::GrantRequest;
use crate::fiction::dice::later;
use crate::fiction::entities::line;
use crate::shipped::FICTION;

/// The criteria of calls for projects, and the most points of each.
const CRITERIA: [(&str, u16); 4] = [
    ("Réponse au besoin du territoire", 40),
    ("Qualité de l’équipe", 25),
    ("Partenariats", 20),
    ("Évaluation prévue", 15),
];

/// What becomes of a grant.
const COURSES: &[(Course, u32)] =
    &[(Course::Committed, 25), (Course::Certified, 20), (Course::InPart, 20), (Course::Paid, 35)];

/// Who applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Applicants {
    Associations,
    Services,
    Together,
}

/// When what is sent is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Decisions {
    /// All on one day, and what came of it published on another.
    Together { deadline: Date, decided: Date, published: Date },
    /// Each as it comes, until a day.
    OneByOne { until: Date },
    /// Not yet.
    ToCome { deadline: Date },
}

/// A call, and how much was sent and granted.
struct Call {
    code: &'static str,
    title: &'static str,
    object: &'static str,
    action: &'static Action,
    body: DecidingBody,
    opens: Date,
    decisions: Decisions,
    /// Who applies, and the rank of the first among them.
    applicants: (Applicants, u32),
    /// How many apply, and how many of them are granted something.
    sent: (u32, usize),
}

/// An application, with what it was worth to those who decided.
struct Application {
    receiver: Receiver,
    received: ApplicationReceived,
    requested: u32,
    points: Vec<u16>,
    is_late: bool,
}

/// The calls.
fn all() -> [Call; 4] {
    [
        Call {
            code: "AAP-FICTIF-2026-01",
            title: "Santé des jeunes (appel fictif)",
            object: "Aller vers les jeunes qui ne consultent pas : actions inventées pour la démonstration.",
            action: YOUTH,
            body: DecidingBody::Selection,
            opens: date(2026, 1, 12),
            decisions: Decisions::Together {
                deadline: date(2026, 3, 6),
                decided: date(2026, 4, 2),
                published: date(2026, 4, 15),
            },
            applicants: (Applicants::Associations, 400),
            sent: (22, 12),
        },
        Call {
            code: "AAP-FICTIF-2026-02",
            title: "Répit des aidants (appel fictif)",
            object: "Offrir du répit aux aidants : actions inventées pour la démonstration.",
            action: RESPITE,
            body: DecidingBody::Selection,
            opens: date(2026, 3, 16),
            decisions: Decisions::Together {
                deadline: date(2026, 5, 29),
                decided: date(2026, 6, 18),
                published: date(2026, 7, 1),
            },
            applicants: (Applicants::Associations, 430),
            sent: (14, 8),
        },
        Call {
            code: "URGENCE-FICTIVE-2026",
            title: "Soutien d’urgence aux structures en difficulté (appel fictif)",
            object: "Chaque demande est examinée quand elle vient : demandes inventées pour la démonstration.",
            action: RESCUE,
            body: DecidingBody::EmergencyFund,
            opens: date(2026, 1, 5),
            decisions: Decisions::OneByOne { until: date(2026, 9, 1) },
            applicants: (Applicants::Services, 40),
            sent: (9, 5),
        },
        Call {
            code: "AMI-FICTIF-2026-03",
            title: "Exercice coordonné (manifestation d’intérêt fictive)",
            object: "Faire connaître les équipes qui se forment : équipes inventées pour la démonstration.",
            action: TOGETHER,
            body: DecidingBody::Director,
            opens: date(2026, 9, 1),
            decisions: Decisions::ToCome { deadline: date(2026, 10, 30) },
            applicants: (Applicants::Together, 60),
            sent: (9, 0),
        },
    ]
}

/// Tells of all of them.
pub(super) fn tell(diary: &mut Diary, roster: &Roster<'_>) {
    let mut concluded = FIRST_OF_CALLS;
    for call in all() {
        let sent = call.sent(diary, roster);
        let granted = call.granted(diary, &sent);
        call.open(diary, granted.iter().flatten().sum());
        for (application, granted) in sent.iter().zip(granted) {
            diary.tell(application.received.received_on, Deed::Received(application.received.clone()));
            let Some(on) = call.decide(diary, application, granted) else { continue };
            if let Some(sum) = granted {
                call.conclude(diary, application, (sum, concluded), on);
                concluded += 1;
            }
        }
        if let Decisions::Together { published, .. } = call.decisions {
            let results = ResultsPublished { call: call.code(), published_on: published };
            diary.tell(published, Deed::Published(results));
        }
    }
}

impl Call {
    fn code(&self) -> CallCode {
        self.code.parse().expect("letters, digits and hyphens")
    }

    /// The deadline, where there is one.
    const fn deadline(&self) -> Option<Date> {
        match self.decisions {
            Decisions::Together { deadline, .. } | Decisions::ToCome { deadline } => Some(deadline),
            Decisions::OneByOne { .. } => None,
        }
    }

    fn has_criteria(&self) -> bool {
        self.body == DecidingBody::Selection
    }

    /// What is sent in answer to it; the last one of those that are decided together comes late.
    fn sent(&self, diary: &mut Diary, roster: &Roster<'_>) -> Vec<Application> {
        let (count, _) = self.sent;
        (0..count).map(|rank| self.one(diary, roster, (rank, rank + 1 == count))).collect()
    }

    fn one(&self, diary: &mut Diary, roster: &Roster<'_>, (rank, is_last): (u32, bool)) -> Application {
        let (who, first) = self.applicants;
        let applicant = match who {
            Applicants::Associations => roster.association(first + rank),
            Applicants::Services => roster.service(first + rank),
            Applicants::Together => roster.together(first + rank),
        };
        let (least, most) = self.action.thousands;
        let requested = (least * 10 + diary.dice.below((most - least) * 10)) * 100;
        let is_late = is_last && self.has_criteria();
        let received_on = self.received_on(diary, rank, is_late);
        let well = if diary.dice.percent(55) { 60 } else { 25 };
        let points = CRITERIA.map(|(_, weight)| {
            let share = well + diary.dice.below(36);
            u16::try_from(u32::from(weight) * share / 100).unwrap_or(weight)
        });
        let object = *diary.dice.pick(&self.action.objects);
        let received = ApplicationReceived {
            call: self.code(),
            number: line(format!("{}-{:03}", self.code, rank + 1)),
            applicant: applicant.who.clone(),
            name: applicant.name.clone(),
            title: line(object),
            requested: ae(requested),
            received_on,
            read_in: None,
        };
        let points = if self.has_criteria() { points.to_vec() } else { Vec::new() };
        Application { receiver: applicant, received, requested, points, is_late }
    }

    fn received_on(&self, diary: &mut Diary, rank: u32, is_late: bool) -> Date {
        match self.decisions {
            Decisions::Together { deadline, .. } if is_late => later(deadline, 4),
            Decisions::Together { deadline, .. } => diary.dice.between(later(self.opens, 9), deadline),
            Decisions::ToCome { .. } => diary.dice.between(later(self.opens, 3), LAST),
            Decisions::OneByOne { until } => {
                if usize::try_from(rank).is_ok_and(|rank| rank < self.sent.1) {
                    diary
                        .dice
                        .between(later(self.opens, 20), until.saturating_sub(jiff::Span::new().days(60)))
                } else {
                    diary.dice.between(until, LAST)
                }
            }
        }
    }

    /// What each is granted: something to the best of them, and to those that came first where each is decided as it comes.
    fn granted(&self, diary: &mut Diary, sent: &[Application]) -> Vec<Option<u32>> {
        let points =
            |application: &Application| application.points.iter().copied().map(u32::from).sum::<u32>();
        let mut best: Vec<_> = (0..sent.len()).filter(|rank| !sent[*rank].is_late).collect();
        best.sort_by_key(|rank| std::cmp::Reverse(points(&sent[*rank])));
        best.truncate(self.sent.1);
        let sum = |(rank, application): (usize, &Application)| {
            let share = diary.dice.lot(&[(100, 60), (80, 25), (65, 15)]);
            best.contains(&rank).then(|| match share {
                100 => application.requested,
                _ => (application.requested / 1_000 * share / 100 * 1_000).max(1_000),
            })
        };
        sent.iter().enumerate().map(sum).collect()
    }

    fn open(&self, diary: &mut Diary, granted: u32) {
        let budget = CallBudget {
            ceiling: ae(granted.next_multiple_of(50_000) + 50_000),
            place: self.action.place(None),
        };
        let criteria = CRITERIA.map(|(name, weight)| Criterion { name: line(name), weight: Some(weight) });
        let terms = CallTerms {
            kind: if granted == 0 { CallKind::Interest } else { CallKind::Projects },
            title: line(self.title),
            object: clause(self.object),
            criteria: if self.has_criteria() { criteria.to_vec() } else { Vec::new() },
            body: self.body.clone(),
            year: THE_YEAR,
            opens: self.opens,
            deadline: self.deadline(),
            budget: (granted != 0).then_some(budget),
        };
        diary.tell(self.opens, Deed::Opened(CallOpened { call: self.code(), terms }));
    }

    /// Decides of an application: the day, where it is decided.
    fn decide(&self, diary: &mut Diary, application: &Application, granted: Option<u32>) -> Option<Date> {
        let received = application.received.received_on;
        let on = match self.decisions {
            Decisions::Together { decided, .. } => decided,
            Decisions::OneByOne { .. } if granted.is_some() => diary.dice.after(received, 12, 35),
            Decisions::OneByOne { .. } | Decisions::ToCome { .. } => return None,
        };
        let score =
            |((name, _), points): ((&str, u16), &u16)| Score { criterion: line(name), points: *points };
        let verdict = granted.map_or_else(
            || Verdict::Refused {
                motive: clause(if application.is_late {
                    "Reçu après la date limite (motif fictif)."
                } else {
                    "Réponse trop éloignée du besoin décrit (motif fictif)."
                }),
            },
            |sum| Verdict::Granted {
                sum: ae(sum),
                motive: (sum < application.requested)
                    .then(|| clause("Dépenses d’investissement écartées (motif fictif).")),
            },
        );
        let decided = ApplicationDecided {
            call: self.code(),
            number: application.received.number.clone(),
            scores: CRITERIA.into_iter().zip(&application.points).map(score).collect(),
            verdict,
            body: self.body.clone(),
            decided_on: on,
            replaces: false,
        };
        diary.tell(on, Deed::Decided(decided)).then_some(on)
    }

    /// Makes an agreement and a commitment of a grant, and tells what becomes of them.
    fn conclude(&self, diary: &mut Diary, application: &Application, (sum, rank): (u32, u32), decided: Date) {
        let on = diary.dice.after(decided, 18, 45);
        let id = ids::commitment(diary.rank());
        let Application { receiver, received, .. } = application;
        let number: OneLine = received.number.clone();
        let kind = match self.applicants.0 {
            Applicants::Services => AgreementKind::Cpom,
            Applicants::Associations | Applicants::Together => AgreementKind::Contract,
        };
        let agreed = Agreed {
            reference: reference(THE_YEAR, rank),
            kind,
            amends: None,
            receiver: receiver.clone(),
            action: self.action,
            object: received.title.to_string(),
            first: THE_YEAR,
            spread: Spread::Single,
            sums: vec![sum],
            runs: Days { from: on, until: date(2027, 6, 30) },
            advance: 0,
            beside: BTreeSet::new(),
        };
        let request = GrantRequest {
            region: Some(FICTION.code().to_string()),
            key: diary.key("grant"),
            call: self.code(),
            number,
            agreement: agreed.reference.clone(),
            kind,
            amends: None,
            terms: agreed.terms(Some(on)),
            purpose: self.action.purpose(),
            instalments: Vec::new(),
            essentials: Essentials { name: None, ..agreed.essentials().unwrap_or_default() },
            actor: DIRECTOR,
            on: Some(on),
        };
        if diary.tell(on, Deed::Granted(Box::new(request), id.into())) {
            let place = self.action.place(None);
            diary.use_up(THE_YEAR, &place, sum);
            let course = diary.dice.lot(COURSES);
            serve_alone(diary, &Made { id, place, channel: Channel::AcArs }, (on, sum), course);
        }
    }
}
