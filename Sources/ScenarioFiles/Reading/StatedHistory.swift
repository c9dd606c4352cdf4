package import CommunityHistory

/// Where the history of a scenario's group is and how it is to be read, as the scenario says it.
package struct StatedHistory: Sendable, Equatable {
  /// The path of its file from the working folder; `nil`: the scenario does not say it.
  package let path: String?
  /// How the file is to be read.
  package let mapping: HistoryMapping
}
