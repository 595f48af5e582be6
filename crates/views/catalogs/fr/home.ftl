# Accueil
clock-before-days = { $days ->
    [one] jour avant l’ouverture
   *[other] jours avant l’ouverture
    }
clock-open-days = { $days ->
    [one] jour pour déposer
   *[other] jours pour déposer
    }
clock-after-days = { $days ->
    [one] jour depuis la clôture
   *[other] jours depuis la clôture
    }
clock-before = Au { $today } : ouverture le { $opens }, clôture le { $closes } inclus.
clock-open = Au { $today } : période ouverte, clôture le { $closes } inclus.
clock-after = Aucune période n’est ouverte le { $today }. La dernière a reçu les demandes du { $opens } au { $closes } inclus.
home-title-open = { $lines ->
    [0] Aucune activité ouverte aux demandes nouvelles
    [one] 1 activité par zone ouverte aux demandes nouvelles
   *[other] { $lines-text } activités par zone ouvertes aux demandes nouvelles
    }
home-title-closed = { $lines ->
    [0] Aucune activité sous sa cible au dernier bilan
    [one] 1 activité par zone sous sa cible au dernier bilan
   *[other] { $lines-text } activités par zone sous leur cible au dernier bilan
    }
home-lead = { $lines ->
    [0] Aucune activité ne manque d’offre, dans aucune zone, au regard du projet régional de santé. Partout, le renouvellement, le transfert et le regroupement restent possibles.
    [one] Une activité, dans une zone, manque d’offre au regard du projet régional de santé. Partout, le renouvellement, le transfert et le regroupement restent possibles.
   *[other] Zone par zone, { $lines-text } activités manquent d’offre au regard du projet régional de santé. Partout, le renouvellement, le transfert et le regroupement restent possibles.
    }
home-open = { $lines ->
    [one] 1 activité par zone
   *[other] { $lines-text } activités par zone
    }, { $authorisable }
figure-rows = { $tables ->
    [one] activités par zone au bilan, dans 1 tableau
   *[other] activités par zone au bilan, dans { $tables-text } tableaux
    }
figure-rows-formula = Une ligne de tableau par zone, et par modalité en psychiatrie.
figure-places = { $lines ->
    [one] implantations et appareils autorisables, pour 1 activité par zone
   *[other] implantations et appareils autorisables, pour { $lines-text } activités par zone
    }
figure-places-formula = Somme des écarts positifs ; pour un équipement, l’écart en appareils.
figure-above = activités par zone au-dessus de la cible, fermées
figure-above-formula = Écart = cible − actuelles, strictement négatif.
web-home-window-open = Période de dépôt ouverte
web-home-window-closed = Aucune période de dépôt ouverte
web-home-see-open = { $lines ->
    [one] Voir l’activité
   *[other] Voir les { $lines-text } activités
    }
web-home-see-bilan = Tout le bilan
web-home-clock = Période de dépôt
web-home-bar = Période du { $opens } au { $closes }
web-home-opens = ouverture
web-home-closes = clôture
web-home-example = Voir cette page telle qu’au { $date }
web-home-figures = Chiffres clés
web-home-supply = Offre de soins
web-home-picture = au { $date }
web-home-fund = FIR, fonds d’intervention régional
web-home-fund-year = exercice { $year }
web-home-open-title = Ce qui est ouvert
web-home-places-left = Ce qui était sous la cible au dernier bilan
web-home-bilan-at = Bilan au { $picture },
web-home-read-on = lu le { $date }.
web-home-family = Domaine
web-home-line = Activité ou équipement
web-home-authorised = Autorisés
web-home-places = Autorisables
web-home-place = { $places ->
    [one] autorisable
   *[other] autorisables
    }
web-home-action = Action
web-home-see = Voir
web-home-acts = Derniers actes
web-home-all-acts = Tout le journal
web-home-right-title = Un écart positif n’est pas un droit
web-home-right = Il rend la demande recevable. L’agence compare ensuite tous les dossiers de la période, sans tenir compte de leur ordre d’arrivée.
web-home-further = Aller plus loin
web-home-further-bilan = Le bilan
web-home-further-bilan-text = Chaque activité et chaque zone, à une date, telles que connues à une autre.
web-home-further-fund = Le FIR, des recettes aux actions
web-home-further-fund-text = Exécution, missions et constats sur les chiffres publiés.
web-home-further-journal = Le journal
web-home-further-journal-text = Chaque acte, chaîné au précédent, vérifiable par tous.
web-home-further-data = Les données ouvertes
web-home-further-data-text = Les mêmes chiffres en { $formats }, avec leur dictionnaire.
web-home-map = Où il reste des implantations ou des appareils autorisables
web-home-map-text = Par zone, toutes activités ensemble, une quantité par carte : implantations d’activités de soins ou appareils d’équipements. Un manque ici ne compense pas un excédent là.
figure-below = { $lines ->
    [one] implantations et appareils sous la cible, pour 1 activité par zone
   *[other] implantations et appareils sous la cible, pour { $lines-text } activités par zone
    }
web-home-below = sous la cible
web-home-map-below = Où l’offre est sous la cible
web-home-map-below-text = Par zone, toutes activités ensemble, une quantité par carte : implantations d’activités de soins ou appareils d’équipements ; aucune période de dépôt n’ouvre ce qui est sous la cible à ce jour.
web-search = Chercher dans le bilan
web-search-region = Chercher dans le bilan : { $region }
web-search-example = Par exemple : { $example }
