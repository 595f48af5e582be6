## The reading date of a page, and the way back.

when-region = Reading date
when-label = You are looking at
when-label-year-end = Fund at the end of its year,
when-label-each = Each region on its own day:
when-and = and
when-known-now = as known today
when-known-on = as known on { $day }
when-back = back to today
when-back-each = each region on its own day
when-all-today = all of them today
when-back-demonstration = back to { $day }
when-demonstration = Demonstration
when-form = Change the reading date
when-form-text = The filing window, the supply statement, acts and the fund are read on this date, on every page, in every link and every file.
when-at = On
when-known = As known on
when-known-placeholder = today
when-submit = Read on this date
when-no-fund = No year of the fund is recorded on { $day }.
when-fund-years = Years on record:
web-problem-two-times = The address names two different times: “{ $value }” and another one. Keep only one.
