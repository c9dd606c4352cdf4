import CommunityModel

/// What brings a scenario file from one version of the format to the next.
struct FormatMigration: Sendable {
  /// What is different now, for people.
  let note: LocalizedText
  /// The tree of a file as the next version has it.
  let change: @Sendable (DocumentNode) -> DocumentNode

  /// All there are, beginning with that which leads from version 1 to version 2; so far there is one version.
  static let all: [FormatMigration] = []

  /// The version of the format; files that state none have version 1.
  static let version = version(after: all)

  /// The version to which migrations lead.
  static func version(after migrations: [FormatMigration]) -> Int { 1 + migrations.count }
}
