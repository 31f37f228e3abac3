"""Makes the files of tests/corpus/parquet and what they hold.

Made with Python 3.11, pyarrow 26.0.1 and DuckDB 1.4.3: python tests/corpus/make/parquet.py (at the top of
the repository). What is expected stands here, as the values were given to the writer; each file is read
back by DuckDB before it is kept.
"""
import datetime as dt
import decimal
import gzip
import json
import pathlib

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

OUT = pathlib.Path(__file__).resolve().parents[1] / "parquet"
OUT.mkdir(exist_ok=True)
expected = {}
D = decimal.Decimal


def keep(name, table, columns, rows, first=None, last=None, packed=False, **options):
    """Writes a table and notes its rows, columns (name, type) and the text of its first and last row."""
    path = OUT / name
    pq.write_table(table, path, **options)
    assert duckdb.sql(f"SELECT count(*) FROM '{path}'").fetchone()[0] == rows, name
    if packed:
        bytes_ = path.read_bytes()
        path.unlink()
        name += ".gz"
        (OUT / name).write_bytes(gzip.compress(bytes_, 9, mtime=0))
    cells = [[0, first]] if first is not None else []
    if last is not None:
        cells.append([rows - 1, last])
    expected[name] = {"rows": rows, "columns": columns, **({"cells": cells} if cells else {})}


def one(name, type_, values, shown_type, shown, **options):
    """A file of one column `v`; `shown` is the text of its first value."""
    keep(name, pa.table({"v": pa.array(values, type_)}), [["v", shown_type]], len(values), [shown], **options)


plain = pa.table({"id": pa.array(range(300), pa.int64()), "t": [f"t{i % 7}" for i in range(300)], "x": [i / 4 for i in range(300)]})
COLUMNS = [["id", "integer"], ["t", "text"], ["x", "float"]]
FIRST, LAST = ["0", "t0", "0.0"], ["299", "t5", "74.75"]
for codec in ["NONE", "SNAPPY", "GZIP", "ZSTD", "LZ4", "BROTLI"]:
    keep(f"codec-{codec.lower()}.parquet", plain, COLUMNS, 300, FIRST, LAST, compression=codec)
keep("pages-of-version-2.parquet", plain, COLUMNS, 300, FIRST, LAST, data_page_version="2.0")
keep("format-1.parquet", plain, COLUMNS, 300, FIRST, LAST, version="1.0")
keep("no-dictionary.parquet", plain, COLUMNS, 300, FIRST, LAST, use_dictionary=False)
keep("no-statistics.parquet", plain, COLUMNS, 300, FIRST, LAST, write_statistics=False)
keep("many-groups.parquet", plain, COLUMNS, 300, FIRST, LAST, row_group_size=10)
keep("small-pages.parquet", plain, COLUMNS, 300, FIRST, LAST, data_page_size=64, write_page_index=True)
keep("checksums.parquet", plain, COLUMNS, 300, FIRST, LAST, write_page_checksum=True)
for encoding, column in [("DELTA_BINARY_PACKED", "id"), ("BYTE_STREAM_SPLIT", "x"), ("DELTA_BYTE_ARRAY", "t"), ("DELTA_LENGTH_BYTE_ARRAY", "t")]:
    keep(f"encoding-{encoding.lower().replace('_', '-')}.parquet", plain, COLUMNS, 300, FIRST, LAST, use_dictionary=False, column_encoding={column: encoding})
keep("no-rows.parquet", plain.slice(0, 0), COLUMNS, 0)
keep("odd-names.parquet", pa.table({"": [1], "a\nb": [2], "__proto__": [3], "é": [4], "x.y": [5]}), [["column 1", "integer"], ["a\nb", "integer"], ["__proto__", "integer"], ["é", "integer"], ["x.y", "integer"]], 1, list("12345"))
keep("names-by-case.parquet", pa.table([[1], [2]], names=["Name", "name"]), [["Name", "integer"], ["name_2", "integer"]], 1, ["1", "2"])
one("int8.parquet", pa.int8(), [-128, 127], "integer", "-128")
one("uint32.parquet", pa.uint32(), [4294967295], "integer", "4294967295")
one("int64.parquet", pa.int64(), [-(2**63), 2**63 - 1], "integer", "-9223372036854775808")
one("uint64.parquet", pa.uint64(), [2**64 - 1], "decimal", "18446744073709551615")
one("float32.parquet", pa.float32(), [0.5, None], "float", "0.5")
one("not-numbers.parquet", pa.float64(), [float("nan"), float("inf")], "float", "NaN")
one("decimal.parquet", pa.decimal128(38, 10), [D("1234567890123456789012345678.0123456789")], "decimal", "1234567890123456789012345678.0123456789")
one("flags.parquet", pa.bool_(), [True, None, False], "boolean", "true")
one("nothing.parquet", pa.null(), [None, None], "text", None)
one("day.parquet", pa.date32(), [dt.date(2024, 2, 29)], "date", "2024-02-29")
one("milliseconds.parquet", pa.timestamp("ms"), [dt.datetime(2024, 2, 29, 1, 2, 3, 4000)], "timestamp", "2024-02-29 01:02:03.004000")
one("nanoseconds-of-96-bits.parquet", pa.timestamp("ns"), [dt.datetime(2024, 2, 29, 1, 2, 3)], "timestamp", "2024-02-29 01:02:03", use_deprecated_int96_timestamps=True)
one("zoned.parquet", pa.timestamp("us", "Europe/Berlin"), [dt.datetime(2024, 2, 29, 1, 2, 3, tzinfo=dt.timezone.utc)], "timestamp", "2024-02-29 01:02:03")
one("clock.parquet", pa.time64("us"), [dt.time(23, 59, 59)], "time", "23:59:59")
one("bytes.parquet", pa.binary(), [b"\x00\xff"], "bytes", "00FF")
one("list.parquet", pa.list_(pa.int64()), [[1, None], None], "nested", "[1,null]")
one("map.parquet", pa.map_(pa.string(), pa.int64()), [[("k", 1)]], "nested", '{"k":1}')
one("dictionary.parquet", pa.dictionary(pa.int32(), pa.string()), ["x", None, "x"], "text", "x")
one("long-text.parquet", pa.string(), ["x" * 5_000], "text", "x" * 5_000)
wide = pa.table({f"c{i}": [i, i + 1] for i in range(2000)})
keep("wide.parquet", wide, [[f"c{i}", "integer"] for i in range(2000)], 2, [str(i) for i in range(2000)], packed=True, compression="NONE", use_dictionary=False, write_statistics=False)

whole = (OUT / "codec-snappy.parquet").read_bytes()
broken = {
    "cut.parquet": whole[:-20],
    "footer-alone.parquet": whole[-200:],
    "footer-length.parquet": whole[:-8] + b"\xff\xff\xff\x7f" + whole[-4:],
    "footer-broken.parquet": whole[:-60] + b"\xff" * 52 + whole[-8:],
    "pages-broken.parquet": whole[:4] + b"\xff" * 200 + whole[204:],
    "marks-alone.parquet": b"PAR1\x00\x00\x00\x00PAR1",
}
for name, content in broken.items():
    (OUT / name).write_bytes(content)
    expected[name] = {"code": "DS_PARQUET_INVALID" if content.startswith(b"PAR1") else "SRC_UNKNOWN_FORMAT"}
(OUT / "expected.json").write_text(json.dumps(expected, ensure_ascii=False) + "\n")
