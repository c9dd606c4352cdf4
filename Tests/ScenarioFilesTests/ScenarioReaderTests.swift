import CommunityModel
import ScenarioFiles
import Testing

struct ScenarioReaderTests {
  @Test func `a full scenario has no problems`() {
    #expect(problems(ScenarioTexts.full).map { $0.message(in: .english) } == [])
    #expect(problems(ScenarioTexts.small).map { $0.message(in: .english) } == [])
  }

  @Test func `the lock gives the same scenario`() throws {
    let reading = try ScenarioReader.read(content: Array(ScenarioTexts.full.utf8), path: "a.yaml")
    let again = try ScenarioReader.read(
      content: Array(reading.normalized.text.utf8), path: "scenario.lock.yaml")
    #expect(again.scenario == reading.scenario)
    #expect(again.normalized.hash == reading.normalized.hash)
  }
}
