import ArgumentParser
import Domain
import Feeds
import Regions
import Storage

extension CapCommand {
  /// `fenghuo cap emit INCIDENT|NOTICE --journal FILE`
  struct Emit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints a CAP 1.2 message for an incident's warning, or for a notice to cities.",
      discussion: """
        The message is made from the record and printed; nothing is sent. What a drill or a \
        simulation recorded is only ever printed as Exercise. A notice, such as SUZ-N3, is printed \
        with its scope, its restriction and the desks that it names.
        """)

    /// The statuses that can be asked for.
    enum Status: String, CaseIterable, ExpressibleByArgument {
      case actual, exercise
    }

    @Argument(help: "The incident, such as SUZ-I12, or the notice, such as SUZ-N3.")
    var incident: String
    @Option(help: "The record that it stands on.", completion: .file()) var journal: String
    @Option(help: ArgumentHelp("The region: a name or a file.", valueName: "name|file"))
    var region = Regions.standard
    @Option(
      help: ArgumentHelp(
        "An earlier message that this one takes the place of (repeatable).", valueName: "file"),
      completion: .file())
    var update: [String] = []
    @Option(
      help: ArgumentHelp(
        "An earlier message that this one ends (repeatable).", valueName: "file"),
      completion: .file())
    var cancel: [String] = []
    @Option(help: "actual or exercise; else what the record is.") var status: Status?
    @Option(help: "The sender's name among all senders, such as duty@city.example.")
    var sender: String?
    @Option(help: "When it is sent; else now, and for an exercise when the record ends.")
    var sent: Moment?
    @Option(
      help: ArgumentHelp(
        "The issuing body's digits in the identifier by GB/T 4657, such as 416 for meteorology.",
        valueName: "digits"))
    var body = PlatformCode.noBody
    @Option(
      help: ArgumentHelp(
        "A file that goes inside the message, with its digest (repeatable).", valueName: "file"),
      completion: .file())
    var attach: [String] = []
    @Option(help: "Kilometres around the incident's place; 0 is the place alone.")
    var radius = 0.0

    func validate() throws {
      if !update.isEmpty && !cancel.isEmpty {
        throw ValidationError("a message updates others or cancels them, not both")
      }
      if !(0...1000).contains(radius) {
        throw ValidationError("--radius \(radius): from 0 to 1000 kilometres")
      }
      if !PlatformCode.isBody(body) {
        let known = PlatformCode.bodies.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        throw ValidationError(
          "--body \(body): three digits by GB/T 4657, such as \(known.joined(separator: ", "))")
      }
    }

    func run() throws {
      try Failure.exiting {
        let region = try WorldOptions.openRegion(region)
        let record = try Journal(path: journal, for: .reading)
        let picture = try record.picture(of: region, at: Instant(seconds: 0))
        if let recorded = picture.watch?.region, recorded != region.id {
          throw Failure(
            .usage, "\(journal) is the record of \(recorded), not of \(region.id); see --region")
        }
        if let notice = picture.notices[CityNotice.ID(incident.uppercased())] {
          try print(try message(of: notice, picture))
          return .done
        }
        let (warning, status) = try warning(from: picture)
        let message: CAPMessage
        do {
          message = try warning.message(try purpose(), as: status)
        } catch let refusal as CAPWarning.Refusal {
          throw Failure(.usage, refusal.english)
        }
        try print(message)
        return .done
      }
    }

    private func warning(
      from picture: Picture
    ) throws(Failure) -> (CAPWarning, CAPMessage.Status) {
      guard let found = picture.incidents[Incident.ID(incident.uppercased())],
        let city = picture.region[found.city]
      else {
        let known = picture.incidents.sorted.suffix(8).map(\.id.rawValue)
        let others = known.isEmpty ? "there is none" : "there are \(known.joined(separator: ", "))"
        throw Failure(
          .noSuchInput, "no incident \(incident.quoted) stands on \(journal); \(others)")
      }
      let alerts = found.alerts.compactMap { picture.alerts[$0] }
      var warning = CAPWarning(
        of: found, alerts: alerts, in: city,
        sender: sender ?? "duty@\(city.id).fenghuo.invalid", sent: picture.recorded)
      warning.radiusKilometres = radius
      warning.body = body
      warning.resources = try attach.map(CapCommand.attachment)
      let isExercise = warning.isExercise || picture.watch?.scenario != nil
      if isExercise && status == .actual {
        throw Failure(
          .usage, CAPWarning.Refusal.exerciseAsActual(found.id).english)
      }
      let status: CAPMessage.Status = isExercise || status == .exercise ? .exercise : .actual
      if let moment = sent {
        warning.sent = moment.instant
      } else if !isExercise {
        warning.sent = Environment.now()
      }
      if sender == nil {
        StandardStreams.message("no --sender: the message names \(warning.sender)")
      }
      return (warning, status)
    }

    private func message(
      of notice: CityNotice, _ picture: Picture
    ) throws(Failure) -> CAPMessage {
      let isExercise = notice.isExercise || picture.watch?.scenario != nil
      let refusal = CAPWarning.Refusal.exerciseNotice(notice.id).english
      if isExercise && status == .actual { throw Failure(.usage, refusal) }
      let status: CAPMessage.Status = isExercise || status == .exercise ? .exercise : .actual
      do {
        return try CAPNotice(of: notice, in: picture.region, sender: sender).message(as: status)
      } catch { throw Failure(.usage, error.english) }
    }

    private func purpose() throws(Failure) -> CAPWarning.Purpose {
      if !update.isEmpty { return .update(try earlier(update)) }
      if !cancel.isEmpty { return .cancel(try earlier(cancel)) }
      return .warn
    }

    private func earlier(_ files: [String]) throws(Failure) -> [CAPMessage] {
      var messages: [CAPMessage] = []
      for file in files {
        let bytes = try Files.read(file, atMost: XMLLimits().bytes + 1)
        let reading = CAPReader.read(bytes, source: file, strict: true)
        if let refused = reading.diagnostics.first(where: { $0.severity == .error }) {
          throw Failure(
            .unreadable, "\(file):\(refused.line ?? 1): \(refused.reason.english)")
        }
        messages += reading.messages
      }
      return messages
    }

    /// Prints a message that our own strict check finds nothing wrong with.
    private func print(_ message: CAPMessage) throws(Failure) {
      let bytes = CAPWriter.write(message)
      let verdict = CAPCheck.check(bytes, file: message.identifier)
      let wrong =
        verdict.errors.map(\.fault.english)
        + verdict.findings.filter { $0.severity == .error }.map(\.message)
      if let first = wrong.first {
        throw Failure(.foundWrong, "the message would not be right: \(first)")
      }
      try StandardStreams.write(bytes)
    }
  }
}
