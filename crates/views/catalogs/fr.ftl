# Mots communs
yes = Oui
no = Non
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
unit-sites = { $count ->
    [one] site
   *[other] sites
    }
unit-units = { $count ->
    [one] appareil
   *[other] appareils
    }
progress = { $current-text } sur { $target-text }

# D’où vient une réponse
act-order-and-register = Arrêté n° { $order }, acte { $register }
act-order = Arrêté n° { $order }
act-register = Acte { $register }
act-document = Document { $digest }
published-on = Publié le { $date }
published-on-inferred = Publié le { $date } (date déduite)
version = Version { $version-text }
version-corrects = Version { $version-text }, corrige { $act }
place = annexe { $annex-text }, ligne { $line-text } du texte lu
place-section = annexe { $annex-text }, { $section }, ligne { $line-text } du texte lu
gap-formula = { $target-text } en cible − { $current-text } autorisés = { $gap }
note-no-bilan = { $line } : pas de bilan pour cette ligne. Aucun tableau ne la porte ; ce n’est pas une cible de zéro.
note-unread = Ligne { $line-text } du document, zone { $zone }, non reprise : un nombre manque ou n’a pas pu être lu.

# Règles
confidence-text = texte lu
confidence-general = connaissance générale
confidence-practice = pratique constatée
rule-attested-since = attestée depuis le { $date }

# Types d’acte
act-region-registered = Région enregistrée
act-nomenclature-adopted = Nomenclature adoptée
act-zones-delimited = Zones délimitées
act-document-read = Document lu
act-bilan-published = Bilan publié
act-window-ordered = Période de dépôt fixée

# Journal
journal-holds = { $acts ->
    [0] Le journal est vide.
    [one] 1 acte, chaîne intacte. Dernière empreinte : { $hash }
   *[other] { $acts-text } actes, chaîne intacte. Dernière empreinte : { $hash }
    }
journal-broken = La chaîne est rompue à l’acte { $number-text } : { $reason }

# Accueil
clock-before-days = { $days ->
    [one] jour avant l’ouverture
   *[other] jours avant l’ouverture
    }
clock-open-days = { $days ->
    [one] jour pour déposer
   *[other] jours pour déposer
    }
clock-after-days = { $days ->
    [one] jour depuis la clôture
   *[other] jours depuis la clôture
    }
clock-before = Ouverture le { $opens }, clôture le { $closes } inclus. Nous sommes le { $today }.
clock-open = Clôture le { $closes } inclus. Nous sommes le { $today }.
clock-after = Aucune période n’est ouverte le { $today }. La dernière a reçu les demandes du { $opens } au { $closes } inclus.
home-title-open = { $lines ->
    [0] Aucune ligne ouverte aux demandes nouvelles
    [one] 1 ligne ouverte aux demandes nouvelles
   *[other] { $lines-text } lignes ouvertes aux demandes nouvelles
    }
home-title-closed = { $lines ->
    [0] Aucune place au dernier bilan
    [one] 1 ligne avec des places au dernier bilan
   *[other] { $lines-text } lignes avec des places au dernier bilan
    }
home-lead = { $lines ->
    [0] Aucun couple activité-zone ne manque d’offre au regard du projet régional de santé. Partout, le renouvellement, le transfert et le regroupement restent possibles.
    [one] Un couple activité-zone manque d’offre au regard du projet régional de santé. Partout, le renouvellement, le transfert et le regroupement restent possibles.
   *[other] { $lines-text } couples activité-zone manquent d’offre au regard du projet régional de santé. Partout, le renouvellement, le transfert et le regroupement restent possibles.
    }
home-open = { $lines ->
    [one] 1 ligne
   *[other] { $lines-text } lignes
    }, { $places ->
    [one] 1 place
   *[other] { $places-text } places
    }
figure-rows = { $tables ->
    [one] lignes au bilan, dans 1 tableau
   *[other] lignes au bilan, dans { $tables-text } tableaux
    }
figure-rows-formula = Une ligne par zone, et par modalité en psychiatrie.
figure-places = { $lines ->
    [one] places ouvertes, sur 1 ligne
   *[other] places ouvertes, sur { $lines-text } lignes
    }
figure-places-formula = Somme des écarts positifs ; pour un équipement, l’écart en appareils.
figure-above = lignes au-dessus de la cible, fermées
figure-above-formula = Écart = cible − actuelles, strictement négatif.

# Refus et erreurs
problem-no-bilan = Aucun bilan n’est enregistré à cette date de connaissance.
problem-before-first-bilan = Cette date précède le premier bilan connu, arrêté au { $first }.
problem-unknown-zone = La zone { $zone } n’existe dans aucun découpage enregistré de la région.
problem-wrong-zone-set = { $line } se compte sur les zones { $expected } ; la zone { $zone } appartient au découpage { $found }.
problem-line-unknown = « { $name } » ne désigne aucune ligne de la nomenclature.
problem-line-several = « { $name } » désigne plusieurs lignes ; précisez laquelle :
problem-line-bare-number = « { $name } » est un numéro sans sa liste ; écrivez { $candidates }.
problem-no-picture-date = Le document ne dit pas à quelle date les autorisations sont comptées (« BILAN AU … »).
problem-no-row = Aucune ligne de ce document n’a pu être reprise.
problem-contradicts = { $count ->
    [one] Refusé : une cellule contredit ce qui est enregistré.
   *[other] Refusé : { $count-text } cellules contredisent ce qui est enregistré.
    }
problem-nothing-to-correct = Aucun bilan enregistré ne porte le numéro { $act }.
problem-other-picture = Ce document compte les autorisations au { $proposed }, celui qu’il corrigerait au { $recorded } : ce n’est pas un erratum.
problem-row-wrong-zone-set = Ligne { $line-text } : { $subject } se compte sur les zones { $expected }, et la zone { $zone } n’en fait pas partie.
problem-missing-store = Il n’y a pas encore de données dans { $location }.
problem-store = La base de données n’a pas pu être utilisée.
problem-journal-broken = Le journal ne se vérifie plus : rien n’en est lu.
problem-holds-other-acts = Refusé : cette base contient déjà d’autres actes que la démonstration.
problem-not-a-bilan = { $file } : { $reason }
not-a-bilan-empty = le document est vide
not-a-bilan-binary = le document n’est pas un texte : ses octets sont ceux d’un format binaire
not-a-bilan-pdf = le document est un PDF, format qui n’est pas encore lu : extrayez d’abord son texte, par exemple avec pdftotext -layout
not-a-bilan-no-table = le document ne contient aucun tableau de bilan : pas d’en-tête « ZONES » suivi de lignes de nombres
problem-unreadable-file = { $file } ne peut pas être lu.
problem-unwritable-file = { $file } ne peut pas être écrit.
problem-region-unknown = La région « { $region } » du document n’est pas enregistrée.
problem-region-several = Plusieurs régions sont enregistrées ({ $regions }) ; précisez --region.
problem-bad-date = « { $value } » n’est pas une date (AAAA-MM-JJ).
problem-bad-instant = « { $value } » n’est ni une date (AAAA-MM-JJ) ni un instant (RFC 3339).
problem-no-cell = Aucune ligne du bilan ne répond à { $subject } en zone { $zone }.
problem-cannot-listen = L’adresse { $address } ne peut pas être écoutée.
problem-binary-terminal = Ce format est binaire : nommez un fichier avec -o.
problem-not-found = Cette page n’existe pas.
problem-internal = Une erreur interne s’est produite.
hint-import-demo = Tapez : maillage import demo
hint-import-annex = Importez un bilan publié : maillage import annex FICHIER
hint-at-first = Essayez --at { $date }
hint-nearest = Noms les plus proches : { $names }
hint-picture-date = Donnez-la avec --picture-date AAAA-MM-JJ
hint-recorded-bilans = Bilans enregistrés : { $bilans }
hint-erratum = S’il s’agit d’un erratum publié, importez-le avec --erratum-of { $act }
hint-verify = Tapez : maillage journal verify
hint-other-store = Choisissez un autre dossier avec --data DOSSIER
hint-region = Donnez le code de la région avec --region CODE
hint-journal-newer = Mettez maillage à jour
contradiction = { $subject }, zone { $zone } : { $recorded } dans { $recorded-act } (document { $recorded-document }, ligne { $recorded-line }), { $proposed } dans { $proposed-act } (document { $proposed-document }, ligne { $proposed-line })
contradictions-more = … et { $count-text } autres

# Imports
imported-demo = Démonstration chargée : { $acts-text } actes.
imported-demo-already = Démonstration déjà chargée : rien à écrire.
imported-annex = { $file } : { $rows-text } lignes enregistrées, acte { $number-text } du journal.
imported-annex-already = { $file } : déjà enregistré (acte { $number-text } du journal), rien à écrire.
imported-annex-same = { $file } : mêmes chiffres que l’acte { $number-text } du journal, rien à écrire.
diagnostics-count = { $count ->
    [0] { $file } : { $rows-text } lignes, { $tables-text } tableaux, aucun défaut relevé
    [one] { $file } : { $rows-text } lignes, { $tables-text } tableaux, 1 défaut relevé
   *[other] { $file } : { $rows-text } lignes, { $tables-text } tableaux, { $count-text } défauts relevés
    }
diagnostic-line = ligne { $line }
severity-error = erreur
severity-warning = avertissement
severity-info = information
compared-none = Aucune différence entre le { $from } et le { $to }.
compared-some = { $count ->
    [one] 1 différence entre le { $from } et le { $to }.
   *[other] { $count-text } différences entre le { $from } et le { $to }.
    }
serving = maillage sert { $url } (Ctrl+C pour arrêter)

# Trace
trace-subject = { $line }, { $zone }, au { $date }
trace-document = Document
trace-reading = Lecture
trace-act = Acte
trace-chain = Chaîne
trace-state = État
trace-rule = Règle
trace-answer = Réponse
fact-title = titre
fact-digest = empreinte SHA-256
fact-source-line = ligne
fact-source-text = texte de la ligne
fact-not-held = le document lui-même n’est pas conservé dans cette base
fact-heading = rubrique
fact-figures = chiffres lus
fact-printed = imprimé
fact-number = numéro
fact-type = type
fact-effective = effet
fact-recorded = enregistré
fact-basis = fondement
fact-actor = saisi par
fact-hash = empreinte
fact-previous = empreinte précédente
fact-check = vérification
fact-check-holds = la chaîne tient jusqu’à cet acte
fact-check-broken = la chaîne est rompue avant cet acte
fact-version = version
fact-order = bilan
fact-computed = calcul
fact-citation = source
fact-confidence = confiance
fact-command = commande
fact-page = page
actor-program = le programme (données livrées ou import)
actor-person = personne { $id }

# Colonnes de tableau
column-zone = Zone
column-line = Ligne
column-activity = Activité
column-modality = Modalité
column-sites-current = Implantations actuelles
column-sites-target = Implantations cibles
column-sites-gap = Écart
column-units-current = Appareils actuels
column-units-target = Appareils cibles
column-units-gap = Écart (appareils)
column-admissible = Demandes nouvelles
column-notes = Notes
column-number = N°
column-effective = Effet
column-type = Type
column-subject = Objet
column-recorded = Enregistré
column-hash = Empreinte
column-figure = Chiffre
column-before = Avant
column-after = Après
column-act = Acte

# Aide de la ligne de commande
help = maillage : l’offre de soins face au plan, le fonds face à son budget, sur un journal que chacun peut vérifier
help-serve = Sert les pages et les téléchargements
help-read = Comprend un document publié ; rien n’est enregistré
help-read-annex = Lit les annexes d’un bilan quantifié (texte)
help-import = Fait entrer des données dans le journal
help-import-demo = Charge les données livrées des Hauts-de-France
help-import-annex = Enregistre des annexes publiées, une fois chacune
help-bilan = Le bilan quantifié de l’offre de soins
help-bilan-show = Le bilan à une date
help-bilan-compare = Ce qui a changé entre deux dates, et les actes qui l’expliquent
help-journal = Le journal des actes
help-journal-list = Liste les actes
help-journal-verify = Recalcule la chaîne depuis le premier acte
help-journal-export = Écrit les actes tels quels, à vérifier avec des outils publics
help-trace = Tout le chemin d’un chiffre, de la ligne du document à la réponse
help-usage-heading = Usage
help-commands-heading = Commandes
help-options-heading = Options
help-argument-data = Dossier des données
help-argument-database = Base PostgreSQL, à la place du dossier : postgres://…
help-argument-region = Code officiel de la région, s’il y en a plusieurs
help-argument-lang = Langue
help-argument-format = Forme de la réponse [défaut : table dans un terminal, sinon csv]
help-argument-output = Fichier où écrire la réponse
help-argument-quiet = Ne rien dire à côté de la réponse
help-argument-help = Affiche cette aide
help-argument-version = Affiche la version
help-argument-listen = Adresse à écouter
help-argument-demo = Charge d’abord la démonstration
help-argument-activity = Ligne : code, nom, alias, famille, ou numéro avec sa liste (R6122-25/2)
help-argument-zone = Zone : son code (15A)
help-argument-at = Date de la situation (AAAA-MM-JJ)
help-argument-file = Document à lire
help-argument-files = Documents à enregistrer
help-argument-erratum-of = Numéro de l’acte que le document corrige
help-argument-picture-date = Date à laquelle les autorisations sont comptées, si le document ne la dit pas
help-argument-known-on = Telle que connue à cette date (fin du jour) ou à cet instant
help-argument-only = Seulement ces lignes : ouvertes, ou au-dessus de la cible
help-argument-from = Première date (AAAA-MM-JJ)
help-argument-to = Seconde date (AAAA-MM-JJ)

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
quantity-sites = Sites (implantations)
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
seen-right-zone-set = La zone appartient au découpage { $set }, celui de cette ligne.
seen-other-zone-set = Cette ligne se lit dans le découpage { $set }, et la zone appartient à un autre.
seen-no-zone-set = Aucun découpage n’est enregistré pour cette ligne à cette date.
seen-places = { $current-text } autorisées pour { $target-text } en cible : écart { $gap }.
seen-no-place = { $current-text } autorisées pour { $target-text } en cible : écart { $gap }, aucune place.
seen-places-equipment = Appareils : { $units-current-text } autorisés pour { $units-target-text } en cible, écart { $units-gap } ; implantations : { $current-text } pour { $target-text }, écart { $gap }.
seen-no-place-equipment = Appareils : { $units-current-text } autorisés pour { $units-target-text } en cible, écart { $units-gap } ; implantations : { $current-text } pour { $target-text }, écart { $gap } : aucune place pour cette demande.
seen-gap-set-aside = L’écart ({ $gap }) ne décide pas de cette demande.
seen-gap-set-aside-unknown = L’écart ne décide pas de cette demande.
seen-no-bilan = Aucun tableau ne porte cette ligne : pas de bilan, ce qui n’est pas une cible de zéro.
seen-bilan-of-activity = Cette forme n’a pas de tableau propre : celui de { $line } a été lu.
seen-extra-unit-open = { $units ->
    [one] 1 appareil de plus reste possible, sur un site déjà équipé : demandez un appareil supplémentaire.
   *[other] { $units-text } appareils de plus restent possibles, sur des sites déjà équipés : demandez un appareil supplémentaire.
    }
seen-units-decide = Une implantation manque ({ $sites }), mais aucun appareil ({ $units }) : un nouveau site ne peut ouvrir qu’en y transférant un appareil autorisé, à confirmer avec l’agence.
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
    [one] Un besoin exceptionnel est constaté ici, pour 1 place.
   *[other] Un besoin exceptionnel est constaté ici, pour { $places-text } places.
    }
seen-no-need = Aucun besoin exceptionnel n’est constaté ici.
seen-bilan-read = Bilan au { $picture }, version { $version-text }.
seen-no-bilan-published = Aucun bilan n’était publié à cette date.
seen-nomenclature-ended = Cette nomenclature n’est plus en vigueur depuis le { $until } ; la réponse ne vaut pas pour celle qui l’a remplacée.
seen-days = { $days ->
    [one] 1 jour entre la publication et l’ouverture.
   *[other] { $days-text } jours entre la publication et l’ouverture.
    }
seen-windows-in-year = { $count ->
    [one] 1 période enregistrée en { $year } pour { $line }.
   *[other] { $count-text } périodes enregistrées en { $year } pour { $line }.
    }
seen-every-line = chaque ligne
seen-between = Du { $from } au { $until } inclus.
seen-lines = Lignes concernées : { $lines }.
seen-all-lines = Aucune ligne ne manque.
problem-not-equipment = { $line } n’est pas un équipement : cette opération ne concerne que les appareils.
problem-operation-unknown = « { $name } » n’est pas une opération ; choisissez parmi : { $names }.
problem-window-unknown = Aucune période n’a l’identifiant { $id }.
problem-window-exists = La période { $id } est déjà enregistrée, avec d’autres dates ou une autre liste.
problem-window-unreadable = { $file } : { $reason }
problem-window-line-unknown = { $file } : { $lines } ne sont pas des lignes de la nomenclature.
hint-window-replaces = Si un arrêté la modifie, donnez à la nouvelle un autre identifiant et « replaces = "{ $id }" »
hint-windows = Périodes enregistrées : { $ids }
imported-window = { $file } : période { $id } enregistrée, acte { $number-text } du journal.
imported-window-already = { $file } : période { $id } déjà enregistrée, rien à écrire.
window-dates = du { $from } au { $until } inclus
column-window = Période
column-opens = Ouverture
column-closes = Clôture
column-lines = Lignes
column-operations = Opérations
column-bilan = Bilan
column-verdict = Verdict
column-rule = Règle
column-because = Constat
column-citation = Source
column-confidence = Confiance
slots = { $slots ->
    [0] aucune place
    [one] 1 place
   *[other] { $slots-text } places
    }
help-admissibility = Cette demande peut-elle être déposée ? Une réponse motivée
help-rules = Les règles, avec leur source, leur période et leur confiance
help-window = Les périodes de dépôt
help-window-list = Liste les périodes
help-window-show = Une période : dates, lignes, besoins, et ce que ses règles en disent
help-window-check = Vérifie une période avant la signature de son arrêté (un identifiant, ou un fichier)
help-import-window = Enregistre une période de dépôt (fichier TOML)
help-argument-operation = Opération : creation, extra-unit, other-form, renewal, transfer…
help-argument-on = Date du dépôt (AAAA-MM-JJ)
help-argument-from-zone = Zone de départ, pour un transfert ou un regroupement
help-argument-holder = Numéro FINESS du titulaire, à chercher au registre
help-argument-holds = Ce que le site détient, selon le demandeur (répétable)
help-argument-window = Identifiant de la période, ou fichier
problem-no-register = Aucun registre des autorisations n’est enregistré : le titulaire { $holder } n’a pas pu y être cherché.
hint-holds = Dites ce que le site détient avec --holds CODE

# Page du bilan
bilan-title = Bilan quantifié de l’offre de soins
bilan-summary = { $rows ->
    [0] Aucune ligne ne répond à ces filtres.
   *[other] { $open ->
        [0] Aucune ligne n’est ouverte aux demandes nouvelles
        [one] 1 ligne est ouverte aux demandes nouvelles
       *[other] { $open-text } lignes sont ouvertes aux demandes nouvelles
    }{ $places ->
        [0] .
        [one] , pour 1 place.
       *[other] , pour { $places-text } places.
    }{ $above ->
        [0] { "" }
        [one] { " " }1 ligne est au-dessus de sa cible.
       *[other] { " " }{ $above-text } lignes sont au-dessus de leur cible.
    }
    }
