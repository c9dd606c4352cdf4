import Foundation
import Testing

/// An article of the documentation that a test writes, so that its figures are this version's.
enum GeneratedArticle {
  /// Expects the stored article to be this text, after storing it when baselines are updated.
  static func expectCurrent(_ text: String, _ name: String) throws {
    let article = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["FLYWHEEL_UPDATE_BASELINES"] != nil {
      try text.write(to: article, atomically: true, encoding: .utf8)
    }
    let stored = try String(contentsOf: article, encoding: .utf8)
    let difference = zip(lines(stored), lines(text)).first { $0 != $1 }
    #expect(stored.count == text.count && difference == nil, "\(difference ?? ("", ""))")
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appendingPathComponent("Sources/CommunityModel/CommunityModel.docc")
}
