import CommunityModel

/// A Jupyter notebook (nbformat 4.5) that loads the tables and shows the charts, to go on from.
package enum AnalysisNotebook {
  /// The file's name.
  package static let fileName = "analysis.ipynb"

  /// The notebook of a study.
  static func text(of findings: StudyFindings) -> String {
    let verdict = findings.verdict
    let facts =
      verdict.facts.map(\.plain) + verdict.risks + [verdict.caution?.plain].compactMap(\.self)
    return text(
      headline: verdict.headline, facts: facts, mainTable: mainTable(findings.kind),
      charts: findings.charts)
  }

  /// The notebook of a study without strategies, whose most useful table has this name.
  static func text(of page: PlainPage, mainTable: String) -> String {
    text(
      headline: page.headline, facts: page.facts.map(\.plain) + page.warnings,
      mainTable: mainTable, charts: page.charts)
  }

  private static func text(
    headline: LocalizedText, facts: [LocalizedText], mainTable: String, charts: [Chart]
  ) -> String {
    var cells = [
      markdown(
        ["# " + plain(headline.chinese), "**" + plain(headline.english) + "**", ""]
          + facts.flatMap { ["- " + plain($0.chinese), "- " + plain($0.english)] }),
      code(setUp),
      markdown(["## 表格 / Tables"]),
      code(["tables = load_tables()", "list(tables)"]),
      code(["tables[\"\(mainTable)\"]"]),
    ]
    for chart in charts {
      cells.append(
        markdown([
          "## " + plain(chart.title.chinese), "**" + plain(chart.title.english) + "**", "",
          plain(chart.reading.chinese), "", plain(chart.reading.english),
        ]))
      cells.append(code(["chart(\"\(chart.key)\")"]))
    }
    let notebook: JSONValue = [
      "cells": .array(cells.enumerated().map { cell($1, number: $0 + 1) }),
      "metadata": [
        "kernelspec": ["display_name": "Python 3", "language": "python", "name": "python3"],
        "language_info": ["name": "python"],
      ],
      "nbformat": 4, "nbformat_minor": 5,
    ]
    return notebook.text() + "\n"
  }

  private struct Cell {
    let type: String
    let lines: [String]
  }

  private static func markdown(_ lines: [String]) -> Cell { Cell(type: "markdown", lines: lines) }
  private static func code(_ lines: [String]) -> Cell { Cell(type: "code", lines: lines) }

  private static func cell(_ cell: Cell, number: Int) -> JSONValue {
    let isCode = cell.type == "code"
    let rest: [JSONMember] =
      isCode ? [JSONMember("execution_count", nil), JSONMember("outputs", [])] : []
    // A single line break means nothing in Markdown; two blanks before it keep it.
    let ending = isCode ? "\n" : "  \n"
    let last = cell.lines.count - 1
    let source = cell.lines.enumerated().map { JSONValue.string($1 + ($0 < last ? ending : "")) }
    return .object(
      [
        JSONMember("cell_type", .string(cell.type)), JSONMember("id", .string("cell-\(number)")),
        JSONMember("metadata", .object([])), JSONMember("source", .array(source)),
      ] + rest)
  }

  /// Text that is neither Markdown nor HTML.
  private static func plain(_ text: String) -> String {
    MarkdownText.escaped(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing("$", with: "\\$")
  }

  private static func mainTable(_ kind: StudyFindings.Kind) -> String {
    switch kind {
    case .forecast: "summary"
    case .comparison: "ranking"
    case .search: "evaluations"
    }
  }

  private static let setUp = """
    import json
    from pathlib import Path

    import pandas as pd
    from IPython.display import display

    folder = Path(".")  # 本笔记本所在的结果文件夹 / the results folder, where this notebook is
    language = "zh"  # "zh" 或 / or "en"


    def load_tables():
        return {path.stem: pd.read_csv(path, encoding="utf-8-sig") for path in sorted(folder.glob("*.csv"))}


    def chart(name):
        path = folder / "\(ChartFile.folder)" / f"{name}.{language}\(ChartFile.ending)"
        specification = json.loads(path.read_text(encoding="utf-8"))
        bundle = {
            "application/vnd.vegalite.v5+json": specification,
            "text/plain": specification["title"]["text"],
        }
        display(bundle, raw=True)
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}
