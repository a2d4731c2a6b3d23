import Domain
import Glibc

/// What the program asks of the machine it runs on.
enum Environment {
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The machine's clock.
  static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// Seconds on a clock that nobody sets.
  static func monotonicSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Processor time that this program has had so far, in seconds.
  static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The memory of this program that is in use now, in bytes (`/proc/self/statm`).
  static var residentBytes: Int {
    guard let bytes = try? Files.read("/proc/self/statm") else { return 0 }
    let fields = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) : 0
  }

  /// The name that the person at the desk logged in with.
  static var loginName: String {
    if let name = variable("LOGNAME") ?? variable("USER") { return name }
    guard let entry = getpwuid(getuid()) else { return "officer" }
    return String(cString: entry.pointee.pw_name)
  }

  /// Minutes east of UTC that the machine's time zone is at a moment.
  static func offsetInMinutes(at instant: Instant) -> Int {
    var time = time_t(instant.milliseconds / 1000)
    var local = tm()
    guard localtime_r(&time, &local) != nil else { return 0 }
    return local.tm_gmtoff / 60
  }

  /// Where journals and logs are kept: `$XDG_STATE_HOME/fenghuo`.
  static var stateFolder: String {
    folder("XDG_STATE_HOME", else: ".local/state")
  }

  /// Where the officer's own themes are: `$XDG_CONFIG_HOME/fenghuo`.
  static var configurationFolder: String {
    folder("XDG_CONFIG_HOME", else: ".config")
  }

  private static func folder(_ name: String, else place: String) -> String {
    if let base = variable(name) { return base + "/fenghuo" }
    return (variable("HOME") ?? ".") + "/" + place + "/fenghuo"
  }

  /// The locale's words for a language, such as `zh_TW.UTF-8`.
  static var locale: String {
    variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? "C"
  }
}
