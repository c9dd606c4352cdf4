/// Violations expected on a day, and what is done about them.
struct ExpectedConduct {
  var violations = 0.0
  /// Those that nobody detects.
  var visible = 0.0
  /// Sanctions for violations, and against members who had broken no rule.
  var deserved = 0.0
  var wrongful = 0.0
  var appeals = 0.0

  var sanctions: Double { deserved + wrongful }
}

/// Points expected on a day.
struct ExpectedPoints {
  var issued = 0.0
  var redeemed = 0.0
  /// Prizes given, in the order of the plan.
  var prizes: [Double] = []
}

/// What is expected of an offer on a day.
struct ExpectedOrders {
  var seen = 0.0
  var interested = 0.0
  var trusting = 0.0
  var wanting = 0.0
  var orders = 0.0
  var refunds = 0.0
  /// People who keep it for the first time.
  var buyers = 0.0
}

extension ExpectedOrders {
  mutating func add(_ other: ExpectedOrders) {
    seen += other.seen
    interested += other.interested
    trusting += other.trusting
    wanting += other.wanting
    orders += other.orders
    refunds += other.refunds
    buyers += other.buyers
  }
}
