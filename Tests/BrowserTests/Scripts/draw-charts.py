"""Draws the charts in the folders that are named, as PNG and SVG beside them."""

import sys
from pathlib import Path

import vl_convert

for folder in sys.argv[1:]:
    for path in sorted(Path(folder).glob("*.vl.json")):
        text = path.read_text(encoding="utf-8")
        base = str(path).removesuffix(".vl.json")
        drawing = vl_convert.vegalite_to_svg(text, vl_version="5.21", show_warnings=True)
        Path(base + ".svg").write_text(drawing, encoding="utf-8")
        Path(base + ".png").write_bytes(vl_convert.svg_to_png(drawing))
