import ArgumentParser
import Glibc
import JSONText

/// `fenghuo bench`: the figures that the program is held to, measured on this machine.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measures the program on this machine, against what it should reach.",
    discussion: """
      Use a release build. Figures of one machine compare only with each other. FENGHUO_SEEDS says \
      how many seeds `determinism` (100) and `skill` (5) try.
      """)

  @Flag(help: "One JSON object.") var json = false
  @Option(help: "Only groups whose name holds this word.") var only: String?

  func run() throws {
    try Failure.exiting {
      let folder = "/tmp/fenghuo-bench-\(getpid())"
      try Files.makeDirectory(folder)
      defer { Scratch.remove(folder) }
      var measures: [Measure] = []
      for group in BenchGroup.all where only.map({ group.name.contains($0) }) ?? true {
        StandardStreams.progress("measuring \(group.name)")
        let found = try group.run(folder)
        StandardStreams.endProgress()
        if !json { for measure in found { try StandardStreams.line(measure.line) } }
        measures += found
      }
      if json { try write(measures) }
      return measures.contains { $0.isReached == false } ? .foundWrong : .done
    }
  }

  private func write(_ measures: [Measure]) throws(Failure) {
    var writer = JSONWriter()
    writer.object { writer in
      #if DEBUG
        writer.member("build", "debug")
      #else
        writer.member("build", "release")
      #endif
      writer.key("measures")
      writer.array { writer in for measure in measures { measure.write(to: &writer) } }
    }
    writer.endLine()
    try StandardStreams.write(writer.bytes)
  }
}

/// A group of measures that are taken together.
struct BenchGroup: Sendable {
  let name: String
  /// Takes them; files may be made in the folder that is handed over.
  let run: @Sendable (_ folder: String) throws -> [Measure]

  /// All groups, one a row.
  static let all = [
    BenchGroup(name: "start", run: ConsoleBench.start),
    BenchGroup(name: "keys", run: ConsoleBench.keysUnderLoad),
    BenchGroup(name: "bytes", run: ConsoleBench.bytes),
    BenchGroup(name: "idle", run: ConsoleBench.idle),
    BenchGroup(name: "memory", run: ConsoleBench.memory),
    BenchGroup(name: "restored", run: ConsoleBench.restored),
    BenchGroup(name: "journal", run: RecordBench.journal),
    BenchGroup(name: "ingest", run: RecordBench.ingest),
    BenchGroup(name: "open", run: RecordBench.opening),
    BenchGroup(name: "history", run: RecordBench.history),
    BenchGroup(name: "identity", run: CoreBench.identity),
    BenchGroup(name: "frame", run: CoreBench.frame),
    BenchGroup(name: "flood", run: FloodBench.flood),
    BenchGroup(name: "simulation", run: CoreBench.simulation),
    BenchGroup(name: "hazards", run: SpeedBench.hazards),
    BenchGroup(name: "ensemble", run: SpeedBench.ensemble),
    BenchGroup(name: "rivers", run: RiverBench.rivers),
    BenchGroup(name: "country", run: CountryBench.country),
    BenchGroup(name: "routes", run: RouteBench.routes),
    BenchGroup(name: "peer", run: PeerBench.peer),
    BenchGroup(name: "cloud", run: HazardBench.puffs),
    BenchGroup(name: "epidemic", run: HazardBench.epidemic),
    BenchGroup(name: "cascade", run: HazardBench.cascade),
    BenchGroup(name: "recommendation", run: DispatchBench.recommendation),
    BenchGroup(name: "assignment", run: DispatchBench.assignment),
    BenchGroup(name: "policies", run: PolicyBench.policies),
    BenchGroup(name: "governing", run: GoverningBench.governing),
    BenchGroup(name: "ledger", run: LedgerBench.ledger),
    BenchGroup(name: "shares", run: LedgerBench.shares),
    BenchGroup(name: "conservation", run: DayBench.conservation),
    BenchGroup(name: "skill", run: DayBench.skill),
    BenchGroup(name: "determinism", run: DayBench.determinism),
  ]
}

/// Files that a benchmark leaves nothing of.
enum Scratch {
  /// Removes a folder with its files.
  static func remove(_ folder: String) {
    for path in (try? Files.list(folder)) ?? [] {
      if Files.isDirectory(path) { remove(path) } else { unlink(path) }
    }
    rmdir(folder)
  }
}
