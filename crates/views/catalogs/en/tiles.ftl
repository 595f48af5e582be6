# Zones as tiles
tiles-title = { $shows }, { $zones } (tiles)
tiles-unknown = Tiles in the order of the act: their places do not say where the zones are, whose communes are not known.
tiles-without-outlines = Tiles in the order of the act: their places do not say where the zones are, whose outlines are not recorded.
map-zone-range = { $zone }: { $current-text } for a target of { $target }, room { $room } (computed)
