# Objectifs quantifiés du schéma régional de santé
objective-stages = Paliers : { $reading }.
objective-stages-doubtful = Paliers : { $reading }. { $doubt }
objective-stages-from-its-date = un palier s’impose dès sa date, jusqu’à celle du suivant
objective-stages-until-its-date = un palier s’impose jusqu’à sa date, puis le suivant
objective-stages-last-alone = seul le dernier palier s’impose
objective-differs = L’acte veut { $wanted } implantations, le bilan imprime { $printed } : c’est le bilan qui vaut pour sa période (art. L. 6122-9 CSP).
objective-differs-units = L’acte veut { $wanted } appareils, le bilan imprime { $printed } : c’est le bilan qui vaut pour sa période (art. L. 6122-9 CSP).
objective-not-printed = Le bilan de ce jour n’imprime pas cette cible.
objective-above = { $count ->
    [one] 1 implantation au-delà du maximum : aucune demande nouvelle ; rien n’est retiré.
   *[other] { $count-text } implantations au-delà du maximum : aucune demande nouvelle ; rien n’est retiré.
    }
objective-below = { $count ->
    [one] Il manque 1 implantation pour atteindre le minimum.
   *[other] Il manque { $count-text } implantations pour atteindre le minimum.
    }
objective-stage-doubtful = Palier de { $due } ({ $wanted }) : aucun texte lu ne dit s’il s’impose avant la cible.
objective-said-sites = implantations : { $level }
objective-said-units = appareils : { $level }
objective-said-access = accès en { $count-text } min au plus
objective-said-waiting = { $count ->
    [one] attente de 1 jour au plus
   *[other] attente de { $count-text } jours au plus
    }
objective-said-target = cible { $due }
objective-change-added = ajouté
objective-change-raised = relevé
objective-change-lowered = abaissé
objective-change-changed = modifié
objective-change-removed = supprimé
objective-source-act = acte
objective-source-bilan = bilan
objectives-shown = { $count ->
    [0] Aucun objectif n’est enregistré par un acte : les cibles sont celles que le bilan imprime.
    [one] 1 objectif en vigueur par acte ; les autres cibles sont celles que le bilan imprime.
   *[other] { $count-text } objectifs en vigueur par acte ; les autres cibles sont celles que le bilan imprime.
    }
objectives-compared-none = Aucun objectif n’a changé entre le { $from } et le { $to }.
objectives-compared-some = { $count ->
    [one] 1 objectif a changé entre le { $from } et le { $to }.
   *[other] { $count-text } objectifs ont changé entre le { $from } et le { $to }.
    }
imported-objectives = { $file } : { $count ->
    [one] 1 objectif enregistré
   *[other] { $count-text } objectifs enregistrés
    } (arrêté { $act }), acte { $number-text } du journal.
imported-objectives-already = { $file } : arrêté { $act } déjà enregistré (acte { $number-text } du journal), rien à écrire.
objective-zones-unchecked = { $count ->
    [one] 1 ligne de soins n’a pas d’ensemble de zones enregistré à cette date : sa zone n’a pas pu être vérifiée.
   *[other] { $count-text } lignes de soins n’ont pas d’ensemble de zones enregistré à cette date : leurs zones n’ont pas pu être vérifiées.
    }
problem-objectives-unreadable = { $file } : ce n’est pas un tableau d’objectifs, { $reason }.
problem-objectives-refused = { $file } : des lignes ne peuvent pas être enregistrées.
hint-objectives-nothing-written = Rien n’a été écrit : corrigez toutes les lignes, puis recommencez.
hint-objectives-form = Tableau à remplir : maillage import template objectives -o objectifs.xlsx
problem-objectives-exist = { $file } : l’arrêté { $act } est déjà enregistré avec un autre contenu (acte { $number-text } du journal).
hint-objectives-revise = Un acte ne se récrit pas : pour le réviser, enregistrez l’arrêté qui le modifie, avec --revises { $act }
problem-objectives-nothing-to-revise = { $file } : l’arrêté à réviser n’est pas enregistré dans cette région.
hint-objectives-none-recorded = Aucun acte d’objectifs n’y est enregistré : enregistrez d’abord l’arrêté initial, sans --revises
hint-objectives-recorded = Arrêtés enregistrés : { $acts }
problem-objectives-before-signed = { $file } : l’arrêté prendrait effet avant sa signature, le { $signed }.
problem-objectives-before-revised = { $file } : l’arrêté prendrait effet avant celui qu’il révise, en vigueur depuis le { $since }.
objective-set-by-another = { $line }, zone { $zone } : l’arrêté { $act } y fixe déjà un objectif ; pour le remplacer, dites --revises { $act }
objective-none-to-withdraw = { $line }, zone { $zone } : aucun objectif en vigueur à supprimer
objective-no-list = aucune nomenclature n’est en vigueur le jour de l’acte
objective-line-unknown = « { $line } » n’est le nom d’aucune ligne de la nomenclature en vigueur le jour de l’acte
objective-line-nearest = « { $line } » n’est le nom d’aucune ligne de la nomenclature en vigueur le jour de l’acte ; les plus proches : { $codes }
objective-line-several = « { $line } » désigne plusieurs lignes : { $codes } ; donnez le code de l’une, ou joignez-en par « + » si l’acte les compte ensemble
objective-line-other-list = « { $line } » n’est pas de la nomenclature en vigueur le jour de l’acte
objective-line-candidates = « { $line } » n’est pas de la nomenclature en vigueur le jour de l’acte ; lignes possibles, à choisir : { $codes }
objective-zone-unknown = zone « { $zone } » inconnue dans cette région à cette date
objective-zone-set = zone « { $zone } » : « { $line } » est planifiée sur l’ensemble de zones { $set }, qui ne l’a pas
objective-units-not-counted = « { $line } » : aucun objectif en appareils à cette date (art. D. 6121-9 CSP : depuis le 1er juin 2023, seuls les caissons hyperbares et les cyclotrons en ont) ; fixez des implantations, et laissez vides les colonnes d’appareils
objective-waiting-not-set = « { $line } » : pas de délai d’attente à cette date (art. D. 6121-9 CSP : seulement pour l’imagerie en coupes, depuis le 1er juin 2023) ; laissez vide waiting_days
objective-row-twice = { $line }, zone { $zone } : déjà dit à la ligne { $first }
objective-row-torn = la ligne ne se coupe pas selon les colonnes de l’en-tête
objective-row-empty = la colonne { $column } est vide
objective-row-count = { $column } : « { $text } » n’est pas un nombre entier
objective-row-time = { $column } : « { $text } » n’est pas un nombre entier au-dessus de zéro
objective-row-ways = { $column } : dites un nombre, ou un minimum et un maximum, ou des paliers, et un seul des trois
objective-row-reversed = le minimum, { $min }, dépasse le maximum, { $max }
objective-row-stage = « { $text } » n’est pas un palier : écrivez 2026:3, ou 2026-06-30:2-4, séparés par des espaces
objective-row-stages = le palier de { $later } ne suit pas celui de { $earlier }
objective-row-due = « { $text } » n’est ni une année (2028) ni une date (2028-06-30)
objective-row-nothing = ni quantité, ni délai : dites au moins l’un des deux, ou « oui » dans withdrawn
objective-row-target = la cible, { $target }, précède le dernier palier, { $stage }
objective-row-withdrawn = withdrawn : « { $text } » n’est ni oui ni non
objective-row-withdrawn-and-wanted = la ligne supprime l’objectif et dit ce qui est voulu : l’un ou l’autre
template-objectives = Objectifs du schéma à remplir
template-of-line-code = Ligne : code (amm:QA004/ME049), codes joints par « + » si l’acte les compte ensemble, ou nom.
template-of-sites = Implantations voulues, en un nombre.
template-of-sites-min = Implantations, minimum d’une fourchette.
template-of-sites-max = Implantations, maximum d’une fourchette.
template-of-sites-stages = Implantations par paliers : échéance et nombre ou fourchette, séparés par des espaces.
template-of-units = Appareils voulus ; depuis le 1er juin 2023, caissons hyperbares et cyclotrons seulement.
template-of-units-min = Appareils, minimum d’une fourchette.
template-of-units-max = Appareils, maximum d’une fourchette.
template-of-units-stages = Appareils par paliers, comme pour les implantations.
template-of-access-minutes = Temps d’accès maximal à un site.
template-of-waiting-days = Délai d’attente maximal ; imagerie en coupes seulement.
template-of-target-date = Année ou date de la cible.
template-of-withdrawn = oui : l’acte supprime l’objectif ; le reste de la ligne est alors vide.
unit-of-minutes = minutes
unit-of-days = jours
unit-of-due = année ou date
column-source-of-objective = Origine
column-wanted-sites = Implantations voulues
column-wanted-units = Appareils voulus
column-printed-current = Autorisées
column-printed-target = Cible du bilan
column-printed-gap = Écart du bilan
column-target-date = Échéance
column-noticed = À noter
column-change = Évolution
page-hint-objectives-form = Un tableau à remplir est fourni avec le programme : il en a les colonnes.
page-hint-objectives-revise = Un acte ne se récrit pas : pour le réviser, enregistrez l’arrêté qui le modifie, en disant qu’il révise { $act }
page-hint-objectives-none-recorded = Aucun acte d’objectifs n’y est enregistré : enregistrez d’abord l’arrêté initial, qui n’en révise aucun.
