import Foundation

/// How numbers are written for people, the same in every language.
package enum NumberWords {
  /// A number in groups of three digits, such as 1,306.
  package static func count(_ number: Double, decimals: Int = 0) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return absent }
    let parts = String(format: "%.\(decimals)f", abs(number)).split(separator: ".")
    let digits = parts[0]
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    let isZero = parts.allSatisfy { $0.allSatisfy { $0 == "0" } }
    return (number < 0 && !isZero ? "−" : "") + text + parts.dropFirst().map { "." + $0 }.joined()
  }

  /// A number of things in English, such as 1 day.
  package static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(Self.count(Double(count))) \(count == 1 ? one : many)"
  }

  /// A share as whole percent; never 0 % or 100 % of something that can happen both ways.
  package static func percent(_ share: Double) -> String {
    guard share.isFinite else { return absent }
    let percent = share * 100
    if percent > 0, percent < 0.5 { return "<1%" }
    if percent < 100, percent >= 99.5 { return ">99%" }
    return "\(Int(percent.rounded()))%"
  }

  /// An amount of data.
  package static func bytes(_ count: Int) -> String {
    switch count {
    case ..<1_000: "\(count) B"
    case ..<1_000_000: String(format: "%.0f KB", Double(count) / 1e3)
    case ..<1_000_000_000: String(format: "%.1f MB", Double(count) / 1e6)
    default: String(format: "%.1f GB", Double(count) / 1e9)
    }
  }

  /// What stands for a figure that does not exist.
  package static let absent = "–"
}
