import CommunityEngine
package import CommunityModel

/// About how much memory the futures of a scenario take while they are simulated.
package struct MemoryNeed: Sendable, Equatable {
  /// Futures that are simulated at a time.
  package let threads: Int
  /// Members of the largest of them, those that left included.
  package let members: Int
  /// Bytes of what is kept of all futures until the end, at most.
  package let keptBytes: Int

  /// What is needed for the strategies of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: what is simulated.
  ///   - threads: futures simulated at a time.
  ///   - keptBytes: what is kept of all of them at most.
  ///   - room: bytes within which nobody has to look closer.
  package init(of scenario: Scenario, threads: Int, keptBytes: Int = 0, within room: Int) {
    let plans = scenario.strategies.map(\.plan)
    self.threads = threads
    self.keptBytes = keptBytes
    let people = plans.map { $0.personas.reduce(0) { $0 + $1.pool } }.max() ?? 0
    let most = Self(threads: threads, members: Self.whole(people), keptBytes: keptBytes)
    members =
      most.bytes <= room
      ? most.members
      : plans.map { Self.expectedMembers(of: $0, horizonDays: scenario.horizonDays) }.max() ?? 0
  }

  private init(threads: Int, members: Int, keptBytes: Int) {
    self.threads = threads
    self.members = members
    self.keptBytes = keptBytes
  }

  /// Bytes in all.
  package var bytes: Int {
    let (population, isLarge) = (threads * Self.bytesPerMember).multipliedReportingOverflow(
      by: members)
    let (sum, isLarger) = population.addingReportingOverflow(keptBytes + Self.otherBytes)
    return isLarge || isLarger ? .max : sum
  }

  /// What the engine holds of a member, the spare room of its columns included: see `Speed.md`.
  private static let bytesPerMember = 250
  /// The program, a batch of outcomes and what is written from them.
  private static let otherBytes = 150_000_000
  /// Futures in which more people come than are expected.
  private static let allowance = 1.5

  private static func expectedMembers(of plan: CommunityPlan, horizonDays: Int) -> Int {
    // What outgrows the engine is refused by it.
    guard let course = try? MeanField(plan: plan, horizonDays: horizonDays).outcome() else {
      return 0
    }
    let joins = course.series(of: .joins).reduce(0, +)
    return whole(allowance * (joins + (course.series(of: .members).first ?? 0)))
  }

  private static func whole(_ count: Double) -> Int { Int(min(max(count, 0), 1e15)) }
}
