import RealModule

/// The probability that belongs to a logit.
func logistic(_ logit: Double) -> Double {
  1 / (1 + .exp(-logit))
}
