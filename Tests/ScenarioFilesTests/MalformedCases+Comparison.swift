extension MalformedCase {
  /// Mistakes in how strategies are compared.
  static let comparison =
    (measures + limits + procedures + also).map {
      MalformedCase("events:", "compare: \($0.0)\nevents:", $0.1)
    } + [MalformedCase("events:", "compare: {}\ncompare: {}\nevents:", "FW202", offset: 1)]

  private static let measures = [
    ("engaged", "FW302"), ("[]", "FW302"), ("", "FW302"),
    ("{metrics: engaged}", "FW201"), ("{metric: engagd}", "FW403"), ("{metric: 3}", "FW403"),
    ("{metric: [engaged]}", "FW302"), ("{metric: profit}", "FW205"),
    ("{metric: profit_total}", "FW205"), ("{metric: first_post_answer_share}", "FW205"),
    ("{day: 181}", "FW312"), ("{day: -1}", "FW301"), ("{day: 1.5}", "FW303"),
    ("{day: last}", "FW302"), ("{metric: members_end, day: 90}", "FW204"),
    ("{goal: max}", "FW409"), ("{goal: [maximize]}", "FW302"),
  ]

  private static let limits = [
    ("{confidence: 50%}", "FW301"), ("{confidence: 0.5}", "FW301"), ("{confidence: 100%}", "FW301"),
    ("{confidence: 99.995%}", "FW301"), ("{confidence: 95}", "FW301"),
    ("{confidence: high}", "FW302"), ("{worth: -1}", "FW301"), ("{worth: 5%}", "FW313"),
    ("{worth: none}", "FW302"), ("{worth: .inf}", "FW304"), ("{tail: 0}", "FW301"),
    ("{tail: 51%}", "FW301"), ("{tail: 10}", "FW301"),
  ]

  private static let procedures = [
    ("{procedure: kim_nelson}", "FW409"), ("{procedure: 3}", "FW409"), ("{min: 50}", "FW201"),
    ("{min_replications: 1}", "FW301"), ("{min_replications: 2.5}", "FW303"),
    ("{min_replications: 2001}", "FW311"), ("{max_replications: 49}", "FW311"),
    ("{max_replications: 1000001}", "FW301"), ("{budget: 3000}", "FW205"),
    ("{procedure: tournament, worth: 1, budget: 3000}", "FW205"),
    ("{procedure: kim-nelson}", "FW203"), ("{procedure: tournament, worth: 0}", "FW203"),
    ("{procedure: racing}", "FW203"),
    ("{procedure: racing, budget: 1}", "FW301"), ("{procedure: racing, budget: 149}", "FW311"),
  ]

  private static let also = [
    ("{also: members}", "FW302"), ("{also: [members]}", "FW302"), ("{also: [{}]}", "FW203"),
    ("{also: [{metric: membrs}]}", "FW403"), ("{also: [{metric: profit_total}]}", "FW205"),
    ("{also: [{metric: gini, day: 3}]}", "FW204"), ("{also: [{metric: gini, worth: 3}]}", "FW201"),
    ("{also: [{metric: engaged}]}", "FW406"),
    ("{also: [{metric: members}, {metric: members, day: 179}]}", "FW406"),
    ("{also: [{metric: gini}, {metric: gini, goal: maximize}]}", "FW406"),
    (
      "{also: [\((1...6).map { "{metric: members, day: \($0)}" }.joined(separator: ", "))]}",
      "FW504"
    ),
  ]
}
