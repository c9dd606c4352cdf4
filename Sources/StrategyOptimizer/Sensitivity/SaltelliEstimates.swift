/// What a function gives at two points of the unit cube, and at the first with one coordinate after
/// the other taken from the second.
struct SaltelliRow: Sendable {
  let first: Double
  let second: Double
  /// By input, the value with that coordinate replaced.
  let replaced: [Double]

  /// The points of a row, in the order of its values.
  static func points(_ first: [Double], _ second: [Double]) -> [[Double]] {
    [first, second]
      + first.indices.map { input in
        var point = first
        point[input] = second[input]
        return point
      }
  }

  /// Reads the values at a row's points.
  init(_ values: some Collection<Double>) {
    let values = Array(values)
    first = values[0]
    second = values[1]
    replaced = Array(values.dropFirst(2))
  }

  /// Rows less the mean of all first and second values, without which the first order of a function
  /// far from 0 would be all noise.
  static func centered(_ rows: [SaltelliRow]) -> [SaltelliRow] {
    let mean = Self.mean(rows)
    return rows.map { row in
      SaltelliRow([row.first - mean, row.second - mean] + row.replaced.map { $0 - mean })
    }
  }

  /// The mean of all first and second values.
  static func mean(_ rows: [SaltelliRow]) -> Double {
    rows.reduce(0) { $0 + ($1.first / 2 + $1.second / 2) } / Double(rows.count)
  }
}

/// First-order and total indices from the rows of one sample.
///
/// First order: `mean(f(B) · (f(A, one of B) - f(A))) / V`; total: `mean((f(A) - f(A, one of B))²) /
/// (2 · V)`. `V` is the variance of all `f(A)` and `f(B)`, divisor their number.
///
/// Citation: A. Saltelli and others (2010), "Variance based sensitivity analysis of model output.
/// Design and estimator for the total sensitivity index", Computer Physics Communications 181,
/// doi:10.1016/j.cpc.2009.09.018; M. J. W. Jansen (1999), "Analysis of variance designs for model
/// output", Computer Physics Communications 117, doi:10.1016/S0010-4655(98)00154-4.
struct SaltelliEstimates: Sendable {
  let variance: Double
  let firstOrder: [Double]
  let total: [Double]

  /// - Precondition: `rows` is not empty.
  init(_ rows: [SaltelliRow]) {
    let count = Double(rows.count)
    let mean = SaltelliRow.mean(rows)
    func square(_ value: Double) -> Double { value * value }
    func average(_ term: (SaltelliRow) -> Double) -> Double {
      rows.reduce(0) { $0 + term($1) } / count
    }
    let variance = average { square($0.first - mean) / 2 + square($0.second - mean) / 2 }
    func share(_ part: Double) -> Double { variance > 0 ? part / variance : 0 }
    self.variance = variance
    firstOrder = rows[0].replaced.indices.map { input in
      share(average { $0.second * ($0.replaced[input] - $0.first) })
    }
    total = rows[0].replaced.indices.map { input in
      share(average { square($0.first - $0.replaced[input]) / 2 })
    }
  }
}
