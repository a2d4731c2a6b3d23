/// Whether a number is another but for a share of it.
func isClose(_ found: Double, _ expected: Double, within share: Double) -> Bool {
  abs(found - expected) <= share * abs(expected)
}
