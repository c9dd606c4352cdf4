import CommunityHistory
import CommunityModel

/// Problems of how a group's own history is to be read.
extension ScenarioProblem {
  static func foreignHistoryKey(
    _ path: String, kind: HistoryKind, allowed columns: [String] = [], at place: SourcePlace
  ) -> Self {
    let list = columns.joined(separator: ", ")
    let remedy =
      columns.isEmpty
      ? LocalizedText("leave it out", "请去掉它")
      : LocalizedText("its columns are \(list)", "可用的列：\(list)")
    return Self(
      .ineffectiveKey, at: place, path: path,
      allowed: columns.isEmpty ? nil : LocalizedText(list, list),
      "\(path) has no meaning in a file of \(kind.name.english); \(remedy.english).",
      "在\(kind.name.chinese)里 \(path) 没有意义；\(remedy.chinese)。")
  }

  static func needlessHistoryKey(
    _ path: String, beside other: String, at place: SourcePlace
  ) -> Self {
    Self(
      .conflictingKeys, at: place, path: path,
      "\(path) cannot stand beside \(other), which says what every row is; leave one of them out.",
      "\(path) 不能与 \(other) 同时写（它已说明每一行是什么），请去掉其中一个。")
  }

  static func sharedHeading(
    _ heading: String, of other: String, path: String, at place: SourcePlace
  ) -> Self {
    let found = shortened(heading)
    return Self(
      .duplicateName, at: place, path: path, found: found,
      "\(path) is \(found), which is the column of \(other) already; a column is one thing.",
      "\(path) 是 “\(found)”，它已经是 \(other) 列；一列只能是一种内容。")
  }

  static func ambiguousWord(
    _ word: String, of other: String, path: String, at place: SourcePlace
  ) -> Self {
    let found = shortened(word)
    return Self(
      .duplicateName, at: place, path: path, found: found,
      "\(path): \(found) means \(other) already; leave it out of one of them.",
      "\(path)：“\(found)” 已表示 \(other)；请只写在一处。")
  }
}
