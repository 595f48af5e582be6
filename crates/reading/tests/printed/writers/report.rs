//! The yearly report of the fund: the writer that stands against `maillage_reading::report`.

use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::reported::{
    AmountStatus, EarmarkedRevenue, FundReported, ReportedAction, ReportedCredits, ReportedMission,
    ReportedRevenue,
};

use super::amount::{Amount, Figure};
use super::paper::Paper;

/// A text and its figures, in its order; the lines of the chart's graduations apart.
#[derive(Debug)]
pub(crate) struct Printed {
    pub(crate) text: String,
    pub(crate) figures: Vec<Figure>,
    pub(crate) graduations: Vec<u32>,
}

/// Prints a report: revenue, spending, a chart, the missions, and each action with those that are a part of it.
pub(crate) fn print(reported: &FundReported) -> Printed {
    let mut paper = Paper::default();
    paper.heading(&format!("LE FONDS D’INTERVENTION RÉGIONAL (FIR) EN {}", reported.year.get()));
    print_revenue(reported.year.get(), &reported.revenue, &mut paper);
    print_spending(&reported.ae, &reported.cp, &mut paper);
    let graduations = print_chart(&mut paper);
    for mission in &reported.missions {
        print_mission(mission, &mut paper);
    }
    paper.heading("LES ACTIONS DU FONDS");
    for (rank, action) in reported.actions.iter().enumerate().filter(|(_, action)| action.part_of.is_none()) {
        let parts = reported.actions.iter().filter(|part| part.part_of == Some(rank));
        print_action(rank, action, parts, &mut paper);
    }
    let (text, figures) = paper.into_parts();
    Printed { text, figures, graduations }
}

fn print_revenue(year: i16, revenue: &ReportedRevenue, paper: &mut Paper) {
    paper.heading("LES RECETTES DU FONDS");
    let [total, national, restated] = [&revenue.total, &revenue.national, &revenue.restated]
        .map(|figure| Amount::of_revenue(figure.as_ref().expect("the report prints it")));
    paper.say(
        &format!("n En {year}, les recettes du FIR s’élèvent à # et à # après retraitement des crédits sanctuarisés."),
        &[total, restated],
    );
    paper.say("n De ces recettes, # ont été délégués par le niveau national.", &[national.delegated()]);
    for EarmarkedRevenue { label, amount } in &revenue.earmarked {
        paper.say(&format!("• {label} : #."), &[Amount::of_revenue(amount).named(label)]);
    }
    paper.blank();
}

fn print_spending(ae: &ReportedCredits<Ae>, cp: &ReportedCredits<Cp>, paper: &mut Paper) {
    paper.heading("LES DÉPENSES DU FONDS");
    let [committed, paid] = [
        ae.used.as_ref().map(|figure| Amount::new(figure.value.cents(), figure.qualifier)),
        cp.used.as_ref().map(|figure| Amount::new(figure.value.cents(), figure.qualifier)),
    ]
    .map(|amount| amount.expect("the report prints it"));
    paper.say("n Les dépenses s’établissent à # en AE et à # en CP.", &[committed, paid]);
    let rates =
        [&ae.rate_bp, &cp.rate_bp].map(|rate| Amount::share(rate.as_ref().expect("the report prints it")));
    paper.say("n Elles consomment # des montants ouverts en AE et # de ceux qui le sont en CP.", &rates);
    paper.blank();
}

/// The steps of a chart's axis, as an extractor lays them among the text, and their lines.
fn print_chart(paper: &mut Paper) -> Vec<u32> {
    paper.heading("LES DÉPENSES EN CP PAR MISSION");
    let steps = ["100 000 000 €", "200 000 000 €", "300 000 000 €", "400 000 000 €"];
    steps.map(|step| paper.lone(step)).to_vec()
}

fn print_mission(mission: &ReportedMission, paper: &mut Paper) {
    let Some(paid) = &mission.cp_paid else { return };
    let number = mission.mission.number();
    let amount = Amount::new(paid.value.cents(), paid.qualifier).of_mission(number);
    paper.print(&format!("Mission {number}"));
    paper.say("#", &[amount]);
    paper.blank();
}

fn print_action<'a>(
    rank: usize,
    action: &ReportedAction,
    parts: impl Iterator<Item = &'a ReportedAction>,
    paper: &mut Paper,
) {
    if action.status == AmountStatus::Forecast {
        print_line("n", action, paper);
        paper.blank();
        return;
    }
    let amount = Amount::of_action(action);
    if rank % 4 == 3 {
        let heading = action.label.to_uppercase();
        paper.say(&format!("{heading} (#)"), &[amount.named(&heading)]);
    } else {
        paper.say(&format!("{} (#).", action.label), &[amount.named(&action.label)]);
    }
    paper.blank();
    paper.print("n L’agence soutient cette action dans toute la région.");
    paper.blank();
    for part in parts {
        print_line("•", part, paper);
    }
    paper.blank();
}

/// An action on a line of the text.
fn print_line(sign: &str, action: &ReportedAction, paper: &mut Paper) {
    let foreseen = if action.status == AmountStatus::Forecast { " sont prévus" } else { "" };
    paper.say(&format!("{sign} {} : #{foreseen}.", action.label), &[Amount::of_action(action)]);
}
