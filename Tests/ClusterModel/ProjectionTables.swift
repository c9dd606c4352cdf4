import Foundation

/// What is projected, as tables in Markdown; the article about many processors has them line by line.
package enum ProjectionTables {
  /// Futures of the study that is projected.
  package static let futures = 1_000_000
  /// The numbers of processors shown.
  package static let cores = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_000, 2_000, 5_000, 10_000]

  /// All of them, line by line.
  package static func all(
    _ studies: [StudyCost] = StudyCost.measured, _ network: Network = Network(),
    futures: Int = futures
  ) -> [String] {
    costs(of: studies)
      + studies.flatMap { speeds(of: $0, network, futures: futures, cores: cores) }
      + halves(of: studies, network, futures: futures)
  }

  /// What the futures of the studies cost.
  package static func costs(of studies: [StudyCost]) -> [String] {
    [
      "| study | strategies | a future | unpack | count in | an outcome | a batch at most | limit |",
      "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
      + studies.map { study in
        let cells = [
          study.name, "\(study.strategies)", milliseconds(study.future),
          milliseconds(study.unpacking), milliseconds(study.merging),
          number(study.outcomeBytes / 1_000) + " KB", number(Double(study.largestBatch)),
          number(ClusterProjection(study, futures: 1).limit) + "×",
        ]
        return "| " + cells.joined(separator: " | ") + " |"
      }
  }

  /// How many times faster a study of so many futures is on so many processors, and how well they are used.
  package static func speeds(
    of study: StudyCost, _ network: Network = Network(), futures: Int, cores: [Int]
  ) -> [String] {
    let projection = ClusterProjection(study, network, futures: futures)
    return [
      "| processors | `mpirun` | faster | used | shards | faster | used |",
      "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
      + cores.map { count in
        let cells = [projection.together, projection.inShards].flatMap { seconds in
          let time = seconds(count)
          let faster = projection.alone / time
          return [
            duration(time), number(faster) + "×", number(100 * faster / Double(count)) + "%",
          ]
        }
        return "| " + ([grouped(count)] + cells).joined(separator: " | ") + " |"
      }
  }

  /// Up to how many processors at least half of them is used.
  package static func halves(
    of studies: [StudyCost], _ network: Network = Network(), futures: Int
  ) -> [String] {
    [
      "| study | `mpirun` | shards |", "| --- | ---: | ---: |",
    ]
      + studies.map { study in
        let projection = ClusterProjection(study, network, futures: futures)
        let counts = [projection.together, projection.inShards].map {
          grouped(projection.halfUsed(upTo: 1 << 15, $0))
        }
        return "| \(study.name) | " + counts.joined(separator: " | ") + " |"
      }
  }

  private static func milliseconds(_ seconds: Double) -> String {
    number(1_000 * seconds) + " ms"
  }

  private static func duration(_ seconds: Double) -> String {
    switch seconds {
    case ..<100: number(seconds) + " s"
    case ..<6_000: number(seconds / 60) + " min"
    default: number(seconds / 3_600) + " h"
    }
  }

  /// Two figures, thousands set apart.
  private static func number(_ value: Double) -> String {
    guard value > 0 else { return "0" }
    let digits = 1 - Int(floor(log10(value)))
    guard digits > 0 else {
      let unit = pow(10, Double(max(0, -digits - 1)))
      let whole = Int((value / unit).rounded() * unit)
      return grouped(whole)
    }
    return String(format: "%.\(digits)f", value)
  }

  private static func grouped(_ whole: Int) -> String {
    let digits = String(whole)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
