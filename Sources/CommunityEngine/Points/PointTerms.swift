import CommunityModel

/// Points and prizes as the numbers the day loop needs.
struct PointTerms: Sendable {
  /// A prize's price in points, as whole points and as the reciprocal.
  struct Price: Sendable {
    let points: UInt32
    let inverse: Float
  }

  let prices: [Price]
  let stock: [Int?]
  let aims: AimTerms
  /// Visit logit of someone responsive who can afford the prize.
  let progressEffect: Float
  let checkIn: UInt32
  let answer: UInt32
  let share: UInt32
  let invite: UInt32
  let clearEveryDays: Int?
  let worthOfPoint: Double

  init(_ scheme: PointScheme) {
    precondition(
      scheme.prizes.allSatisfy { $0.points >= 1 }, "a prize costs at least one point")
    prices = scheme.prizes.map {
      Price(points: UInt32($0.points), inverse: Float(1 / $0.points))
    }
    stock = scheme.prizes.map(\.stock)
    aims = AimTerms(
      prizeCount: scheme.prizes.count, responsiveShare: Float(scheme.responsiveShare))
    progressEffect = Float(scheme.progressEffect)
    checkIn = UInt32(scheme.earn.checkIn)
    answer = UInt32(scheme.earn.answer)
    share = UInt32(scheme.earn.share)
    invite = UInt32(scheme.earn.invite)
    clearEveryDays = scheme.clearEveryDays
    worthOfPoint = scheme.worthOfPoint
  }

  /// Whether all balances are cleared at the start of a day.
  func clears(on day: Int) -> Bool {
    guard let clearEveryDays, day > 0 else { return false }
    return day % clearEveryDays == 0
  }
}

/// What decides what somebody aims at.
struct AimTerms: Sendable {
  let prizeCount: Int
  let responsiveShare: Float
}
