import Dispatch
import Domain
import Glibc
import Synchronization

/// The thread that a station lives on: it does one thing after the other, in the order in which
/// they came, and sleeps until the next is due.
final class StationThread: SerialExecutor {
  private enum Work: Sendable {
    case job(UnownedJob)
    case call(@Sendable () -> Void)
  }

  private struct State: Sendable {
    var works: [Work] = []
    /// What is to be done when nothing else is, from a time on.
    var alarm: (due: DispatchTime, call: @Sendable () -> Void)?
    var thread: pthread_t?
    var isOver = false
  }

  private let state = Mutex(State())
  private let bell = DispatchSemaphore(value: 0)

  /// Begins to live; until `end`.
  init() {
    OwnThread.start { [self] in run() }
  }

  /// Ends the thread once it has done what it was given.
  func end() {
    state.withLock {
      $0.isOver = true
      $0.alarm = nil
    }
    bell.signal()
  }

  /// Does something after all that came before. From any thread.
  func call(_ work: @escaping @Sendable () -> Void) { add(.call(work)) }

  func enqueue(_ job: consuming ExecutorJob) { add(.job(UnownedJob(job))) }

  /// Does something after a while, in place of what was to be done so before.
  func setAlarm(after wait: Duration, _ work: @escaping @Sendable () -> Void) {
    let due = DispatchTime.now() + .milliseconds(Int(clamping: wait.inMilliseconds))
    state.withLock { $0.alarm = (due, work) }
    bell.signal()
  }

  /// Takes back what was to be done after a while.
  func cancelAlarm() {
    state.withLock { $0.alarm = nil }
  }

  func checkIsolated() {
    precondition(isCurrent, "only a station's own thread may touch it")
  }

  func isIsolatingCurrentContext() -> Bool? { isCurrent }

  private var isCurrent: Bool {
    state.withLock { state in state.thread.map { pthread_equal($0, pthread_self()) != 0 } ?? false }
  }

  private func add(_ work: Work) {
    let isFirst = state.withLock { state in
      state.works.append(work)
      return state.works.count == 1
    }
    if isFirst { bell.signal() }
  }

  private func run() {
    state.withLock { $0.thread = pthread_self() }
    while true {
      let (works, alarm, isOver) = state.withLock { state in
        defer { state.works = [] }
        return (state.works, state.alarm, state.isOver)
      }
      for work in works { perform(work) }
      guard works.isEmpty else { continue }
      if isOver { return }
      if let alarm, alarm.due <= .now() {
        cancelAlarm()
        alarm.call()
      } else {
        _ = bell.wait(timeout: alarm?.due ?? .distantFuture)
      }
    }
  }

  private func perform(_ work: Work) {
    switch work {
    case .job(let job): job.runSynchronously(on: asUnownedSerialExecutor())
    case .call(let call): call()
    }
  }
}
