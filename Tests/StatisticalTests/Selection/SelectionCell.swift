/// A set of systems with known means, whose values share a part of their chance.
struct SelectionCell: Sendable, Equatable {
  enum Means: String, Sendable {
    /// One is better than all others by the worth.
    case slippage
    /// Each is worse than the one before by the worth.
    case monotone
    /// The runner-up is within the worth of the best.
    case nearTie
    /// All are equal.
    case equal
  }

  enum Spread: String, Sendable {
    case equal
    case increasing
    case decreasing
  }

  enum Law: String, Sendable {
    case normal
    /// Standardised lognormal: skewed to the right.
    case lognormal
    /// Its mirror image.
    case leftSkewed
  }

  var means = Means.slippage
  var spread = Spread.equal
  var law = Law.normal
  var systemCount: Int
  var correlation: Double

  static let worth = 0.1.squareRoot()

  var name: String {
    "\(means) k=\(systemCount) rho=\(correlation) \(spread) \(law)"
  }

  func mean(_ place: Int) -> Double {
    switch means {
    case .slippage: place == 0 ? Self.worth : 0
    case .monotone: -Self.worth * Double(place)
    case .nearTie: place == 0 ? Self.worth : place == 1 ? Self.worth / 2 : -0.2 * Self.worth
    case .equal: 0
    }
  }

  func deviation(_ place: Int) -> Double {
    let growth = 1 + Double(place) * Self.worth
    return switch spread {
    case .equal: 1
    case .increasing: growth.squareRoot()
    case .decreasing: 1 / growth.squareRoot()
    }
  }

  func isGood(_ place: Int) -> Bool { mean(0) - mean(place) <= Self.worth * 0.999_999 }
}
