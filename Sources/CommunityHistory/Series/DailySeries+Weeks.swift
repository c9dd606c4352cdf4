import CommunityModel

/// Weeks of seven days from the first day of a history on; days that fill no week are left over.
extension DailySeries {
  /// Weeks that are there from their first day to their last.
  package var weekCount: Int { dayCount / Self.weekLength }

  /// The days from the first on, at most so many; at least one.
  package func firstDays(_ count: Int) -> DailySeries {
    let kept = max(1, min(count, dayCount))
    let columns = knownMeasures.map { ($0, Array(self[$0].prefix(kept))) }
    return DailySeries(
      firstDate: firstDate, dayCount: kept, columns: Dictionary(uniqueKeysWithValues: columns))
  }

  /// People who joined each day: as counted, or where nobody counted joins the rise of the number of members.
  ///
  /// Those who are members at the end of the first day then count as members from before.
  package var arrivals: [Double?] {
    guard areArrivalsRises else { return self[.joins] }
    let members = self[.members]
    let rises = zip(members.dropFirst(), members).map { later, earlier in
      later.flatMap { later in earlier.map { max(0, later - $0) } }
    }
    return [members[0].map { _ in 0 }] + rises
  }

  /// Whether joins are not counted, so that arrivals are rises of the number of members.
  package var areArrivalsRises: Bool {
    let known = knownMeasures
    return !known.contains(.joins) && known.contains(.members)
  }

  /// Members from before the history; 0 if that is not known.
  package var membersBefore: Double {
    guard let members = self[.members][0] else { return 0 }
    return max(0, members - (arrivals[0] ?? 0))
  }

  /// A measure week by week.
  ///
  /// Of people at or up to a moment it is the last number known in the week, else the sum, which is not
  /// known if one of its days is not. Joins are those of `arrivals`.
  package func weekly(_ measure: HistoryMeasure) -> [Double?] {
    let days = measure == .joins ? arrivals : self[measure]
    return (0..<weekCount).map { week in
      let known = days[(Self.weekLength * week)..<(Self.weekLength * (week + 1))].compactMap { $0 }
      if measure.isLevel { return known.last }
      return known.count == Self.weekLength ? known.reduce(0, +) : nil
    }
  }

  private static let weekLength = 7
}

extension HistoryMeasure {
  /// Whether it counts people at or up to a moment, so that days do not add up.
  package var isLevel: Bool {
    switch self {
    case .members, .weeklyActive, .monthlyActive: true
    case .joins, .leaves, .active, .posters, .messages, .invites, .purchases, .revenue: false
    }
  }
}
