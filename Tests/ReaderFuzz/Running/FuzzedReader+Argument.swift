import ArgumentParser

extension FuzzedReader: ExpressibleByArgument {
  init?(argument: String) {
    guard let reader = Self.all.first(where: { $0.name == argument }) else { return nil }
    self = reader
  }

  static var allValueStrings: [String] { all.map(\.name) }
}
