# Documents conservés
kept-kind-pdf = PDF{ $count ->
    [0] { "" }
    [one] , 1 page
   *[other] , { $count-text } pages
 }
kept-kind-text = Texte, { $count ->
    [one] 1 ligne
   *[other] { $count-text } lignes
 }
kept-kind-csv = Valeurs séparées (CSV), { $count ->
    [one] 1 ligne
   *[other] { $count-text } lignes
 }
kept-kind-xlsx = Classeur XLSX{ $count ->
    [0] { "" }
    [one] , 1 feuille
   *[other] , { $count-text } feuilles
 }
kept-kind-ods = Classeur ODS{ $count ->
    [0] { "" }
    [one] , 1 feuille
   *[other] , { $count-text } feuilles
 }
kept-kind-docx = Document de traitement de texte (DOCX){ $count ->
    [0] { "" }
    [one] , 1 page
   *[other] , { $count-text } pages
 }
kept-size-bytes = { $count-text } octets
kept-size-kilobytes = { $count-text } ko
kept-size-megabytes = { $count-text } Mo
kept-not-held = Le document lui-même n’est pas conservé dans cette base : seule son empreinte l’est. Qui en a une copie peut vérifier que c’est bien lui (sha256sum), et l’importer : il sera alors conservé et s’ouvrira ici.
kept-altered = Les octets conservés ne sont plus ceux de l’empreinte : le document a été modifié dans la base, et n’est pas montré. La vérification du journal le signale.
kept-undrawn = Ce document ne peut pas être dessiné : il est abîmé ou protégé par un mot de passe. Il reste à télécharger tel quel.
kept-unread = Ce document ne peut pas être ouvert ici : il est abîmé ou protégé par un mot de passe. Il reste à télécharger tel quel.
problem-kept-no-page = Pas de page { $asked-text } : le document en compte { $count-text }.
problem-kept-no-line = Pas de ligne { $asked-text } : le document en compte { $count-text }.
problem-kept-no-row = Pas de ligne { $asked-text } dans ce document.
problem-kept-page-undrawn = Cette page ne peut pas être dessinée : le document est abîmé, protégé, ou la page est trop grande. Il reste à télécharger tel quel.
web-document-title = Document conservé
web-document-open = Ouvrir le document
web-document-shown = Ce qui est imprimé
web-document-about = Ce document
web-document-kind = Nature
web-document-size = Taille
web-document-digest = Empreinte SHA-256
web-document-download = Télécharger le document
web-document-acts = Les actes qui s’y fondent
web-document-act = Acte { $number } du journal
web-document-lines = Texte de { $count ->
    [one] 1 ligne
   *[other] { $count-text } lignes
 }
web-document-text = Texte
web-document-cells = Cellules
web-document-parts = Suite du document
web-document-lines-before = ← Lignes précédentes
web-document-lines-after = Lignes suivantes →
web-document-picture = Page { $page } de « { $title } »
web-document-page-of = Page { $page } sur { $pages }
web-document-framed = la ligne demandée est encadrée
web-document-outside = Le cadre demandé est hors de la page : rien n’y est encadré.
web-document-pages = Pages du document
web-document-page-before = ← Page { $page }
web-document-page-after = Page { $page } →
web-document-sheets = Feuilles du document
web-document-sheet-before = ← Feuille précédente
web-document-sheet-after = Feuille suivante →
web-document-read = Ce qui a été lu
web-document-cell = Cellule
web-document-said = Lu
web-document-doubt = en doute
web-document-bilan = La ligne du bilan
web-document-fund = Le FIR { $year } de cette région
web-document-others = Les autres lignes lues sur cette page
web-problem-area = « { $value } » n’est pas un cadre : quatre nombres de points séparés par des virgules (gauche, haut, droite, bas).
web-problem-place = « { $value } » n’est pas un numéro de page ou de ligne.
page-spot-line = ligne { $line-text }
page-spot-page = page { $page-text }
page-spot-page-line = page { $page-text }, ligne { $line-text } de cette page
