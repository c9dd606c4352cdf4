/// A range of some of the inputs, and how well it tells rows of interest from the others.
package struct ScenarioBox: Sendable, Equatable {
  /// What the box asks of one input.
  package struct Restriction: Sendable, Equatable {
    /// The place of the input in a row.
    package let input: Int

    /// The smallest value inside, nil if there is no bound.
    package let lower: Double?

    /// The largest value inside, nil if there is no bound.
    package let upper: Double?

    /// How likely chance alone would leave as many rows of interest in the box, had the input nothing
    /// to do with them.
    ///
    /// Among the rows that fulfil all other restrictions, the share of interest is taken as known. Too
    /// small, since bounds were sought to fit the rows; good for ordering restrictions and for dropping
    /// those with large values.
    ///
    /// Citation: B. P. Bryant, R. J. Lempert (2010), "Thinking inside the box: a participatory,
    /// computer-assisted approach to scenario discovery", Technological Forecasting and Social Change
    /// 77, doi:10.1016/j.techfore.2009.08.002.
    package let quasiPValue: Double
  }

  /// In the order of inputs; empty for the box that holds every row.
  package let restrictions: [Restriction]

  /// How many rows are inside.
  package let rowCount: Int

  /// How many rows of interest are inside.
  package let interestCount: Int

  /// The share of all rows of interest that are inside, in 0...1; 0 if there are none.
  package let coverage: Double

  /// The share of rows inside that are of interest, in 0...1.
  package let density: Double

  /// The share of all rows that are inside, in 0...1.
  package let mass: Double

  /// Whether a row, of interest or not, is inside.
  package func contains(_ row: [Double]) -> Bool {
    restrictions.allSatisfy { restriction in
      let value = row[restriction.input]
      return value >= restriction.lower ?? -.infinity && value <= restriction.upper ?? .infinity
    }
  }
}
