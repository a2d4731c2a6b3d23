internal import Domain

/// What a desk remembers between inputs and never shows.
struct Work: Sendable {
  var nextTicket = 1
  var nextBatch = 1
  var pending: [Int: Pending] = [:]
}

/// A submission that was not answered yet.
struct Pending: Sendable {
  var batch: Int
}
