import StudyResults

extension HistoryLaw {
  /// The law for programs.
  var document: JSONValue {
    [
      "law": .string(subject.rawValue), "size": .integer(count),
      "parameters": .array(parameters.map(\.document)),
    ]
  }
}

extension HistoryLaw.Parameter {
  fileprivate var document: JSONValue {
    [
      "name": .string(name), "estimate": .number(estimate),
      "low": .number(interval?.lowerBound ?? .nan), "high": .number(interval?.upperBound ?? .nan),
    ]
  }
}
