# Times of retention
retention-kind-notes = Sign-ins noted
retention-kind-failures = Failures to sign in, counted
retention-kind-sessions = Sessions that ended
retention-kind-links = Links that expired
retention-kind-tokens = Tokens that ended
retention-kind-persons = Persons whom acts name
retention-kind-files = Documents to destroy
retention-kind-archives = Documents for the archives
retention-kind-accounts = Blocked accounts
retention-rule-notes = { $time ->
    [one] one month
   *[other] { $time-text } months
    } after the sign-in
retention-rule-failures = one day without a failure
retention-rule-sessions = until they end
retention-rule-links = until they end
retention-rule-tokens = until they end
retention-rule-persons = until the day set for each
retention-rule-files = until the day set for each
retention-rule-archives = until the day set for each
retention-rule-accounts = no time is set: for the agency to set in its record of processing
retention-rule-sourced = { $rule } ({ $source })
retention-fate-erase = to be erased
retention-fate-archive = to be archived before anything is erased
retention-fate-undecided = to be decided, account by account
retention-line = { $name }: { $count-text } ({ $fate }). Kept: { $rule }.
retention-doubt = Doubt: { $doubt }
retention-applied = Erased: { $what }. The chain of the journal still verifies.
retention-nothing = Nothing has outlived its time.
problem-retention-not-yours = Times of retention hold for the whole store: its administrator in every region applies them.
web-retention-title = Times of retention
web-retention-go = Erase what has outlived its time
web-retention-form = Erasing
people-event-retention-applied = Times of retention applied
