//! The settings: a file under the environment under the flags, and each fault of the file with its line.

use crate::kit::{Answer, STORE, Workplace, snapshot, snapshot_of};

/// What the documents and the packages say of settings.
const DEPLOYMENT: &str = include_str!("../../../../docs/DEPLOYMENT.md");
const PACKAGED: &str = include_str!("../../../../packaging/maillage.toml");

/// The value of a setting that is in force and where it comes from, with a file and variables.
fn in_force(place: &Workplace, setting: &str, variables: &[(&str, &str)]) -> (String, String) {
    let output = place
        .command(&["config", "check", "--format", "csv"])
        .envs(variables.iter().copied())
        .output()
        .expect("it starts");
    let answer = Answer::new(&["config", "check"], &output);
    assert_eq!(answer.code, Some(0), "{answer:?}");
    let line = answer.stdout.lines().find_map(|line| line.strip_prefix(&format!("{setting},")));
    let (value, origin) = line.and_then(|line| line.rsplit_once(',')).expect("the setting");
    (value.to_owned(), origin.to_owned())
}

/// The names of all settings.
fn names(place: &Workplace) -> Vec<String> {
    let shown = place.succeeds(&["config", "check", "--format", "csv"]);
    shown.lines().skip(1).map(|line| line.split(',').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn given_no_file_when_checked_then_the_defaults_and_nothing_is_made() {
    let place = Workplace::new();
    snapshot_of(
        "config_check",
        &place,
        &[
            &["config", "check", "--format", "table"],
            &["config", "check", "--lang", "en", "--format", "table"],
        ],
    );
    assert!(!place.path(STORE).exists());
}

#[test]
fn given_the_default_file_when_printed_then_in_both_languages_and_it_sets_what_it_says() {
    let place = Workplace::new();
    snapshot_of(
        "config_default",
        &place,
        &[&["config", "print-default"], &["config", "print-default", "--lang", "en"]],
    );
    let plain = place.succeeds(&["config", "check"]);
    for language in ["fr", "en"] {
        place.succeeds(&["config", "print-default", "--lang", language, "-o", "maillage.toml"]);
        let checked = place.succeeds(&["config", "check", "maillage.toml"]);
        assert_eq!(checked.replace(",file", ",default"), plain);
        // Each setting that is commented is one too.
        let whole: String = place
            .read("maillage.toml")
            .lines()
            .map(|line| match line.strip_prefix("# ") {
                Some(setting) if setting.ends_with(" = \"\"") || setting.ends_with(" = []") => {
                    format!("{setting}\n")
                }
                _ => format!("{line}\n"),
            })
            .collect();
        place.write("whole.toml", whole);
        place.succeeds(&["config", "check", "whole.toml"]);
    }
}

#[test]
fn given_a_value_in_several_places_when_in_force_then_flag_before_variable_before_file_before_default() {
    let place = Workplace::new();
    let file = [("MAILLAGE_CONFIG", "maillage.toml")];
    let both = [("MAILLAGE_CONFIG", "maillage.toml"), ("MAILLAGE_LISTEN", "127.0.0.1:3")];
    let told = |value: &str, origin: &str| (value.to_owned(), origin.to_owned());
    assert_eq!(in_force(&place, "server.listen", &[]), told("127.0.0.1:8080", "default"));
    place.write(
        "maillage.toml",
        "[server]\nlisten = \"127.0.0.1:2\"\ntrusted_proxies = [\"127.0.0.1\", \"10.0.0.0/8\"]\n",
    );
    assert_eq!(in_force(&place, "server.listen", &file), told("127.0.0.1:2", "file"));
    assert_eq!(in_force(&place, "server.listen", &both), told("127.0.0.1:3", "environment"));
    // The folder of the data, which each command uses.
    place.write("maillage.toml", "[store]\ndata = \"of-the-file\"\n[answers]\nlanguage = \"en\"\n");
    let config = ["--config", "maillage.toml"];
    let said = place.succeeds(&[&config[..], &["import", "demo"]].concat());
    assert!(said.starts_with("Demonstration"), "{said}");
    assert!(place.path("of-the-file").exists() && !place.path(STORE).exists());
    let help = place.succeeds(&[&config[..], &["serve", "--help"]].concat());
    assert!(help.contains("Address to listen on"), "{help}");
    place.succeeds(&[&config[..], &["import", "demo", "--data", "of-the-flag"]].concat());
    assert!(place.path("of-the-flag").exists());
    let from_variable = place
        .command(&[&config[..], &["import", "demo"]].concat())
        .env("MAILLAGE_DATA", "of-the-variable")
        .output();
    assert!(
        from_variable.is_ok_and(|output| output.status.success()) && place.path("of-the-variable").exists()
    );
    // A folder that is typed goes before a database that the file names.
    place.write("maillage.toml", "[store]\ndatabase = \"postgres://127.0.0.1:1/none\"\n");
    place.succeeds(&[&config[..], &["journal", "list", "--data", "of-the-flag"]].concat());
    assert_eq!(place.run(&[&config[..], &["journal", "list"]].concat()).code, Some(2));
}

#[test]
fn given_a_file_with_a_fault_when_named_then_each_command_says_where_and_what_was_meant() {
    let place = Workplace::new();
    place.write("key.toml", "[server]\nlisten = \"127.0.0.1:1\"\nconections = 5\n");
    place.write("section.toml", "[sever]\n");
    place.write("loose.toml", "listen = \"127.0.0.1:1\"\n");
    place.write("value.toml", "# a comment\n[log]\nformat = \"text\"\nlevel = \"loud\"\n");
    place.write("zero.toml", "[server]\nconnections = 0\n");
    place.write("type.toml", "[server]\nlisten = 1.5\n");
    place.write("secret.toml", "[store]\ndatabase = 5.5 # s3cret\n");
    place.write("syntax.toml", "[server]\nlisten = 127.0.0.1\n");
    place.write("twice.toml", "[log]\nlevel = \"info\"\nlevel = \"warn\"\n");
    let files = ["key", "section", "loose", "value", "zero", "type", "secret", "syntax", "twice", "nowhere"];
    let mut answers = Vec::new();
    for name in files {
        let file = format!("{name}.toml");
        for command in
            [&["config", "check", &file][..], &["journal", "list", "--config", &file, "--lang", "en"]]
        {
            answers.push(place.run(command));
        }
    }
    assert!(answers.iter().all(|answer| answer.code == Some(2) && answer.stdout.is_empty()), "{answers:#?}");
    snapshot("config_faults", &answers);
    let problem = place.run(&["config", "check", "key.toml", "--format", "json"]).problem();
    assert_eq!(problem["type"], "maillage:config-key");
    // What helps to mend it is given all the same.
    place.succeeds(&["config", "print-default", "--config", "key.toml"]);
}

#[test]
fn given_a_database_with_a_password_when_settings_are_shown_then_it_is_not() {
    let place = Workplace::new();
    place.write(
        "maillage.toml",
        "[store]\ndatabase = \"postgres://maillage:s3cret@db.example/maillage?password=s3cret\"\n",
    );
    for format in ["table", "csv", "json"] {
        let shown = place.succeeds(&["config", "check", "maillage.toml", "--format", format]);
        assert!(shown.contains("postgres://db.example/maillage") && !shown.contains("s3cret"), "{shown}");
    }
}

#[test]
fn given_the_packaged_file_when_compared_then_it_is_the_default_one_but_for_the_places_of_a_system() {
    let place = Workplace::new();
    let default = place.succeeds(&["config", "print-default", "--lang", "en"]);
    let packaged = [
        ("data = \"./maillage-data\"", "data = \"/var/lib/maillage\""),
        ("# backups = \"\"", "backups = \"/var/backups/maillage\""),
        ("format = \"text\"", "format = \"json\""),
    ]
    .into_iter()
    .fold(default, |file, (default, packaged)| file.replace(default, packaged));
    assert_eq!(packaged, PACKAGED);
    place.write("packaged.toml", PACKAGED);
    place.succeeds(&["config", "check", "packaged.toml"]);
}

#[test]
fn given_the_package_when_its_files_are_sought_then_each_is_there_and_its_units_run_what_it_installs() {
    let manifest = include_str!("../../Cargo.toml");
    let assets = manifest.split_once("assets = [").expect("a package").1;
    let named: Vec<_> =
        assets.lines().filter_map(|line| line.trim().strip_prefix("[\"")?.split_once('"')).collect();
    assert!(8 < named.len(), "{named:?}");
    for (source, rest) in &named {
        let built = source.starts_with("target/");
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(source);
        assert!(built || path.is_file(), "{source}");
        assert!(rest.contains("\"usr/") || rest.contains("\"etc/"), "{source}{rest}");
    }
    for unit in [
        include_str!("../../../../packaging/maillage.service"),
        include_str!("../../../../packaging/maillage-backup.service"),
    ] {
        assert!(
            unit.contains("/usr/bin/maillage ")
                && unit.contains("MAILLAGE_CONFIG=/etc/maillage/maillage.toml")
        );
    }
}

#[test]
fn given_each_setting_when_sought_in_the_guide_of_deployment_then_it_is_there_and_no_other() {
    let place = Workplace::new();
    let names = names(&place);
    let rows = DEPLOYMENT.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    let told: Vec<_> =
        rows.map(|(name, _)| name).filter(|name| name.contains('.') && !name.contains(' ')).collect();
    assert_eq!(told, names);
}
