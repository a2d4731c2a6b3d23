import ArgumentParser
import Curses
import Documents
import Glibc
import Regions
import Storage
import Terminal

/// `fenghuo doctor`: what this terminal, locale and disk can do, and what to change.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Says what this terminal, locale and disk can do, and what to change.")

  func run() throws {
    try Failure.exiting {
      let findings = terminal() + locale() + disk() + contents()
      for finding in findings { try StandardStreams.line(finding.line) }
      return findings.contains { $0.grade == .bad } ? .foundWrong : .done
    }
  }

  private func terminal() -> [Finding] {
    var findings: [Finding] = []
    let isTerminal = isatty(0) == 1 && isatty(1) == 1
    findings.append(
      isTerminal
        ? Finding(.good, "terminal", "standard input and output are one")
        : Finding(
          .poor, "terminal", "standard input or output is none",
          advice: "run the console in a terminal; fenghuo snapshot works without"))
    let name = Environment.variable("TERM") ?? ""
    let colours = TerminalFacts.colours(of: name)
    switch colours {
    case nil:
      findings.append(
        Finding(
          .poor, "TERM", "'\(name)' is not in the terminal database; taken for xterm-256color",
          advice: "install ncurses-term, or set TERM=xterm-256color"))
    case .some(let count) where count >= 256:
      findings.append(Finding(.good, "TERM", "\(name), \(count) colours"))
    case .some(let count):
      findings.append(
        Finding(
          .poor, "TERM", "\(name), \(max(0, count)) colours",
          advice: "TERM=xterm-256color or tmux-256color shows all colours, if the terminal has them"
        ))
    }
    if Environment.variable("NO_COLOR") != nil {
      findings.append(Finding(.good, "NO_COLOR", "is set: no colours are used"))
    }
    if isTerminal { findings.append(size()) }
    return findings
  }

  private func size() -> Finding {
    var window = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else {
      return Finding(.poor, "size", "the terminal does not tell its size")
    }
    let text = "\(window.ws_col)x\(window.ws_row)"
    if window.ws_col < 60 || window.ws_row < 16 {
      return Finding(
        .poor, "size", "\(text): only the queue is shown", advice: "80x24 shows the map as well")
    }
    return Finding(.good, "size", text)
  }

  private func locale() -> [Finding] {
    setlocale(LC_CTYPE, "")
    let codeset = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
    let own = Finding(.good, "locale", "\(Environment.locale), \(codeset)")
    guard codeset != "UTF-8" else { return [own] }
    guard setlocale(LC_CTYPE, "C.UTF-8") != nil else {
      return [
        Finding(
          .bad, "locale", "\(Environment.locale) is not UTF-8, and there is no C.UTF-8",
          advice: "install the package locales, or use --glyphs ascii --lang en")
      ]
    }
    return [
      Finding(
        .good, "locale", "\(Environment.locale), \(codeset): the console uses C.UTF-8 for text",
        advice: "if Chinese does not show, set the terminal itself to UTF-8")
    ]
  }

  private func disk() -> [Finding] {
    let folder = Environment.stateFolder
    do {
      try Files.makeDirectory(folder)
    } catch {
      return [
        Finding(
          .bad, "record", error.description, advice: "set XDG_STATE_HOME to a folder of yours")
      ]
    }
    var findings = [sync(folder)]
    var status = statvfs()
    if statvfs(folder, &status) == 0 {
      let free = Int(status.f_bavail) * Int(status.f_frsize) / 1_048_576
      findings.append(
        free >= 500
          ? Finding(.good, "disk", "\(free) MiB free for the record in \(folder)")
          : Finding(
            .bad, "disk", "\(free) MiB free for the record in \(folder)",
            advice: "a busy year takes some hundred MiB; make room"))
    }
    return findings
  }

  /// How long the disk takes to make something durable: the median of twenty.
  private func sync(_ folder: String) -> Finding {
    let path = "\(folder)/doctor-\(getpid())"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      return Finding(.bad, "record", "\(folder): \(StandardStreams.errorText(errno))")
    }
    defer {
      close(descriptor)
      unlink(path)
    }
    var times: [Double] = []
    for _ in 0..<20 {
      let start = Environment.monotonicSeconds()
      var byte: UInt8 = 0
      guard write(descriptor, &byte, 1) == 1, fsync(descriptor) == 0 else {
        return Finding(.bad, "record", "\(folder): \(StandardStreams.errorText(errno))")
      }
      times.append((Environment.monotonicSeconds() - start) * 1000)
    }
    let median = percentile(times, 0.5)
    let text = "an act is durable after \(Int((median * 1000).rounded())) µs in \(folder)"
    return median < 50
      ? Finding(.good, "record", text)
      : Finding(.poor, "record", text, advice: "a local disk answers sooner")
  }

  private func contents() -> [Finding] {
    var findings: [Finding] = []
    for name in Regions.shippedNames {
      let problems = Regions.named(name)?.problems ?? []
      findings.append(
        problems.isEmpty
          ? Finding(.good, "region", name)
          : Finding(.bad, "region", "\(name): \(problems[0].description)"))
    }
    let shelf = ThemeShelf()
    for name in shelf.names {
      do {
        _ = try shelf.theme(name)
      } catch {
        findings.append(Finding(.bad, "theme", error.description))
      }
    }
    findings.append(Finding(.good, "themes", shelf.names.joined(separator: " ")))
    return findings
  }
}

/// One thing that the doctor looked at.
struct Finding {
  enum Grade: String {
    case good, poor, bad
  }

  let grade: Grade
  let subject: String
  let text: String
  let advice: String?

  init(_ grade: Grade, _ subject: String, _ text: String, advice: String? = nil) {
    self.grade = grade
    self.subject = subject
    self.text = text
    self.advice = advice
  }

  var line: String {
    let advice = advice.map { "\n                 → \($0)" } ?? ""
    return TextWidth.left(grade.rawValue, 6) + TextWidth.left(subject, 11) + text + advice
  }
}
