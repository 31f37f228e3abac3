"""Makes the workbooks of tests/corpus/xlsx and what they hold.

Made with Python 3.11, openpyxl 3.1.5 and xlsxwriter 3.3.1: python tests/corpus/make/xlsx.py (at the top
of the repository). Cells expected are those that openpyxl reads, or stand here where it reads otherwise
than Excel shows. Numbers are compared as doubles, all else as text.
"""
import datetime as dt
import json
import pathlib
import zipfile

import openpyxl
import xlsxwriter

OUT = pathlib.Path(__file__).resolve().parents[1] / "xlsx"
OUT.mkdir(exist_ok=True)
expected = {}


def text_of(value):
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "milliseconds" if value.microsecond else "seconds")
    if isinstance(value, dt.time):
        return value.isoformat("milliseconds" if value.microsecond else "seconds")
    return str(value)


def read(name):
    """Rows as openpyxl sees them, those above the first with a value left out."""
    book = openpyxl.load_workbook(OUT / name, data_only=True)
    sheets = {}
    for sheet in book.worksheets:
        rows = [[text_of(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
        while rows and not any(cell is not None for cell in rows[0]):
            rows.pop(0)
        while rows and not any(cell is not None for cell in rows[-1]):
            rows.pop()
        width = max((i + 1 for row in rows for i, cell in enumerate(row) if cell is not None), default=0)
        sheets[sheet.title] = {"hidden": sheet.sheet_state != "visible", "rows": [row[:width] for row in rows]}
    return sheets


def expect(name, types=None, notes=None, **sheets):
    entry = expected[name] = {"sheets": sheets or read(name)}
    if types:
        entry["types"] = types
    if notes:
        entry["notes"] = notes


def typed(name, **options):
    book = xlsxwriter.Workbook(str(OUT / name), options)
    date, stamp, clock, percent = (book.add_format({"num_format": code}) for code in ["yyyy-mm-dd", "dd.mm.yyyy hh:mm:ss.000", "hh:mm:ss", "0.0%"])
    sheet = book.add_worksheet("Typed")
    sheet.write_row(0, 0, ["code", "count", "amount", "share", "day", "instant", "clock", "flag"])
    for row in range(1, 80):
        sheet.write_string(row, 0, f"{row:04d}")
        sheet.write_number(row, 1, row * 1_000_003)
        sheet.write_number(row, 2, row / 3)
        sheet.write_number(row, 3, row / 100, percent)
        sheet.write_datetime(row, 4, dt.datetime(2020, 2, 29) + dt.timedelta(days=row), date)
        sheet.write_datetime(row, 5, dt.datetime(2020, 1, 1, 23, 59, 59, 999_000) + dt.timedelta(hours=row), stamp)
        sheet.write_datetime(row, 6, dt.time(row % 24, 5, 9), clock)
        sheet.write_boolean(row, 7, row % 2 == 0)
    return book


TYPES = {"Typed": ["text", "integer", "float", "float", "date", "timestamp", "time", "boolean"]}
for name, options in [("typed.xlsx", {}), ("typed-1904.xlsx", {"date_1904": True}), ("inline.xlsx", {"constant_memory": True})]:
    book = typed(name, **options)
    hidden = book.add_worksheet("Hidden")
    hidden.write(2, 1, "lower right")
    hidden.hide()
    very = book.add_worksheet("Very hidden")
    very.write(0, 0, 1)
    very.very_hidden()
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=Typed!$B$2:$B$9"})
    book.add_chartsheet("Chart").set_chart(chart)
    book.close()
    expect(name, types=TYPES, notes={"Typed": ["79 percentages are kept as fractions: 5 % is 0.05."]})

book = xlsxwriter.Workbook(str(OUT / "odd.xlsx"))
sheet = book.add_worksheet("Odd")
bold = book.add_format({"bold": True})
sheet.write(2, 0, "Report of 2024")
sheet.merge_range(2, 0, 2, 3, "Report of 2024")
sheet.write_row(4, 0, ["name", "value", "name", "sum"])
sheet.write_rich_string(5, 0, "plain ", bold, "bold", " plain")
sheet.write(5, 1, '"quoted", and\nbroken')
sheet.write_string(5, 2, "")
sheet.write_formula(5, 3, "=1+1", None, 2)
sheet.write(6, 0, " spaces ")
sheet.write_formula(6, 1, '="a"&"b"', None, "ab")
sheet.write(6, 2, "_x0007_ is no bell")
sheet.write_formula(6, 3, "=TRUE", None, True)
sheet.write(9, 0, "=SUM(A1)")
sheet.write_string(9, 1, "=not a formula")
sheet.write(9, 2, "😀 é &amp; <b>")
sheet.set_row(9, None, None, {"hidden": True})
sheet.set_column(2, 2, 10, None, {"hidden": True})
book.close()
expect("odd.xlsx", notes={"Odd": [
    "2 empty rows above the table are left out.",
    "1 stretch of cells is merged: the first cell keeps the value, the others are empty.",
    "1 hidden row is read like the others.",
    "1 hidden column is read like the others.",
]}, Odd={"hidden": False, "rows": [
    ["Report of 2024", None, None, None],
    [None, None, None, None],
    ["name", "value", "name", "sum"],
    ["plain bold plain", '"quoted", and\nbroken', "", "2"],
    [" spaces ", "ab", "_x0007_ is no bell", "true"],
    [None] * 4,
    [None] * 4,
    ["0", "=not a formula", "😀 é &amp; <b>", None],
]})

errors = openpyxl.Workbook()
sheet = errors.active
sheet.title = "Errors"
for row in [["n", "formula"], [1, "=A2*2"], ["#N/A", 4], ["#DIV/0!", None], [2, 5]]:
    sheet.append(row)
errors.save(OUT / "errors.xlsx")
expect("errors.xlsx", types={"Errors": ["integer", "integer"]}, notes={"Errors": [
    "2 cells held an error and became empty: #N/A 1, #DIV/0! 1.",
    "1 formula has no stored result and became empty. Open the workbook in Excel and save it to fill them in.",
]}, Errors={"hidden": False, "rows": [["n", "formula"], ["1", None], [None, "4"], [None, None], ["2", "5"]]})

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACK = "http://schemas.openxmlformats.org/package/2006/relationships"


def by_hand(name, sheet, strings=None, styles=None, extra=(), book="", prefix="", relations="", sheets='<sheet name="S" sheetId="1" r:id="rId1"/>'):
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACK}"><Relationship Id="r" Type="{REL}/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<?xml version="1.0"?><workbook xmlns="{NS}" xmlns:r="{REL}">{book}<sheets>{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACK}"><Relationship Id="rId1" Type="{REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="{REL}/styles" Target="styles.xml"/>{relations}</Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
        **dict(extra),
    }
    if strings is not None:
        parts["xl/sharedStrings.xml"] = strings
    if styles is not None:
        parts["xl/styles.xml"] = styles
    with zipfile.ZipFile(OUT / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(zipfile.ZipInfo(part, (2024, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def sheet_xml(rows, before="", after="", head=""):
    return f'{head}<worksheet xmlns="{NS}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


SERIALS = ["1", "59", "60", "61", "0.5", "45292", "45292.999999999", "2958465", "2958466", "-1", "1.5"]
DATES = f'<styleSheet xmlns="{NS}"><numFmts><numFmt numFmtId="164" formatCode="[h]:mm:ss"/><numFmt numFmtId="165" formatCode="[$-409]d\\ mmm\\ yyyy;@"/><numFmt numFmtId="166" formatCode="0.00E+00"/><numFmt numFmtId="167" formatCode="&quot;day&quot; 0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs></styleSheet>'


def serial_rows():
    return "".join(f'<row r="{i + 1}"><c r="A{i + 1}" s="1"><v>{serial}</v></c><c r="B{i + 1}" s="2"><v>{serial}</v></c><c r="C{i + 1}" s="4"><v>{serial}</v></c><c r="D{i + 1}" s="5"><v>{serial}</v></c></row>' for i, serial in enumerate(SERIALS))


DAYS = {
    "serials-1900.xlsx": ["1900-01-01", "1900-02-28", "1900-02-29", "1900-03-01", "12:00:00", "2024-01-01", "2024-01-02", "9999-12-31", "2958466", "-1", "1900-01-01 12:00:00"],
    "serials-1904.xlsx": ["1904-01-02", "1904-02-29", "1904-03-01", "1904-03-02", "1904-01-01 12:00:00", "2028-01-02", "2028-01-03", "2958465", "2958466", "-1", "1904-01-02 12:00:00"],
}
SPANS = ["24:00:00", "1416:00:00", "1440:00:00", "1464:00:00", "12:00:00", "1087008:00:00", "1087032:00:00", "71003160:00:00", "2958466", "-1", "36:00:00"]
for name, days in DAYS.items():
    is_1904 = "1904" in name
    by_hand(name, sheet_xml(serial_rows()), styles=DATES, book='<workbookPr date1904="1"/>' if is_1904 else "")
    spans = [*SPANS[:7], "2958465", *SPANS[8:]] if is_1904 else SPANS
    expect(name, types={"S": ["text", "text", "float", "float"]}, S={"hidden": False, "rows": [[day, span, serial, serial] for day, span, serial in zip(days, spans, SERIALS)]})

by_hand(
    "by-hand.xlsx",
    sheet_xml('<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:r><x:t>rich</x:t></x:r><x:r><x:t xml:space="preserve"> inline</x:t></x:r></x:is></x:c></x:row>'
              '<x:row r="3"><x:c t="d"><x:v>2024-02-29T13:14:15</x:v></x:c><x:c r="C3" t="str"><x:f>A1</x:f><x:v>a_x000D_b</x:v></x:c><x:c><x:v><![CDATA[12345678901234567890.5]]></x:v></x:c></x:row>').replace("<worksheet xmlns", "<x:worksheet xmlns:x").replace("<sheetData>", "<x:sheetData>").replace("</sheetData></worksheet>", "</x:sheetData></x:worksheet>"),
    strings=f'<?xml version="1.0" encoding="UTF-16"?><!-- as some write it --><sst xmlns="{NS}"><si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/></si><si><r><t>&lt;a&gt;&#x1F600;</t></r><r><t>b\r\nc</t></r></si></sst>'.encode("utf-16"),
)
expect("by-hand.xlsx", S={"hidden": False, "rows": [
    ["漢字", "<a>😀b\nc", "rich inline", None],
    [None] * 4,
    ["2024-02-29 13:14:15", None, "a\rb", "12345678901234567890.5"],
]})

ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
by_hand("last-cell.xlsx", sheet_xml('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))
by_hand("widens.xlsx", sheet_xml('<row r="1"><c r="A1" t="inlineStr"><is><t>one\n"two"</t></is></c></row>' + "".join(f'<row r="{i}"><c r="A{i}"><v>{i}</v></c></row>' for i in range(2, 60)) + '<row r="60"><c r="C60"><v>1</v></c></row>'))
expect("widens.xlsx", S={"hidden": False, "rows": [['one\n"two"', None, None], *[[str(i), None, None] for i in range(2, 60)], [None, None, "1"]]})
by_hand("macros-and-links.xlsx", sheet_xml(ONE), extra=[("xl/vbaProject.bin", "x"), ("xl/externalLinks/externalLink1.xml", "<x/>")], relations=f'<Relationship Id="rId9" Type="{REL}/externalLink" Target="externalLinks/externalLink1.xml"/>')
by_hand("empty.xlsx", sheet_xml('<row r="1"><c r="A1" s="3"/></row>'))
by_hand("no-sheets.xlsx", sheet_xml(ONE), sheets="")
by_hand("doctype.xlsx", sheet_xml(ONE, head='<!DOCTYPE x [<!ENTITY a "b">]>'))
by_hand("xxe.xlsx", sheet_xml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), strings=f'<?xml version="1.0"?>\n<!DOCTYPE sst [<!ENTITY f SYSTEM "file:///etc/passwd">]><sst xmlns="{NS}"><si><t>&f;</t></si></sst>')
by_hand("laughs.xlsx", sheet_xml(ONE), strings='<!DOCTYPE l [' + "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10)) + f']><sst xmlns="{NS}"><si><t>&l9;</t></si></sst>')
by_hand("entity.xlsx", sheet_xml('<row r="1"><c r="A1" t="inlineStr"><is><t>&unknown;</t></is></c></row>'))
by_hand("no-string.xlsx", sheet_xml('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))
by_hand("cut-xml.xlsx", f'<worksheet xmlns="{NS}"><sheetData>{ONE}')
by_hand("rows-fall.xlsx", sheet_xml('<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'))
by_hand("far-cell.xlsx", sheet_xml('<row r="1"><c r="XFE1"><v>1</v></c></row>'))
by_hand("no-part.xlsx", sheet_xml(ONE), sheets='<sheet name="S" sheetId="1" r:id="rId1"/><sheet name="T" sheetId="2" r:id="rId7"/>', relations=f'<Relationship Id="rId7" Type="{REL}/worksheet" Target="worksheets/sheet7.xml"/>')
by_hand("spaces-bomb.xlsx", sheet_xml("<row r='1'>" + " " * 60_000_000 + "</row>"))
expected["codes"] = {
    "empty.xlsx": "SRC_NO_TABLE", "no-sheets.xlsx": "SRC_NO_TABLE", "doctype.xlsx": "SRC_WORKBOOK_UNSAFE", "xxe.xlsx": "SRC_WORKBOOK_UNSAFE",
    "laughs.xlsx": "SRC_WORKBOOK_UNSAFE", "no-string.xlsx": "SRC_WORKBOOK_DAMAGED", "cut-xml.xlsx": "SRC_WORKBOOK_DAMAGED",
    "rows-fall.xlsx": "SRC_WORKBOOK_DAMAGED", "far-cell.xlsx": "SRC_WORKBOOK_DAMAGED", "no-part.xlsx": "SRC_WORKBOOK_DAMAGED",
    "spaces-bomb.xlsx": "SRC_ARCHIVE_TOO_BIG", "last-cell.xlsx": "read",
}
(OUT / "expected.json").write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n")
