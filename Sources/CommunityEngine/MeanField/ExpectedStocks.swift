import CommunityModel

/// What is left of goods and prizes.
struct ExpectedStocks: Sendable {
  var goods: [Double]
  var prizes: [Double]

  init(_ plan: CompiledPlan) {
    goods = (plan.offers?.stock ?? []).map { $0.map(Double.init) ?? .infinity }
    prizes = (plan.points?.stock ?? []).map { $0.map(Double.init) ?? .infinity }
  }

  /// What is left of less than one thing is nothing.
  static func isLeft(_ stock: Double) -> Bool { stock >= 1 }
}
