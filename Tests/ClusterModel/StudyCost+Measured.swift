extension StudyCost {
  /// The studies of the article about many processors, by processor time on one core of a virtual machine.
  package static let measured = [
    StudyCost(
      name: "quickstart", strategies: 3, future: 4.6e-3, spread: 0.4, unpacking: 0.1e-3,
      merging: 0.3e-3, outcomeBytes: 6_300, heldBytes: 114_480),
    StudyCost(
      name: "brand-private-domain", strategies: 3, future: 52e-3, spread: 0.4, unpacking: 0.2e-3,
      merging: 0.6e-3, outcomeBytes: 18_600, heldBytes: 152_640),
    StudyCost(
      name: "a hundred times as large", strategies: 3, future: 5.2, spread: 0.4,
      unpacking: 0.2e-3, merging: 0.6e-3, outcomeBytes: 18_600, heldBytes: 152_640),
  ]
}
