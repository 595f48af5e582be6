//! A document without the columns that were not picked. Its layout stays that of the act: zone, sites and answer always stand.

use super::BilanDocument;
use crate::explorer::picks::Pick;

impl BilanDocument {
    /// Leaves out units and notes where columns were picked and they are not among them.
    pub fn pick(&mut self, picks: &[Pick]) {
        if picks.is_empty() {
            return;
        }
        let shows_units = picks.contains(&Pick::Figures) || picks.contains(&Pick::Units);
        let shows_notes = picks.contains(&Pick::Notes);
        let sections = self.annexes.iter_mut().flat_map(|annex| &mut annex.sections);
        for table in sections.flat_map(|section| &mut section.tables) {
            if !shows_units {
                table.has_units = false;
                table.rows.iter_mut().for_each(|row| row.units = None);
                table.total.iter_mut().for_each(|total| total.units = None);
            }
            if !shows_notes {
                table.rows.iter_mut().for_each(|row| row.notes.clear());
            }
        }
    }
}
