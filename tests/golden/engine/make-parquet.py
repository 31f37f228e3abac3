"""Makes the Parquet files of this folder and what they hold, by an independent writer.

Made with Python 3.11 and pyarrow 26.0.1: python make-parquet.py (in this folder)
Values are compared exactly; there is no tolerance.
"""
import datetime as dt
import decimal
import json

import pyarrow as pa
import pyarrow.parquet as pq

D = decimal.Decimal
MAP = pa.map_(pa.string(), pa.int64())
STRUCT = pa.struct([("x", pa.int64()), ("y", pa.list_(pa.string()))])

# column: Arrow array, engine's type, expected text of each value in the engine
FLAT = {
    "boolean": (pa.array([True, None, False]), "BOOLEAN", ["true", None, "false"]),
    "int8": (pa.array([127, None, -128], pa.int8()), "TINYINT", ["127", None, "-128"]),
    "int64": (pa.array([2**53 + 1, None, -(2**63)]), "BIGINT", ["9007199254740993", None, "-9223372036854775808"]),
    "uint64": (pa.array([2**64 - 1, None, 0], pa.uint64()), "UBIGINT", ["18446744073709551615", None, "0"]),
    "float32": (pa.array([0.5, None, float("nan")], pa.float32()), "FLOAT", ["0.5", None, "nan"]),
    "float64": (pa.array([0.1, None, float("-inf")]), "DOUBLE", ["0.1", None, "-inf"]),
    "decimal9": (pa.array([D("1.20"), None, D("-99.99")], pa.decimal128(9, 2)), "DECIMAL(9,2)", ["1.20", None, "-99.99"]),
    "decimal38": (
        pa.array([D("12345678901234567890123456789012345.678"), None, D("-0.001")], pa.decimal128(38, 3)),
        "DECIMAL(38,3)",
        ["12345678901234567890123456789012345.678", None, "-0.001"],
    ),
    "date": (pa.array([dt.date(2024, 2, 29), None, dt.date(1, 1, 1)]), "DATE", ["2024-02-29", None, "0001-01-01"]),
    "time": (pa.array([3_661_000_001, None, 0], pa.time64("us")), "TIME", ["01:01:01.000001", None, "00:00:00"]),
    "ts_ms": (pa.array([1577836800123, None, -1], pa.timestamp("ms")), "TIMESTAMP_MS", ["2020-01-01 00:00:00.123", None, "1969-12-31 23:59:59.999"]),
    "ts_us": (pa.array([1577836800123456, None, -1], pa.timestamp("us")), "TIMESTAMP", ["2020-01-01 00:00:00.123456", None, "1969-12-31 23:59:59.999999"]),
    "ts_ns": (pa.array([1577836800123456789, None, 1], pa.timestamp("ns")), "TIMESTAMP_NS", ["2020-01-01 00:00:00.123456789", None, "1970-01-01 00:00:00.000000001"]),
    "ts_zone": (pa.array([1577836800123456, None, 0], pa.timestamp("us", tz="Europe/Berlin")), "TIMESTAMP WITH TIME ZONE", ["2020-01-01 00:00:00.123456+00", None, "1970-01-01 00:00:00+00"]),
    "text": (pa.array(["a\nb", None, "é😀"]), "VARCHAR", ["a\nb", None, "é😀"]),
    "large_text": (pa.array(["", None, "x"], pa.large_string()), "VARCHAR", ["", None, "x"]),
    "text_view": (pa.array(["short", None, "longer than twelve bytes"], pa.string_view()), "VARCHAR", ["short", None, "longer than twelve bytes"]),
    "bytes": (pa.array([b"\0a", None, b""]), "BLOB", ["\\x00a", None, ""]),
    "fixed_bytes": (pa.array([b"abc", None, b"xyz"], pa.binary(3)), "BLOB", ["abc", None, "xyz"]),
    "dictionary": (pa.array(["x", None, "x"]).dictionary_encode(), "VARCHAR", ["x", None, "x"]),
}
NESTED = {
    "list": (pa.array([[1, None], None, []], pa.list_(pa.int64())), "VARCHAR", ["[1,null]", None, "[]"]),
    "large_list": (pa.array([['a"b'], None, [None]], pa.large_list(pa.string())), "VARCHAR", ['["a\\"b"]', None, "[null]"]),
    "fixed_list": (pa.array([[1.5, 2.0], None, [1e100, -0.0]], pa.list_(pa.float64(), 2)), "VARCHAR", ["[1.5,2.0]", None, "[1e100,-0.0]"]),
    "struct": (pa.array([{"x": 2**53 + 1, "y": ["q"]}, None, {"x": None, "y": None}], STRUCT), "VARCHAR", ['{"x":9007199254740993,"y":["q"]}', None, '{"x":null,"y":null}']),
    "map": (pa.array([[("k", 1), ('"', None)], None, []], MAP), "VARCHAR", ['{"k":1,"\\"":null}', None, "{}"]),
    "list_decimal": (pa.array([[D("1.20")], None, []], pa.list_(pa.decimal128(9, 2))), "VARCHAR", ["[1.2]", None, "[]"]),
    "list_instant": (pa.array([[dt.datetime(2020, 1, 1, 1, 2, 3, 456000)], None, []], pa.list_(pa.timestamp("us"))), "VARCHAR", ['["2020-01-01 01:02:03.456"]', None, "[]"]),
    "list_date": (pa.array([[dt.date(2020, 1, 31)], None, []], pa.list_(pa.date32())), "VARCHAR", ['["2020-01-31"]', None, "[]"]),
    "list_dictionary": (pa.array([["x", None], None, []], pa.list_(pa.dictionary(pa.int32(), pa.string()))), "VARCHAR", ['["x",null]', None, "[]"]),
    "half": (pa.array([1.5, None, -2.0], pa.float16()), "FLOAT", ["1.5", None, "-2.0"]),
    "decimal256": (pa.array([D("1.50"), None, D("-0.01")], pa.decimal256(50, 2)), "VARCHAR", ["1.50", None, "-0.01"]),
    "duration": (pa.array([1, None, -2], pa.duration("us")), "BIGINT", ["1", None, "-2"]),
}


def write(name, columns, **options):
    table = pa.table({key: array for key, (array, _, _) in columns.items()})
    pq.write_table(table, f"{name}.parquet", **options)
    expected = [{"name": key, "type": kind, "values": values} for key, (_, kind, values) in columns.items()]
    with open(f"{name}.json", "w", encoding="utf-8") as file:
        json.dump(expected, file, ensure_ascii=False, indent=1)
        file.write("\n")


write("flat", FLAT, row_group_size=2)
write("nested", {**NESTED, **FLAT}, row_group_size=2)
for codec in ["none", "snappy", "gzip", "brotli", "lz4", "zstd"]:
    pq.write_table(pa.table({"i": list(range(500)), "t": [f"t{i % 9}" for i in range(500)]}), f"codec-{codec}.parquet", compression=codec)
pq.write_table(pa.table({"i": pa.array([], pa.int64()), "l": pa.array([], pa.list_(pa.string()))}), "no-rows.parquet")
