import OutputAnalysis

/// Rows of numbers, some of which are of interest.
struct LabelledTable: Sendable {
  /// `columns[input][row]`.
  let columns: [[Double]]

  /// By input, the rows from the smallest value to the largest.
  let orders: [[Int]]

  /// By row.
  let isOfInterest: [Bool]

  let interestCount: Int

  var rowCount: Int { isOfInterest.count }

  init(rows: [[Double]], isOfInterest: [Bool]) {
    let columns = rows[0].indices.map { input in rows.map { $0[input] } }
    self.init(
      columns: columns,
      orders: columns.map { column in
        column.indices.sorted { (column[$0], $0) < (column[$1], $1) }
      }, isOfInterest: isOfInterest)
  }

  private init(columns: [[Double]], orders: [[Int]], isOfInterest: [Bool]) {
    self.columns = columns
    self.orders = orders
    self.isOfInterest = isOfInterest
    interestCount = isOfInterest.count { $0 }
  }

  /// The same rows with other labels.
  func relabelled(_ isOfInterest: [Bool]) -> LabelledTable {
    LabelledTable(columns: columns, orders: orders, isOfInterest: isOfInterest)
  }

  func contents(_ bounds: BoxBounds) -> (rows: Int, ofInterest: Int) {
    let restricted = columns.indices.filter(bounds.isRestricted)
    var found = (rows: 0, ofInterest: 0)
    for row in isOfInterest.indices
    where restricted.allSatisfy({ bounds.sideOutside(columns[$0][row], of: $0) == nil }) {
      found.rows += 1
      if isOfInterest[row] { found.ofInterest += 1 }
    }
    return found
  }

  /// The share of rows of interest inside, less the share of the others inside: 1 for a box that tells
  /// them apart, 0 for one that says nothing.
  func separation(_ bounds: BoxBounds) -> Double {
    let others = rowCount - interestCount
    guard interestCount > 0, others > 0 else { return 0 }
    let inside = contents(bounds)
    return Double(inside.ofInterest) / Double(interestCount)
      - Double(inside.rows - inside.ofInterest) / Double(others)
  }

  func quasiPValue(of input: Int, in bounds: BoxBounds) -> Double {
    let (inside, without) = (contents(bounds), contents(bounds.freeing(input)))
    guard without.rows > 0 else { return 1 }
    return BinomialDistribution(
      trialCount: inside.rows,
      probability: Double(without.ofInterest) / Double(without.rows)
    ).upperTail(from: inside.ofInterest)
  }

  func box(_ bounds: BoxBounds) -> ScenarioBox {
    let inside = contents(bounds)
    return ScenarioBox(
      restrictions: columns.indices.filter(bounds.isRestricted).map { input in
        ScenarioBox.Restriction(
          input: input,
          lower: bounds.lower[input] > -.infinity ? bounds.lower[input] : nil,
          upper: bounds.upper[input] < .infinity ? bounds.upper[input] : nil,
          quasiPValue: quasiPValue(of: input, in: bounds))
      },
      rowCount: inside.rows, interestCount: inside.ofInterest,
      coverage: interestCount > 0 ? Double(inside.ofInterest) / Double(interestCount) : 0,
      density: Double(inside.ofInterest) / Double(inside.rows),
      mass: Double(inside.rows) / Double(rowCount))
  }
}
