import CommunityModel
import StudyResults

/// A plan that was tried, with what came of it.
struct SearchTrial {
  var origin: EvaluatedPlan.Origin
  /// `nil` for a plan of the file that is outside the space.
  var coordinates: [Double]?
  var design: [SearchValue?]
  var changes: [String]
  var plan: CommunityPlan
  /// `rows[replication]`, as `SearchOutcomes.values` gives them.
  var rows: [[Double]]
  var preview: Double?
  var expectedGain: Double?
  /// The place of the plan that led once this one was tried.
  var leader: Int?
  var leaderExpected: Double?
}
