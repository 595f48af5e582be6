# Signatures
signable-bilans = les bilans quantifiés
signable-windows = les périodes de dépôt
signable-fund = les décisions du FIR
