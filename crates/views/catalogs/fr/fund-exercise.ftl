# La page d'un exercice du FIR : le choix des actions, le schéma en tableau, les AE, la série, la fiche
fund-exercise-one = Un seul exercice est enregistré.
fund-exercise-year-on = Exercice { $year }, à sa propre date
fund-exercise-download = Télécharger l’exercice { $year } :
fund-exercise-figures = Chiffres clés
fund-exercise-find = Chercher une action citée
fund-exercise-find-hint = Un mot du libellé ou du titre au-dessus, ou une ligne du rapport. Accents et fautes de frappe sont admis.
fund-exercise-find-button = Chercher
fund-exercise-filter = Choisir les actions affichées
fund-exercise-words = Mots de l’action
fund-exercise-mission = Mission
fund-exercise-every-mission = Toutes les missions
fund-exercise-show = Afficher
fund-exercise-active = Choix en cours
fund-exercise-drop = Retirer
fund-exercise-clear = Tout effacer
fund-exercise-group = Regrouper par mission
fund-exercise-all = { $of ->
    [one] Une action citée
   *[other] { $of-text } actions citées
 }.
fund-exercise-found = { $shown ->
    [0] Aucune action affichée
    [one] Une action affichée
   *[other] { $shown-text } actions affichées
 } sur { $of-text }.
fund-exercise-sum = { $counted ->
    [0] Aucune n’entre dans une somme.
    [one] Elle compte pour { $amount }.
   *[other] Leur somme : { $amount }.
 }
fund-exercise-sum-aside = { $counted ->
    [0] Aucune n’entre dans une somme.
    [one] Une compte dans la somme : { $amount }
   *[other] { $counted-text } comptent dans la somme : { $amount }
 }{ $counted ->
    [0] {""}
   *[other] { $aside ->
        [one] { " " }; une autre reste hors des sommes.
       *[other] { " " }; { $aside-text } autres restent hors des sommes.
     }
 }
fund-exercise-files = Les fichiers téléchargés contiennent les actions affichées, et elles seules.
fund-exercise-mended = « { $typed } » ne figure dans aucune action : compris comme « { $taken } ».
fund-exercise-unknown = { $count ->
    [one] Aucune action ne contient { $words }, ni rien d’approchant.
   *[other] Aucune action ne contient ces mots, ni rien d’approchant : { $words }.
 }
fund-exercise-nothing = Aucune action ne réunit ces conditions.
fund-exercise-counted-sum = Somme des montants comptés, pour les seules actions choisies
fund-exercise-no-mission = aucune
fund-exercise-column-mission = Mission
fund-exercise-caption = Actions citées par le rapport { $year }
fund-exercise-listed = Le schéma en tableau
fund-exercise-listed-caption = Des recettes aux actions, part de chaque montant dans l’ensemble
fund-exercise-listed-node = Poste
fund-exercise-listed-share = Part de l’ensemble
fund-exercise-listed-whole = Ensemble
fund-exercise-ae = AE
fund-exercise-ae-title = Autorisations d’engagement
fund-exercise-cp = CP
fund-exercise-cp-title = Crédits de paiement
fund-exercise-committed = Engagé par mission, en autorisations d’engagement
fund-exercise-committed-hint = Les AE et les CP ne s’additionnent pas : chacun a son tableau.
fund-exercise-committed-column = Engagé (AE)
fund-exercise-committed-none = Aucune source enregistrée ne dit ce que chaque mission a engagé (AE).
fund-exercise-unsaid = non indiqué
fund-exercise-series = D’un exercice à l’autre
fund-exercise-series-one = Un seul exercice est enregistré, { $year } : il n’y a pas encore de série à tracer.
fund-exercise-series-lead = Chaque chiffre a son graphique et son échelle.
fund-exercise-series-amount = Montant
web-problem-action-sort = « { $value } » n’est pas un ordre : donnez label, mission, amount ou line, précédé de « - » pour l’ordre décroissant.
web-problem-of-mission = « { $value } » n’est pas une mission : elles vont de 1 à 5, ou none pour les actions sans mission.
fund-exercise-sheet-page = page
fund-exercise-sheet-of = sur
fund-exercise-sheet-rate = Part consommée du dernier budget : { $rate }.
fund-exercise-sheet-sources = Sources
fund-exercise-sheet-as-of = Lu à quelle date
fund-exercise-sheet-amounts = Montants
fund-exercise-both-books = Les AE et les CP ne s’additionnent pas.
fund-exercise-filtered = actions affichées pour
fund-exercise-one-filtered = action affichée pour
fund-exercise-none-filtered = Aucune action de cette liste (Entrée cherche aussi avec des fautes de frappe) :
