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
act-zones-composed = Communes des zones listées
act-zones-outlined = Contours des zones lus
act-document-read = Document lu
act-bilan-published = Bilan publié
act-window-ordered = Période de dépôt fixée
act-fund-destinations-adopted = Destinations du fonds adoptées
act-fund-year-opened = Exercice du fonds ouvert
act-fund-budget-adopted = Budget du fonds exécutoire
act-fund-revenue-delegated = Recette du fonds notifiée
act-fund-endowment-transferred = Transfert entre le fonds et la DAF
act-fund-transferred = Crédits déplacés entre lignes
act-fund-committed = Somme engagée
act-fund-year-decided = Somme de l’exercice décidée
act-fund-service-certified = Service fait certifié
act-fund-paid = Somme payée
act-fund-released = Engagement retiré
act-fund-recovery-ordered = Titre de recette émis
act-fund-recovered = Somme recouvrée
act-fund-year-closed = Exercice du fonds clos
act-fund-reported = Rapport annuel du fonds enregistré

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

# Usage
problem-usage = Cette commande ne se comprend pas ainsi.
problem-usage-unknown = « { $what } » n’est pas connu ici.
problem-usage-missing = Il manque { $what }.
problem-usage-value = « { $value } » ne convient pas pour { $what }.
problem-usage-command = Il manque une commande.
problem-region-unregistered = La région { $region } n’est pas enregistrée dans cette base.
hint-usage = Tapez : { $command } --help
hint-usage-values = Valeurs admises : { $values }
hint-form-date = Une date : 2024-02-01
hint-form-uuid = Un identifiant opaque : 00000000-0000-0000-0000-00000000000a
hint-form-euros = Un montant en euros, au plus deux décimales : 1234,56
hint-form-year-euros = Un exercice et sa somme : 2024=100000,00
hint-form-earmark-euros = Un fléchage et sa somme : prevention=1000,00
hint-form-place = Enveloppe, fléchage, ligne et territoire : intervention/free/MI2-3-5/80
hint-form-place-credits = Enveloppe et fléchage, puis AE et CP : intervention/free=1000,00/500,00
hint-form-issuer-id = siret: et 14 chiffres, finess: et 9 chiffres, rna: et W suivi de 9 chiffres, ou person: et un identifiant opaque
hint-form-region-share = Région, part en pour cent et directeur général : 32=60/00000000-0000-0000-0000-00000000000a
hint-usage-near = Voulez-vous dire { $near } ?
help-default = [défaut : { $value }]
help-values = [valeurs : { $values }]
help-variable = [variable : { $name }]
chain-number = son numéro ne suit pas celui d’avant
chain-hash = son empreinte n’est pas celle de son contenu et de l’acte d’avant
chain-instant = l’instant de son enregistrement ne se lit pas

# Imports
imported-demo = Démonstration chargée : { $acts-text } actes.
imported-demo-already = Démonstration déjà chargée : rien à écrire.
imported-annex = { $file } : { $rows-text } lignes enregistrées, acte { $number-text } du journal.
imported-annex-already = { $file } : déjà enregistré (acte { $number-text } du journal), rien à écrire.
imported-annex-same = { $file } : mêmes chiffres que l’acte { $number-text } du journal, rien à écrire.
diagnostics-count = { $file } : { $rows ->
        [one] 1 ligne
       *[other] { $rows-text } lignes
    }, { $tables ->
        [one] 1 tableau
       *[other] { $tables-text } tableaux
    }, { $count ->
        [0] aucun défaut relevé
        [one] 1 défaut relevé
       *[other] { $count-text } défauts relevés
    }
trace-fact = { $name } : { $value }
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
trace-acts = Actes
trace-fund-subject = { $figure }, fonds de { $year }
trace-fund-subject-mission = { $figure }, fonds de { $year }, mission { $mission }
trace-fund-act-number = Acte { $number }
trace-fund-act = { $effective } – { $title } – { $subject } : { $amount }
trace-fund-computed = calculé à partir de chiffres de ce document
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
help-argument-figure = Chiffre du fonds à suivre : ae-opened, ae-committed, ae-available, cp-opened, cp-paid, cp-available
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
seen-nomenclature-attested = Cette nomenclature n’est attestée qu’à partir du { $from } ; avant, la réponse est à vérifier.
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

# Pages
web-skip-label = Accès rapide
web-skip-content = Aller au contenu
web-brand-title = Accueil – maillage
web-tagline = Offre de soins
web-menu-label = Menu principal
web-menu-home = Accueil
web-menu-bilan = Bilan
web-menu-journal = Journal
web-menu-data = Données
web-breadcrumb-label = Vous êtes ici :
web-other-language = English
web-theme-system = Affichage : automatique
web-theme-light = Affichage : clair
web-theme-dark = Affichage : sombre
web-notice-label = Avertissement
web-notice = Les chiffres viennent de documents publiés. Ces pages n’ont pas valeur d’acte.
web-footer-about = Le système ouvert de pilotage d’une agence régionale de santé : une limite par ligne, des actes datés qui l’entament, ce qui reste et pourquoi.
web-footer-reuse = Réutiliser
web-footer-data = Données ouvertes
web-footer-dictionary = Dictionnaire
web-footer-licence = Licence Ouverte
web-footer-verify = Vérifier
web-footer-journal = Journal des actes
web-footer-trace = Trace d’un chiffre
web-footer-legal = Seuls les actes publiés font foi.
web-footer-font = Police Source Sans 3, licence OFL
web-pages-label = Pages de la liste
web-pages-previous = Page précédente
web-pages-next = Page suivante
web-pages-page = Page
web-pages-shown = Lignes { $range } sur { $rows }.
web-download-open = Télécharger ces lignes
web-download-journal = Télécharger le journal
web-download-rows = { $rows ->
    [one] Télécharger cette ligne
   *[other] Télécharger ces { $rows-text } lignes
    }
web-date-hint = jj/mm/aaaa
web-source = Source
web-source-of = { " : " }{ $figure }
web-source-act = Acte
web-source-formula = Calcul
web-source-place = Endroit
web-source-document = Document
web-source-printed = Imprimé
web-source-contradicted = le document imprime autre chose que ce que donnent ses chiffres
web-source-trace = Trace complète
web-see-source = { " : voir la source" }
web-in-zone = zone
web-short-sites = Implantations
web-short-units = Appareils
web-short-open = Ouvert
web-short-target = cible
web-legend = Lire les écarts
web-legend-open = place ouverte
web-legend-met = cible atteinte
web-legend-void = rien de prévu
web-legend-above = au-dessus de la cible
web-trace-other = Suivre un autre chiffre
web-narrow-current = Actuel
web-narrow-target = Cible
web-line-or-zone = Activité ou équipement, zone
web-home-window-open = Période de dépôt ouverte
web-home-window-closed = Aucune période de dépôt ouverte
web-home-see-open = { $lines ->
    [one] Voir la ligne
   *[other] Voir les { $lines-text } lignes
    }
web-home-see-bilan = Tout le bilan
web-home-clock = Période de dépôt
web-home-bar = Période du { $opens } au { $closes }
web-home-opens = ouverture
web-home-closes = clôture
web-home-example = Voir cette page telle qu’au { $date }
web-home-figures = Chiffres clés
web-home-supply = Offre de soins
web-home-picture = au { $date }
web-home-fund = Fonds d’intervention
web-home-fund-year = exercice { $year }
web-home-open-title = Ce qui est ouvert
web-home-places-left = Places au dernier bilan
web-home-bilan-at = Bilan au { $picture },
web-home-read-on = lu le { $date }.
web-home-family = Domaine
web-home-line = Activité ou équipement
web-home-authorised = Autorisés
web-home-places = Places
web-home-place = { $places ->
    [one] place
   *[other] places
    }
web-home-action = Action
web-home-see = Voir
web-home-acts = Derniers actes
web-home-all-acts = Tout le journal
web-home-right-title = Une place n’est pas un droit
web-home-right = Un écart positif rend la demande recevable. L’agence compare ensuite tous les dossiers de la période, sans tenir compte de leur ordre d’arrivée.
web-home-further = Aller plus loin
web-home-further-bilan = Le bilan
web-home-further-bilan-text = Chaque activité et chaque zone, à une date, telles que connues à une autre.
web-home-further-fund = Le fonds, des recettes aux actions
web-home-further-fund-text = Exécution, missions et constats sur les chiffres publiés.
web-home-further-journal = Le journal
web-home-further-journal-text = Chaque acte, chaîné au précédent, vérifiable par tous.
web-home-further-data = Les données ouvertes
web-home-further-data-text = Les mêmes chiffres en CSV et JSON, avec leur dictionnaire.
web-asof-at = Au
web-asof-picture = Autorisations comptées au
web-asof-known = Connu au
web-asof-doubt = Pourquoi déduite ?
web-filters-label = Choisir le bilan à afficher
web-filters-activity = Activité ou équipement
web-filters-activity-all = Toutes les activités et tous les équipements
web-filters-zone-all = Toutes les zones
web-filters-at = Au
web-filters-known = Connu au
web-filters-now = maintenant
web-filters-show = Afficher
web-filters-only = Lignes
web-filters-only-all = toutes
web-filters-only-open = ouvertes aux demandes nouvelles
web-filters-only-negative = au-dessus de la cible
web-bilan-caption = { $title }, par zone
web-bilan-opens = Chaque écart s’ouvre sur son calcul, sa source et ses règles.
web-bilan-total = L’écart de la région additionne des manques et des excédents : il ne dit pas combien de places sont ouvertes.
web-total = { $zones ->
    [one] Région, 1 zone
   *[other] Région, { $zones-text } zones
    }
web-total-shown = Total, { $zones-text } zones
web-total-open = { $zones ->
    [0] aucune
    [one] 1 zone
   *[other] { $zones-text } zones
    }
web-notes = Notes de l’acte
web-note-line = ligne { $line }
web-journal-title = Journal
web-journal-lead = Chaque fait légal est un acte daté, ajouté à la suite, jamais modifié ni effacé. Une correction est un acte de plus, qui nomme ce qu’il corrige.
web-journal-holds = Vérifié à l’instant : la chaîne tient du premier acte au dernier.
web-journal-broken = Vérifié à l’instant : la chaîne est rompue. Ne vous fiez pas à ce qui suit.
web-journal-verify = Vérifier par soi-même
web-journal-verify-text = Sur une copie de la base, cette commande recalcule toute la chaîne depuis le premier acte :
web-journal-verify-tools = Sans maillage : l’empreinte d’un acte est le SHA-256 de quatre lignes, l’empreinte de l’acte précédent (64 zéros pour le premier), son numéro, l’instant de son enregistrement, et l’acte tel qu’écrit. Le guide docs/JOURNAL.md le montre avec sha256sum.
web-journal-acts = Actes
web-journal-caption = Actes du journal, du plus récent au plus ancien
web-trace-title = Trace d’un chiffre
web-trace-question = Quel chiffre suivre ?
web-trace-lead = Chaque étape, de la ligne du document à la réponse.
web-trace-form = Choisir le chiffre à suivre
web-trace-activity-hint = un code ou un nom : chirurgie, IRM
web-trace-zone-hint = un code : 15A
web-trace-show = Suivre
web-trace-bilan = Voir cette ligne dans le bilan
web-data-title = Données ouvertes
web-data-lead = Les mêmes chiffres que sur les pages, ligne par ligne, avec leur source.
web-data-files = Téléchargements
web-data-bilan = Le bilan entier, à sa dernière date
web-data-bilan-text = Les filtres de la page du bilan donnent aussi les fichiers d’une activité, d’une zone ou d’une autre date.
web-data-fund = Le fonds d’intervention
web-data-fund-text = Les chiffres du dernier exercice connu, avec les actions du rapport et leur ligne.
web-data-journal = La liste des actes
web-data-journal-text = Numéro, type, dates, fondement et empreinte de chaque acte.
web-data-dictionary = Dictionnaire des colonnes du bilan
web-data-dictionary-text = Les seize colonnes du CSV, dans leur ordre ; les mêmes noms en JSON. UTF-8, virgule, une ligne par zone. Un nombre vide n’est pas un zéro : le document n’en donne pas.
web-data-column = Colonne
web-data-meaning = Sens
web-data-unit = Unité
web-data-licence = Licence
web-data-licence-data = Les chiffres, dates et noms sont des faits tirés de documents administratifs publics ; ils se réutilisent sous licence :
web-data-licence-open = Licence Ouverte 2.0
web-data-licence-program = Le programme et ses textes se réutilisent sous :
web-data-licence-apache = licence Apache 2.0
web-data-sources = Sources enregistrées
web-data-sources-none = Aucune source n’est enregistrée.
web-data-digest = SHA-256 du texte lu :
web-data-nomenclature = Liste des lignes que les bilans comptent.
column-of-annex = Numéro de l’annexe : 1 pour les activités de soins, 2 pour les équipements matériels lourds.
column-of-section = Numéro imprimé de la section, en chiffres romains ; vide s’il n’y en a pas.
column-of-activity = Titre de la section.
column-of-modality = Titres sous la section, puis modalité de la ligne, tels qu’imprimés.
column-of-zone = Code imprimé de la zone ; son nom si elle n’a pas de code.
column-of-zone-name = Nom de la zone.
column-of-sites-current = Implantations autorisées ; vide quand le document y écrit un texte, qui est alors dans les notes.
column-of-sites-target = Implantations prévues par le schéma régional de santé.
column-of-sites-gap = Cible moins autorisées, avec son signe.
column-of-units-current = Appareils autorisés ; vide pour une activité de soins.
column-of-units-target = Appareils prévus ; vide pour une activité de soins.
column-of-units-gap = Cible moins autorisés, pour les appareils.
column-of-admissible = Si une demande nouvelle est recevable : oui ou non.
column-of-notes = Textes et renvois imprimés dans la ligne, séparés par une barre.
column-of-line = Rang, à partir de 1, de la ligne du texte lu où se trouve le premier nombre.
column-of-code = Identifiant de la ligne de la nomenclature, stable ; vide s’il n’est pas connu.
unit-of-number = nombre
unit-of-text = texte
unit-of-code = code
unit-of-sites = implantations
unit-of-units = appareils
unit-of-yes-no = oui ou non
unit-of-line = rang
web-error-title = Pas de réponse
web-error-trace = Pour signaler cette erreur, donnez son numéro :
web-error-home = Accueil
web-error-bilan = Le bilan, à sa dernière date
web-error-journal = Le journal
web-problem-forbidden = Cette page n’est pas ouverte au public.
web-problem-method = Cette adresse se lit seulement (GET, HEAD).
web-problem-too-long = Cette adresse est trop longue.
web-problem-query = Cette adresse ne se comprend pas : un champ y figure deux fois ou ne peut être lu.
web-problem-date = « { $value } » n’est pas une date (jj/mm/aaaa ou aaaa-mm-jj).
web-hint-before-first-bilan = Choisissez cette date ou une date plus récente.
web-hint-no-bilan = Sur le serveur, chargez un bilan publié (maillage import annex FICHIER) ou la démonstration (maillage import demo) : les pages se remplissent aussitôt.

web-menu-admissibility = Recevabilité
web-menu-windows = Périodes
web-menu-rules = Règles
web-footer-understand = Comprendre
web-footer-rules = Les règles
web-footer-admissibility = Puis-je déposer ?
web-footer-windows = Périodes de dépôt
web-rule-link = règle { $rule }
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
web-ruling-of = autorisés sur
web-ruling-target = en cible
web-ruling-decides = Ce nombre compte pour cette demande.
web-ruling-decides-not = Ce nombre ne compte pas pour cette demande.
web-window-heading = Période { $dates }
web-ruling-rules = Les règles appliquées
web-ruling-read-in = Lu dans :
web-ruling-row = Voir la ligne du bilan
web-ruling-possible = Ce qui reste possible
web-ruling-possible-held = Renouveler, transférer ou regrouper
web-ruling-possible-held-text = Toujours possible pour une autorisation déjà accordée, même sans place : à tout moment pour un renouvellement simple, en période de dépôt pour le reste.
web-ruling-start = Répondez aux questions
web-ruling-start-text = La réponse dira si la demande peut être déposée, par quelles règles, et ce qui reste possible. Elle est indicative et n’engage pas l’agence.
web-ruling-here = Puis-je déposer ici ?
web-ruling-check = Vérifier
web-ruling-check-mine = Vérifier si je peux déposer
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
web-rules-title = Règles
web-rules-download = Télécharger les règles
web-rules-lead = Chaque chiffre et chaque réponse viennent de ces règles, avec leur source, depuis quand elles sont attestées, et leur degré de confiance.
web-rules-rulings = Recevabilité d’une demande
web-rules-figures = Chiffres du bilan
web-rules-windows = Périodes de dépôt
web-label = { $action } : { $what }
web-ruling-zone = Zone { $zone }

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
composition-approximate = Composition approchée : aucune liste officielle des communes de chaque zone n’a été trouvée. Les contours sont reconstitués ; seuls les tableaux font foi.

# Carte
map-title = Carte des écarts, { $zones }
map-zone = { $zone } : { $current-text } sur { $target-text }, écart { $gap }
map-zone-several = { $zone } : { $rows-text } lignes, dont { $open-text } { $open ->
    [one] ouverte
   *[other] ouvertes
    } ({ $places-text } { $places ->
    [one] place
   *[other] places
    }) et { $above-text } au-dessus de la cible
map-zone-without = { $zone } : aucune ligne

# Territoire
imported-territory = { $file } : enregistré pour { $sets ->
    [one] 1 ensemble de zones
   *[other] { $sets-text } ensembles de zones
    }.
imported-territory-already = { $file } : déjà en usage, rien n’a été écrit.
problem-territory-unreadable = { $file } n’est ni une liste de communes ni des contours de zones qui puissent être lus.
problem-territory-refused = { $file } contredit les zones enregistrées : rien n’a été écrit.
hint-territory-form = Attendu : un CSV « commune,zone », ou un GeoJSON de polygones avec la propriété « zone », en longitude et latitude.
composition-unknown-zone = ligne { $line-text } : la zone { $zone } n’est d’aucun ensemble enregistré
composition-repeated = ligne { $line-text } : la commune { $commune } figure déjà à la ligne { $before-text }
composition-empty = la zone { $zone } (zones { $set }) n’a aucune commune
outline-unknown-zone = la zone { $zone } n’est d’aucun ensemble enregistré
outline-repeated = la zone { $zone } a deux contours
and-more = … et { $count-text } de plus
help-import-territory = Enregistre les communes de chaque zone (CSV) ou leurs contours (GeoJSON)
help-argument-approximate = Le document est une approximation : les pages et documents le disent
help-argument-source = D’où cela vient : document, acte ou texte, et sa licence
web-download-as = Télécharger en { $format }
web-map = Carte des écarts
web-map-table = Le tableau : { $map }
web-map-open = Lignes ouvertes
web-map-above = Au-dessus de la cible
web-map-population = Habitants
web-map-download = Télécharger les cartes
web-home-map = Où il reste des places
web-home-map-text = Places ouvertes aux demandes nouvelles par zone, toutes lignes ensemble ; un manque ici ne compense pas un excédent là.
problem-no-map = Aucune carte pour les zones « { $zones } ».
hint-maps = Cartes de cette réponse : zones { $zones }

# Vérification d’une annexe publiée
checked-none = { $file } : { $rows-text } lignes, aucune différence avec { $act }, version { $version-text }.
checked-some = { $file } : { $count ->
    [one] 1 différence
   *[other] { $count-text } différences
    } avec { $act }, version { $version-text }.
problem-check-without-date = { $file } ne dit pas à quelle date les autorisations sont comptées.
hint-check-at = Donnez-la avec --at AAAA-MM-JJ
check-row-not-recorded = ligne non enregistrée
check-row-not-published = ligne non publiée
check-line-not-published = activité absente du document
check-recorded-act = ligne { $line } de l’acte n° { $act }
check-line = ligne { $line } du document
check-raa = Numéro au recueil
check-picture-date = Autorisations comptées au
check-window-opens = Ouverture de la période
check-window-closes = Clôture de la période
check-zone-decision = Décision de zonage
column-section = Section
column-zone-name = Nom de la zone
column-published = Publié
column-recorded-value = Au registre
column-places = Où
help-bilan-check = Compare une annexe publiée (texte ou CSV) au journal : chaque différence, avec ses deux places
check-act = Numéro de l’arrêté

# Publication
published-pack = { $files-text } fichiers écrits dans { $folder } : bilan au { $at }, période { $window }.
problem-publish-nowhere = Dites où écrire les fichiers.
hint-publish-folder = Ajoutez -o DOSSIER
problem-format-of-list = Cette commande n’écrit pas de { $format }.
hint-format-of-list = Formats admis ici : table, csv, json
problem-binary-to-terminal = Un fichier { $format } ne se lit pas dans un terminal.
hint-binary-to-terminal = Ajoutez -o FICHIER
problem-template = Le modèle du document ne peut pas être composé.
hint-template = Corrigez le modèle, ou repartez du modèle livré : maillage bilan template -o FICHIER
help-bilan-publish = Écrit tout le bilan d’une période : documents, données, cartes, empreintes
help-bilan-template = Écrit le modèle livré du document PDF, à modifier
help-argument-template = Modèle du document PDF, à la place du modèle livré
# Fonds
fund-envelope-intervention = enveloppe d’intervention
fund-envelope-operating = enveloppe de fonctionnement
fund-budget-main = le budget principal
fund-budget-annex = le budget annexe
fund-earmark-free = crédits fongibles
fund-earmark-prevention = crédits protégés de prévention
fund-earmark-medico-social = crédits protégés médico-sociaux
fund-earmark-sanctuarised = crédits sanctuarisés « { $code } »
fund-field-prevention = prévention
fund-field-medico-social = médico-social
fund-field-care = soins
fund-beneficiary-health-establishment = établissement de santé
fund-beneficiary-medico-social = établissement ou service médico-social
fund-beneficiary-health-professional = professionnel de santé
fund-beneficiary-association = association
fund-beneficiary-public-body = organisme public
fund-beneficiary-other = autre bénéficiaire
fund-refusal-rule = Règle : { $title } ({ $citation })
fund-refusal-key-reused = Cette clé a déjà servi à une autre demande (acte { $act }).
fund-refusal-nothing-asked = Le montant doit être supérieur à zéro.
fund-refusal-out-of-range = Ce montant est trop grand pour être tenu.
fund-refusal-year-already-open = L’exercice { $year } est déjà ouvert.
fund-refusal-year-not-begun = L’exercice { $year } n’a pas commencé le { $on }.
fund-refusal-year-too-far = L’exercice { $year } ne peut pas encore être ouvert : au plus l’exercice { $last }.
fund-refusal-earlier-open = L’exercice { $year } ne peut pas être clos tant que l’exercice { $earlier } est ouvert.
fund-refusal-first-order-recorded = Premier arrêté de l’année précédente : { $asked } indiqués, mais { $recorded } enregistrés.
fund-refusal-before-commitment = Paiement au { $on } refusé : l’engagement a été notifié le { $notified }.
fund-refusal-no-key = Une clé est nécessaire : elle reconnaît une demande répétée.
fund-refusal-no-object = L’objet de l’engagement est nécessaire.
fund-refusal-nothing-opened = Ce budget n’ouvre aucune ligne.
fund-refusal-same-line = Les crédits partent de la ligne où ils arrivent : il n’y a rien à déplacer.
fund-refusal-schedule = Les versements prévus font { $sum } ; l’engagement est de { $amount }.
fund-refusal-advance = Avance de { $asked } refusée : elle va de 0 à { $limit }, le montant de l’engagement.
fund-refusal-other-beneficiary = Une compensation se fait sur un engagement du même bénéficiaire que le titre.
fund-refusal-beyond-due = Compensation de { $asked } refusée : cet engagement n’a plus que { $due } à verser.
fund-refusal-received-early = Budget reçu le { $received }, avant son vote du { $held }.
fund-refusal-votes-malformed = { $against } voix contre pour { $votes } voix présentes ou représentées.
fund-refusal-other-endowment = Dotation de { $asked } indiquée ; celle que connaît l’exercice est de { $known }.
fund-refusal-exclusion = Exclusion refusée ({ $earmark }) : elle porte sur des crédits fléchés, chacun une fois, pour ce qui en a été ouvert au plus, et cite l’arrêté qui la prévoit.
fund-refusal-year-not-open = L’exercice { $year } n’est pas ouvert.
fund-refusal-year-closed = L’exercice { $year } est clos.
fund-refusal-year-not-over = L’exercice { $year } n’est pas fini le { $on }.
fund-refusal-commitment-exists = L’engagement { $id } est déjà enregistré.
fund-refusal-commitment-unknown = Aucun engagement ne porte l’identifiant { $id }.
fund-refusal-recovery-exists = Le titre de recette { $id } est déjà enregistré.
fund-refusal-recovery-unknown = Aucun titre de recette ne porte l’identifiant { $id }.
fund-refusal-unknown-destination = « { $code } » n’est pas une destination de l’exercice.
fund-refusal-ae-exceeded = Engagement de { $asked } refusé : il reste { $available } d’autorisations d’engagement ({ $pool }).
fund-refusal-cp-exceeded = Paiement de { $asked } refusé : il reste { $available } de crédits de paiement ({ $pool }).
fund-refusal-no-budget = Aucun budget { $year } n’est exécutoire, et le montant du premier arrêté de l’année précédente n’est pas connu.
fund-refusal-ae-twelfths = Engagement de { $asked } refusé : sans budget exécutoire, { $months }/12 de l’année précédente font { $limit }, dont { $used } déjà engagés.
fund-refusal-cp-twelfths = Paiement de { $asked } refusé : sans budget exécutoire, { $months }/12 de l’année précédente font { $limit }, dont { $used } déjà payés.
fund-refusal-earmark-purpose = Des { $earmark } ne peuvent pas financer cette action ({ $field }, { $beneficiary }).
fund-refusal-term = Durée de { $years } exercices : elle doit être de 1 à { $limit }.
fund-refusal-beyond-committed = { $asked } demandés : il ne reste que { $left } dans l’engagement.
fund-refusal-joint-decision = Opération de plusieurs régions : { $signatures } signatures sur { $parties } agences, parts de { $shares } au total.
fund-refusal-not-to-decide = L’exercice { $year } n’est pas à décider pour cet engagement.
fund-refusal-year-not-decided = La somme à verser en { $year } n’a pas été décidée pour l’engagement { $id }.
fund-refusal-beyond-service = Service fait de { $asked } au total : l’engagement n’en tient que { $limit }.
fund-refusal-not-certified = Paiement de { $asked } refusé : service fait et avance prévue n’en permettent que { $payable }.
fund-refusal-same-person = La personne qui paie a signé, décidé, certifié ou ordonnancé pour cet engagement : un autre comptable doit payer.
fund-refusal-channel = La CPAM ne paie pas ce bénéficiaire ({ $beneficiary }).
fund-refusal-beyond-rest = { $asked } demandés : il reste { $rest } sur cet engagement, pour cet exercice et les précédents.
fund-refusal-prescribed = Paiement de { $asked } refusé : la somme était payable jusqu’au { $until } ; { $payable } le restent.
fund-refusal-beyond-paid = Titre de { $asked } refusé : { $limit } ont été payés et ne sont pas déjà réclamés.
fund-refusal-beyond-order = { $asked } demandés : il reste { $limit } à recouvrer sur ce titre.
fund-refusal-between-budgets = Aucun crédit ne passe entre { $from } et { $to }.
fund-refusal-between-envelopes = De l’{ $from } à l’{ $to } : l’ordonnateur ne peut pas le décider seul.
fund-refusal-bound-credits = Des { $from } ne deviennent pas des { $to }.
fund-refusal-line-short = La ligne ne peut donner que { $ae-left } d’autorisations d’engagement et { $cp-left } de crédits de paiement ; { $ae } et { $cp } demandés.
fund-refusal-budget-missing = Aucun budget initial { $year } n’est exécutoire.
fund-refusal-budget-exists = Le budget initial { $year } est déjà exécutoire.
fund-refusal-opening-malformed = Ouverture n° { $rank } du budget : montant négatif, ou ligne déjà ouverte plus haut.
fund-refusal-voted-down = Le budget n’est pas approuvé : { $against } voix contre sur { $votes }. Un projet amendé est dû au plus tard le { $by }.
fund-refusal-opposed = Les ministres se sont opposés à ce budget le { $on }.
fund-refusal-not-enforceable = Ce budget n’est exécutoire que le { $from }.
fund-refusal-below-committed = Ce budget ouvrirait { $opened } pour { $committed } déjà engagés ({ $pool }).
fund-refusal-below-paid = Ce budget ouvrirait { $opened } pour { $paid } déjà payés ({ $pool }).
fund-refusal-parts-miss-total = Les parts font { $parts } et le total { $total } : l’écart dépasse { $tolerance }.
fund-refusal-endowment-share = { $asked } transférés dans l’année : la part permise est de { $limit }.
fund-refusal-carry-over-ceiling = Report de { $asked } refusé : le plafond est de { $ceiling }.
fund-refusal-beyond-unspent = Il ne reste que { $ae } d’autorisations d’engagement et { $cp } de crédits de paiement à reporter ({ $pool }).
fund-refusal-report-recorded = Ce rapport est déjà enregistré (acte { $act }).
fund-possible-commit-at-most = Engager au plus { $amount }
fund-possible-pay-at-most = Payer au plus { $amount }
fund-possible-certify-at-most = Certifier au plus { $amount }
fund-possible-withdraw-at-most = Retirer au plus { $amount }
fund-possible-recover-at-most = Réclamer au plus { $amount }
fund-possible-transfer-at-most = Transférer au plus { $amount }
fund-possible-move-at-most = Déplacer au plus { $ae } d’autorisations d’engagement et { $cp } de crédits de paiement
fund-possible-carry-over-at-most = Reporter au plus { $amount }
fund-possible-rectifying-budget = Demander un budget rectificatif { $year }
fund-possible-initial-budget = Faire adopter le budget initial { $year }
fund-possible-withdraw = Retirer l’engagement { $id }, dont { $rest } restent à payer
fund-possible-choose-earmark = Prendre sur les { $earmark } : { $available } disponibles
fund-possible-close-year = Clore d’abord l’exercice { $year }
fund-possible-keep-back-at-most = Compenser au plus { $amount }
fund-possible-open-year = Ouvrir l’exercice { $year }
fund-possible-later-year = Passer par l’exercice { $year }
fund-possible-decide-at-most = Décider au plus { $amount }
fund-possible-name-purpose = Indiquer l’objet « { $code } » si l’action le sert
fund-possible-decide-year = Décider la somme à verser en { $year }
fund-possible-certify-first = Certifier d’abord { $amount } de service fait
fund-possible-other-accountant = Faire payer par un autre comptable
fund-possible-agency-accountant = Payer par l’agent comptable de l’agence
fund-possible-years-at-most = Réduire la durée à { $years } exercices au plus
fund-possible-amend-by = Présenter un projet amendé au plus tard le { $date }
fund-possible-wait-until = Attendre le { $date }
fund-possible-sign-together = Réunir la signature de chaque directeur général et des parts qui font 100 %
fund-possible-other-key = Utiliser une autre clé
web-rules-fund = Fonds d’intervention régional
# Rapport du fonds
report-cited = { $printed } (l. { $line })
report-euros = { $number } €
report-unit-slip-because = « { $amount-label } » : { $amount } ne peut pas être vrai : { $reason }.{ $scale }
report-unit-slip-suggestion = Lire sans doute { $probable } : erreur d’unité d’un facteur mille, à confirmer auprès de l’auteur.
report-unit-slip-unlikely-because = « { $amount-label } » : { $amount } est invraisemblable : { $reason }.{ $scale }
report-unit-slip-unlikely-suggestion = Vérifier l’unité : { $probable } serait d’un ordre de grandeur habituel.
report-slip-above-every-mission = c’est plus que la plus grande mission du fonds, { $other }
report-slip-above-fund = c’est plus que toutes les dépenses du fonds, { $other }
report-slip-above-its-mission = c’est plus de cent fois la mission { $mission } que l’action de { $sibling }, dans la même partie, emploie déjà en entier
report-slip-above-whole = c’est plus de cent fois le montant de l’action dont il est une partie, { $other }
report-slip-below-parts = les montants de sa propre liste totalisent { $sum }
report-slip-below-price = son texte donne { $other } pour un seul bénéficiaire
report-slip-tiny = c’est moins de mille euros pour une action ou une mission d’un fonds de plusieurs millions
report-slip-missions-fit = les missions imprimées totalisent { $sum } pour un total annoncé de { $total }
report-slip-recomputed = Le barème du texte, multiplié par ses bénéficiaires, donne { $sum }.
report-missions-total-because = Les missions imprimées totalisent { $sum }, entre { $least } et { $most } compte tenu des arrondis ; le total annoncé, { $total }, en diffère de { $gap }.
report-missions-total-suggestion = Dire ce que le total comprend de plus (les dépenses de fonctionnement rattachables au fonds, par exemple), ou corriger le total ou une mission.
report-missions-total-exceeded-because = { report-missions-total-because }
report-missions-total-exceeded-suggestion = Corriger le total ou une mission : les missions ne peuvent pas dépasser ce que le fonds a dépensé.
report-missions-total-fits-because = { report-missions-total-because }
report-missions-total-fits-suggestion = Lire sans doute { $probable } au lieu de { $amount } : les missions et le total s’accorderaient, à peu de chose près. À confirmer auprès de l’auteur.
report-totals-apart-because = { $first } et { $second } sont deux totaux de dépenses du même exercice, en autorisations d’engagement et en crédits de paiement, de grandeurs trop différentes.
report-totals-apart-suggestion = Vérifier l’unité et la virgule de { $first }, puis de { $second }.
report-missions-not-read-because = { $count ->
    [one] Une mission est nommée sans montant
   *[other] { $count-text } missions sont nommées sans montant
    } : le total annoncé, { $total }, ne peut pas leur être comparé.
report-missions-not-read-suggestion = Rien à corriger : imprimer le montant de chaque mission permettrait de vérifier le total.
report-mission-exceeded-because = La mission { $number-text }, { $mission }, est employée en entier par une action de { $action } ; la même partie en imprime d’autres : { $others }. Ensemble, { $sum } avec les montants probables.
report-mission-exceeded-suggestion = Dire quelle mission paie les autres actions de cette partie, ou corriger le montant de la mission.
report-parts-above-whole-because = Les parties de « { $whole-label } » totalisent { $sum } et dépassent { $whole } : { $parts }.
report-parts-above-whole-suggestion = Corriger le tout ({ $rounded } si les parties sont justes) ou une partie.
report-not-detailed-because = « { $whole-label } », { $whole } : la liste totalise { $sum } ({ $parts }) ; { $rest } ne sont pas détaillés.{ $counted }
report-not-detailed-counted = Elle décrit { $some } { $what } sur { $all }.
report-not-detailed-suggestion = Rien à corriger : le reste n’est pas détaillé dans le document.
report-parts-do-not-add-because = { $whole } { $whole-label } : les parties énumérées totalisent { $sum } ({ $parts }).
report-parts-do-not-add-suggestion = Corriger le total ou une partie, ou dire ce qui manque à l’énumération.
report-shares-do-not-close-because = Les parts énumérées totalisent { $sum } % ({ $parts }) : { $gap } % d’écart avec 100 %.
report-shares-do-not-close-suggestion = Dire à quoi correspond l’écart, ou corriger une part.
report-shares-do-not-close-rounding-because = Les parts qui se suivent totalisent { $sum } % ({ $parts }), { $gap } % de trop ; les arrondis peuvent l’expliquer.
report-shares-do-not-close-rounding-suggestion = Vérifier que ces parts ont la même base ; sinon l’écart n’est qu’un effet d’arrondi.
report-restated-total-because = { $before } moins ce qui en est retranché fait { $computed }, et non { $after }.
report-restated-total-suggestion = Corriger le montant retraité ou ce qui en est retranché.
report-outside-range-because = { $total } pour { $count } : avec les bornes imprimées par unité, le total va de { $least } à { $most }.
report-outside-range-suggestion = Corriger le total, le nombre ou une borne.
report-balance-does-not-add-because = Sur { $whole }, { $paid } versés et { $rest } restants ne font pas le tout.
report-balance-does-not-add-suggestion = Corriger l’un des trois montants.
report-repeated-differently-because = { $second } « { $second-label } » reprend { $first } « { $first-label } », avec les mots de { $dropped } « { $dropped-label } », qui n’est pas repris.
report-repeated-differently-suggestion = Garder le texte complet : deux chiffres y ont été fondus en un.
report-figures-differ-because = { $first } « { $first-label } » et { $second } « { $second-label } » sont donnés pour la même chose.
report-figures-differ-suggestion = Corriger l’un des deux nombres, ou dire ce qui les distingue.
report-unit-prices-because = « { $whole-label } », { $whole } : les montants unitaires, multipliés par leurs bénéficiaires, font { $computed }, davantage que le tout.
report-unit-prices-suggestion = Corriger le montant de l’action, un montant unitaire ou un nombre de bénéficiaires.
report-multi-year-because = { $amount } couvre les années { $first } à { $last } ; le titre l’imprime comme le montant de l’action.
report-multi-year-suggestion = Ne pas compter ce montant comme la dépense d’une seule année.
report-forecast-beside-paid-because = { $first } est une prévision, imprimée dans la même phrase que { $second }, versés.
report-forecast-beside-paid-suggestion = Ne pas additionner prévisions et paiements.
report-partly-paid-because = Sur { $whole }, { $paid } sont versés ; le solde de { $rest } reste à mobiliser. Le titre imprime le tout.
report-partly-paid-suggestion = Ne compter comme payé que ce qui est versé ; le solde relève d’un autre exercice ou d’un autre état.
report-implied-whole-because = { $count }, soit { $share } : le tout n’est pas imprimé ; il serait de { $whole }, entre { $least } et { $most } compte tenu de l’arrondi.
report-implied-whole-suggestion = Rien à corriger ; ce tout se confronte à une autre source.
report-share-above-whole-because = { $count }, soit { $share } : une part ne peut pas dépasser le tout, qui serait de { $whole }.
report-share-above-whole-suggestion = Corriger la part ou le nombre, ou dire par rapport à quoi la part est prise.
report-chart-axis-because = { $count-text } montants seuls et à pas égal sont les graduations d’un graphique, dont le texte a perdu les valeurs ; ils ne sont pas des chiffres du fonds.
report-chart-axis-suggestion = Relever les valeurs du graphique dans le document d’origine si elles sont utiles.
report-count = { $file } : { $facts-text } chiffres, dont { $amounts-text } en euros ; erreurs : { $errors-text }, avertissements : { $warnings-text }, informations : { $infos-text }
problem-not-a-report = { $file } : { $reason }
not-a-report-empty = le document est vide
not-a-report-binary = le document n’est pas un texte : ses octets sont ceux d’un format binaire
not-a-report-pdf = le document est un PDF, format qui n’est pas encore lu : extrayez d’abord son texte, par exemple avec pdftotext
not-a-report-other-subject = le document ne parle pas du fonds d’intervention régional (FIR)
not-a-report-no-amount = le document ne contient pas de montants du fonds
help-read-report = Lit un rapport annuel du fonds (texte) : ses chiffres, et ce qui s’y contredit
column-commitment = Engagement
column-object = Objet
column-beneficiary = Bénéficiaire
column-years = Exercices
column-committed = Engagé
column-paid = Payé
column-rest = Reste à payer
column-recovery = Titre de recette
column-to-collect = Reste à recouvrer
column-label = Libellé
column-value = Valeur
column-printed = Imprimé
column-status = État
column-severity = Gravité
column-suggestion = Que faire
report-status-printed = imprimé
report-status-forecast = prévu
report-status-paid = versé
report-status-delegated = délégué

# Le fonds : situation
imported-demo-completed = Démonstration complétée : { $acts-text } actes.
problem-no-fund = Le fonds n’a aucun exercice dont on puisse répondre.
problem-fund-no-register = L’exercice { $year } du fonds n’a pas de registre : ses budgets et engagements ne sont pas enregistrés.
hint-fund-budget = Tapez : maillage fund year open --help
problem-fund-year-unknown = Aucun acte ne parle de l’exercice { $year } du fonds.
hint-fund-years = Exercices connus : { $years }.
help-fund = Le fonds d’intervention régional
help-fund-status = Où en est le fonds dans un exercice
help-argument-year = L’exercice budgétaire ; par défaut, le dernier dont un acte parle
column-amount = Montant
column-mission = Mission
fund-as-of-day = Situation au { $at }
fund-as-known-on = Telle que connue le { $known_on }
fund-as-of-day-known-on = Situation au { $at }, telle que connue le { $known_on }
fund-status-title = Le fonds en { $year }
fund-unsaid = non dit
fund-qualified-about = environ { $value }
fund-qualified-more-than = plus de { $value }
fund-qualified-less-than = moins de { $value }
fund-figure-revenue-total = Recettes
fund-figure-revenue-national = dont délégations nationales
fund-figure-revenue-own = dont le reste (ressources propres, DAF)
fund-figure-revenue-restated = Recettes retraitées
fund-figure-revenue-earmarked = Recette fléchée
fund-figure-ae-opened = AE ouvertes
fund-figure-ae-committed = AE engagées
fund-figure-ae-available = AE disponibles
fund-figure-ae-rate-bp = Taux d’engagement
fund-figure-cp-opened = CP ouverts
fund-figure-cp-paid = CP payés
fund-figure-cp-available = CP disponibles
fund-figure-cp-rate-bp = Taux de paiement
fund-figure-missions-ae-committed = Mission, AE engagées
fund-figure-missions-cp-paid = Mission, CP payés
fund-figure-missions-itemised = Mission, détaillé par action
fund-figure-missions-not-itemised = Mission, non détaillé
fund-figure-unattributed = Payé sans mission
fund-figure-outstanding = Restes à payer
fund-figure-carry-over = Reporté
fund-figure-to-recover = À recouvrer
fund-finding-actions-exceed-mission = Les actions de la mission { $mission } font { $actions }, pour { $paid } payés par la mission.
fund-suggestion-actions-exceed-mission = Les { $excess } de trop restent sans mission : chercher quelle autre mission les a payés.
fund-finding-missions-miss-total = Les missions font { $missions } et le total payé, { $paid } : { $gap } d’écart.
fund-suggestion-missions-miss-total = Demander ce que le total comprend de plus que les dépenses d’intervention par mission.
fund-finding-forecast = « { $label } » : { $amount } imprimés comme prévus, non comme payés.
fund-suggestion-forecast = Ne pas les compter comme une dépense de l’exercice.
fund-finding-committed = « { $label } » : { $amount } imprimés comme engagés, non comme payés.
fund-suggestion-committed = Ne pas les compter comme un paiement de l’exercice.
fund-finding-several-years = « { $label } » : { $amount } couvrent les exercices { $first } à { $last }.
fund-suggestion-several-years = Ne pas les compter comme la dépense d’un seul exercice.
fund-finding-corrected = « { $label } » : la source imprime { $printed } ; { $amount } sont pris ici. { $reason }
fund-suggestion-corrected = Faire corriger le montant publié.

# La page du fonds
web-menu-fund = Fonds
fund-page-eyebrow = Fonds d’intervention régional
fund-page-title = Le fonds en { $year }
fund-page-title-report = En { $year }, le fonds a payé { $paid } et son rapport en détaille environ { $share }
fund-page-title-register = En { $year }, le fonds a engagé { $committed } et payé { $paid }
fund-page-title-paid = En { $year }, le fonds a payé { $paid }
fund-page-lead-report = Montants tels que le rapport les imprime, arrondis par lui.
fund-page-lead-register = Montants du registre, au centime, acte par acte.
fund-page-lead-actions = Le rapport nomme { $count ->
    [one] une action payée
   *[other] { $count-text } actions payées
 }, pour { $sum }. Le reste est imprimé par mission, sans dire à quoi il a servi.
fund-page-register = Registre des engagements et paiements
fund-page-year = Exercice
fund-page-read-in = Lu dans
fund-page-rounded = Montants imprimés, arrondis par la source
fund-page-years = Exercices
fund-page-unsaid = un montant que la source ne dit pas
fund-page-qualifier-about = près de
fund-page-qualifier-more-than = plus de
fund-page-qualifier-less-than = moins de
fund-page-figure-revenue = recettes encaissées
fund-page-figure-restated = recettes après retraitement
fund-page-figure-committed = engagés (AE)
fund-page-figure-paid = payés (CP)
fund-page-figure-outstanding = restes à payer
fund-page-figure-outstanding-formula = restes de l’exercice précédent + engagé − payé − retiré − prescrit
fund-page-figure-carry-over = reportés sur l’exercice suivant
fund-page-figure-carry-over-formula = somme des AE reportées à la clôture
fund-page-figure-to-recover = à recouvrer
fund-page-figure-to-recover-formula = titres de recette − sommes recouvrées, tous exercices
fund-page-source-report = Rapport
fund-page-source-line = { $title }, ligne { $line-text }
fund-page-source-act = Acte
fund-page-source-acts = Actes
fund-page-source-more-acts = { $acts } et { $others-text } autres
fund-page-source-printed = Imprimé
fund-page-source-formula = Calcul
fund-page-source-corrected = Lu autrement : { $reason }
fund-page-quoted = « { $text } »
fund-page-source-see = voir la source
fund-page-alert = { $count ->
    [one] Un chiffre publié est impossible ou surprenant
   *[other] { $count-text } chiffres publiés sont impossibles ou surprenants
 }.
fund-page-alert-link = Lire les constats
fund-page-flow = Des recettes aux actions
fund-page-flow-title = Flux du fonds { $year }, des recettes aux actions
fund-page-flow-text = Recettes : { $revenue }. Payé : { $paid }, en { $missions ->
    [one] une mission
   *[other] { $missions-text } missions
 }. Les mêmes montants sont dans les tableaux qui suivent.
fund-page-flow-head-revenue = Recettes
fund-page-flow-head-fund = Fonds
fund-page-flow-head-missions = Missions
fund-page-flow-head-actions = Actions imprimées
fund-page-flow-head-lines = Lignes
fund-page-flow-national = Délégations nationales
fund-page-flow-own = Autres recettes
fund-page-flow-revenue = Recettes
fund-page-flow-unsaid = Origine non imprimée
fund-page-flow-earlier = Hors recettes de l’exercice
fund-page-flow-paid = payés
fund-page-flow-fund = fonds
fund-page-flow-no-mission = Écart
fund-page-flow-no-mission-leaf = aucune mission imprimée
fund-page-flow-not-paid = Non payé
fund-page-flow-not-paid-leaf = recettes non payées
fund-page-flow-no-line = sans ligne de nomenclature
fund-page-flow-not-itemised = non détaillé, ou non rattaché
fund-page-flow-exceeding = { $count ->
    [one] une action, au-delà de la mission
   *[other] { $count-text } actions, au-delà de la mission
 }
fund-page-flow-others = { $count ->
    [one] une autre action
   *[other] { $count-text } autres actions
 }
fund-page-flow-hatched = Hachuré : montant que le rapport n’explique pas. L’écart entre recettes et paiements (reports, trésorerie) n’y est pas imprimé.
fund-page-flow-unattributed = Parmi les parts hachurées, { $amount } vont à des actions imprimées que rien ne rattache à une mission : elles sont dans le tableau des actions.
fund-page-missions = Dépenses d’intervention par mission, en crédits de paiement
fund-page-missions-hint = Les chiffres du schéma. Le « reste » n’est pas détaillé, ou pas rattaché à une mission.
fund-page-untitled = intitulé non enregistré
fund-page-mission = Mission { $mission-text }
fund-page-column-paid = Payé
fund-page-column-share = Part
fund-page-column-itemised = Détaillé par action
fund-page-column-rest = Reste
fund-page-rest-formula = payé − détaillé par action
fund-page-missions-sum = Somme des missions
fund-page-execution = Exécution du budget
fund-page-gauge-ae = Autorisations d’engagement (AE)
fund-page-gauge-cp = Crédits de paiement (CP)
fund-page-gauge-ae-used = Engagé
fund-page-gauge-cp-used = Payé
fund-page-gauge-opened = Ouvert
fund-page-gauge-left = Reste
fund-page-gauge-opened-computed = Ouvert (calculé)
fund-page-gauge-left-computed = Reste (calculé)
fund-page-gauge-opened-formula = { $used } ÷ { $rate }
fund-page-gauge-left-formula = { $used } ÷ { $rate } − { $used }
fund-page-gauge-note = Le rapport imprime la part consommée du dernier budget, non le montant ouvert. L’ouvert et le reste en sont déduits.
fund-page-gauge-bar = { $title } : { $rate } de l’ouvert
fund-page-balance-envelope = Par enveloppe
fund-page-balance-earmark = Par fléchage
fund-page-balance-territory = Par territoire
fund-page-balance-no-territory = Sans territoire
fund-page-balance-line = Par ligne
fund-page-balance-no-line = sans ligne
fund-page-balance-formula = reste = ouvert − consommé
fund-page-balance-ae-opened = AE ouvertes
fund-page-balance-ae-committed = Engagé
fund-page-balance-ae-left = AE restantes
fund-page-balance-cp-opened = CP ouverts
fund-page-balance-cp-paid = Payé
fund-page-balance-cp-left = CP restants
fund-page-findings = Constats sur les chiffres publiés
fund-page-findings-lead = Ces montants restent affichés tels qu’imprimés ; rien n’est corrigé en silence.
fund-page-finding-badge-unit = Unité
fund-page-finding-badge-sum = Somme
fund-page-finding-badge-not-paid = Non payé
fund-page-finding-badge-years = Plusieurs exercices
fund-page-finding-printed = Imprimé
fund-page-finding-likely = Lecture probable
fund-page-finding-exceed = Les actions de la mission { $mission-text } dépassent ce qu’elle a payé
fund-page-finding-miss = Les missions ne font pas le total payé
fund-page-finding-actions = Somme des actions
fund-page-finding-mission = Payé par la mission
fund-page-finding-missions = Somme des missions
fund-page-finding-total = Total imprimé
fund-page-finding-gap = Écart : { $gap }.
fund-page-remarks = Hors des sommes
fund-page-lines = { $count ->
    [one] Ligne { $lines }
   *[other] Lignes { $lines }
 }
fund-page-actions = Actions imprimées
fund-page-actions-lead = Chaque rattachement à une mission dit s’il est imprimé ou déduit, et s’ouvre sur sa raison. « Dont » marque une partie de l’action au-dessus, qui n’est pas comptée deux fois.
fund-page-actions-none = Sans mission
fund-page-actions-detail = { $count ->
    [0] aucune action comptée
    [one] une action, { $amount }
   *[other] { $count-text } actions, { $amount }
 }
fund-page-actions-part = dont
fund-page-column-action = Action
fund-page-column-attribution = Rattachement
fund-page-column-printed = Imprimé
fund-page-column-amount = Montant lu
fund-page-column-line = Ligne
fund-page-attribution-printed = imprimé
fund-page-attribution-inferred = déduit
fund-page-attribution-none = aucun
fund-page-corrected = impossible
fund-page-aside-years = { $first } à { $last } : hors des sommes
fund-page-aside-forecast = prévu : hors des sommes
fund-page-aside-committed = engagé : hors des sommes
fund-page-earmarked = Recettes fléchées
fund-page-earmarked-lead = Reçues pour un objet : elles ne peuvent servir qu’à lui.
fund-page-earmarked-object = Objet
fund-page-download = Télécharger ces montants
web-hint-no-fund = Sur le serveur, chargez la démonstration (maillage import demo) : la page se remplit aussitôt.
web-problem-year = « { $value } » n’est pas une année.

# Le fonds : actes
fund-receipt-done = { $title } (acte { $act }).
fund-receipt-already = { $title } : déjà fait par l’acte { $act }.
fund-receipt-commitment = Engagement { $id } : { $amount } à payer.
fund-receipt-recovery = Titre { $id } : { $amount } à recouvrer.
fund-receipt-pool = Il reste { $ae } d’AE et { $cp } de CP ({ $pool }).
fund-receipt-year = Il reste { $ae } d’AE et { $cp } de CP sur l’exercice.
fund-level-total = Ensemble
fund-level-mission = Mission { $code }
fund-level-line = Ligne { $code }
fund-level-territory = Territoire { $code }
fund-level-none = Sans mission
fund-outstanding-end = Restes à payer à la fin de l’exercice : { $amount }
problem-fund-table = { $file }, ligne { $line }, colonne « { $column } » : « { $value } » ne peut pas être lu.
problem-fund-table-row = { $file }, ligne { $line } : cette ligne n’a pas les colonnes de l’en-tête, ou n’est pas du texte UTF-8.
problem-fund-figure-unstated = Aucune source ne donne « { $figure } » pour { $year }.
problem-fund-table-column = { $file } : colonne inconnue « { $column } ». Colonnes connues : { $known }.
problem-fund-day-ahead = Le { $on } est à venir : un acte porte au plus tard la date du jour, { $today }.
help-fund-execution = Budget ouvert, engagé, payé et disponible, par enveloppe, fléchage, mission, ligne et territoire
help-fund-destinations = Enregistrer la nomenclature d’un exercice
help-fund-year = L’exercice budgétaire
help-fund-year-open = Ouvrir un exercice
help-fund-budget = Enregistrer un budget exécutoire
help-fund-revenue = Enregistrer une recette
help-fund-endowment = Transférer une part de dotation entre le fonds et la DAF
help-fund-transfer = Déplacer des crédits entre lignes d’une enveloppe
help-fund-commitments = Les engagements, avec leur identifiant et ce qui reste à payer
help-fund-recoveries = Les titres de recette, avec leur identifiant et ce qui reste à recouvrer
help-fund-commit = Engager une somme
help-fund-decide = Décider la somme d’un exercice suivant d’un engagement
help-fund-certify = Certifier un service fait
help-fund-pay = Payer une part d’un engagement
help-fund-release = Retirer le reste d’un engagement, en tout ou partie
help-fund-recover = Émettre un titre de recette
help-fund-collect = Enregistrer ce qui revient d’un titre
help-fund-close = Clore un exercice et reporter ses crédits
help-argument-table = Tableau CSV ; montants en euros
help-argument-key = Clé de la demande : la même demande refaite ne s’enregistre pas deux fois
help-argument-actor = Identifiant (UUID) de qui décide
help-argument-decided-on = Date de la décision (AAAA-MM-JJ) ; par défaut, aujourd’hui
help-argument-exercise = Exercice budgétaire
help-argument-origin = Origine de la recette
help-argument-amount = Montant en euros, virgule ou point, deux décimales au plus
help-argument-part = Part fléchée : FLÉCHAGE=EUROS (répétable)
help-argument-direction = Sens du transfert
help-argument-endowment = Dotation de départ, en euros
help-argument-from-place = Place de départ : ENVELOPPE/FLÉCHAGE/DESTINATION/TERRITOIRE
help-argument-to-place = Place d’arrivée : ENVELOPPE/FLÉCHAGE/DESTINATION/TERRITOIRE
help-argument-ae = Autorisations d’engagement, en euros
help-argument-cp = Crédits de paiement, en euros
help-argument-commitment = Identifiant de l’engagement
help-argument-ordered-by = Identifiant (UUID) de l’ordonnateur ; --actor est le comptable
help-argument-channel = Organisme payeur
help-argument-reason = Motif du titre
help-argument-recovery = Identifiant du titre de recette
help-argument-offset = Engagement sur lequel la somme est retenue
help-argument-carry = Report choisi : PLACE=AE/CP (répétable) ; par défaut, tout ce que permet le plafond
help-argument-exclude = Crédits retirés de l’assiette du report : FLÉCHAGE=EUROS (répétable)
help-argument-first-order = Premier arrêté de l’année précédente, en euros, s’il n’est pas enregistré
help-argument-kind = Budget initial ou rectificatif
help-argument-ministers = Date de la décision conjointe des ministres
help-argument-vote = Date du vote
help-argument-votes = Voix présentes ou représentées
help-argument-against = Voix contre
help-argument-received = Date de réception par les ministres
help-argument-opposed = Date de leur opposition
help-argument-party = Agence d’une opération de plusieurs régions : sa région, sa part en pour cent, l’identifiant de son directeur général (répétable)
help-argument-mission = Mission du fonds, 1 à 5
help-argument-code = Code de la ligne : MI2-3-5
help-argument-envelope = Enveloppe : intervention ou operating
help-argument-earmark = Fléchage : prevention, medico-social, ou le code d’un objet ; sinon crédits fongibles
help-argument-territory = Code de zone ou de département
help-argument-schedule = Ce qui se paie par exercice : ANNÉE=EUROS (répétable)
help-argument-until = Dernier exercice d’un engagement par tranches annuelles
help-argument-whole = Somme prévue pour toutes les tranches
help-argument-beneficiary = Bénéficiaire : siret:, finess:, rna: ou person: (UUID), puis l’identifiant
help-argument-beneficiary-kind = Sorte de bénéficiaire
help-argument-field = Champ de l’action
help-argument-purpose = Code de l’objet sanctuarisé
help-argument-object = Objet de l’engagement ; il ne nomme personne
help-argument-advance = Avance prévue au contrat, en euros

# Refus du fonds : ce qui manque à un engagement ou à un budget.
fund-refusal-mission = Préciser la mission, de 1 à 5 : seuls les frais de fonctionnement peuvent n’en avoir aucune.
fund-refusal-instalment-year = Les sommes à verser doivent être une par exercice, à partir de celui de l’engagement ({ $first }) : { $year } ne convient pas.
fund-refusal-approval = Donner la décision des ministres, ou le vote du conseil et la réception par les ministres.
fund-refusal-approved-twice = Donner la décision des ministres ou le vote du conseil, pas les deux.
fund-refusal-vote-incomplete = Le vote du conseil n’est pas dit en entier : il manque { $missing }.
fund-vote-day = le jour du vote
fund-vote-votes = le nombre de voix présentes ou représentées
fund-vote-against = le nombre de voix contre
fund-vote-reception = le jour de réception par les ministres

# Le fonds tel qu’il était : actes sans effet à ce moment, questions datées, chemin d’un chiffre.
fund-finding-set-aside-one = L’acte { $acts } n’est dans aucun chiffre : ce sur quoi il repose n’avait pas encore effet, ou n’était pas connu.
fund-suggestion-set-aside-one = Vérifier le jour d’effet de cet acte, ou demander un jour plus tardif.
fund-finding-set-aside = Les actes { $acts } ne sont dans aucun chiffre : ce sur quoi ils reposent n’avait pas encore effet, ou n’était pas connu.
fund-suggestion-set-aside = Vérifier le jour d’effet de ces actes, ou demander un jour plus tardif.
fund-page-finding-badge-aside = Sans effet
fund-page-finding-aside = Actes laissés de côté
fund-page-alert-register = { $count ->
    [one] Un constat sur le registre à ce moment.
   *[other] { $count-text } constats sur le registre à ce moment.
}
fund-page-findings-register = Constats sur le registre
fund-page-findings-register-lead = Ces actes restent dans le journal : rien n’est écarté en silence.
fund-page-filters = Choisir l’exercice et le moment
fund-page-acts = Voir les actes
web-trace-fund-form = Suivre un chiffre du fonds
web-trace-cell-form = Suivre un chiffre du bilan
web-trace-figure = Chiffre
web-trace-mission-all = toutes
web-trace-fund = Voir le fonds à ce moment
web-problem-figure = « { $value } » n’est pas un chiffre du fonds.
web-problem-mission = « { $value } » n’est pas une mission : elles vont de 1 à 5.
