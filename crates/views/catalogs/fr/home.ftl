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
clock-before = Ouverture le { $opens }, clôture le { $closes } inclus. Nous sommes le { $today }.
clock-open = Clôture le { $closes } inclus. Nous sommes le { $today }.
clock-after = Aucune période n’est ouverte le { $today }. La dernière a reçu les demandes du { $opens } au { $closes } inclus.
home-title-open = { $lines ->
    [0] Aucune ligne ouverte aux demandes nouvelles
    [one] 1 ligne ouverte aux demandes nouvelles
   *[other] { $lines-text } lignes ouvertes aux demandes nouvelles
    }
home-title-closed = { $lines ->
    [0] Aucune place au dernier bilan
    [one] 1 ligne avec des places au dernier bilan
   *[other] { $lines-text } lignes avec des places au dernier bilan
    }
home-lead = { $lines ->
    [0] Aucun couple activité-zone ne manque d’offre au regard du projet régional de santé. Partout, le renouvellement, le transfert et le regroupement restent possibles.
    [one] Un couple activité-zone manque d’offre au regard du projet régional de santé. Partout, le renouvellement, le transfert et le regroupement restent possibles.
   *[other] { $lines-text } couples activité-zone manquent d’offre au regard du projet régional de santé. Partout, le renouvellement, le transfert et le regroupement restent possibles.
    }
home-open = { $lines ->
    [one] 1 ligne
   *[other] { $lines-text } lignes
    }, { $places ->
    [one] 1 place
   *[other] { $places-text } places
    }
figure-rows = { $tables ->
    [one] lignes au bilan, dans 1 tableau
   *[other] lignes au bilan, dans { $tables-text } tableaux
    }
figure-rows-formula = Une ligne par zone, et par modalité en psychiatrie.
figure-places = { $lines ->
    [one] places ouvertes, sur 1 ligne
   *[other] places ouvertes, sur { $lines-text } lignes
    }
figure-places-formula = Somme des écarts positifs ; pour un équipement, l’écart en appareils.
figure-above = lignes au-dessus de la cible, fermées
figure-above-formula = Écart = cible − actuelles, strictement négatif.
web-home-window-open = Période de dépôt ouverte
web-home-window-closed = Aucune période de dépôt ouverte
web-home-see-open = { $lines ->
    [one] Voir la ligne
   *[other] Voir les { $lines-text } lignes
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
web-home-fund = Fonds d’intervention
web-home-fund-year = exercice { $year }
web-home-open-title = Ce qui est ouvert
web-home-places-left = Places au dernier bilan
web-home-bilan-at = Bilan au { $picture },
web-home-read-on = lu le { $date }.
web-home-family = Domaine
web-home-line = Activité ou équipement
web-home-authorised = Autorisés
web-home-places = Places
web-home-place = { $places ->
    [one] place
   *[other] places
    }
web-home-action = Action
web-home-see = Voir
web-home-acts = Derniers actes
web-home-all-acts = Tout le journal
web-home-right-title = Une place n’est pas un droit
web-home-right = Un écart positif rend la demande recevable. L’agence compare ensuite tous les dossiers de la période, sans tenir compte de leur ordre d’arrivée.
web-home-further = Aller plus loin
web-home-further-bilan = Le bilan
web-home-further-bilan-text = Chaque activité et chaque zone, à une date, telles que connues à une autre.
web-home-further-fund = Le fonds, des recettes aux actions
web-home-further-fund-text = Exécution, missions et constats sur les chiffres publiés.
web-home-further-journal = Le journal
web-home-further-journal-text = Chaque acte, chaîné au précédent, vérifiable par tous.
web-home-further-data = Les données ouvertes
web-home-further-data-text = Les mêmes chiffres en CSV et JSON, avec leur dictionnaire.
web-home-map = Où il reste des places
web-home-map-text = Places ouvertes aux demandes nouvelles par zone, toutes lignes ensemble ; un manque ici ne compense pas un excédent là.
