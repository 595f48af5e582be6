//! Our proofs against a verifier that nobody here wrote: it accepts them, and refuses whatever was changed.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use ct_merkle::{ConsistencyProof, InclusionProof, RootHash};
use maillage_domain::act::{Act, ActId, ActNumber, Actor, DocumentRead, Fact, Salt, Salted};
use maillage_domain::digest::Digest;
use maillage_domain::territory::RegionCode;
use maillage_journal::{Checkpoint, Journal, Keyring, Location, Mode, Tip};
use sha2::Sha256;
use uuid::Uuid;

/// An act that says its number, with a salt.
fn act(number: u128, salt: u128) -> Salted {
    let fact = DocumentRead { sha256: Digest::ZERO, title: number.to_string(), lines: 1 };
    let act = Act {
        id: ActId::new(Uuid::from_u128(number)),
        region: RegionCode::new("32"),
        effective: jiff::civil::date(2026, 1, 1),
        basis: None,
        actor: Actor::Program,
        fact: Fact::from(fact),
    };
    Salted { act, salt: Salt::new(salt) }
}

/// A journal of 300 acts, appended seven at a time: more than a tile is wide, and no power of two.
async fn journal(folder: &tempfile::TempDir, salt: u128) -> (Journal, Vec<String>) {
    let location = Location::Folder(folder.path().to_owned());
    let journal = Journal::open(&location, Mode::CreateIfMissing).await.unwrap();
    let acts: Vec<_> = (1..=300).map(|number| act(number, salt)).collect();
    let mut tip = Tip::EMPTY;
    for acts in acts.chunks(7) {
        let mut writer = journal.writer().await.unwrap();
        tip = writer.append(&tip, jiff::Timestamp::UNIX_EPOCH, acts).await.unwrap();
        writer.keep().await.unwrap();
    }
    let mut lines = Vec::new();
    let read = journal.each(ActNumber::default(), |link| {
        lines.push(link.act.to_owned());
        Ok::<_, ()>(())
    });
    read.await.unwrap().unwrap();
    (journal, lines)
}

/// The root at a size, as the foreign verifier takes it.
async fn root(journal: &Journal, size: u64) -> RootHash<Sha256> {
    let root = journal.tree(size).await.unwrap().unwrap().root();
    RootHash::new(root.bytes().into(), size)
}

fn bytes(hashes: &[Digest]) -> Vec<u8> {
    hashes.iter().flat_map(Digest::bytes).collect()
}

#[tokio::test]
async fn given_the_proof_of_an_act_when_a_foreign_verifier_checks_it_then_that_act_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let (journal, lines) = journal(&folder, 1).await;
    for size in [1, 2, 7, 255, 256, 257, 300] {
        let root = root(&journal, size).await;
        for act in [1, size.div_ceil(2), size] {
            let proof = |bytes| InclusionProof::try_from_bytes(bytes).unwrap();
            let whole = bytes(&journal.prove(ActNumber::new(act), size).await.unwrap().unwrap());
            let line = &lines[usize::try_from(act - 1).unwrap()];
            assert!(root.verify_inclusion(line, act - 1, &proof(whole.clone())).is_ok(), "{act} of {size}");
            assert!(root.verify_inclusion(&format!("{line} "), act - 1, &proof(whole.clone())).is_err());
            for place in [0, whole.len().saturating_sub(1)].into_iter().filter(|_| !whole.is_empty()) {
                let mut flipped = whole.clone();
                flipped[place] ^= 1;
                assert!(root.verify_inclusion(line, act - 1, &proof(flipped)).is_err(), "{act} of {size}");
            }
        }
    }
    assert_eq!(journal.prove(ActNumber::new(301), 300).await.unwrap(), None);
}

/// The tree that the foreign verifier makes of lines: its root.
fn made_of(lines: &[String]) -> [u8; 32] {
    let mut tree = MemoryBackedTree::<Sha256, String>::new();
    for line in lines {
        tree.push(line.clone());
    }
    (*tree.root().as_bytes()).into()
}

#[tokio::test]
async fn given_a_checkpoint_and_tiles_when_a_foreign_tree_is_made_of_the_acts_then_the_same_roots_and_of_no_others()
 {
    let folder = tempfile::tempdir().unwrap();
    let (journal, lines) = journal(&folder, 1).await;
    let (origin, keyring) = ("journal.example/32", Keyring::default());
    let keyring = keyring.with(origin, [1; 32]).unwrap();
    for size in [1, 255, 256, 257, 300] {
        let root = journal.tree(size).await.unwrap().unwrap().root();
        let checkpoint = Checkpoint::new(origin, size, root, &keyring).unwrap().bytes();
        let root = String::from_utf8(checkpoint).unwrap().lines().nth(2).unwrap().to_owned();
        let mut acts = lines[..usize::try_from(size).unwrap()].to_vec();
        assert_eq!(root, BASE64_STANDARD.encode(made_of(&acts)), "{size}");
        acts.last_mut().unwrap().push(' ');
        assert_ne!(root, BASE64_STANDARD.encode(made_of(&acts)), "{size}");
    }
    // A hash of level 0 is the root over one act, one of level 1 that over 256 of them.
    let leaves = journal.tile(0, 1, 44).await.unwrap().unwrap();
    assert_eq!(leaves.len(), 44 * 32);
    for (hash, line) in leaves.chunks_exact(32).zip(&lines[256..]) {
        assert_eq!(hash, made_of(std::slice::from_ref(line)));
        assert_ne!(hash, made_of(&[format!("{line} ")]));
    }
    let above = journal.tile(1, 0, 1).await.unwrap().unwrap();
    assert_eq!(above, made_of(&lines[..256]));
    assert_ne!(above, made_of(&lines[1..257]));
}

#[tokio::test]
async fn given_the_proof_of_growth_when_a_foreign_verifier_checks_it_then_the_same_journal_and_no_other() {
    let [folder, other] = [(); 2].map(|()| tempfile::tempdir().unwrap());
    let (journal, _) = journal(&folder, 1).await;
    let (anew, _) = self::journal(&other, 2).await;
    let whole = root(&journal, 300).await;
    for from in [1, 2, 100, 256, 257, 299, 300] {
        let hashes = bytes(&journal.consistency(from, 300).await.unwrap().unwrap());
        let proof = |bytes| ConsistencyProof::try_from_bytes(bytes).unwrap();
        let before = root(&journal, from).await;
        assert!(whole.verify_consistency(&before, &proof(hashes.clone())).is_ok(), "{from}");
        // The chain computed anew holds other acts: it goes on from no checkpoint of this one.
        let forged = bytes(&anew.consistency(from, 300).await.unwrap().unwrap());
        let forged_root = root(&anew, 300).await;
        assert!(forged_root.verify_consistency(&before, &proof(forged)).is_err(), "{from}");
        // Nor does a journal whose tail was cut off: its root is that of fewer acts.
        let cut = root(&journal, from).await;
        let reversed = journal.consistency(300, from).await.unwrap();
        assert_eq!(reversed.is_none(), from < 300);
        assert!(from == 300 || cut.verify_consistency(&whole, &proof(hashes.clone())).is_err(), "{from}");
        if let Some(first) = hashes.first() {
            let mut flipped = hashes.clone();
            flipped[0] = first ^ 1;
            assert!(whole.verify_consistency(&before, &proof(flipped)).is_err(), "{from}");
        }
    }
}
