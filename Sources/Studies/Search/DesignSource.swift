package import CommunityModel

/// Makes the plans that a search tries.
package struct DesignSource: Sendable {
  /// The file's own plan.
  let presentPlan: CommunityPlan
  /// The file's own plan as a design; `nil` where its value is none of the domain.
  let presentDesign: [SearchValue?]
  /// The plan of a design; `nil` if its values together make no valid one.
  let plan: @Sendable ([SearchValue]) -> CommunityPlan?
  /// What a design changes in the file's own plan, `key: value`.
  let changes: @Sendable ([SearchValue]) -> [String]

  /// Makes a source.
  package init(
    presentPlan: CommunityPlan, presentDesign: [SearchValue?],
    plan: @escaping @Sendable ([SearchValue]) -> CommunityPlan?,
    changes: @escaping @Sendable ([SearchValue]) -> [String]
  ) {
    self.presentPlan = presentPlan
    self.presentDesign = presentDesign
    self.plan = plan
    self.changes = changes
  }
}
