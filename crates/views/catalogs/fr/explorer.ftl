# L’explorateur du bilan : recherche, filtres, colonnes, tri.
explorer-find-label = Chercher une activité, une zone, une commune, un acte
explorer-find-button = Chercher
explorer-find-tries = Par exemple :
explorer-facets = Filtrer par réponse, activité, zone
explorer-facets-form = Filtres du bilan
explorer-answers = Réponse
explorer-answers-unit = lignes
explorer-activities = Activité
explorer-zones = Zone
explorer-open-unit = lignes ouvertes
explorer-below-unit = lignes sous la cible
explorer-of-rows = { " sur " }
explorer-apply = Appliquer
explorer-clear = Tout effacer
explorer-only-open = Ouverte aux demandes
explorer-only-below = Sous la cible
explorer-only-negative = Au-dessus de la cible
explorer-only-met = Cible atteinte
explorer-only-void = Rien de prévu, rien d’autorisé
explorer-active = Filtres actifs
explorer-active-colon = Filtres actifs :
explorer-active-only = Réponse : { $value }
explorer-active-activity = Activité : { $value }
explorer-active-zone = Zone : { $value }
explorer-remove = , retirer ce filtre
explorer-rows = { $rows ->
    [0] Aucune ligne
    [one] { $rows-text } ligne
   *[other] { $rows-text } lignes
 }
explorer-of-all = sur { $rows-text }
explorer-rows-filtered = lignes affichées pour
explorer-row-filtered = ligne affichée pour
explorer-none-filtered = Aucune ligne de cette page (Entrée cherche dans tout le bilan) :
explorer-columns = Colonnes
explorer-columns-form = Colonnes affichées
explorer-columns-show = Afficher ces colonnes
explorer-pick-figures = Autorisés, cible, écart (ce qui décide)
explorer-pick-sites = Implantations : actuelles, cible, écart
explorer-pick-units = Appareils : actuels, cible, écart
explorer-pick-admissible = Demandes nouvelles
explorer-pick-notes = Notes imprimées
explorer-pick-place = Endroit du document
explorer-pick-code = Identifiant de la ligne
explorer-column-code = Identifiant
explorer-column-current = Autorisés
explorer-column-in-sites = { $heading } (implantations)
explorer-column-target = Cible
explorer-unit = appareils
explorer-sites-hint = { $current } implantations sur { $target }
explorer-group-section = annexe { $annex }, { $section }
explorer-group-annex = annexe { $annex }
explorer-group-counts = { $rows ->
    [one] { $rows-text } ligne
   *[other] { $rows-text } lignes
 } ; { $open ->
    [0] aucune ouverte
    [one] { $open-text } ouverte
   *[other] { $open-text } ouvertes
 }{ $above ->
    [0] {""}
   *[other] , { $above-text } au-dessus de la cible
 }
explorer-order-document = Ordre du document
explorer-all-rows = Toutes les lignes sur une page
explorer-by-pages = Page par page
explorer-caption-sorted = { $title }, trié par { $column }, { $descending ->
    [yes] décroissant
   *[no] croissant
 }
explorer-caption = { $title }, par domaine
explorer-files-hold = Les fichiers tiennent exactement ce qui est à l’écran : filtres, recherche, ordre, colonnes.
explorer-nothing-left = Rien ne répond à tous ces choix à la fois. Retirez un filtre, ou effacez-les tous.
explorer-understood = Compris :
explorer-understood-label = Ce qui a été compris de la recherche
explorer-part-activity = activité :
explorer-part-zone = zone :
explorer-part-commune = { $zones } (commune : { $commune })
explorer-part-act = acte :
explorer-part-siret = SIRET :
explorer-part-finess = FINESS :
explorer-part-word = mot :
explorer-mended = corrigé de « { $typed } »
explorer-take-back = , retirer de la recherche
explorer-by-the-letter = Ce n’est pas cela ? Chercher exactement { $question }
explorer-nothing = « { $typed } » ne se trouve nulle part ici : ni activité, ni zone, ni commune, ni acte, ni mot d’une ligne.
explorer-slip = « { $typed } » a la forme d’un numéro SIRET ou FINESS, mais sa clé est fausse : un chiffre a été mal tapé.
explorer-nearest = Chercher plutôt :
explorer-hits = Ce qui porte ce numéro
explorer-hit-act = Acte { $number } du journal
explorer-hit-act-text = { $subject }, effet au { $day }.
explorer-hit-agency = Numéro de l’agence : { $typed }.
explorer-hit-commitments = { $count ->
    [one] { $count-text } engagement du FIR, { $region }.
   *[other] { $count-text } engagements du FIR, { $region }.
 }
explorer-hit-nobody = Rien dans cette base ne porte ce numéro : ni bénéficiaire du FIR, ni agence. Les autorisations nommées n’y sont pas.
web-problem-sort = « { $value } » n’est pas un ordre : donnez le nom d’une colonne (gap, zone, activity…), précédé de « - » pour l’ordre décroissant.
web-problem-columns = « { $value } » n’est pas un choix de colonnes.
web-problem-rows = « { $value } » n’est pas un nombre de lignes : seul « all » les met toutes sur une page.
explorer-sort = Ordre
explorer-pdf-takes = Le PDF du bilan entier se compose à la demande : de quelques secondes à une minute.
explorer-skip-rows = Passer le tableau
