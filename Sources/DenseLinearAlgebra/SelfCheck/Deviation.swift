/// How far a computed matrix is from the right one, and how far rounding may have taken it.
struct Deviation {
  let error: Double
  let bound: Double

  /// Of a result that has the wrong shape or form, or that was refused.
  static let unacceptable = Deviation(error: .infinity, bound: 0)
}

extension SelfCheckResult.Trial {
  init(
    size: String, measure: () throws(LinearAlgebraError) -> Deviation
  ) {
    let deviation = (try? measure()) ?? .unacceptable
    self.init(size: size, error: deviation.error, bound: deviation.bound)
  }
}
