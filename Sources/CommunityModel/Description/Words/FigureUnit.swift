/// What a figure is counted in, as far as it matters for how it is written.
package enum FigureUnit: Sendable {
  /// People, messages and other things that are whole in one future.
  case count
  /// A share of a whole, 0…1.
  case share
  /// Money in the scenario's currency.
  case money
  /// Hours of work.
  case hours
  /// Days.
  case days
  /// A number without unit.
  case index
}
