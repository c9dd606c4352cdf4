package import CommunityModel
import Foundation
import InputFiles

/// What the manifest of an earlier forecast says of its futures.
package struct RunManifest: Sendable, Equatable {
  /// Replications of each strategy, in the order of the scenario.
  package let replications: [Int]
  /// Whether every replication drew the uncertain numbers.
  package let assumptions: AssumptionTreatment
  /// The version of the results.
  package let resultsVersion: Int

  /// Reads it; `nil` if there is none that can be read, or if it is not that of a forecast or comparison.
  package init?(inFolder folder: String) {
    guard
      let content = try? InputFile.read(folder + "/" + Manifest.fileName, limit: Manifest.fileBytes)
    else { return nil }
    self.init(content)
  }

  /// Takes the content of the file; `nil` likewise.
  package init?(_ bytes: [UInt8]) {
    guard let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)),
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
