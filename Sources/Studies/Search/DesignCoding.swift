import CommunityModel
import RealModule
import StrategyOptimizer

/// Turns the values of a search's variables into the coordinates of a space, and back.
struct DesignCoding: Sendable {
  let coordinates: [Coordinate]
  private let parts: [VariableCoding]

  init(_ variables: [SearchVariable]) {
    parts = variables.map { VariableCoding($0.domain) }
    coordinates = parts.flatMap(\.coordinates)
  }

  /// Whether numbers are coordinates of a design, but for what roundings leave.
  func covers(_ design: [Double]) -> Bool {
    design.count == coordinates.count
      && zip(coordinates, design).allSatisfy { abs($0.clamped($1) - $1) <= 1e-6 }
  }

  /// The places of a variable's coordinates.
  func places(of variable: Int) -> Range<Int> {
    let start = parts.prefix(variable).reduce(0) { $0 + $1.coordinates.count }
    return start..<start + parts[variable].coordinates.count
  }

  /// The values that coordinates stand for.
  func values(of coordinates: [Double]) -> [SearchValue] {
    parts.indices.map { parts[$0].value(of: Array(coordinates[places(of: $0)])) }
  }

  /// The coordinates of values of the domains, in their one form.
  func coordinates(of values: [SearchValue]) -> [Double] {
    zip(parts, values).flatMap { $0.coordinates(of: $1) }
  }
}

/// Turns the values of one variable into coordinates, and back.
private struct VariableCoding: Sendable {
  private let domain: SearchDomain

  init(_ domain: SearchDomain) { self.domain = domain }

  var coordinates: [Coordinate] {
    switch domain {
    case .real(let range, isLogarithmic: _):
      [range.lowerBound < range.upperBound ? .real : .integer(levels: 1)]
    case .integer(let range, let isCyclic):
      [isCyclic ? .cyclic(levels: range.count) : .integer(levels: range.count)]
    case .choice(let options): [.category(levels: options.count)]
    case .days(let times, _, _):
      [.integer(levels: times.count)]
        + Array(repeating: Coordinate.real, count: times.upperBound)
    }
  }

  func value(of coordinates: [Double]) -> SearchValue {
    switch domain {
    case .real(let range, let isLogarithmic):
      let scale = RealScale(range, isLogarithmic: isLogarithmic)
      return .real(scale.value(at: coordinates[0]))
    case .integer(let range, isCyclic: _): return .integer(range.lowerBound + Int(coordinates[0]))
    case .choice: return .choice(Int(coordinates[0]))
    case .days(let times, let within, let apart):
      let count = times.lowerBound + Int(coordinates[0])
      let room = Double(Self.room(count, within, apart))
      let places = coordinates.dropFirst().prefix(count).sorted()
      return .days(
        places.enumerated().map { within.lowerBound + Int(($1 * room).rounded()) + $0 * apart })
    }
  }

  func coordinates(of value: SearchValue) -> [Double] {
    switch (domain, value) {
    case (.real(let range, let isLogarithmic), .real(let number)):
      return [RealScale(range, isLogarithmic: isLogarithmic).place(of: number)]
    case (.integer(let range, isCyclic: _), .integer(let number)):
      return [Double(number - range.lowerBound)]
    case (.choice, .choice(let place)): return [Double(place)]
    case (.days(let times, let within, let apart), .days(let days)):
      let room = Double(max(Self.room(days.count, within, apart), 1))
      let places = days.enumerated().map { index, day in
        Double(day - within.lowerBound - index * apart) / room
      }
      // Days that are not there say nothing, so they are all in one place.
      let rest = Array(repeating: 0.0, count: times.upperBound - days.count)
      return [Double(days.count - times.lowerBound)] + places + rest
    default: preconditionFailure("a value is one of its domain")
    }
  }

  /// Days by which so many days can be moved.
  private static func room(_ count: Int, _ within: ClosedRange<Int>, _ apart: Int) -> Int {
    max(0, within.upperBound - within.lowerBound - max(0, count - 1) * apart)
  }
}

/// The numbers of a range, no finer than people would write them.
private struct RealScale {
  private let range: ClosedRange<Double>
  private let isLogarithmic: Bool

  init(_ range: ClosedRange<Double>, isLogarithmic: Bool) {
    self.range = range
    self.isLogarithmic = isLogarithmic
  }

  /// Three digits of the range's width, or of the number itself on a logarithmic scale.
  func value(at place: Double) -> Double {
    let low = range.lowerBound
    let raw =
      isLogarithmic
      ? low * .exp(place * .log(range.upperBound / low))
      : low + place * (range.upperBound - low)
    let width = isLogarithmic ? raw.magnitude : range.upperBound - low
    guard width > 0 else { return low }
    let digits = 2 - Int(Double.log10(width).rounded(.down))
    // Powers of ten with a positive exponent are exact, so that the result is the number as written.
    let rounded =
      digits >= 0
      ? (raw * .pow(10, Double(digits))).rounded() / .pow(10, Double(digits))
      : (raw / .pow(10, Double(-digits))).rounded() * .pow(10, Double(-digits))
    return min(max(rounded, low), range.upperBound)
  }

  func place(of value: Double) -> Double {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard low < high else { return 0 }
    return isLogarithmic ? .log(value / low) / .log(high / low) : (value - low) / (high - low)
  }
}
