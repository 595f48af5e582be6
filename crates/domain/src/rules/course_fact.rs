//! The facts that rules on days of a file or of an authorisation see. Each variant has its sentence in the catalogues.

use jiff::civil::Date;

/// What a rule saw of the course of a file or of an authorisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CourseFact {
    /// The authorisation to renew ends on an unknown day.
    ExpiryUnknown {
        /// How many months before that day the renewal is asked for.
        months: i16,
    },
    /// The last day to ask for the renewal.
    RenewalInTime {
        /// That day.
        until: Date,
        /// How many months before expiry it is.
        months: i16,
    },
    /// The last day to ask for the renewal has passed.
    RenewalLate {
        /// That day.
        until: Date,
        /// How many months before expiry it is.
        months: i16,
    },
    /// The authorisation had ended before the last day of the list it was granted under.
    EndedBeforeReform {
        /// Its last day.
        expires: Date,
    },
    /// Lines of 2019 become this one by a new file: what was granted before is not renewed as this line.
    NewFileOfBefore,
    /// No window since 1 June 2023 is recorded for what the line became.
    FirstWindowUnrecorded,
    /// The first window since 1 June 2023 is open or to come.
    FirstWindow {
        /// Its first day.
        opens: Date,
        /// Its last day.
        closes: Date,
    },
    /// The first window since 1 June 2023 has closed.
    FirstWindowClosed {
        /// Its last day.
        closes: Date,
    },
    /// No line of 2019 becomes what is asked for.
    NothingBecomesIt,
    /// A file was filed in the first window: the authorisation goes on until it is decided.
    GoesOn {
        /// When it was filed.
        filed: Date,
    },
    /// No file was filed in the first window: the authorisation ended when it closed.
    Ended {
        /// Its last day.
        closes: Date,
    },
    /// The first window has closed, and nobody said whether a file was filed in it.
    FilingUnsaid {
        /// Its last day.
        closes: Date,
    },
    /// The agency may order a full file until that day.
    InjunctionPossible {
        /// The last day.
        until: Date,
    },
    /// The agency ordered a full file in time.
    InjunctionInTime {
        /// When it did.
        on: Date,
    },
    /// The last day to order one has passed, and nobody said whether it was ordered.
    InjunctionUnsaid {
        /// The last day.
        until: Date,
    },
    /// Nothing was ordered in time: the renewal is tacit.
    Tacit {
        /// The last day to order a full file.
        until: Date,
    },
    /// No request to renew was made in time: the authorisation ends with its term.
    NotAskedInTime,
    /// The opinion of the committee is required.
    OpinionRequired,
    /// It is, unless the applicant held the activity on 13 May 2021.
    OpinionUnlessHolder,
    /// It may be skipped, on criteria that are to be checked.
    OpinionMayBeSkipped {
        /// Since when the applicant holds the activity.
        since: Date,
    },
    /// The agency decides until that day; its silence then is a rejection.
    Silence {
        /// The day.
        until: Date,
    },
    /// The file is complete.
    Complete {
        /// Since when.
        since: Date,
    },
    /// Missing pieces may still be named.
    PiecesUntil {
        /// The last day.
        until: Date,
    },
    /// Pieces that were named are missing.
    Incomplete,
    /// The file was not complete when the window closed.
    NextWindow,
    /// Received outside its window.
    ReceivedOutside,
    /// Something was done by its last day.
    InTime {
        /// That last day.
        until: Date,
    },
    /// Something was done after its last day, or not at all.
    Late {
        /// That last day.
        until: Date,
    },
    /// One may go to the court until that day.
    CourtUntil {
        /// The last day.
        until: Date,
    },
    /// Reasons asked for in time were not given in time.
    ReasonsNotGiven,
    /// The visit may still be made.
    VisitPossible {
        /// The last day.
        until: Date,
    },
    /// No visit was made, by the holder’s fault.
    NoVisitByHolder,
    /// No visit was made, by no fault of the holder.
    NoVisitByAgency,
    /// What is asked for is counted as an authorisation by the agency.
    CountedAsAuthorisation,
    /// The agency receives it in a window only.
    AgencyWindow,
    /// The agency receives even this in a window, against the text.
    AgencyWindowBesideText,
    /// A share of the minimum activity is to be reached.
    ActivityShare {
        /// The share, in basis points.
        share: u32,
        /// Within how many months.
        months: i16,
    },
    /// Conformity is to be reached.
    Conformity {
        /// Within how many months.
        months: i16,
    },
}
