import OutputAnalysis
import TestSupport
import Testing

/// What the volume of a group does to its readers, with the default kinds of people and content.
///
/// Published: satisfaction rises with the matching messages read up to a knee at 40 (Ren and Kraut
/// 2014); users of overloaded newsgroups stop taking part (Jones, Ravid and Rafaeli 2004); 74.6 % of
/// 2,002 people in mostly 10 to 30 groups mute groups (China Youth Daily 2020). The last figure set
/// the default `muted_at_full_load`, so that its height here is no validation; that the best volume
/// lies between 20 and 80 messages a day, and what happens beyond, follow from attention spans,
/// saturation and overload cost, which none of these figures has set.
@Suite struct OverloadTests {
  @Test func `the use of reading has one peak, at 20 to 80 messages a day`() async throws {
    let volumes = [0, 10, 20, 30, 36, 45, 60, 80, 100, 140, 200, 300]
    var benefits: [Double] = []
    for volume in volumes {
      benefits.append(try await OverloadPlan.benefit(writers: volume))
      let expected = ReadingBenefit.mixed(messages: Double(volume))
      // What is left is that the engine's states are single precision.
      #expect(abs(benefits[benefits.count - 1] - expected) < 1e-5, "\(volume) messages")
    }
    let peak = benefits.indices.reduce(0) { benefits[$1] > benefits[$0] ? $1 : $0 }
    #expect((20...80).contains(volumes[peak]), "\(benefits)")
    let steps = zip(benefits, benefits.dropFirst()).map { $1 - $0 }
    #expect(steps[..<peak].allSatisfy { $0 > 0 }, "\(benefits)")
    #expect(steps[peak...].allSatisfy { $0 < 0 }, "\(benefits)")
  }

  // Retention peaks later than the benefit of all: those who stay have more attention.
  @Test(arguments: [60, 80, 160]) func `doubling the volume past the peak lowers retention`(
    volume: Int
  ) async throws {
    let change = try await Self.retentionChange(from: volume, to: 2 * volume)
    #expect(change.standardErrors(above: 0) < -5, "\(change.mean)")
  }

  @Test func `doubling the volume before the peak does not`() async throws {
    let change = try await Self.retentionChange(from: 10, to: 20)
    #expect(change.standardErrors(above: 0) > 5, "\(change.mean)")
  }

  @Test func `the more groups, the more mute one`() async throws {
    let shares = try await OverloadPlan.mutedShares.value.map(\.share)
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $1 > $0 + 0.05 }, "\(shares)")
    #expect(abs(shares[2] - 0.75) < 0.1, "\(shares)")
  }

  /// The change of retention on day 30 of those who joined, with the same luck.
  private static func retentionChange(from: Int, to: Int) async throws -> RunningMoments {
    let before = try await OverloadPlan.retention(writers: from)
    let after = try await OverloadPlan.retention(writers: to)
    return RunningMoments(zip(before, after).map { $1 - $0 })
  }
}
