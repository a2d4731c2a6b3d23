import Domain
import Glibc
import Synchronization

/// A feed that a benchmark writes: many standing alerts, then a steady stream.
final class FeedLoad: Sendable {
  let path: String
  private let descriptor: Int32
  private let isRunning = Atomic(false)
  private let cities = [
    "310000", "320100", "320200", "320400", "320500", "320600", "330100", "330200", "340100",
  ]

  init(path: String) throws(Failure) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw Failure(.inputOutput, "\(path): \(StandardStreams.errorText(errno))")
    }
  }

  deinit { close(descriptor) }

  /// Writes alerts that stay.
  func write(standing count: Int) throws(Failure) {
    var text = ""
    for index in 0..<count { text += line(index, id: "S\(index)", operation: "open") }
    append(text)
  }

  /// Opens, updates and closes alerts until `end`, from a thread of its own.
  func begin(eventsPerSecond rate: Int) {
    isRunning.store(true, ordering: .releasing)
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Stream(self, rate)).toOpaque()
    pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Stream>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context)
    pthread_detach(thread)
  }

  func end() { isRunning.store(false, ordering: .releasing) }

  private func append(_ text: String) {
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return }
      done += count
    }
  }

  private func line(_ index: Int, id: String, operation: String) -> String {
    let severity = ["Minor", "Moderate", "Minor", "Severe", "Moderate"][index % 5]
    let time = CivilTime(Environment.now(), offsetInMinutes: 480).iso8601
    return """
      {"type":"alert","id":"\(id)","source":"load@bench","time":"\(time)","op":"\(operation)",\
      "status":"Actual","refs":[],"city":"\(cities[index % cities.count])","event":"Flood",\
      "severity":"\(severity)","urgency":"Immediate","certainty":"Observed",\
      "text":"load \(index) \(operation)"}

      """
  }

  /// The stream of a load: ten portions a second.
  private final class Stream {
    private let load: FeedLoad
    private let rate: Int
    private var count = 0

    init(_ load: FeedLoad, _ rate: Int) {
      self.load = load
      self.rate = rate
    }

    func run() {
      while load.isRunning.load(ordering: .acquiring) {
        var text = ""
        for _ in 0..<max(1, rate / 50) {
          let operation = ["open", "update", "close"][count % 3]
          text += load.line(count, id: "L\(count / 3)", operation: operation)
          count += 1
        }
        load.append(text)
        usleep(20_000)
      }
    }
  }
}
