import CommunityModel

/// Plans in which nothing happens that a test has not asked for.
enum IsolatedPlan {
  /// A logit that makes a daily coin certain, or impossible with its sign turned.
  static let certain = 50.0

  /// A lapse hazard that no threshold survives: the largest threshold that can be drawn is below 17.
  static let immediately = 100.0

  /// A persona that joins nothing, never visits, never writes, never lapses and never leaves.
  static func persona(_ name: String, pool: Double = 0) -> Persona {
    var persona = Persona(name: name)
    persona.pool = pool
    persona.statedMatch = 1
    persona.visit = -certain
    persona.post = -certain
    persona.spread = 0
    persona.lapsePerDay = 0
    persona.lapseSpread = 0
    persona.returnPerDay = 0
    persona.leavePerDay = 0
    persona.invitePerVisit = 0
    persona.attentionPerDay = 10_000_000
    return persona
  }

  /// A plan of such personas without channels, content or feedback.
  ///
  /// Every coefficient is at the lower end of its range, so that it has no effect; an invitation is
  /// always accepted and stays within the inviter's persona.
  static func plan(_ personas: Persona...) -> CommunityPlan {
    var plan = CommunityPlan(personas: personas)
    for parameter in Mechanics.parameters {
      plan.mechanics[keyPath: parameter.path] = parameter.range.lowerBound
    }
    plan.mechanics.messagesStop = 1
    plan.mechanics.inviteAccept = 1
    plan.mechanics.homophily = 1
    return plan
  }
}

extension CommunityPlan {
  /// Adds a channel that brings this many people of the first persona a day while its pool is full.
  mutating func addReach(joinsPerDay: Double, days: ClosedRange<Int>) {
    let mix = personas.indices.map { $0 == 0 ? 1.0 : 0 }
    channels.append(
      Channel(
        name: "reach", supply: .reach(perDay: joinsPerDay, conversion: 1), mix: mix, days: days))
  }

  /// Adds `IsolatedPlan.certain` to everyone's visit or post logit on some days, so that it is certain
  /// from a logit of −25 on.
  mutating func makeCertain(_ boost: WritableKeyPath<Activity, Double>, on days: [Int]) {
    // Ten is the largest boost that an activity may have.
    for number in 0..<Int(IsolatedPlan.certain / 10) {
      var activity = Activity(name: "certainty \(number)", kind: "certainty \(number)")
      activity[keyPath: boost] = 10
      activity.occurrences = days.map { $0...$0 }
      activities.append(activity)
    }
  }
}
