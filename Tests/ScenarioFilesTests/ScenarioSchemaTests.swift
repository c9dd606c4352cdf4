import CommunityModel
import Foundation
import ScenarioFiles
import Testing

struct ScenarioSchemaTests {
  private func schema() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(ScenarioSchema.json().utf8))
    return try #require(value as? [String: Any])
  }

  private func properties(_ schema: Any?) -> [String: Any] {
    (schema as? [String: Any])?["properties"] as? [String: Any] ?? [:]
  }

  private func items(_ schema: Any?) -> Any? { (schema as? [String: Any])?["items"] }

  @Test func `the schema is JSON of the draft it names, always the same`() throws {
    #expect(
      try schema()["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(ScenarioSchema.json() == ScenarioSchema.json())
  }

  @Test func `every key of the schema is a key of the reader`() throws {
    for key in properties(try schema()).keys {
      let found = problems("\(key): ~\n")
      #expect(!found.contains { $0.code == .unknownKey }, "\(key)")
    }
    let personas = properties(items(properties(try schema())["personas"]))
    #expect(personas.count > 10)
    for key in personas.keys {
      let found = problems("personas:\n  - {\(key): ~}\n")
      #expect(!found.contains { $0.code == .unknownKey }, "\(key)")
    }
  }

  @Test func `every key the reader names is a key of the schema`() throws {
    let root = try #require(problems("x: 1\n").first { $0.code == .unknownKey })
    let keys = root.allowed?.english.split(separator: ", ").map(String.init) ?? []
    #expect(Set(keys) == Set(properties(try schema()).keys))
    for parameter in Mechanics.parameters {
      let mechanics = properties(properties(try schema())["mechanics"])
      let number = mechanics[parameter.key] as? [String: Any]
      let plain = (number?["anyOf"] as? [[String: Any]])?.first ?? number
      #expect(plain?["minimum"] as? Double == parameter.range.lowerBound, "\(parameter.key)")
      #expect(plain?["maximum"] as? Double == parameter.range.upperBound, "\(parameter.key)")
      let text = number?["description"] as? String ?? ""
      #expect(text.contains(parameter.meaning.english) && text.contains(parameter.meaning.chinese))
    }
  }

  @Test func `presets and metrics are listed`() throws {
    let root = properties(try schema())
    let platforms = properties(root["platform"])["use"] as? [String: Any]
    #expect(platforms?["enum"] as? [String] == PlatformPreset.all.map(\.name))
    let personas = properties(items(root["personas"]))["use"] as? [String: Any]
    #expect(personas?["enum"] as? [String] == PersonaPreset.all.map(\.name))
    let moderation = properties(root["moderation"])
    let sanctions = items(moderation["ladder"]) as? [String: Any]
    #expect(sanctions?["enum"] as? [String] == Sanction.allCases.map(\.rawValue))
    #expect(Set(properties(moderation["kinds"]).keys) == Set(ViolationKind.allCases.map(\.key)))
    let scope = properties(root["replies"])["scope"] as? [String: Any]
    #expect(scope?["enum"] as? [String] == ReplyService.Scope.allCases.map(\.rawValue))
    for metric in Metric.allCases { #expect(ScenarioSchema.json().contains(metric.key)) }
  }
}
