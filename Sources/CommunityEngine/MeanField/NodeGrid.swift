/// The nodes that stand for the members of one persona: what they differ in for good, by class of tenure.
///
/// Inclination and the logarithm of the lapse hazard are independent normals, each at the points of a
/// quadrature. Classes of tenure come one after the other; a class hands on its share of
/// 1 / width of its members a day. Behind them stand cohorts of one day's joiners that are followed by
/// themselves and counted with nobody.
struct NodeGrid: Sendable {
  /// spread · z, by node.
  let inclination: [Float]
  /// lapse · φ, by node, per day.
  let lapseHazard: [Float]
  /// Of those who join, by node of the first class.
  let share: [Float]
  /// Share of a class that moves to the next one at the end of a day.
  let promotion: [Float]
  let classCount: Int
  /// Cohorts that are followed.
  let cohortCount: Int

  /// Nodes of a class.
  var perClass: Int { share.count }
  /// Nodes of all classes and cohorts.
  var count: Int { inclination.count }
  /// Nodes of all classes: those that are counted.
  var countedCount: Int { classCount * perClass }

  /// A number of people at a node, where they are counted; else 0.
  func counted(_ people: Float, at node: Int) -> Double {
    node < countedCount ? Double(people) : 0
  }

  /// Share of each class whose tenure is at most so many days, while as many join every day as before and
  /// nobody goes; nobody in the last class, which has no end.
  func shareOfNewcomers(upTo limit: Int) -> [Float] {
    var people = [Float](repeating: 0, count: classCount)
    people[0] = 1
    var days = people.map { _ in Float(0) }
    for _ in 0...limit {
      for place in people.indices { days[place] += people[place] }
      for place in promotion.indices.reversed() {
        let moving = people[place] * promotion[place]
        people[place] -= moving
        people[place + 1] += moving
      }
    }
    return promotion.indices.map { min(1, days[$0] * promotion[$0]) } + [0]
  }

  /// - Parameters:
  ///   - terms: how much people of the persona differ.
  ///   - widths: days of each class of tenure but the last, which has no end.
  ///   - cohortCount: cohorts that are followed.
  init(_ terms: CharacterTerms, widths: [Double], cohortCount: Int) {
    self.cohortCount = cohortCount
    let inclinations = terms.spread > 0 ? HermiteQuadrature.four : .one
    let frailties = terms.lapseSpread > 0 ? HermiteQuadrature.four : .one
    classCount = widths.count + 1
    promotion = widths.map { Float(1 / $0) }
    var (inclination, hazard, share): ([Float], [Float], [Float]) = ([], [], [])
    for (point, weight) in zip(inclinations.points, inclinations.weights) {
      for (other, otherWeight) in zip(frailties.points, frailties.weights) {
        inclination.append(terms.inclination(atNormal: point))
        hazard.append(terms.lapseHazard(atNormal: other))
        share.append(weight * otherWeight)
      }
    }
    self.inclination = Array(repeatElement(inclination, count: classCount + cohortCount).joined())
    lapseHazard = Array(repeatElement(hazard, count: classCount + cohortCount).joined())
    self.share = share
  }
}
