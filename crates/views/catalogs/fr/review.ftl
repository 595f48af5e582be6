# Relecture des cellules douteuses
review-none = { $file } : aucune cellule en doute.
review-some = { $file } : { $cells ->
    [one] 1 cellule en doute
   *[other] { $cells-text } cellules en doute
    }, dans { $rows ->
    [one] 1 ligne
   *[other] { $rows-text } lignes
    }.
review-settled = { $file } : { $cells ->
    [one] 1 cellule en doute
   *[other] { $cells-text } cellules en doute
    }, dans { $rows ->
    [one] 1 ligne
   *[other] { $rows-text } lignes
    } ; { $settled ->
    [one] 1 déjà répondue
   *[other] { $settled-text } déjà répondues
    }.
review-read = { $seen } ({ $sure-text } sur 100)
review-read-nothing = rien n’a été lu
review-agrees-anything = toute valeur
review-agrees-nothing = aucune valeur
review-agrees-between = de { $from } à { $to }
review-agrees-from = { $from } ou plus
review-agrees-to = { $to } ou moins
review-written = { $folder } : review.csv à compléter (colonne « answer » : une valeur, rien ou illisible){ $pictures ->
    [0] { "" }
    [one] , et 1 image
   *[other] , et { $pictures-text } images
    }.
review-next = Puis tapez : { $command }
problem-annex-doubtful = Refusé : { $cells ->
    [one] une cellule n’a pas pu être lue avec certitude
   *[other] { $cells-text } cellules n’ont pas pu être lues avec certitude
    }, dans { $rows ->
    [one] une ligne
   *[other] { $rows-text } lignes
    }. Rien n’est enregistré.
hint-review = Pour les relire une à une, tapez : { $command }
hint-left-empty = Avec --as-printed, le document entre tel quel : ces cellules restent vides et marquées en doute, et chaque contradiction reste affichée.
review-answer-nothing = rien n’y est imprimé
review-answer-illegible = illisible
review-answered = { $answer }, relu par une personne ({ $place } ; la machine lisait « { $seen } »), acte { $act-text }
review-answered-unread = { $answer }, relu par une personne ({ $place } ; la machine n’y lisait rien), acte { $act-text }
page-hint-left-empty = Enregistré tel quel, le document garde ces cellules vides et marquées en doute.
page-hint-review = Relisez ces cellules dans le document.
