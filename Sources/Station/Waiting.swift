import Dispatch
import Synchronization

/// Runs asynchronous work to its end from a thread that is not part of the pool, such as the main
/// thread of a command.
package func waiting<Value: Sendable>(
  for work: @escaping @Sendable () async -> Value
) -> Value {
  let done = DispatchSemaphore(value: 0)
  let place = Place<Value>()
  Task {
    let value = await work()
    place.value.withLock { $0 = value }
    done.signal()
  }
  done.wait()
  guard let value = place.value.withLock({ $0 }) else {
    preconditionFailure("work that has signalled has left its value")
  }
  return value
}

/// Work that is done on another thread from now on, while this one goes on.
package struct Errand<Value: Sendable>: Sendable {
  private let place = Place<Value>()
  private let done = DispatchSemaphore(value: 0)

  /// Begins at once.
  package init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global(qos: .userInitiated).async { [place, done] in
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
