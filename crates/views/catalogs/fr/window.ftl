# Périodes de dépôt
window-dates = du { $from } au { $until } inclus
web-window-heading = Période { $dates }
web-windows-title = Périodes de dépôt
web-windows-lead = Une période de dépôt est le temps, premier et dernier jours compris, où l’agence reçoit les demandes d’autorisation.
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
window-verdict-forbids = Contraire
window-verdict-warns = À vérifier
window-verdict-informs = Informe
source-window = Bornes : titres des annexes 1 et 2 de l'arrêté DOS-SDES-AUT n°2019-121 de l'ARS Hauts-de-France (R32-2019-06-26-014), lignes 7 et 3677 de leur texte, « inclus ». Lignes : chacune de celles qui ont un tableau dans ces annexes, dont les titres disent couvrir les activités et équipements de la période, et la chirurgie ambulatoire, forme que le préambule de l'annexe 1 prend en exemple (ligne 35). Opérations : les annexes n'en donnent pas la liste ; toutes sont admises ici (déduit).
window-draft = Projet, non signé : n’ouvre rien
window-signed = Projet signé le { $on } ({ $function })
window-restricted = { $lines } : { $operations } seulement
window-amends-dates = Les bornes changent ; elles allaient du { $from } au { $until }.
window-amends-bilan = Le bilan n’est plus le même acte.
window-amends-added = Entrent sur la liste : { $lines }.
window-amends-withdrawn = Sont retirées de la liste : { $lines }.
window-amends-otherwise = D’autres opérations sont reçues pour : { $lines }.
window-need = { $line }, zone { $zone } : { $places ->
    [one] 1 autorisation.
   *[other] { $places-text } autorisations.
    } { $stated }
window-common = Commune à { $regions }.
web-window-published = Arrêté publié le
web-window-order = Arrêté
web-window-amendment = Ce que l’arrêté a changé
web-window-restricted = Certaines opérations seulement
web-windows-restricted = { $count ->
    [one] dont 1 pour certaines opérations seulement
   *[other] dont { $count-text } pour certaines opérations seulement
    }
