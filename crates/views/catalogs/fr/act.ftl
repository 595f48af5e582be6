# La page d’un acte : ce qu’il dit, champ par champ
act-page-title = Acte { $number }
act-page-name = Acte { $number } : { $title }
act-page-lead = { $subject }, effet au { $date }
act-page-trail = Acte
act-page-says = Ce que dit l’acte
act-page-about = Repères
act-page-region = Région
act-page-author = Enregistré par
act-page-author-program = le programme, à partir de données publiées
act-page-author-person = une personne habilitée de l’agence
act-page-recorded = Enregistré le
act-page-effective = Effet au
act-page-basis = Fondement
act-page-aside = Écarté : il ne s’accorde pas avec ce qui le précède, et n’entre dans aucun chiffre.
act-page-related = Actes liés
act-page-unrelated = Aucun acte enregistré ne le modifie, ni ne le retire.
act-page-amended-by = modifié ou corrigé par
act-page-replaced-by = remplacé par
act-page-completed-by = complété par
act-page-amends = modifie ou corrige
act-page-replaces = remplace
act-page-completes = complète
act-page-rests-on = repose sur
act-page-bears = fonde
act-page-answers = Ce qui en découle
act-page-to-bilan = Le bilan au { $date }
act-page-to-window = La période de dépôt
act-page-to-fund = Le FIR { $year }
act-page-to-objectives = Les objectifs au { $date }
act-page-to-bridge = La table de passage entre les deux listes
act-page-to-rules = Les règles et leurs paramètres
act-page-to-structures = Les structures hors autorisation
act-page-standing = Sa position dans le journal
act-page-hash = Empreinte
act-page-previous-hash = Empreinte de l’acte précédent
act-page-before = Acte précédent : { $number }
act-page-after = Acte suivant : { $number }
act-page-neighbours = Actes voisins
act-page-list = Voir cet acte dans le journal
act-page-line = L’acte tel qu’enregistré (JSON)
act-page-proof = Sa preuve d’inclusion
act-page-verify = L’empreinte se recalcule à partir de celle de l’acte précédent, du numéro, de l’instant d’enregistrement et de l’acte tel qu’enregistré ; la preuve montre que l’acte est dans l’arbre du point de contrôle. Le mode d’emploi est donné avec le journal.
act-page-verify-link = Comment vérifier
said-items = { $count ->
    [one] 1 élément
   *[other] { $count-text } éléments
    }
said-since = depuis le { $from }
said-source = Source
said-name = Nom
said-code = Code
said-raa-prefix = Préfixe au recueil des actes administratifs
said-time-zone = Fuseau horaire
said-identifier = Identifiant
said-in-force = En vigueur
said-lines = Activités et équipements
said-decision = Décision
said-decided = Décidé le
said-opens-on = Jour sur lequel s’ouvrent les pages
said-zones = Zones
said-zone-set = Découpage
said-fidelity = Fidélité
said-fidelity-approximate = reconstituée : aucune liste officielle n’a été trouvée
said-fidelity-official = officielle
said-communes = { $communes ->
    [one] 1 commune
   *[other] { $communes-text } communes
    }
said-communes-people = { $communes ->
    [one] 1 commune
   *[other] { $communes-text } communes
    }, { $people-text } habitants
said-document = Document
said-digest = Empreinte SHA-256 du document
said-lines-read = Lignes ou pages lues
said-former-format = Format repris
said-former-last = Dernier numéro de l’ancien journal
said-former-hash = Dernière empreinte de l’ancien journal
said-carried = Repris le
said-siret = SIRET
said-contact = Contact
said-window = Période de dépôt
said-order = Arrêté
said-published = Publié le
said-published-inferred = Date de publication déduite
said-bilan = Bilan quantifié
said-operations = Opérations reçues
said-restricted = Certaines opérations seulement
said-needs = Besoins exceptionnels
said-common-to = Commun aux régions
said-replaces = Remplace
said-parameter = Paramètre
said-value = Valeur
said-doubt = Doute
said-raa = Recueil des actes administratifs
said-picture = Situation arrêtée au
said-zone-decision = Zonage décidé le
said-version = Version
said-corrects = Corrige
said-range-rule = Règle suivie par les réponses imprimées
said-rows = Activités par zone
said-tables = Tableaux
said-row-count = { $rows ->
    [one] 1 zone
   *[other] { $rows-text } zones
    }
said-notes = Notes imprimées
said-contradictions = À vérifier
said-unread = Lignes non lues
said-unread-row = ligne { $line }, zone { $zone }
said-cells = Cellules relues
said-signed = Signé le
said-standing = Situation
said-function = Fonction
said-may-sign = Peuvent être signés
said-act-signed = Acte signé
said-delegation = Acte de délégation
said-revises = Révise
said-objectives = Objectifs
said-withdrawn = supprimé
said-sites = { $number } implantations
said-units = { $number } appareils
said-minutes = { $count ->
    [one] accès en 1 minute au plus
   *[other] accès en { $count-text } minutes au plus
    }
said-days = { $count ->
    [one] 1 jour d’attente au plus
   *[other] { $count-text } jours d’attente au plus
    }
said-due = pour { $due }
said-year = Exercice
said-key = Clé de la demande
said-destinations = Destinations
said-mission = mission { $mission }
said-first-order = Premier arrêté de dotation
said-twelfths-base = Base des douzièmes
said-budget = Budget
said-budget-initial = initial
said-budget-rectifying = rectificatif
said-openings = Crédits ouverts
said-ae-cp = AE { $ae }, CP { $cp }
said-vote = Vote
said-second-vote = Second vote
said-voted = { $day }, { $votes ->
    [one] 1 voix
   *[other] { $votes-text } voix
    }, dont { $against-text } contre
said-received = Reçu le
said-opposed = Opposition le
said-ministers = Décidé par les ministres le
said-origin = Origine
said-origin-first-order = premier arrêté
said-origin-further-order = arrêté complémentaire
said-origin-own = ressources propres
said-total = Total
said-national = Dotation nationale
said-own = Ressources propres
said-restated = Total répété
said-parts = Répartition
said-direction = Sens
said-direction-to-daf = du FIR vers la DAF
said-direction-from-daf = de la DAF vers le FIR
said-amount = Montant
said-endowment = Dotation de référence
said-limit = Plafond de l’arrêté
said-from = De
said-to = Vers
said-commitment = Engagement
said-object = Objet
said-beneficiary = Bénéficiaire
said-by-siret = SIRET { $number }
said-by-finess = FINESS { $number }
said-by-rna = RNA { $number }
said-by-person = personne physique, non nommée
said-credits = Crédits
said-credits-kind = Nature des crédits
said-credits-budget = budget exécutoire
said-credits-twelfths = douzièmes provisoires
said-advance = Avance
said-purpose = Finalité
said-notified = Notifié le
said-runs = Durée
said-parties = Régions parties
said-term = Échéances
said-term-single = un seul exercice
said-term-firm = échéancier ferme
said-term-tranches = par tranches jusqu’en { $last }, { $whole } en tout
said-instalments = Échéancier
said-undecided = exercice non décidé
said-done = Service fait le
said-channel = Payé par
said-channel-agency = l’agent comptable de l’agence
said-channel-scheme = { $body }
said-by-exercise = Par exercice
said-reopened = Crédits rouverts
said-recovery = Titre de recette
said-reason = Motif
said-reason-unused = somme non employée
said-reason-undue = somme indue
said-collected = Encaissement
said-collected-cash = versement
said-collected-offset = compensation sur l’engagement { $commitment }
said-ceiling = Plafond de report
said-excluded = Hors plafond
said-carried-over = Crédits reportés
said-lapsed = Crédits tombés
said-prescribed = Sommes prescrites
said-ae-opened = AE ouvertes
said-ae-committed = AE engagées
said-ae-rate = Taux d’engagement
said-cp-opened = CP ouverts
said-cp-paid = CP consommés
said-cp-rate = Taux de consommation
said-of-ae = AE { $sum }
said-of-cp = CP { $sum }
said-missions = Missions
said-actions = Actions citées
said-not-carried = Montants non retenus
said-on-line = { $text }, ligne { $line }
said-printed-on = « { $text } », ligne { $line }
said-rule-sites-gap = oui si l’écart en implantations est positif
said-rule-units-gap = oui si l’écart en appareils est positif
said-rule-below-maximum = oui s’il y a moins d’implantations que le maximum
said-rule-below-minimum = oui s’il y a moins d’implantations que le minimum
