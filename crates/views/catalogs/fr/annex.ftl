# Annexes publiées
not-a-bilan-empty = le document est vide
not-a-bilan-binary = le document n’est pas un texte : ses octets sont ceux d’un format binaire
not-a-bilan-no-table = le document ne contient aucun tableau de bilan : pas d’en-tête « ZONES » suivi de lignes de nombres
not-a-bilan-ranges = cibles d’appareils imprimées en minimum et maximum, pour lesquels les lignes n’ont pas de colonne : aucun chiffre n’en est donné
not-a-bilan-cells-apart = cellules détachées de leur ligne : cette disposition n’est pas encore lue, et aucun chiffre n’en est donné ; extrayez de nouveau le texte, par exemple avec pdftotext -raw
not-a-bilan-no-header = lignes de nombres sans l’en-tête « ZONES » qui nomme leurs colonnes : cette disposition n’est pas encore lue ; aucun chiffre n’en est donné
not-a-bilan-header-unsettled = en-têtes qui ne disent pas ce que compte chaque nombre : cette disposition n’est pas encore lue, et aucun chiffre n’en est donné ; extrayez de nouveau le texte, par exemple avec pdftotext -raw
not-a-bilan-rows-contradict = lignes qui contredisent l’ordre des colonnes que dit leur en-tête : aucun chiffre n’en est donné ; extrayez de nouveau le texte, par exemple avec pdftotext -raw
not-a-bilan-too-long = le document est plus long qu’aucun bilan, plus de 16 Mo ou d’un million de mots : donnez le seul texte des annexes
not-a-bilan-blank = ses pages ne contiennent aucun texte : le PDF est sans doute un scan, dont le texte est d’abord à reconnaître (OCR)
answer-rule-sites-gap = Règle des réponses : « oui » exactement quand l’écart des implantations est positif ({ $agreeing-text } sur { $rows-text }).
answer-rule-units-gap = Règle des réponses : « oui » exactement quand l’écart des appareils est positif ({ $agreeing-text } sur { $rows-text }).
answer-rule-below-maximum = Règle des réponses : « oui » exactement quand les implantations autorisées sont moins nombreuses que le maximum ({ $agreeing-text } sur { $rows-text }).
answer-rule-below-minimum = Règle des réponses : « oui » exactement quand les implantations autorisées sont moins nombreuses que le minimum ({ $agreeing-text } sur { $rows-text }).
not-a-bilan-no-zone = lignes dont rien ne dit la zone : aucun chiffre n’en est donné ; ajoutez le titre de la zone au-dessus de son tableau, ou une colonne « Zone »
not-a-bilan-locked = le document ne s’ouvre qu’avec un mot de passe : enregistrez-le sans protection
not-a-bilan-damaged = le document est endommagé et ne peut pas être ouvert : procurez-vous-le de nouveau
explain-table = Tableau « { $title } », { $place } : { $rows ->
        [one] 1 ligne
       *[other] { $rows-text } lignes
    }
explain-table-refused = Tableau « { $title } », { $place } : laissé de côté
explain-column = { $column } : { $evidence }, { $confidence }
explain-by-header = selon l’en-tête
explain-by-rows = selon les lignes, que l’en-tête laisse indécises
explain-certain = toutes les lignes le confirment
explain-likely = certaines lignes le contredisent, davantage le confirment
explain-unproven = aucune ligne ne le confirme ni ne le contredit
not-a-bilan-no-row = le tableau porte les colonnes du modèle, et aucune ligne : remplissez-le, puis recommencez
not-a-bilan-untold = les colonnes ne disent pas à quoi tient chaque ligne : il faut « zone », avec « code » ou avec « activity » et « modality », chacune une seule fois
