# La page du FIR
fund-page-eyebrow = Fonds d’intervention régional
fund-page-title = Le FIR en { $year }
fund-page-title-report = En { $year }, le FIR a payé { $paid } et son rapport en détaille environ { $share }
fund-page-title-register = En { $year }, le FIR a engagé { $committed } et payé { $paid }
fund-page-title-paid = En { $year }, le FIR a payé { $paid }
fund-page-lead-report = Montants tels que le rapport les imprime, arrondis par lui.
fund-page-lead-register = Montants du registre, au centime, acte par acte.
fund-page-lead-actions = Le rapport cite { $count ->
    [one] une action de l’exercice
   *[other] { $count-text } actions de l’exercice
 }, pour { $sum }. Le reste est imprimé par mission, sans dire à quoi il a servi.
fund-page-register = Registre des engagements et paiements
fund-page-year = Exercice
fund-page-read-in = Lu dans
fund-page-rounded = Montants imprimés, arrondis par la source
fund-page-years = Exercices
fund-page-unsaid = un montant que la source ne dit pas
fund-page-qualifier-about = près de
fund-page-qualifier-more-than = plus de
fund-page-qualifier-less-than = moins de
fund-page-figure-revenue = recettes encaissées
fund-page-figure-restated = recettes après retraitement
fund-page-figure-committed = engagés (AE)
fund-page-figure-paid = payés (CP)
fund-page-figure-outstanding = restes à payer
fund-page-figure-outstanding-formula = restes de l’exercice précédent + engagé − payé − retiré − prescrit
fund-page-figure-carry-over = reportés sur l’exercice suivant
fund-page-figure-carry-over-formula = somme des AE reportées à la clôture
fund-page-figure-to-recover = à recouvrer
fund-page-figure-to-recover-formula = titres de recette − sommes recouvrées, tous exercices
fund-page-source-report = Rapport
fund-page-source-line = { $title }, ligne { $line-text }
fund-page-source-act = Acte
fund-page-source-acts = Actes
fund-page-source-more-acts = { $acts } et { $others-text } autres
fund-page-source-printed = Imprimé
fund-page-source-formula = Calcul
fund-page-source-corrected = Lu autrement : { $reason }
fund-page-quoted = « { $text } »
fund-page-source-see = voir la source
fund-page-alert = { $count ->
    [one] Un chiffre publié est impossible ou surprenant
   *[other] { $count-text } chiffres publiés sont impossibles ou surprenants
 }.
fund-page-flow = Des recettes aux actions
fund-page-flow-title = Flux du FIR { $year }, des recettes aux actions
fund-page-flow-text = Recettes : { $revenue }. Payé : { $paid }, en { $missions ->
    [one] une mission
   *[other] { $missions-text } missions
 }. Les mêmes montants sont dans les tableaux qui suivent.
fund-page-flow-head-revenue = Recettes
fund-page-flow-head-fund = FIR
fund-page-flow-head-missions = Missions
fund-page-flow-head-actions = Actions citées
fund-page-flow-head-lines = Lignes
fund-page-flow-national = Délégations nationales
fund-page-flow-own = Autres recettes
fund-page-flow-revenue = Recettes
fund-page-flow-unsaid = Origine non imprimée
fund-page-flow-earlier = Hors recettes de l’exercice
fund-page-flow-paid = payés
fund-page-flow-fund = FIR
fund-page-flow-no-mission = Écart
fund-page-flow-no-mission-leaf = aucune mission imprimée
fund-page-flow-not-paid = Non payé
fund-page-flow-not-paid-leaf = recettes non payées
fund-page-flow-no-line = sans ligne de nomenclature
fund-page-flow-not-itemised = non détaillé, ou non rattaché
fund-page-flow-exceeding = { $count ->
    [one] une action, au-delà de la mission
   *[other] { $count-text } actions, au-delà de la mission
 }
fund-page-flow-others = { $count ->
    [one] une autre action
   *[other] { $count-text } autres actions
 }
fund-page-flow-hatched = Hachuré : montant que le rapport n’explique pas. L’écart entre recettes et paiements (reports, trésorerie) n’y est pas imprimé.
fund-page-flow-unattributed = Parmi les parts hachurées, { $amount } vont à des actions citées que rien ne rattache à une mission : elles sont dans le tableau des actions.
fund-page-missions = Dépenses d’intervention par mission, en crédits de paiement
fund-page-missions-hint = Les chiffres du schéma. Le « reste » n’est pas détaillé, ou pas rattaché à une mission.
fund-page-untitled = intitulé non enregistré
fund-page-mission = Mission { $mission-text }
fund-page-column-paid = Payé
fund-page-column-share = Part
fund-page-column-itemised = Détaillé par action
fund-page-column-rest = Reste
fund-page-rest-formula = payé − détaillé par action
fund-page-missions-sum = Somme des missions
fund-page-execution = Exécution du budget
fund-page-gauge-ae = Autorisations d’engagement (AE)
fund-page-gauge-cp = Crédits de paiement (CP)
fund-page-gauge-ae-used = Engagé
fund-page-gauge-cp-used = Payé
fund-page-gauge-opened = Ouvert
fund-page-gauge-left = Reste
fund-page-gauge-opened-computed = Ouvert (calculé)
fund-page-gauge-left-computed = Reste (calculé)
fund-page-gauge-opened-formula = { $used } ÷ { $rate }
fund-page-gauge-left-formula = { $used } ÷ { $rate } − { $used }
fund-page-gauge-note = Le rapport imprime la part consommée du dernier budget, non le montant ouvert. L’ouvert et le reste en sont déduits.
fund-page-gauge-bar = { $title } : { $rate } de l’ouvert
fund-page-balance-envelope = Par enveloppe
fund-page-balance-earmark = Par fléchage
fund-page-balance-territory = Par territoire
fund-page-balance-no-territory = Sans territoire
fund-page-balance-line = Par ligne
fund-page-balance-no-line = sans ligne
fund-page-balance-formula = reste = ouvert − consommé
fund-page-balance-ae-opened = AE ouvertes
fund-page-balance-ae-committed = AE engagées
fund-page-balance-ae-left = AE restantes
fund-page-balance-cp-opened = CP ouverts
fund-page-balance-cp-paid = CP payés
fund-page-balance-cp-left = CP restants
fund-page-findings = Constats sur les chiffres publiés
fund-page-findings-lead = Ces montants restent affichés tels qu’imprimés ; rien n’est corrigé en silence.
fund-page-finding-badge-unit = Unité
fund-page-finding-badge-sum = Somme
fund-page-finding-badge-not-paid = Non payé
fund-page-finding-badge-years = Plusieurs exercices
fund-page-finding-printed = Imprimé
fund-page-finding-likely = Lecture probable
fund-page-finding-exceed = Les actions de la mission { $mission-text } dépassent ce qu’elle a payé
fund-page-finding-miss = Les missions ne font pas le total payé
fund-page-finding-actions = Somme des actions
fund-page-finding-mission = Payé par la mission
fund-page-finding-missions = Somme des missions
fund-page-finding-total = Total imprimé
fund-page-finding-gap = Écart : { $gap }.
fund-page-remarks = Hors des sommes
fund-page-lines = { $count ->
    [one] Ligne { $lines }
   *[other] Lignes { $lines }
 }
fund-page-actions = Actions citées
fund-page-actions-lead = Chaque rattachement à une mission dit s’il est imprimé ou déduit, et s’ouvre sur sa raison. « Dont » marque une partie de l’action au-dessus, qui n’est pas comptée deux fois.
fund-page-actions-none = Mission non précisée dans le rapport
fund-page-actions-detail = { $count ->
    [0] aucune action comptée
    [one] une action, { $amount }
   *[other] { $count-text } actions, { $amount }
 }
fund-page-actions-part = dont
fund-page-column-action = Action
fund-page-column-attribution = Rattachement
fund-page-column-printed = Imprimé
fund-page-column-amount = Montant retenu
fund-page-column-line = Ligne
fund-page-attribution-printed = imprimé
fund-page-attribution-inferred = déduit
fund-page-attribution-none = aucun
fund-page-corrected = impossible
fund-page-aside-years = { $first } à { $last } : hors des sommes
fund-page-aside-forecast = prévu : hors des sommes
fund-page-aside-committed = engagé : hors des sommes
fund-page-earmarked = Recettes fléchées
fund-page-earmarked-lead = Reçues pour un objet : elles ne peuvent servir qu’à lui.
fund-page-earmarked-object = Objet
fund-page-finding-badge-aside = Sans effet
fund-page-finding-aside = Actes laissés de côté
fund-page-alert-register = { $count ->
    [one] Un constat sur le registre à ce moment.
   *[other] { $count-text } constats sur le registre à ce moment.
}
fund-page-findings-register = Constats sur le registre
fund-page-findings-register-lead = Ces actes restent dans le journal : rien n’est écarté en silence.
fund-page-acts = Trace complète
fund-page-aside-within = dont { $amount } hors des sommes
fund-page-aside-within-foreseen = dont { $amount } prévus : hors des sommes
fund-page-finding-not-carried = Montants imprimés, non repris
fund-page-finding-badge-not-carried = Non repris
