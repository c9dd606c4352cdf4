import CommunityModel
import Foundation

/// What the manifest of an earlier forecast says of its futures.
struct RunManifest {
  /// Replications of each strategy, in the order of the scenario.
  let replications: [Int]
  /// Whether every replication drew the uncertain numbers.
  let assumptions: AssumptionTreatment
  /// The version of the results.
  let resultsVersion: Int

  /// Reads it; `nil` if there is none that can be read, or if it is not that of a forecast or comparison.
  init?(inFolder folder: String) {
    guard let data = FileManager.default.contents(atPath: folder + "/manifest.json"),
      let content = try? JSONDecoder().decode(Content.self, from: data),
      ["forecast", "compare"].contains(content.study),
      let assumptions = AssumptionTreatment(rawValue: content.run.assumptions)
    else { return nil }
    replications = content.run.counts
    self.assumptions = assumptions
    resultsVersion = content.versions.results
    guard replications.allSatisfy(ReplicationPlan.range.contains), !replications.isEmpty else {
      return nil
    }
  }

  private struct Content: Decodable {
    let study: String
    let versions: Versions
    let run: Run

    struct Versions: Decodable {
      let results: Int
    }

    struct Run: Decodable {
      let assumptions: String
      /// One for each strategy.
      let counts: [Int]

      enum CodingKeys: String, CodingKey {
        case assumptions, strategies, replications
      }

      init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        assumptions = try values.decode(String.self, forKey: .assumptions)
        let strategies = try values.decode([String].self, forKey: .strategies)
        if let counts = try? values.decode([Int].self, forKey: .replications) {
          self.counts = counts
        } else {
          let count = try values.decode(Int.self, forKey: .replications)
          counts = strategies.map { _ in count }
        }
      }
    }
  }
}
