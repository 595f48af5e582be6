# Journal et types d’acte
act-order-and-register = Arrêté n° { $order }, acte { $register }
act-order = Arrêté n° { $order }
act-register = Acte { $register }
act-document = Document { $digest }
act-region-registered = Région enregistrée
act-nomenclature-adopted = Nomenclature adoptée
act-zones-delimited = Zones délimitées
act-zones-composed = Communes des zones listées
act-zones-outlined = Contours des zones lus
act-document-read = Document lu
act-journal-continued = Journal repris d’un format antérieur
act-agency-described = Agence décrite
act-home-region-chosen = Région par défaut choisie
act-demonstration-day-set = Jour de la démonstration fixé
act-bilan-published = Bilan publié
act-cells-answered = Cellules relues
act-objectives-adopted = Objectifs adoptés ou révisés
act-legal-entity-told = Entité juridique : description, fusion ou fermeture
act-site-told = Établissement : description, fusion ou fermeture
act-site-placed = Établissement placé dans ses zones
act-authorisation-told = Autorisation : ce qui lui arrive, ou ce qu’un registre en dit
act-structure-told = Structure hors autorisation : ce qu’il en est
act-structures-counted = Structures hors autorisation comptées par un document
act-indicator-defined = Indicateur du FIR : sa définition
act-indicator-targeted = Indicateur du FIR : une cible
act-indicator-recorded = Indicateur du FIR : une valeur relevée
act-call-opened = Appel du FIR : ouverture
act-call-amended = Appel du FIR : modification
act-call-application-received = Appel du FIR : dossier reçu
act-call-application-decided = Appel du FIR : dossier décidé
act-call-results-published = Appel du FIR : résultats publiés
act-call-grant-concluded = Appel du FIR : convention et engagement d’un dossier retenu
act-aids-listed = Subventions publiées, lues dans un fichier
act-hapi-listed = Montants notifiés, lus dans un export HAPI
act-payments-returned = Retours de paiement, lus dans un fichier
act-window-ordered = Période de dépôt fixée
act-signature-delegated = Signature déléguée par la directrice ou le directeur général
act-act-signed = Projet signé
act-parameter-set = Paramètre fixé par la région
act-fund-destinations-adopted = Destinations du FIR adoptées
act-fund-year-opened = Exercice du FIR ouvert
act-fund-budget-adopted = Budget du FIR exécutoire
act-fund-revenue-delegated = Recette du FIR notifiée
act-fund-endowment-transferred = Transfert entre le FIR et la DAF
act-fund-transferred = Crédits déplacés entre lignes
act-fund-committed = Somme engagée
act-fund-year-decided = Somme de l’exercice décidée
act-fund-service-certified = Service fait certifié
act-fund-paid = Somme payée
act-fund-released = Engagement retiré
act-fund-recovery-ordered = Titre de recette émis
act-fund-recovered = Somme recouvrée
act-fund-year-closed = Exercice du FIR clos
act-fund-reported = Rapport annuel du FIR enregistré
act-fund-resources-notified = Arrêté de dotation du FIR enregistré
act-fund-agreement-concluded = Convention conclue, ou mise en projet
act-fund-agreement-amended = Convention modifiée par avenant
act-fund-agreement-ended = Convention terminée
act-fund-report-received = Compte rendu financier reçu
act-fund-agreement-evaluated = Convention évaluée
journal-holds = { $acts ->
    [0] Le journal est vide.
    [one] 1 acte, chaîne intacte. Dernière empreinte : { $hash }
   *[other] { $acts-text } actes, chaîne intacte. Dernière empreinte : { $hash }
    }
journal-broken = La chaîne est rompue à l’acte { $number-text } : { $reason }
chain-number = son numéro ne suit pas celui d’avant
chain-hash = son empreinte n’est pas celle de son contenu et de l’acte d’avant
chain-instant = l’instant de son enregistrement est illisible, ou n’est pas celui que dit l’acte
journal-altered = { $count ->
    [0] Le document { $digest } a été altéré : son contenu n’a plus cette empreinte.
    [one] Le document { $digest }, que nomme l’acte { $acts }, a été altéré : son contenu n’a plus cette empreinte.
   *[other] Le document { $digest }, que nomment les actes { $acts }, a été altéré : son contenu n’a plus cette empreinte.
    }
journal-unguarded = Le déclencheur « { $name } » manque, est désactivé ou a été changé : rien n’empêche plus de modifier le journal dans cette base.
journal-more = { $count ->
    [one] Un autre acte ne se vérifie pas.
   *[other] { $count-text } autres actes ne se vérifient pas.
    }
journal-set-aside = L’acte { $number-text } ({ $title }, { $subject }) ne s’accorde pas avec les actes qui le précèdent : il n’entre dans aucun chiffre.
chain-row = sa ligne ne se tient pas : numéros, empreintes et actes ne concordent pas
chain-tree = l’arbre des empreintes enregistré avec lui n’est pas celui des actes
chain-payload = son contenu n’est plus conservé sous l’empreinte qu’il nomme
journal-root = { $acts ->
    [one] Racine de l’arbre sur 1 acte : { $root }
   *[other] Racine de l’arbre sur { $acts-text } actes : { $root }
    }
journal-signed-by = Signé par { $key }
journal-signed = Points de contrôle signés au nom de { $origin } (clé : { $keys }).
journal-ends-before = Le journal s’arrête avant l’acte { $number-text }, dont { $expected } a été gardé : des actes manquent à sa fin.
journal-other-act = L’acte { $number-text } n’est pas celui qui a été gardé : empreinte attendue { $expected }, trouvée { $found }.
journal-other-tree = { $number ->
    [one] Le premier acte n’est pas celui qui a été gardé : racine attendue { $expected }, trouvée { $found }.
   *[other] Les { $number-text } premiers actes ne sont pas ceux qui ont été gardés : racine attendue { $expected }, trouvée { $found }.
    }
expected-unchecked = { $file } : signature non vérifiée, faute de clé (--signer la donne) ; la racine, elle, est vérifiée.
expected-unsigned = { $file } : aucune des clés connues ne l’a signé.
expected-forged = { $file } : porte une signature qui n’est pas celle de la clé qu’elle nomme.
expected-unwitnessed = { $file } : le témoin { $name } ne l’a pas contresigné.
expected-witness-forged = { $file } : porte une contresignature qui n’est pas du témoin { $name }.
unsigned-empty = le journal est vide
unsigned-nowhere = aucun fichier de clés n’est donné (--key FICHIER ou MAILLAGE_KEY)
unsigned-unwritable = la clé { $path } n’est pas lisible ici, ou ne peut pas y être créée
proof-unsigned = Non signé : { $reason }.
head-made = Établi à l’acte n° { $act } du journal, racine { $root }
unsigned-keyless = aucune clé n’a encore été créée ({ $path }) ; tapez : maillage journal key make
page-unsigned-keyless = l’agence n’a pas encore créé de clé
unsigned-absent = le fichier de clés { $path } n’existe pas
page-unsigned-absent = le fichier de clés manque
page-unsigned-nowhere = aucun fichier de clés n’est indiqué
page-unsigned-unwritable = la clé n’est pas lisible
unsigned-foreign = la clé { $path } est celle du journal { $name }, et celui-ci est { $own }
page-unsigned-foreign = la clé est celle d’un autre journal, { $name }
page-key-exposed = d’autres que leur propriétaire peuvent lire les clés, qui ne servent donc pas
page-key-unreadable = les clés ne peuvent pas être lues
page-key-unwritable = les clés ne peuvent pas être écrites
page-key-malformed = le fichier de clés ne contient pas de clé
key-made = Clé créée : { $path }, clé de vérification { $key }
expected-other-origin = { $file } : point de contrôle de { $origin }, et ce journal est { $own } ; sans clé (--signer), rien ne dit que c’est le même.
payloads-written = { $count ->
    [0] Aucun acte n’a son contenu à part : rien n’est écrit dans { $folder }.
    [one] 1 contenu d’acte écrit dans { $folder }.
   *[other] { $count-text } contenus d’actes écrits dans { $folder }.
    }
journal-foreign = Le déclencheur ou la règle « { $name } » n’est pas de maillage : ce qui est écrit peut en être avalé ou changé. Retirez-le de la base (DROP TRIGGER ou DROP RULE), puis vérifiez de nouveau.
journal-gone = { $count ->
    [0] Le document { $digest } a disparu de la base sans y avoir été effacé par maillage.
    [one] Le document { $digest }, que nomme l’acte { $acts }, a disparu de la base sans y avoir été effacé par maillage.
   *[other] Le document { $digest }, que nomment les actes { $acts }, a disparu de la base sans y avoir été effacé par maillage.
    }
journal-erased = { $count ->
    [0] Le document { $digest } a été effacé.
    [one] Le document { $digest }, que nomme l’acte { $acts }, a été effacé.
   *[other] Le document { $digest }, que nomment les actes { $acts }, a été effacé.
    }
journal-snapshot = L’état gardé en cache (maillage.snapshot, à l’acte { $number-text }) n’est pas celui que disent les actes. Effacez maillage.snapshot et maillage.snapshot-key, et revoyez ce qui a été répondu et décidé depuis.
act-needs-stated = Besoins exceptionnels constatés
