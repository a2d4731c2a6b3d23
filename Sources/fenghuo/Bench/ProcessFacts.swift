/// What the kernel says of another process.
struct ProcessFacts {
  let process: Int32

  /// A number from a line of `/proc/PID/status`, in the unit of that line.
  func status(_ name: String) -> Int? {
    Self.number(name, in: "/proc/\(process)/status")
  }

  /// Processor time of all threads so far, in seconds, and how often they were woken.
  var activity: (seconds: Double, wakeUps: Int) {
    var seconds = 0.0
    var wakeUps = 0
    for task in (try? Files.list("/proc/\(process)/task")) ?? [] {
      if let bytes = try? Files.read(task + "/schedstat") {
        let first = String(decoding: bytes, as: UTF8.self).split(separator: " ").first ?? "0"
        seconds += (Double(first) ?? 0) / 1e9
      }
      wakeUps += Self.number("voluntary_ctxt_switches", in: task + "/status") ?? 0
    }
    return (seconds, wakeUps)
  }

  private static func number(_ name: String, in path: String) -> Int? {
    guard let bytes = try? Files.read(path) else { return nil }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    where line.hasPrefix(name + ":") {
      return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) }
    }
    return nil
  }
}
