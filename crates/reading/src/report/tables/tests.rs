//! Tables as they are read: one for each way in which a unit can stand elsewhere.
