package import CommunityHistory
import Crypto
package import Foundation

/// A group's history with what is to be known of its file.
package struct HistorySubject: Sendable {
  /// What happened.
  package let history: History
  /// The name of results that are about it.
  package let name: String
  /// SHA-256 of the file, in hexadecimal.
  package let hash: String

  /// The history of a file with this content.
  package init(_ history: History, name: String, content: Data) {
    self.history = history
    self.name = name
    hash = SHA256.hash(data: content).hexadecimal
  }

  /// The days of the history.
  var days: DailySeries { history.days }
}
