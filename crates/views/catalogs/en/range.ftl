# Targets printed as a range
range = { $min } to { $max }
range-target = Target (min. to max.)
range-target-year = Target { $year } (min. to max.)
range-room = Room (computed)
range-gap-or-room = Gap or room (computed)
range-below = { $count ->
    [one] 1 below the minimum
   *[other] { $count-text } below the minimum
    }
range-above = { $count ->
    [one] 1 above the maximum
   *[other] { $count-text } above the maximum
    }
range-room-maximum = { $bound-text } at most − { $current-text } authorised = { $room } (computed: the act prints no gap)
range-room-minimum = { $bound-text } at least − { $current-text } authorised = { $room } (computed: the act prints no gap)
range-unruled = the target is a range, and nothing says which of its bounds decides: no room is computed
range-legend-open = more can be authorised
range-legend-met = maximum reached
range-legend-void = nothing planned
range-legend-above = above the maximum
range-computed = The target is a range, from a minimum to a maximum. The act prints no gap: the room is computed here, and stands in no printed column.
range-rule-maximum = The answers follow the maximum: yes exactly when there are fewer sites than the maximum ({ $agreeing-text } answers of { $answers-text }). The room is therefore the maximum minus today’s sites. A rule inferred from the answers; no text that was read states it.
range-rule-minimum = The answers follow the minimum: yes exactly when there are fewer sites than the minimum ({ $agreeing-text } answers of { $answers-text }). The room is therefore the minimum minus today’s sites. A rule inferred from the answers; no text that was read states it.
range-rule-none = The answers follow neither the minimum nor the maximum: no room is computed.
range-rows-below = { $count ->
    [one] 1 line is below the minimum of its target.
   *[other] { $count-text } lines are below the minimum of their target.
    }
range-rows-above = { $count ->
    [one] 1 line is above the maximum of its target; the excess is shown, and nothing is to be closed because of it.
   *[other] { $count-text } lines are above the maximum of their target; the excess is shown, and nothing is to be closed because of it.
    }
range-progress = { $current } (target: { $target })
column-sites-room = Room (computed)
