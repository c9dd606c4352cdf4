/// How far the true value of a parameter may lie from the one in use.
///
/// The widths in the parameter tables are our judgement (grade D), chosen so that the 10–90 % band of
/// engaged members on the last day of the bundled scenarios reaches about a quarter to a third to
/// either side: roughly how far careful people are off with a plan they have not tried. A published
/// measurement (grade B) has the width that the publication gives.
public enum PlausibleRange: Sendable, Equatable {
  /// From the value ÷ this to the value × this; 0 stays 0.
  case factor(Double)
  /// From the value − this to the value + this.
  case shift(Double)
  /// For multipliers that change nothing at 1: from the value^(1/this) to the value^this; 1 stays 1.
  case power(Double)
}
