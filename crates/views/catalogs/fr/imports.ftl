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
imported-annex-answered = { $count ->
    [one] 1 cellule relue.
   *[other] { $count-text } cellules relues.
    }
imported-annex-doubtful = { $count ->
    [one] 1 cellule reste en doute.
   *[other] { $count-text } cellules restent en doute.
    }
