import CommunityHistory
import CommunityModel

extension ModelBuilder {
  /// Where the group's own history is and how it is to be read; `nil` without a block.
  static func history(_ node: DocumentNode?) -> StatedHistory? {
    guard let node else { return nil }
    var mapping = HistoryMapping()
    mapping.kind = node[.kind]?.scalar.flatMap(HistoryKind.init)
    for role in HistoryRole.all { mapping.headings[role] = node[.columns]?[role.key]?.scalar }
    for kind in EventKind.allCases {
      mapping.eventWords[kind] = node[.events]?[kind.rawValue]?.scalars
    }
    mapping.everyRowIs = node[.everyRowIs]?.scalar.flatMap(EventKind.init)
    mapping.timeFormat = node[.timeFormat]?.scalar.flatMap(TimeFormat.init)
    mapping.zoneMinutes = node.whole(.zone) ?? mapping.zoneMinutes
    mapping.encoding = node[.encoding]?.scalar.flatMap(TextEncoding.init)
    mapping.firstActionIsJoin = node[.firstActionIsJoin]?.scalar == "true"
    let path = node[.file].flatMap { file in
      file.scalar.map { FilePath.path($0, from: file.place.file) }
    }
    return StatedHistory(path: path, mapping: mapping)
  }
}
