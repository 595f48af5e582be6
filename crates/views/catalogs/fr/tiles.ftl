# Zones en tuiles
tiles-title = { $shows }, { $zones } (tuiles)
tiles-unknown = Tuiles dans l’ordre de l’acte : leur position ne dit pas où sont les zones, dont les communes ne sont pas connues.
tiles-without-outlines = Tuiles dans l’ordre de l’acte : leur position ne dit pas où sont les zones, dont les contours ne sont pas enregistrés.
map-zone-range = { $zone } : { $current-text } pour une cible de { $target }, marge { $room } (calculée)
