import CNcurses

/// Lets any thread wake the one that waits for the terminal.
package struct Wakeup: Sendable {
  /// What ended a wait.
  package struct Cause: OptionSet, Sendable {
    package let rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// The terminal has something to read, or is gone.
    package static let terminal = Cause(rawValue: Int32(FH_INPUT))
    /// Somebody called `wake`, or a signal came.
    package static let called = Cause(rawValue: Int32(FH_WOKEN))
  }

  let descriptor: Int32

  /// One that stays open as long as the program runs; nil when there are no descriptors left.
  package init?() {
    descriptor = fh_wakeup_open()
    if descriptor < 0 { return nil }
  }

  /// Ends a wait, the current one or the next. From any thread.
  package func wake() { fh_wakeup_wake(descriptor) }

  /// Waits for the terminal, a call or the end of a time; nil waits without end. Nothing when the
  /// time is over.
  package func wait(input: Int32 = 0, milliseconds: Int? = nil) -> Cause {
    let time = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    return Cause(rawValue: fh_wait_for(input, descriptor, time))
  }
}
