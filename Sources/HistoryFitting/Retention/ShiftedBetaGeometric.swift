import RealModule

/// Everyone leaves with a chance of their own each period, which never changes; the chances are
/// Beta(alpha, beta) among the people.
///
/// Retention rises with age because those likely to leave go first.
///
/// Citation: P. S. Fader, B. G. S. Hardie (2007), "How to project customer retention", Journal of Interactive
/// Marketing 21, doi:10.1002/dir.20074.
package struct ShiftedBetaGeometric: ParametricLaw, Equatable {
  /// Positive.
  package let alpha: Double
  /// Positive.
  package let beta: Double

  /// - Precondition: both are positive and finite.
  package init(alpha: Double, beta: Double) {
    precondition(
      alpha > 0 && alpha.isFinite && beta > 0 && beta.isFinite,
      "the parameters of a beta law are positive")
    self.alpha = alpha
    self.beta = beta
  }

  package init(parameters: [Double]) { self.init(alpha: parameters[0], beta: parameters[1]) }

  /// Share of those of age `age − 1` who reach `age`: `(beta + age − 1)/(alpha + beta + age − 1)`; 1 for ages
  /// below 1.
  package func retention(age: Int) -> Double {
    guard age > 0 else { return 1 }
    let base = beta + Double(age - 1)
    return base / (alpha + base)
  }

  /// Share of a cohort still there at an age in periods, `B(alpha, beta + age)/B(alpha, beta)`; 1 for ages
  /// below 1.
  package func survival(age: Int) -> Double {
    guard age > 0 else { return 1 }
    let steps = Double(age)
    return .exp(
      risingFactorialLog(beta, steps: steps) - risingFactorialLog(alpha + beta, steps: steps))
  }

  /// Expected survivors at later ages of those still there at one age.
  ///
  /// - Parameters:
  ///   - survivors: how many there are now.
  ///   - age: their age in periods, not negative.
  ///   - periods: how far to look; nothing if not positive.
  /// - Returns: after 1, 2, … periods.
  package func projection(survivors: Double, age: Int, periods: Int) -> [Double] {
    var left = survivors
    return (0..<max(periods, 0)).map { step in
      left *= retention(age: max(age, 0) + step + 1)
      return left
    }
  }
}
