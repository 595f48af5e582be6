# Cibles imprimées comme une fourchette
range = { $min } à { $max }
range-target = Cible (min. à max.)
range-target-year = Cible { $year } (min. à max.)
range-room = Marge (calculée)
range-gap-or-room = Écart ou marge (calculée)
range-below = { $count ->
    [one] 1 sous le minimum
   *[other] { $count-text } sous le minimum
    }
range-above = { $count ->
    [one] 1 au-dessus du maximum
   *[other] { $count-text } au-dessus du maximum
    }
range-room-maximum = { $bound-text } au maximum − { $current-text } autorisés = { $room } (calculé : l’acte n’imprime pas d’écart)
range-room-minimum = { $bound-text } au minimum − { $current-text } autorisés = { $room } (calculé : l’acte n’imprime pas d’écart)
range-unruled = la cible est une fourchette, et rien ne dit laquelle de ses bornes décide : aucune marge n’est calculée
range-legend-open = encore autorisable
range-legend-met = maximum atteint
range-legend-void = rien de prévu
range-legend-above = au-dessus du maximum
range-computed = La cible est une fourchette, d’un minimum à un maximum. L’acte n’imprime pas d’écart : la marge est calculée ici, et ne figure dans aucune colonne imprimée.
range-rule-maximum = Les réponses suivent le maximum : oui exactement quand il y a moins d’implantations que le maximum ({ $agreeing-text } réponses sur { $answers-text }). La marge est donc le maximum moins les implantations actuelles. Règle déduite des réponses ; aucun texte lu ne l’établit.
range-rule-minimum = Les réponses suivent le minimum : oui exactement quand il y a moins d’implantations que le minimum ({ $agreeing-text } réponses sur { $answers-text }). La marge est donc le minimum moins les implantations actuelles. Règle déduite des réponses ; aucun texte lu ne l’établit.
range-rule-none = Les réponses ne suivent ni le minimum ni le maximum : aucune marge n’est calculée.
range-rows-below = { $count ->
    [one] 1 ligne est sous le minimum de sa cible.
   *[other] { $count-text } lignes sont sous le minimum de leur cible.
    }
range-rows-above = { $count ->
    [one] 1 ligne est au-dessus du maximum de sa cible ; l’excédent est montré, aucune suppression n’en découle.
   *[other] { $count-text } lignes sont au-dessus du maximum de leur cible ; l’excédent est montré, aucune suppression n’en découle.
    }
range-progress = { $current } (cible : { $target })
column-sites-room = Marge (calculée)
