extension StudyCost {
  /// What `make project-cluster` measured, by processor time, on one core of a virtual machine.
  package static let measured = [
    StudyCost(
      name: "quickstart", strategies: 3, future: 5.4e-3, spread: 0.4, unpacking: 0.1e-3,
      merging: 0.5e-3, outcomeBytes: 6_400, heldBytes: 100_000),
    StudyCost(
      name: "brand-private-domain", strategies: 3, future: 89e-3, spread: 0.4, unpacking: 0.3e-3,
      merging: 0.6e-3, outcomeBytes: 19_500, heldBytes: 170_000),
    StudyCost(
      name: "brand-private-domain, 100 times as large", strategies: 3, future: 9, spread: 0.4,
      unpacking: 0.3e-3, merging: 0.6e-3, outcomeBytes: 25_000, heldBytes: 170_000),
  ]
}
