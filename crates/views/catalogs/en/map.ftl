# Map
map-title = Map of gaps, { $zones }
map-zone = { $zone }: { $current-text } of { $target-text }, gap { $gap }
map-zone-several = { $zone }: { $rows-text } activities and equipment, { $open-text } { $open ->
    [one] open
   *[other] open
    } ({ $authorisable }) and { $above-text } above target
map-zone-without = { $zone }: nothing in this selection
web-map = Map of gaps
web-map-table = The table: { $map }
web-map-open = Open to applications
web-map-above = Above target
web-map-population = Inhabitants
web-map-download = Download the maps
map-zone-no-gap = { $zone }: no gap in the document
map-zone-contradicted = { $rows ->
    [one] The document contradicts itself in one row.
   *[other] The document contradicts itself in { $rows-text } rows.
    }
map-altered = The map is not drawn: the document that holds its outlines was altered in the database. The table does not depend on it.
