/// How shares that somebody asked for are written.
package enum ShareWords {
  /// In percent, with the digits it was asked with, two at most.
  package static func asked(_ share: Double) -> String {
    let percent = share * 100
    return NumberWords.count(percent, decimals: percent == percent.rounded() ? 0 : 2) + "%"
  }
}
