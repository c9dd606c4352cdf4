import Hummingbird
import NIOCore

/// What is known of a request besides itself.
struct LiveContext: InitializableFromSource {
  /// The port that it came in at.
  let port: Int

  init(source: ApplicationRequestContextSource) {
    port = source.channel.localAddress?.port ?? 0
  }
}
