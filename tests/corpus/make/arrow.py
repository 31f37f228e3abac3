"""Makes the files of tests/corpus/arrow and what they hold, by an independent writer.

Made with Python 3.11 and pyarrow 26.0.1: python tests/corpus/make/arrow.py (at the top of the repository)
The tables of tests/golden/engine come back from Parquet with their Arrow types; those that Parquet does
not keep are added. Values are compared exactly; there is no tolerance.
"""
import decimal
import json
import pathlib

import pyarrow as pa
import pyarrow.feather as feather
import pyarrow.parquet as pq

HERE = pathlib.Path(__file__).resolve().parents[2]
OUT = HERE / "corpus" / "arrow"
GOLDEN = HERE / "golden" / "engine"
D = decimal.Decimal
WORDS = pa.array(["x", None, "y"])

# column: Arrow array, engine's type, expected text of each value in the engine
MORE = {
    "binary_view": (pa.array([b"short", None, b"longer than twelve"], pa.binary_view()), "BLOB", ["short", None, "longer than twelve"]),
    "list_view": (pa.array([[1, None], None, []], pa.list_view(pa.int64())), "VARCHAR", ["[1,null]", None, "[]"]),
    "decimal32": (pa.array([D("1.20"), None, D("-99.99")], pa.decimal32(9, 2)), "DECIMAL(9,2)", ["1.20", None, "-99.99"]),
    "decimal64": (pa.array([D("1.2000"), None, D("-0.0001")], pa.decimal64(18, 4)), "DECIMAL(18,4)", ["1.2000", None, "-0.0001"]),
    "date_ms": (pa.array([86_400_000, None, -86_400_000], pa.date64()), "DATE", ["1970-01-02", None, "1969-12-31"]),
    "time_s": (pa.array([3_661, None, 0], pa.time32("s")), "TIME", ["01:01:01", None, "00:00:00"]),
    "time_ms": (pa.array([3_661_001, None, 0], pa.time32("ms")), "TIME", ["01:01:01.001", None, "00:00:00"]),
    "time_ns": (pa.array([3_661_000_001_000, None, 0], pa.time64("ns")), "TIME", ["01:01:01.000001", None, "00:00:00"]),
    "ts_s": (pa.array([1_577_836_800, None, -1], pa.timestamp("s")), "TIMESTAMP_S", ["2020-01-01 00:00:00", None, "1969-12-31 23:59:59"]),
    "ts_s_zone": (pa.array([1_577_836_800, None, -1], pa.timestamp("s", tz="Asia/Tokyo")), "TIMESTAMP WITH TIME ZONE", ["2020-01-01 00:00:00+00", None, "1969-12-31 23:59:59+00"]),
    "keys8": (WORDS.dictionary_encode().cast(pa.dictionary(pa.int8(), pa.string())), "VARCHAR", ["x", None, "y"]),
    "keys_u16": (WORDS.dictionary_encode().cast(pa.dictionary(pa.uint16(), pa.string())), "VARCHAR", ["x", None, "y"]),
    "keys64_large": (pa.DictionaryArray.from_arrays(pa.array([1, None, 0], pa.int64()), pa.array(["y", "x"], pa.large_string())), "VARCHAR", ["x", None, "y"]),
    "null": (pa.nulls(3), "VARCHAR", [None, None, None]),
}


def golden(name):
    expected = json.loads((GOLDEN / f"{name}.json").read_text())
    return pq.read_table(GOLDEN / f"{name}.parquet"), expected


def write(name, table, sink=pa.ipc.new_file, rows=2, **options):
    with sink(OUT / name, table.schema, options=pa.ipc.IpcWriteOptions(**options)) as writer:
        writer.write_table(table.combine_chunks(), max_chunksize=rows)


OUT.mkdir(exist_ok=True)
flat, _ = golden("flat")
table, expected = golden("nested")
for key, (array, kind, values) in MORE.items():
    table = table.append_column(key, array)
    expected.append({"name": key, "type": kind, "values": values})
with open(OUT / "types.json", "w", encoding="utf-8") as file:
    json.dump(expected, file, ensure_ascii=False, indent=1)
    file.write("\n")
write("types.arrow", table)
write("types-lz4.arrow", table, compression="lz4")
write("types-zstd.arrow", table, compression="zstd")
write("types.arrows", table, sink=pa.ipc.new_stream)
write("types-lz4.arrows", table, sink=pa.ipc.new_stream, compression="lz4")
write("types-one-batch.arrow", table, rows=3)
write("old-stream.arrows", flat.select(["int64", "bytes", "text"]), sink=pa.ipc.new_stream, use_legacy_format=True)
many = pa.table({"i": pa.array([i % 50 for i in range(130_000)], pa.int8()), "w": pa.array([f"w{i % 50}" for i in range(130_000)]).dictionary_encode(), "t": [f"t{i % 50}" for i in range(130_000)]})
feather.write_feather(many, OUT / "many-lz4.feather", compression="lz4", chunksize=1_000)
feather.write_feather(many, OUT / "many-zstd.feather", compression="zstd", chunksize=130_000)
feather.write_feather(pa.table({"a": [1, 2]}), OUT / "version-1.feather", version=1)
write("no-batches.arrow", pa.table({"i": pa.array([], pa.int64()), "l": pa.array([], pa.list_(pa.string())), "d": pa.array([], pa.dictionary(pa.int32(), pa.string()))}))
write("interval.arrow", pa.table({"span": pa.array([(1, 2, 3)], pa.month_day_nano_interval())}))
options = pa.ipc.IpcWriteOptions(emit_dictionary_deltas=True)
with pa.ipc.new_stream(OUT / "delta.arrows", pa.schema({"d": pa.dictionary(pa.int64(), pa.string())}), options=options) as writer:
    writer.write_batch(pa.record_batch({"d": pa.DictionaryArray.from_arrays(pa.array([0, 1]), ["a", "b"])}))
    writer.write_batch(pa.record_batch({"d": pa.DictionaryArray.from_arrays(pa.array([2, 0]), ["a", "b", "c"])}))
with pa.ipc.new_stream(OUT / "replaced.arrows", pa.schema({"d": pa.dictionary(pa.int64(), pa.string())})) as writer:
    writer.write_batch(pa.record_batch({"d": pa.DictionaryArray.from_arrays(pa.array([0, 1]), ["a", "b"])}))
    writer.write_batch(pa.record_batch({"d": pa.DictionaryArray.from_arrays(pa.array([0, 1]), ["c", "d"])}))
