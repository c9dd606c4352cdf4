import Testing

/// Tests of a whole server, one after the other: several of them are about time or about all of the process.
@Suite(.serialized) struct OverSockets {}
