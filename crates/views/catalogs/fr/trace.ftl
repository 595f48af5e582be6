# Trace d’un chiffre
trace-fact = { $name } : { $value }
trace-subject = { $line }, { $zone }, au { $date }
trace-document = Document
trace-reading = Lecture
trace-act = Acte
trace-acts = Actes
trace-fund-subject = { $figure }, FIR { $year }
trace-fund-subject-mission = { $figure }, FIR { $year }, mission { $mission }
trace-fund-act-number = Acte { $number }
trace-fund-act = { $effective } – { $title } – { $subject } : { $amount }
trace-fund-computed = calculé à partir de chiffres de ce document
trace-chain = Chaîne
trace-state = État
trace-rule = Règle
trace-answer = Réponse
fact-title = titre
fact-digest = empreinte SHA-256
fact-source-line = ligne
fact-source-text = texte de la ligne
fact-not-held = le document lui-même n’est pas conservé dans cette base
fact-heading = rubrique
fact-figures = chiffres lus
fact-printed = imprimé
fact-number = numéro
fact-type = type
fact-effective = effet
fact-recorded = enregistré
fact-basis = fondement
fact-hash = empreinte
fact-previous = empreinte précédente
fact-check = vérification
fact-check-holds = la chaîne tient jusqu’à cet acte
fact-check-broken = la chaîne est rompue avant cet acte
fact-version = version
fact-order = bilan
fact-computed = calcul
fact-confidence = confiance
fact-command = commande
fact-page = page
fact-contradiction = à vérifier
fact-source = adresse du document
fact-source-page = page du document
trace-answers = Cellules relues
trace-sites = implantations : { $current } { $count ->
    [one] autorisée
   *[other] autorisées
    }, { $target } à l’objectif, écart { $gap }
trace-units = appareils : { $current } { $count ->
    [one] autorisé
   *[other] autorisés
    }, { $target } à l’objectif, écart { $gap }
trace-download = Télécharger cette trace
trace-year-last = le dernier connu
trace-rule-told = { $title } [{ $citation } ; { $confidence }]
