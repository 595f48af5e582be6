# Durées de conservation
retention-kind-notes = Connexions notées
retention-kind-failures = Échecs de connexion comptés
retention-kind-sessions = Sessions finies
retention-kind-links = Liens expirés
retention-kind-tokens = Jetons finis
retention-kind-persons = Personnes nommées par des actes
retention-kind-files = Documents à détruire
retention-kind-archives = Documents à verser aux archives
retention-kind-accounts = Comptes bloqués
retention-rule-notes = { $time ->
    [one] un mois
   *[other] { $time-text } mois
    } après la connexion
retention-rule-failures = un jour sans échec
retention-rule-sessions = jusqu’à leur fin
retention-rule-links = jusqu’à leur fin
retention-rule-tokens = jusqu’à leur fin
retention-rule-persons = jusqu’au jour fixé pour chacune
retention-rule-files = jusqu’au jour fixé pour chacun
retention-rule-archives = jusqu’au jour fixé pour chacun
retention-rule-accounts = aucune durée fixée : à fixer par l’agence dans son registre des traitements
retention-rule-sourced = { $rule } ({ $source })
retention-fate-erase = à effacer
retention-fate-archive = à verser avant tout effacement
retention-fate-undecided = à décider, compte par compte
retention-line = { $name } : { $count-text } ({ $fate }). Durée : { $rule }.
retention-doubt = Doute : { $doubt }
retention-applied = Effacé : { $what }. La chaîne du journal reste vérifiable.
retention-nothing = Rien n’a dépassé sa durée.
problem-retention-not-yours = Les durées de conservation valent pour toute la base : il faut en être l’administrateur dans toutes les régions.
web-retention-title = Durées de conservation
web-retention-go = Effacer ce qui a dépassé sa durée
web-retention-form = Effacement
people-event-retention-applied = Durées de conservation appliquées
