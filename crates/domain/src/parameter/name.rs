//! Names of parameters.

use crate::ground::code::code;

code! {
    /// The name of a parameter, never used for another one: `fund.carry-over`.
    ParameterName
}
