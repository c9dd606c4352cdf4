/// What is to be forecast: one number a week (or a day), `nil` where it is not known.
package struct ForecastSeries: Sendable, Equatable {
  /// The name, which no other series has.
  package let name: String
  /// In order of time; what a forecast cannot hold counts as missing.
  package let values: [Double?]

  /// A series under a name.
  package init(name: String, values: [Double?]) {
    self.name = name
    self.values = values.map { value in
      value.flatMap { $0.magnitude < PredictiveSample.limit ? $0 : nil }
    }
  }
}
