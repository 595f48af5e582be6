# Parameters
parameter-days =
    { $count ->
        [one] { $count-text } day
       *[other] { $count-text } days
    }
parameter-exercises =
    { $count ->
        [one] { $count-text } budget year
       *[other] { $count-text } budget years
    }
parameter-since = from { $from }
parameter-between = from { $from } to { $until }
parameter-set-done = { $name }: { $value }, { $period }, in region { $region }; act { $number-text } of the journal.
parameter-set-already = { $name }: { $value }, { $period }, in region { $region }, already recorded by act { $number-text }; nothing to write.
problem-parameter-unknown = No parameter is called “{ $name }”.
problem-parameter-value = { $name } cannot be “{ $value }”: it is not written as its values are.
problem-parameter-range = { $name } cannot be { $value }: it is outside its range.
problem-parameter-period = The value would end on { $until }, before it begins on { $from }.
problem-parameter-source = A value of { $name } needs its source: the decision, order or text that sets it.
hint-parameter-basis-points = A whole number of basis points, from { $least-text } to { $most-text }: 400 for 4%
hint-parameter-days = A whole number of days, from { $least-text } to { $most-text }
hint-parameter-exercises = A whole number of budget years, from { $least-text } to { $most-text }
hint-parameter-cents = A whole number of cents, from { $least-text } to { $most-text }
hint-parameter-choice = One of: { $names }
hint-parameter-codes = A shape: prefixes, # for the mission, then a separator and nines for each number: MI|M#-99-99
parameter-months =
    { $count ->
        [one] { $count-text } month
       *[other] { $count-text } months
    }
hint-parameter-months = A whole number of months, from { $least-text } to { $most-text }
parameter-units =
    { $count ->
        [one] { $count-text } unit
       *[other] { $count-text } units
    }
hint-parameter-units = A whole number of units of equipment, from { $least-text } to { $most-text }
parameter-open = { $name }: no value is printed, the agency may set one. { $title }
