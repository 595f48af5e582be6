# Les régions d’une base
region-bilan = bilan au { $date }
region-no-bilan = aucun bilan
region-window-until = période de dépôt ouverte jusqu’au { $date }
region-no-window = aucune période ouverte
region-answering = Réponse de la région { $region } ({ $code }), celle de la base ; pour une autre : --region CODE
region-default-done = { $region } ({ $code }) répond désormais quand aucune région n’est demandée ; acte { $number-text } du journal.
region-default-already = { $region } ({ $code }) répond déjà quand aucune région n’est demandée ; rien à écrire.
region-set-done = { $region } ({ $code }) : { $agency }, SIRET { $siret }, { $contact } ; acte { $number-text } du journal.
region-set-already = { $region } ({ $code }) : { $agency }, SIRET { $siret }, { $contact }, déjà enregistré par l’acte { $number-text } ; rien à écrire.
regions-lead = { $open ->
    [0] Aucune des { $regions-text } régions ne reçoit de demandes ce jour-là.
    [one] Une des { $regions-text } régions reçoit des demandes.
   *[other] { $open-text } des { $regions-text } régions reçoivent des demandes.
    } Chacune a son bilan, ses zones et ses périodes ; rien n’est additionné de l’une à l’autre.
region-side-open = { $lines ->
    [0] Aucune activité par zone ouverte
    [one] 1 activité par zone ouverte
   *[other] { $lines-text } activités par zone ouvertes
    } aux demandes nouvelles, sur { $rows-text }
region-side-below = { $lines ->
    [0] Aucune activité par zone sous sa cible
    [one] 1 activité par zone sous sa cible
   *[other] { $lines-text } activités par zone sous leur cible
    } au dernier bilan, sur { $rows-text }
export-all-regions = Toutes les régions sont écrites, quelle que soit celle qui est demandée : chaque ligne porte la sienne.
