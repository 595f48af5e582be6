# Journal et types d’acte
act-order-and-register = Arrêté n° { $order }, acte { $register }
act-order = Arrêté n° { $order }
act-register = Acte { $register }
act-document = Document { $digest }
act-region-registered = Région enregistrée
act-nomenclature-adopted = Nomenclature adoptée
act-zones-delimited = Zones délimitées
act-zones-composed = Communes des zones listées
act-zones-outlined = Contours des zones lus
act-document-read = Document lu
act-journal-continued = Journal repris d’un format antérieur
act-bilan-published = Bilan publié
act-window-ordered = Période de dépôt fixée
act-parameter-set = Paramètre fixé par la région
act-fund-destinations-adopted = Destinations du FIR adoptées
act-fund-year-opened = Exercice du FIR ouvert
act-fund-budget-adopted = Budget du FIR exécutoire
act-fund-revenue-delegated = Recette du FIR notifiée
act-fund-endowment-transferred = Transfert entre le FIR et la DAF
act-fund-transferred = Crédits déplacés entre lignes
act-fund-committed = Somme engagée
act-fund-year-decided = Somme de l’exercice décidée
act-fund-service-certified = Service fait certifié
act-fund-paid = Somme payée
act-fund-released = Engagement retiré
act-fund-recovery-ordered = Titre de recette émis
act-fund-recovered = Somme recouvrée
act-fund-year-closed = Exercice du FIR clos
act-fund-reported = Rapport annuel du FIR enregistré
journal-holds = { $acts ->
    [0] Le journal est vide.
    [one] 1 acte, chaîne intacte. Dernière empreinte : { $hash }
   *[other] { $acts-text } actes, chaîne intacte. Dernière empreinte : { $hash }
    }
journal-broken = La chaîne est rompue à l’acte { $number-text } : { $reason }
chain-number = son numéro ne suit pas celui d’avant
chain-hash = son empreinte n’est pas celle de son contenu et de l’acte d’avant
chain-instant = l’instant de son enregistrement est illisible, ou n’est pas celui que dit l’acte
journal-altered = { $count ->
    [0] Le document { $digest } a été altéré : son contenu n’a plus cette empreinte.
    [one] Le document { $digest }, que nomme l’acte { $acts }, a été altéré : son contenu n’a plus cette empreinte.
   *[other] Le document { $digest }, que nomment les actes { $acts }, a été altéré : son contenu n’a plus cette empreinte.
    }
journal-unguarded = Le déclencheur « { $name } » manque, est désactivé ou a été changé : rien n’empêche plus de modifier le journal dans cette base.
journal-more = { $count ->
    [one] Un autre acte ne se vérifie pas.
   *[other] { $count-text } autres actes ne se vérifient pas.
    }
journal-set-aside = L’acte { $number-text } ({ $title }, { $subject }) ne s’accorde pas avec les actes qui le précèdent : il n’entre dans aucun chiffre.
chain-row = sa ligne ne se tient pas : numéros, empreintes et actes ne concordent pas
chain-tree = l’arbre des empreintes enregistré avec lui n’est pas celui des actes
chain-payload = son contenu n’est plus conservé sous l’empreinte qu’il nomme
