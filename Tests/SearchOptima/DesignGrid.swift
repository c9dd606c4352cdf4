import CommunityModel
import Foundation

/// Designs of a search on a grid that is made finer round the best ones.
struct DesignGrid {
  let variables: [SearchVariable]
  /// Numbers that are tried of each range at first, both ends among them.
  let levels: Int

  /// All combinations.
  var designs: [[SearchValue]] {
    variables.reduce([[]]) { designs, variable in
      let values = values(of: variable.domain)
      return designs.flatMap { design in values.map { design + [$0] } }
    }
  }

  /// The neighbours of a design, half as far away with each round, its options as they are.
  func neighbours(of design: [SearchValue], round: Int) -> [[SearchValue]] {
    let share = pow(0.5, Double(round)) / Double(levels - 1)
    return zip(variables, design).reduce([[]]) { designs, pair in
      let place = place(of: pair.1, in: pair.0.domain)
      let values =
        place.map { place in
          [place - share, place, place + share].filter { (-1e-9...1 + 1e-9).contains($0) }
            .map { value(at: $0, of: pair.0.domain) }
        } ?? [pair.1]
      return designs.flatMap { design in values.map { design + [$0] } }
    }
  }

  private func values(of domain: SearchDomain) -> [SearchValue] {
    switch domain {
    case .choice(let options): options.indices.map { .choice($0) }
    case .real, .integer:
      (0..<levels).map { value(at: Double($0) / Double(levels - 1), of: domain) }
    case .days: preconditionFailure("calendars have too many days for a grid")
    }
  }

  /// The number so far along its range, from 0 to 1.
  private func value(at place: Double, of domain: SearchDomain) -> SearchValue {
    switch domain {
    case .real(let range, isLogarithmic: false):
      .real(range.lowerBound + place * (range.upperBound - range.lowerBound))
    case .real(let range, isLogarithmic: true):
      .real(range.lowerBound * pow(range.upperBound / range.lowerBound, place))
    case .integer(let range, isCyclic: _):
      .integer(range.lowerBound + Int((place * Double(range.count - 1)).rounded()))
    case .choice, .days: preconditionFailure("only numbers have a place in a range")
    }
  }

  private func place(of value: SearchValue, in domain: SearchDomain) -> Double? {
    guard let number = value.number, let range = domain.numbers else { return nil }
    if case .real(_, isLogarithmic: true) = domain {
      return log(number / range.lowerBound) / log(range.upperBound / range.lowerBound)
    }
    return (number - range.lowerBound) / (range.upperBound - range.lowerBound)
  }
}
