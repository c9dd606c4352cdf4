/// What a simulation does about numbers that are uncertain.
public enum AssumptionTreatment: String, Sendable, CaseIterable {
  /// Every replication draws them anew, so that results carry luck and ignorance.
  case drawn
  /// They are what the plan says, so that results carry luck alone.
  case fixed
}
