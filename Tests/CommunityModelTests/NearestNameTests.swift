import Testing

@testable import CommunityModel

struct NearestNameTests {
  @Test(
    arguments: [
      ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "abc", 0), ("ca", "abc", 3),
      ("members", "memebrs", 1), ("学习者", "学者", 1),
    ])
  func `distances are those of optimal string alignment`(_ a: String, _ b: String, _ count: Int) {
    #expect(NearestName.distance(Array(a), Array(b)) == count)
    #expect(NearestName.distance(Array(b), Array(a)) == count)
  }

  @Test func `the nearest of several names is found, whatever the case`() {
    let names = ["personas", "platform", "positioning", "群规模", "成员"]
    #expect(NearestName.nearest(to: "persona", among: names) == "personas")
    #expect(NearestName.nearest(to: "Plattform", among: names) == "platform")
    #expect(NearestName.nearest(to: "群模规", among: names) == "群规模")
  }

  @Test func `the only name with the same beginning is found`() {
    let weekdays = ["mon", "tue", "sat"]
    #expect(NearestName.nearest(to: "tuesday", among: weekdays) == "tue")
    #expect(NearestName.nearest(to: "cost", among: ["cost_each", "conversion"]) == "cost_each")
    #expect(NearestName.nearest(to: "cost", among: ["cost_each", "cost_per_join"]) == nil)
    #expect(NearestName.nearest(to: "mo", among: ["monthly_actives"]) == nil)
  }

  @Test func `a name too long for a hint is none`() {
    let long = "cost" + String(repeating: "x", count: 200)
    #expect(NearestName.nearest(to: "cost", among: [long]) == nil)
    // One character, as people count.
    let marked = "cost" + String(repeating: "\u{301}", count: 100_000)
    #expect(NearestName.nearest(to: "cosť", among: [marked]) == nil)
    #expect(NearestName.nearest(to: "cost", among: ["costx", long, marked]) == "costx")
  }

  @Test func `names that are far give no suggestion`() {
    #expect(NearestName.nearest(to: "xyz", among: ["at", "personas"]) == nil)
    #expect(NearestName.nearest(to: "", among: ["a"]) == nil)
    #expect(NearestName.nearest(to: "b", among: ["a"]) == nil)
    #expect(NearestName.nearest(to: String(repeating: "a", count: 10_000), among: ["a"]) == nil)
  }
}
