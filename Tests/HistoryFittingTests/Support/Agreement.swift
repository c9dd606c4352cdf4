/// Whether two numbers agree to a share of the wanted one.
func agree(_ found: Double, _ wanted: Double, within share: Double) -> Bool {
  abs(found - wanted) <= share * abs(wanted)
}
