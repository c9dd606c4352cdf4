/// One step of a search, as a study keeps it.
struct SearchStep: Codable, Equatable {
  /// The coordinates of the design that was tried.
  var design: [Double]
  /// Whether the design had led and was simulated again.
  var isRepeated: Bool
  /// Whether the model proposed it.
  var isModels: Bool
  /// The gain that was expected of it.
  var expectedGain: Double?
  /// The coordinates of the design that led before it; `nil`: none.
  var leader: [Double]?
  /// What was expected of that one's first goal.
  var leaderExpected: Double?
}
