//! The movements of communes: codes of before, and the communes of today that took their place (CSV).

use std::io;

use jiff::civil::Date;
use maillage_domain::entity::identity::CommuneCode;
use maillage_domain::territory::{Movement, MovementKind, Movements};
use serde::Deserialize;

/// Why a list of movements cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum MovementsError {
    /// A row is no movement.
    #[error("the list of movements: {0}")]
    Row(#[from] csv::Error),
    /// A row names a movement that there is not.
    #[error("line {line} of the list of movements: no movement is called so")]
    Kind {
        /// The line.
        line: u64,
    },
}

/// A row, as the list holds it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    former: CommuneCode,
    former_name: Option<String>,
    movement: String,
    commune: CommuneCode,
    name: String,
    since: Option<Date>,
}

/// Reads a list of movements: columns `former`, `former_name`, `movement`, `commune`, `name` and `since`.
///
/// # Errors
///
/// A row is no movement: half a list would place sites wrongly.
pub fn movements(bytes: impl io::Read) -> Result<Movements, MovementsError> {
    let mut found = Vec::new();
    let mut rows = csv::Reader::from_reader(bytes);
    let mut row = csv::StringRecord::new();
    let header = rows.headers()?.clone();
    while rows.read_record(&mut row)? {
        let line = row.position().map_or(0, csv::Position::line);
        let Row { former, former_name, movement, commune, name, since } = row.deserialize(Some(&header))?;
        let kind = MovementKind::named(&movement).ok_or(MovementsError::Kind { line })?;
        found.push(Movement { former, former_name, kind, today: commune, name, since });
    }
    Ok(Movements::new(found))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "former,former_name,movement,commune,name,since\n";

    #[test]
    fn given_movements_when_read_then_each_by_its_code_with_its_day_where_it_has_one() {
        let text = format!(
            "{HEAD}02285,Escaufourt,associated,59545,Saint-Souplet,\n59070,,merged,59006,L'Orée,2025-01-01\n"
        );
        let read = movements(text.as_bytes()).expect("a list");
        let of = |code: &str| read.of(&CommuneCode::parse(code).expect("a code")).to_vec();
        let [associated] = &of("02285")[..] else { panic!("one") };
        assert_eq!((associated.kind, associated.since), (MovementKind::Associated, None));
        assert_eq!(associated.former_name.as_deref(), Some("Escaufourt"));
        let [merged] = &of("59070")[..] else { panic!("one") };
        assert_eq!(
            (merged.former_name.as_deref(), merged.since),
            (None, Some(jiff::civil::date(2025, 1, 1)))
        );
        assert_eq!(of("59006"), []);
    }

    #[test]
    fn given_a_row_that_is_no_movement_when_read_then_the_list_is_refused() {
        for row in [
            "5907,,merged,59006,L'Orée,\n",
            "59070,,moved,59006,L'Orée,\n",
            "59070,,merged,59006,L'Orée,hier\n",
            "59070\n",
        ] {
            assert!(movements(format!("{HEAD}{row}").as_bytes()).is_err(), "{row}");
        }
    }
}
