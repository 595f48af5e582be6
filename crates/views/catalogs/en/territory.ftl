# Territory
composition-approximate = Approximate composition: no official list of the communes of each zone was found. The outlines are our reconstruction; only the tables are authoritative.
composition-unknown-zone = line { $line-text }: zone { $zone } belongs to no recorded set
composition-repeated = line { $line-text }: commune { $commune } already appears on line { $before-text }
composition-empty = zone { $zone } (zones { $set }) has no commune
outline-unknown-zone = zone { $zone } belongs to no recorded set
outline-repeated = zone { $zone } has two outlines
imported-territory-aside = Columns ignored: { $columns }.
