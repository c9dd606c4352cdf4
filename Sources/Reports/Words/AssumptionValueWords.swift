/// How values of assumptions are written.
enum AssumptionValueWords {
  /// A value with the digits that anybody would state.
  static func text(_ value: Double) -> String { PlainNumber.text(value, digits: 2) }

  /// Two different values with as many digits as it takes to tell them apart, at least two.
  static func apart(_ one: Double, _ other: Double) -> (String, String) {
    for digits in 2...6 {
      let texts = (PlainNumber.text(one, digits: digits), PlainNumber.text(other, digits: digits))
      if texts.0 != texts.1 { return texts }
    }
    return ("\(one)", "\(other)")
  }
}
