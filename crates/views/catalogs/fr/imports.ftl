# Imports
imported-demo = Démonstration chargée : { $acts-text } actes.
imported-demo-already = Démonstration déjà chargée : rien à écrire.
imported-annex = { $file } : { $rows-text } lignes enregistrées, acte { $number-text } du journal.
imported-annex-already = { $file } : déjà enregistré (acte { $number-text } du journal), rien à écrire.
imported-annex-same = { $file } : mêmes chiffres que l’acte { $number-text } du journal, rien à écrire.
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
