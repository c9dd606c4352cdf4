/// How far members came with one offer, a number for each stage of the funnel.
public struct OfferResult: Sendable, Equatable {
  /// The offer's name.
  public var name: String
  /// Visits on which it was put before somebody.
  public var seen: MeanEstimate
  /// Those on which they were interested.
  public var interested: MeanEstimate
  /// Those of these on which they believed it.
  public var trusting: MeanEstimate
  /// Those of these on which it was worth the price.
  public var wanting: MeanEstimate
  /// Orders taken; the rest came too late.
  public var orders: MeanEstimate
  /// Orders sent back.
  public var refunds: MeanEstimate
  /// People who kept it at least once.
  public var buyers: MeanEstimate
  /// Orders ÷ visits on which it was seen: a ratio per replication, then averaged over those in which it
  /// was seen.
  public var conversion: MeanEstimate

  /// Makes a row.
  public init(
    name: String, seen: MeanEstimate, interested: MeanEstimate, trusting: MeanEstimate,
    wanting: MeanEstimate, orders: MeanEstimate, refunds: MeanEstimate, buyers: MeanEstimate,
    conversion: MeanEstimate
  ) {
    self.name = name
    self.seen = seen
    self.interested = interested
    self.trusting = trusting
    self.wanting = wanting
    self.orders = orders
    self.refunds = refunds
    self.buyers = buyers
    self.conversion = conversion
  }
}
