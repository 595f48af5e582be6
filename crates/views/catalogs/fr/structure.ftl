# Les structures hors du régime des autorisations.

structure-kind-msp = maison de santé pluriprofessionnelle (MSP)
structure-kind-cds = centre de santé (CDS)
structure-kind-cpts = communauté professionnelle territoriale de santé (CPTS)
structure-kind-esp = équipe de soins primaires (ESP)
structure-kind-ess = équipe de soins spécialisés (ESS)
structure-kind-csnp = centre de soins non programmés (CSNP)
structure-kind-pass = permanence d’accès aux soins de santé (PASS)
structure-kind-uaped = unité d’accueil pédiatrique enfants en danger (UAPED)
structure-kind-erc = espace ressources cancers (ERC)
structure-kind-empp = équipe mobile psychiatrie précarité (EMPP)
structure-kind-emh = équipe mobile d’hygiène (EMH)
structure-kind-clsm = conseil local de santé mentale (CLSM)
structure-kind-mda = maison des adolescents (MDA)
structure-kind-dac = dispositif d’appui à la coordination (DAC)
structure-kind-dsr = dispositif spécifique régional (DSR)
structure-kind-prerac = plateforme régionale d’expertise, de ressources, d’accompagnement et de coordination (PRERAC)
structure-status-drafting = projet en élaboration
structure-status-in-progress = en cours de déploiement
structure-status-open = en activité
structure-status-recognised = reconnue
structure-status-labelled = labellisée
structure-status-closed = fermée
structure-status-unsaid = état non dit
structure-or = ou
structure-in-region = région
structure-in-department = { $name } ({ $code })
structure-in-zone = zone { $code }
structure-beside-same = { $listed ->
    [one] { $listed } structure nommée : autant que publié
   *[other] { $listed } structures nommées : autant que publié
}
structure-beside-fewer = { $listed ->
    [0] aucune structure nommée
    [one] { $listed } structure nommée
   *[other] { $listed } structures nommées
} : { $apart } de moins que publié
structure-beside-more = { $listed ->
    [one] { $listed } structure nommée
   *[other] { $listed } structures nommées
} : { $apart } de plus que publié
structure-beside-doubtful = { $count ->
    [one] { $count } autre dont l’état ou le lieu n’est pas dit
   *[other] { $count } autres dont l’état ou le lieu n’est pas dit
}
structure-beside-only = rien de tel n’est dit des structures nommées
structure-beside-none = aucune structure n’est nommée
structure-none = Aucune structure n’est enregistrée pour { $region } : ni nommée, ni comptée par un document publié.
structures-imported = { $file } : structures de { $region }, le { $day } : { $new ->
    [0] aucune nouvelle
    [one] { $new } nouvelle
   *[other] { $new } nouvelles
}, { $changed ->
    [0] aucune modifiée
    [one] { $changed } modifiée
   *[other] { $changed } modifiées
}, { $unchanged } sans changement.
structures-ignored = Colonnes qui ne disent rien ici : { $columns }.
structures-nothing-new = Rien à écrire.
structures-shown = { $count ->
    [0] Aucune structure nommée
    [one] { $count } structure nommée
   *[other] { $count } structures nommées
}, { $printed ->
    [0] aucun chiffre publié
    [one] { $printed } chiffre publié
   *[other] { $printed } chiffres publiés
}.
structures-title = Structures hors autorisation
structures-heading = { $count ->
    [0] Aucune structure nommée
    [one] { $count } structure nommée
   *[other] { $count } structures nommées
} hors autorisation
structures-eyebrow = Maisons, centres et équipes que rien n’autorise, et que l’agence reconnaît ou finance
structures-leads = Maisons de santé, centres de santé, CPTS, PASS… : les structures hors autorisation
structures-printed-title = Ce que les documents publiés comptent
structures-printed-note = Un chiffre publié n’est pas une liste de lieux : il ne s’ajoute jamais aux structures nommées. L’écart est celui du jour du chiffre.
structures-listed-title = Structures nommées
structures-kinds-label = Structures nommées par type
structures-statuses-label = Structures nommées par état
structures-filter-label = Choisir des structures
structures-kind = Type
structures-every-kind = Tous les types
structures-status = État
structures-every-status = Tous les états
structures-commune = Commune
structures-territory = Territoire
structures-counted = Publié
structures-beside = Nommées à la même date
structures-printed-in = Imprimé
structures-since = Depuis
structures-source = Source
structures-line = ligne { $line }
structures-document = document
structures-place-unknown = commune non dite
structures-find = Nom, code, commune
structures-no-match = Aucune structure nommée ne répond à ce choix.
said-structure = Structure
said-structure-kind = Type
said-structure-status = État
said-structure-since = Depuis
said-structure-place = Où le document le dit
said-tallies = Chiffres publiés
template-structures = Structures hors autorisation
template-of-structures-code = le numéro FINESS, ou à défaut un code de l’agence : lettres, chiffres, tirets, une lettre d’abord
template-of-structures-kind = le type : msp, cds, cpts, esp, ess, csnp, pass, uaped, erc, empp, emh, clsm, mda, dac, dsr, prerac
template-of-structures-name = le nom
template-of-structures-town = la ville, telle qu’on l’écrit
template-of-structures-commune = le code officiel de la commune : sans lui, la structure n’est dans aucune zone
template-of-structures-status = l’état : drafting, in-progress, open, recognised, labelled, closed
template-of-structures-since = depuis quand cet état vaut, et le jour d’effet de la ligne ; à défaut, le jour du tableau
template-of-structures-source = qui le dit
structure-why-key = ce n’est ni un numéro FINESS ni un code d’agence
structure-why-kind = aucun type de structure ne s’appelle ainsi ; connus : { $known }
structure-why-status = aucun état ne s’appelle ainsi ; connus : { $known }
structure-why-commune = ce n’est pas le code d’une commune
structure-row-twice = « { $code } » est déjà dit à la ligne { $first }
problem-structures-unreadable = « { $file } » n’est pas un tableau de structures : { $reason }
problem-structures-refused = Le tableau « { $file } » ne peut pas être enregistré.
hint-structures-form = Un modèle à remplir : maillage import template structures -o structures.xlsx
page-hint-structures-form = Le programme donne un tableau de structures à remplir, avec ces colonnes.
problem-no-structure-kind = Aucun type de structure ne s’appelle « { $word } ».
problem-no-structure-status = Aucun état de structure ne s’appelle « { $word } ».
hint-structure-kinds = Types : { $known }.
hint-structure-statuses = États : { $known }.
structure-why-territory = ce n’est ni la région, ni un département nommé (59 Nord), ni une zone
structure-counts-imported = { $file } : { $count ->
    [one] { $count } chiffre publié enregistré
   *[other] { $count } chiffres publiés enregistrés
} pour { $region }.
structure-counts-already = { $file } : ces chiffres sont déjà enregistrés pour { $region } ; rien à écrire.
template-structure-counts = Structures comptées par un document publié
template-of-structure-counts-kind = le type compté : msp, cds, cpts, esp, ess, csnp, pass, uaped, erc, empp, emh, clsm, mda, dac, dsr, prerac
template-of-structure-counts-status = les états comptés ensemble, séparés par des virgules : drafting, in-progress, open, recognised, labelled, closed ; vide si le document n’en dit aucun
template-of-structure-counts-only = ce que le chiffre demande en plus, tel qu’imprimé
template-of-structure-counts-territory = où : vide ou région, un département (59 Nord), une zone (15A)
template-of-structure-counts-count = le nombre imprimé
template-of-structure-counts-printed = les mots qui l’impriment
template-of-structure-counts-dated = les mots qui le datent
template-of-structure-counts-document-page = la page du document
template-of-structure-counts-document-line = la ligne du document
problem-structure-counts-title = Le titre du document n’est pas un texte court sur une ligne.
hint-structure-counts-form = Un modèle à remplir : maillage import template structure-counts -o chiffres.xlsx
page-hint-structure-counts-form = Le programme donne un tableau de chiffres publiés à remplir, avec ces colonnes.
column-town = Ville
column-since = Depuis
list-structures-code = Numéro FINESS de la structure, ou code donné par l’agence.
list-structures-kind = Type, par son mot dans les données.
list-structures-name = Nom de la structure.
list-structures-town = Ville qui dit où elle est, telle qu’écrite.
list-structures-status = État, par son mot dans les données ; vide si rien ne le dit.
list-structures-since = Depuis quand elle est dans cet état, aaaa-mm-jj ; vide si rien ne le dit.
list-structures-source = Qui le dit, quand le document le tient d’un autre.
list-structures-act = Numéro de l’acte au journal.
list-column-kind-text = Type, en clair.
list-column-commune = Code officiel de la commune ; vide si rien ne le dit.
list-column-zones = Codes des zones où elle se trouve, séparés par une espace.
list-column-said-on = Premier jour pour lequel c’est dit, aaaa-mm-jj.
list-column-document = Empreinte SHA-256 du document qui le dit.
list-column-document-line = Ligne de ce document.
structure-none-yet = Rien n’est dit à cette date des structures hors autorisation de { $region } : la première mention est du { $day }.
structures-see-on = Voir au { $day }
said-counted-by = Document qui les compte
structures-map = Où elles sont
structures-map-outside = { $count ->
    [one] 1 structure n’est dans aucune zone connue : sa commune n’est pas dite, ou elle n’est d’aucune zone.
   *[other] { $count-text } structures ne sont dans aucune zone connue : leur commune n’est pas dite, ou elle n’est d’aucune zone.
    }
