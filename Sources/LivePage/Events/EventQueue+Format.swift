extension EventQueue.Item {
  /// The item in the format of event streams (HTML standard, section 9.2.6), as UTF-8.
  var bytes: [UInt8] {
    switch self {
    case .heartbeat: Array(": \n\n".utf8)
    case .event(let event): Self.bytes(of: event)
    }
  }

  /// Every way to end a line ends the field too, so each line becomes a field of its own.
  private static func bytes(of event: LiveEvent) -> [UInt8] {
    let newLine = Array("\ndata: ".utf8)
    var bytes = Array("event: \(event.name)".utf8) + newLine
    bytes.reserveCapacity(bytes.count + event.json.utf8.count + 2)
    var isAfterReturn = false
    for byte in event.json.utf8 {
      switch byte {
      case UInt8(ascii: "\r"): bytes += newLine
      case UInt8(ascii: "\n"): if !isAfterReturn { bytes += newLine }
      default: bytes.append(byte)
      }
      isAfterReturn = byte == UInt8(ascii: "\r")
    }
    return bytes + Array("\n\n".utf8)
  }
}
