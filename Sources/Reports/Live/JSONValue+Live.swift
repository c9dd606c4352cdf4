import CommunityModel

/// The pieces of the live page's documents.
extension JSONValue {
  static func sentence(_ sentence: LocalizedSentence) -> JSONValue {
    let parts = { (sentence: Sentence) -> JSONValue in
      .array(
        sentence.parts.map { ["text": .string($0.text), "strong": .boolean($0.isStrong)] })
    }
    return ["en": parts(sentence.english), "zh": parts(sentence.chinese)]
  }

  static func card(_ card: StrategyCard, _ outcome: LocalizedText, isDraft: Bool) -> JSONValue {
    [
      "name": .string(card.name), "isDraft": .boolean(isDraft), "isBest": .boolean(card.isBest),
      "color": .string(card.style.color.name), "tag": card.tag.map(JSONValue.words) ?? nil,
      "summary": .words(card.summary), "median": .string(card.median),
      "outcomeName": .words(outcome), "range": .sentence(card.range),
      "figures": .array(
        card.figures.map { ["name": .words($0.name), "value": .string($0.value)] }),
      "strip": card.strip.map(strip) ?? nil,
    ]
  }

  private static func strip(_ strip: StrategyCard.Strip) -> JSONValue {
    [
      "low": .number(strip.low), "width": .number(strip.width), "median": .number(strip.median),
      "target": strip.target.map(JSONValue.number) ?? nil,
    ]
  }

  static func table(_ table: NumbersTable) -> JSONValue {
    [
      "columns": .array(table.columns.map(JSONValue.words)),
      "rows": .array(
        table.rows.map {
          [
            "name": .string($0.name), "isBest": .boolean($0.isBest),
            "color": .string($0.style.color.name),
            "cells": .array($0.cells.map(JSONValue.string)),
          ]
        }),
    ]
  }

  /// A chart with all that is said beside it.
  static func chart(_ chart: Chart) -> JSONValue {
    .object(
      PageData.drawing(chart) + [
        JSONMember("isWide", .boolean(chart.isWide)), JSONMember("reading", .words(chart.reading)),
      ])
  }
}
