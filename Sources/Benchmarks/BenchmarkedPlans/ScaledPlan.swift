package import CommunityModel

extension CommunityPlan {
  /// The plan so many times as large and as healthy: attention grows with it, and one message is worth
  /// less.
  package func scaled(by scale: Double) -> CommunityPlan {
    var plan = self
    for index in plan.personas.indices {
      plan.personas[index].pool *= scale
      plan.personas[index].attentionPerDay *= scale
    }
    for value in CoreValue.allCases {
      plan.mechanics.contribution[value] /= scale
    }
    for index in plan.channels.indices {
      if case .reach(let perDay, let conversion) = plan.channels[index].supply {
        plan.channels[index].supply = .reach(perDay: perDay * scale, conversion: conversion)
      }
    }
    return plan
  }
}
