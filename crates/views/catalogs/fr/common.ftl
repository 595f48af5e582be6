# Mots communs
yes = Oui
no = Non
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
unit-sites = { $count ->
    [one] implantation
   *[other] implantations
    }
unit-units = { $count ->
    [one] appareil
   *[other] appareils
    }
progress = { $current } sur { $target }
serving = maillage sert { $url } (Ctrl+C pour arrêter)
and-more = … et { $count-text } de plus
admissible-undetermined = Non déterminé
instant = { $date } à { $hour } h { $minute } (heure de Paris)
cited = « { $text } »
