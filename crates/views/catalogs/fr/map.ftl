# Carte
map-title = Carte des écarts, { $zones }
map-zone = { $zone } : { $current-text } sur { $target-text }, écart { $gap }
map-zone-several = { $zone } : { $rows-text } activités et équipements, dont { $open-text } { $open ->
    [one] ouvert
   *[other] ouverts
    } ({ $authorisable }) et { $above-text } au-dessus de la cible
map-zone-without = { $zone } : rien dans cette sélection
web-map = Carte des écarts
web-map-table = Le tableau : { $map }
web-map-open = Ouvertes aux demandes
web-map-above = Au-dessus de la cible
web-map-population = Habitants
web-map-download = Télécharger les cartes
map-zone-no-gap = { $zone } : pas d’écart dans le document
map-zone-contradicted = { $rows ->
    [one] Le document se contredit sur une ligne.
   *[other] Le document se contredit sur { $rows-text } lignes.
    }
map-altered = La carte n’est pas dessinée : le document de ses contours a été altéré dans la base. Le tableau n’en dépend pas.
