/// Distance of `value` from a nonzero `reference`, as a share of the reference.
func relativeError(_ value: Double, _ reference: Double) -> Double {
  abs(value - reference) / abs(reference)
}
