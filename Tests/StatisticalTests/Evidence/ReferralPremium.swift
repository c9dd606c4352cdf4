import CommunityEngine
import CommunityModel
import OutputAnalysis

/// What invited members of the launch do, beside those whom the channel brought in the same weeks.
///
/// The channel stands in the plan as one channel for each week and kind of people, which brings the
/// same people, so that results tell them apart.
struct ReferralPremium {
  /// What members are compared by.
  enum Figure: CaseIterable {
    /// Visited on the thirtieth day, of those who joined early enough.
    case retention
    /// Members on the last day and not lapsed, of all who joined.
    case engaged
    /// Messages a person who joined.
    case messages
  }

  /// Those who joined in one week and are of one kind.
  private struct Cell {
    var joins = 0.0
    var eligible = 0.0
    /// Retained, engaged at the end, messages written.
    var sums: [Figure: Double] = [:]

    mutating func add(_ other: Cell) {
      joins += other.joins
      eligible += other.eligible
      sums.merge(other.sums, uniquingKeysWith: +)
    }

    /// Those whom a figure is about.
    func people(of figure: Figure) -> Double { figure == .retention ? eligible : joins }

    /// The figure of one of them.
    func mean(of figure: Figure) -> Double {
      let people = people(of: figure)
      return people > 0 ? (sums[figure] ?? 0) / people : 0
    }
  }

  /// A figure of invited members beside that of others of the same weeks.
  struct Comparison {
    let invited: Double
    let others: Double
    /// How much larger the figure of invited members is, as a share.
    let premium: Double
    let standardError: Double
  }

  /// All futures, for what else they tell.
  let outcomes: [ReplicationOutcome]
  /// Invited people of all futures by kind, and those of the channel.
  private(set) var invitedByKind: [Double]
  private(set) var othersByKind: [Double]
  /// Invited people by future, week and kind.
  private var invited: [[Cell]] = []
  /// Retained, engaged and messages of the invited by future.
  private var totals: [[Figure: Double]] = []
  /// The channel's people of all futures by week and kind.
  private var others: [Cell]
  private let kinds: Int

  static let futures = 600
  /// With the presets' homophily.
  static let usual = Task { try await ReferralPremium(homophily: Mechanics().homophily) }
  /// With invitations that go to anybody.
  static let withoutHomophily = Task { try await ReferralPremium(homophily: 0) }
  /// The same where all are in one group.
  static let inOneGroup = Task { try await ReferralPremium(homophily: 0, platform: "telegram") }

  private init(homophily: Double, platform: String = "wechat-group") async throws {
    let plan = Self.plan(platform: platform).with { $0.mechanics.homophily = homophily }
    kinds = plan.personas.count
    outcomes = try await LeverRun.outcomes(of: plan, replications: Self.futures)
    others = Array(repeating: Cell(), count: plan.channels.count)
    invitedByKind = Array(repeating: 0, count: kinds)
    othersByKind = invitedByKind
    for outcome in outcomes { add(outcome, seeds: plan.seedMembers) }
  }

  private mutating func add(_ outcome: ReplicationOutcome, seeds: [Int]) {
    var cells: [Cell] = []
    for place in others.indices {
      let source = outcome.sources[place]
      let brought = Cell(
        joins: Double(source.joins), eligible: Double(source.eligible30),
        sums: [
          .retention: Double(source.visited30), .engaged: Double(source.engagedAtEnd),
          .messages: Double(source.messages),
        ])
      others[place].add(brought)
      // Whom neither the channel nor the operator brought was invited.
      let cohort = outcome.cohorts[place]
      let seeded = Double(place < kinds ? seeds[place] : 0)
      let cell = Cell(
        joins: Double(cohort.joined) - brought.joins - seeded,
        eligible: Double(cohort.eligible[2]) - brought.eligible - seeded)
      invitedByKind[place % kinds] += cell.joins
      othersByKind[place % kinds] += brought.joins
      cells.append(cell)
    }
    invited.append(cells)
    let source = outcome.sources[others.count]
    totals.append([
      .retention: Double(source.visited30), .engaged: Double(source.engagedAtEnd),
      .messages: Double(source.messages),
    ])
  }

  /// Invited people of a future, as the cohorts have them.
  func invitedPeople(inFuture number: Int) -> Double {
    invited[number].reduce(0) { $0 + $1.joins }
  }

  /// Compares with people of the same weeks, and of the same kinds if so asked.
  func compare(_ figure: Figure, sameKinds: Bool = false) -> Comparison {
    let means = others.indices.map { place in
      sameKinds ? others[place].mean(of: figure) : week(of: place).mean(of: figure)
    }
    let expected = invited.map { cells in
      zip(cells, means).reduce(0) { $0 + $1.0.people(of: figure) * $1.1 }
    }
    let found = totals.map { $0[figure] ?? 0 }
    let people = invited.reduce(0) { sum, cells in
      cells.reduce(sum) { $0 + $1.people(of: figure) }
    }
    let (all, allExpected) = (found.reduce(0, +), expected.reduce(0, +))
    let ratio = all / allExpected
    // The error of a ratio of sums; that of the channel's means, of fifty times the people, is left out.
    let deviations = RunningMoments(zip(found, expected).map { $0 - ratio * $1 })
    let error = deviations.standardError * Double(found.count) / allExpected
    return Comparison(
      invited: all / people, others: allExpected / people, premium: ratio - 1,
      standardError: error)
  }

  /// The channel's people of all kinds in the week of a cell.
  private func week(of place: Int) -> Cell {
    let first = place - place % kinds
    return others[first..<first + kinds].reduce(into: Cell()) { $0.add($1) }
  }

  /// The reading club with its channel split into weeks and kinds.
  private static func plan(platform: String) -> CommunityPlan {
    LeverPlan.plan(platform: platform).with { plan in
      let channel = plan.channels[0]
      let weeks = (LeverPlan.horizonDays + 6) / 7
      plan.channels = (0..<weeks).flatMap { week in
        plan.personas.indices.map { kind in
          var part = channel
          part.name = "week \(week), \(plan.personas[kind].name)"
          part.days = 7 * week...7 * week + 6
          part.mix = plan.personas.indices.map { $0 == kind ? 1 : 0 }
          part.scaleReach(by: channel.mix[kind])
          return part
        }
      }
    }
  }
}

extension Channel {
  /// Reaches a share of the people it did.
  fileprivate mutating func scaleReach(by share: Double) {
    guard case .reach(let perDay, let conversion) = supply else { return }
    supply = .reach(perDay: perDay * share, conversion: conversion)
  }
}
