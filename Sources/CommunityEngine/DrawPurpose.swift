/// Why a word is drawn: part of its key, so numbers here are never reused for something else.
enum DrawPurpose: UInt8 {
  /// Words 0 and 1: the person's place in the order of joining; word 2: source; word 3: inviter.
  case join = 1
  /// Word 0: inclination; word 1: frailty; word 2: the leave threshold of a life; word 3:
  /// how many messages they tolerate before they mute a group.
  case character = 2
  /// Keyed by spell. Word 0: the lapse threshold of an engaged spell; word 1: the return threshold
  /// of the lapsed spell after it.
  case spell = 3
  /// Keyed by calendar day. Word 0: visit; word 1: post and messages; word 2: invite; word 3:
  /// violation.
  case day = 4
  /// Keyed by the name of an assumption instead of a person. Words 0 and 1: its deviation.
  case assumption = 5
  /// Keyed by activity and occurrence. Word 0: taking part.
  case activity = 6
  /// Word 0: whether someone's first post is answered.
  case firstPost = 7
  /// Word 0: whether points move someone; word 1: the prize they aim at.
  case points = 8
  /// Keyed by calendar day. Word 0: the kind of a violation; word 1: detection; word 2: appeal; word 3:
  /// whether it succeeds.
  case moderation = 9
  /// Keyed by the offer's name and calendar day. Word 0: interest; word 1: trust; word 3: sending it back.
  /// Keyed by the name alone, word 0: what it is worth to somebody.
  case offer = 10
  /// Keyed by phase. Word 0: going along to a successor group.
  case migration = 11
}
