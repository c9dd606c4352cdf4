"""Runs the notebook of the current folder and says, as JSON, what came of it."""

import json

import nbformat
from nbclient import NotebookClient

CHART = "application/vnd.vegalite.v5+json"

notebook = nbformat.read("analysis.ipynb", as_version=4)
nbformat.validate(notebook)
NotebookClient(notebook, timeout=60, kernel_name="python3").execute()
nbformat.validate(notebook)
outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
specifications = [output["data"][CHART] for output in outputs if CHART in output.get("data", {})]
print(json.dumps({
    "version": [notebook.nbformat, notebook.nbformat_minor],
    "charts": len(specifications),
    "schemas": sorted({specification["$schema"] for specification in specifications}),
    "streams": [output["text"] for output in outputs if output["output_type"] == "stream"],
}))
