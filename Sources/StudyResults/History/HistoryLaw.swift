public import CommunityModel

/// A law that a part of a history follows by itself, fitted by likelihood or least squares.
public struct HistoryLaw: Sendable, Equatable {
  /// What a law is about.
  public enum Subject: String, Sendable, CaseIterable {
    /// Joins of a day: negative binomial, with a drift and weekdays.
    case arrivals
    /// Joins of a week: a Bass curve.
    case adoption
    /// Weeks until leaving: shifted beta-geometric.
    case staying
    /// Days on which a member is active: BG/NBD.
    case activeDays = "active_days"
    /// Messages of a member in 28 days: Poisson with lognormal rates, and a share that never writes.
    case writing
    /// Purchases of a buyer: BG/NBD.
    case purchases
    /// Money of a purchase: Gamma-Gamma.
    case spending
  }

  /// What it is about.
  public var subject: Subject
  /// People, days or weeks that it was fitted to.
  public var count: Int
  /// Its parameters.
  public var parameters: [Parameter]

  /// A number of a law.
  public struct Parameter: Sendable, Equatable {
    /// The name in tables.
    public var name: String
    /// What it means.
    public var meaning: LocalizedText
    /// The likeliest value.
    public var estimate: Double
    /// The 95 % interval; `nil` if the history does not say what it is.
    public var interval: ClosedRange<Double>?

    /// Makes a parameter.
    public init(
      name: String, meaning: LocalizedText, estimate: Double, interval: ClosedRange<Double>?
    ) {
      self.name = name
      self.meaning = meaning
      self.estimate = estimate
      self.interval = interval
    }
  }

  /// Makes a law.
  public init(subject: Subject, count: Int, parameters: [Parameter]) {
    self.subject = subject
    self.count = count
    self.parameters = parameters
  }
}
