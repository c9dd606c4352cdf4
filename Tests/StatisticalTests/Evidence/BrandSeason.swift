import CommunityModel
import Foundation
import ScenarioFiles

/// A skin-care brand's groups from the first seed members until they close: the plan of
/// `scenarios/brand-private-domain.yaml`.
enum BrandSeason {
  /// Before the groups are closed.
  static let days = 210
  static let plan = read()
  /// Days on which the hero set or the goods of 6.18 are on sale.
  static let saleDays = plan.offers.filter { ["hero-set", "june-18"].contains($0.name) }
    .flatMap(\.occurrences).flatMap(Array.init).filter { $0 < days }

  private static func read() -> CommunityPlan {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appending(path: "scenarios/brand-private-domain.yaml").path
    guard let plan = try? ScenarioReader.read(path: path).scenario.strategies.first?.plan else {
      preconditionFailure("the bundled scenario can be read")
    }
    return plan
  }
}
