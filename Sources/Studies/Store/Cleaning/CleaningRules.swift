/// What is removed from studies besides what no run can use any more.
package struct CleaningRules: Sendable, Equatable {
  /// Runs of which nothing was added since then are removed, in seconds since 1970-01-01 UTC; `nil`: none.
  package var oldest: Double?
  /// The most bytes that all studies together may take; `nil`: any number.
  package var byteLimit: Int?

  /// Rules by age and size.
  package init(oldest: Double? = nil, byteLimit: Int? = nil) {
    self.oldest = oldest
    self.byteLimit = byteLimit
  }
}
