import CommunityHistory
import CommunityModel

/// The summary of a history that programs read.
package enum HistoryJSON {
  /// The format's name and version.
  package static let schema = "flywheel.history/1"

  /// Writes the summary, equal bytes for equal results.
  ///
  /// `outputs` are the paths of the files written.
  package static func text(of findings: HistoryFindings, outputs: [String]) -> String {
    let description = findings.description
    return JSONValue.object([
      JSONMember("schema", .string(schema)), JSONMember("name", .string(findings.name)),
      JSONMember("kind", .string(findings.reading.kind.rawValue)),
      JSONMember("start", date(description.firstDate)),
      JSONMember("days", .integer(description.dayCount)),
      JSONMember("rows", rows(findings.reading)),
      JSONMember("findings", .array(findings.reading.findings.map(finding))),
      JSONMember("members_end", count(findings.days[.members].compactMap(\.self).last)),
      JSONMember("joins", count(findings.total(.joins))),
      JSONMember("leaves", count(findings.total(.leaves))),
      JSONMember("weekly_actives", .array(findings.weeklyActives.map(JSONValue.number))),
      JSONMember("retention", retention(description.retention.first)),
      JSONMember("gini", count(description.inequality?.gini.value)),
      JSONMember("k_factor", count(description.invitations?.meanOffspring)),
      JSONMember("shocks", .array(description.shocks.map(shock))),
      JSONMember("laws", .array(findings.laws.map(\.document))),
      JSONMember("outputs", .array(outputs.map(JSONValue.string))),
    ]).text()
  }

  /// What was read, kept and dropped.
  static func rows(_ reading: ReadingReport) -> JSONValue {
    [
      "read": .integer(reading.rowsRead), "kept": .integer(reading.rowsKept),
      "dropped": .integer(reading.rowsDropped),
    ]
  }

  private static func finding(_ finding: ReadingFinding) -> JSONValue {
    [
      "kind": .string(finding.kind.rawValue.snakeCased), "count": .integer(finding.count),
      "lines": .array(finding.lines.map(JSONValue.integer)),
    ]
  }

  private static func retention(_ all: CohortRetention?) -> JSONValue {
    .object(
      (all?.shares ?? []).map { JSONMember($0.window.name, .number($0.share)) })
  }

  private static func shock(_ shock: SuspectedShock) -> JSONValue {
    [
      "metric": .string(shock.measure.rawValue), "kind": .string(shock.kind.rawValue),
      "day": .integer(shock.day), "date": date(shock.date),
      "level_before": .number(shock.fromLevel), "level_after": .number(shock.toLevel),
    ]
  }

  private static func date(_ date: CalendarDate?) -> JSONValue {
    date.map { .string($0.iso8601) } ?? nil
  }

  private static func count(_ count: Double?) -> JSONValue { count.map(JSONValue.number) ?? nil }
}
