# The bilan as a document
document-at = On { $date }
document-draft = Draft
document-draft-standing = Draft: without a signature this document has no legal force.
document-annex = Annex { $number-text }
document-total = { $zones ->
    [one] Total, 1 zone
   *[other] Total, { $zones-text } zones
    }
document-window = from { $opens } to { $closes }, first and last days included
document-zones-decision = decision of { $date }
document-published-inferred = { $date } – { $doubt }
document-fact-act = Act
document-fact-version = Version
document-fact-picture = Authorisations counted on
document-fact-published = Published on
document-fact-window = Filing window
document-fact-zones = Zones
document-fact-known = As known on
document-source-law = Legal framework
document-source-law-text = art. R. 6122-30 of the public health code (CSP)
document-source-text = document read, SHA-256 digest { $digest }; act no. { $act-text } of the journal
document-source-licence = Licence of the data
document-source-licence-text = Licence Ouverte 2.0 (Etalab)
document-label-zone = Zone
document-label-zone-name = Name of the zone
document-label-modality = Modality
document-label-table = Table
document-label-sites = Sites
document-label-units = Units
document-label-current = current
document-label-target = target
document-label-gap = Gap
document-label-admissible = New applications
document-label-notes = Notes
document-label-contents = Contents
document-label-section = Section
document-label-sources = Sources
document-label-territory = Zones and population
document-label-communes = Communes
document-label-population = Population
document-label-data = Data
document-label-column = Column
document-label-meaning = Meaning
document-label-page = page
document-label-of = of
document-label-line = line
document-label-table-of = Table
