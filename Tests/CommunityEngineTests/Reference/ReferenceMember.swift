import CommunityModel
import PortableMath
import RandomStreams

/// One person who has joined, with everything they ever did.
final class ReferenceMember {
  let persona: Int
  let person: UInt32
  let source: Int
  /// Who invited them, if a member did.
  let inviter: ReferenceMember?
  /// Steps from the one at the root of their invitation tree, whom no member invited.
  let generation: Int
  let isSeed: Bool
  var group: Int
  let joinedDay: Int

  /// How much better than others of their persona the community fits them.
  let matchShift: Float
  let character: ReferenceCharacter
  /// How many messages they tolerate, standard normal.
  let tolerance: Float
  var newcomer: Float
  var satisfaction: Float
  var habit: Float = 0.5
  var fatigue: Float = 0
  var bond: Float
  /// How far they trust the operator; 1 where nobody doubts.
  var trust: Float

  /// Completed engaged spells.
  var spell = 0
  /// Cumulated lapse hazard left in this engaged spell.
  var lapseMargin: Float = 0
  /// Exp(1) draw of the lapsed spell that follows.
  var returnDraw: Float = 0
  /// Cumulated leave hazard left; while lapsed, the value of the cumulated hazard at which they go.
  var leaveMargin: Float
  /// While lapsed: the value of the cumulated call at which they come back.
  var returnThreshold: Float = 0
  /// The day they fell silent, if they are lapsed.
  var lapsedDay: Int?
  /// The day at whose end they left.
  var leftDay: Int?

  var visitDays: [Int] = []
  /// The days on which they took part in each activity that has begun, by the place of its beginning.
  var takings: [(beginning: Int, day: Int)] = []
  var messages = 0
  /// Whether their first post was answered.
  var wasAnswered = false
  var strikes = 0
  /// The first day on which they may write again.
  var silentUntil = 0
  /// Whether points move them, the place of the prize they aim at first, and the points they have.
  let isResponsive: Bool
  let aim: Int
  var balance = 0
  /// The places of the offers they have bought and kept.
  var bought: Set<Int> = []
  var purchases: [ReferencePurchase] = []

  init(
    _ arrival: ReferenceArrival, group: Int, day: Int, plan: CommunityPlan, stream: PersonStream
  ) {
    persona = arrival.persona
    person = arrival.person
    source = arrival.source
    inviter = arrival.inviter
    generation = arrival.inviter.map { $0.generation + 1 } ?? 0
    isSeed = arrival.isSeed
    self.group = group
    joinedDay = day
    newcomer = Float(plan.mechanics.newcomerHazard)
    character = ReferenceCharacter(
      plan.personas[arrival.persona], words: stream.words(person: person, place: 0, purpose: 2))
    tolerance = character.tolerance
    leaveMargin = character.leaveThreshold
    let start = ReferenceStart(arrival, plan)
    matchShift = start.matchShift
    satisfaction = start.satisfaction
    bond = start.bond
    trust = plan.trust.map { Float($0.start) } ?? 1
    let aim = ReferenceAim(plan.points, words: stream.words(person: person, place: 0, purpose: 8))
    isResponsive = aim.isResponsive
    self.aim = aim.prize
  }

  /// Who is at the root of their invitation tree.
  var root: ReferenceMember { inviter?.root ?? self }

  func mayWrite(on day: Int) -> Bool { silentUntil <= day }

  /// Whether they are in the member list at the start of a day's work.
  var isPresent: Bool { leftDay == nil }
  var isEngaged: Bool { isPresent && lapsedDay == nil }

  /// Whether they ever kept what they ordered.
  var hasBought: Bool { purchases.contains(where: \.isKept) }

  func visited(on day: Int) -> Bool {
    visitDays.contains(day)
  }

  /// Whether they visited within so many days, the given day included.
  func visited(withinDays length: Int, of day: Int) -> Bool {
    visitDays.contains { $0 > day - length && $0 <= day }
  }

  /// Ends a lapsed spell after whole days on which the state only decayed.
  ///
  /// The factors are multiplied up in double precision, day by day, as it was with members on each.
  func comeBack(after daysAway: [Mechanics]) {
    let kept = { (factor: (Mechanics) -> Double) in
      Float(daysAway.reduce(1.0) { product, mechanics in product * factor(mechanics) })
    }
    satisfaction *= kept { 1 - $0.forgetting }
    fatigue *= kept { 1 - $0.fatigueRate }
    bond *= kept { 1 - $0.bondDecay }
    newcomer *= kept { exponential(-1 / $0.newcomerDays) }
    habit = 0.5
    lapsedDay = nil
  }

  /// Draws the thresholds of the engaged spell that begins and of the lapsed spell after it.
  func startSpell(_ stream: PersonStream) {
    let words = stream.words(person: person, place: spell, purpose: 3)
    lapseMargin = -naturalLogarithm(openUnitFloat(words.0))
    returnDraw = -naturalLogarithm(openUnitFloat(words.1))
  }
}

/// What makes a member different from others of their persona.
struct ReferenceCharacter {
  /// Standard normal.
  private let leaning: Float
  /// Lognormal of mean 1.
  private let frailty: Float
  /// Exp(1), for life.
  let leaveThreshold: Float
  let tolerance: Float

  init(_ persona: Persona, words: RandomWords) {
    let lapseSpread = Float(persona.lapseSpread)
    leaning = normalQuantile(openUnitFloat(words.0))
    frailty = exponential(
      lapseSpread * normalQuantile(openUnitFloat(words.1)) - 0.5 * lapseSpread * lapseSpread)
    leaveThreshold = -naturalLogarithm(openUnitFloat(words.2))
    tolerance = normalQuantile(openUnitFloat(words.3))
  }

  /// Visit logit of somebody of such a persona.
  func inclination(_ persona: Persona) -> Float { Float(persona.spread) * leaning }

  func lapseHazard(_ persona: Persona) -> Float { Float(persona.lapsePerDay) * frailty }
}
