# Annexes publiées
not-a-bilan-empty = le document est vide
not-a-bilan-binary = le document n’est pas un texte : ses octets sont ceux d’un format binaire
not-a-bilan-pdf = le document est un PDF, format qui n’est pas encore lu : extrayez d’abord son texte, par exemple avec pdftotext -layout
not-a-bilan-no-table = le document ne contient aucun tableau de bilan : pas d’en-tête « ZONES » suivi de lignes de nombres
