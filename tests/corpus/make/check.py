"""Reads the made files of the corpus by Python's own readers and compares them with what is expected.

  node_modules/.bin/rolldown tests/corpus/make/write-corpus.ts -p node -o /tmp/write-corpus.mjs
  node /tmp/write-corpus.mjs /tmp/corpus
  python tests/corpus/make/check.py /tmp/corpus

Run with Python 3.11 (csv, json, gzip, zipfile) and openpyxl 3.1.5. Writes tests/corpus/make/checked.json: how
many records Python counts in each text, which the test holds against rows, lines set aside and the rest.
"""
import csv
import gzip
import io
import json
import pathlib
import sys
import zipfile

import openpyxl

csv.field_size_limit(10**9)
FOLDER = pathlib.Path(sys.argv[1])
HERE = pathlib.Path(__file__).resolve().parents[1]
wrong, counts, seen = [], {}, {}


def number(text):
    try:
        return float(text)
    except (TypeError, ValueError):
        return None


def alike(found, due, kind):
    if (found or None) == (due or None) or kind in ("date", "timestamp", "time", "boolean"):
        return True
    return number(found) is not None and (number(found) == number(due) or number(found) != number(found))


def records_of(text, reader):
    delimiter = reader["delimiter"]
    if len(delimiter) > 1:
        return [line.split(delimiter) for line in text.splitlines()]
    quotes = {"doublequote": True} if reader["escape"] == reader["quote"] else {"doublequote": False, "escapechar": reader["escape"]}
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quotechar=reader["quote"], **quotes))


def check_csv(one, content):
    expect = one["expect"]
    records = records_of(content.decode(one["reader"]["encoding"]), one["reader"])
    counts[one["name"]] = len(records)
    due = expect["rows"] + expect.get("setAside", 0) + expect.get("unread", 0)
    if len(records) != due:
        return f"{len(records)} records, {due} expected"
    if one["isSettled"]:
        return None
    kinds = [kind for _, kind in expect["columns"]]
    at = 0
    for place, cells in expect.get("cells", []):
        while at < len(records) and not (len(records[at]) >= len(cells) and all(alike(*three) for three in zip(records[at], cells, kinds))):
            at += 1
        if at == len(records):
            return f"row {place} is not there"
    return None


def check_json(one, content, is_lines):
    text = content.decode("utf-8-sig")
    if is_lines:
        rows = len([json.loads(line) for line in text.splitlines() if line.strip()])
    else:
        value = json.loads(text)
        lists = isinstance(value, dict) and value and all(isinstance(member, list) for member in value.values())
        rows = len(value) if isinstance(value, list) else len(next(iter(value.values()))) if lists else 1
    return None if rows == one["expect"]["rows"] else f"{rows} rows"


def check_xlsx(one, path):
    book = openpyxl.load_workbook(io.BytesIO(path), data_only=True)
    visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    sheet = book[one["within"][0]] if one.get("within") else visible[0]
    rows = list(sheet.iter_rows(values_only=True))
    if len(rows) - 1 != one["expect"]["rows"]:
        return f"{len(rows) - 1} rows"
    return None if len(rows[0]) == len(one["expect"]["columns"]) else f"{len(rows[0])} columns"


def check_packed(one, content):
    """Whether Python unpacks it where the product must, and fails where it must."""
    damaged = one["expect"].get("code") == "SRC_ARCHIVE_DAMAGED"
    try:
        if one["name"].endswith(".zip"):
            unpacked = zipfile.ZipFile(io.BytesIO(content)).testzip() is None
        else:
            unpacked = gzip.decompress(content) is not None
    except Exception:
        unpacked = False
    return None if unpacked != damaged else ("is damaged" if damaged is False else "unpacks")


for one in json.loads((FOLDER / "list.json").read_text()):
    content = (FOLDER / one["file"]).read_bytes()
    kind = one.get("reader", {}).get("kind")
    packed = one["name"].endswith((".gz", ".zip"))
    if kind is None and not packed:
        continue
    kind = kind or "packed"
    try:
        if kind == "csv":
            found = check_csv(one, content)
        elif kind in ("json", "ndjson"):
            found = check_json(one, content, kind == "ndjson")
        elif kind == "xlsx":
            found = check_xlsx(one, content)
        else:
            found = check_packed(one, content)
    except Exception as error:
        found = f"{type(error).__name__}: {str(error)[:100]}"
    seen[kind] = seen.get(kind, 0) + 1
    if found:
        wrong.append(f"{one['name']}: {found}")
(HERE / "make" / "checked.json").write_text(json.dumps({"records": counts}, ensure_ascii=False, indent=0) + "\n")
print(seen, *wrong, sep="\n")
