import RealModule

/// Adoption by those who decide alone and those who follow others: of the people who have not joined yet, a
/// share `p + q F` joins in a period, where `F` is the share that has.
///
/// Citation: F. M. Bass (1969), "A new product growth for model consumer durables", Management Science 15,
/// doi:10.1287/mnsc.15.5.215.
package struct BassCurve: ParametricLaw, Equatable {
  /// Innovation, per period; positive.
  package let p: Double
  /// Imitation, per period; positive.
  package let q: Double
  /// People who will join in the end; positive.
  package let m: Double

  /// - Precondition: all are positive and finite.
  package init(p: Double, q: Double, m: Double) {
    precondition(
      [p, q, m].allSatisfy { $0 > 0 && $0.isFinite }, "the parameters of a Bass curve are positive")
    self.p = p
    self.q = q
    self.m = m
  }

  package init(parameters: [Double]) {
    self.init(p: parameters[0], q: parameters[1], m: parameters[2])
  }

  /// Share that has joined after `time` periods; 0 before the start.
  package func share(at time: Double) -> Double {
    guard time > 0 else { return 0 }
    let odds = Double.exp(.log(q) - .log(p) - (p + q) * time)
    return -.expMinusOne(-(p + q) * time) / (1 + odds)
  }

  /// People expected to join in a period, counted from 1.
  package func joins(inPeriod period: Int) -> Double {
    m * (share(at: Double(period)) - share(at: Double(period) - 1))
  }

  /// When most join at once, in periods from the start; 0 if `q` is not above `p`, where it is the start.
  package var peakTime: Double { q > p ? (.log(q) - .log(p)) / (p + q) : 0 }

  /// People who join per period at the peak.
  package var peakRate: Double { q > p ? m * (p + q) * (p + q) / (4 * q) : m * p }

  /// Share that has joined by the peak.
  package var peakShare: Double { q > p ? 0.5 - p / (2 * q) : 0 }
}
