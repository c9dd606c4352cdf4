import RandomStreams

/// In which range of the inputs the rows of interest lie: PRIM, for scenario discovery.
///
/// Rows are futures, their inputs what was assumed in them, and of interest are, say, those in which a
/// strategy failed. Thin slices are peeled off the box of all rows where they hold the fewest rows of
/// interest; of the boxes on the way one is chosen, grown again where that pays (pasting), and freed of
/// restrictions that chance explains.
///
/// The chosen box is the one with the largest share of the rows of interest inside less the share of
/// the others inside (Youden's index; the larger of equal boxes). Whoever weighs coverage against
/// density otherwise finds all boxes in the trajectory.
///
/// A search always finds a box. Whether there is anything to find says `chanceWithoutPattern`.
///
/// Citation: J. H. Friedman, N. I. Fisher (1999), "Bump hunting in high-dimensional data", Statistics
/// and Computing 9, doi:10.1023/A:1008894516817; scenarios: Bryant and Lempert (2010),
/// doi:10.1016/j.techfore.2009.08.002; gain by row taken off: J. H. Kwakkel, M. Jaxa-Rozen (2016),
/// doi:10.1016/j.envsoft.2015.11.020.
package struct PatientRuleInduction: Sendable, Equatable {
  /// How patiently to search.
  package struct Settings: Sendable, Equatable {
    /// The share of the rows inside that a step takes off or adds, in (0, 1).
    package var peelingShare = 0.05

    /// The smallest share of all rows that a box may hold, in (0, 1).
    package var smallestMass = 0.05

    /// The largest quasi-p-value of a restriction of the chosen box, in (0, 1).
    package var level = 0.05

    /// How often the search is repeated with shuffled labels, at least 1.
    package var shuffleCount = 99

    /// What the shuffling follows from.
    package var seed: UInt64 = 1

    package init() {}

    fileprivate func check() {
      precondition(
        [peelingShare, smallestMass, level].allSatisfy { $0 > 0 && $0 < 1 },
        "shares and levels of a search must be in (0, 1)")
      precondition(shuffleCount >= 1, "a chance needs at least one shuffled search")
    }
  }

  /// From the box of all rows to the last that peeling reaches; mass falls and density rises.
  package let trajectory: [ScenarioBox]

  /// The box of all rows, without restrictions, if nothing tells the rows of interest apart.
  package let chosen: ScenarioBox

  /// How likely a search would choose a box as telling, had the inputs nothing to do with which rows
  /// are of interest; in (0, 1].
  ///
  /// The share of searches with shuffled labels that did, this one counted among them. Exact, and it
  /// accounts for the search, unlike quasi-p-values.
  package let chanceWithoutPattern: Double

  /// Searches the rows.
  ///
  /// - Parameters:
  ///   - rows: The inputs of each row in their units, finite; at least one row of at least one input.
  ///   - isOfInterest: By row.
  ///   - settings: How patiently to search.
  package init(rows: [[Double]], isOfInterest: [Bool], settings: Settings = Settings()) {
    precondition(
      !rows.isEmpty && rows.count == isOfInterest.count, "every row is of interest or not")
    precondition(
      !rows[0].isEmpty && rows.allSatisfy { $0.count == rows[0].count },
      "every row needs all inputs")
    precondition(rows.allSatisfy { $0.allSatisfy(\.isFinite) }, "inputs must be finite")
    settings.check()
    let table = LabelledTable(rows: rows, isOfInterest: isOfInterest)
    let boxes = Self.peeling(table, settings)
    let best = Self.choice(of: boxes, table, settings)
    trajectory = boxes.map(table.box)
    chosen = table.box(best)
    let found = table.separation(best)
    let asGood =
      found > 0
      ? (0..<settings.shuffleCount).count { number in
        let shuffled = table.relabelled(
          Self.shuffle(isOfInterest, number: number, seed: settings.seed))
        let box = Self.choice(of: Self.peeling(shuffled, settings), shuffled, settings)
        return shuffled.separation(box) >= found
      }
      : settings.shuffleCount
    chanceWithoutPattern = Double(1 + asGood) / Double(1 + settings.shuffleCount)
  }

  private static func peeling(_ table: LabelledTable, _ settings: Settings) -> [BoxBounds] {
    table.peeling(
      share: settings.peelingShare,
      smallestCount: max(1, Int((settings.smallestMass * Double(table.rowCount)).rounded(.up))))
  }

  private static func choice(
    of boxes: [BoxBounds], _ table: LabelledTable, _ settings: Settings
  ) -> BoxBounds {
    let separations = boxes.map(table.separation)
    let best = boxes.indices.reduce(0) { separations[$1] > separations[$0] ? $1 : $0 }
    var bounds = table.pasting(boxes[best], share: settings.peelingShare)
    while let input = leastSignificant(in: bounds, table, level: settings.level) {
      bounds = bounds.freeing(input)
    }
    return bounds
  }

  /// The restricted input with the largest quasi-p-value above the level.
  private static func leastSignificant(
    in bounds: BoxBounds, _ table: LabelledTable, level: Double
  ) -> Int? {
    var largest = level
    var found: Int?
    for input in table.columns.indices where bounds.isRestricted(input) {
      let value = table.quasiPValue(of: input, in: bounds)
      guard value > largest else { continue }
      largest = value
      found = input
    }
    return found
  }

  private static func shuffle(_ labels: [Bool], number: Int, seed: UInt64) -> [Bool] {
    let key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    let draws = labels.indices.map { row in
      philox4x32(counter: (UInt32(row), UInt32(number), 0, 4), key: key).0
    }
    return draws.indices.sorted { (draws[$0], $0) < (draws[$1], $1) }.map { labels[$0] }
  }
}
