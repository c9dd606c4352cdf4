/// What a kind of day does to a community; the default does nothing.
public struct DayEffect: Sendable, Equatable, Codable {
  /// Added to everyone's visit logit.
  public var visitOffset = 0.0
  /// Multiplies the joins that channels bring, those of measured series excepted.
  public var joinFactor = 1.0

  /// Makes an effect.
  public init(visitOffset: Double = 0, joinFactor: Double = 1) {
    self.visitOffset = visitOffset
    self.joinFactor = joinFactor
  }

  /// The numbers of an effect.
  public static let parameters: [Parameter<DayEffect>] = [
    Parameter(
      "visit_offset", \.visitOffset, unit: "logit", in: -10...10, default: 0,
      plausible: .factor(1.5), grade: .assumption, source: "neutral",
      "added to the inclination to visit", "对访问倾向的增减"),
    Parameter(
      "join_factor", \.joinFactor, unit: "multiple", in: 0...100, default: 1,
      plausible: .power(1.5), grade: .assumption, source: "neutral",
      "multiplies the joins that channels bring", "渠道带来的加入人数的倍数"),
  ]
}
