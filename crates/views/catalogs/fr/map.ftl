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
