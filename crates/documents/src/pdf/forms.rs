//! How much a page draws, its forms included each time they are drawn.

use std::collections::BTreeMap;

use hayro_interpret::hayro_syntax::content::TypedIter;
use hayro_interpret::hayro_syntax::content::ops::TypedInstruction;
use hayro_interpret::hayro_syntax::object::dict::keys::{RESOURCES, SUBTYPE};
use hayro_interpret::hayro_syntax::object::{Name, ObjectIdentifier, Stream};
use hayro_interpret::hayro_syntax::page::{Page, Resources};

/// How deep forms may stand within each other: the interpreter goes no deeper either.
const DEEP: u32 = 50;

/// What forms draw, each measured once.
#[derive(Debug, Default)]
pub(super) struct Forms(BTreeMap<ObjectIdentifier, u64>);

impl Forms {
    /// How many bytes of instructions a page draws.
    pub(super) fn drawn_by(&mut self, page: &Page<'_>) -> u64 {
        let own = page.page_stream().map_or(0, bytes);
        own.saturating_add(self.called(page.typed_operations(), page.resources(), 0))
    }

    /// How many bytes the forms draw that instructions call.
    fn called(&mut self, mut operations: TypedIter<'_>, resources: &Resources<'_>, depth: u32) -> u64 {
        let mut sum = 0_u64;
        while let Some(operation) = operations.next() {
            if let TypedInstruction::XObject(called) = operation
                && let Some(stream) = resources.get_x_object(called.0)
            {
                sum = sum.saturating_add(self.drawn_by_form(&stream, resources, depth));
            }
        }
        sum
    }

    fn drawn_by_form(&mut self, stream: &Stream<'_>, outer: &Resources<'_>, depth: u32) -> u64 {
        let is_form = stream.dict().get::<Name<'_>>(SUBTYPE).is_some_and(|name| name.as_ref() == b"Form");
        if !is_form || depth >= DEEP {
            return 0;
        }
        if let Some(known) = self.0.get(&stream.obj_id()) {
            return *known;
        }
        // A form that draws itself would never end: known as endless until it is measured.
        self.0.insert(stream.obj_id(), u64::MAX);
        let Ok(decoded) = stream.decoded_data() else {
            return 0;
        };
        let own = stream.dict().get(RESOURCES).map(Resources::new);
        let inner = self.called(TypedIter::new(&decoded), own.as_ref().unwrap_or(outer), depth + 1);
        let drawn = bytes(&decoded).saturating_add(inner);
        self.0.insert(stream.obj_id(), drawn);
        drawn
    }
}

fn bytes(instructions: &[u8]) -> u64 {
    u64::try_from(instructions.len()).unwrap_or(u64::MAX)
}
