package import CommunityModel

/// Why the server did not start.
package enum LiveServerError: Error, Hashable {
  /// Another program listens at the port.
  case portTaken(UInt16)
  /// The system does not let this user listen at the port.
  case portForbidden(UInt16)
  /// The system refused for another reason, given by its error number.
  case cannotListen(port: UInt16, errorNumber: Int32)

  /// The sentence for people.
  package var message: LocalizedText {
    switch self {
    case .portTaken(let port):
      LocalizedText(
        "Port \(port) is in use by another program; choose another one, or 0 for any free one.",
        "端口 \(port) 已被其他程序占用；请换一个端口，或用 0 自动选择空闲端口。")
    case .portForbidden(let port):
      LocalizedText(
        "Port \(port) may not be used by this user; choose one above 1023, or 0 for any free one.",
        "当前用户无权使用端口 \(port)；请选择大于 1023 的端口，或用 0 自动选择空闲端口。")
    case .cannotListen(let port, let errorNumber):
      LocalizedText(
        "Listening at port \(port) failed (system error \(errorNumber)).",
        "无法在端口 \(port) 上监听（系统错误 \(errorNumber)）。")
    }
  }
}
