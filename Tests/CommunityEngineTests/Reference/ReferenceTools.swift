import CommunityModel

/// What tools make of a plan.
struct ReferenceTools {
  private let tools: [Tool]

  init(_ tools: [Tool]) {
    self.tools = tools
  }

  func equip(_ plan: CommunityPlan) -> CommunityPlan {
    var plan = plan
    for index in plan.channels.indices {
      multiply(&plan.channels[index].costPerThousand, \.reachCost)
      multiplyShare(&plan.channels[index].conversion, \.conversion)
    }
    for index in plan.content.indices {
      multiply(&plan.content[index].hoursPerPost, \.contentHours)
      multiplyShare(&plan.content[index].quality, \.contentQuality)
    }
    for index in plan.activities.indices { equip(&plan.activities[index]) }
    for index in plan.offers.indices {
      multiply(&plan.offers[index].minutesPerOrder, \.orderMinutes)
    }
    if var digest = plan.digest {
      multiply(&digest.hoursPerDay, \.contentHours)
      plan.digest = digest
    }
    if var referral = plan.referral {
      multiplyShare(&referral.landingConversion, \.landingConversion)
      plan.referral = referral
    }
    if var replies = plan.replies {
      multiply(&replies.minutesPerReply, \.replyMinutes)
      multiply(&replies.minutesPerDirectMessage, \.replyMinutes)
      plan.replies = replies
    }
    return plan
  }

  private func equip(_ activity: inout Activity) {
    let needed = ReferenceTools(tools.filter { $0.name == activity.tool })
    needed.multiplyShare(&activity.participation, \.participation)
    needed.multiply(&activity.hours, \.activityHours)
    needed.multiply(&activity.hoursPerDay, \.activityHours)
  }

  private func multiply(_ number: inout Double, _ multiple: KeyPath<Tool, Double>) {
    for tool in tools { number *= tool[keyPath: multiple] }
  }

  private func multiplyShare(_ share: inout Double, _ multiple: KeyPath<Tool, Double>) {
    guard !tools.isEmpty else { return }
    multiply(&share, multiple)
    share = min(1, share)
  }
}
