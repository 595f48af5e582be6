# L'argent du fonds par territoire, à côté de ce qui manque au bilan.
territories-page = Argent et offre
territories-title = Argent et offre { $year }
territories-link = Argent et offre, par territoire
territories-lead-register = Ce que les actes de l’exercice { $year } disent servir à un territoire, à côté de ce que le bilan y laisse ouvert. Un rapprochement, pas une cause.
territories-lead-report = Aucun registre ne tient l’exercice { $year } : le rapport est lu sans territoire, et aucune de ses sommes n’est située. À côté, ce qu’il compte par département et ce que le bilan laisse ouvert.
territories-day = Argent, écarts et comptes au
territories-picture = Bilan de l’offre du
territories-figures = Ce qui est situé
territories-figure-share = de l’engagé est situé
territories-figure-committed = engagés et situés
territories-figure-elsewhere = non situés, en entier
territories-figure-elsewhere-report = payés, non situés, en entier
territories-figure-open = { $count ->
    [one] ligne du bilan ouverte
   *[other] lignes du bilan ouvertes
}
territories-figure-below = { $count ->
    [one] ligne du bilan sous sa cible
   *[other] lignes du bilan sous leur cible
}
territories-departments = Départements
territories-department = Département { $code }
territories-table = { $title } : argent et écarts
territories-column-territory = Territoire
territories-column-committed = Engagé (AE)
territories-column-paid = Payé (CP)
territories-column-open = Écarts ouverts
territories-column-below = Écarts sous la cible
territories-column-counts = Comptés par un document
territories-commitments = { $count ->
    [one] 1 engagement
   *[other] { $count } engagements
}
territories-gap-sites = { $count ->
    [one] +1 implantation
   *[other] +{ $count } implantations
}
territories-gap-units = { $count ->
    [one] +1 appareil
   *[other] +{ $count } appareils
}
territories-lines = { $count ->
    [one] 1 ligne
   *[other] { $count } lignes
}
territories-no-gap = aucun
territories-across = Plusieurs de ces territoires, ou un autre découpage
territories-across-hint = Somme entière, jamais répartie
territories-unplaced = Non situé
territories-unplaced-hint = Aucun territoire dit, ou aucun qui soit connu
territories-total = Exercice
territories-map-title = Engagé et dit servir le territoire, { $zones }
territories-map-key = Plus la couleur est forte, plus l’engagé est grand ; hachuré : rien n’y est dit.
territories-map-zone = { $zone } : { $amount } engagés
territories-map-nothing = { $zone } : aucun engagement n’y est dit
territories-how = Comment lire
territories-how-money = Une somme est située par le territoire de l’engagement ; à défaut, par les établissements que la convention couvre, par leur commune. Le siège du bénéficiaire n’est pas le territoire servi : il ne compte pas.
territories-how-whole = Une somme reste entière : elle n’est jamais répartie entre plusieurs territoires. Dans chaque tableau, les lignes et « Non situé » font l’exercice.
territories-how-within = Une zone est montrée sous un département si toutes ses communes y sont.
territories-how-gaps = Les écarts sont ceux du bilan du jour, par la quantité qui décide ; implantations et appareils ne s’additionnent pas.
territories-how-unknown = Territoires dits et inconnus au jour demandé : { $names }.
