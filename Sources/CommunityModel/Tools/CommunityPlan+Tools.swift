extension CommunityPlan {
  /// The plan as its tools let it work: what they help with is multiplied, shares at most 1.
  ///
  /// Multipliers of several tools multiply.
  public var equipped: CommunityPlan {
    guard let tools, !tools.isEmpty else { return self }
    var plan = self
    for tool in tools { plan.use(tool) }
    plan.limitShares()
    return plan
  }

  /// Shares are at most 1, whatever the order of the tools.
  private mutating func limitShares() {
    for place in channels.indices {
      channels[place].conversion = min(1, channels[place].conversion)
    }
    for place in content.indices { content[place].quality = min(1, content[place].quality) }
    for place in activities.indices {
      activities[place].participation = min(1, activities[place].participation)
    }
    if let landing = referral?.landingConversion { referral?.landingConversion = min(1, landing) }
  }

  private mutating func use(_ tool: Tool) {
    for place in channels.indices {
      channels[place].costPerThousand *= tool.reachCost
      channels[place].conversion *= tool.conversion
    }
    for place in content.indices {
      content[place].hoursPerPost *= tool.contentHours
      content[place].quality *= tool.contentQuality
    }
    digest?.hoursPerDay *= tool.contentHours
    for place in activities.indices where activities[place].tool == tool.name {
      activities[place].participation *= tool.participation
      activities[place].hours *= tool.activityHours
      activities[place].hoursPerDay *= tool.activityHours
    }
    referral?.landingConversion *= tool.landingConversion
    replies?.minutesPerReply *= tool.replyMinutes
    replies?.minutesPerDirectMessage *= tool.replyMinutes
    for place in offers.indices { offers[place].minutesPerOrder *= tool.orderMinutes }
  }
}
