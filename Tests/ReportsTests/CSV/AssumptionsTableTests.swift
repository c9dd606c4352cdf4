import CommunityModel
import StudyResults
import Testing

@testable import Reports

struct AssumptionsTableTests {
  @Test func `a row says all about a number`() throws {
    let lines = lines(of: result(.drawn))
    #expect(
      lines[0] == "strategy,path,value,unit,low,high,grade,source,meaning_en,meaning_zh")
    let stated = StatedAssumption(
      try #require(plan(0).assumptions.first { $0.path == "mechanics.reply" }), between: 0.5...0.9)
    #expect(plan(0).statedAssumptions == [stated])
    let reply = try #require(lines.first { $0.hasPrefix("all,mechanics.reply,") })
    #expect(
      reply == "all,mechanics.reply,0.6,share,0.5,0.9,D,"
        + "\"core model, coefficients chosen so that a launch looks like published ones\","
        + "expected share of posts that are answered,发言得到回应的比例")
  }

  @Test func `what strategies do not share stands there for each`() {
    let rows = lines(of: result(.drawn)).filter { $0.contains(",personas.anyone.pool,") }
    #expect(
      rows.map { $0.split(separator: ",").prefix(3).joined(separator: " ") } == [
        "pool-0 personas.anyone.pool 100", "pool-1 personas.anyone.pool 200",
      ])
    let shared = lines(of: result(.drawn)).filter { $0.hasPrefix("all,") }
    #expect(shared.count == plan(0).assumptions.count - 1)
  }

  @Test func `fixed numbers have no range`() {
    let rows = lines(of: result(.fixed)).dropFirst()
    #expect(
      rows.allSatisfy { $0.contains(",,,D,") || $0.contains(",,,B,") || $0.contains(",,,C,") })
    #expect(!lines(of: result(.drawn)).dropFirst().allSatisfy { $0.contains(",,,") })
  }

  private func plan(_ place: Int) -> CommunityPlan {
    var persona = Persona(name: "anyone")
    persona.pool = Double(100 + 100 * place)
    var plan = CommunityPlan(personas: [persona])
    plan.statedAssumptions = plan.assumptions.filter { $0.path == "mechanics.reply" }
      .map { StatedAssumption($0, between: 0.5...0.9) }
    return plan
  }

  private func result(_ assumptions: AssumptionTreatment) -> ForecastResult {
    var result = HandMadeResult.make(assumptions: assumptions)
    result.scenario.strategies = (0..<2).map {
      Strategy(name: "pool-\($0)", changes: [], plan: plan($0))
    }
    return result
  }

  private func lines(of result: ForecastResult) -> [String] {
    CSVTable(assumptionsOf: result).text(CSVFormat(byteOrderMark: false))
      .split(separator: "\r\n").map(String.init)
  }
}
