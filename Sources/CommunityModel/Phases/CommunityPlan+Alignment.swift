extension CommunityPlan {
  /// The plan of a phase of another plan, with the same parts in the same order.
  ///
  /// Channels, streams, activities, offers and tools that it lacks, and a referral campaign, a digest or
  /// advertising, are there and do nothing. What only counts on day 0 is that of the other plan.
  package func aligned(with plan: CommunityPlan) -> CommunityPlan {
    var aligned = self
    aligned.channels = plan.channels.map { channel in
      channels.first { $0.name == channel.name } ?? channel.idle
    }
    aligned.content = plan.content.map { stream in
      content.first { $0.name == stream.name } ?? stream.changed { $0.postsPerWeek = 0 }
    }
    aligned.activities = plan.activities.map { activity in
      activities.first { $0.name == activity.name } ?? activity.changed { $0.occurrences = [] }
    }
    aligned.offers = plan.offers.map { offer in
      offers.first { $0.name == offer.name } ?? offer.changed { $0.occurrences = [] }
    }
    aligned.tools = plan.tools?.map { tool in
      tools?.first { $0.name == tool.name } ?? Tool(name: tool.name)
    }
    aligned.referral = referral ?? plan.referral?.changed { $0.occurrences = [] }
    aligned.digest =
      digest
      ?? plan.digest?.changed {
        $0.ratio = 1
        $0.hoursPerDay = 0
      }
    aligned.advertising =
      advertising
      ?? plan.advertising?.changed {
        $0.postsPerDay = 0
        $0.incomePerThousandVisits = 0
      }
    aligned.phases = []
    return aligned
  }
}

extension Channel {
  /// The channel when it reaches nobody.
  fileprivate var idle: Channel {
    changed {
      switch $0.supply {
      case .reach(_, let conversion), .schedule(_, let conversion):
        $0.supply = .reach(perDay: 0, conversion: conversion)
      case .measured(_, let countsInvites):
        $0.supply = .measured(dailyJoins: [], countsInvites: countsInvites)
      }
      $0.exchange = nil
      $0.costPerDay = 0
    }
  }
}

/// What can be copied with a change.
private protocol Changeable {}

extension Changeable {
  func changed(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }
}

extension Channel: Changeable {}
extension ContentStream: Changeable {}
extension Activity: Changeable {}
extension Offer: Changeable {}
extension Referral: Changeable {}
extension Digest: Changeable {}
extension Advertising: Changeable {}
