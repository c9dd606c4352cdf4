import Foundation
import Testing

struct LeverDocumentTests {
  @Test func `the documentation says what levers do in this version`() async throws {
    let text = try await LeverDocument.text()
    if ProcessInfo.processInfo.environment["FLYWHEEL_UPDATE_BASELINES"] != nil {
      try text.write(to: Self.article, atomically: true, encoding: .utf8)
    }
    let stored = try String(contentsOf: Self.article, encoding: .utf8)
    let difference = zip(Self.lines(stored), Self.lines(text)).first { $0 != $1 }
    #expect(stored.count == text.count && difference == nil, "\(difference ?? ("", ""))")
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static let article = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appendingPathComponent("Sources/CommunityModel/CommunityModel.docc/WhatLeversDo.md")
}
