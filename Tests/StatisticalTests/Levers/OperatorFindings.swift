/// What statements come to, each simulated once for all tests that ask.
actor OperatorFindings {
  static let shared = OperatorFindings()

  private var tasks: [String: Task<[LeverEffect], any Error>] = [:]

  /// The effects on the figures a statement speaks of, in its order.
  func effects(of statement: OperatorStatement) async throws -> [LeverEffect] {
    let known = tasks[statement.english]
    let task =
      known
      ?? Task {
        let before = try await LeverRun.outcomes(of: statement.before, replications: 60)
        let after = try await LeverRun.outcomes(of: statement.after, replications: 60)
        return statement.expected.map { LeverEffect(of: $0.measure, from: before, to: after) }
      }
    tasks[statement.english] = task
    return try await task.value
  }
}
