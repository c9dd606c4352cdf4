import ArgumentParser

/// A number of bytes as people write it: 2GB, 500MB, 10KB or 1234.
struct ByteCount: ExpressibleByArgument, Equatable {
  let bytes: Int

  init?(argument: String) {
    let word = argument.uppercased()
    let unit = Self.units.first { word.hasSuffix($0.name) }
    guard let unit, let number = Double(word.dropLast(unit.name.count)),
      (0...9e18 / unit.size).contains(number)
    else { return nil }
    bytes = Int(number * unit.size)
  }

  /// A number of bytes as it may be given again.
  static func text(_ bytes: Int) -> String {
    let unit = units.first { Double(bytes).truncatingRemainder(dividingBy: $0.size) == 0 }
    return "\(bytes / Int(unit?.size ?? 1))\(unit?.name ?? "")"
  }

  /// From the largest to that without a name.
  private static let units: [(name: String, size: Double)] = [
    ("TB", 1e12), ("GB", 1e9), ("MB", 1e6), ("KB", 1e3), ("B", 1), ("", 1),
  ]
}
