//! Checkpoints and proofs: what is kept of a journal elsewhere finds what the journal alone cannot tell.

use maillage_reading::digest;
use serde_json::{Value, json};
use sqlx::{AnyConnection, Connection as _, Row as _};

use crate::kit::{Answer, Workplace};

/// The file of the store.
const DATABASE: &str = "maillage-data/maillage.sqlite";
/// The file of its keys.
const KEY: &str = "maillage-data/maillage.key";
/// A key of a witness, which cosigned nothing here: that of the example of C2SP signed-note, as a witness's.
const WITNESS: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

/// Writes the store behind the program's back as its administrator could: the triggers are dropped and made again as they were.
fn written_behind(place: &Workplace, statement: &'static str) {
    sqlx::any::install_default_drivers();
    let url = format!("sqlite://{}", place.path(DATABASE).display());
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(async {
        let mut store = AnyConnection::connect(&url).await.expect("the store opens");
        let triggers = sqlx::query("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
        let triggers = triggers.fetch_all(&mut store).await.expect("a table");
        for trigger in &triggers {
            let name: String = trigger.get(0);
            let drop = sqlx::AssertSqlSafe(format!("DROP TRIGGER {name}"));
            sqlx::query(drop).execute(&mut store).await.expect("dropped");
        }
        sqlx::query(statement).execute(&mut store).await.expect("written");
        for trigger in &triggers {
            let make = sqlx::AssertSqlSafe(trigger.get::<String, _>(1));
            sqlx::query(make).execute(&mut store).await.expect("made");
        }
        store.close().await.expect("closed");
    });
}

/// What a verification against something kept found.
fn held_against(place: &Workplace, kept: &str) -> (Answer, Value) {
    let answer = place.run(&["journal", "verify", "--expect", kept, "--format", "json"]);
    let found = serde_json::from_str(&answer.stdout).unwrap_or(Value::Null);
    (answer, found)
}

/// Keeps the head of the chain and a checkpoint of the journal.
fn kept(place: &Workplace) -> [String; 2] {
    let found = place.json(&["journal", "verify"]);
    place.succeeds(&["journal", "checkpoint", "-o", "kept"]);
    [format!("{}:{}", found["acts"], found["head"].as_str().expect("a hash")), "kept".to_owned()]
}

#[test]
fn given_what_was_kept_when_the_journal_goes_on_then_it_still_holds_and_says_who_signed() {
    let place = Workplace::with_demo();
    let [head, checkpoint] = kept(&place);
    place.succeeds(&["fund", "year", "open", "--year", "2026", "--key", "k", "--actor", ACTOR]);
    assert_eq!(held_against(&place, &head).1["holds"], true);
    let (answer, found) = held_against(&place, &checkpoint);
    assert_eq!((answer.code, &found["holds"], &found["unmet"]), (Some(0), &json!(true), &json!([])));
    let key = &place.json(&["journal", "key", "show"])["keys"][0];
    let signed = format!("{}+{}", key["name"].as_str().expect("a name"), key["id"].as_str().expect("an id"));
    assert_eq!(found["signed_by"], json!([signed]));
    assert_eq!(found["size"], found["acts"]);
    let table =
        place.succeeds(&["journal", "verify", "--expect", "kept", "--format", "table", "--lang", "en"]);
    for told in [found["root"].as_str().expect("a root"), &signed] {
        assert!(table.contains(told), "{table}");
    }
}

/// Who decides.
pub(crate) const ACTOR: &str = "00000000-0000-0000-0000-000000000001";

#[test]
fn given_the_last_row_deleted_when_held_against_what_was_kept_then_acts_are_missing() {
    let place = Workplace::with_demo();
    let kept = kept(&place);
    written_behind(&place, "DELETE FROM journal WHERE last = (SELECT MAX(last) FROM journal)");
    assert!(place.run(&["journal", "verify"]).code == Some(0), "alone, it looks whole");
    for (expected, kind) in kept.iter().zip(["act", "tree"]) {
        let (answer, found) = held_against(&place, expected);
        assert_eq!((answer.code, &found["holds"]), (Some(1), &json!(false)), "{answer:?}");
        assert_eq!(found["unmet"][0]["kind"], kind);
        assert_eq!(found["unmet"][0]["found"], Value::Null);
        let table = place.run(&["journal", "verify", "--expect", expected, "--format", "table"]);
        assert!(table.code == Some(1) && table.stdout.starts_with("Le journal s’arrête"), "{table:?}");
    }
}

#[test]
fn given_a_chain_computed_anew_when_held_against_what_was_kept_then_another_one() {
    let (place, anew) = (Workplace::with_demo(), Workplace::with_another_demo());
    // Under a name of its own the key does not say which journal is signed with it.
    place.succeeds(&["journal", "key", "make", "--origin", "journal.example/32"]);
    let kept = kept(&place);
    // The same acts written again have other salts: every hash of the chain and of the tree is another one.
    std::fs::copy(anew.path(DATABASE), place.path(DATABASE)).expect("a copy");
    assert!(place.run(&["journal", "verify"]).code == Some(0), "alone, it looks whole");
    for expected in &kept {
        let (answer, found) = held_against(&place, expected);
        assert_eq!((answer.code, &found["holds"]), (Some(1), &json!(false)), "{answer:?}");
        let unmet = &found["unmet"][0];
        assert!(unmet["found"].is_string() && unmet["found"] != unmet["expected"], "{found}");
    }
    let refused = place.fails(1, &["journal", "prove", "--from", "kept", "--lang", "en"]);
    assert!(refused.contains("does not go through kept"), "{refused}");
}

/// The root that a proof leads to (RFC 6962, 2.1.1), from the hash of a leaf, its index and the size of the tree.
fn root(leaf: [u8; 32], mut index: u64, size: u64, proof: &[[u8; 32]]) -> [u8; 32] {
    let node = |left: &[u8; 32], right: &[u8; 32]| digest::of(&[&[1][..], left, right].concat()).bytes();
    let (mut last, mut hash) = (size - 1, leaf);
    for sibling in proof {
        if index % 2 == 1 || index == last {
            hash = node(sibling, &hash);
            while index.is_multiple_of(2) && index != 0 {
                (index, last) = (index / 2, last / 2);
            }
        } else {
            hash = node(&hash, sibling);
        }
        (index, last) = (index / 2, last / 2);
    }
    assert_eq!(last, 0, "a proof of the right length");
    hash
}

/// Bytes from their standard base64.
fn decoded(text: &str) -> [u8; 32] {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let value = |digit: u8| DIGITS.iter().position(|known| *known == digit).unwrap_or_default();
    let bits: Vec<bool> =
        text.bytes().flat_map(|digit| (0..6).rev().map(move |bit| value(digit) >> bit & 1 == 1)).collect();
    let bytes = bits.chunks_exact(8).map(|byte| byte.iter().fold(0, |sum, bit| sum << 1 | u8::from(*bit)));
    bytes.take(32).collect::<Vec<u8>>().try_into().expect("32 bytes")
}

/// The first digits of a root, as documents name it.
pub(crate) fn digits(root: &str) -> &str {
    root.get(..16).expect("64 digits")
}

/// The index, the hashes and the checkpoint of a proof.
fn read(proof: &str) -> (u64, Vec<[u8; 32]>, Vec<String>) {
    let (proof, checkpoint) = proof.split_once("\n\n").expect("a blank line");
    let mut lines = proof.lines();
    assert_eq!(lines.next(), Some("c2sp.org/tlog-proof@v1"));
    let index = lines.next().and_then(|line| line.strip_prefix("index ")).expect("an index");
    let hashes = lines.map(decoded).collect();
    (index.parse().expect("a number"), hashes, checkpoint.lines().map(ToOwned::to_owned).collect())
}

#[test]
fn given_each_act_when_proven_then_its_line_leads_to_the_root_of_the_checkpoint() {
    let place = Workplace::with_demo();
    let found = place.json(&["journal", "verify"]);
    let size = found["acts"].as_u64().expect("a number");
    for (act, line) in (1..).zip(place.journal().lines()) {
        let name = format!("{act}.tlog-proof");
        place.succeeds(&["journal", "prove", &act.to_string(), "-o", &name]);
        let (index, hashes, checkpoint) = read(&place.read(&name));
        assert_eq!((index, checkpoint[1].parse()), (act - 1, Ok(size)));
        let written = line.splitn(4, '\t').nth(3).expect("the act");
        let leaf = digest::of(&[&[0], written.as_bytes()].concat()).bytes();
        let root = root(leaf, index, size, &hashes);
        assert_eq!((root, checkpoint[2].len()), (decoded(&checkpoint[2]), 44));
        assert!(checkpoint[4].starts_with("— maillage/"), "{checkpoint:?}");
    }
    let refused = place.fails(1, &["journal", "prove", &(size + 1).to_string(), "--lang", "en"]);
    assert!(refused.contains(&size.to_string()), "{refused}");
    place.fails(1, &["journal", "prove", "0"]);
}

#[test]
fn given_an_earlier_checkpoint_when_growth_is_proven_then_what_a_witness_takes() {
    let place = Workplace::with_demo();
    kept(&place);
    place.succeeds(&["fund", "year", "open", "--year", "2026", "--key", "k", "--actor", ACTOR]);
    let size: u64 = place.read("kept").lines().nth(1).expect("a size").parse().expect("a number");
    let by_file = place.succeeds(&["journal", "prove", "--from", "kept"]);
    assert_eq!(by_file, place.succeeds(&["journal", "prove", "--from", &size.to_string()]));
    let (proof, checkpoint) = by_file.split_once("\n\n").expect("a blank line");
    assert!(proof.starts_with(&format!("old {size}\n")), "{by_file}");
    assert_eq!(checkpoint, place.succeeds(&["journal", "checkpoint"]));
    // From no act, and to the same size, there is nothing to prove.
    let first = place.succeeds(&["journal", "prove", "--from", "0", "--to", "1"]);
    assert!(first.starts_with("old 0\n\nmaillage/"), "{first}");
    let same = place.succeeds(&["journal", "prove", "--from", "kept", "--to", &size.to_string()]);
    assert_eq!(same, format!("old {size}\n\n{}", place.read("kept")));
}

#[test]
fn given_a_number_of_acts_to_prove_to_when_it_fits_then_proven_there_else_told_with_the_figures() {
    let place = Workplace::with_demo();
    let size = place.json(&["journal", "verify"])["acts"].to_string();
    let (earlier, last) = (place.succeeds(&["journal", "prove", "3", "--to", "5"]), size.as_str());
    assert!(earlier.starts_with("c2sp.org/tlog-proof@v1\nindex 2\n"), "{earlier}");
    assert_eq!(read(&earlier).2[1], "5");
    let whole = place.succeeds(&["journal", "prove", "3"]);
    assert_eq!(place.succeeds(&["journal", "prove", "3", "--to", last]), whole);
    let beyond = format!("There are {last} acts: nothing of ");
    for (asked, told) in [
        (&["3", "--to", "2"][..], "Act 3 is not among the first 2."),
        (&["3", "--to", "0"], "Act 3 is not among the first 0."),
        (&["3", "--to", "9999"], &format!("{beyond}9,999 is")),
        (&["9999", "--to", "2"], &format!("{beyond}9,999 is")),
        (&["--from", "5", "--to", "0"], "Nothing grows from 5 acts to 0"),
        (&["--from", "3", "--to", "2"], "Nothing grows from 3 acts to 2"),
        (&["--from", "9999"], &format!("{beyond}9,999 is")),
        (&["--from", "9999", "--to", "2"], &format!("{beyond}9,999 is")),
        (&["--from", "1", "--to", "9999"], &format!("{beyond}9,999 is")),
        (&["--from", "18446744073709551615"], &format!("{beyond}18446744073709551615 is")),
        (&["--from", "99999999999999999999"], &format!("{beyond}99999999999999999999 is")),
    ] {
        let refused = place.fails(1, &[&["journal", "prove", "--lang", "en"], asked].concat());
        assert!(refused.contains(told), "{asked:?}: {refused}");
    }
    for unread in ["18446744073709551615", "99999999999999999999"] {
        for asked in [&[unread][..], &["1", "--to", unread]] {
            let refused = place.fails(2, &[&["journal", "prove", "--lang", "en"], asked].concat());
            assert!(refused.contains(unread), "{refused}");
        }
    }
    let refused = place.fails(2, &["journal", "prove", "--from", "absent", "--lang", "en"]);
    assert!(refused.contains("neither a number of acts nor a file"), "{refused}");
}

#[test]
fn given_a_key_that_others_may_read_when_signed_then_refused_by_name_and_all_else_answers() {
    use std::os::unix::fs::PermissionsExt as _;

    let place = Workplace::with_demo();
    place.succeeds(&["journal", "checkpoint"]);
    let mode = |mode| {
        let permissions = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(place.path(KEY), permissions).expect("ours");
    };
    assert_eq!(place.path(KEY).metadata().expect("a file").permissions().mode() & 0o777, 0o600);
    mode(0o644);
    for lang in ["fr", "en"] {
        let refused = place.fails(2, &["journal", "checkpoint", "--lang", lang]);
        assert!(refused.contains("maillage.key") && refused.contains("chmod 600"), "{refused}");
    }
    place.succeeds(&["journal", "verify"]);
    place.succeeds(&["bilan", "show", "--at", "2019-06-21"]);
    mode(0o600);
    place.succeeds(&["journal", "checkpoint"]);
}

#[test]
fn given_keys_when_turned_over_and_retired_then_what_each_signed_is_still_known() {
    let place = Workplace::with_demo();
    place.fails(2, &["journal", "key", "show"]);
    let named = place.succeeds(&["journal", "key", "make", "--origin", "journal.example/32"]);
    assert!(named.contains("journal.example/32+"), "{named}");
    place.fails(1, &["journal", "key", "make"]);
    place.fails(1, &["journal", "key", "retire"]);
    let signatures = |name: &str| {
        place.succeeds(&["journal", "checkpoint", "-o", name]);
        place.read(name).lines().filter(|line| line.starts_with("— journal.example/32 ")).count()
    };
    assert_eq!(signatures("one"), 1);
    place.succeeds(&["journal", "key", "rotate"]);
    assert_eq!(signatures("two"), 2);
    place.succeeds(&["journal", "key", "retire"]);
    assert_eq!(signatures("three"), 1);
    let expect = ["journal", "verify", "--expect", "one", "--expect", "two", "--expect", "three"];
    assert_eq!(place.json(&expect)["holds"], true);
    let shown = place.succeeds(&["journal", "key", "show", "--format", "table"]);
    assert_eq!(shown.lines().count(), 1, "one key signs: {shown}");
    let signer = shown.trim_end();
    let by_first = place.run(&["journal", "verify", "--expect", "one", "--signer", signer, "--lang", "en"]);
    assert_eq!(by_first.code, Some(1), "the key of today did not sign the first");
    assert_eq!(place.json(&["journal", "verify", "--expect", "two", "--signer", signer])["holds"], true);
    place.fails(2, &["journal", "key", "make", "--origin", "a b", "--key", "other.key"]);
}

#[test]
fn given_a_key_of_another_file_when_signed_then_that_one_and_nothing_beside_the_store() {
    let place = Workplace::with_demo();
    place.succeeds(&["journal", "key", "make", "--key", "own.key"]);
    place.succeeds(&["journal", "checkpoint", "--key", "own.key", "-o", "kept"]);
    assert!(place.path("own.key").exists() && !place.path(KEY).exists());
    let unchecked = place.json(&["journal", "verify", "--expect", "kept"]);
    assert_eq!((&unchecked["holds"], &unchecked["signed_by"]), (&json!(true), &json!([])));
    let mut command = place.command(&["journal", "verify", "--expect", "kept", "--format", "json"]);
    let output = command.env("MAILLAGE_KEY", "own.key").output().expect("it starts");
    let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(found["signed_by"].as_array().map(Vec::len), Some(1));
}

#[test]
fn given_a_checkpoint_that_is_forged_or_none_or_not_cosigned_when_expected_then_told_by_name() {
    let place = Workplace::with_demo();
    kept(&place);
    let text = place.read("kept");
    let size = text.lines().nth(1).expect("a size");
    place.write("forged", text.replacen(&format!("\n{size}\n"), "\n1\n", 1));
    let (answer, found) = held_against(&place, "forged");
    assert_eq!((answer.code, &found["unsigned"][0]["file"]), (Some(1), &json!("forged")), "{answer:?}");
    place.write("none", "something else");
    for unusable in [
        &["--expect", &format!("99999999999999999999:{}", "0".repeat(64))][..],
        &["--expect", "none"],
        &["--expect", "absent"],
        &["--expect", "kept", "--signer", "x"],
        // A key that only signs is none of a witness.
        &["--expect", "kept", "--witness", WITNESS],
        &["--expect", &format!("1:{}", "0".repeat(64)), "--witness", WITNESS],
    ] {
        let asked = [&["journal", "verify"], unusable].concat();
        assert_eq!(place.run(&asked).code, Some(2), "{unusable:?}");
    }
    for mistyped in ["12:abc", "12", "absent"] {
        let told = place.fails(2, &["journal", "verify", "--expect", mistyped, "--lang", "en"]);
        assert!(told.contains(mistyped) && told.contains("NUMBER:HASH") && told.contains("file"), "{told}");
    }
}

#[test]
fn given_the_hash_of_an_act_in_large_letters_when_expected_then_the_same_act() {
    let place = Workplace::with_demo();
    let [head, _] = kept(&place);
    assert_eq!(held_against(&place, &head.to_ascii_uppercase()).1["holds"], true);
    let (last, other) = (head.len() - 1, if head.ends_with('0') { "1" } else { "0" });
    let other = format!("{}{other}", head.get(..last).expect("digits"));
    assert_eq!(held_against(&place, &other.to_ascii_uppercase()).1["holds"], false);
}

#[test]
fn given_a_checkpoint_in_another_name_when_no_key_signed_it_then_it_is_that_of_another_journal() {
    let place = Workplace::with_demo();
    place.succeeds(&["journal", "key", "make", "--origin", "journal.example/32", "--key", "own.key"]);
    place.succeeds(&["journal", "checkpoint", "--key", "own.key", "-o", "named"]);
    let signer = place.succeeds(&["journal", "key", "show", "--key", "own.key", "--format", "table"]);
    let (answer, found) = held_against(&place, "named");
    assert_eq!((answer.code, &found["holds"]), (Some(1), &json!(false)), "nothing says whose name it is");
    let reason = found["unsigned"][0]["reason"].as_str().expect("a reason");
    assert!(reason.contains("journal.example/32") && reason.contains("maillage/"), "{reason}");
    let by_key = ["journal", "verify", "--expect", "named", "--signer", signer.trim_end()];
    assert_eq!(place.json(&by_key)["holds"], true);
    // In our own name the root is worth what it is without a key.
    let text = place.read("named");
    let own = place.succeeds(&["journal", "checkpoint"]);
    let own = own.lines().next().expect("an origin");
    for (origin, holds) in [(own, true), ("maillage/0000000000000000", false), ("anybody", false)] {
        std::fs::remove_file(place.path(KEY)).expect("a key");
        let [size, root] = [1, 2].map(|line| text.lines().nth(line).expect("three lines"));
        place.write("unsigned", format!("{origin}\n{size}\n{root}\n\n"));
        assert_eq!(held_against(&place, "unsigned").1["holds"], holds, "{origin}");
        let grown = place.run(&["journal", "prove", "--from", "unsigned"]);
        assert_eq!(grown.code, Some(i32::from(!holds)), "{grown:?}");
    }
}

#[test]
fn given_a_published_pack_when_read_then_the_proof_of_its_act_lies_beside_its_documents() {
    let place = Workplace::with_demo();
    place.succeeds(&["bilan", "publish", "--window", "2019-07-16", "-o", "pack"]);
    let file = |end: &str| place.read(&format!("pack/bilan-2019-06-21.{end}"));
    let (index, hashes, checkpoint) = read(&file("tlog-proof"));
    let line = file("act");
    assert!(line.contains(r#""type":"bilan-published""#), "{line}");
    let leaf = digest::of(&[&[0], line.as_bytes()].concat()).bytes();
    let size = checkpoint[1].parse().expect("a number");
    assert_eq!(root(leaf, index, size, &hashes), decoded(&checkpoint[2]));
    let found = place.json(&["journal", "verify"]);
    let head = found["root"].as_str().expect("a root");
    for named in ["html", "pdf", "xlsx", "ods"] {
        assert!(place.path(&format!("pack/bilan-2019-06-21.{named}")).exists());
    }
    let html = file("html");
    assert!(html.contains(&format!("{} {head}", found["acts"])), "the whole root stands in its head");
    assert!(html.contains(&format!("racine {}", digits(head))), "and its first digits among its sources");
    assert!(!file("csv").contains(digits(head)));
}
