//! The colours of workbooks: those of the pages, on white.

/// Text.
pub(crate) const INK: u32 = 0x14_20_1e;
/// Text that repeats or stands back.
pub(crate) const INK_SOFT: u32 = 0x47_55_52;
/// The ground of headers.
pub(crate) const BAND: u32 = 0x0c_3d_45;
/// Text on it.
pub(crate) const ON_BAND: u32 = 0xff_ff_ff;
/// Rules between rows.
pub(crate) const LINE: u32 = 0xb4_be_ba;
/// Links.
pub(crate) const LINK: u32 = 0x0a_55_61;
/// What a draft is worth.
pub(crate) const DRAFT_INK: u32 = 0x7a_46_00;
/// Its ground.
pub(crate) const DRAFT_WASH: u32 = 0xfc_f0_da;
/// A gap above zero: open.
pub(crate) const GAP_POSITIVE: u32 = 0x01_66_5e;
/// Its ground.
pub(crate) const GAP_POSITIVE_WASH: u32 = 0xe0_ef_ee;
/// A gap below zero: above the target.
pub(crate) const GAP_NEGATIVE: u32 = 0x7d_46_05;
/// Its hatch.
pub(crate) const GAP_NEGATIVE_WASH: u32 = 0xd9_a5_5b;
/// The ground of a gap of zero with a target.
pub(crate) const GAP_MET: u32 = 0xe3_e8_e6;
