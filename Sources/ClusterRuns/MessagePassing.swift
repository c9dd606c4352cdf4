#if MPI
import CMPI

/// Messages between the processes of a run.
///
/// All of it belongs on the thread that made it. Sending never waits, so that two processes that send each
/// other something large do not wait for each other.
@safe struct MessagePassing: ~Copyable {
  /// The number of this process.
  let rank: Int
  /// How many processes there are.
  let size: Int
  /// How many of them are on this machine.
  let neighbours: Int
  private var onTheirWay: [UnsafeMutablePointer<cmpi_letter>] = unsafe []

  /// Joins the other processes.
  init() {
    cmpi_join()
    rank = Int(cmpi_rank())
    size = Int(cmpi_size())
    neighbours = Int(cmpi_neighbours())
  }

  /// A message that waits, and who sent it; `nil` if none does.
  func receive() -> (sender: Int, bytes: [UInt8])? {
    var (sender, count) = (Int32(0), Int32(0))
    guard unsafe cmpi_waits(&sender, &count) != 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(count))
    unsafe cmpi_receive(&bytes, count, sender)
    return (Int(sender), bytes)
  }

  /// Sends a message.
  ///
  /// - Parameters:
  ///   - bytes: what it says.
  ///   - receivers: those who are to have it; it is kept once for all of them.
  /// - Throws: `ClusterFailure.longMessage` if it has more bytes than MPI can count.
  mutating func send(_ bytes: [UInt8], to receivers: Range<Int>) throws(ClusterFailure) {
    guard let count = Int32(exactly: bytes.count) else {
      throw .longMessage(bytes: bytes.count)
    }
    let (first, receiverCount) = (Int32(receivers.lowerBound), Int32(receivers.count))
    unsafe onTheirWay.append(cmpi_send(bytes, count, first, receiverCount))
  }

  /// Lets go of messages that were sent for good.
  mutating func tidy() {
    unsafe onTheirWay.removeAll { unsafe cmpi_is_sent($0) != 0 }
  }

  /// Whether something that was sent has not arrived yet.
  var isSending: Bool { unsafe !onTheirWay.isEmpty }

  /// Waits until everything is sent, and leaves the other processes.
  consuming func leave() {
    while isSending { tidy() }
    cmpi_leave()
  }
}
#endif
