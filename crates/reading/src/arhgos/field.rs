//! The elements of a record that hold one text each, by the names that the format gives them.

use maillage_domain::care::authorisation::equipment::EquipmentKind;

macro_rules! fields {
    ($($(#[$about:meta])* $field:ident = $name:literal,)+) => {
        /// An element that holds one text.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum Field {
            $($(#[$about])* $field,)+
        }

        impl Field {
            /// Every one, in the order of the format.
            pub(super) const ALL: [Self; [$($name),+].len()] = [$(Self::$field),+];

            /// Its name.
            pub(super) const fn name(self) -> &'static str {
                match self {
                    $(Self::$field => $name,)+
                }
            }

            /// The element of a name.
            pub(super) fn named(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$field),)+
                    _ => None,
                }
            }

            /// Its rank among them.
            pub(super) const fn rank(self) -> usize {
                #[expect(clippy::as_conversions, reason = "the rank of a variant without data")]
                let rank = self as usize;
                rank
            }
        }
    };
}

fields! {
    /// The legal entity.
    Holder = "nofinessej",
    /// Its name.
    HolderName = "rsej",
    /// The activity.
    Activity = "activite",
    /// The modality.
    Modality = "modalite",
    /// The mention.
    Mention = "mention",
    /// The specific practice.
    Practice = "pts",
    /// What is declared.
    Declaration = "declaration",
    /// The number of the authorisation.
    Number = "codeautorarhgos",
    /// When it was granted.
    Granted = "dateautor",
    /// When it was renewed.
    Renewed = "daterenouv",
    /// The site.
    Site = "nofinesset",
    /// Its name.
    SiteName = "rset",
    /// The last day to start.
    StartBy = "datelimite",
    /// When it was put to use.
    Started = "datemeo",
    /// From when it has effect.
    Effective = "dateeffet",
    /// Its last day.
    Until = "datefin",
    /// When it lapsed.
    Lapsed = "datecaducite",
    /// When the row was changed.
    Updated = "datemaj",
    /// Positron cameras authorised.
    Tep = "tep",
    /// Gamma cameras authorised.
    Temp = "temp",
    /// Magnetic resonance imagers authorised.
    Irm = "irm",
    /// CT scanners authorised.
    Scanner = "scanner",
    /// Cyclotrons authorised.
    Cyclotron = "cyclotron",
    /// Hyperbaric chambers authorised.
    Caisson = "caissonhyperbare",
    /// Positron cameras in use.
    TepInUse = "tepmeo",
    /// Gamma cameras in use.
    TempInUse = "tempmeo",
    /// Magnetic resonance imagers in use.
    IrmInUse = "irmmeo",
    /// CT scanners in use.
    ScannerInUse = "scannermeo",
    /// Cyclotrons in use.
    CyclotronInUse = "cyclotronmeo",
    /// Hyperbaric chambers in use.
    CaissonInUse = "caissonhyperbaremeo",
}

impl Field {
    /// The units authorised, by kind.
    pub(super) const AUTHORISED: [(Self, EquipmentKind); 6] = [
        (Self::Tep, EquipmentKind::Tep),
        (Self::Temp, EquipmentKind::Temp),
        (Self::Irm, EquipmentKind::Irm),
        (Self::Scanner, EquipmentKind::Scanner),
        (Self::Cyclotron, EquipmentKind::Cyclotron),
        (Self::Caisson, EquipmentKind::CaissonHyperbare),
    ];

    /// The units in use, by kind.
    pub(super) const IN_USE: [(Self, EquipmentKind); 6] = [
        (Self::TepInUse, EquipmentKind::Tep),
        (Self::TempInUse, EquipmentKind::Temp),
        (Self::IrmInUse, EquipmentKind::Irm),
        (Self::ScannerInUse, EquipmentKind::Scanner),
        (Self::CyclotronInUse, EquipmentKind::Cyclotron),
        (Self::CaissonInUse, EquipmentKind::CaissonHyperbare),
    ];
}
