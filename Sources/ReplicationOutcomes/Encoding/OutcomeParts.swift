extension Double: OutcomePart {
  mutating func exchange(with archive: inout some OutcomeArchive) throws(MalformedOutcome) {
    try archive.exchange(&self)
  }
}

extension Int?: OutcomePart {
  init() { self = nil }

  mutating func exchange(with archive: inout some OutcomeArchive) throws(MalformedOutcome) {
    var isThere = self == nil ? 0 : 1
    try archive.exchange(&isThere)
    guard (0...1).contains(isThere) else { throw MalformedOutcome() }
    guard isThere == 1 else { return self = nil }
    var number = self ?? 0
    try archive.exchange(&number)
    self = number
  }
}

extension SourceCounts: OutcomePart {
  mutating func exchange(with archive: inout some OutcomeArchive) throws(MalformedOutcome) {
    try archive.exchange(&joins)
    try archive.exchange(&membersAtEnd)
    try archive.exchange(&engagedAtEnd)
    try archive.exchange(&eligible30)
    try archive.exchange(&visited30)
    try archive.exchange(&messages)
    try archive.exchange(&invited)
    try archive.exchange(&reached)
    try archive.exchange(&contacts)
    try archive.exchange(&cost)
    try paybackDay.exchange(with: &archive)
  }
}

extension OfferCounts: OutcomePart {
  mutating func exchange(with archive: inout some OutcomeArchive) throws(MalformedOutcome) {
    try archive.exchange(&seen)
    try archive.exchange(&interested)
    try archive.exchange(&trusting)
    try archive.exchange(&wanting)
    try archive.exchange(&orders)
    try archive.exchange(&refunds)
    try archive.exchange(&buyers)
  }
}

extension ValueCounts: OutcomePart {
  mutating func exchange(with archive: inout some OutcomeArchive) throws(MalformedOutcome) {
    try archive.exchange(&joins)
    try archive.exchange(&buyers)
    try archive.exchange(&orders)
    try archive.exchange(&refunds)
    try archive.exchange(&revenue)
    try archive.exchange(&margin)
  }
}

extension GenerationCounts: OutcomePart {
  mutating func exchange(with archive: inout some OutcomeArchive) throws(MalformedOutcome) {
    try archive.exchange(&joined)
    try archive.exchange(&eligible30)
    try archive.exchange(&visited30)
    try archive.exchange(&engagedAtEnd)
    try archive.exchange(&invited)
  }
}

extension CohortCounts: OutcomePart {
  mutating func exchange(with archive: inout some OutcomeArchive) throws(MalformedOutcome) {
    try archive.exchange(&joined)
    for place in CohortCounts.tenureDays.indices {
      try archive.exchange(&eligible[place])
      try archive.exchange(&visited[place])
      try archive.exchange(&present[place])
    }
    try archive.exchange(&invited)
    try archive.exchange(&activated)
    try archive.exchange(&converted)
    try archive.exchange(&referrers)
  }
}

extension TenureCount: OutcomePart {
  mutating func exchange(with archive: inout some OutcomeArchive) throws(MalformedOutcome) {
    try archive.exchange(&eligible)
    try archive.exchange(&present)
  }
}
