package import CommunityModel
import StudyResults

/// How an assumption is called where it stands among others.
package enum AssumptionName {
  /// What it means, with what it is about where the plan has several such: that of a channel, a persona.
  ///
  /// - Parameters:
  ///   - meaning: what it means.
  ///   - path: the keys that lead to it, such as `channels.moments.conversion`.
  /// - Returns: such as `moments: share of the people reached who join`.
  package static func text(_ meaning: LocalizedText, path: String) -> LocalizedText {
    let parts = path.split(separator: ".")
    guard parts.count > 2, parts.first != "mechanics" else { return meaning }
    let owner = parts.dropFirst().dropLast().joined(separator: ".")
    return LocalizedText("\(owner): \(meaning.english)", "\(owner)：\(meaning.chinese)")
  }
}

extension AssumptionDriver {
  /// What people call the assumption.
  var name: LocalizedText { AssumptionName.text(meaning, path: assumption) }
}

extension LeadDriver {
  /// What people call the assumption.
  var name: LocalizedText { AssumptionName.text(meaning, path: assumption) }
}
