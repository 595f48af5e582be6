//! The figures of a published yearly report of the fund, as `data/` ships them.
//!
//! Amounts stand in whole euros, as the report prints them; an action names the line of the action it is a part of, and the
//! reason why it belongs to a mission or to none.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_domain::bilingual::Bilingual;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::money::{Ae, Cp, Revenue};
use maillage_domain::fund::reported::{
    AmountStatus, Attribution, Correction, EarmarkedRevenue, Figure, FundReported, Qualifier, ReportedAction,
    ReportedCredits, ReportedMission, ReportedRevenue,
};
use serde::{Deserialize, Serialize};

use crate::reference::{ReferenceError, SourceText, TakenNames, invalid, parse};

/// The figures of a report, and where they were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundReport {
    /// The text they were read from.
    pub text: SourceText,
    /// The legal day on which they stand.
    pub figures_at: Date,
    /// The figures.
    pub reported: FundReported,
}

#[derive(Serialize, Deserialize)]
struct File {
    key: String,
    year: Year,
    title: String,
    figures_at: Date,
    licence: String,
    source: String,
    text: SourceText,
    revenue: RevenueFile,
    ae: CreditsFile,
    cp: CreditsFile,
    missions: Vec<MissionFile>,
    because: BTreeMap<String, Because>,
    actions: Vec<ActionFile>,
}

#[derive(Serialize, Deserialize)]
struct RevenueFile {
    total: Option<Amount>,
    national: Option<Amount>,
    own: Option<Amount>,
    restated: Option<Amount>,
    #[serde(default)]
    earmarked: Vec<EarmarkedFile>,
}

#[derive(Serialize, Deserialize)]
struct EarmarkedFile {
    label: String,
    amount: Amount,
}

#[derive(Serialize, Deserialize)]
struct CreditsFile {
    opened: Option<Amount>,
    used: Option<Amount>,
    rate: Option<Rate>,
}

#[derive(Serialize, Deserialize)]
struct MissionFile {
    mission: Mission,
    title: Bilingual,
    ae_committed: Option<Amount>,
    cp_paid: Option<Amount>,
}

/// An amount in whole euros.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Amount {
    euros: i64,
    #[serde(default)]
    qualifier: Qualifier,
    line: u32,
}

/// A share in basis points.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Rate {
    basis_points: u32,
    #[serde(default)]
    qualifier: Qualifier,
    line: u32,
}

/// Why an action belongs to a mission, or to none.
#[derive(Serialize, Deserialize)]
struct Because {
    mission: Option<Mission>,
    fr: String,
    en: String,
}

#[derive(Serialize, Deserialize)]
struct ActionFile {
    label: String,
    amount: Amount,
    correction: Option<Correction>,
    status: AmountStatus,
    span: Option<(Year, Year)>,
    part_of: Option<u32>,
    because: String,
}

/// Reads the figures of a report.
///
/// # Errors
///
/// A fault of the file, with its place: a line outside the text, an amount out of range, an action that is a part of no
/// other or stands twice, a mission named twice.
pub fn fund_report(text: &str) -> Result<FundReport, ReferenceError> {
    let file: File = parse(text)?;
    let reader = Reader { file: &file };
    let reported = reader.reported()?;
    Ok(FundReport { text: file.text, figures_at: file.figures_at, reported })
}

struct Reader<'f> {
    file: &'f File,
}

impl Reader<'_> {
    fn reported(&self) -> Result<FundReported, ReferenceError> {
        let file = self.file;
        let revenue = &file.revenue;
        let earmarked = revenue.earmarked.iter().map(|earmarked| {
            let place = format!("revenue.earmarked, {}", earmarked.label);
            let amount = self.figure(&place, earmarked.amount, Revenue::from_cents)?;
            Ok::<_, ReferenceError>(EarmarkedRevenue { label: earmarked.label.clone(), amount })
        });
        Ok(FundReported {
            key: file.key.clone(),
            year: file.year,
            document: file.text.sha256,
            title: file.title.clone(),
            revenue: ReportedRevenue {
                total: self.optional("revenue.total", revenue.total, Revenue::from_cents)?,
                national: self.optional("revenue.national", revenue.national, Revenue::from_cents)?,
                own: self.optional("revenue.own", revenue.own, Revenue::from_cents)?,
                restated: self.optional("revenue.restated", revenue.restated, Revenue::from_cents)?,
                earmarked: earmarked.collect::<Result<_, _>>()?,
            },
            ae: self.credits("ae", &file.ae, Ae::from_cents)?,
            cp: self.credits("cp", &file.cp, Cp::from_cents)?,
            missions: self.missions()?,
            actions: self.actions()?,
        })
    }

    fn figure<T>(&self, place: &str, euros: Amount, kind: fn(i64) -> T) -> Result<Figure<T>, ReferenceError> {
        self.line(place, euros.line)?;
        let cents = euros.euros.checked_mul(100).filter(|cents| 0 <= *cents);
        let cents = cents.ok_or_else(|| invalid(place, "an amount is at or above zero, and in range"))?;
        Ok(Figure { value: kind(cents), qualifier: euros.qualifier, line: euros.line, correction: None })
    }

    fn optional<T>(
        &self,
        place: &str,
        euros: Option<Amount>,
        kind: fn(i64) -> T,
    ) -> Result<Option<Figure<T>>, ReferenceError> {
        euros.map(|euros| self.figure(place, euros, kind)).transpose()
    }

    fn credits<T>(
        &self,
        place: &str,
        credits: &CreditsFile,
        kind: fn(i64) -> T,
    ) -> Result<ReportedCredits<T>, ReferenceError> {
        if let Some(rate) = credits.rate {
            self.line(&format!("{place}.rate"), rate.line)?;
        }
        let rate_bp = credits.rate.map(|rate| Figure {
            value: rate.basis_points,
            qualifier: rate.qualifier,
            line: rate.line,
            correction: None,
        });
        Ok(ReportedCredits {
            opened: self.optional(&format!("{place}.opened"), credits.opened, kind)?,
            used: self.optional(&format!("{place}.used"), credits.used, kind)?,
            rate_bp,
        })
    }

    fn missions(&self) -> Result<Vec<ReportedMission>, ReferenceError> {
        let mut seen = TakenNames::default();
        let missions = self.file.missions.iter().map(|mission| {
            let name = mission.mission.number().to_string();
            let place = format!("mission {name}");
            seen.take(&name, &place)?;
            Ok(ReportedMission {
                mission: mission.mission,
                title: mission.title.clone(),
                ae_committed: self.optional(&place, mission.ae_committed, Ae::from_cents)?,
                cp_paid: self.optional(&place, mission.cp_paid, Cp::from_cents)?,
            })
        });
        missions.collect()
    }

    fn actions(&self) -> Result<Vec<ReportedAction>, ReferenceError> {
        let actions = &self.file.actions;
        let mut seen = TakenNames::default();
        for action in actions {
            seen.take(&action.amount.line.to_string(), &place_of(action))?;
        }
        actions.iter().map(|action| self.action(action)).collect()
    }

    fn action(&self, action: &ActionFile) -> Result<ReportedAction, ReferenceError> {
        let place = place_of(action);
        let mut amount = self.figure(&place, action.amount, Cp::from_cents)?;
        amount.correction.clone_from(&action.correction);
        if action.span.is_some_and(|(first, last)| last < first) {
            return Err(invalid(place, "a span ends before it begins"));
        }
        Ok(ReportedAction {
            label: action.label.clone(),
            section: String::new(),
            printed: String::new(),
            amount,
            status: action.status,
            span: action.span,
            attribution: self.attribution(action, &place)?,
            part_of: action.part_of.map(|line| self.whole(line, &place)).transpose()?,
        })
    }

    fn attribution(&self, action: &ActionFile, place: &str) -> Result<Attribution, ReferenceError> {
        let unknown = || invalid(place, format!("because.{} is not in the file", action.because));
        let because = self.file.because.get(&action.because).ok_or_else(unknown)?;
        let reason = Bilingual { fr: because.fr.clone(), en: because.en.clone() };
        Ok(match because.mission {
            Some(mission) => Attribution::Inferred { mission, reason },
            None => Attribution::None { reason },
        })
    }

    /// The rank of the action that stands at a line and is itself whole.
    fn whole(&self, line: u32, place: &str) -> Result<usize, ReferenceError> {
        let whole = |action: &ActionFile| action.amount.line == line && action.part_of.is_none();
        let rank = self.file.actions.iter().position(whole);
        rank.ok_or_else(|| invalid(place, format!("part_of: no whole action stands at line {line}")))
    }

    fn line(&self, place: &str, line: u32) -> Result<(), ReferenceError> {
        let lines = self.file.text.lines;
        if (1..=lines).contains(&line) {
            return Ok(());
        }
        Err(invalid(place, format!("line {line} is outside the text's {lines} lines")))
    }
}

fn place_of(action: &ActionFile) -> String {
    format!("action `{}`", action.label)
}
