# The grants of the fund as open data
grants-table = Grants
grants-table-states = States
grants-table-persons = Natural persons
grants-package = Grants of the fund { $year }: { $agency }
grants-package-about = Essential data of grant agreements (decree 2017-779), in the schema SCDL subventions 2.1.1. A grant that was withdrawn stays published, with its state. A line to each beneficiary, a legal person; natural persons are only counted by mission, from three on.
grants-published = { $files-text } files written to { $folder }: { $grants ->
    [0] no grant published
    [one] 1 grant published
   *[other] { $grants-text } grants published
} of the exercise { $year }.
grants-lacking = { $count ->
    [one] 1 grant is not published, it lacks:
   *[other] { $count-text } grants are not published, they lack:
}
grants-persons = Natural persons are counted by mission; below three persons, no figure.
grants-overdue = { $count ->
    [one] 1 grant was to be online three months after its signature:
   *[other] { $count-text } grants were to be online three months after their signature:
}
grant-lacks = { $object } (commitment { $commitment }): { $lacks }
grant-overdue = { $object } (commitment { $commitment }), { $granted }: to be published by { $day }
grant-lack-name = the name of the beneficiary
grant-lack-register = a SIRET or RNA of the beneficiary
grant-lack-key = a SIRET whose key is right
grant-lack-object = the object
grant-lack-object-lines = an object on one line
grant-lack-object-long = an object of 256 characters at most: it has { $characters-text }
grant-lack-whole = the whole sum to the cent, which the sum and the share do not give
grant-lack-conditions = the conditions of payment
grant-lack-period = the day or period of payment
grant-lack-notice = the notification to the European Commission, yes or no
grant-lack-share = the share of the beneficiary
aid-column-nomAttribuant = Name of the agency that grants.
aid-column-idAttribuant = SIRET of the agency.
aid-column-dateConvention = Day on which the commitment is notified, yyyy-mm-dd.
aid-column-referenceDecision = Identifier of the commitment.
aid-column-nomBeneficiaire = Name of the beneficiary, a legal person.
aid-column-idBeneficiaire = SIRET of the beneficiary; empty where it is known by its RNA alone.
aid-column-rnaBeneficiaire = RNA of the beneficiary; empty where it is known by its SIRET.
aid-column-objet = Object of the grant, 256 characters at most.
aid-column-montant = Whole sum in euros, before it is shared out among beneficiaries.
aid-column-nature = In money, in kind, or both.
aid-column-conditionsVersement = unique, échelonné, or in words.
aid-column-datesPeriodeVersement = Day of payment, or its period: yyyy-mm-dd/yyyy-mm-dd.
aid-column-idRAE = Number in the register of aids to enterprises.
aid-column-notificationUE = oui where the aid is notified to the European Commission.
aid-column-pourcentageSubvention = Share of the whole sum that this beneficiary receives, from 0.01 to 1.
aid-column-dispositifAide = Identifier of the aid scheme.
grant-column-reference = Identifier of the commitment: the reference of its row among the grants.
grant-column-state = State: in-force, reduced, withdrawn.
grant-column-granted = What this beneficiary receives in all, in euros.
grant-column-withdrawn = What was withdrawn, in euros.
grant-column-prescribed = What is prescribed, in euros.
grant-column-ordered-back = What is claimed back by a revenue order, in euros.
grant-column-paid = What is paid, in euros.
grant-column-publish-by = Last day of publication, three months after the signature.
grant-column-mission = Mission of the fund, 1 to 5.
grant-column-hidden = oui where figures are withheld: fewer than three persons.
grant-column-persons = How many natural persons.
grant-column-grants = How many grants.
aids-imported = { $file }: { $rows ->
    [one] 1 published aid recorded
   *[other] { $rows-text } published aids recorded
} for { $region }. Nothing is committed by them.
aids-imported-already = { $file }: { $rows ->
    [one] this published aid is recorded already
   *[other] these { $rows-text } published aids are recorded already
} for { $region }; nothing to write.
aids-left-out = { $count ->
    [one] 1 line is not recorded:
   *[other] { $count-text } lines are not recorded:
}
aid-fault = { $column }: “{ $value }”: { $reason }
aid-fault-meant = { $column }: “{ $value }”: { $reason }. Perhaps “{ $meant }”
aids-reconciled = Exercise { $year }: { $matching-text } published as in the register, { $differing-text } otherwise, { $listed-text } published without a commitment, { $recorded-text } commitments not published; { $others-text } published by others.
aids-not-compared = Exercise { $year }, published grants: the agency of the region is not described, nothing is compared.
hapi-reconciled = Exercise { $year }, HAPI: { $matching-text } commitments notified as in the register, { $differing-text } otherwise, { $listed-text } lines without a commitment for certain, { $recorded-text } commitments without a line for certain; { $others-text } lines of another envelope.
hapi-not-compared = Exercise { $year }, HAPI: no line is recorded.
returns-reconciled = Exercise { $year }, payment returns: { $matching-text } paid as in the register, { $differing-text } otherwise, { $listed-text } without a payment in the register for certain, { $recorded-text } payments without a return.
returns-not-compared = Exercise { $year }, payment returns: no return is recorded, and no payment through a health insurance body.
aid-matches = matches
aid-differs = differs
aid-only-published = published without a commitment
aid-only-recorded = not published
hapi-only-notified = notified without a commitment for certain
hapi-only-recorded = without a line of HAPI for certain
return-standing-unpaid = not paid in the register
return-standing-unlinked = without a commitment for certain
return-only-recorded = paid without a return
reconciled-source-published = Published grants
reconciled-source-hapi = HAPI
reconciled-source-returns = Payment returns
aid-difference = { $column }: “{ $recorded }” in the register, “{ $said }” elsewhere
aid-why-long = 256 characters at most, there are { $characters-text }
aid-why-line = a text on one line is expected
aid-why-unregistered = a SIRET or an RNA is expected
aid-why-day = a day yyyy-mm-dd is expected
aid-why-amount = an amount in euros is expected, with a point and two decimals at most
aid-why-nature = aide en numéraire, aide en nature, or both with a semicolon between
aid-why-period = a day or a period is expected: yyyy-mm-dd/yyyy-mm-dd
aid-why-no-day = there is no { $day }
aid-why-backwards = the end comes before the beginning
aid-why-rae = 5 characters at most
aid-why-answer = oui or non is expected
aid-why-share = a number is expected, with a point: 0.45
aid-why-share-fine = 9 decimals at most
aid-why-share-beyond = a share is 1 at most
aid-why-share-small = a share is 0.01 at least
hapi-imported = { $file }: { $lines ->
    [one] { $lines } line recorded
   *[other] { $lines } lines recorded
} for { $region }, { $sum } notified.
hapi-imported-already = { $file }: recorded already for { $region }; nothing to write.
hapi-left-out = { $count ->
    [one] { $count } line cannot be read and is not recorded:
   *[other] { $count } lines cannot be read and are not recorded:
}
hapi-row-torn = { $cells } cells instead of { $columns }
hapi-why-year = it is no campaign
hapi-why-amount = it is no amount in euros
problem-hapi-unreadable = “{ $file }” is no export of HAPI: { $columns } is missing.
problem-hapi-empty = “{ $file }” has no line.
problem-hapi-refused = No line of “{ $file }” can be read.
returns-imported = { $file }: { $rows ->
    [one] { $rows-text } payment return read
   *[other] { $rows-text } payment returns read
} for { $region }, of which { $recorded ->
    [one] { $recorded-text } is new or changed.
   *[other] { $recorded-text } are new or changed.
}
returns-imported-already = { $file }: recorded already for { $region }; nothing to write.
returns-paid = { $count ->
    [one] { $count-text } payment written to the register, { $sum }.
   *[other] { $count-text } payments written to the register, { $sum } in all.
}
returns-matching = { $count ->
    [one] { $count-text } matches the register.
   *[other] { $count-text } match the register.
}
returns-open = { $count ->
    [one] { $count-text } is to be looked at:
   *[other] { $count-text } are to be looked at:
}
returns-unlabelled = { $count ->
    [one] { $count-text } label is not kept, for it may name a person.
   *[other] { $count-text } labels are not kept, for they may name a person.
}
returns-left-out = { $count ->
    [one] { $count-text } row is not recorded:
   *[other] { $count-text } rows are not recorded:
}
return-changed = return “{ $reference }” changed: { $changes }
return-changed-column = { $column }, “{ $before }” becomes “{ $after }”
return-open = return “{ $reference }”: { $reason }
return-unpaid = the register has no such payment
return-rivals = { $count ->
    [one] one payment of the commitment may be this one, nothing says which of the returns it is
   *[other] { $count-text } payments of the commitment may be this one, nothing says which
}
return-unnamed = no commitment is named
return-unknown = the register has no commitment and no agreement of that number
return-bare = the agreement of that number carries no commitment
return-several = the agreement of that number carries { $count-text } commitments, nothing says which
return-refused = the register does not pay it: { $reason }
return-row-twice = “{ $reference }” is the number of line { $first } too: neither is taken
return-row-ahead = paid on { $paid }, after the day of the file, { $day }
return-why-number = it is no number: without a digit, it may be a name
return-why-beneficiary = neither a SIRET, FINESS or RNA number nor the opaque identifier of a person
return-why-sum = it is no amount above zero
return-why-body = the agency’s own accountant sends nothing back
problem-returns-unreadable = “{ $file }” is no table of payment returns: { $reason }
problem-returns-refused = No row of “{ $file }” can be read.
problem-returns-accountant-missing = Writing payments to the register needs who pays them: the accountant who imports.
hint-returns-form = A template of the table shows the expected columns; a mapping file says what they are called in yours
reconciled-title = Reconciliation
reconciled-link = Reconciliation
reconciled-lead = What others say of the same money, beside the register: published grants, lines of HAPI, payment returns of health insurance bodies.
reconciled-kept = Lines of HAPI and returns are shown only to who keeps the fund: a row may be of one person.
reconciled-filter = Choose rows
reconciled-all-sources = All
reconciled-all-standings = All
reconciled-count = { $number ->
    [0] No row
    [one] { $number-text } row
   *[other] { $number-text } rows
}
reconciled-standing-matches = matches
reconciled-standing-differs = differs
reconciled-standing-only-published = published without a commitment
reconciled-standing-only-notified = notified without a commitment for certain
reconciled-standing-unpaid = not paid in the register
reconciled-standing-unlinked = without a commitment for certain
reconciled-standing-only-recorded = in the register alone
web-problem-reconciled-source = “{ $value }” is no source: give published, hapi or returns.
web-problem-reconciled-standing = “{ $value }” is no standing: give matches, differs, only-published, only-notified, unpaid, unlinked or only-recorded.
template-applications = Applications
template-of-applications-number = the number of the application in the form
template-of-applications-applicant = who applies: a SIRET, FINESS or RNA number, or the opaque identifier of a person
template-of-applications-kind = the kind of applicant: association, health-establishment, medico-social, health-professional, public-body or other
template-of-applications-name = its name, where it is a legal person
template-of-applications-title = the title of the project
template-of-applications-requested = the sum asked for, in euros
template-of-applications-received = the day it was received
template-scdl = Published grants (SCDL)
template-cpam = Payment returns
template-of-cpam-reference = the number that the body gives the payment
template-of-cpam-commitment = the identifier of the commitment, or the number of the agreement that carries it alone
template-of-cpam-beneficiary = who receives it: a SIRET, FINESS or RNA number, or the opaque identifier of a person
template-of-cpam-paid = the day of the payment
template-of-cpam-amount = the sum paid, in euros
template-of-cpam-body = the body: CPAM if nothing is said, MSA…
template-of-cpam-label = the label, kept only of an establishment or an association
template-hapi = Export of HAPI
template-of-hapi-NOM-ARS = the name of the agency
template-of-hapi-CAMPAGNE = the campaign, which is the exercise
template-of-hapi-ID-BENEFICIAIRE = the identifier of the beneficiary: its FINESS number, if it has one
template-of-hapi-RAISON-SOCIALE = its name, kept only of an establishment
template-of-hapi-SIRET = its SIRET number
template-of-hapi-ENVELOPPE = the envelope: FIR
template-of-hapi-MESURE-NIV1 = the widest measure, with its account in brackets
template-of-hapi-MESURE-NIV2 = the measure of the second level
template-of-hapi-MESURE-NIV3 = the narrowest measure, with its destination before it
template-of-hapi-PAYEUR = who pays
template-of-hapi-MONTANT-NOTIFIE = the sum notified, in euros
template-of-hapi-DATE-EFFET = the day of effect
template-of-hapi-PEP-ENGAGEMENT = the number of the commitment in the accounts
template-of-hapi-others = is not read; it stays in the file, which is kept as it is
problem-template-hapi-strokes = An export of HAPI is a text whose cells are set apart by |: ask for the template as CSV or JSON.
