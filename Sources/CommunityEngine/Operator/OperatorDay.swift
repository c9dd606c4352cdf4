/// What one day of the plan brings to everyone, whatever their group.
struct OperatorDay {
  let day: Int
  /// The activities that take place.
  let occurrences: [OccurrenceDay]
  /// What the operator puts before each persona, see `FeedTerms.publish`.
  let posts: [PersonaPosts]
  /// Added to visit and post intercepts.
  let visitOffset: Double
  let postOffset: Double
  /// Factor on the invite rate, and on the acceptance of invitations.
  let inviteFactor: Double
  let acceptFactor: Float
  /// How well the team does what it publishes, and the share of the work that it gets to.
  let quality: Double
  let serviceLevel: Double
  /// Points and prizes; `nil` if there are none.
  let points: PointDay?
  /// What is on offer.
  let offers: [OfferDay]

  /// - Parameters:
  ///   - day: the day.
  ///   - occurrences: the activities that take place.
  ///   - posts: what the operator puts before each persona.
  ///   - visitOffset: visit logit that the calendar adds.
  ///   - campaign: whether members are rewarded for inviting.
  ///   - workload: the team's.
  ///   - points: points and prizes; `nil` if there are none.
  ///   - offers: what is on offer.
  init(
    day: Int, _ occurrences: [OccurrenceDay], _ posts: [PersonaPosts], visitOffset: Double,
    _ campaign: borrowing Campaign, _ workload: borrowing Workload, points: PointDay?,
    offers: [OfferDay]
  ) {
    self.day = day
    self.occurrences = occurrences
    self.posts = posts
    self.offers = offers
    self.visitOffset = occurrences.reduce(visitOffset) { $0 + $1.terms.visitBoost }
    postOffset = occurrences.reduce(0) { $0 + $1.terms.postBoost }
    inviteFactor =
      occurrences.reduce(1) { $0 * $1.terms.inviteFactor } * campaign.inviteFactor
    acceptFactor = campaign.acceptFactor
    quality = workload.quality(on: day)
    serviceLevel = workload.serviceLevel
    self.points = points
  }
}
