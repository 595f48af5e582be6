# Le bilan comme document
document-at = Au { $date }
document-draft = Projet
document-draft-standing = Projet : sans signature, ce document n’a pas valeur d’acte.
document-annex = Annexe { $number-text }
document-total = { $zones ->
    [one] Ensemble, 1 zone
   *[other] Ensemble, { $zones-text } zones
    }
document-window = du { $opens } au { $closes }, bornes comprises
document-zones-decision = décision du { $date }
document-published-inferred = { $date } – { $doubt }
document-fact-act = Acte
document-fact-version = Version
document-fact-picture = Autorisations comptées au
document-fact-published = Publié le
document-fact-window = Période de dépôt
document-fact-zones = Zones
document-fact-known = Connu au
document-source-law = Cadre
document-source-law-text = art. R. 6122-30 du code de la santé publique
document-source-text = document lu, empreinte SHA-256 { $digest } ; acte n° { $act-text } du journal
document-source-licence = Licence des données
document-source-licence-text = Licence Ouverte 2.0 (Etalab)
document-label-zone = Zone
document-label-zone-name = Nom de la zone
document-label-modality = Modalité
document-label-table = Tableau
document-label-sites = Implantations
document-label-units = Appareils
document-label-current = actuelles
document-label-target = cibles
document-label-gap = Écart
document-label-admissible = Demandes nouvelles
document-label-notes = Notes
document-label-contents = Sommaire
document-label-section = Section
document-label-sources = Sources
document-label-territory = Zones et population
document-label-communes = Communes
document-label-population = Habitants
document-label-data = Données
document-label-column = Colonne
document-label-meaning = Sens
document-label-page = page
document-label-of = sur
document-label-line = ligne
document-label-table-of = Tableau
