import OutputAnalysis
import RealModule

/// BG/NBD: a customer buys at a rate of their own until, after some purchase, they stop for good.
///
/// Rates are gamma with shape `r` and rate `alpha` (in units of time) among the customers; the chance of
/// stopping after a purchase is Beta(`a`, `b`). Purchases are counted after the first one, which makes a
/// customer.
///
/// Citation: P. S. Fader, B. G. S. Hardie, K. L. Lee (2005), "'Counting your customers' the easy way",
/// Marketing Science 24, doi:10.1287/mksc.1040.0098.
package struct BetaGeometricNegativeBinomial: ParametricLaw, Equatable {
  /// Positive.
  package let r: Double
  /// Positive, in the unit of time.
  package let alpha: Double
  /// Positive.
  package let a: Double
  /// Positive.
  package let b: Double

  /// - Precondition: all are positive and finite.
  package init(r: Double, alpha: Double, a: Double, b: Double) {
    precondition(
      [r, alpha, a, b].allSatisfy { $0 > 0 && $0.isFinite },
      "the parameters of gamma and beta laws are positive")
    self.r = r
    self.alpha = alpha
    self.a = a
    self.b = b
  }

  package init(parameters: [Double]) {
    self.init(r: parameters[0], alpha: parameters[1], a: parameters[2], b: parameters[3])
  }

  /// Mean number of repeat purchases of a new customer within a time; 0 for times that are not positive.
  ///
  /// The paper's formula (9) is a hypergeometric function that loses its meaning at `a = 1`; the mean over the
  /// chance of stopping of which it is the value does not.
  package func expectedPurchases(within time: Double) -> Double {
    guard time > 0 else { return 0 }
    let ratio = time / alpha
    // With a chance p of stopping, the mean is (1 − (1 + p · ratio)^−r)/p.
    return betaAverage(a, b, smallestScale: 1 / (ratio * max(r, 1))) { chance in
      -.expMinusOne(-r * .log(onePlus: chance * ratio)) / chance
    }
  }

  /// The chance that a new customer makes `count` repeat purchases within a time; formula (8).
  package func chance(ofPurchases count: Int, within time: Double) -> Double {
    guard count >= 0, time > 0 else { return count == 0 ? 1 : 0 }
    let steps = Double(count)
    // So that an endless time is a long one.
    let span = min(time, 1e300)
    let bought = span / (alpha + span)
    let waited = alpha / (alpha + span)
    let logStays = risingFactorialLog(b, steps: steps) - risingFactorialLog(a + b, steps: steps)
    let ongoing = Double.exp(
      logStays + risingFactorialLog(r, steps: steps) - .logGamma(steps + 1) + r * .log(waited)
        + steps * .log(bought))
    guard count > 0 else { return ongoing }
    let reaches = IncompleteBeta(steps, r, x: bought, y: waited).lower
    return ongoing + .exp(logStays + logStopOdds(after: steps)) * reaches
  }

  /// The chance that a customer has not stopped yet; 1 for one who has not bought again, whom this law lets
  /// stop only after a purchase.
  package func chanceStillBuying(_ customer: PurchaseHistory) -> Double {
    guard customer.repeatCount > 0 else { return 1 }
    let steps = Double(customer.repeatCount)
    let logOdds =
      logStopOdds(after: steps)
      + (r + steps)
      * .log(onePlus: (customer.age - customer.lastPurchase) / (alpha + customer.lastPurchase))
    return 1 / (1 + .exp(logOdds))
  }

  /// Mean number of purchases of a customer in a time to come, given what they did; formula (10).
  package func expectedPurchases(within time: Double, of customer: PurchaseHistory) -> Double {
    let steps = Double(customer.repeatCount)
    let asNew = BetaGeometricNegativeBinomial(
      r: r + steps, alpha: alpha + customer.age, a: a, b: b + steps)
    return chanceStillBuying(customer) * asNew.expectedPurchases(within: time)
  }

  /// Expected repeat purchases up to each time, all together, of customers who came at different times.
  ///
  /// - Parameters:
  ///   - arrivals: when the first purchase was, and of how many.
  ///   - times: on the same clock.
  /// - Returns: one total for each time.
  package func expectedTotals(
    arrivals: [(time: Double, customerCount: Double)], at times: [Double]
  ) -> [Double] {
    times.map { time in
      arrivals.reduce(0) { sum, arrival in
        sum + arrival.customerCount * expectedPurchases(within: time - arrival.time)
      }
    }
  }

  /// The logarithm of the likelihood of one customer; formula (6).
  func logLikelihood(of customer: PurchaseHistory) -> Double {
    let steps = Double(customer.repeatCount)
    let common =
      risingFactorialLog(r, steps: steps) - steps * .log(alpha)
      + risingFactorialLog(b, steps: steps) - risingFactorialLog(a + b, steps: steps)
    let ongoing = -(r + steps) * .log(onePlus: customer.age / alpha)
    guard customer.repeatCount > 0 else { return common + ongoing }
    let stopped =
      logStopOdds(after: steps) - (r + steps) * .log(onePlus: customer.lastPurchase / alpha)
    return common + logSum(ongoing, stopped)
  }

  /// The odds of stopping at the last of `steps` purchases, relative to going on after it.
  private func logStopOdds(after steps: Double) -> Double { .log(a) - .log(b + steps - 1) }
}
