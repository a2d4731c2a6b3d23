import Domain
import Testing

@testable import Exercises

/// Simulated desks send, open and acknowledge notices, and hand their watch over.
@Suite("Notices and the watch, by simulated desks")
struct CommunicationTests {
  /// Seven hours of an everyday day, from the afternoon into the second shift.
  private static let played = Result { () throws -> (Simulation, [Entry]) in
    var entries: [Entry] = []
    let scenario = try World.scenario()
    var simulation = Simulation(scenario, region: try World.region(), seed: 7)
    simulation.open(scenario) { entries.append($0) }
    simulation.advance(to: scenario.start.advanced(by: .hours(7))) { entries.append($0) }
    return (simulation, entries)
  }

  @Test("Mechanism: communication: neighbours are notified, and receive, read and acknowledge")
  func noticesGoOutAndComeBack() throws {
    let (simulation, _) = try Self.played.get()
    #expect(simulation.refusals.isEmpty, "\(simulation.refusals.first as Any)")
    let notices = simulation.picture.newestNotices
    let copies = notices.flatMap(\.copies)
    #expect(notices.count > 3 && copies.count > 10, "\(notices.count), \(copies.count)")
    let old = notices.filter { $0.sent.duration(to: simulation.exercise.now) > .hours(1) }
    let done = old.flatMap(\.copies).count { $0.state == .acknowledged }
    let all = old.flatMap(\.copies).count
    #expect(done * 10 > all * 8, "\(done) of \(all) are acknowledged after an hour")
    for copy in copies where copy.state == .acknowledged {
      let moments = [copy.received, copy.read?.at, copy.acknowledged?.at].compactMap(\.self)
      #expect(moments.count == 3 && moments == moments.sorted())
    }
    let late = old.flatMap { notice in notice.copies.filter { !$0.reminders.isEmpty } }
    #expect(!late.isEmpty, "some are reminded")
  }

  @Test("Duty board: each desk changes crews at the hour, some late")
  func crewsChange() throws {
    let (simulation, entries) = try Self.played.get()
    let region = try World.region()
    let posts = region.cities.map { simulation.picture.watchPost(.city($0.id)) }
    #expect(posts.allSatisfy { $0.holder != nil })
    let changed = posts.filter { $0.handovers.count == 1 }
    #expect(changed.count * 10 > posts.count * 7, "\(changed.count) of \(posts.count) changed")
    for post in changed {
      let handover = try #require(post.handovers.last)
      #expect(handover.outgoing.act != handover.incoming?.act)
      #expect(handover.seal.sequence < entries.count)
    }
    let gaps = changed.flatMap(\.gaps).map(\.length)
    #expect(gaps.contains { $0 < WatchPost.signingTime })
  }
}
