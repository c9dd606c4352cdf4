#if MPI
/// What each helper has to do, and who can take more.
struct HelperRoom {
  /// Threads without a job; below 0 if jobs wait.
  private var idle: [Int: Int] = [:]
  /// How many jobs may wait at each helper, so that it never waits for the next.
  private var ahead: [Int: Int] = [:]
  /// The helpers by their idle threads.
  private var helpers: [Int: Set<Int>] = [:]

  /// Notes a new helper.
  mutating func add(_ helper: Int, threads: Int) {
    ahead[helper] = max(1, threads / 2)
    change(helper, by: threads)
  }

  /// Notes that a helper has finished jobs, or got some (below 0).
  mutating func change(_ helper: Int, by count: Int) {
    let before = idle[helper] ?? 0
    helpers[before]?.remove(helper)
    if helpers[before]?.isEmpty == true { helpers[before] = nil }
    idle[helper] = before + count
    helpers[before + count, default: []].insert(helper)
  }

  /// The helper that is to have the next job.
  ///
  /// - Parameter mayWait: whether jobs may wait at a helper.
  /// - Returns: the one that has least to do; `nil` if everybody has enough.
  func next(mayWait: Bool) -> Int? {
    guard let most = helpers.keys.max(), let helper = helpers[most]?.first else { return nil }
    return most > (mayWait ? -(ahead[helper] ?? 0) : 0) ? helper : nil
  }
}
#endif
