import CommunityModel
import StudyResults

extension ReportPage {
  /// What a page without strategies holds.
  static func content(of page: PlainPage) -> [String: Any] {
    var content = frame(page.software)
    content.merge([
      "documentTitle": page.question.chinese, "kind": words(page.kind), "scenarioFile": page.name,
      "question": words(page.question), "headline": words(page.headline),
      "facts": page.facts.map(sentence), "risks": page.warnings.map(words),
      "charts": page.charts.map(chart),
      "lists": page.lists.map { list in
        [
          "key": list.key, "title": words(list.title), "sentences": list.sentences.map(sentence),
        ] as [String: Any]
      },
      "footer": page.footer.map { footerEntry($0.name, $0.value, isCode: $0.isCode) },
      "data": PageData.text(of: page.charts, name: page.name),
    ]) { $1 }
    if let figures = page.figures { content["figures"] = table(figures) }
    return content
  }

  /// The versions that results depend on, for the end of a page.
  static func footer(_ software: SoftwareVersions) -> [PlainPage.Fact] {
    [
      .init(name: LocalizedText(symbols: "flywheel"), value: software.flywheel),
      .init(name: LocalizedText("results version", "结果版本"), value: "\(software.results)"),
    ]
  }

  private static func table(_ table: FiguresTable) -> [String: Any] {
    let columns = table.columns
    let cell = { (text: LocalizedText, isText: Bool) in
      words(text).merging(["isText": isText]) { $1 }
    }
    return [
      "title": words(table.title), "columns": columns.map { cell($0.name, $0.isText) },
      "groups": table.groups.map { group in
        var content: [String: Any] = [
          "rows": group.rows.map { row in
            [
              "name": words(row.name), "isBest": row.isBest,
              "cells": zip(row.cells, columns.dropFirst()).map { cell($0, $1.isText) },
            ] as [String: Any]
          }
        ]
        if let name = group.name {
          content["heading"] = ["span": columns.count, "name": words(name)] as [String: Any]
        }
        return content
      },
    ]
  }
}
