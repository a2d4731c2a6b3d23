import Curses
import Glibc

/// The console measured from outside, as an officer's terminal sees it.
enum ConsoleBench {
  private static let program = "/proc/self/exe"

  static func probe(
    _ arguments: [String], columns: Int = 120, rows: Int = 40
  ) throws(Failure) -> Probe {
    // The link names this program for this process only, so it is followed here.
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink(program, &buffer, buffer.count - 1)
    let path = String(
      decoding: buffer[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard
      let probe = Probe([path, "watch", "--lang", "en"] + arguments, columns: columns, rows: rows)
    else { throw Failure(.inputOutput, "no terminal to measure on") }
    return probe
  }

  /// From the start of the process to the last byte of its first screen.
  static func start(_ folder: String) throws(Failure) -> [Measure] {
    var times: [Double] = []
    for _ in 0..<11 {
      let probe = try probe(["--ephemeral", "--seed", "7", "--paused"])
      probe.read(milliseconds: 3000)
      probe.untilQuiet(gap: 60, limit: 2000)
      times.append(probe.lastByte * 1000)
    }
    return [
      Measure(
        name: "start to first complete screen, 27 cities", value: percentile(times, 0.5),
        unit: "ms", goal: .atMost(80), note: "median of \(times.count), 120x40")
    ]
  }

  /// Keys at 200x60 while a feed brings 500 events a second and 10,000 alerts stand.
  static func keysUnderLoad(_ folder: String) throws(Failure) -> [Measure] {
    let load = try FeedLoad(path: folder + "/load.ndjson")
    try load.write(standing: 10_000)
    let probe = try probe(["--ephemeral", "--feed", load.path], columns: 200, rows: 60)
    probe.read(milliseconds: 5000)
    probe.untilQuiet(gap: 400, limit: 10_000)
    load.begin(eventsPerSecond: 500)
    probe.read(seconds: 1)
    let times = keyTimes(probe, count: 300)
    load.end()
    let note = "\(times.count) keys, 200x60, 500 events/s, 10,000 standing"
    return [
      Measure(
        name: "key to last byte painted, p50", value: percentile(times, 0.5), unit: "ms",
        goal: .atMost(2), note: note),
      Measure(
        name: "key to last byte painted, p99", value: percentile(times, 0.99), unit: "ms",
        goal: .atMost(16), note: note),
    ]
  }

  /// Milliseconds from keys, pressed one by one, to the last byte that each lets the console write.
  static func keyTimes(_ probe: Probe, count: Int) -> [Double] {
    var times: [Double] = []
    for index in 0..<count {
      // What the feed has drawn is let go by first; a frame may still come between.
      while probe.read(milliseconds: 4) {}
      let start = Environment.monotonicSeconds()
      probe.press(index % 2 == 0 ? "j" : "k")
      guard probe.read(milliseconds: 1000) else { continue }
      var last = Environment.monotonicSeconds()
      while probe.read(milliseconds: 3) { last = Environment.monotonicSeconds() }
      times.append((last - start) * 1000)
      usleep(useconds_t(20_000 + index * 37 % 11_000))
    }
    return times
  }

  /// Bytes that a quiet console and a move of the cursor cost.
  static func bytes(_ folder: String) throws(Failure) -> [Measure] {
    let still = try probe(["--ephemeral", "--seed", "7", "--paused"], columns: 200, rows: 60)
    still.read(milliseconds: 3000)
    still.untilQuiet(gap: 500, limit: 4000)
    still.forget()
    still.read(seconds: 5)
    let quiet = Double(still.bytes.count)
    var moves: [Double] = []
    for index in 0..<40 {
      still.untilQuiet(gap: 250, limit: 1000)
      still.forget()
      still.press(index % 4 < 2 ? "j" : "k")
      still.read(milliseconds: 500)
      still.untilQuiet(gap: 40, limit: 200)
      moves.append(Double(still.bytes.count))
    }
    // A live watch of an empty feed: nothing but the clock.
    let running = try probe(["--ephemeral", "--feed", folder], columns: 200, rows: 60)
    running.read(milliseconds: 3000)
    running.untilQuiet(gap: 500, limit: 3000)
    running.forget()
    running.read(seconds: 10)
    return [
      Measure(
        name: "bytes while nothing changes", value: quiet, unit: "B", goal: .atMost(0),
        note: "5 s, paused, 200x60"),
      Measure(
        name: "bytes with only the clock running", value: Double(running.bytes.count) / 10,
        unit: "B/s", goal: .atMost(120), note: "10 s, 200x60"),
      Measure(
        name: "bytes for one cursor move, median", value: percentile(moves, 0.5), unit: "B",
        goal: .atMost(300), note: "40 moves, 200x60"),
      Measure(
        name: "bytes for one cursor move, largest", value: percentile(moves, 1), unit: "B",
        goal: .atMost(300), note: "40 moves, 200x60"),
    ]
  }

  /// What a console costs while nobody touches it.
  static func idle(_ folder: String) throws(Failure) -> [Measure] {
    let probe = try probe(["--ephemeral", "--feed", folder])
    probe.read(milliseconds: 3000)
    probe.untilQuiet(gap: 1500, limit: 4000)
    let before = ProcessFacts(process: probe.process).activity
    probe.read(seconds: 20)
    let after = ProcessFacts(process: probe.process).activity
    return [
      Measure(
        name: "processor share while idle", value: (after.seconds - before.seconds) / 20 * 100,
        unit: "%", goal: .atMost(0.2), note: "20 s, live, clock running"),
      Measure(
        name: "wake-ups while idle", value: Double(after.wakeUps - before.wakeUps) / 20,
        unit: "per s", goal: .atMost(1.5), note: "one a second is the clock"),
    ]
  }

  /// Resident memory.
  static func memory(_ folder: String) throws(Failure) -> [Measure] {
    let everyday = try probe(["--ephemeral", "--seed", "7"])
    everyday.read(milliseconds: 3000)
    everyday.read(seconds: 5)
    let load = try FeedLoad(path: folder + "/memory.ndjson")
    try load.write(standing: 10_000)
    let full = try probe(["--ephemeral", "--feed", load.path])
    full.read(milliseconds: 5000)
    full.untilQuiet(gap: 1000, limit: 10_000)
    return [
      Measure(
        name: "resident memory, everyday",
        value: Double(ProcessFacts(process: everyday.process).status("VmRSS") ?? 0) / 1024,
        unit: "MiB", goal: .atMost(40)),
      Measure(
        name: "resident memory, 10,000 alerts",
        value: Double(ProcessFacts(process: full.process).status("VmRSS") ?? 0) / 1024,
        unit: "MiB", goal: .atMost(64)),
    ]
  }

  /// Whether the terminal comes back whole, however the program ends.
  static func restored(_ folder: String) throws(Failure) -> [Measure] {
    let ends: [(String, Int32)] = [
      ("INT", SIGINT), ("TERM", SIGTERM), ("HUP", SIGHUP), ("SEGV", SIGSEGV), ("ABRT", SIGABRT),
      ("Swift trap (ILL)", SIGILL), ("Swift trap (TRAP)", SIGTRAP), ("BUS", SIGBUS),
      ("FPE", SIGFPE),
    ]
    var measures: [Measure] = []
    for (name, signal) in ends {
      let probe = try probe(["--ephemeral", "--seed", "7"])
      probe.read(milliseconds: 3000)
      probe.untilQuiet(gap: 100, limit: 1000)
      probe.send(signal)
      let isGood = probe.hasEnded(within: 4000) && probe.isRestored
      measures.append(
        Measure(
          name: "terminal restored after \(name)", value: isGood ? 1 : 0, unit: "of 1",
          goal: .atLeast(1)))
    }
    let probe = try probe(["--ephemeral", "--seed", "7"])
    probe.read(milliseconds: 3000)
    probe.untilQuiet(gap: 100, limit: 1000)
    probe.send(SIGTSTP)
    probe.read(seconds: 0.5)
    let isStopped = probe.isRestored
    probe.forget()
    probe.send(SIGCONT)
    probe.read(seconds: 0.7)
    let isBack = probe.bytes.count > 1000
    measures.append(
      Measure(
        name: "terminal restored and redrawn over TSTP/CONT", value: isStopped && isBack ? 1 : 0,
        unit: "of 1", goal: .atLeast(1)))
    return measures
  }
}
