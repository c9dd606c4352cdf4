import RealModule

/// Members are engaged, and then active on a day with a fixed chance, or lapsed, and then never; they lapse at the
/// end of a day and come back at the beginning of a later one, by constant hazards.
///
/// The chance of being active is the same for all engaged members. Where it is not, the long silences of rare
/// visitors look like lapses: on simulated members whose log odds have a standard deviation of 0.5, `lapsePerDay`
/// comes out 1.4 times too high, and with one of 1 ten times, with errors that do not show it.
///
/// The lapse hazard of a member is `lapsePerDay` times a lognormal number of mean 1, as in the simulation.
package struct ReturnHazards: ParametricLaw, Equatable {
  /// Chance that an engaged member is active on a day; in (0, 1).
  package let visit: Double
  /// Mean hazard of falling silent, per day; positive.
  package let lapsePerDay: Double
  /// Hazard of coming back, per day; positive.
  package let returnPerDay: Double
  /// Standard deviation of the logarithm of the lapse hazard; not negative.
  package let lapseSpread: Double

  /// - Precondition: `visit` is in 0...1 and the others are not negative.
  package init(visit: Double, lapsePerDay: Double, returnPerDay: Double, lapseSpread: Double) {
    precondition(
      visit >= 0 && visit <= 1 && lapsePerDay >= 0 && returnPerDay >= 0 && lapseSpread >= 0,
      "a chance is in 0...1, hazards and spreads are not negative")
    self.visit = visit
    self.lapsePerDay = lapsePerDay
    self.returnPerDay = returnPerDay
    self.lapseSpread = lapseSpread
  }

  package init(parameters: [Double]) {
    self.init(
      visit: parameters[0], lapsePerDay: parameters[1], returnPerDay: parameters[2],
      lapseSpread: parameters[3])
  }

  /// The lapse hazard of a member whose standard normal is `deviate`.
  func lapseHazard(atNormal deviate: Double) -> Double {
    lapsePerDay * .exp(lapseSpread * deviate - lapseSpread * lapseSpread / 2)
  }

  /// The logarithms of the chances of silences after an active day, for a member of one lapse hazard.
  ///
  /// - Parameters:
  ///   - lapseHazard: per day.
  ///   - longest: days, not negative.
  /// - Returns: `ended[k]`, the chance that the next active day is `k` days later, from 1 on, and `lasting[k]`, the
  ///   chance of none within `k` days.
  func silences(
    lapseHazard: Double, longest: Int
  ) -> (ended: [Double], lasting: [Double]) {
    let lapses = -Double.expMinusOne(-lapseHazard)
    let returns = -Double.expMinusOne(-returnPerDay)
    var (ended, lasting) = ([-Double.infinity], [0.0])
    // The forward recursion, brought back to sum 1 each day so that long silences do not underflow.
    var (engaged, lapsed) = (1.0, 0.0)
    var logScale = 0.0
    for _ in 0..<longest {
      let back = lapsed + engaged * lapses
      engaged = engaged * (1 - lapses) + back * returns
      lapsed = back * (1 - returns)
      ended.append(logScale + .log(engaged) + .log(visit))
      engaged *= 1 - visit
      let sum = engaged + lapsed
      logScale += .log(sum)
      lasting.append(logScale)
      engaged /= sum
      lapsed /= sum
    }
    return (ended, lasting)
  }
}
