import CommunityModel

extension ReplicationOutcome {
  /// Everything the outcome says as bytes, every number to the bit, not-a-numbers included.
  package var encoded: [UInt8] {
    var copy = self
    var days = days
    var writer = OutcomeWriter()
    writer.exchange(&days)
    // Writing cannot fail.
    try? copy.exchange(with: &writer)
    return writer.bytes
  }

  /// The outcome that `encoded` gave these bytes for; no other bytes stand for it.
  ///
  /// - Throws: `MalformedOutcome`.
  package init(encoded bytes: [UInt8]) throws(MalformedOutcome) {
    var reader = OutcomeReader(bytes)
    var days = 0
    try reader.exchange(&days)
    guard Scenario.horizonRange.contains(days) else { throw MalformedOutcome() }
    self.init(
      days: days, daily: [], summary: [], cohorts: [], tenure: [], sources: [], generations: [],
      phaseStarts: [], offers: [], values: [], incomes: [], costs: [], hours: [], memberDays: 0)
    try exchange(with: &reader)
    guard reader.isAtEnd, summary.count == SummaryMetric.allCases.count
    else { throw MalformedOutcome() }
  }

  /// Names what the bytes hold: outcomes of another form cannot be read.
  ///
  /// It changes by itself with the metrics; raise its number when another part of an outcome is
  /// added, removed or moved.
  package static let encodingForm =
    (["2"] + Metric.allCases.map(\.key) + SummaryMetric.allCases.map(\.key))
    .joined(separator: " ")

  private mutating func exchange(
    with archive: inout some OutcomeArchive
  ) throws(MalformedOutcome) {
    try archive.exchange(&daily, seriesCount: Metric.allCases.count, days: days)
    try archive.exchange(&summary)
    try archive.exchange(&cohorts)
    try archive.exchange(&tenure)
    try archive.exchange(&sources)
    try archive.exchange(&generations)
    try archive.exchange(&phaseStarts)
    try archive.exchange(&offers)
    try archive.exchange(&values)
    try archive.exchange(&incomes)
    try archive.exchange(&costs)
    try archive.exchange(&hours)
    try archive.exchange(&memberDays)
  }
}
