/// What the process tells the one who started it.
enum ExitStatus: Int32 {
  /// Everything asked for was done.
  case done = 0
  /// What was handed in was refused, wholly or in part.
  case refused = 1
  /// The command line makes no sense.
  case usage = 2
  /// The disk, the database or the permissions failed.
  case environment = 3
  /// Stopped by a signal, as shells number it for SIGINT.
  case interrupted = 130
}
