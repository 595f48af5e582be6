# Bilan
published-on = Publié le { $date }
published-on-inferred = Publié le { $date } (date déduite)
version = Version { $version-text }
version-corrects = Version { $version-text }, corrige { $act }
place = annexe { $annex-text }, ligne { $line-text } du texte lu
place-section = annexe { $annex-text }, { $section }, ligne { $line-text } du texte lu
gap-formula = { $target-text } en cible − { $current-text } autorisés = { $gap }
note-no-bilan = { $line } : pas de bilan. Aucun tableau ne porte cette activité ou cet équipement ; ce n’est pas une cible de zéro.
note-unread = Ligne { $line-text } du document, zone { $zone }, non reprise : un nombre manque ou n’a pas pu être lu.
compared-none = Aucune différence entre le { $from } et le { $to }.
compared-some = { $count ->
    [one] 1 différence entre le { $from } et le { $to }.
   *[other] { $count-text } différences entre le { $from } et le { $to }.
    }
bilan-title = Bilan quantifié de l’offre de soins
bilan-summary = { $rows ->
    [0] Aucune ligne ne répond à ces filtres.
   *[other] { $open ->
        [0] Aucune activité par zone n’est ouverte aux demandes nouvelles
        [one] 1 activité par zone est ouverte aux demandes nouvelles
       *[other] { $open-text } activités par zone sont ouvertes aux demandes nouvelles
    }{ $places ->
        [0] .
       *[other] { " " }: { $authorisable }.
    }{ $above ->
        [0] { "" }
        [one] { " " }1 { $open ->
            [0] activité
           *[other] autre
        } est au-dessus de sa cible.
       *[other] { " " }{ $above-text } { $open ->
            [0] activités
           *[other] autres
        } sont au-dessus de leur cible.
    }
    }
bilan-summary-closed = { $rows ->
    [0] Aucune ligne ne répond à ces filtres.
   *[other] { $open ->
        [0] Aucune activité par zone n’était sous sa cible au dernier bilan
        [one] 1 activité par zone était sous sa cible au dernier bilan
       *[other] { $open-text } activités par zone étaient sous leur cible au dernier bilan
    }{ $places ->
        [0] .
       *[other] { " " }: { $authorisable }.
    }{ $above ->
        [0] { "" }
        [one] { " " }1 autre était au-dessus de sa cible.
       *[other] { " " }{ $above-text } autres étaient au-dessus de leur cible.
    }
    }
published-pack = { $files-text } fichiers écrits dans { $folder } : bilan au { $at }, période { $window }.
place-annex = annexe { $annex-text }
gap-computed = { $formula } (calculé : le document n’imprime pas d’écart)
gap-printed = { $gap } imprimé, alors que { $formula }
gap-printed-alone = { $gap } imprimé
gap-unknown = le document n’imprime pas d’écart, et ses chiffres n’en donnent pas
note-printed = Ligne { $line } du document : { $sentence }
note-printed-zone = Ligne { $line } du document, zone { $zone } : { $sentence }
note-computed-gaps = { $count ->
    [one] L’écart d’une ligne est calculé (cible moins existant) : le document ne l’imprime pas.
   *[other] Les écarts de { $count-text } lignes sont calculés (cible moins existant) : le document ne les imprime pas.
    }
note-computed-answers = { $count ->
    [one] La recevabilité d’une ligne se déduit de l’écart : le document ne l’imprime pas.
   *[other] La recevabilité de { $count-text } lignes se déduit de l’écart : le document ne l’imprime pas.
    }
printed-gap-mismatch = { $column } : { $printed } imprimé, alors que cible moins existant donne { $expected }.
printed-answer-mismatch = « { $printed } » imprimé, alors que l’écart donne « { $expected } ».
printed-zone-repeated = zone imprimée deux fois, avec des valeurs différentes ({ $pairs }).
printed-other = { $column } : « { $printed } » imprimé, que le reste du document contredit.
printed-part-unread = une partie du document n’a pas pu être lue ({ $kind }).
printed-doubt = non lu avec certitude : { $columns }.
authorisable-sites = { $sites ->
    [0] aucune implantation autorisable
    [one] 1 implantation autorisable
   *[other] { $sites-text } implantations autorisables
    }
authorisable-units = { $units ->
    [0] aucun appareil autorisable
    [one] 1 appareil autorisable
   *[other] { $units-text } appareils autorisables
    }
authorisable-both = { $sites ->
    [one] { $sites-text } implantation
   *[other] { $sites-text } implantations
    } et { $units ->
    [one] { $units-text } appareil
   *[other] { $units-text } appareils
    } autorisables
below-target-sites = { $sites ->
    [0] aucune implantation sous la cible
    [one] 1 implantation sous la cible
   *[other] { $sites-text } implantations sous la cible
    }
below-target-units = { $units ->
    [0] aucun appareil sous la cible
    [one] 1 appareil sous la cible
   *[other] { $units-text } appareils sous la cible
    }
below-target-both = { $sites ->
    [one] { $sites-text } implantation
   *[other] { $sites-text } implantations
    } et { $units ->
    [one] { $units-text } appareil
   *[other] { $units-text } appareils
    } sous la cible
