# Ce que disent le système et la base
system-not-found = il n’y a rien à cet endroit
system-permission = l’accès est refusé
system-exists = il y a déjà quelque chose à cet endroit
system-folder = c’est un dossier
system-no-folder = ce n’est pas un dossier
system-full = il n’y a plus d’espace libre
system-read-only = le support est en lecture seule
system-address-taken = un autre programme l’écoute déjà
system-address-elsewhere = elle n’est pas celle de cette machine
system-other = le système dit : « { $reason } »
store-folder = le dossier { $folder } n’a pas pu être créé : { $reason }
store-open = la base de { $location } n’a pas pu être ouverte (« { $reason } »)
store-newer = la base de { $location } a été écrite par un maillage plus récent (format { $found }, connu de ce maillage { $version } : { $known })
store-query = une demande a échoué (« { $reason } »)
store-key-used = Quelque chose a déjà été écrit sous cette clé.
store-interrupted = un ajout a été interrompu avant que l’on sache s’il est durable
store-act = l’acte { $number } est illisible : { $reason }
store-act-malformed = ce n’est pas un acte
store-act-unknown = le type « { $kind } » est inconnu ici, ce journal a été écrit par un maillage plus récent
store-act-newer = le type « { $kind } » en version { $version } est inconnu ici, ce journal a été écrit par un maillage plus récent
store-act-shape = il n’a pas la forme du type « { $kind } »
store-damaged = la ligne du journal qui commence à l’acte { $number } est abîmée
clock-behind = L’horloge de cette machine dit { $now }, avant le dernier acte du journal ({ $last }) : tant qu’elle retarde, les actes portent l’instant de ce dernier. Remettez-la à l’heure.
store-altered = le document { $digest } n’a plus le contenu que dit son empreinte
store-read-only = la base de données n’est ouverte qu’en lecture : le dossier ou le fichier ne peut pas être écrit
serving-fewer = Au plus { $connections } connexions à la fois : le système n’accorde que { $descriptors } descripteurs au programme (ulimit -n).
key-exposed = d’autres que vous peuvent lire ou changer { $path } (droits { $mode }), qui contient une clé secrète. Tapez : chmod 600 { $path }. Si elle a pu être lue, changez-la : maillage journal key rotate, puis retire
key-unreadable = { $path } est illisible ({ $reason })
key-unwritable = { $path } ne peut pas être écrit ({ $reason })
key-malformed = { $path } ne contient pas les clés d’un journal
store-newer-schema = les tables de la base de { $location } sont celles d’un maillage plus récent (étape { $found }, connue de ce maillage { $version } : { $known })
journal-upgraded = { $count ->
    [0] Le journal, qui était vide, a été repris dans { $location }.
    [one] 1 acte repris dans { $location }, derrière l’acte 1 qui nomme le dernier de l’ancien journal ({ $hash }). L’ancien est resté tel quel.
   *[other] { $count-text } actes repris dans { $location }, derrière l’acte 1 qui nomme le dernier de l’ancien journal ({ $hash }). L’ancien est resté tel quel.
    }
journal-upgraded-already = Ce journal a déjà été repris dans { $location }, qui compte { $acts-text } actes : rien à écrire.
journal-copied = { $count ->
    [0] La copie de { $location } est à jour : { $acts-text } actes vérifiés, dernière empreinte { $hash }, racine { $root }.
    [one] 1 acte copié dans { $location } : { $acts-text } actes vérifiés, dernière empreinte { $hash }, racine { $root }.
   *[other] { $count-text } actes copiés dans { $location } : { $acts-text } actes vérifiés, dernière empreinte { $hash }, racine { $root }.
    }
store-exposed = D’autres que vous peuvent lire ou changer { $path } (droits { $mode }), qui contient les données. Tapez : chmod 600 { $path }
store-uncopied = la base de { $location } ne peut être lue ici qu’à travers une copie, qui n’a pas pu être faite ({ $reason }). Copiez maillage.sqlite et maillage.sqlite-wal dans un dossier où vous pouvez écrire, et nommez-le par --data
