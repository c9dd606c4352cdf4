public import CommunityModel

/// What happened laid over a forecast that was made before, week by week.
public struct TrackResult: Sendable {
  /// The scenario that was forecast.
  public var scenario: Scenario
  /// The strategy that the group followed.
  public var strategy: String
  /// The history's name, that of its file.
  public var historyName: String
  /// SHA-256 of the file, in hexadecimal.
  public var historyHash: String
  /// What was forecast and is known of any week.
  public var series: [TrackedSeries]
  /// The largest chance of ever calling a true forecast off, all series together.
  public var falseAlarmRate: Double
  /// How the run went.
  public var run: RunFacts

  /// Puts a result together.
  public init(
    scenario: Scenario, strategy: String, historyName: String, historyHash: String,
    series: [TrackedSeries], falseAlarmRate: Double, run: RunFacts
  ) {
    self.scenario = scenario
    self.strategy = strategy
    self.historyName = historyName
    self.historyHash = historyHash
    self.series = series
    self.falseAlarmRate = falseAlarmRate
    self.run = run
  }

  /// Weeks of the forecast of which anything is known, up to the last one.
  public var weekCount: Int {
    series.compactMap { $0.weeks.last { $0.observed != nil }?.week }.max() ?? 0
  }

  /// What is off, all series together.
  public var verdict: Verdict {
    guard weekCount > 0 else { return .nothingYet }
    func isOff(_ role: TrackedSeries.Role) -> Bool {
      series.contains { $0.role == role && $0.alarm != nil }
    }
    return switch (isOff(.recruiting), isOff(.behaviour)) {
    case (true, true): .both
    case (true, false): .recruiting
    case (false, true): .behaviour
    case (false, false):
      isOff(.outcome) ? .outcome : series.contains { $0.status == .unusual } ? .unusual : .holds
    }
  }

  /// What is off.
  public enum Verdict: String, Sendable, CaseIterable {
    /// No week of the forecast has happened.
    case nothingYet = "nothing_yet"
    /// Nothing that happened speaks against the forecast.
    case holds
    /// Nothing is surely off, but a number lies where the forecast thought it unlikely.
    case unusual
    /// Others join than was forecast; members do what was forecast of them.
    case recruiting
    /// Members do something else than was forecast of them; joins are as forecast.
    case behaviour
    /// Both.
    case both
    /// A number is off, and neither joins nor what a member does explains it.
    case outcome
  }
}

/// A weekly number that was forecast, with what happened.
public struct TrackedSeries: Sendable, Equatable {
  /// What a number is about.
  public enum Role: String, Sendable {
    /// How many join.
    case recruiting
    /// What a member does.
    case behaviour
    /// What comes of both.
    case outcome
  }

  /// The name in tables.
  public var name: String
  /// What people call it.
  public var title: LocalizedText
  /// What it is about.
  public var role: Role
  /// All weeks of the forecast.
  public var weeks: [Week]
  /// `nil` if there is no sign that the forecast is off.
  public var alarm: Alarm?
  /// Whether the forecast holds, in plain words.
  public var sentence: LocalizedText

  /// Makes a series.
  public init(
    name: String, title: LocalizedText, role: Role, weeks: [Week], alarm: Alarm?,
    sentence: LocalizedText
  ) {
    self.name = name
    self.title = title
    self.role = role
    self.weeks = weeks
    self.alarm = alarm
    self.sentence = sentence
  }

  /// A week of the forecast.
  public struct Week: Sendable, Equatable {
    /// From 1 up.
    public var week: Int
    /// What happened; `nil` if it is not known.
    public var observed: Double?
    /// What was forecast at `PastForecast.levels`.
    public var quantiles: [Double]
    /// About 1 or less speaks for the forecast, one over the false alarm rate against it; `nil` if it is not
    /// known.
    public var evidence: Double?

    /// Makes a week.
    public init(week: Int, observed: Double?, quantiles: [Double], evidence: Double?) {
      self.week = week
      self.observed = observed
      self.quantiles = quantiles
      self.evidence = evidence
    }
  }

  /// That the forecast is off.
  public struct Alarm: Sendable, Equatable {
    /// The week in which it became certain enough, from 1 up.
    public var week: Int
    /// Since which week it has most likely been off.
    public var since: Int
    /// What happened from then on over the sum of the medians, less 1; `nil` if that sum is not positive.
    public var deviation: Double?

    /// Makes an alarm.
    public init(week: Int, since: Int, deviation: Double?) {
      self.week = week
      self.since = since
      self.deviation = deviation
    }
  }
}

extension TrackedSeries {
  /// How a number fares.
  public enum Status: String, Sendable {
    /// It surely is not as forecast.
    case off
    /// The last week known lies outside the band of 95 %, or of at least four weeks most lie outside that of 80 %.
    case unusual
    /// It is as forecast.
    case holds
  }

  /// How the number fares.
  public var status: Status {
    if alarm != nil { return .off }
    guard let last = weeks.last(where: { $0.observed != nil }), let observed = last.observed else {
      return .holds
    }
    let isInside95 = last.quantiles[0] <= observed && observed <= last.quantiles[6]
    let areMostOutside = knownCount >= 4 && 2 * insideCount < knownCount
    return isInside95 && !areMostOutside ? .holds : .unusual
  }

  /// What happened in all weeks known over the sum of their medians, less 1; `nil` if that sum is not positive.
  public var deviation: Double? {
    let known = weeks.filter { $0.observed != nil }
    let expected = known.reduce(0) { $0 + $1.quantiles[3] }
    guard expected > 0 else { return nil }
    return known.reduce(0) { $0 + ($1.observed ?? 0) } / expected - 1
  }

  /// Weeks of which it is known what happened.
  public var knownCount: Int { weeks.count { $0.observed != nil } }

  /// Those of them in which it lies in the band of 80 %.
  public var insideCount: Int { weeks.count { $0.isInside80 == true } }
}

extension TrackedSeries.Week {
  /// Whether what happened lies in the band of 80 %; `nil` if it is not known.
  public var isInside80: Bool? {
    observed.map { quantiles[1] <= $0 && $0 <= quantiles[5] }
  }
}
