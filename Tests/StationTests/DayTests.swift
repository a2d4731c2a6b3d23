import Domain
import Exercises
import FoundationEssentials
import Regions
import Storage
import Testing

/// The bytes of simulated days, which every build on every machine must come to: `Days/digests.txt`
/// holds a digest a line. Whoever changes what happens in a scenario records them anew, by
/// `FENGHUO_RECORD=1 swift test --filter DayTests`.
@Suite struct DayTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Days/digests.txt")

  /// `everyday 3 9f…`: the FNV-1a digest of the entries of two hours, as they are written.
  private static func line(_ name: String, _ seed: UInt64) throws -> String {
    let scenario = try Scenarios.open(name)
    let region = try Regions.open(scenario.region.rawValue)
    var state: UInt64 = 0xcbf2_9ce4_8422_2325
    _ = Simulation.run(scenario, region: region, seed: seed, until: .hours(2)) { entry in
      for byte in WrittenForm.write(entry).body + [0x0A] {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
      }
    }
    return "\(name) \(seed) \(String(state, radix: 16))"
  }

  @Test func theSameSeedGivesTheSameBytesInEveryBuild() throws {
    let lines = try Scenarios.shippedNames.flatMap { name in
      try (1...3).map { try Self.line(name, UInt64($0)) }
    }
    if ProcessInfo.processInfo.environment["FENGHUO_RECORD"] != nil {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: Self.file)
    }
    let recorded = String(decoding: try Data(contentsOf: Self.file), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    #expect(lines == recorded)
    #expect(Set(lines).count == lines.count)
  }

  @Test func theSameSeedGivesTheSameBytesTwice() throws {
    #expect(try Self.line("everyday", 11) == Self.line("everyday", 11))
    #expect(try Self.line("everyday", 11) != Self.line("everyday", 12))
  }
}
