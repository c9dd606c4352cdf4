import CommunityModel
import Foundation
import Testing

@testable import CommunityEngine

struct ActivityWearTests {
  @Test func `one wears after each of its kind begun within thirty days`() {
    var plan = CommunityPlan(personas: [Persona(name: "someone")])
    plan.mechanics.activityWear = 0.5
    plan.activities = [
      activity("late", kind: "draw", on: [40, 41, 42, 70]),
      activity("early", kind: "draw", on: [10, 40, 71, 72]),
      activity("other", kind: "talk", on: [39]),
    ]
    let met = boosts(of: plan, days: 80)
    let expected: [(String, Int, Int)] = [
      ("early", 10, 0), ("other", 39, 0), ("late", 40, 1), ("early", 40, 1), ("late", 41, 2),
      ("late", 42, 3), ("late", 70, 4), ("early", 71, 3), ("early", 72, 3),
    ]
    for (name, day, earlier) in expected {
      let boost = met.first { $0.name == name && $0.day == day }?.boost ?? .nan
      #expect(abs(boost - exp(-0.5 * Double(earlier))) < 1e-15, "\(name) on day \(day)")
    }
    #expect(met.count == expected.count)
  }

  @Test func `an activity that lasts stays as worn as it began`() {
    var plan = CommunityPlan(personas: [Persona(name: "someone")])
    plan.mechanics.activityWear = 0.5
    plan.activities = [
      activity("short", kind: "draw", on: [3]), activity("long", kind: "draw", on: []),
    ]
    plan.activities[1].occurrences = [5...50]
    let long = boosts(of: plan, days: 60).filter { $0.name == "long" }
    #expect(long.count == 46 && long.allSatisfy { abs($0.boost - exp(-0.5)) < 1e-15 })
  }

  @Test func `years of many daily activities of one kind are met at once`() {
    var plan = CommunityPlan(personas: [Persona(name: "someone")])
    plan.mechanics.activityWear = 0.001
    plan.activities = (0..<64).map { activity("a\($0)", kind: "same", on: Array(0..<1_000)) }
    let clock = ContinuousClock()
    let took = clock.measure {
      for (place, met) in boosts(of: plan, days: 1_000).enumerated() {
        let expected = exp(-0.001 * Double(64 * min(place / 64, 30)))
        #expect(abs(met.boost - expected) < 1e-12)
      }
    }
    #expect(took < .seconds(10))
  }

  private func activity(_ name: String, kind: String, on days: [Int]) -> Activity {
    var activity = Activity(name: name, kind: kind)
    activity.visitBoost = 1
    activity.occurrences = days.map { $0...$0 }
    return activity
  }

  /// What is left of a boost of 1 on every day of every activity.
  private func boosts(
    of plan: CommunityPlan, days: Int
  ) -> [(name: String, day: Int, boost: Double)] {
    let terms = ActivityTerms(plan, horizonDays: days, OccurrenceNumbers(plan))
    var wear = ActivityWear(activityCount: terms.count)
    return (0..<days).flatMap { day in
      wear.occurrences(of: terms, on: day).map {
        (plan.activities[$0.terms.activity].name, day, $0.terms.visitBoost)
      }
    }
  }
}
