import CommunityModel
import Mustache
import StudyResults

/// The report that opens by double click: one file without any other.
package enum ReportPage {
  /// The file's name.
  package static let fileName = "report.html"

  /// The page.
  static func text(of findings: StudyFindings) -> String {
    rendered(content(of: findings))
  }

  /// A page without strategies.
  static func text(of page: PlainPage) -> String {
    rendered(content(of: page))
  }

  private static func rendered(_ content: [String: Any]) -> String {
    library.render(content, withTemplate: "report") ?? ""
  }

  private static let library: MustacheLibrary = {
    let sources = [
      "report": ReportAsset.template,
      "words": #"<span class="zh">{{zh}}</span><span class="en">{{en}}</span>"#,
      "sentence":
        #"<span class="zh">{{#zh}}{{#strong}}<b>{{text}}</b>{{/strong}}{{^strong}}{{text}}{{/strong}}{{/zh}}</span><span class="en">{{#en}}{{#strong}}<b>{{text}}</b>{{/strong}}{{^strong}}{{text}}{{/strong}}{{/en}}</span>"#,
    ]
    do {
      return MustacheLibrary(templates: try sources.mapValues { try MustacheTemplate(string: $0) })
    } catch {
      preconditionFailure("the report's own template is wrong: \(error)")
    }
  }()

  private static func content(of findings: StudyFindings) -> [String: Any] {
    let verdict = findings.verdict
    let charts = findings.charts
    var content = frame(findings.run.software)
    content.merge([
      "isStudy": true,
      "documentTitle": findings.scenario.title.chinese + " · " + findings.scenario.title.english,
      "kind": words(kindName(findings.kind)), "scenarioFile": findings.scenario.name,
      "question": words(verdict.question), "headline": words(verdict.headline),
      "facts": verdict.facts.map(sentence), "risks": verdict.risks.map(words),
      "cards": findings.cards.map { card($0, findings.outcomeName) },
      "charts": charts.map(chart), "table": table(findings.numbersTable),
      "nextSteps": findings.nextSteps.map(sentence),
      "unknowns": findings.unknowns.map(sentence),
      "ledger": ledger(findings), "footer": footer(findings),
      "data": PageData.text(of: charts, name: findings.scenario.name, ledger: findings.ledger),
    ]) { $1 }
    if let caution = verdict.caution { content["caution"] = sentence(caution) }
    if let replay = verdict.replay { content["replay"] = self.replay(replay) }
    if let search = findings.search { content["search"] = self.search(search) }
    return content
  }

  /// What every page has.
  static func frame(_ software: SoftwareVersions) -> [String: Any] {
    [
      "version": software.flywheel, "palette": PaletteStyle.text, "style": ReportAsset.style,
      "look": ReportAsset.lookScript, "chartScript": ReportAsset.chartScript,
      "script": ReportAsset.script, "bundle": ReportAsset.vegaBundle,
      "licence": ReportAsset.vegaLicence,
    ]
  }

  private static func kindName(_ kind: StudyFindings.Kind) -> LocalizedText {
    switch kind {
    case .forecast: LocalizedText("Forecast", "预测")
    case .comparison: LocalizedText("Strategy comparison", "策略对比")
    case .search: LocalizedText("Search for the best plan", "最优方案搜索")
    }
  }

  static func words(_ text: LocalizedText) -> [String: Any] {
    ["en": text.english, "zh": text.chinese]
  }

  static func sentence(_ sentence: LocalizedSentence) -> [String: Any] {
    let parts = { (sentence: Sentence) in
      sentence.parts.map { ["text": $0.text, "strong": $0.isStrong] as [String: Any] }
    }
    return ["en": parts(sentence.english), "zh": parts(sentence.chinese)]
  }

  private static func replay(_ replay: Replay) -> [String: Any] {
    [
      "count": replay.count, "dots": (0..<100).map { ["on": $0 < replay.count] },
      "before": words(replay.before), "after": words(replay.after),
      "number": words(replay.number),
    ]
  }

  private static func card(_ card: StrategyCard, _ outcome: LocalizedText) -> [String: Any] {
    var content: [String: Any] = [
      "name": card.name, "summary": words(card.summary), "isBest": card.isBest,
      "color": card.style.color.name, "median": card.median, "outcomeName": words(outcome),
      "range": sentence(card.range),
      "figures": card.figures.map {
        ["name": words($0.name), "value": $0.value] as [String: Any]
      },
    ]
    if card.summary.english == card.summary.chinese { content["changes"] = card.summary.english }
    if let tag = card.tag { content["tag"] = words(tag) }
    if let strip = card.strip {
      var marks: [String: Any] = [
        "low": strip.low, "width": strip.width, "median": strip.median,
      ]
      if let target = strip.target { marks["target"] = target }
      content["strip"] = marks
    }
    return content
  }

  static func chart(_ chart: Chart) -> [String: Any] {
    [
      "key": chart.key, "isWide": chart.isWide, "title": words(chart.title),
      "subtitle": words(chart.subtitle), "reading": words(chart.reading),
      "height": chart.height,
    ]
  }

  private static func search(_ search: SearchFindings) -> [String: Any] {
    var content: [String: Any] = ["trust": search.trust.map(sentence)]
    if search.isNew, let name = search.bestName {
      content["changes"] = [
        "name": name,
        "rows": search.changes.map {
          [
            "path": $0.path, "today": words($0.today), "found": words($0.found),
            "isChanged": $0.isChanged,
          ] as [String: Any]
        },
      ]
    }
    return content
  }

  private static func table(_ table: NumbersTable) -> [String: Any] {
    [
      "columns": table.columns.map(words),
      "rows": table.rows.map {
        [
          "name": $0.name, "isBest": $0.isBest, "color": $0.style.color.name, "cells": $0.cells,
        ] as [String: Any]
      },
    ]
  }

  private static func ledger(_ findings: StudyFindings) -> [String: Any] {
    let rows = findings.ledger.rows
    let grades = EvidenceGrade.allCases
    let note = LocalizedText(
      "Grades: " + grades.map { "\($0.rawValue) \($0.meaning.english)" }.joined(separator: "; ")
        + (findings.strategies.count > 1
          ? ". The plan is that of \(findings.leader.name); assumptions.csv of a forecast has all."
          : "."),
      "等级：" + grades.map { "\($0.rawValue) \($0.meaning.chinese)" }.joined(separator: "；")
        + (findings.strategies.count > 1
          ? "。这里是 \(findings.leader.name) 的方案；各方案的全部数值见 forecast 的 assumptions.csv。" : "。"))
    return ["count": rows.count, "note": words(note)]
  }

  private static func footer(_ findings: StudyFindings) -> [[String: Any]] {
    let run = findings.run
    return [
      footerEntry(LocalizedText("flywheel", "flywheel"), run.software.flywheel),
      footerEntry(LocalizedText("results version", "结果版本"), "\(run.software.results)"),
      footerEntry(
        LocalizedText("futures", "模拟次数"), NumberWords.count(Double(run.replications))),
      footerEntry(LocalizedText("seed", "种子"), "\(run.seed)"),
    ] + QuantileExactness.footer(of: run) + [
      footerEntry(
        LocalizedText("scenario sha256", "场景 sha256"), String(findings.scenarioHash.prefix(16)),
        isCode: true),
      footerEntry(
        LocalizedText("reproduce", "复现"), Manifest.command(of: findings), isCode: true),
    ]
  }

  /// A fact at the end of a page.
  static func footerEntry(
    _ name: LocalizedText, _ value: String, isCode: Bool = false
  ) -> [String: Any] {
    ["name": words(name), "value": value, "isCode": isCode]
  }
}
