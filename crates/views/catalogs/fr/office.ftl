# Bureau
web-menu-office = Bureau
office-title = Bureau
office-title-count = { $tasks ->
    [0] Rien n’attend cette semaine.
    [one] Une tâche cette semaine.
   *[other] { $tasks-text } tâches cette semaine.
    }
office-lead = Ce que vos rôles ont à faire d’ici au { $end } : { $roles }. Liste faite le { $day } de ce qui est enregistré, et de rien d’autre.
office-lead-each = Ce que vos rôles ont à faire cette semaine : { $roles }. Chaque région est vue au jour où s’ouvrent ses pages, d’après ce qui est enregistré et rien d’autre.
office-lead-none = Vos rôles n’ont pas de tâche dans le bureau. L’administrateur de l’agence donne les rôles.
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
# Bureau : le FIR
fund-preview-certified = Service certifié sur l’engagement
fund-preview-due = Certifié et pas encore payé
fund-preview-rest = Reste à payer sur l’engagement
fund-preview-ae = AE disponibles sur l’exercice
fund-preview-cp = CP disponibles sur l’exercice
office-fund-open-year = Ouvrir un exercice
office-fund-certify = Certifier un service fait
office-fund-close-year = Clore un exercice
office-fund-lead = Rien n’est écrit avant votre accord : vous verrez d’abord ce que l’acte change.
office-fund-year = Exercice
office-fund-year-hint = Quatre chiffres
office-fund-close-hint = Quatre chiffres. Tout ce que permet le plafond est reporté ; un report choisi se décide en ligne de commande.
office-fund-commitment = Engagement
office-fund-commitment-hint = Son identifiant, comme au registre du FIR
office-fund-amount = Montant certifié, en euros
office-fund-amount-hint = Par exemple 12 500,00
office-fund-day = Jour de l’acte
office-fund-day-hint = aaaa-mm-jj ; aujourd’hui si rien n’est saisi
office-fund-look = Voir ce que cela change
office-fund-preview = Avant et après
office-fund-figure = Chiffre
office-fund-before = Avant
office-fund-after = Après
office-fund-same = inchangé
office-fund-confirm = Confirmer et écrire au journal
office-fund-change = Modifier
office-fund-already = Cet acte est déjà au journal : confirmer ne l’écrit pas une seconde fois.
office-fund-refused = Cet acte est refusé
office-fund-receipt = Reçu
office-fund-receipt-none = Aucun acte n’a été écrit sous cette clé. Revenez au formulaire et confirmez.
office-fund-receipt-see = Voir l’acte
office-fund-back = Retour au bureau
office-fund-verbs = Faire
office-fault-year = « { $value } » n’est pas un exercice du FIR : quatre chiffres.
office-fault-commitment = « { $value } » n’est pas l’identifiant d’un engagement. Reprenez-le du registre du FIR.
office-fault-amount = « { $value } » n’est pas un montant au-dessus de zéro, en euros.
office-fault-day = « { $value } » n’est pas un jour : aaaa-mm-jj.
