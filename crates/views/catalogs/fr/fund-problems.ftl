# Refus et erreurs du FIR
problem-fund-no-register = L’exercice { $year } du FIR n’a pas de registre : ses budgets et engagements ne sont pas enregistrés.
hint-fund-budget = Tapez : maillage fund year open --help
problem-fund-year-unknown = Aucun acte ne parle de l’exercice { $year } du FIR.
hint-fund-later = Un exercice est enregistré avec effet au { $at } : posez la question à ce jour-là (--at).
hint-fund-years = Exercices connus : { $years }.
problem-fund-table = { $file }, ligne { $line }, colonne « { $column } » : « { $value } » ne peut pas être lu.
problem-fund-table-row = { $file }, ligne { $line } : cette ligne a plus de cellules que l’en-tête, un guillemet qui n’est pas fermé, ou un caractère illisible.
problem-fund-figure-unstated = Aucune source ne donne « { $figure } » pour { $year }.
problem-fund-table-column = { $file } : colonne inconnue « { $column } ». Colonnes connues : { $known }.
problem-fund-day-ahead = Le { $on } est à venir : un acte porte au plus tard la date du jour, { $today }.
problem-fund-table-repeated = { $file } : la colonne « { $column } » y figure deux fois.
page-hint-fund-budget = Aucun exercice n’est encore publié sur ce site : revenez plus tard, ou écrivez à l’agence.
problem-report-untrue = Le rapport n’est pas enregistré : { $count ->
    [one] un point s’y oppose
   *[other] { $count-text } points s’y opposent
 }.
hint-report-untrue = Corriger ou garder ces montants par des notes (--notes FICHIER), chacune avec sa raison, ou enregistrer le rapport tel qu’imprimé (--as-printed)
report-amount-untrue = { $place } : { $printed } ne peut pas être vrai (« { $label } »).
report-note-of-nothing = { $place } : une note y est posée, mais le rapport n’y imprime pas ce montant.
problem-report-notes = Les notes { $file } ne peuvent pas être lues.
problem-report-notes-of-another = Les notes { $file } sont celles d’un autre document : leur empreinte n’est pas celle du rapport.
problem-report-year = { $file } : l’exercice du rapport n’est pas donné.
hint-report-year = Ajoutez --year ANNÉE, ou des notes qui le disent (--notes FICHIER)
page-hint-report-year = Précisez l’exercice du rapport.
report-place = Ligne { $line }
report-place-on-page = Page { $page }, ligne { $line }
problem-fund-table-empty = { $file } : aucune ligne sous l’en-tête ; remplissez le tableau, puis recommencez.
