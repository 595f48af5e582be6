# Les régions côte à côte
web-menu-france = France
web-france-title = Les régions côte à côte
web-france-lead = { $regions ->
    [one] Une seule région est enregistrée : elle n’a pas de voisine à qui se comparer.
   *[other] { $regions-text } régions, chacune avec son bilan, ses zones et sa période. Ce qui est ouvert se compare ; les nombres, presque jamais.
    }
web-france-none = Aucune région n’est enregistrée.
web-france-at-all = La date vaut pour toutes les régions ; une région sans bilan à cette date le dit.
web-france-download = Télécharger la comparaison
web-france-open-bilan = Ouvrir le bilan
web-france-on = au { $date }
web-france-legend-met = cible ou maximum atteints
web-france-legend-above = au-dessus de la cible ou du maximum
web-france-compare = Ce qui se compare, ce qui ne se compare pas
web-france-yes-open = Ce qui est ouvert, région par région
web-france-yes-open-text = Chaque bilan répond oui ou non, pour sa période.
web-france-yes-time = Le temps qui reste
web-france-yes-time-text = Chaque période a sa clôture ; les jours se comptent au jour de lecture.
web-france-no-sums = Les sommes
web-france-no-sums-text = Aucun total national : les dates, les zones et ce qui est compté diffèrent.
web-france-no-dates = Les dates
web-france-no-dates-text = Autorisations comptées au { $dates }.
web-france-no-zones = Les zones
web-france-no-targets = Les cibles
web-france-no-targets-text = Un nombre ici ; là, un minimum et un maximum.
web-france-no-lists = Les activités réformées en 2023
web-france-no-lists-text = Des lignes ont été réunies, séparées ou déplacées : le tableau dit lesquelles.
web-france-table = Ligne par ligne
web-france-line = Activité ou équipement
web-france-comparison = Comparaison
web-france-no-line = pas de ligne
web-france-closed = aucune zone ouverte
web-france-opened = { $count ->
    [one] zone ouverte :
   *[other] zones ouvertes :
    }
web-france-by-zone = { $rows ->
    [one] 1 zone
   *[other] { $rows-text } zones
    }
web-france-by-line = { $lines } lignes de 2019, { $rows } résultats par zone
web-france-of = { $label }, { $region }
france-of = pour
france-open = { $open ->
    [0] Aucune ligne ouverte
    [one] 1 ligne ouverte
   *[other] { $open-text } lignes ouvertes
    } au bilan, sur { $rows-text }{ $open ->
    [0] .
   *[other] { " " }: { $authorisable }.
    }
france-zones = { $title } ({ $zones-text })
compared-comparable = Comparable
compared-with-caution = Avec prudence
compared-not-comparable = Non comparable
compared-because-same-line = La même ligne de la même liste ; les zones diffèrent, et peut-être les dates.
compared-because-one-to-one = Une ligne de 2019 vers une : l’ouverture se compare ; les zones et les dates diffèrent.
compared-because-gathered = Une ligne de 2019 vers plusieurs codes, que l’acte compte ensemble comme elle.
compared-because-split = Une ligne de 2019 vers plusieurs : elle comptait aussi ce que d’autres lignes comptent maintenant.
compared-because-wider = Cette ligne compte aussi ce que celle de 2019 ne comptait pas.
compared-because-merged = Plusieurs lignes de 2019 réunies : un même site y comptait une fois pour chacune.
compared-because-moved = Ce que comptait la ligne de 2019 relève d’une autre activité.
compared-because-quantity = L’une compte des appareils, l’autre des sites.
compared-because-appeared = Aucune ligne de 2019 ne lui correspond.
compared-because-alone = Un seul des bilans la compte.
web-france-region-zones = { $region } : { $zones }
france-list-ended = Ce bilan compte selon une liste qui a pris fin le { $until } : rien ne se dépose plus sur ces lignes.
france-below = { $open ->
    [0] Aucune ligne sous sa cible
    [one] 1 ligne sous sa cible
   *[other] { $open-text } lignes sous leur cible
    } au bilan, sur { $rows-text }{ $open ->
    [0] .
   *[other] { " " }: { $authorisable }.
    }
