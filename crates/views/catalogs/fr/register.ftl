# Le registre : entités, établissements, autorisations
register-entity-stated = décrite
register-entity-closed = fermée
register-entity-merged-into = fusionnée
register-entity-split-into = scindée
register-site-stated = décrit
register-site-closed = fermé
register-site-merged-into = fusionné
register-site-split-into = scindé
register-turn-registered = ce qu’un registre en dit
register-turn-filed = demandée
register-turn-refused = refusée
register-turn-granted = accordée
register-turn-started = mise en œuvre déclarée
register-turn-completed = mise en œuvre achevée
register-turn-visit-announced = visite de conformité annoncée
register-turn-visit-held = visite de conformité faite
register-turn-renewal-filed = renouvellement demandé
register-turn-full-file-ordered = dossier complet demandé pour le renouvellement
register-turn-renewed = renouvelée
register-turn-renewal-refused = renouvellement refusé
register-turn-prolonged = maintenue jusqu’à la décision sur le dossier du nouveau régime
register-turn-deemed-under = réputée accordée sous le nouveau régime
register-turn-ended-by-omission = éteinte, faute de dossier sous le nouveau régime
register-turn-transferred = changement de lieu
register-turn-replaced = poursuivie sous un autre numéro
register-turn-ceded = cédée, confirmation demandée
register-turn-cession-confirmed = cession confirmée
register-turn-cession-refused = cession non confirmée
register-turn-modified = modifiée
register-turn-suspended = suspendue
register-turn-suspension-lifted = suspension levée
register-turn-interrupted = activité interrompue
register-turn-resumed = activité reprise
register-turn-withdrawn = retirée
register-turn-ceased = cessation
register-turn-lapse-noted = caducité constatée
register-turn-units = équipements
register-extent-whole = en totalité
register-extent-part = en partie
register-refusal-applicant = 1° le demandeur ne peut pas en être titulaire
register-refusal-needs-met = 2° les besoins de santé sont satisfaits
register-refusal-plan = 3° le projet n’est pas compatible avec les objectifs du schéma
register-refusal-conditions = 4° les conditions d’implantation ou techniques ne sont pas remplies
register-refusal-undertakings = 5° le demandeur n’accepte pas les conditions ou les engagements
register-refusal-undertakings-broken = 6° les engagements n’ont pas été tenus
register-refusal-no-evaluation = 7° l’évaluation n’a pas été faite, ou pas avec les indicateurs prévus
register-refusal-evaluation = 8° l’évaluation n’est pas satisfaisante
register-refusal-works-begun = 9° les travaux ont commencé avant l’autorisation
register-refusal-silence = silence gardé : aucun motif n’est donné
register-manner-express = par décision expresse
register-manner-tacit = tacitement
register-manner-unsaid = le registre ne dit pas comment
register-conformity-conforms = conforme
register-conformity-does-not = non conforme
register-succession-regrouped = regroupement
register-succession-converted = conversion
register-succession-new-regime = nouveau régime
register-agreement-given = avec l’accord préalable de l’agence
register-agreement-none = sans accord préalable de l’agence
register-lapse-not-started = non mise en œuvre dans le délai
register-lapse-not-completed = mise en œuvre non achevée dans le délai
register-lapse-interrupted = interrompue trop longtemps
register-lapse-unsaid = le registre ne dit pas pourquoi
register-basis-ordinary = cas ordinaire
register-basis-exceptional-need = besoin exceptionnel
register-basis-derogation = dérogation
register-basis-crisis = crise sanitaire
register-unit-tep = caméra à positons (TEP)
register-unit-temp = gamma-caméra (TEMP)
register-unit-irm = IRM
register-unit-scanner = scanner
register-unit-cyclotron = cyclotron
register-unit-caissonhyperbare = caisson hyperbare
register-unit-installed = installé : { $name } ({ $kind })
register-unit-replaced = remplacé : { $former } par { $name } ({ $kind })
register-unit-removed = retiré : { $name }
site-placed-done = Établissement { $site } placé en { $zones } ; acte { $number } du journal.
site-placed-already = Établissement { $site } déjà placé en { $zones } par l’acte { $number } du journal ; rien à écrire.
site-unplaced-done = Établissement { $site } placé par sa commune ; acte { $number } du journal.
site-unplaced-already = Établissement { $site } déjà placé par sa commune depuis l’acte { $number } du journal ; rien à écrire.
site-unplaced-never = Établissement { $site } : personne ne l’a placé, sa commune décide ; rien à écrire.
coming-done = { $named ->
    [0] Aucune ligne n’est comptée par le registre
    [one] 1 ligne est comptée par le registre
   *[other] { $named-text } lignes sont comptées par le registre
    }, { $kept ->
    [0] aucune ne garde sa position d’ouverture
    [one] 1 garde sa position d’ouverture
   *[other] { $kept-text } gardent leur position d’ouverture
    }. Empreinte du registre : { $digest }.
register-funded = Ce que le FIR y a financé
register-funded-year = Exercice
news-subscribe = S’abonner (Atom)
register-changed = { $number } : { $before }, puis { $after }
register-changed-same = { $number } : { $before }, compte autrement
register-changed-unknown = inconnue
register-changed-label = Ce qu’en dit le registre
reconcile-title = Bilan publié contre registre
reconcile-heading = { $agree ->
    [0] Aucune cellule ne s’accorde
    [one] 1 cellule s’accorde
   *[other] { $agree-text } cellules s’accordent
    }, { $differ ->
    [0] aucune ne diffère
    [one] 1 diffère
   *[other] { $differ-text } diffèrent
    }
reconcile-unnamed = { $unnamed ->
    [one] 1 cellule garde sa position d’ouverture : aucune autorisation n’y est connue par son nom.
   *[other] { $unnamed-text } cellules gardent leur position d’ouverture : aucune autorisation n’y est connue par son nom.
    }
reconcile-published = Bilan au
reconcile-register = Registre au
reconcile-form = Filtrer les cellules
reconcile-reasons = Pourquoi elles diffèrent
reconcile-cells = Les cellules qui diffèrent
reconcile-none = Aucune cellule ne diffère ici.
reconcile-download = Télécharger le rapprochement, cellules qui s’accordent comprises
reconcile-kind-since = Actes depuis le bilan
reconcile-kind-other-zone = Autre zone
reconcile-kind-other-line = Autre ligne
reconcile-kind-not-placed = Site sans zone connue
reconcile-kind-not-counted = Montré sans être compté
reconcile-kind-missing = Manque au registre
reconcile-kind-extra = En plus au registre
reconcile-kind-not-printed = Cellule absente du bilan
register-of-cell = Voir les autorisations
reconcile-done = { $agree ->
    [0] Aucune cellule ne s’accorde
    [one] 1 cellule s’accorde
   *[other] { $agree-text } cellules s’accordent
    }, { $differ ->
    [0] aucune ne diffère
    [one] 1 diffère
   *[other] { $differ-text } diffèrent
    }, { $unnamed ->
    [0] aucune ne garde sa position d’ouverture
    [one] 1 garde sa position d’ouverture, sans autorisation nommée
   *[other] { $unnamed-text } gardent leur position d’ouverture, sans autorisation nommée
    }.
reconcile-why-since = Les deux s’accordaient à la date du bilan ; depuis, des actes ont changé : { $names }.
reconcile-why-other-zone = Sur toutes les zones, le registre compte autant ; l’écart inverse est en { $names }.
reconcile-why-other-line = Sur toute l’activité, la zone compte autant ; l’écart inverse est sur { $names }.
reconcile-why-not-placed = { $count ->
    [one] 1 autorisation de cette ligne est sur un site sans zone connue.
   *[other] { $count-text } autorisations de cette ligne sont sur des sites sans zone connue.
    }
reconcile-why-not-counted = { $count ->
    [one] 1 autorisation est montrée sans être comptée, selon un paramètre.
   *[other] { $count-text } autorisations sont montrées sans être comptées, selon un paramètre.
    }
reconcile-why-missing = { $count ->
    [one] Il en manque 1 au registre.
   *[other] Il en manque { $count-text } au registre.
    }
reconcile-why-extra = { $count ->
    [one] Le registre en a 1 de plus.
   *[other] Le registre en a { $count-text } de plus.
    }
reconcile-why-not-printed = Le bilan n’a pas cette cellule.
reconcile-why-lies-nowhere = Ces sites sont sans zone connue : ils ne comptent dans aucune.
said-turn = Ce qui arrive
said-line = Activité ou équipement
said-holder = Titulaire (FINESS EJ)
said-site = Établissement (FINESS ET)
said-tracts = Emprises
said-siren = SIREN
said-town = Ville
said-street = Adresse
said-commune = Commune (code INSEE)
said-on-ground-of = Sur l’emprise de (FINESS ET)
said-into = Devient
said-extent = Étendue
said-ground = Motif
said-manner = Comment
said-found = Constat
said-by-number = Sous le numéro
said-cession-to = Au profit de (FINESS EJ)
said-agreement = Accord
said-granted = Accordée le
said-start-by = À mettre en œuvre au plus tard le
said-started = Mise en œuvre le
said-renewed = Renouvelée le
said-last-day = Dernier jour
said-lapsed-on = Caduque le
said-allowed-units = Équipements autorisés
said-units-turn = Équipements
said-grant-basis = Au titre de
said-practices = Pratiques thérapeutiques spécifiques
said-declarations = Déclarations
said-limited-to = Limitée à
said-conditions = Conditions
said-placed-zones = Zones
said-placed-none = aucune : sa commune décide
register-status-in-force = en vigueur
register-status-not-started = accordée, non commencée
register-status-under-examination = échue, renouvellement examiné
register-status-suspended = suspendue
register-status-interrupted = activité interrompue
register-status-filed = demandée
register-status-refused = refusée
register-status-lapsed = caduque
register-status-withdrawn = retirée
register-status-renewal-refused = renouvellement refusé
register-status-expired = échue
register-status-ceased = cessée
register-status-omitted = éteinte faute de dossier
register-status-replaced = poursuivie sous un autre numéro
register-note-start-by = à mettre en œuvre au plus tard le { $day }
register-note-until = jusqu’au { $day }
register-note-until-decided = jusqu’à la décision sur le dossier du nouveau régime
register-note-suspended = { $extent }, depuis le { $day }
register-note-interrupted = depuis le { $day }, { $agreement }
register-note-expired = dernier jour : { $day }
register-note-replaced = { $how }, sous le numéro { $number }
register-counts-yes = oui
register-counts-marked = oui, { $marks }
register-counts-no = non : { $why }
register-mark-not-started = non commencée
register-mark-lapse-to-note = caducité à constater
register-mark-suspended = suspendue
register-mark-interrupted = activité interrompue
register-mark-under-examination = renouvellement examiné
register-mark-renewed-by-silence = renouvelée par silence, sans acte qui le constate
register-mark-limited = limitée par sa décision
register-absent-not-granted = elle n’est pas accordée
register-absent-expired = elle est échue
register-absent-ended = un acte l’a éteinte
register-absent-no-site = le registre ne dit pas où elle s’exerce
register-absent-other-list = sa ligne relève d’une autre nomenclature que celle du jour
register-absent-research-only = ses appareils servent à la seule recherche
register-absent-unplaced = son établissement n’est placé dans aucune zone
register-absent-no-list = aucune nomenclature n’est en vigueur ce jour-là
register-absent-within = comptée avec { $line } au même lieu
register-absent-shown = montrée à côté du compte ({ $marks })
register-duty-start = mise en œuvre au plus tard
register-duty-complete = achèvement de la mise en œuvre au plus tard
register-duty-resume = reprise de l’activité au plus tard
register-duty-announce-visit = visite de conformité à annoncer
register-duty-visit = visite de conformité à faire
register-duty-ask-renewal = renouvellement à demander
register-duty-order-file = dernier jour pour demander un dossier complet
register-duty-expiry = échéance
register-duty-rule-start = passé ce jour, la caducité est à constater (art. L. 6122-11 CSP)
register-duty-rule-complete = passé ce jour, la caducité de la partie non mise en œuvre est à constater (art. R. 6122-36 CSP)
register-duty-rule-resume = passé ce jour, la caducité est à constater (art. L. 6122-11 CSP)
register-duty-rule-announce-visit = l’agence annonce la visite (art. D. 6122-38 CSP)
register-duty-rule-visit = l’agence fait la visite (art. D. 6122-38 CSP)
register-duty-rule-ask-renewal = le titulaire en fait la demande (art. L. 6122-10 CSP)
register-duty-rule-order-file = sans injonction, le renouvellement est tacite (art. L. 6122-10 CSP)
register-duty-rule-expiry = dernier jour de l’autorisation
register-misfit-unknown = rien n’est encore connu de l’autorisation
register-misfit-granted = elle est déjà accordée
register-misfit-not-granted = elle n’est pas accordée
register-misfit-refused = elle a été refusée
register-misfit-started = elle est déjà mise en œuvre
register-misfit-not-started = elle n’est pas mise en œuvre
register-misfit-completed = elle est déjà mise en œuvre en totalité
register-misfit-ended = elle est éteinte
register-misfit-suspended = elle est déjà suspendue
register-misfit-not-suspended = elle n’est pas suspendue
register-misfit-interrupted = l’activité est déjà interrompue
register-misfit-not-interrupted = l’activité n’est pas interrompue
register-misfit-visited = une visite a déjà été annoncée ou faite
register-misfit-ordered-late = un dossier complet ne peut plus être demandé : elle est renouvelée
register-misfit-renewed = le renouvellement ne peut plus être refusé : elle est renouvelée par silence
register-misfit-not-ceded = aucune cession, ou une cession à un autre, n’attend de confirmation
register-misfit-same-holder = le cessionnaire en est déjà titulaire
register-misfit-no-such-unit = l’appareil n’est pas là
register-misfit-unit-twice = un appareil de ce nom est déjà là
register-use-care = pour le soin
register-use-research-only = pour la seule recherche
register-use-dedicated-to = pour { $line } seulement
register-none = Aucun registre n’est enregistré pour la région { $region }. Pour le remplir : maillage import arhgos FICHIER.
register-shown = { $count ->
    [0] Aucune autorisation.
    [one] 1 autorisation, { $counted-text } au compte du bilan.
   *[other] { $count-text } autorisations, { $counted-text } au compte du bilan.
    }
register-title = Autorisations
register-by-registered = dit par le registre
register-unfit = sans effet : { $why }
problem-authorisation-unknown = Aucune autorisation { $number } n’est connue dans la région { $region } à cette date.
problem-no-finess = « { $value } » n’est pas un numéro FINESS.
problem-no-status = « { $value } » n’est pas un statut d’autorisation.
hint-authorisations = Les numéros connus : maillage authorisation list.
page-hint-authorisations = Les numéros connus sont sur la page Autorisations.
hint-finess-shape = Un numéro FINESS a neuf chiffres ; en Corse, le deuxième signe est une lettre.
hint-statuses = Les statuts : { $known }.
register-standing-closed = fermé depuis le { $day }
register-standing-merged = fusionné avec { $into } depuis le { $day }
register-standing-split = scindé en { $into } depuis le { $day }
page-register-none = Aucun registre n’est enregistré pour la région { $region }. L’agence le remplit en important le flux ARHGOS.
problem-site-unknown = Aucun établissement { $number } n’est connu dans la région { $region } à cette date.
problem-holder-unknown = Aucun titulaire { $number } n’est connu dans la région { $region } à cette date.
web-menu-authorisations = Autorisations
register-eyebrow = Registre des autorisations
register-heading = { $count ->
    [0] Aucune autorisation
    [one] 1 autorisation, { $counted-text } au compte du bilan
   *[other] { $count-text } autorisations, { $counted-text } au compte du bilan
    }
register-find = Nom, FINESS, numéro ou ville
register-filter-label = Chercher une autorisation
register-activity = Activité ou équipement
register-holder = Titulaire (FINESS EJ)
register-site = Établissement (FINESS ET)
register-before = Échéance au plus tard le
register-status = Statut
register-every-status = Tous, éteintes comprises
register-statuses-label = Filtrer par statut
register-active-label = Filtres actifs
register-without = Retirer le filtre
register-without-all = Tout effacer
register-download = Exporter ces lignes, filtres gardés
register-no-day = aucune date
register-site-unknown = lieu non dit par le registre
register-one-title = Autorisation
register-site-title = Établissement
register-holder-title = Titulaire
register-what = Ce qui est autorisé
register-course = Ce qui s’est passé
register-ahead = Ce qui est attendu
register-ahead-none = Rien n’est attendu à cette date.
register-late = en retard
register-conditions = Conditions de la décision
register-units = Appareils
register-units-none = Aucun appareil n’est dit installé.
register-day = Jour
register-what-happens = Ce qui arrive
register-told-by = Source
register-names = Nommé ainsi
register-name-former = auparavant
register-address = Adresse
register-zones = Zones
register-zones-placed = placé par l’agence
register-zones-by-commune = d’après sa commune
register-zones-none = aucune : il ne compte dans aucune zone tant qu’il n’est pas placé
commune-merged = ancienne commune { $former }, fusionnée avec { $commune }
commune-delegated = ancienne commune { $former }, commune déléguée de { $commune }
commune-associated = ancienne commune { $former }, commune associée à { $commune }
commune-since = { $text }, depuis le { $day }
commune-open = ancienne commune { $former } : plusieurs communes ont pu lui succéder ({ $communes }), aucune n’est choisie
register-ground = Sur l’emprise de
register-siret = SIRET
register-siren = SIREN
register-standing = Situation
register-identity = Identité
register-on-day = Au { $day }
register-counted = autorisations au compte du bilan
register-all = autorisations, éteintes comprises
register-lives = Vie des autorisations
register-lives-none = Aucune autorisation n’y est connue à cette date.
register-line-label = Ligne de vie de { $what } : dite dans le tableau qui suit
register-line-acts = Actes et échéances
register-legend-ahead = reste à courir
register-sources = D’où cela vient
register-sites = Établissements
register-sites-none = Aucun établissement ne lui est rattaché à cette date.
register-held = Ce qu’il détient
register-unit = Appareil
register-unit-kind = Nature
register-unit-use = Usage
register-legend-lapsed = refusée, caduque ou retirée
register-legend-ended = échue, cessée ou remplacée
register-in = { $line }, { $site }
register-kind-expiry = échéance
register-kind-renewal = renouvellement à demander
register-kind-tacit = renouvellement tacite
register-kind-lapse = caducité
register-kind-visit = visite de conformité
register-calendar-title = Calendrier
web-menu-calendar = Calendrier
register-calendar-heading = { $count ->
    [0] Aucune date d’ici au { $until }
    [one] 1 date d’ici au { $until }
   *[other] { $count-text } dates d’ici au { $until }
    }
register-calendar-lead = Échéances, renouvellements à demander, renouvellements tacites et caducités à constater des autorisations.
register-calendar-filter = Filtrer les dates
register-calendar-kind = Nature
register-every-kind = Toutes
register-every-zone = Toutes
register-calendar-months = Par nature
register-calendar-soon = 30 jours
register-calendar-ahead = 12 mois
register-calendar-list = La liste
register-calendar-late = en retard de { $days ->
    [one] 1 jour
   *[other] { $days-text } jours
    }
register-calendar-left = { $days ->
    [0] aujourd’hui
    [one] 1 jour
   *[other] { $days-text } jours
    }
register-lapse-callout = Une caducité se constate
register-lapse-callout-text = Le délai passé, l’autorisation compte encore. Elle sort du bilan par l’acte qui la constate, au jour de cet acte.
register-subscribe = Dans votre agenda
register-subscribe-text = Le lien garde vos filtres et ne porte aucun nom de personne. Une date qui change est mise à jour, pas doublée.
problem-no-due-kind = « { $value } » n’est pas une nature de date.
hint-due-kinds = Les natures : { $known }.
register-months = Changer de mois
register-month-before = Mois précédent
register-month-after = Mois suivant
register-month-caption = { $month }, une case par jour ; la liste qui suit dit tout
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
register-map = Où sont les établissements
register-map-unplaced = { $count ->
    [one] 1 établissement n’est dans aucune zone connue : ses autorisations ne comptent dans aucune zone.
   *[other] { $count-text } établissements ne sont dans aucune zone connue : leurs autorisations ne comptent dans aucune zone.
    }
register-map-nowhere = { $count ->
    [one] 1 autorisation n’a pas d’établissement dans le registre.
   *[other] { $count-text } autorisations n’ont pas d’établissement dans le registre.
    }
register-zone-none = hors de toute zone connue
