public import CommunityModel

/// What one replication left behind.
public struct ReplicationOutcome: Sendable, Equatable {
  /// Days simulated.
  public let days: Int
  /// Daily values, metric by metric: `daily[metric.index * days + day]`.
  public package(set) var daily: [Float]
  /// Figures of the whole run in the order of `SummaryMetric.allCases`; NaN where there is none
  /// (a retention of nobody).
  public package(set) var summary: [Double]
  /// Weekly cohorts of every persona: `cohorts[week * personaCount + persona]`.
  public package(set) var cohorts: [CohortCounts]
  /// How many of those who joined were still members after 0, 1, 2, … whole weeks, as far as the horizon
  /// reaches and to `TenureCount.weekLimit` at most.
  public package(set) var tenure: [TenureCount]
  /// What each source brought, in the order of `CommunityPlan.sources`.
  public package(set) var sources: [SourceCounts]
  /// Those whom no member invited, those whom these invited, and so on; the last place, `generationLimit`,
  /// holds all who are deeper.
  public package(set) var generations: [GenerationCounts]
  /// The day on which each phase began, in the order of the plan; `nil` if it did not.
  public package(set) var phaseStarts: [Int?]
  /// What came of each offer, in the order of the plan.
  public package(set) var offers: [OfferCounts]
  /// What those who joined bought, by source and persona: `values[source * personaCount + persona]`; empty
  /// if nothing is sold.
  public package(set) var values: [ValueCounts]
  /// Money earned by item, in the order of `CommunityPlan.incomeItems`.
  public package(set) var incomes: [Double]
  /// Money spent by item, in the order of `CommunityPlan.costItems`.
  public package(set) var costs: [Double]
  /// Hours of the operator's work by item, in the order of `CommunityPlan.workItems`.
  public package(set) var hours: [Double]
  /// Members present, summed over the days: the measure of work done.
  public package(set) var memberDays: Int

  /// The generation that is counted together with all deeper ones.
  public static let generationLimit = 10

  /// An outcome of its parts, each as its property says.
  package init(
    days: Int, daily: [Float], summary: [Double], cohorts: [CohortCounts], tenure: [TenureCount],
    sources: [SourceCounts], generations: [GenerationCounts], phaseStarts: [Int?],
    offers: [OfferCounts], values: [ValueCounts], incomes: [Double], costs: [Double],
    hours: [Double], memberDays: Int
  ) {
    self.days = days
    self.daily = daily
    self.summary = summary
    self.cohorts = cohorts
    self.tenure = tenure
    self.sources = sources
    self.generations = generations
    self.phaseStarts = phaseStarts
    self.offers = offers
    self.values = values
    self.incomes = incomes
    self.costs = costs
    self.hours = hours
    self.memberDays = memberDays
  }

  /// The values of one metric, day by day.
  public func series(of metric: Metric) -> ArraySlice<Float> {
    daily[metric.index * days..<(metric.index + 1) * days]
  }
}

/// What one source brought, and what became of those it brought.
public struct SourceCounts: Sendable, Equatable {
  /// People admitted to a group.
  public package(set) var joins = 0
  /// Those of them who are members after the last day.
  public package(set) var membersAtEnd = 0
  /// Those of these who are not lapsed.
  public package(set) var engagedAtEnd = 0
  /// Those whose thirtieth day after joining lies within the horizon.
  public package(set) var eligible30 = 0
  /// Those of them who visited on that day.
  public package(set) var visited30 = 0
  /// Messages they wrote.
  public package(set) var messages = 0
  /// People whom they invited and who joined.
  public package(set) var invited = 0
  /// People a channel reached.
  public package(set) var reached = 0.0
  /// People expected to add the operator on the way in, at full pools; 0 for a channel without two
  /// steps.
  public package(set) var contacts = 0.0
  /// Money spent on a channel and its hook, on a referral campaign, or on winning seed members.
  public package(set) var cost = 0.0
  /// The first day from which on, to the end, what its people's orders left covers that money.
  public package(set) var paybackDay: Int?

  /// Nobody.
  package init() {}
}

/// How far members came with one offer.
public struct OfferCounts: Sendable, Equatable {
  /// Visits on which it was put before somebody.
  public package(set) var seen = 0
  /// Those on which they were interested.
  public package(set) var interested = 0
  /// Those of these on which they believed it.
  public package(set) var trusting = 0
  /// Those of these on which it was worth the price.
  public package(set) var wanting = 0
  /// Orders taken; the rest of those who wanted it came too late.
  public package(set) var orders = 0
  /// Orders sent back.
  public package(set) var refunds = 0
  /// People who kept it at least once.
  public package(set) var buyers = 0

  /// Nobody.
  package init() {}
}

/// What people of one source and persona bought.
public struct ValueCounts: Sendable, Equatable {
  /// People who joined.
  public package(set) var joins = 0
  /// Those of them who bought something and kept it.
  public package(set) var buyers = 0
  /// Orders taken.
  public package(set) var orders = 0
  /// Orders sent back.
  public package(set) var refunds = 0
  /// Money their orders earned.
  public package(set) var revenue = 0.0
  /// That money less what goods and refunds cost.
  public package(set) var margin = 0.0

  /// Nobody.
  package init() {}

  /// Adds others.
  package mutating func add(_ other: ValueCounts) {
    joins += other.joins
    buyers += other.buyers
    orders += other.orders
    refunds += other.refunds
    revenue += other.revenue
    margin += other.margin
  }
}

/// One generation of the invitation trees.
public struct GenerationCounts: Sendable, Equatable {
  /// People who joined.
  public package(set) var joined = 0
  /// Those of them whose thirtieth day after joining lies within the horizon.
  public package(set) var eligible30 = 0
  /// Those of these who visited on that day.
  public package(set) var visited30 = 0
  /// Those who joined who are members after the last day and not lapsed.
  public package(set) var engagedAtEnd = 0
  /// People whom those who joined invited and who joined in turn.
  public package(set) var invited = 0

  /// Nobody.
  package init() {}
}

/// How many of those who joined in one week came back.
public struct CohortCounts: Sendable, Equatable {
  /// The tenure days at which retention is observed.
  public static let tenureDays = [1, 7, 30]

  /// People who joined.
  public package(set) var joined = 0
  /// Those whose tenure day lies within the horizon, by place in `tenureDays`.
  public package(set) var eligible = TenureCounts()
  /// Those of them who visited on that tenure day.
  public package(set) var visited = TenureCounts()
  /// Those of them who were still in the member list on that tenure day.
  public package(set) var present = TenureCounts()
  /// People whom those who joined invited and who joined in turn, within the horizon.
  public package(set) var invited = 0
  /// Those who wrote at least once.
  public package(set) var activated = 0
  /// Those who bought something and kept it.
  public package(set) var converted = 0
  /// Those who invited somebody who joined.
  public package(set) var referrers = 0

  /// Nobody.
  package init() {}
}

/// A number for each of `CohortCounts.tenureDays`.
public struct TenureCounts: Sendable, Equatable {
  private var counts: (Int, Int, Int) = (0, 0, 0)

  /// Zeros.
  package init() {}

  /// The number at a place of `CohortCounts.tenureDays`, 0…2.
  public package(set) subscript(place: Int) -> Int {
    get { place == 0 ? counts.0 : (place == 1 ? counts.1 : counts.2) }
    set {
      switch place {
      case 0: counts.0 = newValue
      case 1: counts.1 = newValue
      default: counts.2 = newValue
      }
    }
  }

  /// Whether all numbers are equal.
  public static func == (left: TenureCounts, right: TenureCounts) -> Bool {
    left.counts == right.counts
  }
}
