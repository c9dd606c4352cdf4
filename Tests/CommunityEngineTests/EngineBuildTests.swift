import CommunityEngine
import CommunityModel
import Foundation
import Testing

/// The engine's builds for processors with certain vector instructions.
struct EngineBuildTests {
  /// Those that are not what the rest of the tests run; none where the processor has no more.
  private static let wide = EngineBuild.runnable.filter { $0 != .baseline }

  @Test(arguments: wide, Array(stride(from: 0, to: RandomPlan.numbers.upperBound, by: 9)))
  func `every build gives the same bytes`(build: EngineBuild, number: Int) throws {
    let plan = RandomPlan.plan(number)
    let outcomes = try [.baseline, build].map {
      try runner(plan, days: RandomPlan.horizonDays, build: $0).outcome(of: number)
    }
    #expect(outcomes[0].encoded == outcomes[1].encoded)
  }

  @Test(arguments: wide)
  func `plans with one layer each too`(build: EngineBuild) throws {
    for named in [.core, .groups] + NamedPlan.levers + NamedPlan.members + NamedPlan.growth {
      let outcomes = try [.baseline, build].map {
        try runner(named.plan, days: named.horizonDays, build: $0).outcome(of: 3)
      }
      #expect(outcomes[0].encoded == outcomes[1].encoded, "\(named.testDescription)")
    }
  }

  @Test func `another future has other bytes`() throws {
    let runner = runner(NamedPlan.core.plan, days: 40, build: .current)
    #expect(try runner.outcome(of: 0).encoded != runner.outcome(of: 1).encoded)
  }

  @Test(arguments: wide)
  func `every build expects the same course`(build: EngineBuild) throws {
    for number in [0, 60, 130, 170] {
      let courses = try [.baseline, build].map {
        try MeanField(
          plan: RandomPlan.plan(number), horizonDays: RandomPlan.horizonDays, build: $0
        ).outcome()
      }
      #expect(bits(courses[0]) == bits(courses[1]), "plan \(number)")
    }
  }

  #if os(Linux) && arch(x86_64)
  @Test func `what runs is what Linux says of the processor`() throws {
    let text = try String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("flags") })
    let flags = Set(line.split(separator: " "))
    let avx2: Set<Substring> = ["avx2", "bmi1", "bmi2", "f16c", "fma", "abm", "movbe"]
    let avx512 = avx2.union(["avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"])
    #expect(EngineBuild.avx2.isRunnable == avx2.isSubset(of: flags))
    #expect(EngineBuild.avx512.isRunnable == avx512.isSubset(of: flags))
  }
  #endif

  @Test func `the fastest that runs is in use, or the one that the environment names`() {
    let named = ProcessInfo.processInfo.environment[EngineBuild.variable] ?? ""
    let expected = EngineBuild(rawValue: named) ?? EngineBuild.runnable.last
    #expect(EngineBuild.current == expected)
    #expect(EngineBuild.runnable.first == .baseline)
  }

  private func runner(_ plan: CommunityPlan, days: Int, build: EngineBuild) -> ReplicationRunner {
    ReplicationRunner(
      plan: plan, horizonDays: days, seed: 4, assumptions: .drawn, build: build)
  }

  private func bits(_ course: MeanFieldOutcome) -> [UInt64] {
    (course.daily + course.summary + course.incomes + course.costs + course.hours)
      .map(\.bitPattern)
  }
}
