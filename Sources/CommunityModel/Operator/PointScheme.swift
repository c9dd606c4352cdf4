/// Points that members earn and spend on prizes.
///
/// Everyone earns and redeems; only a responsive share is moved by it: their visit logit rises by
/// `progressEffect` · min(1, balance ÷ price of the prize they aim at).
public struct PointScheme: Sendable, Equatable, Codable {
  /// What is given for what.
  public var earn = PointEarning()
  /// What points buy, in the order of the file.
  public var prizes: [Prize] = []
  /// Share of members who react to points.
  public var responsiveShare = 0.0
  /// Visit logit of someone responsive who can afford the prize.
  public var progressEffect = 0.0
  /// Days after which all balances are set to zero, again and again; `nil`: never.
  public var clearEveryDays: Int?

  /// A scheme with the defaults of the table, without prizes.
  public init() {
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// Days between two clearings a file may state.
  public static let clearRange = 1...3_660

  /// Money a point is worth at most: the highest cost per point of the prizes; 0 without prizes.
  public var worthOfPoint: Double {
    prizes.reduce(0) { max($0, $1.cost / $1.points) }
  }

  /// The numbers that do something: points that buy nothing move nobody.
  var livingParameters: [Parameter<PointScheme>] { prizes.isEmpty ? [] : Self.parameters }

  /// The numbers of a scheme.
  public static let parameters: [Parameter<PointScheme>] = [
    Parameter(
      "responsive_share", \.responsiveShare, unit: "share", in: 0...1, default: 0.2,
      plausible: .factor(1.4), grade: .published,
      source: "Hoernle et al. 2020: about 20 % of users respond to badges",
      "share of members who react to points", "会被积分打动的成员比例"),
    Parameter(
      "progress_effect", \.progressEffect, unit: "logit", in: 0...10, default: 0.52,
      plausible: .factor(1.4), grade: .published,
      source: "Hoernle et al. 2020: responders do over 40 % more; 30 % becomes 42 %",
      "inclination to visit of someone responsive who can afford the prize",
      "积分足以兑换奖品时的访问倾向提升"),
  ]
}

/// Points for what members do.
public struct PointEarning: Sendable, Equatable, Codable {
  /// For each day with a visit.
  public var checkIn = 0.0
  /// For each invitation that is accepted.
  public var invite = 0.0
  /// For each day on which an invitation is sent, accepted or not.
  public var share = 0.0
  /// For each day on which they write.
  public var answer = 0.0

  /// Nothing.
  public init() {}

  /// The numbers of earning.
  public static let parameters: [Parameter<PointEarning>] = [
    Parameter(
      "check_in", \.checkIn, unit: "points", in: 0...10_000, isWhole: true, default: 0,
      grade: .assumption, source: "neutral",
      "points for a day with a visit", "每个来访日的积分"),
    Parameter(
      "invite", \.invite, unit: "points", in: 0...10_000, isWhole: true, default: 0,
      grade: .assumption, source: "neutral",
      "points for an invitation that is accepted", "邀请被接受的积分"),
    Parameter(
      "share", \.share, unit: "points", in: 0...10_000, isWhole: true, default: 0,
      grade: .assumption, source: "neutral",
      "points for a day on which an invitation is sent", "发出邀请（分享）的积分"),
    Parameter(
      "answer", \.answer, unit: "points", in: 0...10_000, isWhole: true, default: 0,
      grade: .assumption, source: "neutral",
      "points for a day on which they write", "每个发言日的积分"),
  ]
}

/// Something that points buy.
public struct Prize: Sendable, Equatable, Codable {
  /// The name used in the file and in results.
  public var name: String
  /// Its price in points, at least 1.
  public var points = 0.0
  /// Money it costs the operator.
  public var cost = 0.0
  /// How many there are; `nil`: enough for everybody.
  public var stock: Int?

  /// A prize with the defaults of the table.
  public init(name: String) {
    self.name = name
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// Prizes one scheme may have.
  public static let limit = 8
  /// Stocks a file may state.
  public static let stockRange = 0...1_000_000_000

  /// The numbers of a prize.
  public static let parameters: [Parameter<Prize>] = [
    Parameter(
      "points", \.points, unit: "points", in: 1...1_000_000_000, isWhole: true, default: nil,
      grade: .assumption, source: "the operator's plan",
      "its price in points", "所需积分"),
    Parameter(
      "cost", \.cost, unit: "money", in: 0...1_000_000_000, default: 0,
      grade: .assumption, source: "neutral",
      "what it costs the operator", "运营者的成本"),
  ]
}
