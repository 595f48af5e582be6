# Imports
imported-demo = Démonstration chargée : { $acts-text } actes.
imported-demo-already = Démonstration déjà chargée : rien à écrire.
imported-annex = { $file } : { $rows-text } lignes enregistrées, acte { $number-text } du journal.
imported-annex-already = { $file } : déjà enregistré (acte { $number-text } du journal), rien à écrire.
imported-annex-same = { $file } : mêmes chiffres que l’acte { $number-text } du journal, rien à écrire.
imported-window-draft = { $file } : projet de période { $id } enregistré par l’acte { $number-text } du journal ; il n’ouvre rien avant sa signature.
imported-window = { $file } : période { $id } enregistrée, acte { $number-text } du journal.
imported-window-already = { $file } : période { $id } déjà enregistrée, rien à écrire.
imported-territory = { $file } : enregistré pour { $sets ->
    [one] 1 ensemble de zones
   *[other] { $sets-text } ensembles de zones
    }.
imported-territory-already = { $file } : déjà en usage, rien n’a été écrit.
imported-demo-completed = Démonstration complétée : { $acts-text } actes.
imported-annex-as-printed = { $file } : { $rows-text } lignes enregistrées telles qu’imprimées, avec { $count ->
    [one] 1 contradiction
   *[other] { $count-text } contradictions
    }, acte { $number-text } du journal.
imported-report = { $file } : rapport du FIR enregistré, { $actions-text } actions, acte { $number-text } du journal.
imported-report-already = { $file } : déjà enregistré (acte { $number-text } du journal), rien à écrire.
imported-kept = { $file } : déjà enregistré (acte { $number-text } du journal). Le document lui-même n’était pas conservé : il l’est désormais.
imported-territory-kept = { $file } : déjà en usage. Le document lui-même n’était pas conservé : il l’est désormais.
imported-digest = Plus de { $megabytes-text } Mo : seule son empreinte est conservée, pas le document.
imported-digest-outlines = La carte ne peut donc pas en être dessinée. Pour le conserver : même commande avec --keep-source.
imported-digest-communes = Les habitants de chaque commune ne pourront donc pas servir à une liste suivante qui ne les donne pas. Pour le conserver : même commande avec --keep-source.
imported-annex-answered = { $count ->
    [one] 1 cellule relue.
   *[other] { $count-text } cellules relues.
    }
imported-annex-doubtful = { $count ->
    [one] 1 cellule reste en doute.
   *[other] { $count-text } cellules restent en doute.
    }
template-annex = Bilan à remplir
template-territory = Communes des zones
template-budget = Budget du FIR
template-destinations = Destinations du FIR
template-legend = Colonnes
template-column = Colonne
template-meaning = Ce qu’elle contient
template-unit = Unité
template-required = Obligatoire
template-example = Exemple
template-yes = oui
template-no = non
template-of-commune = Code officiel géographique de la commune, à cinq signes.
template-of-zone = Code de la zone ; plusieurs découpages en plusieurs colonnes : zone_a, zone_b.
template-of-population = Population municipale de la commune.
template-of-envelope = Enveloppe : intervention (par défaut) ou une autre de l’exercice.
template-of-earmark = Code du fléchage ; vide si les crédits sont libres.
template-of-mission = Numéro de la mission, de 1 à 5 ; vide si le code de destination la dit.
template-of-code = Code de destination, dans la forme de la nomenclature de l’exercice.
template-of-territory = Code du territoire ; vide pour toute la région.
template-of-ae = Autorisations d’engagement ouvertes, en euros.
template-of-cp = Crédits de paiement ouverts, en euros.
template-of-label = Intitulé de la destination.
imported-needs = { $file } : besoins exceptionnels du bilan { $bilan } enregistrés (acte n° { $number-text }).
imported-needs-already = { $file } : ces besoins exceptionnels du bilan { $bilan } sont déjà enregistrés ; rien n’a été écrit.
template-window = Période de dépôt
template-needs = Besoins exceptionnels
unreadable-table-cell = ligne { $line }, colonne « { $column } » : « { $value } » ne peut pas être lu.
unreadable-table-row = ligne { $line } : cette ligne a plus de cellules que l’en-tête, un guillemet qui n’est pas fermé, ou un caractère illisible.
unreadable-table-column = colonne inconnue « { $column } ». Colonnes connues : { $known }.
unreadable-table-empty = aucune ligne sous l’en-tête ; remplissez le tableau, puis recommencez.
template-of-window-line = Activité ou équipement : un code, un nom, ou plusieurs lignes sous le nom de leur activité.
template-of-window-operations = Noms des opérations reçues pour cette ligne, séparés par des espaces (creation, renewal…) ; vide si toutes le sont.
template-of-window-opens = Premier jour de la période, aaaa-mm-jj ; une fois suffit.
template-of-window-closes = Dernier jour de la période, inclus, aaaa-mm-jj ; une fois suffit.
template-of-window-id = Identifiant de la période ; sans lui, son premier jour.
template-of-window-bilan = Numéro de l’acte qui publie son bilan.
template-of-window-order = Numéro de l’arrêté qui la fixe.
template-of-window-published = Jour de publication de cet arrêté, aaaa-mm-jj : ce qu’il modifie vaut jusqu’à la veille.
template-of-window-replaces = Identifiant de la période que l’arrêté modifie.
template-of-window-regions = Codes des régions auxquelles l’arrêté est commun, séparés par des espaces ; vide pour une seule.
template-of-window-source = Où la période a été lue.
template-of-needs-line = Activité ou équipement : un code ou un nom.
template-of-needs-zone = Code de la zone.
template-of-needs-places = Nombre d’autorisations que le besoin ouvre, au moins 1.
template-of-needs-nature = Nature du besoin, comme le bilan la constate.
template-of-needs-extent = Étendue et objectifs.
template-of-needs-wished = Implantations souhaitées, séparées par des points-virgules.
unreadable-table-binary = le fichier n’est ni un texte ni un classeur (XLSX, ODS)
unreadable-table-locked = ce classeur ne s’ouvre qu’avec un mot de passe
unreadable-table-damaged = ce classeur est abîmé : il ne peut pas être lu
