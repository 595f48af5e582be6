# Les subventions du FIR en données ouvertes
grants-table = Subventions
grants-table-states = États
grants-table-persons = Personnes physiques
grants-package = Subventions du FIR { $year } : { $agency }
grants-package-about = Données essentielles des conventions de subvention (décret 2017-779), au schéma SCDL subventions 2.1.1. Une subvention retirée reste publiée, avec son état. Une ligne par bénéficiaire, personne morale ; les personnes physiques ne sont comptées que par mission, et à partir de trois.
grants-published = { $files-text } fichiers écrits dans { $folder } : { $grants ->
    [0] aucune subvention publiée
    [one] 1 subvention publiée
   *[other] { $grants-text } subventions publiées
} de l’exercice { $year }.
grants-lacking = { $count ->
    [one] 1 subvention n’est pas publiée, il lui manque :
   *[other] { $count-text } subventions ne sont pas publiées, il leur manque :
}
grants-persons = Les personnes physiques sont comptées par mission ; sous trois personnes, aucun chiffre.
grants-overdue = { $count ->
    [one] 1 subvention devait être en ligne trois mois après sa signature :
   *[other] { $count-text } subventions devaient être en ligne trois mois après leur signature :
}
grant-lacks = { $object } (engagement { $commitment }) : { $lacks }
grant-overdue = { $object } (engagement { $commitment }), { $granted } : à publier au plus tard le { $day }
grant-lack-name = le nom du bénéficiaire
grant-lack-register = un SIRET ou un RNA du bénéficiaire
grant-lack-key = un SIRET dont la clé est juste
grant-lack-object = l’objet
grant-lack-object-lines = un objet d’une seule ligne
grant-lack-object-long = un objet de 256 caractères au plus : il en a { $characters-text }
grant-lack-whole = le montant total au centime, que la somme et la part ne donnent pas
grant-lack-conditions = les conditions de versement
grant-lack-period = la date ou la période de versement
grant-lack-notice = la notification à la Commission européenne, oui ou non
grant-lack-share = la part du bénéficiaire
aid-column-nomAttribuant = Nom de l’agence qui attribue la subvention.
aid-column-idAttribuant = SIRET de l’agence.
aid-column-dateConvention = Jour où l’engagement est notifié, aaaa-mm-jj.
aid-column-referenceDecision = Identifiant de l’engagement.
aid-column-nomBeneficiaire = Nom du bénéficiaire, personne morale.
aid-column-idBeneficiaire = SIRET du bénéficiaire ; vide s’il n’est connu que par son RNA.
aid-column-rnaBeneficiaire = RNA du bénéficiaire ; vide s’il est connu par son SIRET.
aid-column-objet = Objet de la subvention, 256 caractères au plus.
aid-column-montant = Montant total en euros, avant partage entre bénéficiaires.
aid-column-nature = En numéraire, en nature, ou les deux.
aid-column-conditionsVersement = unique, échelonné, ou en clair.
aid-column-datesPeriodeVersement = Jour du versement, ou sa période : aaaa-mm-jj/aaaa-mm-jj.
aid-column-idRAE = Numéro au répertoire des aides aux entreprises.
aid-column-notificationUE = oui si l’aide est notifiée à la Commission européenne.
aid-column-pourcentageSubvention = Part du montant total que reçoit ce bénéficiaire, de 0.01 à 1.
aid-column-dispositifAide = Identifiant du dispositif d’aide.
grant-column-reference = Identifiant de l’engagement : la référence de sa ligne parmi les subventions.
grant-column-state = État : in-force (en vigueur), reduced (réduite), withdrawn (retirée).
grant-column-granted = Ce que ce bénéficiaire reçoit en tout, en euros.
grant-column-withdrawn = Ce qui a été retiré, en euros.
grant-column-prescribed = Ce qui est prescrit, en euros.
grant-column-ordered-back = Ce qui est réclamé par un titre de recette, en euros.
grant-column-paid = Ce qui est payé, en euros.
grant-column-publish-by = Dernier jour de la publication, trois mois après la signature.
grant-column-mission = Mission du FIR, 1 à 5.
grant-column-hidden = oui si les chiffres sont tus : moins de trois personnes.
grant-column-persons = Nombre de personnes physiques.
grant-column-grants = Nombre de subventions.
aids-imported = { $file } : { $rows ->
    [one] 1 subvention publiée enregistrée
   *[other] { $rows-text } subventions publiées enregistrées
} pour { $region }. Rien n’est engagé par là.
aids-imported-already = { $file } : { $rows ->
    [one] cette subvention publiée est déjà enregistrée
   *[other] ces { $rows-text } subventions publiées sont déjà enregistrées
} pour { $region } ; rien à écrire.
aids-left-out = { $count ->
    [one] 1 ligne n’est pas enregistrée :
   *[other] { $count-text } lignes ne sont pas enregistrées :
}
aid-fault = { $column } : « { $value } » : { $reason }
aid-fault-meant = { $column } : « { $value } » : { $reason }. Peut-être « { $meant } »
aids-reconciled = Exercice { $year } : { $matching-text } publiées comme au registre, { $differing-text } autrement, { $listed-text } publiées sans engagement, { $recorded-text } engagements non publiés ; { $others-text } publiées par d’autres.
aids-not-compared = Exercice { $year }, subventions publiées : l’agence de la région n’est pas décrite, rien n’est rapproché.
hapi-reconciled = Exercice { $year }, HAPI : { $matching-text } engagements notifiés comme au registre, { $differing-text } autrement, { $listed-text } lignes sans engagement certain, { $recorded-text } engagements sans ligne certaine ; { $others-text } lignes d’une autre enveloppe.
hapi-not-compared = Exercice { $year }, HAPI : aucune ligne enregistrée.
returns-reconciled = Exercice { $year }, retours de paiement : { $matching-text } payés comme au registre, { $differing-text } autrement, { $listed-text } sans paiement certain au registre, { $recorded-text } paiements sans retour.
returns-not-compared = Exercice { $year }, retours de paiement : aucun retour enregistré, aucun paiement par une caisse.
aid-matches = concorde
aid-differs = diffère
aid-only-published = publiée sans engagement
aid-only-recorded = non publiée
hapi-only-notified = notifiée sans engagement certain
hapi-only-recorded = sans ligne HAPI certaine
return-standing-unpaid = non payé au registre
return-standing-unlinked = sans engagement certain
return-only-recorded = payé sans retour
reconciled-source-published = Subventions publiées
reconciled-source-hapi = HAPI
reconciled-source-returns = Retours de paiement
aid-difference = { $column } : « { $recorded } » au registre, « { $said } » ailleurs
aid-why-long = 256 caractères au plus, il y en a { $characters-text }
aid-why-line = un texte d’une seule ligne est attendu
aid-why-unregistered = un SIRET ou un RNA est attendu
aid-why-day = un jour aaaa-mm-jj est attendu
aid-why-amount = un montant en euros est attendu, avec un point et deux décimales au plus
aid-why-nature = aide en numéraire, aide en nature, ou les deux séparées par un point-virgule
aid-why-period = un jour ou une période est attendu : aaaa-mm-jj/aaaa-mm-jj
aid-why-no-day = le { $day } n’existe pas
aid-why-backwards = la fin vient avant le début
aid-why-rae = 5 caractères au plus
aid-why-answer = oui ou non est attendu
aid-why-share = un nombre est attendu, avec un point : 0.45
aid-why-share-fine = 9 décimales au plus
aid-why-share-beyond = la part ne dépasse pas 1
aid-why-share-small = la part est de 0.01 au moins
hapi-imported = { $file } : { $lines ->
    [one] { $lines } ligne enregistrée
   *[other] { $lines } lignes enregistrées
} pour { $region }, { $sum } notifiés.
hapi-imported-already = { $file } : déjà enregistré pour { $region } ; rien à écrire.
hapi-left-out = { $count ->
    [one] { $count } ligne ne se lit pas et n’est pas enregistrée :
   *[other] { $count } lignes ne se lisent pas et ne sont pas enregistrées :
}
hapi-row-torn = { $cells } cellules au lieu de { $columns }
hapi-why-year = ce n’est pas une campagne
hapi-why-amount = ce n’est pas un montant en euros
problem-hapi-unreadable = « { $file } » n’est pas un export HAPI : il manque { $columns }.
problem-hapi-empty = « { $file } » n’a aucune ligne.
problem-hapi-refused = Aucune ligne de « { $file } » ne se lit.
returns-imported = { $file } : { $rows ->
    [one] { $rows-text } retour de paiement lu
   *[other] { $rows-text } retours de paiement lus
} pour { $region }, dont { $recorded ->
    [one] { $recorded-text } nouveau ou changé.
   *[other] { $recorded-text } nouveaux ou changés.
}
returns-imported-already = { $file } : déjà enregistré pour { $region } ; rien à écrire.
returns-paid = { $count ->
    [one] { $count-text } paiement écrit au registre, { $sum }.
   *[other] { $count-text } paiements écrits au registre, { $sum } en tout.
}
returns-matching = { $count ->
    [one] { $count-text } concorde avec le registre.
   *[other] { $count-text } concordent avec le registre.
}
returns-open = { $count ->
    [one] { $count-text } est à voir :
   *[other] { $count-text } sont à voir :
}
returns-unlabelled = { $count ->
    [one] { $count-text } libellé n’est pas gardé, car il peut nommer une personne.
   *[other] { $count-text } libellés ne sont pas gardés, car ils peuvent nommer une personne.
}
returns-left-out = { $count ->
    [one] { $count-text } ligne n’est pas enregistrée :
   *[other] { $count-text } lignes ne sont pas enregistrées :
}
return-changed = retour « { $reference } » changé : { $changes }
return-changed-column = { $column }, « { $before } » devient « { $after } »
return-open = retour « { $reference } » : { $reason }
return-unpaid = le registre n’a pas ce paiement
return-rivals = { $count ->
    [one] un paiement de l’engagement peut être celui-ci, rien ne dit lequel des retours
   *[other] { $count-text } paiements de l’engagement peuvent être celui-ci, rien ne dit lequel
}
return-unnamed = aucun engagement n’est nommé
return-unknown = aucun engagement ni aucune convention de ce numéro au registre
return-bare = la convention de ce numéro ne porte aucun engagement
return-several = la convention de ce numéro porte { $count-text } engagements, rien ne dit lequel
return-refused = le registre ne le paie pas : { $reason }
return-row-twice = « { $reference } » est aussi le numéro de la ligne { $first } : aucune des deux n’est prise
return-row-ahead = payé le { $paid }, après le jour du fichier, { $day }
return-why-number = ce n’est pas un numéro : sans chiffre, ce peut être un nom
return-why-beneficiary = ni un numéro SIRET, FINESS ou RNA, ni l’identifiant opaque d’une personne
return-why-sum = ce n’est pas un montant au-dessus de zéro
return-why-body = l’agent comptable de l’agence ne renvoie rien
problem-returns-unreadable = « { $file } » n’est pas un tableau de retours de paiement : { $reason }
problem-returns-refused = Aucune ligne de « { $file } » ne se lit.
problem-returns-accountant-missing = Écrire des paiements au registre demande qui les paie : le comptable qui importe.
hint-returns-form = Un modèle du tableau montre les colonnes attendues ; un fichier de correspondance dit comment elles s’appellent chez vous
reconciled-title = Rapprochement
reconciled-link = Rapprochement
reconciled-lead = Ce que d’autres disent du même argent, en face du registre : les subventions publiées, les lignes HAPI, les retours de paiement des caisses.
reconciled-kept = Les lignes HAPI et les retours ne sont montrés qu’à qui tient le FIR : une ligne peut être celle d’une personne.
reconciled-filter = Choisir les lignes
reconciled-all-sources = Toutes
reconciled-all-standings = Toutes
reconciled-count = { $number ->
    [0] Aucune ligne
    [one] { $number-text } ligne
   *[other] { $number-text } lignes
}
reconciled-standing-matches = concorde
reconciled-standing-differs = diffère
reconciled-standing-only-published = publiée sans engagement
reconciled-standing-only-notified = notifiée sans engagement certain
reconciled-standing-unpaid = non payé au registre
reconciled-standing-unlinked = sans engagement certain
reconciled-standing-only-recorded = au registre seulement
web-problem-reconciled-source = « { $value } » n’est pas une source : donnez published, hapi ou returns.
web-problem-reconciled-standing = « { $value } » n’est pas une situation : donnez matches, differs, only-published, only-notified, unpaid, unlinked ou only-recorded.
template-applications = Dossiers déposés
template-of-applications-number = le numéro du dossier dans le formulaire
template-of-applications-applicant = qui demande : un numéro SIRET, FINESS ou RNA, ou l’identifiant opaque d’une personne
template-of-applications-kind = la nature du demandeur : association, health-establishment, medico-social, health-professional, public-body ou other
template-of-applications-name = son nom, s’il est une personne morale
template-of-applications-title = l’intitulé du projet
template-of-applications-requested = le montant demandé, en euros
template-of-applications-received = le jour du dépôt
template-scdl = Subventions publiées (SCDL)
template-cpam = Retours de paiement
template-of-cpam-reference = le numéro que la caisse donne au paiement
template-of-cpam-commitment = l’identifiant de l’engagement, ou le numéro de la convention qui le porte seule
template-of-cpam-beneficiary = qui reçoit : un numéro SIRET, FINESS ou RNA, ou l’identifiant opaque d’une personne
template-of-cpam-paid = le jour du paiement
template-of-cpam-amount = le montant payé, en euros
template-of-cpam-body = la caisse : CPAM si rien n’est dit, MSA…
template-of-cpam-label = le libellé, gardé seulement d’un établissement ou d’une association
template-hapi = Export HAPI
template-of-hapi-NOM-ARS = le nom de l’agence
template-of-hapi-CAMPAGNE = la campagne, c’est-à-dire l’exercice
template-of-hapi-ID-BENEFICIAIRE = l’identifiant du bénéficiaire : son numéro FINESS s’il en a un
template-of-hapi-RAISON-SOCIALE = son nom, gardé seulement d’un établissement
template-of-hapi-SIRET = son numéro SIRET
template-of-hapi-ENVELOPPE = l’enveloppe : FIR
template-of-hapi-MESURE-NIV1 = la mesure la plus large, avec son compte entre parenthèses
template-of-hapi-MESURE-NIV2 = la mesure de deuxième niveau
template-of-hapi-MESURE-NIV3 = la mesure la plus étroite, avec sa destination devant
template-of-hapi-PAYEUR = qui paie
template-of-hapi-MONTANT-NOTIFIE = le montant notifié, en euros
template-of-hapi-DATE-EFFET = le jour d’effet
template-of-hapi-PEP-ENGAGEMENT = le numéro de l’engagement en comptabilité
template-of-hapi-others = n’est pas lu ; reste dans le fichier, gardé tel quel
problem-template-hapi-strokes = Un export HAPI est un texte dont les cellules sont séparées par | : le modèle se demande en CSV ou en JSON.
