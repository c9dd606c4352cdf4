/// Where people come from: a reach that converts, or a measured series; and what it costs.
public struct Channel: Sendable, Equatable, Codable {
  /// What a channel delivers.
  public enum Supply: Sendable, Equatable, Codable {
    /// People reached a day, and the share of them who join while the pool is full.
    case reach(perDay: Double, conversion: Double)
    /// The same with a reach for each of some periods.
    case schedule([ReachPeriod], conversion: Double)
    /// Joins counted on each day the channel runs, and whether invited people are among them.
    case measured(dailyJoins: [Int], countsInvites: Bool)
  }

  /// The name used in the file and in results.
  public var name: String
  /// What it delivers.
  public var supply: Supply
  /// Shares of the personas, in the order of the plan's personas; sums to 1.
  public var mix: [Double]
  /// The days on which it runs, both ends included.
  public var days: ClosedRange<Int>
  /// Days of running in which half of its effect wears out; `nil`: it never does.
  public var wearOutDays: Double?
  /// What those who come are given.
  public var hook: Hook?
  /// The way in by way of the operator's contacts; `nil`: people join at once.
  public var twoStep: TwoStep?
  /// What a partner's group is given in exchange for its reach.
  public var exchange: PartnerExchange?
  /// Money a day it runs.
  public var costPerDay = 0.0
  /// Money for a thousand people reached.
  public var costPerThousand = 0.0
  /// Money for each who joins.
  public var costPerJoin = 0.0

  /// Makes a channel.
  public init(name: String, supply: Supply, mix: [Double], days: ClosedRange<Int>) {
    self.name = name
    self.supply = supply
    self.mix = mix
    self.days = days
  }

  /// Share of the people reached who join while the pool is full; 0 for a measured series, which
  /// ignores what is set.
  public var conversion: Double {
    get {
      switch supply {
      case .reach(_, let conversion), .schedule(_, let conversion): conversion
      case .measured: 0
      }
    }
    set {
      switch supply {
      case .reach(let perDay, _): supply = .reach(perDay: perDay, conversion: newValue)
      case .schedule(let periods, _): supply = .schedule(periods, conversion: newValue)
      case .measured: return
      }
    }
  }

  /// Whether its joins were counted, so that there is nothing to assume.
  public var isMeasured: Bool {
    if case .measured = supply { true } else { false }
  }

  /// What the operator of a channel that reaches people can only estimate.
  public static let estimates: [Parameter<Channel>] = [
    Parameter(
      "conversion", \.conversion, unit: "share", in: conversionRange, default: nil,
      plausible: .factor(1.35), grade: .assumption, source: "the operator's own estimate",
      "share of the people reached who join", "触达的人中加入的比例")
  ]

  /// People a channel may reach a day.
  public static let reachRange = 0.0...1_000_000_000.0
  /// Conversions allowed.
  public static let conversionRange = 0.0...1.0
  /// Half-lives of wear-out allowed, days.
  public static let wearOutRange = 0.1...36_600.0
  /// Joins a measured series may have on one day.
  public static let measuredJoinsRange = 0...1_000_000
  /// Measured channels one plan may have.
  public static let measuredLimit = 128

  /// The costs of a channel.
  public static let parameters: [Parameter<Channel>] = [
    Parameter(
      "cost_per_day", \.costPerDay, unit: "money", in: 0...1_000_000_000, default: 0,
      grade: .assumption, source: "neutral",
      "cost of a day on which it runs", "每天的费用"),
    Parameter(
      "cost_per_thousand", \.costPerThousand, unit: "money", in: 0...1_000_000_000, default: 0,
      grade: .assumption, source: "neutral",
      "cost of a thousand people reached", "每触达一千人的费用"),
    Parameter(
      "cost_per_join", \.costPerJoin, unit: "money", in: 0...1_000_000_000, default: 0,
      grade: .assumption, source: "neutral",
      "cost of each who joins", "每个加入者的费用"),
  ]

  /// People reached on a day; 0 when the channel does not run.
  public func reach(onDay day: Int) -> Double {
    guard days.contains(day) else { return 0 }
    switch supply {
    case .reach(let perDay, _): return perDay
    case .schedule(let periods, _):
      return periods.reduce(0) { $0 + ($1.days.contains(day) ? $1.reachPerDay : 0) }
    case .measured: return 0
    }
  }
}

/// What a channel reaches from one day to another.
public struct ReachPeriod: Sendable, Equatable, Codable {
  /// The days, both ends included.
  public var days: ClosedRange<Int>
  /// People reached a day.
  public var reachPerDay: Double

  /// Makes a period.
  public init(days: ClosedRange<Int>, reachPerDay: Double) {
    self.days = days
    self.reachPerDay = reachPerDay
  }

  /// Periods one channel may have.
  public static let limit = 1_000
}

/// A lead magnet: something that those who come are given.
public struct Hook: Sendable, Equatable, Codable {
  /// Multiplies the conversion.
  public var conversionFactor = 1.0
  /// Money for each who joins.
  public var costEach = 0.0

  /// A hook that does nothing.
  public init() {}

  /// The numbers of a hook.
  public static let parameters: [Parameter<Hook>] = [
    Parameter(
      "conversion_factor", \.conversionFactor, unit: "multiple", in: 0...100, default: 1.5,
      plausible: .power(1.4), grade: .assumption, source: "our judgement",
      "multiplies the conversion", "转化率的倍数"),
    Parameter(
      "cost_each", \.costEach, unit: "money", in: 0...1_000_000_000, default: 0,
      grade: .assumption, source: "neutral",
      "cost of the gift for each who joins", "每个加入者的赠品成本"),
  ]
}

/// People add the operator as a contact first, and are then invited in.
///
/// Of the people a channel converts, a share adds the operator, and a share of those accepts the
/// invitation some days later. They are invited by a member, so a QR limit does not stop them.
public struct TwoStep: Sendable, Equatable, Codable {
  /// Share that adds the operator.
  public var addShare = 1.0
  /// Share of those added that accepts the invitation.
  public var acceptShare = 1.0
  /// Days between the two.
  public var lagDays = 0.0

  /// A way in without losses.
  public init() {}

  /// The numbers of a two-step path.
  public static let parameters: [Parameter<TwoStep>] = [
    Parameter(
      "add_share", \.addShare, unit: "share", in: 0...1, default: 0.82,
      plausible: .factor(1.1), grade: .ruleOfThumb,
      source: "each step on the way in loses 15–20 % (practitioners)",
      "share that adds the operator as a contact", "添加运营者好友的比例"),
    Parameter(
      "accept_share", \.acceptShare, unit: "share", in: 0...1, default: 0.82,
      plausible: .factor(1.1), grade: .ruleOfThumb,
      source: "each step on the way in loses 15–20 % (practitioners)",
      "share of those added that accepts the invitation", "好友中接受邀请入群的比例"),
    Parameter(
      "lag_days", \.lagDays, unit: "days", in: 0...365, isWhole: true, default: 1,
      grade: .assumption, source: "our judgement",
      "days from adding to joining", "从加好友到入群的天数"),
  ]
}

/// What a partner's group is given in exchange: its posts appear in every group while the channel
/// runs, as volume that serves no member.
public struct PartnerExchange: Sendable, Equatable, Codable {
  /// The partner's posts a day.
  public var postsPerDay = 0.0

  /// An exchange with the defaults of the table.
  public init() {
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// The numbers of an exchange.
  public static let parameters: [Parameter<PartnerExchange>] = [
    Parameter(
      "posts_per_day", \.postsPerDay, unit: "posts a day", in: 0...1_000, default: 1,
      grade: .assumption, source: "the operator's plan",
      "the partner's posts in every group on a day the channel runs", "渠道运行日每群发布的互推内容条数")
  ]
}
