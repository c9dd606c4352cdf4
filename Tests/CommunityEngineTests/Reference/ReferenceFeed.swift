import CommunityModel
import PortableMath

/// What a visitor of one persona finds in one group on one day.
struct ReferenceFeed {
  /// Enjoyment − overload cost − promise.
  let surprise: Float
  let overload: Float

  init(_ plan: CommunityPlan, persona: Persona, day: Int, messagesYesterday: Int) {
    let mechanics = plan.mechanics
    let messages = Double(messagesYesterday)
    let running = plan.content.filter { $0.days.contains(day) }
    var enjoyed = 0.0
    for value in CoreValue.allCases {
      let posts = running.filter { $0.value == value }
        .reduce(0.0) { $0 + $1.postsPerWeek / 7 * $1.quality * $1.quality }
      let supply = posts + mechanics.contribution[value] * messages
      enjoyed += persona.value[value] * (1 - exponential(-supply / mechanics.saturation[value]))
    }
    enjoyed *= plan.positioning.match(of: persona)
    let volume = running.reduce(0.0) { $0 + $1.postsPerWeek / 7 } + messages
    let excess = max(0, min(volume / persona.attentionPerDay - 1, mechanics.overloadCap))
    let promise = plan.positioning.promiseLevel ?? mechanics.promise
    surprise = Float(enjoyed - mechanics.overloadCost * excess - promise)
    overload = Float(excess)
  }
}
