public import CommunityModel

/// How the recommended plan does over futures in which the assumptions are different.
///
/// In every future all uncertain assumptions are drawn, and all plans that led are simulated with the same
/// draws and the same luck.
public struct Robustness: Sendable, Equatable {
  /// Futures compared.
  public var futures: Int
  /// By how much the best plan of each future exceeds the recommended one: the spread between futures.
  public var regret: Estimate
  /// The share of futures in which the recommended plan is the best of those that led, 0…1.
  public var bestShare: Double
  /// The share of futures in which it does worse than the plan of the file, 0…1.
  public var worseThanTodayShare: Double
  /// What is counted as losing: doing worse than the plan of the file, or with a worth, worse than the best
  /// by more than that.
  public var losingShare: Double
  /// Where it loses; `nil` if nothing is found that shuffled futures would not show too.
  public var losingBox: LosingBox?
  /// Future by future, in the order of their numbers.
  public var rows: [Row]

  /// One future.
  public struct Row: Sendable, Equatable {
    /// Its number.
    public var replication: Int
    /// The first goal of the recommended plan.
    public var recommended: Double
    /// That of the plan of the file.
    public var today: Double
    /// The strategy of the comparison that does best.
    public var best: Int
    /// By how much it exceeds the recommended plan.
    public var regret: Double

    /// Makes a row.
    public init(replication: Int, recommended: Double, today: Double, best: Int, regret: Double) {
      self.replication = replication
      self.recommended = recommended
      self.today = today
      self.best = best
      self.regret = regret
    }
  }

  /// Makes a result.
  public init(
    futures: Int, regret: Estimate, bestShare: Double, worseThanTodayShare: Double,
    losingShare: Double, losingBox: LosingBox?, rows: [Row]
  ) {
    self.futures = futures
    self.regret = regret
    self.bestShare = bestShare
    self.worseThanTodayShare = worseThanTodayShare
    self.losingShare = losingShare
    self.losingBox = losingBox
    self.rows = rows
  }
}

/// Conditions on assumptions under which the recommended plan loses more often than elsewhere (PRIM).
public struct LosingBox: Sendable, Equatable {
  /// One of the conditions, all of which hold.
  public struct Condition: Sendable, Equatable {
    /// The assumption's path.
    public var path: String
    /// What it is, for people.
    public var meaning: LocalizedText
    /// The unit of the bounds, in words for people.
    public var unit: String
    /// The assumption is at least this; `nil`: no lower bound.
    public var lower: Double?
    /// The assumption is at most this; `nil`: no upper bound.
    public var upper: Double?
    /// The chance that the condition is there by luck alone, were it the only one.
    public var quasiPValue: Double

    /// Makes a condition.
    public init(
      path: String, meaning: LocalizedText, unit: String, lower: Double?, upper: Double?,
      quasiPValue: Double
    ) {
      self.path = path
      self.meaning = meaning
      self.unit = unit
      self.lower = lower
      self.upper = upper
      self.quasiPValue = quasiPValue
    }
  }

  /// All of them hold in it.
  public var conditions: [Condition]
  /// The share of the losing futures that lie in it.
  public var coverage: Double
  /// The share of its futures that lose.
  public var density: Double
  /// The share of all futures that lie in it.
  public var mass: Double
  /// The chance that futures without any pattern show one as strong.
  public var chanceWithoutPattern: Double

  /// Makes a box.
  public init(
    conditions: [Condition], coverage: Double, density: Double, mass: Double,
    chanceWithoutPattern: Double
  ) {
    self.conditions = conditions
    self.coverage = coverage
    self.density = density
    self.mass = mass
    self.chanceWithoutPattern = chanceWithoutPattern
  }
}
