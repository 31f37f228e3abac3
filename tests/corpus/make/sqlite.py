"""Makes the databases of tests/corpus/sqlite and what they hold, by Python's own sqlite3.

Made with Python 3.11 and its SQLite: python tests/corpus/make/sqlite.py (at the top of the repository)
Values are compared exactly, as the engine prints them after import; there is no tolerance.
"""
import json
import pathlib
import sqlite3

OUT = pathlib.Path(__file__).resolve().parents[1] / "sqlite"
OUT.mkdir(exist_ok=True)

# column: declared type, values, engine's type, expected text of each
COLUMNS = {
    "id": ("INTEGER PRIMARY KEY", [1, 2, 3], "BIGINT", ["1", "2", "3"]),
    "large": ("INT", [2**63 - 1, None, -(2**63)], "BIGINT", ["9223372036854775807", None, "-9223372036854775808"]),
    "real": ("REAL", [0.1, None, 1e300], "DOUBLE", ["0.1", None, "1e+300"]),
    "numeric": ("NUMERIC", [1, None, 2.5], "DOUBLE", ["1.0", None, "2.5"]),
    "large and real": ("", [2**53 + 1, None, 0.5], "VARCHAR", ["9007199254740993", None, "0.5"]),
    "text": ("TEXT", ["é😀\n\"'", None, ""], "VARCHAR", ["é😀\n\"'", None, ""]),
    "zeros": ("VARCHAR(9)", ["007", None, "00"], "VARCHAR", ["007", None, "00"]),
    "mixed": ("", [1, "one", b"\x00\xff"], "VARCHAR", ["1", "one", "00ff"]),
    "blob": ("BLOB", [b"\x00a", None, b""], "BLOB", ["\\x00a", None, ""]),
    "flag": ("BOOLEAN", [1, None, 0], "BOOLEAN", ["true", None, "false"]),
    "no flag": ("BOOLEAN", [1, None, 2], "BIGINT", ["1", None, "2"]),
    "day": ("DATE", ["2024-02-29", None, "0001-01-01"], "DATE", ["2024-02-29", None, "0001-01-01"]),
    "no day": ("DATE", ["2024-02-30", None, "2024-01-01"], "VARCHAR", ["2024-02-30", None, "2024-01-01"]),
    "instant": ("DATETIME", ["2024-02-29 01:02:03", None, "1969-12-31T23:59:59.999999"], "TIMESTAMP", ["2024-02-29 01:02:03", None, "1969-12-31 23:59:59.999999"]),
    "zoned": ("DATETIME", ["2024-02-29 01:02:03+01:00", None, None], "VARCHAR", ["2024-02-29 01:02:03+01:00", None, None]),
    "epoch": ("TIMESTAMP", [1700000000, None, 0], "BIGINT", ["1700000000", None, "0"]),
    "nothing": ("DOUBLE", [None, None, None], "DOUBLE", [None, None, None]),
    'quo"te': ("", ["x", None, "y"], "VARCHAR", ["x", None, "y"]),
}


def fresh(name):
    path = OUT / name
    path.unlink(missing_ok=True)
    return sqlite3.connect(path)


def fill(db):
    names = ", ".join('"' + name.replace('"', '""') + '" ' + kind for name, (kind, *_) in COLUMNS.items())
    db.execute(f"CREATE TABLE types ({names})")
    marks = ", ".join("?" * len(COLUMNS))
    for row in range(3):
        db.execute(f"INSERT INTO types VALUES ({marks})", [values[row] for _, values, _, _ in COLUMNS.values()])


db = fresh("types.sqlite")
fill(db)
db.execute('CREATE TABLE "we""ird; name" (a, A2, "" TEXT)')
db.execute("CREATE TABLE many (n INTEGER, t TEXT)")
db.executemany("INSERT INTO many VALUES (?, ?)", [(i % 7, f"t{i % 7}") for i in range(60_000)])
db.execute("CREATE VIEW doubled AS SELECT n, n + n AS n FROM many WHERE n < 3")
db.execute("CREATE VIEW endless AS WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT max(i) AS i FROM r")
db.execute("CREATE VIRTUAL TABLE words USING fts5(body)")
db.commit()
db.close()
db = fresh("utf16.sqlite")
db.execute("PRAGMA encoding = 'UTF-16le'")
db.execute("CREATE TABLE t (x TEXT)")
db.commit()
db.close()
db = fresh("bad-text.sqlite")
db.execute("CREATE TABLE t (x TEXT)")
db.execute("INSERT INTO t VALUES (CAST(x'61ff62' AS TEXT))")
db.commit()
db.close()
db = fresh("with-log.sqlite")
db.execute("PRAGMA journal_mode = WAL")
db.execute("CREATE TABLE t (x)")
db.execute("INSERT INTO t VALUES (1)")
db.commit()
db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
db.execute("INSERT INTO t VALUES (2)")
db.commit()
alone = (OUT / "with-log.sqlite").read_bytes()
db.close()
(OUT / "with-log.sqlite").write_bytes(alone)
fresh("no-tables.sqlite").executescript("PRAGMA user_version = 1")
expected = [{"name": name, "type": kind, "values": texts} for name, (_, _, kind, texts) in COLUMNS.items()]
(OUT / "types.json").write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n")
