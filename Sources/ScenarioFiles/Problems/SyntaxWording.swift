/// libyaml's messages in Chinese.
enum SyntaxWording {
  /// The Chinese wording of a message; the message itself if it has none.
  static func chinese(_ message: String) -> String { wordings[message] ?? message }

  private static let wordings = [
    "mapping values are not allowed in this context": "这里不能再出现冒号（检查缩进，含冒号的文本要加引号）",
    "block sequence entries are not allowed in this context": "这里不能出现列表项（检查缩进）",
    "found character that cannot start any token": "出现了不能开头的字符（如制表符、@、`）",
    "control characters are not allowed": "文件里有控制字符",
    "could not find expected ':'": "缺少冒号",
    "did not find expected key": "这里应当是一个键（检查缩进和括号）",
    "did not find expected '-' indicator": "这里应当是列表项 “-”",
    "did not find expected ',' or ']'": "缺少 “,” 或 “]”",
    "did not find expected ',' or '}'": "缺少 “,” 或 “}”",
    "did not find expected node content": "这里缺少内容",
    "did not find expected <document start>": "这里多出了内容",
    "did not find expected alphabetic or numeric character": "& 或 * 后面缺少名字",
    "found unexpected end of stream": "引号没有闭合，文件就结束了",
    "found unexpected document indicator": "引号里出现了 --- 或 ...",
    "found unknown escape character": "引号里的反斜杠写法不对",
    "found invalid Unicode character escape code": "引号里的 Unicode 转义不存在",
    "found undefined tag handle": "类型标签没有定义",
  ]
}
