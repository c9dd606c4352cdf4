/// What a customer did since their first purchase.
package struct PurchaseHistory: Sendable, Hashable {
  /// Purchases after the first one.
  package let repeatCount: Int
  /// Time from the first purchase to the last; 0 if there was no other.
  package let lastPurchase: Double
  /// Time from the first purchase to the end of the history.
  package let age: Double

  /// - Throws: `impossibleValue` if a number is negative or not finite, the last purchase lies after the end or,
  ///   without repeat purchases, after the first one; its place is 0 for the count, 1 for the last purchase and 2
  ///   for the age.
  package init(repeatCount: Int, lastPurchase: Double, age: Double) throws(FittingError) {
    guard repeatCount >= 0 else { throw .impossibleValue(place: 0) }
    guard age >= 0, age.isFinite else { throw .impossibleValue(place: 2) }
    guard lastPurchase >= 0, lastPurchase <= age, repeatCount > 0 || lastPurchase == 0 else {
      throw .impossibleValue(place: 1)
    }
    self.repeatCount = repeatCount
    self.lastPurchase = lastPurchase
    self.age = age
  }
}
