"""Makes tests/corpus/duckdb/types.duckdb by DuckDB 1.4.3 for Python 3.11.

python tests/corpus/make/duckdb_file.py (at the top of the repository). The test states what it holds.
"""
import pathlib

import duckdb

OUT = pathlib.Path(__file__).resolve().parents[1] / "duckdb" / "types.duckdb"
OUT.parent.mkdir(exist_ok=True)
OUT.unlink(missing_ok=True)
db = duckdb.connect(str(OUT))
db.execute("CREATE TABLE types AS SELECT 12345678901234567890123456789012345678::HUGEINT AS h, 12.50::DECIMAL(9,2) AS d, TIMESTAMPTZ '2020-01-01 01:00:00+01' AS t, 'a,b' AS s, [1, 2] AS l, NULL::DATE AS n, '\\x00a'::BLOB AS b")
db.execute("CREATE VIEW doubled AS SELECT d + d AS dd FROM types")
db.execute("CREATE SCHEMA other")
db.execute('CREATE TABLE other."odd; ""name" AS SELECT range AS i FROM range(100000)')
db.close()
