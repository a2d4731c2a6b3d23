import CAllocator
import Dispatch
import Glibc

/// Threads of our own, for work that sleeps: one of a pool would keep the pool's overseer awake.
package enum OwnThread {
  /// Does work on a new thread, which takes no signals but those of its own faults.
  package static func start(_ work: @escaping @Sendable () -> Void) {
    var others = sigset_t()
    var before = sigset_t()
    sigfillset(&others)
    for fault in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT] { sigdelset(&others, fault) }
    pthread_sigmask(SIG_SETMASK, &others, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let body = Unmanaged.passRetained(Body(work))
    var thread = pthread_t()
    let failed = pthread_create(
      &thread, nil,
      { pointer in
        if let pointer { Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().work() }
        return nil
      }, body.toOpaque())
    guard failed == 0 else {
      // The system has no thread to give; the pool may have one.
      body.release()
      return DispatchQueue.global().async(execute: work)
    }
    pthread_detach(thread)
  }

  /// Does work on a new thread that gives way to all others: what can wait a moment must not hold
  /// up a key.
  package static func startBehind(_ work: @escaping @Sendable () -> Void) {
    start {
      // On Linux the niceness of a thread is its own, and 0 is the thread that asks.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
      work()
    }
  }

  /// Gives the system the memory back that much work has used and is done with; without this the
  /// allocator keeps what the largest forecast took.
  static func giveBackMemory() { _ = malloc_trim(0) }

  private final class Body: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }
}
