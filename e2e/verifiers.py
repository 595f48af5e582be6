"""A verifier that nobody here wrote (aics-tlog) against the journal, by the command line and by the pages.

It must accept our checkpoint, tiles and proofs, and refuse a flipped bit, a tail that was cut off and a chain computed anew; and
`journal verify --witness` must take a cosignature that it made. Called by scripts/verifiers with the binary to test.
"""

import base64
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

import aics_tlog as tlog
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

BINARY = sys.argv[1]
WITNESS = "witness.example/w"


def run(folder, *arguments):
    """What a command in a store answers."""
    return subprocess.run([BINARY, *arguments, "--data", folder], check=True, capture_output=True).stdout


def status(folder, *arguments):
    """How a command in a store ends."""
    return subprocess.run([BINARY, *arguments, "--data", folder], capture_output=True).returncode


def proof(text):
    """The first line but one, the hashes and the note of a proof."""
    head, note = text.decode().split("\n\n", 1)
    lines = [line for line in head.split("\n") if not line.startswith("c2sp.org/")]
    return int(lines[0].split(" ")[1]), [base64.b64decode(line) for line in lines[1:]], note


def checkpoint(note, key):
    """The checkpoint of a note that the key signed."""
    found = tlog.verify_checkpoint(tlog.parse_note(note), key)
    assert found.ok, found
    return tlog.parse_checkpoint(tlog.parse_note(note).text)


def flipped(hashes):
    """Each list that differs from the hashes in one bit."""
    for place in range(len(hashes)):
        changed = bytes([hashes[place][0] ^ 1]) + hashes[place][1:]
        yield hashes[:place] + [changed] + hashes[place + 1 :]


def telling(size):
    """The numbers where a tree of that many leaves changes its shape: at each power of two, beside it, and at its end.

    A program is started for each proof, so asking for every number would take a time that grows with the square of the journal;
    every act is held against the tiles, which one program serves.
    """
    powers = [1 << exponent for exponent in range(size.bit_length())]
    return sorted({number for power in powers for number in (power - 1, power, power + 1) if 0 < number <= size} | {size - 1, size})


def checked_offline(store, key):
    """The proofs of acts and of growth where the tree changes its shape; the acts and the head."""
    acts = [line.split(b"\t", 3)[3] for line in run(store, "journal", "export").splitlines()]
    numbers = telling(len(acts))
    for number in numbers:
        act = acts[number - 1]
        index, hashes, note = proof(run(store, "journal", "prove", str(number)))
        head = checkpoint(note, key)
        assert index == number - 1 and head.size == len(acts)
        assert tlog.verify_leaf_inclusion(act, index, head.size, hashes, head.root)
        assert not tlog.verify_leaf_inclusion(act + b" ", index, head.size, hashes, head.root)
        for wrong in flipped(hashes):
            assert not tlog.verify_leaf_inclusion(act, index, head.size, wrong, head.root)
    for size in numbers:
        earlier = checkpoint(proof(run(store, "journal", "prove", "--from", "0", "--to", str(size)))[2], key)
        old, hashes, note = proof(run(store, "journal", "prove", "--from", str(size)))
        head = checkpoint(note, key)
        assert old == size
        assert tlog.verify_consistency(size, head.size, earlier.root, head.root, hashes)
        for wrong in flipped(hashes):
            assert not tlog.verify_consistency(size, head.size, earlier.root, head.root, wrong)
    print(f"accepted: the proofs of {len(numbers)} of {len(acts)} acts and of growth from each; refused: each with a bit flipped")
    return acts, head


def checked_online(store, key, acts):
    """The tree from the checkpoint and the tiles that the pages serve."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    server = subprocess.Popen([BINARY, "serve", "--listen", address, "--data", store, "--quiet"])
    try:
        reader = tlog.HttpTileReader(f"http://{address}/journal", proxies={})
        for _ in range(100):
            try:
                note = reader.read_checkpoint().decode()
                break
            except tlog.TileUnavailableError:
                assert server.poll() is None, "the program stopped"
                time.sleep(0.1)
        head = checkpoint(note, key)
        verified = tlog.VerifiedTileReader(reader, head.size, head.root)
        verified.check_root()
        for index, act in enumerate(acts):
            assert verified.leaf_hash(index) == tlog.leaf_hash(act)
            hashes = tlog.inclusion_proof_from_tiles(verified, index, head.size)
            assert tlog.verify_leaf_inclusion(act, index, head.size, hashes, head.root)
        try:
            tlog.VerifiedTileReader(reader, head.size, tlog.leaf_hash(b"another root")).check_root()
            raise SystemExit("tiles under another root were accepted")
        except tlog.TileVerificationError:
            pass
    finally:
        server.terminate()
        server.wait()
    print("accepted: the checkpoint and the tiles that the pages serve; refused: the same under another root")


def refused_changed(store, key, head, acts):
    """A checkpoint that was changed, a journal whose tail was cut off, and one that was computed anew."""
    note = run(store, "journal", "checkpoint").decode()
    changed = note.replace(f"\n{head.size}\n", f"\n{head.size - 1}\n", 1)
    assert not tlog.verify_checkpoint(tlog.parse_note(changed), key).ok
    # A log that lost its tail can only show a proof of growth of fewer acts: none leads back to what was kept.
    _, hashes, shorter = proof(run(store, "journal", "prove", "--from", "1", "--to", str(head.size - 1)))
    cut = checkpoint(shorter, key)
    assert cut.size < head.size and not tlog.verify_consistency(head.size, cut.size, head.root, cut.root, hashes)
    with tempfile.TemporaryDirectory() as other:
        run(other, "import", "demo")
        shutil.copy(pathlib.Path(store, "maillage.key"), other)
        size = len(acts) - 1
        _, hashes, anew = proof(run(other, "journal", "prove", "--from", str(size)))
        earlier = checkpoint(proof(run(store, "journal", "prove", "--from", "0", "--to", str(size)))[2], key)
        forged = checkpoint(anew, key)
        assert not tlog.verify_consistency(size, forged.size, earlier.root, forged.root, hashes)
    print("refused: a changed checkpoint, a tail cut off, a chain computed anew under the same key")


def cosigned(store, head):
    """A cosignature that the other verifier made, taken by our own command; one over another root is refused."""
    witness = Ed25519PrivateKey.generate()
    line = tlog.format_vkey(tlog.cosignature_vkey(WITNESS, witness.public_key()))
    origin = run(store, "journal", "checkpoint").decode().split("\n", 1)[0]
    with tempfile.TemporaryDirectory() as folder:
        kept = pathlib.Path(folder, "kept")
        for root, expected in [(head.root, 0), (tlog.leaf_hash(b"another root"), 1)]:
            _, signature = tlog.sign_cosignature(witness, WITNESS, int(time.time()), origin, head.size, root)
            note = tlog.parse_note(run(store, "journal", "checkpoint").decode())
            kept.write_bytes(tlog.Note(note.text, (*note.signatures, signature)).to_bytes())
            asked = ("journal", "verify", "--expect", str(kept), "--witness", line)
            assert status(store, *asked) == expected, (asked, kept.read_text())
    print("accepted by `journal verify`: a cosignature of a witness; refused: the same over another root")


def main():
    """All of it, on the demonstration."""
    os.environ.pop("MAILLAGE_KEY", None)
    with tempfile.TemporaryDirectory() as store:
        run(store, "import", "demo")
        # Under a name of its own, so that the chain computed anew may be signed with the same key.
        run(store, "journal", "key", "make", "--origin", "journal.example/32")
        key = tlog.parse_vkey(run(store, "journal", "key", "show", "--format", "table").decode().strip())
        acts, head = checked_offline(store, key)
        checked_online(store, key, acts)
        refused_changed(store, key, head, acts)
        cosigned(store, head)


main()
