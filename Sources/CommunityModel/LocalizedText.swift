/// A text in the two languages the product speaks.
public struct LocalizedText: Sendable, Equatable {
  /// The English text.
  public var english: String
  /// The Chinese text.
  public var chinese: String

  /// Makes a text from its English and Chinese wording.
  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }
}
