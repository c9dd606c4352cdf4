/// What the operator does on one day, as far as money and hours are concerned.
struct WorkDay: Sendable {
  /// Posts of each stream, sent to every group.
  var posts: [Double]
  /// Occurrences of each activity that begin.
  var beginning: [Int]
  /// Occurrences of each activity that take place.
  var ongoing: [Int]
  /// Members who take part in each activity for the first time in one of its occurrences.
  var participants: [Int]
  /// Groups open.
  var groups = 0

  init(streamCount: Int, activityCount: Int) {
    posts = Array(repeating: 0, count: streamCount)
    beginning = Array(repeating: 0, count: activityCount)
    ongoing = beginning
    participants = beginning
  }
}
