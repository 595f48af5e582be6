## La date de lecture d’une page, et le chemin du retour.

when-region = Date de lecture
when-label = Vous regardez le
when-label-year-end = FIR en fin d’exercice, le
when-label-each = Chaque région à son jour :
when-and = et
when-known-now = connu à ce jour
when-known-on = connu au { $day }
when-back = revenir à aujourd’hui
when-back-each = chaque région à son jour
when-all-today = toutes aujourd’hui
when-back-demonstration = revenir au { $day }
when-demonstration = Démonstration
when-form = Changer la date de lecture
when-form-text = Période, bilan, actes et FIR sont lus à cette date, sur toutes les pages, dans tous les liens et tous les fichiers.
when-at = Au
when-known = Connu au
when-known-placeholder = à ce jour
when-submit = Lire à cette date
when-no-fund = Aucun exercice du FIR n’est enregistré au { $day }.
when-fund-years = Exercices enregistrés :
web-problem-two-times = L’adresse nomme deux moments différents : « { $value } » et un autre. Gardez-en un seul.
