//! What a report says of its figures, on both sides of each line: what is right is not accused, what is wrong is told.

use maillage_domain::diagnostic::Severity::{self, Error, Info, Warning};
use maillage_domain::fund::report::checks::check;
use maillage_domain::fund::report::finding::{CheckSeen, ReportFinding, ReportRule, SlipReason};
use maillage_reading::report::read;

fn findings(text: &str) -> Vec<ReportFinding> {
    let text = format!("Le FIR finance 1 €, 3 € et 7 €.\n\n{text}\n");
    check(&read(text.as_bytes()).expect("a report"))
}

fn told(text: &str) -> Vec<(ReportRule, Severity)> {
    findings(text).into_iter().map(|finding| (finding.rule, finding.severity)).collect()
}

/// Missions that add up to 100 M€ in CP below a sentence on the spending.
fn missions(spending: &str) -> String {
    format!("{spending}\n\nDépenses en CP\n\nMission 1 : 40,0 M€\nMission 2 : 45,0 M€\nMission 3 : 15,0 M€\n")
}

#[test]
fn given_the_total_of_last_year_beside_this_one_when_checked_then_only_this_one_is_judged() {
    let of = |this: &str| {
        missions(&format!(
            "Les dépenses se sont établies à {this} M€ en CP en 2031, contre 95,0 M€ en CP en 2030."
        ))
    };
    assert_eq!(told(&of("100,0")), []);
    assert_eq!(told(&of("130,0")), [(ReportRule::MissionsTotal, Error)]);
}

#[test]
fn given_the_total_of_last_year_in_other_words_when_checked_then_it_is_not_judged() {
    for spending in [
        "En 2030, les dépenses s’élevaient à 95,0 M€ en CP ; en 2031, elles s’élèvent à 100,0 M€ en CP.",
        "Les dépenses s’élèvent à 100,0 M€ en CP, contre 95,0 M€ en CP l’an passé.",
        "En 2031, les dépenses s’élèvent à 104,0 M€ en AE et 100,0 M€ en CP, au lieu de 95,0 M€ en CP.",
        "Les dépenses s’élèvent à 100,0 M€ en CP en 2031 ; 120 M€ en CP sont prévus en 2032.",
        "Les dépenses de l’exercice 2031 atteignent 100,0 M€ en CP (contre 95,0 M€ en CP en 2030).",
        "Les dépenses s’élèvent à 100,0 M€ en CP, après 95,0 M€ en CP en 2030 et 91,0 M€ en CP en 2029.",
        "Les dépenses totales sont passées de 95,0 M€ en CP en 2030 à 100,0 M€ en CP en 2031.",
    ] {
        assert_eq!(told(&missions(spending)), [], "{spending}");
    }
}

#[test]
fn given_a_caption_that_names_the_year_of_the_missions_when_checked_then_the_total_of_that_year_is_judged() {
    let of = |year: u16| {
        format!(
            "Les dépenses s’élèvent à 100,0 M€ en CP en 2030 et à 130,0 M€ en CP en 2031.\n\nDépenses en CP du FIR {year}\n\n\
             Mission 1 : 55,0 M€\nMission 2 : 45,0 M€\n"
        )
    };
    assert_eq!(told(&of(2030)), []);
    assert_eq!(told(&of(2031)), [(ReportRule::MissionsTotal, Error)]);
}

#[test]
fn given_a_total_repeated_for_one_year_when_it_differs_then_told_and_for_two_years_not() {
    let of = |year: u16| {
        format!(
            "En 2031, les dépenses se sont établies à 100,0 M€ en CP.\n\nLes dépenses s’élèvent à 95,0 M€ en CP en {year}."
        )
    };
    assert_eq!(told(&of(2030)), []);
    assert_eq!(told(&of(2031)), [(ReportRule::FiguresDiffer, Warning)]);
}

#[test]
fn given_rates_of_years_or_places_when_checked_then_no_shares() {
    for text in [
        "Le recours atteint 12 % en 2029, 15 % en 2030 et 18 % en 2031.",
        "Le recours atteint 32 % en 2029, 33 % en 2030 et 35,5 % en 2031.",
        "Le dépistage atteint 62 % dans l’Aisne, 58 % dans la Somme et 71 % dans l’Oise.",
        "Le dépistage atteint 32 % dans l’Aisne, 28 % dans la Somme et 31 % dans l’Oise.",
        "Le dépistage atteint 32 % chez les femmes, 28 % chez les hommes et 31 % chez les élèves.",
        "Les visites sont faites à 62 % par des médecins, 58 % par des familles et 71 % par des élus.",
    ] {
        assert_eq!(told(text), [], "{text}");
    }
}

#[test]
fn given_shares_of_one_whole_when_they_nearly_close_then_told_and_when_they_close_not() {
    let by = |last: &str| {
        format!("Les appels viennent à 38 % par des hôpitaux, 40 % par des élus et {last} % par des voisins.")
    };
    assert_eq!(told(&by("14")), [(ReportRule::SharesDoNotClose, Warning)]);
    assert_eq!(told(&by("22")), []);
    let placed = |last: &str| {
        format!("Les lits se répartissent à 38 % dans l’Aisne, 40 % dans la Somme et {last} % dans l’Oise.")
    };
    assert_eq!(told(&placed("14")), [(ReportRule::SharesDoNotClose, Warning)]);
    assert_eq!(told(&placed("22")), []);
}

#[test]
fn given_several_parts_behind_dont_when_each_is_below_the_whole_then_silent_and_else_told() {
    let centres =
        |second: u32| format!("La région compte 260 centres, dont 118 polyvalents et dont {second} ruraux.");
    assert_eq!(told(&centres(200)), []);
    assert_eq!(told(&centres(261)), [(ReportRule::PartsAboveWhole, Error)]);
    let listed = |last: u32| {
        format!("La région compte 260 centres, dont 18 polyvalents, 60 dentaires et dont {last} ruraux.")
    };
    assert_eq!(told(&listed(200)), []);
    assert_eq!(told(&listed(261)), [(ReportRule::PartsAboveWhole, Error)]);
    let amounts = |last: u32| {
        format!("L’action a mobilisé 12 M€, dont 4 M€ pour les lits et dont {last} M€ pour les équipes.")
    };
    assert_eq!(told(&amounts(7)), []);
    assert_eq!(told(&amounts(13)), [(ReportRule::PartsAboveWhole, Error)]);
}

fn fund(action: &str) -> String {
    format!("{}\nLES ACTIONS DU FONDS\n\n{action}", missions("Les dépenses s’élèvent à 100,0 M€ en CP."))
}

#[test]
fn given_an_amount_that_is_not_the_fund_s_when_a_text_mentions_it_then_it_is_not_accused() {
    for text in [
        "Le secteur pèse lourd (156 milliards d’euros en France).",
        "Le secteur (156 milliards d’euros) pèse lourd.",
        "L’hôpital construit (450 M€ en France).",
        "L’hôpital rembourse (444 000 M€) à sa banque.",
    ] {
        assert_eq!(told(&fund(text)), [], "{text}");
    }
}

#[test]
fn given_an_amount_above_every_mission_when_a_title_bears_it_then_an_error_and_in_a_text_unlikely() {
    let slip = |severity| [(ReportRule::UnitSlip, severity)];
    assert_eq!(told(&fund("LES CENTRES DE SOINS (444 M€)\n\nn Ils sont ouverts.")), slip(Error));
    assert_eq!(told(&fund("Des centres ont été ouverts (444 M€) dans les villes.")), slip(Warning));
    assert_eq!(told(&fund("Des centres ont été ouverts (444 K€) dans les villes.")), []);
}

#[test]
fn given_the_price_of_a_thing_when_above_what_the_action_got_then_accused_only_out_of_scale() {
    let priced = |amount: &str| {
        fund(&format!(
            "Soutenir un appareil ({amount}).\n\nn Il coûte cher (1,5 M€ par appareil) et sert beaucoup."
        ))
    };
    assert_eq!(told(&priced("1,2 M€")), []);
    assert_eq!(told(&priced("60 K€")), []);
    let found = findings(&priced("1,2 K€"));
    let [ReportFinding { severity: Error, seen: CheckSeen::Slip { reason, probable, .. }, .. }] =
        found.as_slice()
    else {
        panic!("{found:?}");
    };
    assert!(matches!(reason, SlipReason::BelowPrice(_)), "{reason:?}");
    assert_eq!(probable.value, 1_200_000.into());
}

#[test]
fn given_an_amount_that_is_only_near_when_its_list_adds_up_to_nearly_it_then_silent() {
    let of = |amount: &str, second: u32| {
        format!(
            "LES ACTIONS DU FONDS\n\nOuvrir des maisons ({amount}).\n\nn Les aides sont les suivantes :\n\n\
             • La maison du nord : 253 K€.\n• La maison du sud : {second} K€.\n"
        )
    };
    assert_eq!(told(&of("environ 500 K€", 252)), []);
    assert_eq!(told(&of("environ 500 K€", 310)), [(ReportRule::PartsAboveWhole, Warning)]);
    assert_eq!(told(&of("500 K€", 252)), [(ReportRule::PartsAboveWhole, Error)]);
}

#[test]
fn given_a_total_that_is_only_near_when_repeated_then_told_only_where_it_is_not_near() {
    let of = |near: &str| {
        format!(
            "En 2031, le montant des recettes s’élève à 489,4 M€.\n\nLe montant des recettes s’élève à près de {near} M€ en 2031."
        )
    };
    assert_eq!(told(&of("490")), []);
    assert_eq!(told(&of("510")), [(ReportRule::FiguresDiffer, Warning)]);
}

#[test]
fn given_a_small_sum_when_printed_in_euros_then_silent_and_in_thousands_unlikely() {
    let of = |amount: &str| fund(&format!("Imprimer des dépliants ({amount}).\n\nn Ils sont imprimés."));
    assert_eq!(told(&of("850 €")), []);
    assert_eq!(told(&of("0,85 K€")), [(ReportRule::UnitSlip, Warning)]);
    assert_eq!(told(&of("12 500 K€")), []);
}

#[test]
fn given_missions_with_their_share_behind_when_read_then_their_total_is_judged() {
    for behind in
        ["soit 40 %", "(40 %)", "soit environ 40 % des dépenses", "en CP, soit 40 %", "en hausse de 3 %"]
    {
        let of = |total: &str| {
            format!(
                "Les dépenses s’élèvent à {total} M€ en CP.\n\nDépenses en CP\n\nMission 1 : Prévention : 40 M€, {behind}\n\
                 Mission 2 : Parcours : 60 M€, {behind}\n"
            )
        };
        assert_eq!(told(&of("100")), [], "{behind}");
        assert_eq!(told(&of("130")), [(ReportRule::MissionsTotal, Error)], "{behind}");
    }
}

#[test]
fn given_missions_without_amounts_when_a_total_is_stated_then_it_is_said_that_nothing_was_compared() {
    let of = |spending: &str, third: &str| {
        format!(
            "{spending}\n\nDépenses en CP\n\nMission 1 : 40,0 M€\nMission 2 : 45,0 M€\nMission 3 : {third}\n"
        )
    };
    let stated = "Les dépenses s’élèvent à 100,0 M€ en CP.";
    let not_read = [(ReportRule::MissionsNotRead, Info)];
    assert_eq!(told(&of(stated, "Permanence des soins")), not_read);
    assert_eq!(told(&of(stated, "15,0 M€")), []);
    assert_eq!(told(&of("Les crédits sont suivis de près.", "Permanence des soins")), []);
    assert_eq!(told(&format!("{stated}\n\nMission 1 : Prévention\nMission 2 : Parcours\n")), not_read);
}

#[test]
fn given_a_total_below_a_mission_when_the_sentence_speaks_of_all_spending_then_judged_and_else_not() {
    let total = (ReportRule::MissionsTotal, Error);
    let slip = (ReportRule::UnitSlip, Error);
    let of = |total: &str| told(&missions(&format!("Les dépenses se sont établies à {total} en CP.")));
    assert_eq!(of("10,0 M€"), [total]);
    assert_eq!(of("30,0 M€"), [total]);
    assert_eq!(of("100,0 K€"), [slip, total]);
    assert_eq!(of("100,0 M€"), []);
    for spending in [
        "Les dépenses de la mission 2 se sont établies à 45,0 M€ en CP.",
        "Les dépenses de prévention s’élèvent à 12,0 M€ en CP.",
        "Les dépenses s’élèvent à 100,0 M€ en CP, en hausse de 3,0 M€.",
        "Les dépenses s’élèvent à 100,0 M€ en CP, dont 3,0 M€ pour les dépenses du centre.",
    ] {
        assert_eq!(told(&missions(spending)), [], "{spending}");
    }
}

#[test]
fn given_commitments_beside_payments_when_of_another_size_then_told_and_else_not() {
    let of = |commitments: &str| {
        told(&missions(&format!("Les dépenses s’élèvent à {commitments} M€ en AE et près de 100 M€ en CP.")))
    };
    assert_eq!(of("104,0"), []);
    assert_eq!(of("1 040"), [(ReportRule::TotalsApart, Warning)]);
    assert_eq!(of("10,4"), [(ReportRule::TotalsApart, Warning)]);
}

#[test]
fn given_an_amount_in_plain_prose_when_above_every_mission_then_unlikely_and_that_of_others_not() {
    let unlikely = [(ReportRule::UnitSlip, Warning)];
    let of = |text: &str| told(&fund(&format!("LES PROJETS\n\nn {text}")));
    assert_eq!(of("L’agence a soutenu 27 projets à hauteur de 255 623 K€."), unlikely);
    assert_eq!(of("L’agence a soutenu 27 projets à hauteur de 255 623 €."), []);
    assert_eq!(of("Trois projets ont été soutenus pour un peu plus de 600 M€."), unlikely);
    for text in [
        "Le plan national mobilise 600 M€ dans les territoires.",
        "Le secteur mobilise 600 M€ en France.",
        "L’assurance maladie rembourse 600 M€ de soins.",
        "Le programme 2024-2028 mobilise 600 M€.",
        "Le programme mobilise 600 M€ sur cinq ans.",
        "Le centre a reçu 3 M€, contre 600 M€ auparavant.",
        "Le budget du centre atteint 600 M€.",
        "Le centre pèse 2 milliards d’euros.",
        "Le nouvel hôpital construit représente 600 M€.",
        "Les fonds européens mobilisent 600 M€.",
        "Les collectivités apportent 600 M€.",
        "Les départements ont apporté 600 M€.",
        "L’an passé, les projets avaient reçu 600 M€.",
    ] {
        assert_eq!(of(text), [], "{text}");
    }
}

#[test]
fn given_a_price_above_the_fund_when_the_title_is_right_then_the_price_is_accused() {
    let of = |price: &str| {
        findings(&fund(&format!(
            "SOUTENIR LES ÉQUIPES (3,6 M€)\n\nLa région finance 14 équipes. La dotation est de {price} par équipe."
        )))
    };
    assert_eq!(of("257 K€"), []);
    let found = of("257 M€");
    let [ReportFinding { severity: Error, seen: CheckSeen::Slip { amount, probable, .. }, .. }] =
        found.as_slice()
    else {
        panic!("{found:?}");
    };
    assert_eq!((amount.printed.as_str(), probable.value), ("257 M€", 257_000.into()));
}

#[test]
fn given_counts_of_two_years_or_with_their_own_price_when_priced_then_not_added_up() {
    let houses = |amount: &str| {
        told(&format!(
            "FINANCER LES MAISONS ({amount})\n\nL’aide est de 60 K€ par maison. 14 maisons ont été aidées. En 2023, 11 maisons \
             avaient été aidées, pour 660 K€."
        ))
    };
    assert_eq!(houses("840 K€"), []);
    assert_eq!(houses("600 K€"), [(ReportRule::UnitPrices, Warning)]);
    let nurses = |amount: &str| {
        told(&format!(
            "AIDER LES INFIRMIERS ({amount})\n\n20 infirmiers libéraux ont reçu 21,2 K€ chacun ; les structures envoyant leurs \
             salariés ont été compensées à hauteur de 8 300 € pour 15 salariés de 1ère année et 11 300 € pour 14 salariés \
             de 2ème année."
        ))
    };
    assert_eq!(nurses("0,71 M€"), []);
    assert_eq!(nurses("0,31 M€"), [(ReportRule::UnitPrices, Warning)]);
}

#[test]
fn given_a_change_in_percent_when_behind_a_count_then_no_share() {
    let share = [(ReportRule::ImpliedWhole, Info)];
    let of = |behind: &str| told(&format!("L’aide a touché 1 200 élèves, soit {behind}."));
    assert_eq!(of("26 % des élèves"), share);
    assert_eq!(of("environ 26 % des élèves"), share);
    for change in
        ["+ 26 %", "+26 %", "- 26 %", "26 % de plus", "26 % de moins", "115 % de l’objectif", "115 % de 2022"]
    {
        assert_eq!(of(change), [], "{change}");
    }
    assert_eq!(of("115 % des élèves"), [(ReportRule::ShareAboveWhole, Warning)]);
}

#[test]
fn given_receipts_spelt_out_in_their_sentence_when_checked_then_their_parts_are_no_repetitions() {
    let text = "Les recettes 2026 s’élèvent à 145 K€ : 141 K€ de crédits reçus, 2,5 K€ de reprises et 1,5 K€ de dons.";
    assert_eq!(told(text), []);
}

#[test]
fn given_an_amount_of_another_year_in_plain_prose_when_the_report_has_its_year_then_not_accused() {
    let of = |year: u16| {
        told(&format!(
            "{}\nLES PROJETS\n\nn En {year}, des projets ont reçu 600 M€.",
            missions("En 2031, les dépenses se sont établies à 100,0 M€ en CP.")
        ))
    };
    assert_eq!(of(2030), []);
    assert_eq!(of(2031), [(ReportRule::UnitSlip, Warning)]);
}

#[test]
fn given_a_mission_below_a_thousand_euros_when_the_fund_is_of_millions_then_unlikely() {
    let of = |last: &str| {
        told(&format!(
            "Les dépenses s’élèvent à 100,0 M€ en CP.\n\nDépenses en CP\n\nMission 1 : 40,0 M€\nMission 2 : 60,0 M€\n\
             Mission 5 : {last}\n"
        ))
    };
    assert_eq!(of("46 K€"), []);
    assert_eq!(of("46 €"), [(ReportRule::UnitSlip, Warning)]);
}

/// Labels and values of the amounts of a text, and what is told of those that were not understood.
fn amounts(text: &str) -> (Vec<(String, String)>, Vec<String>) {
    let report = read(format!("Le FIR finance 1 €, 3 € et 7 €.\n\n{text}\n").as_bytes()).expect("a report");
    let own = report.facts.iter().skip(3).map(|fact| (fact.label.clone(), fact.value.to_string())).collect();
    let unread = check(&report).into_iter().filter_map(|finding| match finding.seen {
        CheckSeen::AmountNotRead(printed) => Some(format!("{printed} l. {}", finding.line)),
        _ => None,
    });
    (own, unread.collect())
}

#[test]
fn given_lines_that_each_bear_an_amount_when_read_then_each_keeps_its_own_label() {
    let text = "Subventions accordées en 2022 :\nDotation socle 230,3 M€\nDotation complémentaire 12,1 M€\nReport 3,4 M€\nTotal 245,8 M€";
    let expected = [
        ("Dotation socle", "230300000"),
        ("Dotation complémentaire", "12100000"),
        ("Report", "3400000"),
        ("Total", "245800000"),
    ];
    let expected: Vec<_> =
        expected.iter().map(|(label, value)| ((*label).to_owned(), (*value).to_owned())).collect();
    assert_eq!(amounts(text), (expected, Vec::new()));
}

#[test]
fn given_negative_amounts_when_read_then_signed_and_the_amount_of_a_title_is_not() {
    let text = "Reprise de crédits : -250 K€\n\nAjustement : − 1 250 K€\n\nAnnulation : (1 250 K€)\n\nUne campagne (194 K€)";
    let values: Vec<_> = amounts(text).0.into_iter().map(|(_, value)| value).collect();
    assert_eq!(values, ["-250000", "-1250000", "-1250000", "194000"]);
}

#[test]
fn given_amounts_in_other_spellings_when_read_then_each_is_right() {
    let text = "A 45 M d’euros\nC 1 210 milliers d’euros\nD 92 480 k€uros\nE 12,5 millions d’€\nF 3 Meuros\n\
                G (1 250) K€\nK € 4 000\nL EUR 5 000\nM 70.310.000 €\nN 48,9 MEUR\nR 1,1 Mrd €\nS 15 K euros";
    let text = &text.replace('\n', "\n\n");
    let (read, unread) = amounts(text);
    let read: Vec<_> = read.iter().map(|(label, value)| format!("{label} {value}")).collect();
    let expected = [
        "A 45000000",
        "C 1210000",
        "D 92480000",
        "E 12500000",
        "F 3000000",
        "G -1250000",
        "K 4000",
        "L 5000",
        "M 70310000",
        "N 48900000",
        "R 1100000000",
        "S 15000",
    ];
    assert_eq!(read, expected);
    assert_eq!(unread, [""; 0]);
    assert_eq!(amounts("Les effectifs, en euros constants, valent 12 M€.").1, [""; 0]);
}

#[test]
fn given_missions_that_exceed_the_total_of_payments_when_checked_then_the_sum_is_told_and_the_total_is_no_slip()
 {
    for total in [
        "Montant total des crédits de paiement : TOTAL en 2022.",
        "Les crédits de paiement se sont élevés à TOTAL.",
    ] {
        let of = |amount: &str| {
            let total = total.replace("TOTAL", amount);
            told(&format!("{total}\n\nMission 1 : 31,2 M€\nMission 2 : 92,5 M€\nMission 3 : 190,4 M€\n"))
        };
        assert_eq!(of("250,4 M€"), [(ReportRule::MissionsTotal, Error)]);
        assert_eq!(of("314,1 M€"), []);
    }
}
