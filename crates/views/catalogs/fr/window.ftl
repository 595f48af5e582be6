# Périodes de dépôt
window-dates = du { $from } au { $until } inclus
web-window-heading = Période { $dates }
web-windows-title = Périodes de dépôt
web-windows-lead = Les demandes d’autorisation sont reçues pendant ces périodes, bornes comprises.
web-windows-download = Télécharger la liste des périodes
web-windows-standing = Situation
web-windows-checks = Vérifications
web-windows-remarks = { $count ->
    [0] rien à signaler
    [one] 1 point à regarder
   *[other] { $count-text } points à regarder
    }
web-windows-all = toutes
web-window-title = Période de dépôt
web-window-replaced = Remplacée par { $id }
web-window-replaces = Remplace { $id }
web-window-needs = Besoins exceptionnels
web-window-lines = { $lines ->
    [one] 1 activité ou équipement
   *[other] { $lines-text } activités et équipements
    }
window-verdict-allows = Conforme
window-verdict-forbids = Non conforme
window-verdict-warns = À vérifier
window-verdict-informs = Pour information
