"""A mirror of a register, kept by its feed of changes: mirror.py http://127.0.0.1:8080 mirror.sqlite [--follow]"""

import json, sqlite3, sys, time, urllib.request


def pages(site, after):
    """Every answer of the feed after an act, until there is no more."""
    while True:
        with urllib.request.urlopen(f"{site}/api/v1/changes?after={after}&limit=1000") as answer:
            page = json.load(answer)
        yield page
        after = page["last"]
        if after == page["head"]:
            return


def mirror(site, file):
    """Adds what changed since last time, answer by answer, each whole or not at all; returns the last act."""
    with sqlite3.connect(file) as store:
        store.execute("CREATE TABLE IF NOT EXISTS mirrored (act INTEGER NOT NULL)")
        after = store.execute("SELECT max(act) FROM mirrored").fetchone()[0] or 0
        for page in pages(site, after):
            for table in (table for change in page["changes"] for table in change["tables"]):
                columns = ", ".join(table["columns"])
                store.execute(f"CREATE TABLE IF NOT EXISTS {table['table']} ({columns}, PRIMARY KEY (act, rank))")
                marks = ", ".join("?" for _ in table["columns"])
                store.executemany(f"INSERT INTO {table['table']} VALUES ({marks})", table["rows"])
            store.execute("INSERT INTO mirrored VALUES (?)", [page["last"]])
            store.commit()
    return page["last"]


if __name__ == "__main__":
    site, file, *follow = sys.argv[1:]
    print(mirror(site, file))
    while follow == ["--follow"]:
        time.sleep(5)
        print(mirror(site, file))
