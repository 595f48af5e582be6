# Défauts d’un document lu
diagnostics-count = { $file } : { $rows ->
        [one] 1 ligne
       *[other] { $rows-text } lignes
    }, { $tables ->
        [one] 1 tableau
       *[other] { $tables-text } tableaux
    }, { $count ->
        [0] aucun défaut relevé
        [one] 1 défaut relevé
       *[other] { $count-text } défauts relevés
    }
severity-error = erreur
severity-warning = avertissement
severity-info = information
diagnostic-encoding-repaired = { $repairs ->
    [one] à la { $place }, 1 caractère n’appartient à aucun encodage connu et a été remplacé
   *[other] { $repairs } caractères n’appartiennent à aucun encodage connu et ont été remplacés, le premier à la { $place }
    }
diagnostic-picture-date-missing = aucune ligne ne dit à quel jour les autorisations sont comptées
diagnostic-heading-number-repeated = le numéro { $number } de « { $second } » se trouve déjà devant « { $first } »
diagnostic-line-unknown = aucune ligne de la nomenclature ne répond à « { $title } »
diagnostic-line-unknown-modalities = aucune ligne de la nomenclature ne répond à « { $title } » ({ $modalities })
diagnostic-legend-mismatch = les lignes emploient { $used } mais la légende de la { $legend } n’annonce que { $announced }
diagnostic-header-answer-repeated = l’en-tête imprime { $times } fois « Demandes nouvelles recevables » et nomme { $named } { $named ->
    [one] colonne
   *[other] colonnes
    } de nombres, mais les lignes en ont { $numbers }
diagnostic-table-without-heading = le tableau de la { $place } commence sans rubrique qui lui soit propre au-dessus de lui
diagnostic-header-without-rows = l’en-tête de la { $place } n’est suivi d’aucune ligne de tableau
diagnostic-stray-line = « { $text } » se trouve dans un tableau et n’est ni une ligne, ni un en-tête, ni un élément de mise en page
diagnostic-row = zone { $zone }
diagnostic-row-modality = zone { $zone }, { $modality }
diagnostic-cell-too-many = { $row } : la ligne a plus de cellules que son en-tête n’a de colonnes
diagnostic-cell-misplaced = { $row } : « { $text } » se trouve là où l’on attend { $expected }
diagnostic-cell-impossible = { $row } : { $printed } ne peut pas être { $column }
diagnostic-cells-missing = { $row } : { $expected } cellules étaient attendues et il y en a { $found }
diagnostic-expected-answer = oui ou non
diagnostic-expected-sites-current = le nombre d’implantations actuelles
diagnostic-expected-sites-target = le nombre d’implantations cibles
diagnostic-expected-sites-gap = l’écart des implantations
diagnostic-expected-units-current = le nombre d’appareils actuels
diagnostic-expected-units-target = le nombre d’appareils cibles
diagnostic-expected-units-gap = l’écart des appareils
diagnostic-gap-mismatch-sites = { $row } : l’écart imprimé des implantations est { $gap }, mais la cible { $target } moins les autorisations actuelles { $current } donne { $computed }
diagnostic-gap-mismatch-units = { $row } : l’écart imprimé des appareils est { $gap }, mais la cible { $target } moins les autorisations actuelles { $current } donne { $computed }
diagnostic-answer-yes-mismatch = { $row } : « oui » est imprimé pour les demandes nouvelles, mais un écart de { $gap } signifie « non »
diagnostic-answer-no-mismatch = { $row } : « non » est imprimé pour les demandes nouvelles, mais un écart de { $gap } signifie « oui »
diagnostic-zone-repeated = { $row } : imprimée une seconde fois dans ce tableau ; la première est à la { $first }
diagnostic-zone-unknown = la zone { $zone } ({ $name }) n’est pas parmi les zones enregistrées de la région
diagnostic-zone-unknown-in-set = la zone { $zone } ({ $name }) n’est pas parmi les zones enregistrées « { $set } »
diagnostic-zone-missing = le tableau n’a pas de ligne pour la zone { $zone }, que portent les tableaux semblables
diagnostic-zone-missing-named = le tableau n’a pas de ligne pour la zone { $zone } ({ $name }), que portent les tableaux semblables
diagnostic-modality-missing = le tableau n’a pas de ligne { $modality } pour la zone { $zone }, alors que ses autres zones l’ont
diagnostic-cut-in-header = le document s’arrête dans l’en-tête d’un tableau
diagnostic-cut-in-row = le document s’arrête au milieu d’une ligne
diagnostic-cut-before-zones = le document s’arrête dans un tableau : des lignes de sa sorte sont encore à venir
diagnostic-cut-after-heading = le document s’arrête après la rubrique « { $heading } », avant son tableau
diagnostic-hint-encoding = Enregistrez de nouveau le texte en UTF-8 à partir de sa source.
diagnostic-hint-picture-date = Donnez ce jour à l’import ; un titre comme « Bilan au 21 juin 2019 » le porte.
diagnostic-hint-heading-number = Les deux rubriques sont gardées ; citez-les par leur titre.
diagnostic-hint-line = Les lignes sont gardées sans code ; ajoutez cette graphie à la nomenclature si la ligne y existe.
diagnostic-hint-legend = Les modalités sont gardées comme imprimées ; la légende désigne sans doute les mêmes par d’autres lettres.
diagnostic-hint-header = La colonne sans titre est la seule que l’en-tête ne nomme pas, et les lignes disent où elle se trouve ; comparez-les à l’en-tête.
diagnostic-hint-heading = Ses lignes portent la dernière rubrique au-dessus ; vérifiez ce qu’elles comptent.
diagnostic-hint-rows = Vérifiez que les lignes du tableau ne sont pas perdues.
diagnostic-hint-stray-line = Vérifiez qu’aucune ligne n’est perdue ici.
diagnostic-hint-cell-too-many = Rien ne dit quel nombre est de trop : ils sont tous laissés vides ; complétez la ligne d’après le document.
diagnostic-hint-cell = Ce qui n’a pas pu être lu est laissé vide ; complétez-le d’après le document.
diagnostic-hint-gap = Les chiffres imprimés sont gardés ; demandez à l’agence lequel est juste.
diagnostic-hint-answer = La réponse imprimée est gardée ; demandez à l’agence laquelle des deux est juste.
diagnostic-hint-zone-repeated = Les deux lignes sont gardées ; demandez à l’agence laquelle vaut.
diagnostic-hint-zone-unknown = Vérifiez le code imprimé, ou enregistrez la décision qui trace cette zone.
diagnostic-hint-zone-missing = Vérifiez si la ligne est perdue ; une zone absente n’est pas un zéro.
diagnostic-hint-cut = Procurez-vous le document entier ; ce qui a été lu jusque-là est gardé.
diagnostic-table-refused = le tableau de la { $place }, « { $title } », n’est pas donné : { $doubt }
diagnostic-table-refused-untitled = le tableau de la { $place }, sans rubrique, n’est pas donné : { $doubt }
diagnostic-doubt-header-absent = ses lignes de { $numbers } { $numbers ->
    [one] nombre
   *[other] nombres
    } n’ont pas d’en-tête au-dessus d’elles
diagnostic-doubt-header-unsettled = l’en-tête ne dit pas ce que compte chaque nombre : il nomme { $named } { $named ->
    [one] colonne
   *[other] colonnes
    }, et les lignes ont { $numbers } { $numbers ->
    [one] nombre
   *[other] nombres
    }
diagnostic-doubt-range = la cible des appareils y est imprimée en minimum et maximum, pour lesquels les lignes n’ont pas de colonne
diagnostic-doubt-rows-contradict = dans l’ordre des colonnes que dit l’en-tête, { $against } { $against ->
    [one] écart ou réponse contredit sa ligne
   *[other] écarts ou réponses contredisent leur ligne
    } et { $agreeing } { $agreeing ->
    [one] s’y accorde
   *[other] s’y accordent
    }
diagnostic-doubt-other-order = dans l’ordre des colonnes que dit l’en-tête, { $agreeing } { $agreeing ->
    [one] écart est
   *[other] écarts sont
    } la cible moins les autorisations actuelles, contre { $other } dans un autre ordre
diagnostic-doubt-cells-lost = { $broken } { $broken ->
    [one] ligne manque
   *[other] lignes manquent
    } de cellules, sur { $rows }
diagnostic-hint-table-refused = Les autres tableaux sont donnés ; extrayez de nouveau le texte, par exemple avec pdftotext -raw, ou corrigez l’en-tête d’après le document.
diagnostic-expected-sites-min = le minimum d’implantations
diagnostic-expected-sites-max = le maximum d’implantations
diagnostic-answer-yes-at-maximum = { $row } : « oui » est imprimé pour les demandes nouvelles, mais { $current } autorisées pour un maximum de { $bound } signifie « non » selon la règle que suit le reste du document
diagnostic-answer-no-below-maximum = { $row } : « non » est imprimé pour les demandes nouvelles, mais { $current } autorisées pour un maximum de { $bound } signifie « oui » selon la règle que suit le reste du document
diagnostic-answer-yes-above-minimum = { $row } : « oui » est imprimé pour les demandes nouvelles, mais { $current } autorisées pour un minimum de { $bound } signifie « non » selon la règle que suit le reste du document
diagnostic-answer-no-below-minimum = { $row } : « non » est imprimé pour les demandes nouvelles, mais { $current } autorisées pour un minimum de { $bound } signifie « oui » selon la règle que suit le reste du document
diagnostic-above-maximum = { $row } : { $current } autorisées dépassent le maximum imprimé de { $max }
diagnostic-bounds-reversed = { $row } : le minimum imprimé { $min } dépasse le maximum { $max }
diagnostic-cell-doubtful = { $row } : « { $seen } » a été lu là où l’on attend { $expected }, sans certitude
diagnostic-cell-blurred = { $row } : rien n’a pu être lu là où l’on attend { $expected }
diagnostic-hint-above-maximum = Les chiffres imprimés sont gardés ; demandez à l’agence s’ils sont justes.
diagnostic-hint-cell-doubtful = La cellule est laissée vide ; regardez-la sur la page et complétez-la.
spot-line = ligne { $line }
spot-page = page { $page }
spot-page-line = page { $page }, ligne { $line }
spot-document = le document
diagnostic-cell-empty = { $row } : rien n’est imprimé là où l’on attend { $expected }
diagnostic-doubt-zone-absent = rien ne dit de quelle zone sont ses lignes
spot-cell = feuille « { $sheet } », cellule { $cell }
diagnostic-cell-unsaid = { $place }, colonne « { $column } » : rien n’y est écrit, alors que chaque ligne doit le dire
diagnostic-cell-unread = { $place }, colonne « { $column } » : « { $text } » n’y est pas lisible
diagnostic-line-torn = { $place } : « { $text } » n’a pas les cellules de l’en-tête ; aucune ligne n’en est faite
diagnostic-columns-ignored = colonnes sans signification ici, laissées de côté : { $columns }
diagnostic-hidden-sheet = la feuille « { $sheet } » est masquée : elle n’est pas lue
diagnostic-hidden-rows = { $count ->
    [one] la feuille « { $sheet } » masque 1 ligne remplie : elle n’est pas lue
   *[other] la feuille « { $sheet } » masque { $count } lignes remplies : elles ne sont pas lues
}
diagnostic-hidden-columns = { $count ->
    [one] la feuille « { $sheet } » masque 1 colonne remplie : elle n’est pas lue
   *[other] la feuille « { $sheet } » masque { $count } colonnes remplies : elles ne sont pas lues
}
diagnostic-hint-cell-unread = Corrigez la cellule ; le reste de sa ligne est lu.
diagnostic-hint-line-torn = Vérifiez les guillemets et les séparateurs de cette ligne, puis recommencez.
diagnostic-hint-columns-ignored = Renommez la colonne comme dans le modèle (maillage import template annex), ou laissez-la.
diagnostic-hint-hidden = Affichez ce qui doit compter, ou supprimez-le, puis recommencez.
diagnostic-answer-unplaced = { $row } : une réponse enregistrée (« { $answer } », pour { $expected }) n’est d’aucune cellule du document tel qu’il est lu
diagnostic-answer-preferred = { $row } : « { $answer } », répondu par une personne, vaut pour { $expected }, bien que « { $read } » y soit lu avec certitude
diagnostic-answer-preferred-blank = { $row } : « { $answer } », répondu par une personne, vaut pour { $expected }, bien que rien n’y soit lu
diagnostic-hint-answer-unplaced = Cette réponse ne compte pas ; regardez la cellule sur la page et, si elle est en doute, répondez-y de nouveau (--review).
diagnostic-hint-answer-preferred = La réponse compte ; regardez la cellule sur la page et, si la réponse est fausse, corrigez le relevé par un erratum.
