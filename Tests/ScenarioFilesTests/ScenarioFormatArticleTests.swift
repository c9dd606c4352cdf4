import CommunityModel
import Foundation
import ScenarioFiles
import Testing

/// The article on the format says what the format is.
struct ScenarioFormatArticleTests {
  private func article() throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = "Sources/CommunityModel/CommunityModel.docc/ScenarioFormat.md"
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Keys with their English meanings, however deep.
  private func keys(of schema: Any) -> [(key: String, meaning: String?)] {
    if let list = schema as? [Any] { return list.flatMap(keys) }
    guard let object = schema as? [String: Any] else { return [] }
    let properties = object["properties"] as? [String: Any] ?? [:]
    let own = properties.map { key, value in
      let text = (value as? [String: Any])?["description"] as? String
      return (key: key, meaning: text?.components(separatedBy: " / ").first)
    }
    return own + object.values.flatMap(keys) + properties.values.flatMap(keys)
  }

  @Test func `the article names every key of the schema`() throws {
    let article = try article()
    let schema = try JSONSerialization.jsonObject(with: Data(ScenarioSchema.json().utf8))
    let all = keys(of: schema)
    #expect(Set(all.map(\.key)).count > 70)
    for (key, meaning) in all {
      let row = "| `\(key)` | \(meaning ?? "") |"
      let isCoreValue = meaning == nil
      let isNamed = article.contains(row) || article.contains("`\(key)`")
      #expect(isCoreValue || isNamed || article.contains("{\(key): "), "\(key)")
    }
  }

  @Test func `the rows of the article are those of the schema`() throws {
    let schema = try JSONSerialization.jsonObject(with: Data(ScenarioSchema.json().utf8))
    let known = Set(keys(of: schema).map { "| `\($0.key)` | \($0.meaning ?? "") " })
    let rows = try article().split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count > 60)
    for row in rows {
      let cells = row.split(separator: "|", omittingEmptySubsequences: false).prefix(3)
      #expect(known.contains(cells.joined(separator: "|")), "\(row)")
    }
  }

  @Test func `the example of the article is valid`() throws {
    let parts = try article().components(separatedBy: "```")
    let example = try #require(parts.dropFirst().first).dropFirst("yaml\n".count)
    #expect(problems(String(example)).map { $0.message(in: .english) } == [])
  }
}
