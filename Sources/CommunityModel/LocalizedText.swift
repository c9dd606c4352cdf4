/// A language the product speaks.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"
}

/// A text in the two languages the product speaks.
public struct LocalizedText: Sendable, Hashable {
  /// The English text.
  public var english: String
  /// The Chinese text.
  public var chinese: String

  /// Makes a text from its English and Chinese wording.
  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The wording in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
