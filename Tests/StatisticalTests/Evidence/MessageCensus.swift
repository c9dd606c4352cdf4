import CommunityModel
import OutputAnalysis

@testable import CommunityEngine

/// What everyone who is a member at the end of a simulated future has written so far.
struct MessageCensus {
  /// Who someone is, in any future of the same seed and number.
  private struct Person: Hashable {
    let persona: Int
    let number: UInt32
  }

  private let messages: [Person: Int]

  /// Runs one future and asks everyone.
  static func outcome(
    of plan: CommunityPlan, days: Int, number: Int, _ assumptions: AssumptionTreatment
  ) throws -> (outcome: ReplicationOutcome, census: MessageCensus) {
    let (outcome, population) = try FinalPopulation.run(
      plan, days: days, seed: LeverRun.seed, number: number, assumptions)
    return (outcome, MessageCensus(population))
  }

  private init(_ population: Population) {
    var messages: [Person: Int] = [:]
    for group in 0..<population.groupCount {
      let blocks = population[group].blocks
      for persona in blocks.indices {
        for place in 0..<blocks[persona].engaged.count {
          let person = Person(persona: persona, number: blocks[persona].engaged.person[place])
          messages[person] = Int(blocks[persona].engaged.messages[place])
        }
        for member in blocks[persona].lapsed.members.prefix(blocks[persona].lapsed.count) {
          messages[Person(persona: persona, number: member.person)] = Int(member.messages)
        }
      }
    }
    self.messages = messages
  }

  /// The share of members who have written since an earlier day of the same future.
  func shareWriting(since earlier: MessageCensus) -> Double {
    let writers = messages.count { $0.value > earlier.messages[$0.key, default: 0] }
    return Double(writers) / Double(messages.count)
  }

  /// How many messages the members have written, most first.
  var totals: [Int] { messages.values.sorted(by: >) }

  /// The share of the messages that the most active part of all members has written.
  func shareOfMembers(top part: Double) -> Double {
    TotalsHistogram(messages.values).shareHeldByTop(part)
  }

  /// The share that the most active part of those who have written at all has written.
  func shareOfWriters(top part: Double) -> Double {
    TotalsHistogram(messages.values.filter { $0 > 0 }).shareHeldByTop(part)
  }

  /// The share of the messages whose writers have written no other.
  var shareOfSingleMessages: Double {
    let singles = messages.values.count { $0 == 1 }
    return Double(singles) / Double(messages.values.reduce(0, +))
  }
}
