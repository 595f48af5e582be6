# Les indicateurs du FIR : ce qu’ils sont, leurs valeurs, ce qu’il y a à en dire.

indicator-percent = { $value } %
indicator-unit-percent = pour cent
indicator-bare = { $value } (l’indicateur n’est pas défini)
indicator-period-unsaid = années non dites
indicator-formula-structures = nombre de structures : { $kind }
indicator-formula-structures-of = nombre de structures : { $kind }, { $statuses }
indicator-formula-committed = somme engagée au registre : { $of }
indicator-formula-paid = somme payée au registre : { $of }
indicator-part-all = tout l’exercice
indicator-part-mission = mission { $number }
indicator-part-line = ligne { $code }
indicator-formula-sum = somme de { $parts }
indicator-formula-quotient = { $of } pour chaque unité de { $by }, dans le même champ (années, territoire, action)
indicator-formula-earmark = dépensé ({ $spent }) moins reçu ({ $received })
indicator-basis-printed = imprimé : « { $printed } »
indicator-basis-listed = { $count ->
    [0] aucune structure nommée
    [one] { $count } structure nommée
   *[other] { $count } structures nommées
}
indicator-basis-fund = registre du FIR
indicator-basis-sum = somme d’autres indicateurs
indicator-basis-quotient = { $of } ÷ { $by }
indicator-basis-quotient-rounded = { $of } ÷ { $by }, arrondi
indicator-basis-top-up = { $received } reçus et { $spent } dépensés : complément régional de { $rest }
indicator-basis-unspent = { $received } reçus et { $spent } dépensés : { $rest } non dépensés
indicator-basis-all-spent = { $received } reçus et { $spent } dépensés : tout est dépensé
indicator-standing-same = relevé et calculé s’accordent
indicator-standing-differs = relevé et calculé diffèrent
indicator-standing-recorded = relevé
indicator-standing-computed = calculé
indicator-standing-none = aucune valeur
indicator-differs = relevé et calculé diffèrent de { $apart } : les deux restent, et rien n’est calculé sur eux
indicator-parts-departments = { $period } : les { $parts } départements dits font { $sum }, la région { $whole }.
indicator-parts-zones = { $period } : les { $parts } zones dites font { $sum }, la région { $whole }.
indicator-asks = Par quoi diviser { $value } ({ $scope }) ? Aucune valeur n’a le même champ : { $could }.
indicator-asks-nothing = Par quoi diviser { $value } ({ $scope }) ? Aucune valeur n’est relevée sur ce territoire.
indicator-candidate = { $made } s’il s’agit de { $by } ({ $scope })
indicator-lacks = « { $indicator } » n’a pas de valeur certaine pour { $scope } : rien n’est calculé.
indicator-undefined = « { $indicator } », dont il se calcule, n’est pas défini.
indicator-circular = Il se calcule à partir de lui-même : rien n’est calculé.
indicator-none = Aucun indicateur n’est défini pour { $region }.
indicator-none-yet = Aucun indicateur n’est défini à cette date pour { $region } : le premier l’est à partir du { $day }.
indicators-imported = { $file } : { $defined ->
    [0] aucun indicateur défini
    [one] { $defined } indicateur défini
   *[other] { $defined } indicateurs définis
}, { $targeted ->
    [0] aucune cible
    [one] { $targeted } cible
   *[other] { $targeted } cibles
}, { $recorded ->
    [0] aucune valeur relevée
    [one] { $recorded } valeur relevée
   *[other] { $recorded } valeurs relevées
} pour { $region }.
indicator-defined = Indicateur « { $code } » défini pour { $region }.
indicator-targeted = Cible de « { $code } » fixée : { $value } au { $day } ({ $territory }).
indicator-recorded = Valeur de « { $code } » relevée : { $value } ({ $scope }).
indicator-already = Déjà enregistré : rien à écrire.
indicators-shown = { $count ->
    [0] Aucun indicateur
    [one] { $count } indicateur
   *[other] { $count } indicateurs
}, { $findings ->
    [0] rien à relire
    [one] { $findings } point à relire
   *[other] { $findings } points à relire
}.
indicators-title = Indicateurs du FIR
indicators-heading = { $count ->
    [0] Aucun indicateur
    [one] { $count } indicateur
   *[other] { $count } indicateurs
} du FIR
indicators-lead = Ce que le FIR produit, avec sa définition, sa cible, sa valeur relevée et sa valeur calculée. Un coût unitaire n’est montré que si les deux grandeurs ont le même champ : mêmes années, même territoire, même action.
indicators-leads = Indicateurs : ce que le FIR produit
indicators-feeds = Indicateurs nourris par ces structures
indicators-filter-label = Choisir des indicateurs
indicators-find = Code, libellé, action
indicators-territory-label = Territoire
indicators-no-match = Aucun indicateur ne répond à ce choix.
indicators-findings = À relire
indicators-formula = Formule
indicators-unit = Unité
indicators-actions = Actions
indicators-structures = Structures
indicators-money = Crédits
indicators-see-structures = les structures comptées
indicators-column-scope = Champ
indicators-column-target = Cible
indicators-column-computed = Calculé
indicators-column-recorded = Relevé
indicators-column-standing = Constat
indicators-by-day = au { $day }
indicators-source-place = où c’est écrit
indicators-no-value = Aucune valeur ni cible.
indicators-see-on = Voir au { $day }
said-indicator = Indicateur
said-indicator-label = Libellé
said-indicator-unit = Unité
said-indicator-calculation = Calcul
said-indicator-formula = Formule
said-indicator-actions = Actions liées
said-indicator-structures = Structures liées
said-indicator-destinations = Crédits liés
said-indicator-territory = Territoire
said-indicator-target = Cible
said-indicator-target-day = Échéance
said-indicator-scope = Champ
said-indicator-value = Valeur
said-indicator-printed = Imprimé
template-indicators = Indicateurs du FIR
template-of-indicators-code = le code de l’indicateur : lettres, chiffres, tirets, une lettre d’abord
template-of-indicators-label = le libellé ; avec l’unité et le calcul, il définit l’indicateur
template-of-indicators-unit = l’unité : EUR, %, ou ce qui est compté
template-of-indicators-calculation = le mode de calcul, en mots
template-of-indicators-formula = la formule, si elle se calcule : structures:empp, fund:paid:2, sum:a+b, quotient:a/b, earmark:reçu/dépensé
template-of-indicators-source = qui le dit
template-of-indicators-actions = les actions mesurées, séparées par |
template-of-indicators-structures = les structures concernées (FINESS ou code), séparées par |
template-of-indicators-destinations = les missions et lignes qui le financent, séparées par |
template-of-indicators-territory = où : vide ou région, un département (59 Nord), une zone (15A)
template-of-indicators-period = les années de la valeur : 2023 ou 2021-2023
template-of-indicators-action = l’action dont la valeur rend compte
template-of-indicators-value = la valeur relevée
template-of-indicators-day = le jour de la valeur ; à défaut, celui du tableau
template-of-indicators-printed = les mots qui l’impriment
template-of-indicators-target = la cible
template-of-indicators-target-day = l’échéance de la cible
indicator-why-code = ce n’est pas un code d’indicateur
indicator-why-formula = aucune formule ne s’écrit ainsi ; par exemple structures:empp, fund:paid:2, sum:a+b, quotient:a/b, earmark:reçu/dépensé
indicator-why-period = ce ne sont pas des années : 2023, ou 2021-2023
indicator-why-value = ce n’est pas une valeur à deux décimales au plus
indicator-row-unknown = « { $code } » n’est défini ni dans ce tableau ni auparavant
indicator-row-twice = « { $code } » dit déjà la même chose à la ligne { $first }
indicator-row-circular = « { $code } » se calculerait à partir de lui-même
problem-indicators-unreadable = « { $file } » n’est pas un tableau d’indicateurs : { $reason }
problem-indicators-refused = Le tableau « { $file } » ne peut pas être enregistré.
problem-no-indicator = Aucun indicateur n’a le code « { $code } ».
problem-indicator-value = « { $text } » : { $why }.
problem-indicator-circular = « { $code } » se calculerait à partir de lui-même.
hint-indicators-form = Un modèle à remplir : maillage import template indicators -o indicateurs.xlsx
page-hint-indicators-form = Le programme donne un tableau d’indicateurs à remplir, avec ces colonnes.
hint-indicators-known = Indicateurs : { $known }.
list-fund-indicators-code = Code de l’indicateur.
list-fund-indicators-label = Libellé de l’indicateur.
list-fund-indicators-act = Numéro de l’acte qui relève la valeur ; vide si aucune ne l’est.
list-fund-indicators-source = Qui donne la valeur.
list-fund-indicators-unit = Unité : EUR, %, ou ce qui est compté.
list-fund-indicators-calculation = Mode de calcul, en mots.
list-fund-indicators-formula = Formule qui se calcule ; vide s’il n’y en a pas.
list-fund-indicators-territory = Où : region, code d’un département ou d’une zone.
list-fund-indicators-territory-text = Où, en clair.
list-fund-indicators-period = Années de la valeur ; vide si rien ne les dit.
list-fund-indicators-action = Action dont la valeur rend compte.
list-fund-indicators-target = Cible.
list-fund-indicators-target-day = Échéance de la cible, aaaa-mm-jj.
list-fund-indicators-computed = Valeur calculée.
list-fund-indicators-basis = Ce dont elle est calculée : printed, listed, fund, sum, quotient, earmark.
list-fund-indicators-basis-text = Ce dont elle est calculée, en clair.
list-fund-indicators-recorded = Valeur relevée.
list-fund-indicators-recorded-day = Jour de la valeur relevée, aaaa-mm-jj.
list-fund-indicators-difference = Relevé moins calculé.
list-fund-indicators-standing = Comment les deux se tiennent : same, differs, recorded, computed, none.
list-fund-indicators-printed = Mots qui impriment la valeur relevée.
column-indicator-years = Années
column-indicator-target = Cible
column-indicator-computed = Calculé
column-indicator-recorded = Relevé
