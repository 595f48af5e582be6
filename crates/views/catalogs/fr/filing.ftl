## La réponse que l’on garde, et à qui l’on s’adresse.

sheet-title = Puis-je déposer cette demande ?
sheet-day = Dépôt envisagé le
ruling-sheet-until = Déposer jusqu’au
sheet-until-value = { $until } inclus
sheet-days-left = { $days ->
    [0] dernier jour
    [one] encore 1 jour
   *[other] encore { $days-text } jours
    }
sheet-slots = Combien
sheet-needs = Il manque
sheet-needs-value = { $count ->
    [one] 1 renseignement
   *[other] { $count-text } renseignements
    }
sheet-read = Lu dans
sheet-read-value = bilan au { $picture }
sheet-read-note = version { $version-text }, { $act }
sheet-digest = Empreinte
sheet-digest-note = SHA-256 de la réponse en JSON
sheet-digest-whole = Empreinte SHA-256 de la réponse en JSON : { $digest }
sheet-declared = Ce que vous avez déclaré
sheet-figure = { $name } : { $current } { $of } { $target } en cible, écart { $gap }. { $decides }
sheet-check = Empreinte SHA-256 de la réponse en JSON, à l’adresse ci-dessous tant qu’aucun acte ne s’ajoute au journal. « sha256sum » la recalcule.
filing-heading = Déposer et contacter
filing-agency = La demande se dépose auprès de { $agency }.
filing-no-agency = Cette base ne dit pas où joindre l’agence : adressez-vous à l’agence régionale de santé de la région.
filing-contact = Contact
filing-zones-hint = La liste ne propose que les zones de l’activité choisie.
filing-choose-zone = Choisissez la zone
filing-choose-zone-text = La liste des zones est maintenant celle de cette activité. Choisissez-en une, puis demandez la réponse.
filing-answer-again = Mettre à jour la réponse
filing-print = Imprimer
filing-pdf = PDF avec son empreinte
filing-share = Lien de cette réponse
filing-copied = Lien copié
filing-keep = Garder cette réponse

## Les périodes : échéances, lignes, calendrier, dossier.

duty-done = fait : publié le { $on }
duty-over = terminé depuis { $days ->
    [one] 1 jour
   *[other] { $days-text } jours
    }
duty-unknown = échéance passée depuis { $days ->
    [one] 1 jour
   *[other] { $days-text } jours
    } ; la publication n’est pas enregistrée
duty-heading = Ce que les dates imposent
duty-what = Échéance
duty-last-day = Dernier jour
duty-state = Au jour regardé
calendar-name = Périodes de dépôt, { $region }
calendar-opens = Ouverture de la période de dépôt, { $region }
calendar-closes = Clôture de la période de dépôt, { $region }
calendar-publish-bilan = Dernier jour pour publier le bilan, { $region }
calendar-keep-online = Le bilan reste en ligne, { $region }
window-get = Télécharger
window-ics = Calendrier (ICS)
window-zip = Dossier de publication (ZIP)
window-zip-text = Les mêmes fichiers que la commande « bilan publish » : le bilan de la période dans tous les formats, ses cartes, l’acte et sa preuve, et l’empreinte de chaque fichier.
window-zip-make = { $name } se prépare à la demande : de quelques secondes à une minute. Laissez la page ouverte, le téléchargement commence dès qu’il est prêt. Si d’autres documents attendent, réessayez un peu plus tard.
window-lines-open = Activités où des implantations ou des appareils manquent
window-lines-open-text = Chiffres du bilan de la période. Chaque zone mène à la question « Puis-je déposer ici ? », au jour regardé.
window-lines-other = Autres activités de la période
window-lines-no-bilan = Le bilan de cette période n’est pas connu à cette date : les implantations autorisables ne sont pas dites.
window-line = Activité ou équipement
window-line-open = Manque
window-line-zones = Zones
window-line-check = { $zone }, { $line } : puis-je déposer ?
duty-online-until = Bilan en ligne jusqu’au { $until } ({ $state })
