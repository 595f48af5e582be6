# Carte
map-title = { $shows }, { $zones }
map-gaps-sites = Écarts en implantations
map-gaps-units = Écarts en appareils
map-open-sites = Implantations autorisables
map-open-units = Appareils autorisables
map-below-sites = Implantations sous la cible
map-below-units = Appareils sous la cible
map-excess-sites = Implantations en excédent
map-excess-units = Appareils en excédent
map-zone-open-sites = { $zone } : { $authorisable } ; { $open-text } { $open ->
    [one] activité ouverte
   *[other] activités ouvertes
    } sur { $rows-text }
map-zone-open-units = { $zone } : { $authorisable } ; { $open-text } { $open ->
    [one] équipement ouvert
   *[other] équipements ouverts
    } sur { $rows-text }
map-zone-below-sites = { $zone } : { $authorisable } ; { $open-text } { $open ->
    [one] activité
   *[other] activités
    } sur { $rows-text } sous la cible
map-zone-below-units = { $zone } : { $authorisable } ; { $open-text } { $open ->
    [one] équipement
   *[other] équipements
    } sur { $rows-text } sous la cible
map-zone-excess-sites = { $zone } : { $excess-text } { $excess ->
    [one] implantation
   *[other] implantations
    } en excédent ; { $above-text } { $above ->
    [one] activité
   *[other] activités
    } sur { $rows-text } au-dessus de la cible
map-zone-excess-units = { $zone } : { $excess-text } { $excess ->
    [one] appareil
   *[other] appareils
    } en excédent ; { $above-text } { $above ->
    [one] équipement
   *[other] équipements
    } sur { $rows-text } au-dessus de la cible
map-zone = { $zone } : { $current-text } sur { $target-text }, écart { $gap }
map-zone-without = { $zone } : rien dans cette sélection
web-map = Carte des écarts
web-map-choices = Quantité montrée par les cartes
web-problem-map = « { $value } » n’est pas une quantité que les cartes montrent : sites, units, excess-sites ou excess-units.
web-map-table = Le tableau : { $map }
web-map-open = Ouvertes aux demandes
web-map-below = Sous la cible
web-map-above = Au-dessus de la cible
web-map-population = Habitants
web-map-download = Télécharger les cartes
map-zone-no-gap = { $zone } : pas d’écart dans le document
map-zone-contradicted = { $rows ->
    [one] Le document se contredit sur une ligne.
   *[other] Le document se contredit sur { $rows-text } lignes.
    }
map-altered = La carte n’est pas dessinée : le document de ses contours a été altéré dans la base. Le tableau n’en dépend pas.
map-listed-sites = Établissements de la liste, { $zones }
map-listed-structures = Structures de la liste, { $zones }
map-listed-column-sites = Établissements
map-listed-column-counted = Au compte du bilan
map-listed-column-others = Hors compte
map-listed-column-structures = Structures
map-listed-zone-sites = { $count ->
    [0] { $zone } : aucun établissement
    [one] { $counted ->
        [0] { $zone } : 1 établissement, hors du compte du bilan
       *[other] { $zone } : 1 établissement, au compte du bilan
        }
   *[other] { $counted ->
        [0] { $zone } : { $count-text } établissements, aucun au compte du bilan
       *[other] { $zone } : { $count-text } établissements, dont { $counted-text } au compte du bilan
        }
    }
map-listed-zone-structures = { $count ->
    [0] { $zone } : aucune structure
    [one] { $zone } : 1 structure
   *[other] { $zone } : { $count-text } structures
    }
map-listed-not-recorded = La carte n’est pas dessinée : les contours de ces zones ne sont pas enregistrés. Le tableau n’en dépend pas.
map-listed-unreadable = La carte n’est pas dessinée : le document de ses contours a été effacé ou altéré dans la base. Le tableau n’en dépend pas.
map-listed-key = Plus la couleur d’une zone est marquée, plus il y en a ; le nombre est écrit sur chacune. Chaque zone mène à la même liste, limitée à elle.
map-listed-outside = La liste de ce qui est hors de toute zone
map-listed-one-zone = Une seule zone : le tableau suffit.
