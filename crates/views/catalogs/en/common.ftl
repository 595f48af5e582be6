# Common words
yes = Yes
no = No
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
unit-sites = { $count ->
    [one] site
   *[other] sites
    }
unit-units = { $count ->
    [one] unit
   *[other] units
    }
progress = { $current } of { $target }
serving = maillage is serving { $url } (Ctrl+C to stop)
and-more = … and { $count-text } more
admissible-undetermined = Undetermined
instant = { $date } at { $hour }:{ $minute } (Paris time)
cited = “{ $text }”
