# Les tableaux d’un document, tels quels.
found-count = { $file } : { $tables ->
    [0] aucun tableau
    [one] { $tables-text } tableau
   *[other] { $tables-text } tableaux
}, { $pages ->
    [one] { $pages-text } page
   *[other] { $pages-text } pages
}
found-on-page = Page { $page }
found-in-sheet = Feuille « { $sheet } »
found-size = { $rows ->
    [one] { $rows-text } ligne
   *[other] { $rows-text } lignes
}, { $columns ->
    [one] { $columns-text } colonne
   *[other] { $columns-text } colonnes
}
found-sheet = Page { $page }
problem-no-document = { $file } : { $reason }
no-document-unknown = ce fichier n’est ni un PDF, ni un tableur, ni un texte
no-document-encrypted = ce document ne s’ouvre qu’avec un mot de passe : enregistrez-le d’abord sans
no-document-broken = ce document est abîmé : il ne se lit pas comme ce qu’il dit être
no-document-scan = les pages de ce document sont des images sans caractères : leur texte est à reconnaître
no-document-bytes = ce fichier dépasse { $most-text } Mo
no-document-unpacked = ce document, une fois décompressé, dépasse { $most-text } Mo
no-document-pages = ce document dépasse { $most-text } pages
no-document-characters = une page de ce document dépasse { $most-text } caractères
no-document-cells = une feuille de ce document dépasse { $most-text } cellules
progress-pages = { $file } : page { $done-text } sur { $pages-text }, encore { $seconds-text } s environ
