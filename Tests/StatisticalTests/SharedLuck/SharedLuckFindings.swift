import CommunityModel
import Foundation
import ScenarioFiles

/// The worth of common random numbers over all worked scenarios, simulated once.
actor SharedLuckFindings {
  static let shared = SharedLuckFindings()

  /// The scenarios that come with more than one strategy.
  static let scenarios = [
    "quickstart", "campus-club", "campus-exam-group", "community-group-buying",
    "indie-game-discord", "open-source-chat", "paid-knowledge-circle", "brand-private-domain",
  ]

  private var task: Task<[SharedLuck], any Error>?

  /// Every strategy beside its plan: by luck alone, then with assumptions drawn.
  func all() async throws -> [SharedLuck] {
    let task = self.task ?? Task { try await Self.simulate() }
    self.task = task
    return try await task.value
  }

  private static func simulate() async throws -> [SharedLuck] {
    var found: [SharedLuck] = []
    for assumptions in [AssumptionTreatment.fixed, .drawn] {
      for name in scenarios {
        let reading = try ScenarioReader.read(path: folder + name + ".yaml")
        found += try await SharedLuck.all(of: reading, assumptions)
      }
    }
    return found
  }

  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/scenarios/"
}
