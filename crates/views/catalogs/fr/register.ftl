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
coming-done = { $named ->
    [0] Aucune ligne n’est comptée par le registre
    [one] 1 ligne est comptée par le registre
   *[other] { $named-text } lignes sont comptées par le registre
    }, { $kept ->
    [0] aucune ne garde sa position d’ouverture
    [one] 1 garde sa position d’ouverture
   *[other] { $kept-text } gardent leur position d’ouverture
    }. Empreinte du registre : { $digest }.
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
