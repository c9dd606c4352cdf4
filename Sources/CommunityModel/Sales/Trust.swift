/// How far members trust the operator, and what moves that.
///
/// A visit moves trust T by a share `rate` of the way to what was found: the mean quality of the
/// operator's posts, less for the share of them that sells and for visible violations. T is the
/// probability that someone interested in an offer believes it.
public struct Trust: Sendable, Equatable, Codable {
  /// Trust of someone who has just joined.
  public var start = 0.0
  /// Share of the way that a visit makes.
  public var rate = 0.0
  /// Share of what was found that is lost where every post sells.
  public var sellingAversion = 0.0
  /// Share of what was found that is lost where all of yesterday's messages were visible violations of
  /// severity 1.
  public var violationCost = 0.0
  /// Trust gained by a purchase of quality 1, as a share of what is missing to 1.
  public var goodsGain = 0.0
  /// Trust lost by a complete disappointment, as a share of what there is.
  public var disappointmentCost = 0.0

  /// The defaults of the table.
  public init() {
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// The numbers of trust.
  public static let parameters: [Parameter<Trust>] = [
    Parameter(
      "start", \.start, unit: "share", in: 0...1, default: 0.3,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "trust of someone who has just joined", "新加入者的信任"),
    Parameter(
      "rate", \.rate, unit: "share", in: 0...1, default: 0.05,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "share of the way to what was found that a visit moves trust", "每次访问向所见水平靠近的比例"),
    Parameter(
      "selling_aversion", \.sellingAversion, unit: "share", in: 0...1, default: 0.8,
      plausible: .factor(1.2), grade: .assumption, source: "our judgement",
      "share of what was found that is lost where every post sells", "全是推销内容时所见水平损失的比例"),
    Parameter(
      "violation_cost", \.violationCost, unit: "share", in: 0...1, default: 0.5,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "share of what was found that is lost if all of yesterday's messages were visible violations of "
        + "severity 1",
      "昨日消息全为严重程度 1 的可见违规时所见水平损失的比例"),
    Parameter(
      "goods_gain", \.goodsGain, unit: "share", in: 0...1, default: 0.2,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "trust gained by a purchase of quality 1, as a share of what is missing to 1",
      "买到质量为 1 的商品带来的信任增长（占距 1 的比例）"),
    Parameter(
      "disappointment_cost", \.disappointmentCost, unit: "share", in: 0...1, default: 0.8,
      plausible: .factor(1.2), grade: .assumption, source: "our judgement",
      "trust lost by a complete disappointment, as a share of what there is",
      "商品完全失望时损失的信任比例"),
  ]
}
