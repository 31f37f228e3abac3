"""Makes the fonts of the PDF report, in src/reports/pdf/fonts, from published releases.

Static instances of the families the page uses, cut to Latin, Greek and Cyrillic: a PDF has no
fallback, so they hold more than the page's. Outlines only, no features. The families carry names of
our own, since a licence reserves one of theirs. Run by hand; needs fonttools and brotli.

    python scripts/report-fonts.py Inter.woff2 SourceSerif4-Regular.ttf SourceSerif4-SemiBold.ttf JetBrainsMono.woff2

made with fonttools 4.68 from Inter 4.1, Source Serif 4 of Google Fonts and the JetBrains Mono of the page.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

OUT = Path(__file__).parent.parent / "src/reports/pdf/fonts"
SIGNS = [0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0x25A1, 0x221E]
WIDE = [
    *range(0x20, 0x7F), *range(0xA0, 0x250), 0x2BB, 0x2BC, 0x2C6, 0x2C7, *range(0x2D8, 0x2DE),
    *range(0x370, 0x400), *range(0x400, 0x530), *range(0x1E00, 0x1F00), *range(0x2010, 0x2040),
    *range(0x20A0, 0x20C1), 0x2116, 0x2122, *SIGNS,
]  # fmt: skip
NARROW = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2040), 0x2212]


def make(source: str, name: str, axes: dict[str, float], signs: list[int]) -> None:
    font = TTFont(source)
    if "fvar" in font:
        known = {axis.axisTag for axis in font["fvar"].axes}
        font = instantiateVariableFont(font, {k: v for k, v in axes.items() if k in known})
    options = Options(layout_features=[], hinting=False, notdef_outline=True, glyph_names=False)
    options.drop_tables += ["BASE", "GSUB", "GPOS", "GDEF", "STAT", "DSIG", "gasp", "meta", "MVAR", "HVAR"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=signs)
    subsetter.subset(font)
    family, style = name.rsplit(" ", 1)
    names = font["name"]
    names.names = []
    for number, text in {1: family, 2: style, 4: name, 6: name.replace(" ", "")}.items():
        names.setName(text, number, 3, 1, 0x409)
        names.setName(text, number, 1, 0, 0)
    font.flavor = None
    font["head"].created = font["head"].modified = 3_800_000_000
    font.recalcTimestamp = False
    OUT.mkdir(parents=True, exist_ok=True)
    font.save(OUT / f"{name.lower().replace(' ', '-')}.ttf")


inter, serif, serif_bold, mono = sys.argv[1:]
make(inter, "Paydown Sans Regular", {"wght": 420, "opsz": 14}, WIDE)
make(inter, "Paydown Sans Bold", {"wght": 620, "opsz": 14}, WIDE)
make(serif, "Paydown Serif Regular", {}, WIDE)
make(serif_bold, "Paydown Serif Bold", {}, WIDE)
make(mono, "Paydown Mono Regular", {"wght": 400}, NARROW)
