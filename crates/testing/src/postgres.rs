//! The PostgreSQL server of the tests, which `scripts/with-postgres` starts.

use crate::{machine, need};

/// The URL of an empty schema of this name, made anew on the server that `MAILLAGE_TEST_POSTGRES` names.
///
/// Each test has a schema of its own, so that tests of one server never meet.
pub fn schema(name: &str) -> Option<String> {
    let server = server()?;
    // By its own client: this crate, like most of ours, has none.
    let mut client = machine::program("psql", "apt-get install postgresql-client")?;
    let statement = format!("DROP SCHEMA IF EXISTS {name} CASCADE; CREATE SCHEMA {name}");
    client.env("PGOPTIONS", "--client-min-messages=warning"); // that there is no schema to drop is no news
    let made = client.args([&server, "-q", "-v", "ON_ERROR_STOP=1", "-c", &statement]).status();
    assert!(made.is_ok_and(|status| status.success()), "the schema {name} is not made on {server}");
    Some(with_schema(&server, name))
}

#[expect(clippy::disallowed_methods, reason = "the server of the tests is named by the environment")]
fn server() -> Option<String> {
    let server = std::env::var("MAILLAGE_TEST_POSTGRES").ok();
    if server.is_none() {
        need::absent("MAILLAGE_TEST_POSTGRES", "scripts/with-postgres cargo test");
    }
    server
}

fn with_schema(server: &str, name: &str) -> String {
    let separator = if server.contains('?') { '&' } else { '?' };
    format!("{server}{separator}options=-c%20search_path%3D{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_server_with_options_or_none_when_a_schema_is_named_then_it_is_one_option_more() {
        let option = "options=-c%20search_path%3Dstory";
        assert_eq!(with_schema("postgres://host/db", "story"), format!("postgres://host/db?{option}"));
        assert_eq!(
            with_schema("postgres://host/db?sslmode=disable", "story"),
            format!("postgres://host/db?sslmode=disable&{option}")
        );
    }
}
