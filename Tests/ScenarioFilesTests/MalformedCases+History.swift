extension MalformedCase {
  /// Mistakes in how the group's own history is read.
  static let history =
    (files + columns + words + scalars).map {
      MalformedCase("events:", "history: \($0.0)\nevents:", $0.1)
    } + [MalformedCase("events:", "history: {}\nhistory: {}\nevents:", "FW202", offset: 1)]
    + [
      MalformedCase("- name: plan", "- {name: x, set: {history.zone: 480}}", "FW404"),
      MalformedCase("- name: plan", "- {name: x, set: {history: none}}", "FW404"),
      MalformedCase(
        "events:", "phases: [{name: a, set: {history.file: b.csv}}]\nevents:", "FW404"),
    ]

  private static let files = [
    ("club.csv", "FW302"), ("[]", "FW302"), ("", "FW302"), ("{path: a.csv}", "FW201"),
    ("{file: [a.csv]}", "FW302"), ("{file: 3}", "FW302"), ("{file: \"\"}", "FW308"),
    ("{file: ~}", "FW302"),
  ]

  private static let columns = [
    ("{columns: 日期}", "FW302"), ("{columns: {tme: 日期}}", "FW201"),
    ("{columns: {time: 3}}", "FW302"), ("{columns: {time: [日期]}}", "FW302"),
    ("{columns: {time: a, member: a}}", "FW406"),
    ("{kind: series, columns: {member: a}}", "FW205"),
    ("{kind: events, columns: {joins: a}}", "FW205"),
    ("{every_row_is: message, columns: {joins: a}}", "FW205"),
    ("{every_row_is: message, columns: {event: a}}", "FW204"),
  ]

  private static let words = [
    ("{events: [a]}", "FW302"), ("{events: {joined: a}}", "FW201"),
    ("{events: {join: 1}}", "FW302"),
    ("{events: {join: []}}", "FW309"), ("{events: {join: [a, {b: c}]}}", "FW302"),
    ("{events: {join: [a, In], leave: in}}", "FW406"),
    ("{events: {join: [\((0...256).map { "w\($0)" }.joined(separator: ", "))]}}", "FW504"),
    ("{kind: series, events: {join: a}}", "FW205"),
    ("{every_row_is: join, events: {join: a}}", "FW204"),
    ("{kind: series, every_row_is: join}", "FW205"),
    ("{kind: series, first_action_is_join: true}", "FW205"),
  ]

  private static let scalars = [
    ("{kind: event}", "FW409"), ("{kind: [events]}", "FW302"), ("{every_row_is: joined}", "FW409"),
    ("{time_format: iso}", "FW409"), ("{encoding: utf8}", "FW409"), ("{encoding: 8}", "FW409"),
    ("{zone: 841}", "FW301"), ("{zone: -841}", "FW301"), ("{zone: 7.5}", "FW303"),
    ("{zone: \"480\"}", "FW302"), ("{zone: +15:00}", "FW301"), ("{zone: -14:01}", "FW301"),
    ("{zone: 08:00}", "FW302"), ("{zone: +08:60}", "FW302"), ("{zone: east}", "FW302"),
    ("{zone: [480]}", "FW302"), ("{zone: 8%}", "FW302"),
    ("{first_action_is_join: yes}", "FW302"), ("{first_action_is_join: 1}", "FW302"),
  ]
}
