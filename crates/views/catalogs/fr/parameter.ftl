# Paramètres
parameter-days =
    { $count ->
        [one] { $count-text } jour
       *[other] { $count-text } jours
    }
parameter-exercises =
    { $count ->
        [one] { $count-text } exercice
       *[other] { $count-text } exercices
    }
parameter-since = à partir du { $from }
parameter-between = du { $from } au { $until }
parameter-set-done = { $name } : { $value }, { $period }, dans la région { $region } ; acte { $number-text } du journal.
parameter-set-already = { $name } : { $value }, { $period }, dans la région { $region }, déjà enregistré par l’acte { $number-text } ; rien à écrire.
problem-parameter-unknown = Aucun paramètre ne s’appelle « { $name } ».
problem-parameter-value = { $name } ne peut pas être « { $value } » : ce n’est pas la forme de ses valeurs.
problem-parameter-range = { $name } ne peut pas être { $value } : la valeur est hors limites.
problem-parameter-period = La valeur finirait le { $until }, avant de commencer le { $from }.
problem-parameter-source = Une valeur de { $name } demande sa source : la décision, l’arrêté ou le texte qui la fixe.
hint-parameter-basis-points = Un nombre entier de points de base, de { $least-text } à { $most-text } : 400 pour 4 %
hint-parameter-days = Un nombre entier de jours, de { $least-text } à { $most-text }
hint-parameter-exercises = Un nombre entier d’exercices, de { $least-text } à { $most-text }
hint-parameter-cents = Un nombre entier de centimes, de { $least-text } à { $most-text }
hint-parameter-choice = Une de ces valeurs : { $names }
hint-parameter-codes = Une forme : préfixes, # pour la mission, puis un séparateur et des 9 pour chaque nombre : MI|M#-99-99
parameter-months =
    { $count ->
        [one] { $count-text } mois
       *[other] { $count-text } mois
    }
hint-parameter-months = Un nombre entier de mois, de { $least-text } à { $most-text }
parameter-units =
    { $count ->
        [one] { $count-text } appareil
       *[other] { $count-text } appareils
    }
hint-parameter-units = Un nombre entier d’appareils, de { $least-text } à { $most-text }
parameter-open = { $name } : sans valeur imprimée, à fixer par l’agence. { $title }
