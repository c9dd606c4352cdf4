import CommunityModel
import PortableMath

/// A channel that reaches people, on every day of the horizon.
///
/// Of the people reached on day d, the part that belongs to persona k joins `lagDays` later:
/// reach(d) · conversion · (1 − join_friction) · aimed mix_k · promise factor · admitted_k, which is
/// Core, times what the day does: hook · wear(d) · calendar(d) · add_share · accept_share. With
/// neutral settings that last factor is exactly 1. How far the channel has worn, a replication knows.
///
/// A class, because whoever asks a structure for something gets a copy of it first, with a count of references
/// for each of its arrays.
final class ReachTerms: Sendable {
  private struct Day: Sendable {
    /// People reached.
    let reach: Double
    /// What the calendar does to those whom it converts.
    let joinFactor: Double
  }

  private struct Audience: Sendable {
    let share: Double
    let admitted: Double
  }

  /// Place in `CommunityPlan.sources`.
  let source: Int
  /// Whether those who come are invited in by the operator.
  let isTwoStep: Bool
  /// Days from being reached to joining.
  let lagDays: Int
  private let hook: Double
  private let addShare: Double
  private let wearOutDays: Double?
  private let acceptShare: Double
  private let conversion: Double
  private let willing: Double
  private let promiseFactor: Double
  private let days: [Day]
  private let personas: [Audience]

  init(_ channel: Channel, source: Int, conversion: Double, _ audience: ChannelAudience) {
    self.source = source
    self.conversion = conversion
    isTwoStep = channel.twoStep != nil
    lagDays = Int(channel.twoStep?.lagDays ?? 0)
    acceptShare = channel.twoStep?.acceptShare ?? 1
    willing = 1 - audience.joinFriction
    promiseFactor = audience.promiseFactor
    personas = zip(audience.aimed(channel.mix), audience.admitted).map {
      Audience(share: $0, admitted: $1)
    }
    let reach = channel.dailyReach(horizonDays: audience.joinFactors.count)
    hook = channel.hookFactor(onConversion: conversion)
    addShare = channel.twoStep?.addShare ?? 1
    wearOutDays = channel.wearOutDays
    days = zip(reach, audience.joinFactors).map { Day(reach: $0, joinFactor: $1) }
  }

  /// What is left of the effect after so many days on which anybody was reached: 2^(−n / wear_out_days).
  func wear(afterDays days: Int) -> Double {
    wearOutDays.map { halving(halfLives: Double(days) / $0) } ?? 1
  }

  /// Of those a day's reach converts: the share that adds the operator, or all without two steps, times
  /// hook, wear and calendar.
  private func contactFactor(on day: Int, wear: Double) -> Double {
    hook * wear * days[day].joinFactor * addShare
  }

  /// People reached on a day.
  func reached(on day: Int) -> Double { days[day].reach }

  /// People who are expected to add the operator on a day while the pool is full; 0 without two steps.
  func contacts(on day: Int, wear: Double, reputationFactor: Double) -> Double {
    guard isTwoStep else { return 0 }
    let factor = contactFactor(on: day, wear: wear)
    return personas.reduce(0) { $0 + converted($1, on: days[day]) * factor } * reputationFactor
  }

  /// Adds the joins of each persona that are expected, while its pool is full, of those reached on a day.
  func addJoins(
    reachedOn day: Int, wear: Double, reputationFactor: Double, to joins: inout [Double],
    from first: Int
  ) {
    guard days[day].reach > 0 else { return }
    let factor = contactFactor(on: day, wear: wear) * acceptShare * reputationFactor
    for (place, persona) in personas.enumerated() {
      joins[first + place] += converted(persona, on: days[day]) * factor
    }
  }

  private func converted(_ persona: Audience, on day: Day) -> Double {
    day.reach * conversion * willing * persona.share * promiseFactor * persona.admitted
  }
}

extension Channel {
  /// People reached on each day of the horizon.
  ///
  /// The same numbers as `reach(onDay:)`, in time that grows with days and periods, not with their
  /// product.
  fileprivate func dailyReach(horizonDays: Int) -> [Double] {
    var reach = [Double](repeating: 0, count: horizonDays)
    let running = (0..<horizonDays).clamped(to: days.lowerBound..<days.upperBound + 1)
    switch supply {
    case .reach(let perDay, _):
      for day in running { reach[day] = perDay }
    case .schedule(let periods, _):
      for period in periods {
        let last = period.days.upperBound + 1
        for day in running.clamped(to: period.days.lowerBound..<last) {
          reach[day] += period.reachPerDay
        }
      }
    case .measured: break
    }
    return reach
  }

  /// What a hook multiplies the conversion by; no more people are converted than were reached.
  fileprivate func hookFactor(onConversion conversion: Double) -> Double {
    min(hook?.conversionFactor ?? 1, 1 / conversion)
  }
}

/// What is left after a number of half-lives.
func halving(halfLives: Double) -> Double {
  exponential(-halfLives * 0x1.62e4_2fef_a39e_fp-1)
}
