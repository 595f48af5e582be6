# Map
map-title = { $shows }, { $zones }
map-gaps-sites = Gaps in sites
map-gaps-units = Gaps in units
map-open-sites = Sites that can be authorised
map-open-units = Units that can be authorised
map-below-sites = Sites below target
map-below-units = Units below target
map-excess-sites = Sites in excess
map-excess-units = Units in excess
map-zone-open-sites = { $zone }: { $authorisable }; { $open-text } of { $rows-text } { $rows ->
    [one] activity
   *[other] activities
    } open
map-zone-open-units = { $zone }: { $authorisable }; { $open-text } of { $rows-text } { $rows ->
    [one] type of equipment
   *[other] types of equipment
    } open
map-zone-below-sites = { $zone }: { $authorisable }; { $open-text } of { $rows-text } { $rows ->
    [one] activity
   *[other] activities
    } below target
map-zone-below-units = { $zone }: { $authorisable }; { $open-text } of { $rows-text } { $rows ->
    [one] type of equipment
   *[other] types of equipment
    } below target
map-zone-excess-sites = { $zone }: { $excess-text } { $excess ->
    [one] site
   *[other] sites
    } in excess; { $above-text } of { $rows-text } { $rows ->
    [one] activity
   *[other] activities
    } above target
map-zone-excess-units = { $zone }: { $excess-text } { $excess ->
    [one] unit
   *[other] units
    } in excess; { $above-text } of { $rows-text } { $rows ->
    [one] type of equipment
   *[other] types of equipment
    } above target
map-zone = { $zone }: { $current-text } of { $target-text }, gap { $gap }
map-zone-without = { $zone }: nothing in this selection
web-map = Map of gaps
web-map-choices = What the maps show
web-problem-map = “{ $value }” is not a quantity that the maps show: sites, units, excess-sites or excess-units.
web-map-table = The table: { $map }
web-map-open = Open to applications
web-map-below = Below target
web-map-above = Above target
web-map-population = Inhabitants
web-map-download = Download the maps
map-zone-no-gap = { $zone }: no gap in the document
map-zone-contradicted = { $rows ->
    [one] The document contradicts itself in one row.
   *[other] The document contradicts itself in { $rows-text } rows.
    }
map-altered = The map is not drawn: the document that holds its outlines was altered in the database. The table does not depend on it.
map-listed-sites = Sites of the list, { $zones }
map-listed-structures = Structures of the list, { $zones }
map-listed-column-sites = Sites
map-listed-column-counted = Counted in the supply statement
map-listed-column-others = Not counted
map-listed-column-structures = Structures
map-listed-zone-sites = { $count ->
    [0] { $zone }: no site
    [one] { $counted ->
        [0] { $zone }: 1 site, not counted in the supply statement
       *[other] { $zone }: 1 site, counted in the supply statement
        }
   *[other] { $counted ->
        [0] { $zone }: { $count-text } sites, none counted in the supply statement
       *[other] { $zone }: { $count-text } sites, of which { $counted-text } counted in the supply statement
        }
    }
map-listed-zone-structures = { $count ->
    [0] { $zone }: no structure
    [one] { $zone }: 1 structure
   *[other] { $zone }: { $count-text } structures
    }
map-listed-not-recorded = The map is not drawn: the outlines of these zones are not recorded. The table does not depend on it.
map-listed-unreadable = The map is not drawn: the document of its outlines was erased or altered in the store. The table does not depend on it.
map-listed-key = The stronger the colour of a zone, the more there are; the number is written on each. Each zone leads to the same list, of that zone alone.
map-listed-outside = The list of what lies in no zone
map-listed-one-zone = One zone alone: the table is enough.
