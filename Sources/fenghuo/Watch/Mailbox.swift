import Curses
import Domain
import Synchronization

/// Where a station puts its updates for the loop: what is not fetched yet is joined with what
/// comes.
final class Mailbox: Sendable {
  private let pending = Mutex<Update?>(nil)
  private let verification = Mutex<Bool?>(nil)
  private let shown = Mutex<[(ticket: Int, answers: [WhatIf])]>([])
  private let wakeup: Wakeup

  init(wakeup: Wakeup) {
    self.wakeup = wakeup
  }

  /// Leaves an update, and wakes the loop unless one is waiting already. From any thread.
  func post(_ update: Update) {
    let isFirst = pending.withLock { pending in
      guard var waiting = pending else {
        pending = update
        return true
      }
      // Emptied first, so that the arrays grow in place.
      pending = nil
      waiting.picture = update.picture
      waiting.clock = update.clock
      waiting.failure = update.failure
      waiting.entries += update.entries
      waiting.answers += update.answers
      pending = waiting
      return false
    }
    if isFirst { wakeup.wake() }
  }

  /// Leaves word whether the record's chain holds. From any thread.
  func post(isVerified: Bool) {
    verification.withLock { $0 = isVerified }
    wakeup.wake()
  }

  /// Leaves what a what-if showed. From any thread.
  func post(_ answers: [WhatIf], ticket: Int) {
    shown.withLock { $0.append((ticket, answers)) }
    wakeup.wake()
  }

  /// What the what-ifs showed that have come since the last call.
  func fetchShown() -> [(ticket: Int, answers: [WhatIf])] {
    shown.withLock { shown in
      defer { shown = [] }
      return shown
    }
  }

  /// Whether the record's chain holds, once.
  func fetchVerification() -> Bool? {
    verification.withLock { $0.take() }
  }

  /// Whether something has come that was not fetched.
  var isWaiting: Bool {
    pending.withLock { $0 != nil } || verification.withLock { $0 != nil }
      || shown.withLock { !$0.isEmpty }
  }

  /// What has come since the last call.
  func fetch() -> Update? {
    pending.withLock { pending in
      defer { pending = nil }
      return pending
    }
  }
}
