import CommunityModel
import Foundation

/// What the oracle found at one point: means and standard errors over 1,000 replications, and the
/// parameters they belong to.
struct OracleTable {
  /// A mean and its standard error.
  struct Estimate {
    let mean: Double
    let standardError: Double
  }

  let point: OraclePoint
  /// By metric, day by day.
  let daily: [(metric: Metric, estimates: [Estimate])]
  let summary: [(metric: SummaryMetric, estimate: Estimate)]

  /// Reads `name.json`, `name-daily.csv` and `name-summary.csv` beside this file.
  init(named name: String) throws {
    point = try JSONDecoder().decode(
      OraclePoint.self, from: Data(contentsOf: Self.url(name + ".json")))
    let rows = try Self.rows(name + "-daily.csv")
    daily = rows[0].indices.compactMap { column in
      Metric(rawValue: rows[0][column]).map { metric in
        (metric, rows.dropFirst().map { Self.estimate($0[column], $0[column + 1]) })
      }
    }
    summary = try Self.rows(name + "-summary.csv").compactMap { row in
      SummaryMetric(rawValue: row[0]).map { ($0, Self.estimate(row[1], row[2])) }
    }
  }

  private static func estimate(_ mean: String, _ standardError: String) -> Estimate {
    Estimate(mean: Double(mean) ?? .nan, standardError: Double(standardError) ?? .nan)
  }

  private static func rows(_ name: String) throws -> [[String]] {
    try String(contentsOf: url(name), encoding: .utf8).split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",").map(String.init)
    }
  }

  private static func url(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(components: "Tables", name)
  }
}
