# Le rapport annuel du FIR.
yearly-report-page = Rapport annuel du FIR
yearly-report-title = Rapport annuel du FIR, { $year }
yearly-report-link = Rapport annuel { $year }
yearly-report-watermark = Document de travail
yearly-report-download = Télécharger le rapport
yearly-report-fund = Le FIR en { $year }
yearly-report-label-contents = Sommaire
yearly-report-label-sources = Sources des chiffres
yearly-report-label-sources-note = Chaque chiffre du rapport mène à une ligne d’un document ou à un acte du journal. Les adresses se lisent depuis la racine du site.
yearly-report-label-journal = Actes du journal
yearly-report-label-computed = calculé
yearly-report-computed = calculé : { $how }
yearly-report-source-act = acte { $number }
yearly-report-source-line = l. { $line }
yearly-report-source-line-of = ligne { $line } de { $title }
yearly-report-source-document = document
yearly-report-source-document-of = { $title }
yearly-report-section-basis = Ce sur quoi repose ce rapport
yearly-report-section-revenue = Recettes
yearly-report-section-execution = Exécution du budget
yearly-report-section-missions = Missions
yearly-report-section-actions = Actions
yearly-report-section-structures = Structures et départements
yearly-report-section-agreements = Conventions
yearly-report-section-indicators = Indicateurs
yearly-report-section-resources = Ressources notifiées
yearly-report-section-aids = Aides et dispositifs
yearly-report-section-series = D’un exercice à l’autre
yearly-report-section-findings = Constats
yearly-report-section-gaps = Ce qui n’est pas enregistré
yearly-report-column-what = Nature
yearly-report-column-which = Document
yearly-report-column-revenue = Recette
yearly-report-column-credits = Crédits
yearly-report-column-part = Élément
yearly-report-column-structure = Structure
yearly-report-column-region = Région
yearly-report-column-named = Nommées
yearly-report-column-towns = Villes
yearly-report-column-agreement = Convention
yearly-report-column-count = Nombre
yearly-report-column-indicator = Indicateur
yearly-report-column-scope = Territoire et période
yearly-report-column-target = Cible
yearly-report-column-recorded = Relevé
yearly-report-column-computed = Calculé
yearly-report-column-figure = Chiffre imprimé
yearly-report-column-finding = Constat
yearly-report-column-beside = Imprimé et retenu
yearly-report-column-why = Pourquoi
yearly-report-basis-said = Chiffres au { $day }, tels qu’ils étaient connus le { $known }.
yearly-report-basis-rounded = Les montants sont ceux que le document imprime, arrondis par lui. Ce qui en est calculé porte le signe ≈ et dit comment.
yearly-report-basis-table = Sources de l’exercice
yearly-report-basis-report = Rapport publié
yearly-report-basis-register = Registre
yearly-report-basis-structures = Dénombrement de structures
yearly-report-basis-order = Arrêté de ressources
yearly-report-revenue-said = { $total } encaissés, dont { $national } délégués par le niveau national.
yearly-report-revenue-total-said = { $total } encaissés.
yearly-report-revenue-none = Aucune source ne dit ce qui a été encaissé.
yearly-report-revenue-table = Recettes de l’exercice
yearly-report-revenue-national = Délégations nationales
yearly-report-revenue-own = Autres recettes
yearly-report-revenue-own-formula = encaissé − délégué
yearly-report-revenue-total = Recettes encaissées
yearly-report-revenue-restated = Sans les crédits sanctuarisés
yearly-report-execution-said = Engager et payer sont deux comptes : leurs montants ne s’additionnent pas.
yearly-report-execution-none = Aucune source ne dit ce qui a été engagé ou payé.
yearly-report-execution-rate = Part consommée de l’ouvert
yearly-report-missions-none = Aucune source ne dit ce que chaque mission a payé.
yearly-report-missions-said = Les actions citées font { $cited } sur les { $paid } payés par les missions, soit { $share } ; { $rest } ne sont détaillés par aucune.
yearly-report-missions-chart-note = Plein : détaillé par des actions rattachées à la mission. Hachuré : non détaillé, ou non rattaché.
yearly-report-missions-chart-register = Ce que le registre a payé, mission par mission.
yearly-report-missions-table = Payé par mission (CP)
yearly-report-itemised-table = Du payé aux actions citées
yearly-report-itemised-note = Cité + non détaillé = payé par les missions. Une somme d’un seul exercice ne reprend ni ce qui n’est que prévu, ni ce qui couvre plusieurs exercices.
yearly-report-itemised-cited = Cité par des actions
yearly-report-itemised-of-missions = dont rattaché à une mission
yearly-report-itemised-of-none = dont rattaché à aucune mission
yearly-report-itemised-aside = dont prévu, ou de plusieurs exercices
yearly-report-itemised-rest = Non détaillé
yearly-report-itemised-paid = Payé par les missions
yearly-report-actions-said = Elles sont rangées sous les intertitres du document. Le montant imprimé garde sa forme ; rayé, il ne peut pas être juste, et le constat dit pourquoi.
yearly-report-actions-table = Actions citées, par intertitre du document
yearly-report-actions-under-none = Sous aucun intertitre
yearly-report-structures-said = Un dénombrement imprimé n’est pas une liste : il ne s’additionne pas avec les structures nommées.
yearly-report-structures-table = Dénombrements imprimés, par département
yearly-report-structures-note = Un tiret : le document n’imprime rien pour ce territoire.
yearly-report-structures-named = Structures nommées, par type
yearly-report-structures-named-note = { $count ->
    [one] Une structure est nommée à la fin de l’exercice.
   *[other] { $count-text } structures sont nommées à la fin de l’exercice.
 }
yearly-report-agreements-table = Conventions de l’exercice, par type
yearly-report-agreements-note = Celles qui courent pendant l’exercice. L’engagé et le payé sont ceux de toute leur durée.
yearly-report-indicators-table = Indicateurs de l’exercice
yearly-report-resources-table = Ressources de l’exercice
yearly-report-resources-order = { $order }, au { $day } : { $source }
yearly-report-aids-said = Ce que le document imprime de chaque aide. Un nombre, une somme payée et une somme prévue ne s’additionnent pas.
yearly-report-aids-table = Aides et leurs chiffres
yearly-report-series-before = Aucun rapport ni registre n’est enregistré avant { $year }.
yearly-report-series-missing = { $count ->
    [one] Exercice sans chiffre enregistré : { $years }.
   *[other] Exercices sans chiffre enregistré : { $years }.
 }
yearly-report-findings-none = Aucun chiffre n’en contredit un autre.
yearly-report-findings-said = Un chiffre corrigé garde ce qui est imprimé, et la raison.
yearly-report-findings-table = Chiffres qui se contredisent ou ne peuvent pas être justes
yearly-report-gaps-said = Rien n’est inventé : ce qui manque à ce rapport est nommé ici.
yearly-report-gap-actions = Actions : aucun rapport enregistré n’en détaille pour l’exercice.
yearly-report-gap-structures = Structures : ni dénombrement ni structure nommée à la fin de l’exercice.
yearly-report-gap-agreements = Conventions : aucune n’est enregistrée pour l’exercice.
yearly-report-gap-indicators = Indicateurs : aucun n’est défini avec une valeur ou une cible de l’exercice.
yearly-report-gap-resources = Ressources : aucun arrêté n’est enregistré pour l’exercice.
yearly-report-gap-aids = Aides : le document de l’exercice n’imprime aucun chiffre d’aide qui soit enregistré.
yearly-report-gap-committed = Engagé par mission (AE) : aucune source ne le dit.
yearly-report-gap-opened = Crédits ouverts : aucune source n’en dit le montant ; ce qui est donné est calculé.
yearly-report-gap-calls = Appels à projets : aucun n’est enregistré.
yearly-report-gap-calls-elsewhere = { $count ->
    [one] Appels à projets : un est enregistré ; il se lit à la page des appels.
   *[other] Appels à projets : { $count } sont enregistrés ; ils se lisent à la page des appels.
}
yearly-report-gap-roads = Feuilles de route des territoires : aucune n’est enregistrée.
yearly-report-gap-not-carried = { $count ->
    [one] Un montant ou une part que le document imprime n’entre dans aucun chiffre de ce rapport.
   *[other] { $count-text } montants ou parts que le document imprime n’entrent dans aucun chiffre de ce rapport.
 }
