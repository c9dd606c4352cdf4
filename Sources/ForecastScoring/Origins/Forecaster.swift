package import CommunityModel

/// Something that answers questions about the future.
package struct Forecaster: Sendable {
  /// The name in tables, which no other forecaster has.
  package let name: String
  /// What people call it, in the middle of a sentence.
  package let title: LocalizedText
  /// A sample for each horizon of the question, in its order; `nil` if what is known does not suffice.
  package let answer: @Sendable (ForecastQuestion) throws -> [PredictiveSample]?

  /// A forecaster by its answer.
  package init(
    name: String, title: LocalizedText,
    answer: @escaping @Sendable (ForecastQuestion) throws -> [PredictiveSample]?
  ) {
    self.name = name
    self.title = title
    self.answer = answer
  }
}
