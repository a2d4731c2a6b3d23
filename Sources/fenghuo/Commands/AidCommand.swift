import ArgumentParser
import Domain
import Feeds
import JSONText
import Regions
import Storage

/// `fenghuo aid …`: messages about resources, EDXL-RM 1.0.
struct AidMessages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aid", abstract: "Writes and reads EDXL-RM 1.0 messages about mutual aid.",
    subcommands: [Emit.self, Read.self])

  /// `fenghuo aid emit REQUEST --journal FILE`
  struct Emit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints a request, or a lender's answer to it, as EDXL-RM in an EDXL-DE envelope.",
      discussion: "The message is printed; nothing is sent. An exercise is never printed as Actual."
    )

    @Argument(help: "The request, such as WHU-R3.") var request: String
    @Option(help: "The record that it stands on.", completion: .file()) var journal: String
    @Option(help: "The lender whose answer is meant, by its letters; else the request itself.")
    var lender: String?
    @Option(help: ArgumentHelp("The region: a name or a file.", valueName: "name|file"))
    var region = Regions.standard
    @Flag(help: "Asks for an actual message; refused for what is an exercise.") var actual = false

    func run() throws {
      try Failure.exiting {
        let region = try WorldOptions.openRegion(region)
        let record = try Journal(path: journal, for: .reading)
        let picture = try record.picture(of: region, at: Instant(seconds: 0))
        guard let found = picture.aid[AidRequest.ID(request.uppercased())] else {
          let known = picture.aid.sorted.suffix(8).map(\.id.rawValue).joined(separator: ", ")
          throw Failure(
            .noSuchInput, "no request \(request.quoted) stands on \(journal); there are: \(known)")
        }
        let isExercise = found.isExercise || picture.watch?.scenario != nil
        if isExercise, actual {
          throw Failure(.usage, "\(found.id) is an exercise: it is never emitted as actual")
        }
        let message = ResourceMessage(
          found, answerOf: try lender(in: region), in: region, sent: picture.recorded,
          isExercise: isExercise)
        guard let message else {
          throw Failure(.noSuchInput, "\(lender ?? "") has not answered \(found.id)")
        }
        let bytes = ResourceMessageWriter.write(message)
        if let fault = ResourceMessageReader.read(bytes).faults.first {
          throw Failure(.foundWrong, "the message would not be right: \(fault.english)")
        }
        try StandardStreams.write(bytes)
        return .done
      }
    }

    private func lender(in region: Region) throws(Failure) -> City.ID? {
      guard let lender else { return nil }
      let city = region.cities.first {
        $0.abbreviation == lender.uppercased() || $0.id.rawValue == lender
      }
      guard let city else { throw Failure(.usage, "no city is called \(lender.quoted)") }
      return city.id
    }
  }

  /// `fenghuo aid read FILE`
  struct Read: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says what an EDXL-RM message holds, as one JSON object, and what is amiss.")
    @Argument(help: "The file.", completion: .file()) var file: String

    func run() throws {
      try Failure.exiting {
        let bytes = try Files.read(file, atMost: XMLLimits().bytes + 1)
        let reading = ResourceMessageReader.read(bytes)
        var writer = JSONWriter()
        writer.object { $0.members(of: reading, file: file) }
        writer.endLine()
        try StandardStreams.write(writer.bytes)
        return reading.message != nil && reading.faults.isEmpty ? .done : .foundWrong
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func members(of reading: ResourceMessageReader.Reading, file: String) {
    member("file", file)
    member("valid", reading.message != nil && reading.faults.isEmpty)
    if let message = reading.message {
      member("type", message.kind.rawValue)
      member("status", message.status.rawValue)
      member("identifier", message.identifier)
      member("sender", message.sender)
      member("sent", message.sent.description)
      member("description", message.description)
      member("origin", message.origin)
      memberIfPresent("preceding", message.preceding)
      memberIfPresent("incident", message.incident)
      key("resources")
      array { writer in
        for resource in message.resources { writer.object { $0.members(of: resource) } }
      }
    }
    key("faults")
    array { writer in
      for fault in reading.faults {
        writer.object {
          $0.member("line", fault.line)
          $0.member("reason", fault.english)
        }
      }
    }
  }

  private mutating func members(of resource: ResourceMessage.Resource) {
    member("name", resource.name)
    memberIfPresent("good", resource.keyword)
    member("amount", resource.amount)
    member("unit", resource.unit)
    memberIfPresent("answer", resource.answer?.rawValue)
    memberIfPresent("reason", resource.reason)
    memberIfPresent("price", resource.price)
    for entry in resource.schedule { member(entry.kind, entry.at.description) }
  }
}
