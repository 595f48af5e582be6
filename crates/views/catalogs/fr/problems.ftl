# Refus et erreurs, et ce qui peut se faire
problem-no-bilan = Aucun bilan n’est enregistré à cette date de connaissance.
problem-before-first-bilan = Cette date précède le premier bilan connu, arrêté au { $first }.
problem-unknown-zone = La zone { $zone } n’existe dans aucun découpage enregistré de la région.
problem-wrong-zone-set = { $line } se compte sur les zones { $expected } ; la zone { $zone } appartient au découpage { $found }.
problem-line-unknown = « { $name } » ne désigne aucune activité ni aucun équipement de la nomenclature.
problem-line-several = « { $name } » désigne plusieurs activités ou équipements ; précisez lequel :
problem-line-bare-number = « { $name } » est un numéro sans sa liste ; écrivez { $candidates }.
problem-no-picture-date = Le document ne dit pas à quelle date les autorisations sont comptées (« BILAN AU … »).
problem-no-row = Aucune ligne de ce document n’a pu être reprise.
problem-contradicts = { $count ->
    [one] Refusé : une cellule contredit ce qui est enregistré.
   *[other] Refusé : { $count-text } cellules contredisent ce qui est enregistré.
    }
problem-nothing-to-correct = Aucun bilan enregistré ne porte le numéro { $act }.
problem-other-picture = Ce document compte les autorisations au { $proposed }, celui qu’il corrigerait au { $recorded } : ce n’est pas un erratum.
problem-row-wrong-zone-set = Ligne { $line } : { $subject } se compte sur les zones { $expected }, et la zone { $zone } n’en fait pas partie.
problem-missing-store = Il n’y a pas encore de données dans { $location }.
problem-store = La base de données n’a pas pu être utilisée.
problem-journal-broken = Le journal ne se vérifie plus : rien n’en est lu.
problem-holds-other-acts = Refusé : cette base contient déjà d’autres actes que la démonstration.
problem-not-a-bilan = { $file } : { $reason }
problem-unreadable-file = { $file } ne peut pas être lu.
problem-unwritable-file = { $file } ne peut pas être écrit.
problem-region-unknown = La région « { $region } » du document n’est pas enregistrée.
problem-region-unsaid = Le document ne nomme pas sa région.
problem-bad-date = « { $value } » n’est pas une date (AAAA-MM-JJ).
problem-bad-instant = « { $value } » n’est ni une date (AAAA-MM-JJ) ni un instant (RFC 3339).
problem-no-cell = Rien au bilan ne répond à { $subject } en zone { $zone }.
problem-cannot-listen = L’adresse { $address } ne peut pas être écoutée.
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
hint-journal-newer = Mettez maillage à jour, ou rétablissez ailleurs la sauvegarde faite avant
contradiction = { $subject }, zone { $zone } : { $recorded } dans { $recorded-act } (document { $recorded-document }, ligne { $recorded-line }), { $proposed } dans { $proposed-act } (document { $proposed-document }, ligne { $proposed-line })
contradictions-more = … et { $count-text } autres
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
problem-not-equipment = { $line } n’est pas un équipement : cette opération ne concerne que les appareils.
problem-operation-unknown = « { $name } » n’est pas une opération ; choisissez parmi : { $names }.
problem-window-unknown = Aucune période n’a l’identifiant { $id }.
problem-window-exists = La période { $id } est déjà enregistrée, avec d’autres dates ou une autre liste.
problem-window-unreadable = { $file } : { $reason }
problem-window-line-unknown = { $file } : { $lines } ne sont pas de la nomenclature.
hint-window-replaces = Si un arrêté la modifie, donnez à la nouvelle un autre identifiant et « replaces = "{ $id }" »
hint-windows = Périodes enregistrées : { $ids }
problem-no-register = Aucun registre des autorisations n’est enregistré : le titulaire { $holder } n’a pas pu y être cherché.
hint-holds = Dites ce que le site détient avec --holds CODE
problem-territory-unreadable = { $file } n’est ni une liste de communes ni des contours de zones qui puissent être lus.
problem-territory-refused = { $file } contredit les zones enregistrées : rien n’a été écrit.
hint-territory-form = Attendu : un CSV « commune,zone », ou un GeoJSON de polygones avec la propriété « zone », en longitude et latitude.
problem-no-map = Aucune carte pour les zones « { $zones } ».
hint-maps = Cartes de cette réponse : zones { $zones }
problem-check-without-date = { $file } ne dit pas à quelle date les autorisations sont comptées.
hint-check-at = Donnez-la avec --at AAAA-MM-JJ
problem-publish-nowhere = Dites où écrire les fichiers.
hint-publish-folder = Ajoutez -o DOSSIER
problem-format-of-list = Cette commande n’écrit pas de { $format }.
hint-format-of-list = Formats admis ici : table, csv, json
problem-binary-to-terminal = Un fichier { $format } n’est pas lisible dans un terminal.
hint-binary-to-terminal = Ajoutez -o FICHIER
problem-template = Le modèle du document ne peut pas être composé.
hint-template = Corrigez le modèle, ou repartez du modèle livré : maillage bilan template -o FICHIER
problem-not-a-report = { $file } : { $reason }
problem-no-fund = Le FIR n’a aucun exercice dont on puisse répondre.
problem-bilans-of-window = Plusieurs bilans se disent de la période { $id } : { $bilans }. Aucun n’est lu tant que l’on ne sait pas lequel compte.
hint-bilans-of-window = Nommez le bon bilan dans l’acte de la période (bilan = "…"), ou corrigez la période que l’autre annonce.
problem-form-unknown = Forme inconnue : « { $name } ». Formes : { $names } (hospitalisation complète, à temps partiel).
hint-key-of-number = La clé ne convient pas : ce numéro { $register } devrait finir par { $expected }, et non par { $found }. Vérifiez chaque chiffre
hint-key-of-siren = La clé ne convient pas : les neuf premiers chiffres, le { $register }, devraient finir par { $expected }, et non par { $found }. Vérifiez chaque chiffre
hint-key-of-la-poste = La clé ne convient pas : la somme des chiffres d’un SIRET de La Poste est un multiple de 5, et celle-ci est { $sum }. Vérifiez chaque chiffre
problem-faulty = { $count ->
    [one] Refusé : un endroit du document se contredit ou n’a pas pu être lu, et touche un chiffre ou une réponse. Rien n’est enregistré.
   *[other] Refusé : { $count-text } endroits du document se contredisent ou n’ont pas pu être lus, et touchent un chiffre ou une réponse. Rien n’est enregistré.
    }
fault-at = { $place } [{ $code }] { $message }
hint-as-printed = Vérifiez ces endroits dans le document ; s’il imprime bien cela, enregistrez-le tel quel avec --as-printed : chaque contradiction restera affichée à côté des chiffres.
hint-known-since = Le premier a été enregistré le { $since } : choisissez une date de connaissance plus récente.
suggest-every-zone = { $line }, dans toutes ses zones
suggest-known-now = Ce qui est connu aujourd’hui
page-hint-import-annex = Aucun bilan n’est encore publié sur ce site : revenez plus tard, ou écrivez à l’agence.
page-hint-import-demo = Revenez plus tard, ou écrivez à l’agence.
page-hint-at-first = Choisissez cette date ou une date plus récente.
page-hint-verify = Prévenez l’agence : ces pages ne répondront plus tant que le journal n’est pas rétabli.
page-hint-region = Ce site répond d’une région à la fois : écrivez à l’agence.
page-hint-journal-newer = Revenez dans un moment : le site est en cours de mise à jour.
page-hint-journal-upgrade = Revenez dans un moment : le site est en cours de mise à jour.
page-hint-holds = Dites plus haut ce que le site détient.
page-problem-bad-instant = « { $value } » n’est ni une date (jj/mm/aaaa ou aaaa-mm-jj) ni un instant (2026-03-02T10:00:00+01:00).
page-problem-operation-unknown = « { $name } » n’est pas une opération : choisissez-en une dans la liste.
page-problem-missing-store = Ce site n’a pas encore de données.
problem-format-of-spread = Cette commande n’écrit pas de { $format }.
hint-format-of-spread = Formats admis ici : table, csv, json, xlsx, ods
problem-altered = Un document de la base a été altéré : rien n’en est tiré.
page-hint-as-printed = Vérifiez ces endroits dans le document.
problem-key = Les clés du journal ne servent pas :
problem-key-there = Une clé signe déjà : { $path }.
hint-key-rotate = Pour en mettre une autre en tête, tapez : maillage journal key rotate
problem-key-alone = Une seule clé signe : la retirer ne laisserait rien signer.
problem-key-name = « { $name } » ne peut pas nommer une clé : ni espace, ni signe plus, ni caractère de commande, 255 octets au plus.
problem-no-key = Ce journal n’a pas de clé.
hint-key-make = Tapez : maillage journal key make
problem-bad-verifier-key = « { $value } » n’est pas une clé de vérification (nom+identifiant+clé).
problem-witness-of-nothing = Une signature se vérifie sur le fichier d’un point de contrôle, et --expect n’en donne aucun.
hint-checkpoint = Un point de contrôle s’obtient par : maillage journal checkpoint -o FICHIER
problem-no-checkpoint = { $file } n’est pas un point de contrôle.
problem-other-journal = Le journal ne passe pas par { $file } : ses { $size-text } premiers actes en sont d’autres.
problem-beyond-journal = { $last ->
    [0] Le journal est vide : rien n’y est prouvé de { $asked }.
    [one] Le journal a 1 acte : rien n’y est prouvé de { $asked }.
   *[other] Il y a là { $last-text } actes : rien n’y est prouvé de { $asked }.
    }
problem-no-witness-key = « { $value } » n’est pas la clé d’un témoin (cosignature/v1).
problem-older-store = Les données de { $location } sont d’un format antérieur.
hint-journal-upgrade = Tapez, avec le même --data ou --database : maillage journal upgrade --to DOSSIER
problem-not-former = Les données de { $location } ne sont pas d’un format antérieur : il n’y a rien à reprendre.
hint-journal-copy = Pour une copie, tapez : maillage journal copy --from BASE --to BASE
problem-another-journal = La base de { $location } contient un autre journal : rien n’y a été écrit.
hint-fresh-store = Nommez un dossier ou un schéma vide.
problem-journal-moved = Le journal a reçu des actes pendant sa lecture : rien n’a été écrit.
hint-again-alone = Arrêtez le programme qui l’écrit, puis recommencez.
problem-unverified = La base de { $location } a été remplie, mais ne se vérifie pas.
hint-verify-there = Tapez, pour cette base : maillage journal verify
problem-export-taken = Le dossier { $folder } contient autre chose qu’un export : rien n’est écrit.
hint-export-taken = Donnez un dossier nouveau, vide, ou celui d’un export précédent.
hint-key-make-there = Pour le créer, tapez, avec le même --key ou MAILLAGE_KEY : maillage journal key make
page-hint-key-make-there = Écrivez à l’agence.
hint-key-of-this = Nommez la clé de ce journal avec --key, ou créez-en une dans un autre fichier : maillage journal key make --key FICHIER
page-hint-key-of-this = Écrivez à l’agence.
problem-key-name-of-another = « { $name } » nomme un autre journal : une même clé n’en signe pas deux.
hint-key-name = Donnez un nom à vous (--origin journal.example/32), ou laissez --origin de côté.
page-hint-key-name = Écrivez à l’agence.
problem-other-origin = { $file } est un point de contrôle de { $origin } ; ce journal est { $own }.
problem-act-after = L’acte { $act-text } n’est pas parmi les { $to-text } premiers.
problem-growth-backwards = Rien ne croît de { $from-text } à { $to-text } actes : un journal ne prolonge que plus court que lui.
hint-prove-to = Donnez à --to un plus grand nombre d’actes, ou laissez-le de côté : tous les actes
page-hint-prove-to = Demandez un plus grand nombre d’actes.
problem-expect-form = « { $value } » n’est ni un acte (NUMÉRO:EMPREINTE, l’empreinte en 64 chiffres hexadécimaux), ni un fichier lisible ({ $reason }).
problem-from-form = « { $value } » n’est ni un nombre d’actes, ni un fichier lisible ({ $reason }).
problem-key-absent = Le fichier de clés { $path } n’existe pas.
problem-key-foreign = La clé { $path } est celle du journal { $name }, et celui-ci est { $own } : elle ne le signe pas.
problem-key-full = Huit clés signent déjà : c’est le plus qui signe à la fois.
hint-key-retire = Pour ne laisser signer que la première, tapez : maillage journal key retire
page-hint-key-retire = Écrivez à l’agence.
problem-journal-ahead = { $count ->
    [one] La base de { $location } a 1 acte d’avance sur le journal à copier : il n’y a rien à copier.
   *[other] La base de { $location } a { $count-text } actes d’avance sur le journal à copier : il n’y a rien à copier.
    }
hint-copy-back = Pour copier dans l’autre sens, échangez --from et --to.
page-hint-copy-back = Prévenez l’agence.
problem-swallowed = Rien n’est enregistré : la base n’a pas gardé dans la table { $table } ce qui y était écrit. Un déclencheur étranger, ou une règle, l’a avalé ou changé : retirez-le de la base, puis recommencez.
problem-journal-busy = Rien n’est enregistré : un autre programme tient le journal en écriture depuis plus de dix secondes.
hint-again-soon = Recommencez dans un moment ; si cela dure, cherchez quel programme tient la base et arrêtez-le.
page-hint-journal-copy = Écrivez à l’agence.
page-hint-verify-there = Écrivez à l’agence.
problem-scan-unreadable = { $file } ne peut pas être lu comme un scan : ce n’est pas un PDF, ou il est endommagé ou protégé.
hint-scan-unreadable = Donnez le PDF tel qu’il a été publié, sans mot de passe.
problem-scan-too-large = { $file } : la page { $page } est trop grande pour être lue.
hint-scan-too-large = Numérisez-la de nouveau à 300 points par pouce, sur du papier A4 ou A3.
problem-scan-too-long = { $file } compte { $pages } pages ; un scan est lu jusqu’à { $most } pages.
hint-scan-too-long = Donnez les seules pages des annexes.
problem-scan-no-page = { $file } n’a pas de page { $page } : il en compte { $pages }.
problem-scan-nothing-there = { $file } : rien de la page { $page } ne se trouve à cet endroit.
problem-engine-absent = { $file } est un scan, et le programme qui reconnaît son texte (tesseract, avec le français) n’est pas installé.
hint-engine-absent = Tapez : sudo apt-get install tesseract-ocr tesseract-ocr-fra
problem-engine-too-slow = { $file } : le programme qui reconnaît le texte a pris plus de { $seconds } s pour quelques pages ; il a été arrêté.
hint-engine-too-slow = Recommencez quand la machine est moins chargée.
problem-engine-too-long = { $file } : le programme qui reconnaît le texte a répondu plus qu’aucune page ne contient ; il a été arrêté.
problem-engine-failed = { $file } : le programme qui reconnaît le texte a échoué.
problem-hiding-sheet = { $file } : la feuille « { $sheet } » masque des lignes ou des colonnes remplies ; affichez-les ou supprimez-les, puis recommencez
problem-template-unknown = « { $name } » n’est pas un tableau à remplir. Modèles : { $kinds }.
problem-second-sheet = { $file } : la feuille « { $sheet } » porte elle aussi un tableau de ces colonnes ; mettez toutes les lignes sur une seule feuille, ou chaque feuille dans son propre fichier, puis recommencez
problem-review-there = { $file } existe déjà et contient autre chose que ce qui serait écrit : peut-être vos réponses. Choisissez un autre dossier (-o), ou déplacez ce fichier, puis recommencez.
problem-units-of-site = { $line } : l’autorisation est donnée par site depuis le 1er juin 2023, et ses appareils ne sont plus comptés un à un.
problem-operation-of-another-line = { $operation } : cette opération concerne { $activity } et non { $line }.
hint-operation-instead = Demandez « { $name } » (opération { $code }).
problem-units-unreadable = « { $text } » ne dit pas combien d’appareils le site détient.
hint-units = Un type et un nombre, séparés par deux points, par exemple scanner:2, irm:1. Types : { $names }.
problem-unit-kind-unknown = Type d’appareil inconnu : { $name }.
hint-unit-kinds = Types : { $names }.
problem-agency-name = Le nom d’une agence tient sur une ligne et ne peut pas être vide.
problem-agency-contact = « { $contact } » n’est pas un contact d’agence.
problem-agency-contact-person = « { $contact } » a la forme de la boîte d’une personne ; le journal garde pour toujours ce qu’on y écrit.
hint-agency-contact = Donnez la boîte d’un service (ars-contact@ars.sante.fr) ou une adresse de votre site (https://…)
hint-regions = Régions enregistrées : { $regions }
hint-form-siret = Un numéro SIRET : 14 chiffres
problem-region-of-another = { $file } est un document de la région { $region } ({ $code }), et non de { $asked }.
hint-region-of-another = Retirez --region, ou écrivez --region { $code }
problem-line-bare-part = « { $name } » est une modalité ou une mention sans son activité, sans laquelle elle ne dit rien ; écrivez le code entier :
problem-window-replaced-already = La période { $id } est déjà remplacée par { $by } : on ne saurait plus laquelle vaut.
problem-row-of-several-regions = { $count ->
    [0] { $line } : la zone { $zone } n’est d’aucune des régions auxquelles le bilan est commun. Enregistrez d’abord leurs zones.
   *[other] { $line } : la zone { $zone } peut être de plusieurs régions ({ $regions }) ; imprimez son nom tel que leur découpage le donne.
    }
problem-window-operation-unknown = { $file } : « { $name } » n’est pas une opération. Opérations : { $names }.
problem-window-regions-unknown = { $file } : régions non enregistrées : { $regions }.
problem-window-own-region = { $file } : la période est commune à { $regions }, pas à la région { $region }.
problem-needs-of-no-bilan = Aucun bilan enregistré ne porte le numéro { $bilan }.
problem-needs-elsewhere = { $file } : des lignes du tableau ne valent pas pour ce bilan de la région { $region }.
problem-table-unreadable = { $file } : { $reason }
window-refused-elsewhere = Dans la région { $region }, à laquelle l’arrêté est commun.
problem-window-reversed = La période ouvrirait le { $opens } et se clorait avant, le { $closes }.
problem-window-too-long = Du { $opens } au { $closes } : une période dure { $longest } jours au plus. Une année mal saisie ?
problem-window-line-twice = La ligne { $line } figure deux fois : on ne saurait pour quelles opérations elle est reçue.
problem-need-places = Un besoin exceptionnel ouvre { $places } autorisations : il en faut une au moins, { $most } au plus.
problem-need-twice = Le besoin exceptionnel pour { $line }, zone { $zone }, figure deux fois : ses autorisations seraient comptées deux fois.
problem-operation-named-otherwise = { $operation } : depuis le 1er juin 2023, un changement de lieu est une modification de l’autorisation, reçue à tout moment.
problem-unit-of-another-line = { $kind } : ce type d’appareil relève de { $activity } et non de { $line }.
problem-units-repeated = Les appareils « { $name } » sont donnés deux fois.
problem-objectives-act-missing = Le numéro de l’arrêté est vide.
hint-objectives-act-missing = Donnez le numéro sous lequel l’acte se cite, par exemple 2023-5463.
problem-objectives-published-before = La publication du { $published } précède la signature du { $signed }.
hint-objectives-published-before = Vérifiez les deux dates : un acte se publie le jour de sa signature ou après.
