# Bureau
web-menu-office = Bureau
office-title = Bureau
office-title-count = { $tasks ->
    [0] Rien n’attend cette semaine.
    [one] Une tâche cette semaine.
   *[other] { $tasks-text } tâches cette semaine.
    }
office-lead = Ce que vos rôles ont à faire d’ici au { $end } : { $roles }. Liste faite le { $day } de ce qui est enregistré, et de rien d’autre.
office-lead-each = Ce que vos rôles ont à faire cette semaine : { $roles }. Chaque région est vue au jour qu’il y est, d’après ce qui est enregistré et rien d’autre.
office-lead-none = Vos rôles n’ont pas de tâche dans le bureau. L’administrateur de l’agence donne les rôles.
office-regions = { $count ->
    [one] Région : { $regions }.
   *[other] Régions : { $regions }.
    }
office-demonstrations = Démonstration
office-demonstration = { $tasks ->
    [0] { $region }, au { $day } : rien n’attend.
    [one] { $region }, au { $day } : une tâche dans les trois mois.
   *[other] { $region }, au { $day } : { $tasks-text } tâches dans les trois mois.
    }
office-demonstrations-lead = Les documents de la démonstration sont d’un autre jour : à cette date, le bureau était ainsi.
office-sign-about = { $draft }. { $by }.
office-roles = Liste de travail par rôle
office-to-do = , à faire :
office-week = À faire cette semaine
office-week-none = Rien n’attend cette semaine.
office-later = Ensuite
office-none = Rien n’attend, ni cette semaine ni dans les trois mois.
office-more = { $tasks ->
    [one] Une tâche de plus est au registre du FIR.
   *[other] { $tasks-text } tâches de plus sont au registre du FIR.
    }
office-see = Ouvrir
office-in-region = { $region }. { $about }
office-today = aujourd’hui
office-in = { $days ->
    [one] demain
   *[other] dans { $days-text } jours
    }
office-late = { $days ->
    [one] en retard d’un jour
   *[other] en retard de { $days-text } jours
    }
office-since = { $days ->
    [0] depuis aujourd’hui
    [one] depuis hier
   *[other] depuis { $days-text } jours
    }
office-publish-bilan = Publier le bilan de la période
office-keep-online = Garder le bilan en ligne
office-close-window = Clore la période
office-check-window = Corriger la période
office-certify = Certifier le service fait
office-certify-about = { $amount } décidés et pas encore certifiés. { $object }
office-pay = Payer le service certifié
office-pay-about = { $amount } certifiés et pas encore payés. { $object }
office-lose = Payer avant la prescription
office-lose-about = { $amount } ne pourront plus être payés après ce jour. { $object }
office-collect = Encaisser un titre de recette
office-collect-about = { $amount } restent à recouvrer. { $object }
office-close-year = Clore l’exercice { $year }
office-close-year-about = L’exercice est terminé ; la clôture fixe ce qui est reporté.
office-publish-grant = Publier les données essentielles d’une subvention
office-publish-grant-about = { $amount } : { $object }
# Bureau : le FIR
fund-preview-certified = Service certifié sur l’engagement
fund-preview-due = Certifié et pas encore payé
fund-preview-rest = Reste à payer sur l’engagement
fund-preview-ae = AE disponibles sur l’exercice
fund-preview-cp = CP disponibles sur l’exercice
office-report = Demander un compte rendu financier
office-report-about = Convention { $agreement }, exercice { $year }
office-claim = Réclamer ce qui n’a pas été utilisé
office-claim-about = Convention { $agreement }, exercice { $year } : { $amount }
