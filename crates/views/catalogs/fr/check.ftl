# Vérification d’une annexe publiée
checked-none = { $file } : { $rows-text } lignes, aucune différence avec { $act }, version { $version-text }.
checked-some = { $file } : { $count ->
    [one] 1 différence
   *[other] { $count-text } différences
    } avec { $act }, version { $version-text }.
check-row-not-recorded = ligne non enregistrée
check-row-not-published = ligne non publiée
check-line-not-published = activité absente du document
check-recorded-act = ligne { $line } de l’acte n° { $act }
check-line = ligne { $line } du document
check-raa = Numéro au recueil
check-picture-date = Autorisations comptées au
check-window-opens = Ouverture de la période
check-window-closes = Clôture de la période
check-zone-decision = Décision de zonage
check-act = Numéro de l’arrêté
checked-without = Colonnes absentes du fichier, qui n’ont pas été comparées : { $columns }.
checked-ignored = Colonnes du fichier laissées de côté : { $columns }.
check-line-not-read = ligne illisible : ses cellules ne sont pas celles de l’en-tête
check-cell-not-read = { $column } (cellule illisible)
check-table-not-read = tableau illisible : aucun de ses chiffres n’a pu être comparé
