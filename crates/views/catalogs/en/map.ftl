# Map
map-title = Map of gaps, { $zones }
map-zone = { $zone }: { $current-text } of { $target-text }, gap { $gap }
map-zone-several = { $zone }: { $rows-text } lines, { $open-text } open ({ $places-text } { $places ->
    [one] place
   *[other] places
    }) and { $above-text } above target
map-zone-without = { $zone }: no line
web-map = Map of gaps
web-map-table = The table: { $map }
web-map-open = Lines open
web-map-above = Above target
web-map-population = Inhabitants
web-map-download = Download the maps
map-zone-no-gap = { $zone }: no gap in the document
map-zone-contradicted = { $rows ->
    [one] The document contradicts itself in one row.
   *[other] The document contradicts itself in { $rows-text } rows.
    }
map-altered = The map is not drawn: the document of its outlines was altered in the database. The table does not depend on it.
