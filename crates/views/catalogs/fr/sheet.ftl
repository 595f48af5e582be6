# Fiches, matrice et comparaison
sheet-nothing-planned = rien de prévu
sheet-sites-of = implantations : { $current } sur { $target }
sheet-units-of = appareils : { $current } sur { $target }
sheet-cell = { $quantities }, écart { $gap }, demandes nouvelles : { $admissible }
sheet-cell-closed = { $quantities }, écart { $gap }
matrix-title = Tout le bilan d’un regard
matrix-short = Matrice
matrix-summary = { $open ->
    [0] Aucune case ouverte aux demandes nouvelles
    [one] 1 case ouverte aux demandes nouvelles
   *[other] { $open-text } cases ouvertes aux demandes nouvelles
    }, { $above ->
    [0] aucune au-dessus de la cible
    [one] 1 au-dessus de la cible
   *[other] { $above-text } au-dessus de la cible
    }, parmi { $rows-text }. Le signe suffit à les lire ; la trame et la couleur le répètent.
matrix-summary-closed = { $open ->
    [0] Aucune case sous sa cible
    [one] 1 case sous sa cible
   *[other] { $open-text } cases sous leur cible
    }, { $above ->
    [0] aucune au-dessus
    [one] 1 au-dessus
   *[other] { $above-text } au-dessus
    }, parmi { $rows-text }. Aucune période de dépôt n’est ouverte ce jour-là.
matrix-by-set = { $zones }
matrix-by-zone = Par zone
matrix-size = { $lines ->
    [one] 1 activité
   *[other] { $lines-text } activités
    }, { $zones ->
    [one] 1 zone
   *[other] { $zones-text } zones
    }
matrix-others = { $lines ->
    [one] 1 autre activité : à la cible partout, ou rien de prévu
   *[other] { $lines-text } autres activités : à la cible partout, ou rien de prévu
    }
matrix-legend-within = ouvert, minimum atteint
matrix-legend-below = ouvert, sous le minimum
matrix-legend-lacking = sous la cible, fermé par l’acte
matrix-legend-unknown = sans chiffre certain
web-matrix-eyebrow = Bilan quantifié de l’offre de soins
web-matrix-only = Seulement les activités ouvertes
web-matrix-only-below = Seulement les activités sous la cible
web-matrix-dense = Tout sur un écran
web-matrix-read = Survolez une case ou parcourez la grille aux flèches : ses nombres se lisent ici. Entrée ouvre la ligne.
web-matrix-line = Activité ou équipement
web-matrix-show = Activités à montrer
web-matrix-list = Ce qui n’est pas à la cible, par activité
web-matrix-download = Télécharger la matrice, une ligne par case
web-matrix-nothing = Aucune activité n’est comptée à cette date.
web-matrix-cell = { $text }, { $line }, zone { $zone } : voir la ligne
web-matrix-notes = Une case marquée d’un astérisque porte une note de l’acte ou une contradiction imprimée : ouvrez sa ligne pour la lire.
web-matrix-table = Tableau
web-matrix-compare = Comparer deux dates
sheet-until = Déposer jusqu’au { $closes } inclus, { $days ->
    [0] dernier jour.
    [one] encore 1 jour.
   *[other] encore { $days-text } jours.
    }
sheet-unchanged = Rien depuis la version { $version-text }. Aucun acte enregistré n’a modifié ces lignes entre le { $picture } et le { $day }.
sheet-changed = { $count ->
    [0] Rien depuis la version 1 : les versions suivantes n’ont modifié aucune de ces lignes.
    [one] 1 chiffre a changé depuis la version 1.
   *[other] { $count-text } chiffres ont changé depuis la version 1.
    }
zone-summary-none = Le bilan ne compte aucune activité dans cette zone.
zone-summary = { $open ->
    [0] Aucune activité n’est ouverte aux demandes nouvelles.
    [one] 1 activité est ouverte aux demandes nouvelles : { $authorisable }.
   *[other] { $open-text } activités sont ouvertes aux demandes nouvelles : { $authorisable }.
    }{ $above ->
        [0] { "" }
        [one] { " " }1 activité dépasse sa cible.
       *[other] { " " }{ $above-text } activités dépassent leur cible.
    }
zone-summary-closed = { $open ->
    [0] Aucune activité n’était sous sa cible au dernier bilan.
    [one] 1 activité était sous sa cible au dernier bilan : { $authorisable }.
   *[other] { $open-text } activités étaient sous leur cible au dernier bilan : { $authorisable }.
    }{ $above ->
        [0] { "" }
        [one] { " " }1 activité dépassait la sienne.
       *[other] { " " }{ $above-text } activités dépassaient la leur.
    }
problem-zone-not-here = { $region } n’a pas de zone « { $zone } ».
place-map = Situation de la zone { $zone } { $count ->
    [0] parmi les zones de la région
    [one] et de sa voisine
   *[other] et de ses { $count-text } voisines
    }
place-approximate = Contours approchés.
place-communes = { $communes ->
    [one] 1 commune
   *[other] { $communes-text } communes
    }{ $doubtful ->
        [0] .
        [one] , dont 1 de confiance moyenne ou faible (marquée ?).
       *[other] , dont { $doubtful-text } de confiance moyenne ou faible (marquées ?).
    }
place-share = ≈ { $percent-text } % des habitants de la zone
place-share-communes = { $communes ->
    [one] 1 commune de la zone
   *[other] { $communes-text } communes de la zone
    }
place-lines = { $rows ->
    [0] aucune activité
    [one] 1 activité
   *[other] { $rows-text } activités
    }
history-window = Ouverture de la période de dépôt
history-window-text = Jusqu’au { $closes } inclus.
history-bilan = Publication du bilan, version { $version-text }
history-zones = Délimitation : { $zones }
web-zone-title = Fiche de zone
web-zone-elsewhere = Cette zone existe ailleurs
web-zone-elsewhere-none = Aucune région de cette base n’a de zone de ce nom.
web-zone-all = Voir toutes les zones, dans la matrice
web-zone-figures = Chiffres clés de la zone
web-zone-open-count = { $count ->
    [one] activité ouverte
   *[other] activités ouvertes
    }
web-zone-below-count = { $count ->
    [one] activité sous la cible
   *[other] activités sous la cible
    }
web-zone-above-count = au-dessus de la cible
web-zone-met-count = { $void ->
    [0] à la cible
    [one] à la cible ; 1 sans rien de prévu
   *[other] à la cible ; { $void-text } sans rien de prévu
    }
web-zone-people = habitants
web-zone-people-approximate = habitants, composition approchée
web-zone-people-unknown = habitants : composition non connue
web-zone-neighbours = Voisines :
web-zone-neighbours-unknown = Contours et voisines non connus : aucune liste des communes n’est enregistrée pour ces zones.
web-zone-open = Ouvert aux demandes nouvelles
web-zone-below = Sous la cible au dernier bilan
web-zone-above = Au-dessus de la cible
web-zone-above-text = Un écart négatif ferme la création. Il ne supprime aucune autorisation : renouvellement, transfert et regroupement restent possibles.
web-zone-none-open = Aucune activité de la zone n’est ouverte.
web-zone-go = Aller à
web-zone-file = Déposer ?
web-zone-row = Au bilan
web-zone-row-of = au bilan
web-zone-authorised = Autorisés
web-zone-changes = Ce qui a changé
web-zone-compare = Comparer à une autre date
web-zone-change = { $line } : { $figure }, { $before } puis { $after }
web-zone-nothing = rien
web-zone-all-lines = { $rows ->
    [one] L’activité de la zone
   *[other] Les { $rows-text } activités de la zone, par domaine
    }
web-zone-progress = Autorisés sur cible
web-zone-line = Activité
web-zone-download = Télécharger les activités de la zone { $zone }
web-zone-other-sets = Ce qui s’y compte sur d’autres zones
web-zone-other-sets-text = Certaines activités se comptent sur d’autres zones, qui contiennent tout ou partie des communes de celle-ci. Seules les activités ouvertes ou au-dessus de la cible figurent ici.
web-zone-other-sets-closed = Certaines activités se comptent sur d’autres zones, qui contiennent tout ou partie des communes de celle-ci. Seules les activités sous la cible ou au-dessus figurent ici.
web-zone-other-sets-approximate = Selon la composition approchée des zones.
web-zone-all-of = Toute la zone { $zone }, { $size }
web-zone-on-target = Rien d’ouvert ni au-dessus de la cible.
web-zone-communes = Communes
web-zone-communes-approximate = Composition approchée. Aucune liste officielle n’a été trouvée : la liste est reconstituée.
web-zone-communes-unknown = La liste des communes de cette zone n’est pas connue : elle n’est ni devinée ni dessinée.
web-zone-communes-unkept = Le document de la liste n’est pas gardé dans cette base : seule sa somme l’est.
web-zone-communes-all = Les { $count } communes
web-zone-communes-doubt = confiance { $confidence }
web-zone-communes-list = La liste gardée
web-zone-year = La liste ne dit pas de quelle année sont les populations.
web-zone-window = La période et ses règles
web-zone-link = Fiche de la zone { $zone }
activity-received-any-time = à tout moment
activity-received-in-window = oui, période ouverte
activity-received-not-now = non, aucune période ouverte
activity-gap-decides = l’écart de la zone décide
activity-gap-need = un besoin exceptionnel constaté
activity-gap-other-form = l’écart, sauf pour qui détient déjà une autre forme
activity-gap-none = l’écart ne décide pas
activity-everywhere-yes = Partout
activity-everywhere-subject-to = Sous réserve
activity-everywhere-no = Nulle part
activity-everywhere-not-comparable = Ne se compare pas
activity-in-zones = { $count ->
    [0] Dans aucune zone sans réserve
    [one] 1 zone sur { $all-text } : { $zones }
   *[other] { $count-text } zones sur { $all-text } : { $zones }
    }{ $subject ->
        [0] { "" }
        [one] { " " }; 1 sous réserve
       *[other] { " " }; { $subject-text } sous réserve
    }
activity-rules = Règles appliquées à une création en zone { $zone }
activity-quantity-units = Appareils : leur écart décide.
activity-quantity-sites = Implantations.
activity-summary-none = Le bilan de cette date ne compte pas cette activité : aucun tableau ne la porte, ou il suit une autre liste.
activity-summary = { $open ->
    [0] Aucune zone n’est ouverte aux demandes nouvelles.
    [one] 1 zone est ouverte aux demandes nouvelles : { $zones } ; { $authorisable }.
   *[other] { $open-text } zones sont ouvertes aux demandes nouvelles : { $zones } ; { $authorisable }.
    }{ $above ->
        [0] { "" }
        [one] { " " }1 zone dépasse sa cible.
       *[other] { " " }{ $above-text } zones dépassent leur cible.
    }
activity-summary-closed = { $open ->
    [0] Aucune zone n’était sous sa cible au dernier bilan.
    [one] 1 zone était sous sa cible au dernier bilan : { $zones } ; { $authorisable }.
   *[other] { $open-text } zones étaient sous leur cible au dernier bilan : { $zones } ; { $authorisable }.
    }{ $above ->
        [0] { "" }
        [one] { " " }1 zone dépassait la sienne.
       *[other] { " " }{ $above-text } zones dépassaient la leur.
    }
web-activity-title = Fiche d’activité
web-activity-code = Identifiant
web-activity-where = Où
web-activity-zones = { $rows ->
    [0] Aucune zone
    [one] La zone
   *[other] Les { $rows-text } zones
    }
web-activity-download = Télécharger les zones : { $line }
web-activity-operations = Chaque opération
web-activity-operations-text = Ce que disent les règles ce jour-là, à titre indicatif ; la réponse complète demande ce que le site détient.
web-activity-operation = Opération
web-activity-received = Reçue ce jour-là ?
web-activity-gap = L’écart décide-t-il ?
web-activity-answer = Recevable
web-activity-ask = Demander
web-activity-notes = Conditions et notes imprimées
web-activity-no-notes = Rien n’est imprimé pour cette activité en dehors de ses chiffres.
web-activity-rules-all = Toutes les règles
web-activity-time = Dans le temps
web-activity-passage = Dans l’autre liste
web-activity-passage-none = Le pont entre les deux listes ne dit rien de cette activité.
web-activity-candidate = { $kind }, { $confidence }
web-activity-bridge = Le pont entre les deux listes
web-activity-bilan = Cette activité au bilan
web-activity-objectives = Objectifs du schéma
compare-title = Comparer deux dates
compare-changed = modifiée
compare-appeared = apparue
compare-gone = disparue
compare-counted = { $changed ->
    [0] Aucune ligne modifiée
    [one] 1 ligne modifiée
   *[other] { $changed-text } lignes modifiées
    }, { $appeared ->
    [0] aucune apparue
    [one] 1 apparue
   *[other] { $appeared-text } apparues
    }, { $gone ->
    [0] aucune disparue
    [one] 1 disparue
   *[other] { $gone-text } disparues
    }
web-compare-form = Choisir les deux dates
web-compare-from = Du
web-compare-to = Au
web-compare-from-known = Premier, connu au
web-compare-to-known = Second, connu au
web-compare-show = Comparer
web-compare-before = Première date
web-compare-after = Seconde date
web-compare-lists = Les deux bilans ne suivent pas la même liste d’activités : aucun chiffre n’est comparé de l’un à l’autre.
web-compare-lines = Ce qui se compare, activité par activité
web-compare-what = Ce qui a changé
web-compare-acts = Les actes qui l’expliquent
web-compare-download = Télécharger la comparaison
web-compare-versions = Partir d’une version
web-compare-versions-text = Chaque bilan tel qu’il était connu quand il a été enregistré.
web-compare-changed-by = Ce que cette version a changé
