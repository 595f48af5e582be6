# Les appels du FIR : appels à projets et à manifestation d’intérêt, dossiers, décisions, résultats.
calls-title = Appels du FIR
calls-link = Les appels à projets
calls-lead = Les appels à projets et à manifestation d’intérêt de l’agence. Avant la publication des résultats, seul l’appel est montré ; après, les lauréats avec leurs sommes, et le nombre des autres dossiers.
calls-filter = Choisir des appels
calls-all-kinds = toutes
calls-all-standings = tous
calls-show = Montrer
calls-none = Aucun appel ne répond à la question.
calls-count = { $number ->
    [0] Aucun appel
    [one] { $number } appel
   *[other] { $number } appels
}
calls-download = Télécharger les appels
call-download = Télécharger les dossiers de l’appel
hint-calls-known = Appels connus : { $calls }
calls-column-call = Appel
calls-column-kind = Sorte
calls-column-standing = État
calls-column-title = Intitulé
calls-column-year = Exercice
calls-column-opens = Ouverture
calls-column-deadline = Clôture
calls-column-body = Instance
calls-column-ceiling = Enveloppe de l’appel
calls-column-published = Résultats publiés le
calls-column-applications = Dossiers
calls-column-late = Hors délai
calls-column-full = Retenus en entier
calls-column-partial = Retenus en partie
calls-column-refused = Refusés
calls-column-requested = Demandé
calls-column-granted = Accordé
calls-column-left = Reste de l’enveloppe
calls-results-kept = non publiés
call-page = Appel
call-page-title = { $call } : { $title }
call-kind-projects = appel à projets (AAP)
call-kind-interest = appel à manifestation d’intérêt (AMI)
call-standing-to-come = à venir
call-standing-open = ouvert
call-standing-closed = clos
call-standing-published = résultats publiés
call-body-director = direction générale
call-body-selection = commission de sélection
call-body-emergency-fund = commission du fonds d’urgence
call-always-open = sans clôture : chaque dossier est décidé à son tour
call-outcome-full = retenu en entier
call-outcome-partial = retenu en partie
call-outcome-refused = refusé
call-outcome-none = pas encore décidé
call-outcome-kept = Elle est montrée à la publication des résultats, sur la page de l’appel, si une somme est accordée.
call-replaces-said = elle remplace la décision précédente
call-criterion = { $criterion }, { $points ->
    [one] { $points } point
   *[other] { $points } points
}
call-results = { $winners ->
    [0] Aucun dossier retenu
    [one] { $winners } dossier retenu
   *[other] { $winners } dossiers retenus
} sur { $all } : { $granted } accordés pour { $requested } demandés.
call-three-steps = Demandé, accordé et engagé sont trois étapes du même argent : elles ne s’ajoutent pas. L’enveloppe de l’appel est une prévision, elle n’engage rien.
call-object = Objet
call-taken-from = Prise sur
call-criteria = Critères annoncés
call-criteria-none = Aucun critère n’est annoncé.
call-points-total = Total des points : { $points }
call-when = Ouverture et clôture
call-decides = Qui décide
call-applications = Les dossiers et les décisions
call-winners = Les lauréats
call-none = Aucun dossier.
call-not-published = Les résultats ne sont pas publiés.
call-public-part = Les motifs et les notes sont montrés aux personnes qui tiennent le FIR ; les dossiers refusés ne sont que comptés.
call-figure-applications = dossiers reçus
call-figure-requested = demandés
call-figure-granted = accordés
call-figure-left = restent sur l’enveloppe
call-column-number = Dossier
call-column-applicant = Demandeur
call-column-name = Nom du demandeur
call-column-project = Projet
call-column-received = Reçu le
call-column-outcome = Décision
call-column-points = Note
call-column-scores = Notes par critère
call-column-motive = Motif
call-column-decided = Décidé le
call-column-follow-up = Suite
call-late = hors délai
call-follow-up-none = aucune
call-opened = Appel { $call } ouvert : { $title }.
call-amended = Appel { $call } modifié.
call-received = Dossier { $number } reçu pour { $call }.
call-received-late = Dossier { $number } reçu pour { $call } après la clôture du { $deadline } : il est marqué hors délai.
call-granted = Dossier { $number } : { $granted } accordés sur { $requested } demandés. Il reste { $left } sur les { $ceiling } de l’appel.
call-refused = Dossier { $number } refusé.
call-published = Résultats de { $call } publiés le { $on }.
call-already = Déjà enregistré : rien n’est écrit.
call-concluded = Dossier { $number } : convention { $agreement } conclue et { $granted } engagés (engagement { $commitment }). Accordé sur l’appel : { $all } pour une enveloppe de { $ceiling }. Il reste { $available } d’AE sur { $pool }.
problem-no-call = Aucun appel n’a le code « { $call } ».
problem-call-opened-already = Un appel a déjà ce code, et dit autre chose (acte n° { $act }). Modifiez-le, ou donnez un autre code.
problem-call-deadline-early = La clôture, le { $deadline }, précède l’ouverture, le { $opens }.
problem-call-criterion-twice = Le critère « { $criterion } » est dit deux fois.
problem-call-no-sum = La somme doit dépasser zéro et tenir dans ce qui s’enregistre.
problem-call-below-granted = L’enveloppe serait de { $ceiling }, et { $granted } sont déjà accordés.
problem-call-named-person = Une personne physique n’est jamais nommée : laissez le nom de côté.
problem-call-number-taken = Un autre dossier porte le numéro « { $number } » (acte n° { $act }).
problem-call-no-application = Aucun dossier de cet appel ne porte le numéro « { $number } ».
problem-call-before-deadline = L’appel est ouvert jusqu’au { $deadline } inclus : rien ne se décide le { $on }.
problem-call-before-received = Le dossier est reçu le { $received } : il ne se décide pas le { $on }.
problem-call-decided-already = Le dossier est décidé depuis le { $on } (acte n° { $act }). Dites que cette décision la remplace.
problem-call-nothing-to-replace = Rien n’est encore décidé : il n’y a rien à remplacer.
problem-call-concluded-already = La somme accordée est déjà dans la convention { $agreement } : la décision ne se remplace plus, et rien ne se conclut deux fois.
problem-call-no-criterion = « { $criterion } » n’est pas un critère de l’appel.
problem-call-scored-twice = Le critère « { $criterion } » est noté deux fois.
problem-call-score-beyond = « { $criterion } » donne { $weight } points au plus, pas { $points }.
problem-call-no-motive = Un refus porte un motif.
problem-call-other-sum = { $granted } sont accordés, et la convention en dit { $agreed }.
problem-call-beyond-requested = { $granted } dépassent les { $requested } demandés.
problem-call-no-budget = L’appel n’a pas d’enveloppe : rien ne s’y accorde.
problem-call-beyond-ceiling = { $granted } dépassent ce qui reste : { $left } sur { $ceiling }, dont { $others } accordés à d’autres.
problem-call-published-already = Les résultats sont publiés depuis le { $on }.
problem-call-nothing-decided = Aucun dossier n’est décidé : il n’y a pas de résultats à publier.
problem-call-nothing-granted = Rien n’est accordé au dossier « { $number } ».
problem-call-place-unreadable = « { $place } » n’est pas une imputation : ENVELOPPE/FLÉCHAGE/LIGNE/TERRITOIRE.
problem-call-budget-apart = L’enveloppe va avec ce sur quoi elle est prise : donnez les deux.
applications-imported = { $file } : { $received ->
    [0] aucun dossier nouveau
    [one] { $received } dossier reçu
   *[other] { $received } dossiers reçus
} pour { $call }, { $late ->
    [0] aucun hors délai
    [one] { $late } hors délai
   *[other] { $late } hors délai
}, { $already ->
    [0] aucun déjà connu
    [one] { $already } déjà connu
   *[other] { $already } déjà connus
}.
problem-applications-unreadable = { $file } n’est pas un tableau de dossiers : { $reason }
hint-applications-form = Colonnes : number, applicant, title, requested, received ; kind et name s’il y a lieu. Un autre fichier peut dire comment elles s’appellent.
problem-applications-refused = Des lignes de { $file } ne peuvent pas être enregistrées
application-row-twice = le dossier « { $number } » est déjà à la ligne { $first }
application-row-ahead = reçu le { $received }, après le { $day } du tableau
application-why-applicant = ni un SIRET, un FINESS ou un RNA, ni person: et un identifiant opaque
application-why-kind = health-establishment, medico-social, health-professional, association, public-body ou other
application-why-sum = une somme en euros, plus grande que zéro
said-call = Appel
said-call-kind = Sorte d’appel
said-call-title = Intitulé
said-call-criteria = Critères
said-call-body = Instance
said-call-opens = Ouverture
said-call-deadline = Clôture
said-call-ceiling = Enveloppe de l’appel
said-call-taken-from = Prise sur
said-call-number = Dossier
said-call-line = Ligne du tableau
said-call-published = Résultats publiés le
said-call-decided = Décidé le
said-call-replaces = Remplace
said-call-outcome = Décision
said-call-granted = Accordé
web-problem-call-kind = « { $value } » n’est pas une sorte d’appel : donnez projects ou interest.
web-problem-call-standing = « { $value } » n’est pas un état d’appel : donnez to-come, open, closed ou published.
