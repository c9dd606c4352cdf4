import CommunityModel
import StudyResults
import Testing

@testable import Reports

struct ChanceWordsTests {
  @Test(arguments: [(0, "0/400"), (1, "<1%"), (100, "25%"), (399, ">99%"), (400, "400/400")])
  func `never and always are counts, not certainties`(happened: Int, text: String) {
    let event = ScenarioEvent(
      name: "full",
      condition: MetricCondition(metric: .members, comparison: .atLeast, threshold: 500), byDay: 90)
    let chance = EventChance(event: event, happened: happened, replications: 400)
    #expect(ChanceWords.share(chance) == text)
  }
}
