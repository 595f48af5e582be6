# Les flux d’autres registres : ce qu’un import en a fait
feed-read = { $file } : { $source } du { $day }, registre de la région { $region } ; { $count ->
    [one] 1 ligne lue
   *[other] { $count-text } lignes lues
    }.
feed-authorisations = Autorisations nouvelles : { $new-text } ; modifiées : { $changed-text } ; inchangées : { $unchanged-text }.
feed-legal-entities = Entités juridiques nouvelles : { $new-text } ; modifiées : { $changed-text } ; inchangées : { $unchanged-text }.
feed-sites = Établissements nouveaux : { $new-text } ; modifiés : { $changed-text } ; inchangés : { $unchanged-text }.
feed-gone = { $count ->
    [one] 1 entité fermée ou fusionnée au registre, laissée telle quelle.
   *[other] { $count-text } entités fermées ou fusionnées au registre, laissées telles quelles.
    }
feed-to-place = { $count ->
    [one] 1 établissement à placer dans une zone.
   *[other] { $count-text } établissements à placer dans une zone.
    }
feed-conflicts = { $count ->
    [one] 1 ligne contredit une ligne précédente du même numéro.
   *[other] { $count-text } lignes contredisent une ligne précédente du même numéro.
    }
feed-not-recorded = { $count ->
    [one] 1 ligne non enregistrée : ce qu’elle dit n’est pas certain ici.
   *[other] { $count-text } lignes non enregistrées : ce qu’elles disent n’est pas certain ici.
    }
feed-unreadable = { $count ->
    [one] 1 enregistrement illisible, le reste est repris.
   *[other] { $count-text } enregistrements illisibles, le reste est repris.
    }
feed-nothing = Tout ce que dit ce fichier est déjà enregistré : rien à écrire.
feed-nothing-new = Tout ce que dit ce fichier était déjà enregistré : seule sa lecture est notée.
feed-source-arhgos = flux ARHGOS
feed-source-finess = fichier FINESS
feed-source-authorisations = tableau d’autorisations
feed-unread = illisible : { $faults }
feed-unread-number = n° { $number } illisible : { $faults }
feed-rows-differ = n° { $number } : dit autre chose que la ligne { $first } ({ $differs }) ; la première est retenue
feed-differs-holder = titulaire
feed-differs-site = établissement
feed-differs-line = activité
feed-differs-days = dates
feed-differs-units = équipements
feed-element = élément « { $name } » inconnu du format : laissé de côté, { $count ->
    [one] 1 fois
   *[other] { $count-text } fois
    }
feed-elements = autres éléments inconnus du format : laissés de côté, { $count ->
    [one] 1 fois
   *[other] { $count-text } fois
    }
feed-key-legal-entity = FINESS EJ { $number } : clé fausse, numéro repris tel quel, { $count ->
    [one] 1 fois
   *[other] { $count-text } fois
    }
feed-key-site = FINESS ET { $number } : clé fausse, numéro repris tel quel, { $count ->
    [one] 1 fois
   *[other] { $count-text } fois
    }
feed-unlisted-activity = activité { $activity }, modalité { $modality }, forme { $form } : non enregistrée, code d’une liste qui n’est pas connue ici, { $count ->
    [one] 1 ligne
   *[other] { $count-text } lignes
    }
feed-unlisted-other = autre activité { $activity }, modalité { $modality }, forme { $form } : non enregistrée, code d’une liste qui n’est pas connue ici, { $count ->
    [one] 1 ligne
   *[other] { $count-text } lignes
    }
feed-unlisted-equipment = équipement { $code } : non enregistré, code d’une liste qui n’est pas connue ici, { $count ->
    [one] 1 ligne
   *[other] { $count-text } lignes
    }
feed-unlisted-recognition = activités soumises à reconnaissance contractuelle : non enregistrées, ce ne sont pas des autorisations, { $count ->
    [one] 1 ligne
   *[other] { $count-text } lignes
    }
feed-unlisted-unnumbered = sans numéro ARHGOS : non enregistrée, { $count ->
    [one] 1 ligne
   *[other] { $count-text } lignes
    }
feed-unlisted-undated = sans date d’autorisation : non enregistrée, { $count ->
    [one] 1 ligne
   *[other] { $count-text } lignes
    }
feed-unlisted-taken-out = supprimée par le fichier national : non enregistrée, { $count ->
    [one] 1 ligne
   *[other] { $count-text } lignes
    }
feed-unlisted-lapsed = caduque, sans date : non enregistrée, { $count ->
    [one] 1 ligne
   *[other] { $count-text } lignes
    }
feed-unlisted-replacing = remplacement « { $code } » : non enregistré, le sens de ce code n’est pas certain ici, { $count ->
    [one] 1 ligne
   *[other] { $count-text } lignes
    }
feed-list = liste des { $name } ({ $list }) : { $count ->
    [one] 1 code, lu et non gardé
   *[other] { $count-text } codes, lus et non gardés
    }
feed-list-clienteles = clientèles
feed-list-categories = catégories d’établissements
feed-list-statuses = statuts juridiques
feed-list-ends = types de fermeture
feed-ends-left = { $count ->
    [one] 1 entité fermée que le registre ne connaît pas : elle n’entre pas
   *[other] { $count-text } entités fermées que le registre ne connaît pas : elles n’entrent pas
    }
feed-other-end = fermeture « { $kind } », non définitive ou non expliquée : laissée telle quelle, { $count ->
    [one] 1 entité
   *[other] { $count-text } entités
    }
feed-end-of-no-kind = fermeture sans type : laissée telle quelle, { $count ->
    [one] 1 entité
   *[other] { $count-text } entités
    }
feed-unlisted-nature = activités de nature { $code } : non enregistrées, le flux ne dit pas leur date d’autorisation, { $count ->
    [one] 1 ligne
   *[other] { $count-text } lignes
    }
feed-line-unknown = { $code } : absent de la nomenclature de ce jour, enregistré tel quel, { $count ->
    [one] 1 autorisation, n° { $number }
   *[other] { $count-text } autorisations, la première n° { $number }
    }
feed-sites-to-place = à placer, personne ne l’a fait et leur commune ne le dit pas : { $sites }
feed-commune-moved = { $text } : { $count ->
    [one] 1 établissement
   *[other] { $count-text } établissements
    }
feed-commune-open = établissement { $site } à placer : { $text }
feed-points = { $count ->
    [one] 1 ligne de coordonnées, que le registre ne garde pas
   *[other] { $count-text } lignes de coordonnées, que le registre ne garde pas
    }
feed-fault-field = { $field } (ligne { $line }), { $why }
feed-fault-ill-formed = balises mal formées (ligne { $line })
feed-fault-cut-short = s’arrête avant sa fin
feed-fault-too-long = plus long que tout enregistrement
feed-fault-encoding = des signes ne sont pas de l’encodage que le fichier annonce
feed-fault-cell = { $column }, { $why }
feed-fault-cells = { $count ->
    [one] 1 cellule, ce n’est pas le compte de sa section
   *[other] { $count-text } cellules, ce n’est pas le compte de sa section
    }
feed-fault-section = section inconnue du format
feed-fault-row-too-long = plus longue que toute ligne
feed-why-missing = absent, alors qu’il faut une valeur
feed-why-twice = figure deux fois
feed-why-identifier = ce n’est pas un numéro { $register }
feed-why-key = sa clé est fausse
feed-why-number-long = plus de { $most } signes
feed-why-number-words = un numéro est d’un seul mot
feed-why-day = ce n’est pas une date AAAA-MM-JJ
feed-why-code = ce n’est pas un code de sa liste
feed-why-text = ce n’est pas un texte court sur une ligne
feed-why-count = ce n’est pas un nombre entier
feed-why-above = plus que les { $most } permis
feed-why-decimal = ce n’est pas un nombre décimal
problem-feed-arhgos = { $file } : ce n’est pas un flux ARHGOS.
hint-feed-arhgos = Attendu : le XML d’ARHGOS vers FINESS, balise fluxarhgos puis horodatage.
problem-feed-encoding = { $file } : l’encodage que ce flux annonce ne peut pas être lu.
problem-feed-finess = { $file } : ce n’est pas un fichier FINESS.
hint-feed-finess = Attendu : l’extrait historique, dont la première ligne est « finess;etalab;… », le XML standard, balise fluxfiness (1400101 à 104, 1500105 à 108), ou le JSON public, liste pmej.
problem-feed-no-day = { $file } : le fichier ne dit pas de quel jour il est.
hint-feed-no-day = Dites-le avec --on AAAA-MM-JJ.
page-hint-feed-no-day = Son jour est à indiquer avec lui.
problem-feed-other-day = { $file } : le fichier se dit du { $day }, non du jour indiqué.
progress-bytes = { $file } : { $percent } % lus, encore { $seconds-text } s environ
feed-columns = colonnes laissées de côté : { $columns }
problem-authorisations-unreadable = { $file } : ce n’est pas un tableau d’autorisations, { $reason }.
hint-authorisations-form = Tableau à remplir : maillage import template authorisations -o autorisations.xlsx ; pour l’export d’un autre logiciel, dites ses colonnes avec --mapping
page-hint-authorisations-form = Le programme donne un tableau d’autorisations à remplir, avec ces colonnes.
problem-authorisations-refused = { $file } : des lignes ne peuvent pas être enregistrées.
problem-mapping-unreadable = { $file } : ce n’est pas une correspondance de colonnes, { $reason }.
hint-mapping-form = Une ligne par colonne, son nom puis l’en-tête de votre fichier : number = "N° d’autorisation". Colonnes : { $columns }
authorisation-row-cell = { $column } : « { $text } », { $why }
authorisation-row-line = line : { $why }
authorisation-row-twice = number : « { $number } », dit autrement à la ligne { $first } ({ $differs })
authorisation-why-units = ce ne sont pas des équipements : irm:2 scanner:1
authorisation-why-basis = ce n’est ni ordinary, ni exceptional-need, ni derogation, ni crisis
template-authorisations = Autorisations à remplir
template-of-authorisations-number = Numéro d’autorisation (ARHGOS).
template-of-authorisations-holder = Titulaire : numéro FINESS de l’entité juridique.
template-of-authorisations-site = Établissement : numéro FINESS géographique ; vide s’il n’est pas connu.
template-of-authorisations-line = Activité ou équipement : un code ou un nom.
template-of-authorisations-granted = Date de la décision.
template-of-authorisations-start-by = Dernier jour pour mettre en œuvre.
template-of-authorisations-started = Date de mise en œuvre.
template-of-authorisations-renewed = Date du dernier renouvellement.
template-of-authorisations-until = Dernier jour de l’autorisation.
template-of-authorisations-lapsed = Date de caducité.
template-of-authorisations-units = Équipements autorisés : tep, temp, irm, scanner, cyclotron, caissonhyperbare, chacun avec son nombre.
template-of-authorisations-limited-to = Ce à quoi la décision la limite.
template-of-authorisations-basis = Au titre de : ordinary (par défaut), exceptional-need, derogation ou crisis.
unit-of-date = date
