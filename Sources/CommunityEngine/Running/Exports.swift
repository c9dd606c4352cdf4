// What replications come to is part of what the engine says, whichever build of it they ran in.
@_exported public import ReplicationOutcomes
