import Dispatch
import Synchronization

/// Work that is done on another thread from now on, while this one goes on.
package struct Errand<Value: Sendable>: Sendable {
  private let place = Place<Value>()
  private let done = DispatchSemaphore(value: 0)

  /// Begins at once, on a new thread.
  package init(_ work: @escaping @Sendable () -> Value) {
    self.init(by: OwnThread.start, work)
  }

  /// Begins when `start` does what it is given.
  init(
    by start: (@escaping @Sendable () -> Void) -> Void, _ work: @escaping @Sendable () -> Value
  ) {
    start { [place, done] in
      let value = work()
      place.value.withLock { $0 = value }
      done.signal()
    }
  }

  /// What came of it; waits until it is done. May be asked more than once.
  package func result() -> Value {
    done.wait()
    done.signal()
    guard let value = place.value.withLock({ $0 }) else {
      preconditionFailure("work that has signalled has left its value")
    }
    return value
  }
}

/// Where a value is left for another thread.
private final class Place<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}
