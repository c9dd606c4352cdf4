import CommunityModel
import Foundation
import Testing

@testable import CommunityEngine

struct ActivityWearTests {
  @Test func `one wears after each of its kind begun within thirty days`() {
    var plan = CommunityPlan(personas: [Persona(name: "someone")])
    plan.mechanics.activityWear = 0.5
    plan.activities = [
      activity("late", kind: "draw", on: [40, 41]), activity("early", kind: "draw", on: [10, 40]),
      activity("other", kind: "talk", on: [39]),
    ]
    let wear = ActivityWear(plan)
    for (day, earlier) in [(10, 0), (11, 1), (40, 1), (41, 2), (42, 3), (70, 3), (71, 1), (72, 0)] {
      #expect(abs(wear.factor(of: "draw", at: day) - exp(-0.5 * Double(earlier))) < 1e-15)
    }
    #expect(wear.factor(of: "talk", at: 39) == 1 && wear.factor(of: "unknown", at: 39) == 1)
  }

  @Test func `a year of many daily activities of one kind is compiled at once`() {
    var plan = CommunityPlan(personas: [Persona(name: "someone")])
    plan.mechanics.activityWear = 0.001
    plan.activities = (0..<256).map { activity("a\($0)", kind: "same", on: Array(0..<3660)) }
    let wear = ActivityWear(plan)
    let clock = ContinuousClock()
    let took = clock.measure {
      for day in 0..<3660 {
        let expected = exp(-0.001 * Double(256 * min(day, 30)))
        #expect(abs(wear.factor(of: "same", at: day) - expected) < 1e-12)
      }
    }
    // Looking through all 936,960 beginnings each time takes minutes.
    #expect(took < .seconds(10))
  }

  private func activity(_ name: String, kind: String, on days: [Int]) -> Activity {
    var activity = Activity(name: name, kind: kind)
    activity.occurrences = days.map { $0...$0 }
    return activity
  }
}
