import CommunityEngine
package import CommunityModel

/// About how much memory each process takes while it simulates futures of a scenario.
package struct MemoryNeed: Sendable, Equatable {
  /// Futures that a process simulates at a time.
  package let threads: Int
  /// Members of the largest of them that it holds, those that left included.
  package let members: Int
  /// Bytes of what is kept of all futures until the end, at most.
  package let keptBytes: Int
  /// Processes that take as much each.
  package let processes: Int
  private let bytesPerMember: Int
  /// What a process keeps of groups that others live.
  private var elsewhereBytes = 0

  /// What is needed for the strategies of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: what is simulated.
  ///   - threads: futures that this process simulates at a time.
  ///   - keptBytes: what is kept of all of them at most.
  ///   - room: bytes within which nobody has to look closer.
  ///   - crew: the processes that simulate together; `nil`: one alone.
  package init(
    of scenario: Scenario, threads: Int, keptBytes: Int = 0, within room: Int,
    crew: (any ReplicationCrew)? = Crew.current
  ) {
    let (days, plans) = (scenario.horizonDays, scenario.strategies.map(\.plan))
    let processes = crew?.processCount ?? 1
    // Machines may differ: the least memory that any has is held against the most threads.
    let threads = max(threads, crew?.threadsOfProcess ?? 0)
    let people = plans.map(\.mostPeople).max() ?? 0
    let most = Self(
      threads: threads, members: Self.whole(people), keptBytes: keptBytes, processes: processes,
      bytesPerMember: plans.map(EngineLimits.bytesPerMember).max() ?? 0)
    guard most.bytes > room else {
      self = most
      return
    }
    let needs = plans.map { plan in
      let together = crew?.processes(living: plan, horizonDays: days) ?? 1
      let members = Self.expectedMembers(of: plan, horizonDays: days, processes: together)
      let part = Self.largestPart(of: members, in: plan, processes: together)
      var need = Self(
        threads: together > 1 ? 1 : threads, members: Self.whole(part), keptBytes: keptBytes,
        processes: processes, bytesPerMember: EngineLimits.bytesPerMember(of: plan))
      if together > 1 { need.elsewhereBytes = Self.elsewhereBytes(of: members, in: plan) }
      return need
    }
    self = needs.max { $0.bytes < $1.bytes } ?? most
  }

  private init(
    threads: Int, members: Int, keptBytes: Int, processes: Int, bytesPerMember: Int
  ) {
    self.threads = threads
    self.members = members
    self.keptBytes = keptBytes
    self.processes = processes
    self.bytesPerMember = bytesPerMember
  }

  /// Bytes in all.
  package var bytes: Int {
    let (population, isLarge) = (threads * bytesPerMember).multipliedReportingOverflow(
      by: members)
    let (sum, isLarger) = population.addingReportingOverflow(
      keptBytes + elsewhereBytes + Self.otherBytes)
    return isLarge || isLarger ? .max : sum
  }

  /// The program, a batch of outcomes and what is written from them.
  private static let otherBytes = 150_000_000
  /// Futures in which more people come than are expected.
  private static let allowance = 1.5

  private static func expectedMembers(
    of plan: CommunityPlan, horizonDays: Int, processes: Int
  ) -> Double {
    let field = MeanField(plan: plan, horizonDays: horizonDays, processes: processes)
    // What outgrows the engine is refused by it.
    guard let course = try? field.outcome() else { return 0 }
    return allowance * course.series(of: .joins).reduce(0, +)
  }

  /// Members that one of the processes holds which live a future together.
  private static func largestPart(
    of members: Double, in plan: CommunityPlan, processes: Int
  ) -> Double {
    let part = members / Double(processes)
    guard plan.replication != nil else { return part }
    // A group is held as a whole, however many processes there are.
    return max(part, min(members, groupSize(in: plan)))
  }

  /// Every process keeps an empty block for each persona of every group that it does not live.
  private static func elsewhereBytes(of members: Double, in plan: CommunityPlan) -> Int {
    let groups = (members / groupSize(in: plan)).rounded(.up)
    let blocks = groups * Double(plan.personas.count)
    return whole(blocks * Double(EngineLimits.bytesPerBlockElsewhere))
  }

  /// Members of a group that is full, where there is more than one.
  private static func groupSize(in plan: CommunityPlan) -> Double {
    guard let fillLine = plan.replication?.fillLine else { return .infinity }
    return Double(max(1, min(fillLine, plan.platform.capacity ?? .max)))
  }

  private static func whole(_ count: Double) -> Int { Int(min(max(count, 0), 1e15)) }
}
