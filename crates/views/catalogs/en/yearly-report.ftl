# The yearly report of the FIR.
yearly-report-page = Yearly report of the FIR
yearly-report-title = Yearly report of the FIR, { $year }
yearly-report-link = Yearly report { $year }
yearly-report-watermark = Working paper
yearly-report-download = Download the report
yearly-report-fund = The FIR in { $year }
yearly-report-label-contents = Contents
yearly-report-label-sources = Sources of the figures
yearly-report-label-sources-note = Each figure of the report leads to a line of a document or to an act of the journal. Addresses are read from the root of the site.
yearly-report-label-journal = Acts of the journal
yearly-report-label-computed = computed
yearly-report-computed = computed: { $how }
yearly-report-source-act = act { $number }
yearly-report-source-line = l. { $line }
yearly-report-source-line-of = line { $line } of { $title }
yearly-report-source-document = document
yearly-report-source-document-of = { $title }
yearly-report-section-basis = What this report rests on
yearly-report-section-revenue = Revenue
yearly-report-section-execution = Use of the budget
yearly-report-section-missions = Missions
yearly-report-section-actions = Actions
yearly-report-section-structures = Structures and departments
yearly-report-section-agreements = Agreements
yearly-report-section-indicators = Indicators
yearly-report-section-resources = Notified resources
yearly-report-section-aids = Aid schemes
yearly-report-section-series = From year to year
yearly-report-section-findings = Findings
yearly-report-section-gaps = What is not recorded
yearly-report-column-what = Kind
yearly-report-column-which = Document
yearly-report-column-revenue = Revenue
yearly-report-column-credits = Credits
yearly-report-column-part = Item
yearly-report-column-structure = Structure
yearly-report-column-region = Region
yearly-report-column-named = Named
yearly-report-column-towns = Towns
yearly-report-column-agreement = Agreement
yearly-report-column-count = Number
yearly-report-column-indicator = Indicator
yearly-report-column-scope = Territory and period
yearly-report-column-target = Target
yearly-report-column-recorded = Recorded
yearly-report-column-computed = Computed
yearly-report-column-figure = Printed figure
yearly-report-column-finding = Finding
yearly-report-column-beside = Printed and retained
yearly-report-column-why = Why
yearly-report-basis-said = Figures on { $day }, as they were known on { $known }.
yearly-report-basis-rounded = Amounts are those that the document prints, which it rounds. What is computed from them bears the sign ≈ and says how.
yearly-report-basis-table = Sources of the year
yearly-report-basis-report = Published report
yearly-report-basis-register = Register
yearly-report-basis-structures = Count of structures
yearly-report-basis-order = Order on resources
yearly-report-revenue-said = { $total } received, of which { $national } delegated nationally.
yearly-report-revenue-total-said = { $total } received.
yearly-report-revenue-none = No source says what was received.
yearly-report-revenue-table = Revenue of the year
yearly-report-revenue-national = Delegated nationally
yearly-report-revenue-own = Other revenue
yearly-report-revenue-own-formula = received − delegated
yearly-report-revenue-total = Revenue received
yearly-report-revenue-restated = Without ring-fenced credits
yearly-report-execution-said = Committing and paying are two accounts: their amounts are never added up.
yearly-report-execution-none = No source says what was committed or paid.
yearly-report-execution-rate = Share used of what was opened
yearly-report-missions-none = No source says what each mission paid.
yearly-report-missions-said = The actions cited come to { $cited } of the { $paid } that the missions paid, which is { $share }; none itemises { $rest }.
yearly-report-missions-chart-note = Solid: itemised by actions that belong to the mission. Hatched: not itemised, or of no mission.
yearly-report-missions-chart-register = What the register paid, mission by mission.
yearly-report-missions-table = Paid by mission (CP)
yearly-report-itemised-table = From what was paid to the actions cited
yearly-report-itemised-note = Cited + not itemised = paid by the missions. A sum of a single year holds neither what is only foreseen nor what covers several years.
yearly-report-itemised-cited = Cited by actions
yearly-report-itemised-of-missions = of which of a mission
yearly-report-itemised-of-none = of which of no mission
yearly-report-itemised-aside = of which foreseen, or of several years
yearly-report-itemised-rest = Not itemised
yearly-report-itemised-paid = Paid by the missions
yearly-report-actions-said = They stand under the headings of the document. A printed amount keeps its form; struck through, it cannot be right, and the finding says why.
yearly-report-actions-table = Actions cited, by heading of the document
yearly-report-actions-under-none = Under no heading
yearly-report-structures-said = A printed count is no list: it is not added to the structures that are named.
yearly-report-structures-table = Printed counts, by department
yearly-report-structures-note = A dash: the document prints nothing of that territory.
yearly-report-structures-named = Structures named, by kind
yearly-report-structures-named-note = { $count ->
    [one] One structure is named at the end of the year.
   *[other] { $count-text } structures are named at the end of the year.
 }
yearly-report-agreements-table = Agreements of the year, by kind
yearly-report-agreements-note = Those that run in the year. What is committed and paid is of all their time.
yearly-report-indicators-table = Indicators of the year
yearly-report-resources-table = Resources of the year
yearly-report-resources-order = { $order }, on { $day }: { $source }
yearly-report-aids-said = What the document prints of each scheme. A count, a sum paid and a sum foreseen are not added up.
yearly-report-aids-table = Schemes and their figures
yearly-report-series-before = No report and no register is recorded before { $year }.
yearly-report-series-missing = { $count ->
    [one] Year without a recorded figure: { $years }.
   *[other] Years without a recorded figure: { $years }.
 }
yearly-report-findings-none = No figure contradicts another.
yearly-report-findings-said = A corrected figure keeps what is printed, and the reason.
yearly-report-findings-table = Figures that contradict each other or cannot be right
yearly-report-gaps-said = Nothing is made up: what this report lacks is named here.
yearly-report-gap-actions = Actions: no recorded report itemises any for the year.
yearly-report-gap-structures = Structures: none is counted, and none is named at the end of the year.
yearly-report-gap-agreements = Agreements: none is recorded for the year.
yearly-report-gap-indicators = Indicators: none is defined with a value or a target of the year.
yearly-report-gap-resources = Resources: no order is recorded for the year.
yearly-report-gap-aids = Aid schemes: the document of the year prints no figure of a scheme that is recorded.
yearly-report-gap-committed = Committed by mission (AE): no source says it.
yearly-report-gap-opened = Credits opened: no source says how much; what is given is computed.
yearly-report-gap-calls = Calls for projects: none is recorded.
yearly-report-gap-calls-elsewhere = { $count ->
    [one] Calls for projects: one is recorded, and told on the page of calls.
   *[other] Calls for projects: { $count } are recorded, and told on the page of calls.
}
yearly-report-gap-roads = Road maps of territories: none is recorded.
yearly-report-gap-not-carried = { $count ->
    [one] One amount or share that the document prints is in no figure of this report.
   *[other] { $count-text } amounts or shares that the document prints are in no figure of this report.
 }
