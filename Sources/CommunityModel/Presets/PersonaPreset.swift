/// A persona one can start from with `use:`.
///
/// The first four are the personas the core model is checked with.
public struct PersonaPreset: Sendable {
  /// The name after `use:`.
  public let name: String
  /// Who is meant, for people.
  public let meaning: LocalizedText
  /// How well its numbers are supported.
  public let grade: EvidenceGrade
  /// Where its numbers come from.
  public let source: String
  /// The persona; its pool is 0 until the file says it.
  public let persona: Persona

  /// The preset with a name, or `nil`.
  public static func named(_ name: String) -> PersonaPreset? {
    all.first { $0.name == name }
  }

  init(
    _ name: String, _ english: String, _ chinese: String, value: ValueWeights,
    visit: Double, post: Double, spread: Double, lapse: Double, comeBack: Double, leave: Double,
    invite: Double, attention: Double, _ more: (inout Persona) -> Void = { _ in }
  ) {
    var persona = Persona(name: name)
    persona.value = value
    persona.visit = visit
    persona.post = post
    persona.spread = spread
    persona.lapsePerDay = lapse
    persona.lapseSpread = 1
    persona.returnPerDay = comeBack
    persona.leavePerDay = leave
    persona.invitePerVisit = invite
    persona.attentionPerDay = attention
    more(&persona)
    self.name = name
    self.meaning = LocalizedText(english, chinese)
    self.grade = .assumption
    self.source = "core model"
    self.persona = persona
  }
}

extension PersonaPreset {
  /// All persona presets, in the order they are listed to users.
  public static let all: [PersonaPreset] = [
    PersonaPreset(
      "learner", "comes to learn, writes little", "来学习的人，话不多",
      value: ValueWeights(perks: 0.15, information: 0.3, social: 0.1, learning: 0.45),
      visit: -0.2, post: -3.2, spread: 1.2, lapse: 0.09, comeBack: 0.012, leave: 0.0015,
      invite: 0.006, attention: 70),
    PersonaPreset(
      "bargain-hunter", "comes for offers, falls silent soon", "为优惠而来的人，很快沉默",
      value: ValueWeights(perks: 0.7, information: 0.15, social: 0.1, learning: 0.05),
      visit: -0.8, post: -4, spread: 1.2, lapse: 0.14, comeBack: 0.01, leave: 0.003,
      invite: 0.012, attention: 45
    ) {
      $0.buying.willingnessToPay = 0.8
      $0.buying.priceSensitivity = 5
    },
    PersonaPreset(
      "socialiser", "comes for company, writes a lot", "来交流的人，爱聊天",
      value: ValueWeights(perks: 0.1, information: 0.15, social: 0.65, learning: 0.1),
      visit: 0.6, post: -1.2, spread: 1, lapse: 0.07, comeBack: 0.02, leave: 0.001,
      invite: 0.01, attention: 180),
    PersonaPreset(
      "expert", "knows the subject, answers others", "懂行的人，会回答问题",
      value: ValueWeights(perks: 0.05, information: 0.35, social: 0.3, learning: 0.3),
      visit: 0.2, post: -1.5, spread: 1, lapse: 0.07, comeBack: 0.015, leave: 0.001,
      invite: 0.004, attention: 55),
    PersonaPreset(
      "news-reader", "comes to be informed, never tires of short news", "来看资讯的人",
      value: ValueWeights(perks: 0.1, information: 0.65, social: 0.1, learning: 0.15),
      visit: 0, post: -3.6, spread: 1.2, lapse: 0.09, comeBack: 0.015, leave: 0.0015,
      invite: 0.004, attention: 90),
  ]
}
