# Signatures
signable-bilans = supply statements
signable-windows = filing windows
signable-fund = decisions of the fund
