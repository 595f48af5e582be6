# Recevabilité
ruling-yes = Recevable
ruling-no = Non recevable
ruling-sentence-yes = { $operation } : { $line }, zone { $zone }. La demande peut être déposée le { $on }.
ruling-sentence-no = { $operation } : { $line }, zone { $zone }. La demande ne peut pas être déposée le { $on }.
ruling-read-in = bilan au { $picture }, version { $version-text } ({ $act })
verdict-allows = Permet
verdict-forbids = Interdit
verdict-warns = Avertit
verdict-informs = Informe
quantity-sites = Implantations
quantity-units = Appareils
operation-creation = Création
operation-extra-unit = Appareil supplémentaire
operation-equipment-replacement = Remplacement d’appareil
operation-other-form = Autre forme
operation-renewal = Renouvellement
operation-renewal-after-injunction = Renouvellement après injonction
operation-transfer = Transfert
operation-regrouping = Regroupement
operation-conversion = Conversion
operation-cession-confirmation = Confirmation après cession
operation-exceptional-need = Réponse à un besoin exceptionnel
operation-derogation = Dérogation
seen-in-window = La période de dépôt est ouverte, du { $from } au { $until } inclus.
seen-no-window = Aucune période n’est ouverte ce jour-là ; la plus proche va du { $from } au { $until } inclus.
seen-no-window-recorded = Aucune période de dépôt n’est enregistrée.
seen-any-time = Cette demande est reçue à tout moment.
seen-listed = L’activité est sur la liste de la période.
seen-not-listed = L’activité n’est pas sur la liste de la période.
seen-operation-not-listed = L’opération n’est pas sur la liste de la période.
seen-right-zone-set = La zone appartient au découpage { $set }, celui de cette activité ou de cet équipement.
seen-other-zone-set = Cette activité ou cet équipement se lit dans le découpage { $set }, et la zone appartient à un autre.
seen-no-zone-set = Aucun découpage n’est enregistré à cette date pour cette activité ou cet équipement.
seen-places = { $current-text } autorisées pour { $target-text } en cible : écart { $gap }.
seen-no-place = { $current-text } autorisées pour { $target-text } en cible : écart { $gap }, aucune implantation autorisable.
seen-places-equipment = Appareils : { $units-current-text } autorisés pour { $units-target-text } en cible, écart { $units-gap } ; implantations : { $current-text } pour { $target-text }, écart { $gap }.
seen-no-place-equipment = Appareils : { $units-current-text } autorisés pour { $units-target-text } en cible, écart { $units-gap } ; implantations : { $current-text } pour { $target-text }, écart { $gap } : rien d’autorisable pour cette demande.
seen-gap-set-aside = L’écart ({ $gap }) ne décide pas de cette demande.
seen-gap-set-aside-unknown = L’écart ne décide pas de cette demande.
seen-no-bilan = Aucun tableau ne porte cette activité : pas de bilan, ce qui n’est pas une cible de zéro.
seen-bilan-of-activity = Cette forme n’a pas de tableau propre : celui de { $line } a été lu.
seen-extra-unit-open = { $units ->
    [one] 1 appareil de plus reste possible, sur un site déjà équipé : demandez un appareil supplémentaire.
   *[other] { $units-text } appareils de plus restent possibles, sur des sites déjà équipés : demandez un appareil supplémentaire.
    }
seen-units-decide = Une implantation manque ({ $sites }), mais aucun appareil ({ $units }) : un nouveau site ne peut ouvrir qu’en y transférant un appareil autorisé, à confirmer avec l’agence.
seen-gaps-disagree = L’écart est de { $sites } en implantations et de { $units } en appareils : aucune règle lue ne dit, dans cette région, lequel des deux décide. À confirmer avec l’agence.
seen-holds-form = Le site détient déjà { $held }.
seen-holds-form-declared = Le site détient déjà { $held }, selon le demandeur.
seen-holding-unknown = On ne sait pas ce que le site détient ; dites-le pour savoir si cette règle ouvre la demande.
seen-holds-no-form = Le site ne détient aucune autre forme de cette activité.
seen-hospital-at-home-apart = L’hospitalisation à domicile suit l’écart, quoi que le site détienne.
seen-forms-by-gap = Les annexes ne citent que médecine, chirurgie et SSR : ici l’écart décide.
seen-same-zone = Le départ et l’arrivée sont dans la même zone.
seen-other-zone = Le départ est en zone { $from } ; à l’arrivée, l’écart est { $gap }. À examiner.
seen-departure-unknown = On ne sait pas de quelle zone part l’autorisation ; vers une autre zone, la demande serait à examiner.
seen-need = { $places ->
    [one] Un besoin exceptionnel est constaté ici, pour 1 autorisation.
   *[other] Un besoin exceptionnel est constaté ici, pour { $places-text } autorisations.
    }
seen-no-need = Aucun besoin exceptionnel n’est constaté ici.
seen-bilan-read = Bilan au { $picture }, version { $version-text }.
seen-no-bilan-published = Aucun bilan n’était publié à cette date.
seen-nomenclature-ended = Cette nomenclature n’est plus en vigueur depuis le { $until } ; la réponse ne vaut pas pour celle qui l’a remplacée.
seen-nomenclature-attested = Cette nomenclature n’est attestée qu’à partir du { $from } ; avant, la réponse est à vérifier.
seen-days = { $days ->
    [one] 1 jour entre la publication et l’ouverture.
   *[other] { $days-text } jours entre la publication et l’ouverture.
    }
seen-windows-in-year = { $count ->
    [one] 1 période enregistrée en { $year } pour { $line }.
   *[other] { $count-text } périodes enregistrées en { $year } pour { $line }.
    }
seen-every-line = chaque activité
seen-between = Du { $from } au { $until } inclus.
seen-lines = Activités et équipements concernés : { $lines }.
seen-all-lines = Aucune activité de la période ne manque au bilan.
web-ruling-title = Recevabilité
web-ruling-heading = Puis-je déposer cette demande ?
web-ruling-lead = Cinq questions, une réponse motivée. Chaque motif cite son texte et les chiffres qu’il a lus.
web-ruling-jump = Aller à la réponse : { $answer }
web-ruling-questions = Votre demande
web-ruling-q-operation = Que voulez-vous faire ?
web-ruling-q-activity = Pour quelle activité ou quel équipement ?
web-ruling-q-zone = Dans quelle zone ?
web-ruling-q-on = À quelle date déposez-vous ?
web-ruling-q-holds = Que détient déjà le site ?
web-ruling-q-from = Zone de départ
web-ruling-q-from-hint = pour un transfert ou un regroupement, si elle est autre
web-ruling-choose = Choisir
web-ruling-holds-unknown = Rien, ou non précisé
web-ruling-ask = Voir la réponse
web-ruling-figures = Les chiffres
quantity-sites-of = autorisées sur
quantity-units-of = autorisés sur
web-ruling-target = en cible
web-ruling-decides = Ce nombre compte pour cette demande.
web-ruling-decides-not = Ce nombre ne compte pas pour cette demande.
web-ruling-rules = Les règles appliquées
web-ruling-read-in = Lu dans :
web-ruling-row = Voir ces chiffres dans le bilan
web-ruling-possible = Ce qui reste possible
web-ruling-possible-held = Renouveler, transférer ou regrouper
web-ruling-possible-held-text = Toujours possible pour une autorisation déjà accordée, même sans rien d’autorisable : à tout moment pour un renouvellement simple, en période de dépôt pour le reste.
web-ruling-start = Répondez aux questions
web-ruling-start-text = La réponse dira si la demande peut être déposée, par quelles règles, et ce qui reste possible. Elle est indicative et n’engage pas l’agence.
web-ruling-here = Puis-je déposer ici ?
web-ruling-check = Vérifier
web-ruling-check-mine = Vérifier si je peux déposer
web-ruling-zone = Zone { $zone }
ruling-subject-to = Recevable sous réserve
ruling-not-comparable = Non comparable
ruling-sentence-subject-to = { $operation } : { $line }, zone { $zone }. La demande peut être déposée le { $on } si ce qui suit est tranché.
ruling-sentence-not-comparable = { $operation } : { $line }, zone { $zone }. Aucune réponse ne peut être tirée, pour le { $on }, de ce qui est enregistré.
ruling-no-bilan-of-window = aucun bilan de cette période
need-departure-zone = La zone de départ de l’autorisation à transférer ou à regrouper.
need-holding = Ce que le site détient déjà.
need-authorisation = L’autorisation à renouveler, ou l’appareil à remplacer : le bilan n’en compte aucun dans cette zone.
need-examination = L’examen de l’agence : personne ne peut le déclarer à l’avance.
operation-modification = Modification
seen-zones-of-another-time = Le découpage { $set } de cette activité n’est pas en vigueur ce jour-là : ses chiffres ne répondent pas pour un autre.
seen-same-form = Le site détient déjà la forme demandée.
seen-nothing-authorised = Le bilan ne compte aucune autorisation dans cette zone : il faut dire laquelle est renouvelée ou remplacée.
seen-nothing-held = Le demandeur ne cite pas cette activité parmi ce que le site détient : rien à renouveler ni à remplacer, selon lui.
seen-research-not-counted = Un appareil dédié exclusivement à la recherche n’est pas compté : l’écart ne décide pas. L’usage est déclaré par le demandeur.
seen-research-counted = Le document n’écarte pas les appareils de recherche pour cet équipement : l’écart décide.
seen-expiry-unknown = On ne sait pas quand l’autorisation expire ; le renouvellement se demande quatorze mois au moins avant.
seen-renewal-in-time = À demander le { $until } au plus tard, quatorze mois avant l’expiration déclarée.
seen-renewal-late = Il fallait le demander le { $until } au plus tard, quatorze mois avant l’expiration déclarée. Voyez l’agence sans attendre.
seen-started = L’autorisation cédée est mise en œuvre, selon le demandeur.
seen-never-started = L’autorisation cédée n’a pas été mise en œuvre, selon le demandeur : elle ne peut pas être cédée.
seen-start-unknown = On ne sait pas si l’autorisation cédée est mise en œuvre ; avant, elle ne peut pas être cédée.
seen-replaced-outside-window = Aucune période ne reçoit cette demande ce jour-là. Le texte d’alors n’a pas été retrouvé : un remplacement à l’identique n’est pas refusé pour cela, à confirmer avec l’agence.
seen-no-bilan-of-window = Aucun bilan de la période du { $from } au { $until } n’était publié ce jour-là ; celui d’une autre période n’en tient pas lieu.
seen-no-bilan-without-window = Aucune période n’est ouverte ce jour-là, donc aucun bilan ne vaut pour cette demande.
seen-bilans-of-window = Plusieurs bilans se disent de cette période : { $bilans }. Nommez le bon dans l’acte de la période.
seen-granted-before = L’autorisation relève de la nomenclature qui a pris fin le { $until } ; elle suit les règles de son passage à la suivante.
seen-nomenclature-not-yet = Cette nomenclature n’entre en vigueur que le { $from } : une autre l’était ce jour-là.
ruling-until = À déposer le { $until } au plus tard.
ruling-needs = Ce qu’il faut pour trancher
ruling-conditions = Ce que le document imprime pour cette activité
ruling-open = Ce qui est ouvert
seen-passage-new-file = Cette activité a été réformée le 1er juin 2023 : un dossier complet est à déposer dans la première période qui suit, pas un renouvellement simple. L’autorisation continue jusqu’à la décision.
seen-passage-renewal = Cette activité a été réformée le 1er juin 2023 et se renouvelle : dans la première période qui suit, si le renouvellement était à demander depuis le 13 mai 2021.
seen-passage-deemed = L’autorisation valable le 31 mai 2023 vaut autorisation de la nouvelle mention ; elle se renouvelle.
seen-passage-unchanged = Cette activité n’a pas été réformée le 1er juin 2023 : elle se renouvelle comme avant.
mapping-one-to-one = une activité pour une
mapping-one-to-many = une activité vers plusieurs
mapping-merged = plusieurs activités réunies
mapping-merged-then-split = activités réunies, puis séparées
seen-ended-before-reform = L’autorisation a pris fin le { $expires }, avant le 31 mai 2023 : elle ne vaut pas autorisation de la nouvelle mention, qui se demande par un dossier complet.
mapping-moved = passée dans une autre activité
mapping-wider = plus large que l’activité
ruling-candidates = Correspondances possibles
web-ruling-details = Préciser la demande
web-ruling-q-form = Forme demandée
web-ruling-q-form-hint = pour une autre forme de médecine ou de SSR
web-ruling-unsaid = Non précisé
web-ruling-form-hc = Hospitalisation complète (HC)
web-ruling-form-htp = Hospitalisation à temps partiel (HTP)
web-ruling-q-expires = Dernier jour de l’autorisation
web-ruling-q-expires-hint = pour un renouvellement, jj/mm/aaaa
web-ruling-q-started = Autorisation cédée
web-ruling-q-started-hint = pour une confirmation après cession
web-ruling-started-yes = Mise en œuvre
web-ruling-started-no = Jamais mise en œuvre
web-ruling-q-research = L’appareil est dédié exclusivement à la recherche
web-ruling-give = Le préciser
web-ruling-candidates-text = Ces activités d’aujourd’hui peuvent correspondre à ce qui est demandé. La correspondance aide à chercher ; elle ne décide jamais.
web-ruling-forms = Une forme, où le bilan en compte deux ensemble
ruling-place-page = annexe { $annex-text }, page { $page-text }
ruling-place-page-line = annexe { $annex-text }, page { $page-text }, ligne { $line-text } de cette page
seen-place-unknown = { $current-text } autorisées pour { $target-text } en cible, écart { $gap } : le document ne dit pas si une demande nouvelle est recevable.
seen-place-unknown-equipment = Appareils : { $units-current-text } autorisés pour { $units-target-text } en cible, écart { $units-gap } ; implantations : { $current-text } pour { $target-text }, écart { $gap } : le document ne dit pas si une demande nouvelle est recevable.
need-printed-figure = L’écart ou la réponse du bilan pour cette activité et cette zone : le document ne les imprime pas, ou ils n’ont pas pu être lus. À demander à l’agence.
ruling-contradictions = Ce qui se contredit dans le bilan pour cette activité et cette zone, ou n’a pas pu y être lu
choice-asked = Ce qui a été demandé
ruling-candidates-former = Ces activités d’alors peuvent correspondre à ce qui est demandé. La correspondance aide à chercher ; elle ne décide jamais.
ruling-no-candidates = Aucune activité de la nomenclature en vigueur ce jour-là ne lui correspond.
seen-shorter-in-doubt = { $months ->
    [one] Du { $from } au { $until } inclus : moins d’un mois. { $doubt }
   *[other] Du { $from } au { $until } inclus : moins de { $months-text } mois. { $doubt }
    }
seen-withdrawn = L’activité a été retirée de la liste de la période par l’acte { $order }.
seen-place-closed-since = La version { $version-text } du bilan, publiée le { $on }, n’ouvre plus cette implantation. Aucun texte ne dit ce que devient une demande déjà déposée : voyez l’agence.
seen-place-closed-by = Cette version, publiée le { $on }, ferme une implantation que la version { $version-text } ouvrait. Aucun texte ne dit ce que devient une demande déjà déposée : voyez l’agence.
seen-place-opened-since = La version { $version-text } du bilan, publiée le { $on }, ouvre cette implantation.
seen-place-opened-by = Cette version, publiée le { $on }, ouvre une implantation que la version { $version-text } n’ouvrait pas.
seen-need-nature = Nature : { $text }.
seen-need-extent = Étendue : { $text }.
seen-need-wished = Implantations souhaitées : { $text }.
seen-need-used-one-place = Une autorisation accordée en prend une.
seen-need-used-whole = La première autorisation accordée y répond entièrement.
seen-objective-printed = Le bilan imprime ce que veut l’objectif en vigueur (arrêté { $act }).
seen-objective-differs = L’objectif en vigueur (arrêté { $act }) veut { $wanted }, le bilan imprime { $printed } : c’est le bilan qui vaut pour cette période.
seen-objective-unprinted = L’objectif en vigueur (arrêté { $act }) veut { $wanted } ; le bilan n’imprime pas de cible, et c’est sa réponse qui vaut pour cette période.
seen-objective-stands-in = Le bilan n’imprime ni cible, ni écart, ni réponse : l’objectif en vigueur (arrêté { $act }), qui veut { $wanted }, en tient lieu. À vérifier auprès de l’agence.
seen-stage-may-bind = Le palier de { $due } ({ $wanted }) s’impose peut-être avant la cible : aucun texte lu ne le dit.
seen-stage-may-bind-places = { $count ->
    [0] Le palier de { $due } ({ $wanted }) s’impose peut-être avant la cible, et ne laisserait aucune implantation : aucun texte lu ne le dit.
    [one] Le palier de { $due } ({ $wanted }) s’impose peut-être avant la cible, et laisserait 1 implantation : aucun texte lu ne le dit.
   *[other] Le palier de { $due } ({ $wanted }) s’impose peut-être avant la cible, et laisserait { $count-text } implantations : aucun texte lu ne le dit.
    }
