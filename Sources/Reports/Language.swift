package import CommunityModel

/// A language the product speaks.
package enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"
}

extension LocalizedText {
  /// The wording in one language.
  package func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
