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

/// Where a value is left for another thread.
private final class Place<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}
