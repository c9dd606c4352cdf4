/// Posts the operator publishes regularly.
public struct ContentStream: Sendable, Equatable {
  /// The name used in the file and in results.
  public var name: String
  /// The core value it serves.
  public var value: CoreValue
  /// Posts a week, spread evenly over the days.
  public var postsPerWeek = 0.0
  /// Quality, 0…1; a post supplies its square, so that ten poor posts are not one good one.
  public var quality = 0.0
  /// The days on which it runs, both ends included.
  public var days: ClosedRange<Int>

  /// A stream with the defaults of the table.
  public init(name: String, value: CoreValue, days: ClosedRange<Int>) {
    self.name = name
    self.value = value
    self.days = days
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// The numbers of a content stream.
  public static let parameters: [Parameter<ContentStream>] = [
    Parameter(
      "posts_per_week", \.postsPerWeek, unit: "posts per week", in: 0...10_000, default: nil,
      grade: .assumption, source: "the operator's plan",
      "posts a week", "每周条数"),
    Parameter(
      "quality", \.quality, unit: "share", in: 0...1, default: 0.7,
      grade: .assumption, source: "core model",
      "quality of a post", "内容质量"),
  ]
}
