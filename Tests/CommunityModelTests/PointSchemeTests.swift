import CommunityModel
import Testing

@Suite struct PointSchemeTests {
  private func prize(points: Double, cost: Double) -> Prize {
    var prize = Prize(name: "any")
    prize.points = points
    prize.cost = cost
    return prize
  }

  @Test func `a point is worth what it can cost at most`() {
    var scheme = PointScheme()
    #expect(scheme.worthOfPoint == 0)
    scheme.prizes = [prize(points: 120, cost: 18)]
    #expect(scheme.worthOfPoint == 0.15)
    scheme.prizes += [prize(points: 50, cost: 10), prize(points: 1_000, cost: 20)]
    #expect(scheme.worthOfPoint == 0.2)
    scheme.prizes = [prize(points: 10, cost: 0)]
    #expect(scheme.worthOfPoint == 0)
  }

  @Test func `a scheme by itself gives nothing and never clears`() {
    let scheme = PointScheme()
    #expect(scheme.earn == PointEarning() && scheme.prizes.isEmpty && scheme.clearEveryDays == nil)
    #expect(PointEarning.parameters.allSatisfy { scheme.earn[keyPath: $0.path] == 0 })
    #expect(Prize(name: "any").stock == nil)
  }
}
