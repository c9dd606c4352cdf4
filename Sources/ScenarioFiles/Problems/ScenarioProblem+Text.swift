/// Problems of the text of a file, and of its size.
extension ScenarioProblem {
  static func syntax(_ detail: String, chinese: String, at place: SourcePlace) -> Self {
    Self(
      .syntax, at: place, found: detail, "the text is not YAML: \(detail).",
      "不是合法的 YAML：\(chinese)。")
  }

  static func notUTF8(at place: SourcePlace) -> Self {
    Self(.notUTF8, at: place, "the file is not text in UTF-8.", "文件不是 UTF-8 文本。")
  }

  static func controlCharacter(at place: SourcePlace) -> Self {
    Self(
      .controlCharacter, at: place, "the file has a control character; is it text?",
      "文件含有控制字符，是文本文件吗？")
  }

  static func emptyFile(at place: SourcePlace) -> Self {
    Self(.emptyFile, at: place, "the file is empty.", "文件是空的。")
  }

  static func severalDocuments(at place: SourcePlace) -> Self {
    Self(
      .severalDocuments, at: place, "a second document starts here; a file holds one scenario.",
      "这里开始了第二个文档；一个文件只能有一个场景。")
  }

  static func rootNotMap(at place: SourcePlace) -> Self {
    Self(
      .rootNotMap, at: place, "a scenario must consist of `key: value` lines.",
      "场景文件必须由 `键: 值` 组成。")
  }

  static func unsupportedTag(_ tag: String, at place: SourcePlace) -> Self {
    let found = shortened(tag)
    return Self(
      .unsupportedYAML, at: place, found: found, "tags such as \(found) are not used in scenarios.",
      "场景文件不使用 \(found) 这样的类型标签。")
  }

  static func mergeKey(at place: SourcePlace) -> Self {
    Self(
      .unsupportedYAML, at: place, found: "<<",
      "merge keys (<<) are not used in scenarios; start from another file with `extends`.",
      "场景文件不使用合并键（<<）；请用 `extends` 继承另一个文件。")
  }

  static func keyNotText(at place: SourcePlace) -> Self {
    Self(.unsupportedYAML, at: place, "a key must be a text.", "键必须是文本。")
  }

  static func newerFormat(_ found: Int, current: Int, at place: SourcePlace) -> Self {
    Self(
      .newerFormat, at: place, path: ScenarioKey.format.rawValue, found: "\(found)",
      "format: the file is in version \(found) of the format, and this program knows version \(current).",
      "format：文件用的是第 \(found) 版格式，本程序只认到第 \(current) 版。")
  }

  static func unknownAlias(_ name: String, at place: SourcePlace) -> Self {
    let found = "*" + shortened(name)
    return Self(
      .unknownAlias, at: place, found: found,
      "\(found) repeats nothing: no &\(found.dropFirst()) stands before it.",
      "\(found) 没有对应的标记：前面没有 &\(found.dropFirst())。")
  }

  static func fileTooLarge(limit: Int, at place: SourcePlace) -> Self {
    Self(
      .fileTooLarge, at: place, "the file is larger than \(limit >> 10) KiB.",
      "文件大于 \(limit >> 10) KiB。")
  }

  static func tooDeep(at place: SourcePlace) -> Self {
    Self(
      .tooDeep, at: place, "maps and lists are nested more than \(ScenarioLimits.depth) deep.",
      "嵌套超过 \(ScenarioLimits.depth) 层。")
  }

  static func tooManyKeys(at place: SourcePlace) -> Self {
    Self(
      .tooManyItems, at: place, "the map has more than \(ScenarioLimits.keys) keys.",
      "映射的键超过 \(ScenarioLimits.keys) 个。")
  }

  static func tooManyNodes(at place: SourcePlace) -> Self {
    Self(
      .tooManyNodes, at: place,
      "the file has more than \(ScenarioLimits.nodes) values, aliases included.",
      "文件中的值超过 \(ScenarioLimits.nodes) 个（含别名）。")
  }
}
