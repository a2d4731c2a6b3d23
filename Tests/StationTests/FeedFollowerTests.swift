import Dispatch
import Domain
import Feeds
import Regions
import Synchronization
import Testing

@testable import Station

/// Mappings that change while their tables and messages are followed.
@Suite struct FeedFollowerTests {
  /// Follows a folder; hands over what was read, one delivery after the other.
  private final class Follower: Sendable {
    private let follower: FeedFollower
    private let box = Box()
    private let arrived = DispatchSemaphore(value: 0)

    init(_ path: String) throws {
      let region = try Regions.open()
      follower = try FeedFollower(paths: [path], region: region) { [box, arrived] delivery in
        box.deliveries.withLock { $0.append(delivery) }
        arrived.signal()
      }
      try follower.start()
    }

    /// The next delivery; fails when none comes at all: a busy machine may take long.
    func next() throws -> Delivery {
      try #require(arrived.wait(timeout: .now() + .seconds(120)) == .success)
      return box.deliveries.withLock { $0.removeFirst() }
    }

    /// The next delivery that holds something: a mapping may be looked at while it is written.
    func nextItems() throws -> Delivery {
      while true {
        let delivery = try next()
        if !delivery.harvest.items.isEmpty { return delivery }
      }
    }

    func stop() { follower.stop() }
  }

  private final class Box: Sendable {
    let deliveries = Mutex<[Delivery]>([])
  }

  private func cities(_ delivery: Delivery) -> [String?] {
    delivery.harvest.items.map { item in
      if case .alert(let report) = item.content { report.city?.rawValue } else { nil }
    }
  }

  @Test(arguments: ["a.map.yaml", "csv.map.yaml"])
  func aTableIsReadAgainWhenItsMappingChanges(_ companion: String) throws {
    let folder = try Scratch()
    let mapping = """
      fields:
        id: {column: no}
        source: {constant: w@x}
        time: {column: at}
        city: {column: where, words: {here: "320500"}}
        op: {constant: open}
        status: {constant: Actual}
        event: {constant: Flood}
        severity: {constant: Minor}
        urgency: {constant: Future}
        certainty: {constant: Likely}
      """
    folder.write(companion, mapping.replacing("column: at", with: "column: when"))
    folder.write("a.csv", "no,at,where\n1,2026-05-01T08:00:00+08:00,here\n")
    let follower = try Follower(folder.path)
    defer { follower.stop() }
    let refused = try follower.next()
    #expect(refused.harvest.items.isEmpty && refused.harvest.diagnostics.count == 1)
    folder.write(companion, mapping)
    #expect(cities(try follower.nextItems()) == ["320500"])
  }

  @Test func messagesAreReadAgainWhenTheMappingOfTheirCodesChanges() throws {
    let folder = try Scratch()
    folder.write("a.xml", Samples.cap(geocode: "SAME", "036061"))
    let follower = try Follower(folder.path)
    defer { follower.stop() }
    #expect(cities(try follower.next()) == [nil])
    folder.write("xml.map.yaml", "geocodes:\n  SAME: {\"036061\": \"320500\"}\n")
    #expect(cities(try follower.next()) == ["320500"])
  }
}
