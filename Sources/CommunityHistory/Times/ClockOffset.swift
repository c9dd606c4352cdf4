/// By how much clocks are ahead of UTC.
package enum ClockOffset {
  /// Minutes by which they may be.
  package static let range = -840...840

  /// The minutes of a text such as `+08:00`; `nil` if it is none.
  package static func minutes(of text: String) -> Int? {
    guard let match = text.wholeMatch(of: /([+-])([0-9]{2}):([0-5][0-9])/),
      let hours = Int(match.2), let rest = Int(match.3)
    else { return nil }
    return (match.1 == "-" ? -1 : 1) * (60 * hours + rest)
  }
}
