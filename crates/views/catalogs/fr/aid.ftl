# Les aides : qui peut demander, combien, où, jusqu’à quand, et la réponse motivée.

aid-group-settling = S’installer et rester
aid-group-training = Se former
aid-group-together = Exercer à plusieurs
aid-group-on-call = Garder, accueillir, orienter
aid-group-mental-health = Santé mentale
aid-group-prevention = Prévenir et coordonner
aid-group-support = Investir, soutenir une structure
aid-payer-fund = FIR
aid-payer-health-insurance = assurance maladie, hors FIR
aid-sureness-high = lu dans la source
aid-sureness-medium = lu en partie
aid-sureness-low = déduit ou rapporté
aid-applicant-general-practitioner = médecin généraliste libéral
aid-applicant-other-doctor = autre médecin libéral
aid-applicant-nurse = infirmier libéral
aid-applicant-employer = structure employeur
aid-applicant-establishment = établissement de santé
aid-applicant-medico-social = établissement ou service médico-social
aid-applicant-team = équipe, maison, centre ou communauté de professionnels
aid-applicant-union = union de professionnels (URPS)
aid-applicant-university = université
aid-applicant-authority = commune ou groupement
aid-applicant-association = association
aid-figure-paid = versé :
aid-figure-foreseen = prévu :
aid-figure-open = à mobiliser :
aid-figure-shared = dans
aid-figure-envelope = enveloppe pluriannuelle :
aid-figure-reckoned = calculé :
aid-over-month = un mois
aid-over-year = douze mois
aid-source-line = { $title }, ligne { $line }
aid-source-lines = { $title }, lignes { $line } à { $until }
aid-source-line-short = ligne { $line }
aid-source-lines-short = lignes { $line } à { $until }
aid-sum-ceiling = { $sum } au plus en { $of }
aid-sum-posts = { $sum } : { $of }
aid-sum-guarantee = revenu garanti de { $least } à { $most }, moins les honoraires, sur { $over }
aid-sum-guarantee-open = revenu garanti non imprimé, moins les honoraires, sur { $over }
aid-sum-hours = { $sum } pour { $full } par semaine, en proportion des heures, à partir de { $least }
aid-sum-flat = { $sum }
aid-sum-in-kind = aide en nature, aucun versement
aid-sum-not-printed = non imprimé
aid-sum-set = { $sum }, fixé par l’agence
aid-calendar = { $months ->
    [one] Installation { $installed } ; dossier complet dans le mois et au plus tard le { $filed } ; signature au plus tard le { $signed }.
   *[other] Installation { $installed } ; dossier complet dans les { $months } mois et au plus tard le { $filed } ; signature au plus tard le { $signed }.
}

# La réponse.

aid-outcome-yes = Aide possible
aid-outcome-subject-to = Aide possible sous réserve
aid-outcome-no = Aide refusée
aid-title-at-most = { $answer }, { $sum } au plus
aid-title-exactly = { $answer }, { $sum }
aid-title-nothing = { $answer }, rien à verser
aid-sentence-yes = { $scheme }, au { $on } : rien de ce qui est dit ne s’y oppose.
aid-sentence-subject-to = { $scheme }, au { $on } : rien ne s’y oppose, mais il manque de quoi conclure.
aid-sentence-no = { $scheme }, au { $on } : une règle s’y oppose.
aid-needs = À compléter
aid-instead = Ce qui reste possible
aid-need-applicant = Dites qui demande.
aid-need-commune = Dites la commune, par son nom ou son code officiel.
aid-need-zoning = L’agence doit importer la liste des communes des zones (maillage import territory).
page-aid-need-zoning = L’agence doit importer la liste des communes des zones.
aid-need-elsewhere = Montrez ce qui ouvre l’aide hors de ses zones.
aid-need-installed = Dites le jour de l’installation.
aid-need-filed = Dites le jour du dossier complet.
aid-need-signed = Dites le jour de la signature.
aid-need-posts = Dites les postes, par sorte.
aid-need-fees = Dites les honoraires de la période.
aid-need-ceiling = Dites le revenu garanti par le contrat.
aid-need-hours = Dites les heures par semaine.
aid-need-earlier = Dites les aides déjà reçues, ou attestez qu’il n’y en a pas.
aid-need-figure = L’agence doit dire le chiffre, qu’aucune source n’imprime.
aid-need-beside = L’agence doit dire si l’aide se cumule avec l’autre.
aid-instead-ask = Demander { $sum }.
aid-instead-settle = S’installer dans une commune en { $zone }.
aid-instead-settle-for = S’installer dans une commune en { $zone } : { $sum } au plus.
aid-instead-wait = Attendre le { $day }.
aid-instead-scheme = { $scheme }

# Ce que les règles ont vu.

aid-seen-other-region = L’aide est celle d’une autre région (code { $region }).
aid-seen-may-ask = Demandeur : { $who }.
aid-seen-may-not-ask = L’aide n’est pas ouverte à ce demandeur : { $who }.
aid-seen-applicant-unsaid = Le demandeur n’est pas dit.
aid-seen-in-zone = { $commune } est en { $zone } ({ $act }).
aid-seen-in-other-zone = { $commune } est en { $zone } ({ $act }), qui n’est pas une zone de cette aide.
aid-seen-outside = { $commune } n’est dans aucune zone de la liste ({ $act }).
aid-seen-said-other-zone = { $zone } n’est pas une zone de cette aide.
aid-seen-said-zone = { $zone }, comme le dit le demandeur : la commune le confirmera.
aid-seen-no-list = Aucune liste des communes des zones n’est enregistrée pour ce jour.
aid-seen-no-list-of = La liste des communes que la mesure désigne ({ $act }) n’est pas enregistrée.
aid-seen-spot-unsaid = La commune n’est pas dite.
aid-seen-commune-unknown = Aucune liste de la région n’a la commune « { $commune } ».
aid-seen-commune-several = Plusieurs communes répondent à « { $commune } » : donnez le code officiel.
aid-seen-elsewhere = Hors de la zone, l’aide demande { $what }.
aid-seen-open = Ouverte au { $day } : depuis le { $from }.
aid-seen-closed = Fermée au { $day } : ouverte { $open }.
aid-seen-installed-in = Installation le { $day } : permis { $open }.
aid-seen-installed-out = Installation le { $day }, hors des jours permis : { $open }.
aid-seen-installed-unsaid = Le jour de l’installation n’est pas dit : permis { $open }.
aid-seen-filed-in = Dossier complet le { $day }, au plus tard le { $until }.
aid-seen-filed-late = Dossier complet le { $day }, après le { $until }.
aid-seen-filed-late-months = { $months ->
    [one] Dossier complet le { $day }, plus d’un mois après l’installation : au plus tard le { $until }.
   *[other] Dossier complet le { $day }, plus de { $months } mois après l’installation : au plus tard le { $until }.
}
aid-seen-filed-unsaid = Le jour du dossier complet n’est pas dit : au plus tard le { $until }.
aid-seen-signed-in = Signature le { $day }, au plus tard le { $until }.
aid-seen-signed-late = Signature le { $day }, après le { $until }.
aid-seen-signed-unsaid = Le jour de la signature n’est pas dit : au plus tard le { $until }.
aid-seen-at-limit = { $asked } demandés : le maximum.
aid-seen-within = { $asked } demandés, { $limit } au plus.
aid-seen-beyond = { $asked } demandés, plus que { $limit }.
aid-seen-at-most = { $limit } au plus.
aid-seen-at-most-by-zone = Selon la zone : { $ceilings }.
aid-seen-posts = { $posts } ; en tout { $total }.
aid-seen-posts-of = { $count } × { $rate } ({ $name }) = { $sum }
aid-seen-posts-unsaid = Aucun poste d’une sorte de cette aide n’est dit.
aid-seen-hours = { $most } pour { $full } : { $due } pour { $worked } par semaine.
aid-seen-too-few-hours = { $worked } par semaine, moins que { $least }.
aid-seen-hours-unsaid = Les heures ne sont pas dites : de { $least } à { $full } par semaine.
aid-seen-sum-set = { $sum } au plus : l’agence a fixé le paramètre { $name }.
aid-seen-figure-missing = Aucune source n’imprime le montant.
aid-seen-figure-open = Aucune source n’imprime le chiffre : le paramètre { $name } attend que l’agence le fixe.
aid-seen-in-kind = Aide en nature : rien n’est versé au demandeur.
aid-seen-money-of-kind = { $asked } demandés, pour une aide en nature.
aid-seen-guarantee = { $ceiling } garantis moins { $fees } d’honoraires : { $due }, sur { $over }.
aid-seen-guarantee-nothing = { $fees } d’honoraires atteignent les { $ceiling } garantis sur { $over } : { $due } à verser.
aid-seen-ceiling-said = { $ceiling } garantis, comme le dit le demandeur : le paramètre { $name } attend que l’agence le fixe.
aid-seen-ceiling-set = { $ceiling } garantis : l’agence a fixé le paramètre { $name }.
aid-seen-ceiling-other = { $ceiling } garantis par l’agence (paramètre { $name }), et non { $said } comme le dit le demandeur.
aid-seen-ceiling-out = { $ceiling } garantis, hors de ce que l’aide garantit : de { $least } à { $most }.
aid-seen-ceiling-unsaid = Le revenu garanti par le contrat n’est pas dit : de { $least } à { $most }.
aid-seen-fees-unsaid = Les honoraires sur { $over } ne sont pas dits.
aid-seen-waited = Dernière aide de la catégorie le { $signed } : une autre est possible depuis le { $from }.
aid-seen-too-soon = Dernière aide de la catégorie le { $signed } : pas d’autre au { $day }, mais à partir du { $from }.
aid-seen-none-before = Aucune aide de la catégorie reçue, sur l’honneur.
aid-seen-before-unsaid = { $months ->
    [one] Les aides déjà reçues ne sont pas dites : un mois entre deux de la catégorie.
   *[other] Les aides déjà reçues ne sont pas dites : { $months } mois entre deux de la catégorie.
}
aid-seen-beside = Déjà reçue : { $scheme }. Aucun texte lu ne dit si les deux se cumulent.

# Les règles.

rule-aid-region = L’aide d’une agence se demande dans sa région.
rule-aid-period = Une aide est ouverte de son premier jour imprimé à son dernier ; le jour de l’installation compte, s’il est dit.
rule-aid-applicant = Chaque aide dit qui peut la demander.
rule-aid-zone = Une aide réservée à des zones se demande pour une commune que la liste de l’agence y met au jour de l’installation.
rule-aid-dates = La mesure transitoire du CRAI a des jours pour l’installation, le dossier complet et la signature : tous comptent.
rule-aid-ceiling = Une aide plafonnée ne dépasse pas le plafond de sa zone.
rule-aid-posts = Une aide par poste est la somme de ses postes, au montant de leur sorte.
rule-aid-guarantee = Une garantie de revenu verse le revenu garanti moins les honoraires de la même période, jamais moins que zéro.
rule-aid-hours = Une aide au prorata suit les heures de la semaine, non les demi-journées.
rule-aid-waiting = Entre deux aides à l’installation de même catégorie passe un délai (paramètre aid.waiting), compté de la signature ou de l’octroi.
rule-aid-beside = Où aucun texte lu ne dit si deux aides se cumulent, l’agence le dit.
rule-aid-not-printed = Un chiffre qu’aucune source n’imprime manque : il est nommé, jamais deviné.
rule-aid-doubt = Ce qui est douteux dans une aide se dit.
rule-aid-indicative = La réponse éclaire ; elle n’est pas une décision, et seule l’agence accorde une aide.
web-rules-aids = Aides

# Les fautes d’une question.

problem-aid-unknown = Aucune aide n’a le code « { $code } ».
problem-aid-word = « { $text } » n’est pas un des mots attendus.
hint-aid-words = Ceux-ci : { $names }.
problem-aid-unreadable = « { $text } » ne se lit pas.
hint-aid-form-sum = Un montant en euros : 25000, 25 000,50.
hint-aid-form-hours = Des heures par semaine : 35, 17:30, 17,5.
hint-aid-form-posts = Des postes par sorte, séparés par des virgules : self-employed=22,employee-1=22.
hint-aid-form-earlier = Des aides reçues, séparées par des virgules, chacune avec son jour : crai:2018-03-01 ; installation:2018-03-01 pour celle d’un autre financeur ; none s’il n’y en a pas.

# Les aides en colonnes, et leur page.

list-column-scheme = Code de l’aide.
list-column-scheme-name = Nom de l’aide.
list-column-group = À quoi elle sert, par son mot dans les données.
list-column-payer = Qui verse : fund (le FIR) ou health-insurance (l’assurance maladie).
list-column-who = Qui peut la demander.
list-column-condition = Ce qu’elle demande d’autre, qu’aucune règle ne regarde.
list-column-sum-kind = Comment elle se calcule : ceiling, posts, guarantee, hours, flat, in-kind ou not-printed.
list-column-sum = Son montant, en clair.
list-column-parameter = Paramètre par lequel l’agence fixe un chiffre qu’aucune source n’imprime.
list-column-practitioner-zones = Zones de médecins généralistes où elle se demande, séparées par une espace ; vide pour toute la région.
list-column-zoning = Acte dont les zones comptent, si ce n’est pas celui en vigueur.
list-column-open-from = Premier jour, aaaa-mm-jj ; vide si aucun n’est imprimé.
list-column-open-until = Dernier jour, aaaa-mm-jj ; vide si aucun n’est imprimé.
list-column-sureness = Comment elle a été lue : high, medium ou low.
list-column-counts = Ce que le rapport en compte, tel qu’imprimé.
list-column-sums = Ce que le rapport en paie ou en prévoit, tel qu’imprimé ; ces sommes ne se totalisent pas.
list-column-read-in = Où elle a été lue.
column-aid-who = Qui peut demander
column-aid-sum = Montant

aids-title = Aides
aids-heading = À quelle aide ai-je droit ?
aids-lead = Quelques questions, une réponse motivée : zone, dates, plafond. Chaque motif cite sa source.
aids-leads = Les aides du FIR : qui peut demander, combien, où, jusqu’à quand
aids-see-list = Aller à la liste des aides
aids-questions = Votre situation
aids-ask = Voir la réponse
aids-start = Choisissez une aide
aids-start-text = La réponse dit si elle peut être demandée, pour combien, et ce qu’il manque pour conclure.
aids-list = Les aides et ce qu’elles ont payé en 2023
aids-list-note = Rapport du FIR 2023 des Hauts-de-France et pages publiques. Versé, prévu et pluriannuel restent distincts : la colonne ne se totalise pas.
aids-scheme = Aide
aids-counts = Compte, tel qu’imprimé
aids-sums = Montant, tel qu’imprimé
aid-line = ligne { $line }
aid-q-scheme = Pour quelle aide ?
aid-q-on = À quelle date ?
aid-q-applicant = Vous êtes
aid-q-applicant-hint = Celles et ceux que l’aide admet
aid-q-commune = Dans quelle commune ?
aid-q-commune-hint = Son nom ou son code officiel ; la zone se lit au jour de l’installation
aid-q-practitioner-zone = Dans quelle zone de médecins généralistes ?
aid-q-practitioner-zone-hint = Si vous la connaissez : la commune la confirme
aid-q-installed-on = Installation le
aid-q-installed-on-hint = jj/mm/aaaa
aid-q-filed-on = Dossier complet le
aid-q-filed-on-hint = jj/mm/aaaa
aid-q-signed-on = Signature prévue le
aid-q-signed-on-hint = jj/mm/aaaa
aid-q-sum = Montant demandé, en euros
aid-q-sum-hint = Sans montant, la réponse dit le maximum
aid-q-posts = Postes, par sorte
aid-q-posts-hint = Par exemple self-employed=22,employee-1=22
aid-q-fees = Honoraires, en euros
aid-q-fees-hint = Sur la durée de la garantie
aid-q-guaranteed = Revenu garanti par le contrat, en euros
aid-q-guaranteed-hint = Sur la même durée
aid-q-hours = Heures par semaine
aid-q-hours-hint = Par exemple 17:30
aid-q-earlier = Aides déjà reçues, avec leur jour
aid-q-earlier-hint = crai:2018-03-01, ou installation:2018-03-01 pour celle d’un autre financeur ; « aucune » l’atteste
