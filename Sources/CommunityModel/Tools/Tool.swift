/// A paid service the operator uses: a monthly cost and multipliers of what it helps with.
public struct Tool: Sendable, Equatable, Codable {
  /// The name that activities need it by.
  public var name: String
  /// Money a month of 30 days.
  public var costPerMonth = 0.0
  /// Multiplies participation in the activities that need it.
  public var participation = 1.0
  /// Multiplies the hours of the activities that need it.
  public var activityHours = 1.0
  /// Multiplies the conversion of all channels.
  public var conversion = 1.0
  /// Multiplies the cost of people reached.
  public var reachCost = 1.0
  /// Multiplies the share of accepted invitations that gets through a campaign's landing page.
  public var landingConversion = 1.0
  /// Multiplies the hours of posts and of the digest.
  public var contentHours = 1.0
  /// Multiplies the quality of posts.
  public var contentQuality = 1.0
  /// Multiplies the minutes of replies and direct messages.
  public var replyMinutes = 1.0
  /// Multiplies the minutes of an order.
  public var orderMinutes = 1.0

  /// A tool with the defaults of the table.
  public init(name: String) {
    self.name = name
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// Tools one plan may have.
  public static let limit = 64
  /// Days of a month in `costPerMonth`.
  public static let monthDays = 30.0

  /// The numbers of a tool; the defaults do nothing.
  public static let parameters: [Parameter<Tool>] = [
    Parameter(
      "cost_per_month", \.costPerMonth, unit: "money", in: 0...1_000_000_000, default: 0,
      grade: .assumption, source: "neutral",
      "cost of 30 days", "每 30 天的费用"),
    multiple(
      "participation", \.participation, "participation in the activities that need it",
      "所服务活动的参与比例"),
    multiple(
      "activity_hours", \.activityHours, "hours of the activities that need it", "所服务活动的工时"),
    multiple("conversion", \.conversion, "conversion of all channels", "各渠道的转化率"),
    multiple("reach_cost", \.reachCost, "cost of people reached", "触达费用"),
    multiple(
      "landing_conversion", \.landingConversion,
      "share that gets through a campaign's landing page", "裂变活动的落地页转化率"),
    multiple("content_hours", \.contentHours, "hours of posts and of the digest", "内容与摘要的工时"),
    multiple("content_quality", \.contentQuality, "quality of posts", "内容质量"),
    multiple(
      "reply_minutes", \.replyMinutes, "minutes of replies and direct messages", "回复与私信的分钟数"),
    multiple("order_minutes", \.orderMinutes, "minutes of an order", "处理每单的分钟数"),
  ]

  private static func multiple(
    _ key: String, _ path: any WritableKeyPath<Tool, Double> & Sendable, _ english: String,
    _ chinese: String
  ) -> Parameter<Tool> {
    Parameter(
      key, path, unit: "multiple", in: 0...100, default: 1, plausible: .power(1.5),
      grade: .assumption, source: "neutral", "multiplies the \(english)", "\(chinese)的倍数")
  }
}
