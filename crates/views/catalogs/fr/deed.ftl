# Actes du bureau : formulaires, aperçu, projets à signer
office-signatures = Signatures
office-sign = Signer un projet
office-delegate = Enregistrer une délégation de signature
office-window = Préparer une période de dépôt
office-parameter = Fixer un paramètre
window-form = Formulaire du bureau
office-fault-act = « { $value } » n’est pas le numéro d’un acte.
office-fault-person = « { $value } » n’est pas l’identifiant d’un compte.
office-field-none = aucun
office-field-draft = Projet à signer
office-field-draft-hint = Ce qui devient un acte.
office-field-delegation = Délégation
office-field-delegation-hint = Celle par laquelle vous signez.
office-field-order = Numéro de l’arrêté
office-field-order-hint = Donné par le registre des actes de l’agence ; aucun autre acte de la région ne le porte.
office-field-signed = Jour de la signature
office-field-signed-hint = aaaa-mm-jj, ni avant le projet ni à venir
office-field-delegate = Qui peut signer
office-field-delegate-hint = Son compte. Les pages ne montrent que sa fonction.
office-field-function = Fonction
office-field-function-hint = Comme elle sera écrite sous ce qui est signé
office-field-covers = Ce qui peut être signé
office-field-covers-hint = Ce que dit la décision, et rien de plus
office-field-decision = Numéro de la décision
office-field-decision-hint = Celui de la décision de délégation
office-field-decided = Jour de la décision
office-field-decided-hint = aaaa-mm-jj
office-field-published = Jour de publication
office-field-published-hint = aaaa-mm-jj, s’il est connu
office-field-from = Premier jour en vigueur
office-field-from-hint = aaaa-mm-jj
office-field-until = Dernier jour en vigueur
office-field-until-hint = aaaa-mm-jj ; sans fin si rien n’est saisi
office-field-standing = Ce que c’est
office-field-standing-hint = Un projet n’ouvre rien avant sa signature ; un arrêté déjà signé s’enregistre avec son numéro.
office-window-draft = un projet d’arrêté
office-window-order = un arrêté déjà signé
office-field-opens = Ouverture
office-field-opens-hint = aaaa-mm-jj, premier jour inclus
office-field-closes = Clôture
office-field-closes-hint = aaaa-mm-jj, dernier jour inclus
office-field-lines = Activités et équipements
office-field-lines-hint = Un par ligne, par son nom ou son code. Le nom d’une activité vaut pour toutes ses lignes.
office-field-bilan = Bilan de la période
office-field-bilan-hint = Celui qui a été publié pour elle ; sinon le dernier avant l’ouverture
office-field-replaces = Période remplacée
office-field-replaces-hint = Si l’arrêté en modifie un autre
office-field-window-order = Numéro de l’arrêté
office-field-window-order-hint = Vide pour un projet : la signature le donne
office-field-source = Source
office-field-source-hint = Où cela se lit
office-field-parameter = Paramètre
office-field-parameter-hint = Entre parenthèses, la valeur en vigueur aujourd’hui
office-field-value = Nouvelle valeur
office-field-value-hint = Dans l’unité de la valeur en vigueur
office-field-doubt = Doute
office-field-doubt-hint = Ce qui n’est pas sûr, en une phrase
look-delegate = Qui pourra signer : { $name } ({ $email })
look-delegate-unknown = Qui pourra signer : aucun compte n’a l’identifiant { $id }
look-keeps = Cet acte est déjà au journal, mais pas le document lui-même : il sera gardé.
look-effective = effet au { $day }
look-act = Acte
look-standings = Projets
look-standing-none = pas encore enregistré
look-standing-draft = projet, sans effet
look-standing-signed = acte signé le { $on }, arrêté { $order }
look-draft-bilan = Bilan quantifié au { $subject }
look-draft-window = Période de dépôt, { $subject }
look-draft-fund = Décision du FIR, { $subject }
look-bilan-title = Bilan, avant et après
look-bilan = Au { $day } : { $told }.
look-bilan-same = aucun chiffre ne change
look-bilan-first = Au { $day } : le premier bilan de la région, { $rows ->
    [one] une ligne
   *[other] { $rows-text } lignes
    }.
look-bilan-lists = Au { $day } : un bilan d’une autre liste d’activités, { $rows ->
    [one] une ligne
   *[other] { $rows-text } lignes
    }. Ses chiffres ne se comparent pas un à un avec ceux d’avant.
look-bilan-more = { $rows ->
    [one] Une ligne de plus change.
   *[other] { $rows-text } lignes de plus changent.
    }
look-moved = Rien n’est écrit : ce que l’acte change n’est plus ce que vous aviez vu. Voici ce qu’il change maintenant.
receipt-done = { $act } : { $title }. C’est au journal.
receipt-none = Aucun acte ne porte ce numéro. Revenez au formulaire et confirmez.
drafts-title = Projets à signer
drafts-lead = Un projet n’ouvre rien et garde sa marque sur les documents. La signature d’une personne déléguée en fait un acte.
drafts-count = { $drafts ->
    [0] Aucun projet n’attend de signature
    [one] Un projet attend une signature
   *[other] { $drafts-text } projets attendent une signature
    }
drafts-since = Projet du
drafts-by = Délégation
drafts-sign = Signer
drafts-delegations = Délégations enregistrées
drafts-delegations-none = Aucune délégation n’est enregistrée dans cette région. Un administrateur enregistre la décision du directeur général.
drafts-delegation = { $function }, décision { $decision }, { $period }
drafts-no-delegation = Aucune délégation n’est enregistrée pour votre compte dans cette région : vous préparez, vous ne signez pas. Un administrateur enregistre la décision de délégation.
drafts-not-covered = Aucune de vos délégations en vigueur aujourd’hui ne couvre { $kind }. Un administrateur enregistre la décision qui les couvre.
drafts-no-draft = Aucun projet de cette région n’attend de signature sous ce numéro. Choisissez-le dans la liste.
office-imports = Importer un document
office-imports-lead = Un bilan, un rapport du FIR, une période, des objectifs ou un territoire. Le fichier est lu ; rien n’est écrit au journal avant votre accord.
office-import = Relire et enregistrer
office-import-go = Lire le document
office-import-annex = l’annexe d’un bilan quantifié
office-import-report = un rapport du FIR
office-import-window = une période de dépôt
office-import-objectives = des objectifs
office-import-territory = des communes ou des contours de zones
office-answers = Réponses de la page
office-cell = { $activity }, { $zone }, { $column }
office-cell-hint = Lu ({ $spot }) : { $read }. S’accorde : { $agrees }.
office-cells-lead = Pour chaque cellule en doute, saisissez ce qui est imprimé : un chiffre, oui ou non, « rien » si rien ne l’est, « illisible » si personne ne peut le dire. Laissée vide, elle reste en doute.
office-cells-part = Cellules en doute { $first } à { $last }, sur { $all }. Ce qui est répondu ici s’enregistre avant de passer aux autres.
office-cells-next = Cellules suivantes
office-cells-before = Cellules précédentes
office-cell-picture = Image de la cellule : { $cell }
office-fault-answer = « { $value } » ne peut pas se trouver dans cette colonne.
office-fault-file = Choisissez un fichier qui n’est pas vide.
office-field-kind = Ce que c’est
office-field-file = Fichier
office-field-file-hint = PDF, image numérisée, texte, tableur, CSV ou TOML
office-field-picture = Date des autorisations comptées
office-field-picture-hint = aaaa-mm-jj, si le document ne la dit pas
office-field-erratum = Acte corrigé
office-field-erratum-hint = Son numéro, si le document est un erratum
office-field-printed = Contradictions
office-field-printed-hint = Un document qui se contredit est refusé, sauf à l’enregistrer tel qu’imprimé : ses contradictions restent affichées.
office-printed-no = refuser ce qui se contredit
office-printed-yes = enregistrer tel qu’imprimé
office-field-year = Exercice
office-field-year-hint = Quatre chiffres, si le document ne le dit pas
office-field-decree = Numéro de l’arrêté
office-field-decree-hint = Celui qui adopte les objectifs
office-field-effect = Premier jour d’effet
office-field-effect-hint = aaaa-mm-jj ; celui de la publication ou de la signature si rien n’est saisi
office-field-revises = Arrêté révisé
office-field-revises-hint = Son numéro, si celui-ci en révise un autre
office-field-fidelity = Fidélité
office-field-fidelity-hint = D’où viennent les communes ou les contours
office-fidelity-official = la liste de la décision elle-même
office-fidelity-approximate = reconstitué d’autres sources
problem-upload-gone = { $file } n’est plus là : un fichier sur lequel aucun acte ne repose est gardé trente jours. Importez-le de nouveau.
office-deed-verbs = Préparer, importer, signer
