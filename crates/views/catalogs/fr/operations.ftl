# Sauvegardes, et tables mises à jour
store-backed-up = Sauvegarde vérifiée de { $location } : { $acts-text } actes, dernière empreinte { $hash }, racine { $root } ; SHA-256 du fichier : { $digest }.
store-restored = Base rétablie dans { $location } et vérifiée : { $acts-text } actes, dernière empreinte { $hash }, racine { $root }.
store-key-apart = { $count ->
    [one] Le second facteur d’un compte y est chiffré
   *[other] Les seconds facteurs de { $count-text } comptes y sont chiffrés
    } ; leur clé n’y est pas : gardez { $path } à part, sans quoi ces comptes auront besoin d’un lien.
store-key-asked = { $count ->
    [one] Le second facteur d’un compte ne s’ouvre pas
   *[other] Les seconds facteurs de { $count-text } comptes ne s’ouvrent pas
    } ici : remettez la clé qui allait avec cette base ({ $path }), ou donnez un lien à ces comptes (maillage user link).
store-forward = Les tables de la base sont passées de l’étape { $from } à l’étape { $to } ; la base telle qu’elle était est dans { $file }.
store-forward-alone = Les tables de la base sont passées de l’étape { $from } à l’étape { $to }, sans sauvegarde : aucun dossier n’est nommé pour elle.
store-no-backup = { $file } n’est pas une sauvegarde de maillage.
store-damaged-backup = La sauvegarde { $file } est abîmée : { $damage }.
backup-damage-pages = ses pages ne font pas une base entière, elle a été coupée ou écrasée
backup-damage-act = la chaîne est rompue à l’acte { $number-text } : { $reason }
backup-damage-beside = un document ou une protection de la base n’est plus ce qu’il était
store-standing = Il y a déjà une base dans { $location } : rien n’est rétabli par-dessus.
store-backup-file = { $file } n’a pas pu être utilisé : { $reason }.
store-not-put-aside = Les tables de la base de { $location } restent comme elles sont, faute de sauvegarde : { $reason }.
problem-backup-unread = La sauvegarde n’a pas pu être relue.
hint-name-a-backup = Nommez un fichier écrit par la commande de sauvegarde.
hint-earlier-backup = Prenez une sauvegarde antérieure ; celle-ci ne rétablit rien.
hint-backups-elsewhere = Nommez par le réglage store.backups un dossier où il reste de l’espace et où le programme peut écrire.
config-file = Réglages de maillage. Une option de la ligne de commande l’emporte sur une variable d’environnement, une variable sur ce fichier, et ce fichier sur les valeurs par défaut, qui sont celles-ci. Une valeur vide ne règle rien.
config-of-environment = environnement
config-of-file = fichier
config-of-default = par défaut
config-no-file = ce n’est pas un fichier de réglages
problem-config-unread = Le fichier de réglages { $file } est illisible : { $reason }.
problem-config-syntax = { $file }:{ $line } : ce n’est pas du TOML (« { $reason } »).
problem-config-key = { $file }:{ $line } : « { $key } » n’est pas un réglage.
problem-config-value = { $file }:{ $line } : { $value } ne convient pas à { $key }.
hint-config-keys = Réglages : { $keys }
hint-config-form = Le fichier de réglages par défaut montre la forme de chaque valeur.
