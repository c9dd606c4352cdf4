public import CommunityModel

/// The core model's reference plan: the parameters of `scenarios/core.yaml`, in code.
public enum CorePlan {
  /// Days of the reference run.
  public static let horizonDays = 180

  /// The reference plan with every pool, join rate and attention multiplied by `scale`, and member
  /// messages worth as much less, so that a larger community is as healthy.
  public static func plan(scale: Double = 1) -> CommunityPlan {
    let personas = zip(names, zip(pools, matches)).map { name, numbers in
      var persona = PersonaPreset.named(name)?.persona ?? Persona(name: name)
      persona.pool = numbers.0 * scale
      persona.statedMatch = numbers.1
      persona.attentionPerDay *= scale
      return persona
    }
    var plan = CommunityPlan(personas: personas)
    plan.mechanics.contribution = ValueWeights(
      perks: 0, information: 0.015 / scale, social: 0.3 / scale, learning: 0.004 / scale)
    plan.channels = joinsPerDay.enumerated().map { index, joins in
      Channel(
        name: names[index], supply: .reach(perDay: joins * 100 * scale, conversion: 0.01),
        mix: names.indices.map { $0 == index ? 1 : 0 }, days: 0...horizonDays - 1)
    }
    plan.content = zip(CoreValue.allCases, zip(postsPerDay, qualities)).map { value, numbers in
      var stream = ContentStream(name: value.key, value: value, days: 0...horizonDays - 1)
      stream.postsPerWeek = numbers.0 * 7
      stream.quality = numbers.1.squareRoot()
      return stream
    }
    return plan
  }

  private static let names = ["learner", "bargain-hunter", "socialiser", "expert"]
  private static let pools = [20_000.0, 30_000, 8_000, 2_000]
  private static let matches = [0.8, 0.5, 0.6, 0.9]
  private static let joinsPerDay = [6.0, 6, 2, 0.5]
  private static let postsPerDay = [1.0, 4, 2, 2]
  private static let qualities = [0.8, 0.7, 0.5, 0.9]
}
