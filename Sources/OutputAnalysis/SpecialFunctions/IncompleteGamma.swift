/// The regularized incomplete gamma functions `P(a, x)` and `Q(a, x)`, which add up to 1.
///
/// The smaller of the two keeps its relative precision (about 1e-14) far into the tail.
package struct IncompleteGamma: Sendable {
  /// `P(a, x)`, the integral from 0 to `x`.
  package let lower: Double

  /// `Q(a, x)`, the integral from `x` to infinity.
  package let upper: Double

  /// Evaluates both functions.
  ///
  /// - Precondition: `a` is positive, `x` is not negative.
  /// - Complexity: O(√a).
  /// - Citation: NIST Digital Library of Mathematical Functions, 8.7.1 and 8.9.2.
  package init(_ a: Double, x: Double) {
    precondition(a > 0, "the incomplete gamma function needs a positive parameter")
    precondition(x >= 0, "the incomplete gamma function needs a nonnegative argument")
    if x == 0 {
      (lower, upper) = (0, 1)
    } else if x == .infinity {
      (lower, upper) = (1, 0)
    } else if x < a + 1 {
      lower = gammaKernel(a, x: x) * powerSeries(a, x: x)
      upper = 1 - lower
    } else {
      upper = gammaKernel(a, x: x) * tailFraction(a, x: x)
      lower = 1 - upper
    }
  }
}

/// `Σ x^k / (a (a + 1) … (a + k))`.
private func powerSeries(_ a: Double, x: Double) -> Double {
  var term = 1 / a
  var sum = term
  var place = a
  while term > sum * Double.ulpOfOne / 4 {
    place += 1
    term *= x / place
    sum += term
  }
  return sum
}

private func tailFraction(_ a: Double, x: Double) -> Double {
  continuedFraction { index in
    let step = index - 1
    return (step == 0 ? 1 : step * (a - step), x + 1 - a + 2 * step)
  }
}
