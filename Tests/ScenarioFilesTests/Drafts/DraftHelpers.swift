import CommunityModel
import Foundation
import ScenarioFiles
import Testing

/// The scenarios that come with the program.
enum ShippedScenarios {
  static var paths: [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "scenarios")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { root.appending(path: $0).path }
  }

  static func content(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}

/// The scenario of a text with a draft.
func scenario(_ text: String, _ draft: ScenarioDraft) throws -> Scenario {
  try ScenarioReader.read(content: Array(text.utf8), path: "a.yaml", draft: draft).scenario
}

/// The problems of a text with a draft, as the page is told them.
func problems(_ text: String, _ draft: ScenarioDraft) -> [DraftProblem] {
  do throws(ScenarioReader.Failure) {
    _ = try ScenarioReader.read(content: Array(text.utf8), path: "a.yaml", draft: draft)
    return []
  } catch {
    guard case .problems(let report) = error else { return [] }
    return draft.problems(in: report)
  }
}

/// The text of a file in which a draft was saved.
func saved(_ draft: ScenarioDraft, as name: String, in text: String) throws -> String {
  let saved = try StrategyWriter.add(draft, named: name, to: Array(text.utf8), at: "a.yaml")
  return String(decoding: saved.content, as: UTF8.self)
}

/// Why a draft is not saved; `nil` if it is.
func refusal(
  _ draft: ScenarioDraft, as name: String = "new", in text: String
) -> StrategyWriter.Refusal? {
  do throws(StrategyWriter.Refusal) {
    _ = try StrategyWriter.add(draft, named: name, to: Array(text.utf8), at: "a.yaml")
    return nil
  } catch {
    return error
  }
}
