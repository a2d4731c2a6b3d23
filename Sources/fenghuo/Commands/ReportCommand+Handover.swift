import ArgumentParser
import Console
import Domain
import JSONText
import Reports
import Statutes

extension ReportCommand {
  /// `fenghuo report handover FILE`
  struct HandoverReport: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "handover",
      abstract: "Writes the brief of a watch from a record: what is open, and what happened.",
      discussion: """
        Briefs that were signed are counted again from the entries before them; leaves with 1 \
        where one does not give the digest that was signed for.
        """)

    @OptionGroup var options: RecordOptions
    @Option(help: ArgumentHelp("The city whose watch it is; else the coordinating body's."))
    var city: String?

    func run() throws {
      try Failure.exiting {
        let reading = try options.read()
        var post = Proposer.body
        if let city {
          guard let found = reading.region.search(city).first?.city else {
            throw Failure(.noSuchInput, "no city is called \(city)")
          }
          post = .city(found.id)
        }
        let writer = HandoverReportWriter(
          post: post, reading: reading, language: options.language)
        try options.report.write(writer.page) { writer.json }
        return writer.recounts.allSatisfy(\.holds) ? .done : .foundWrong
      }
    }
  }
}

/// The brief of a watch as a page and as JSON.
private struct HandoverReportWriter {
  /// A signed brief that was counted again.
  struct Recount {
    let handover: Handover
    let digest: String
    var holds: Bool { digest == handover.seal.digest }
  }

  let post: Proposer
  let brief: HandoverBrief
  let watch: WatchPost
  let recounts: [Recount]
  private let entries: [Entry]
  private let region: Region
  private let language: Language
  private let isExercise: Bool

  init(post: Proposer, reading: RecordOptions.Reading, language: Language) {
    self.post = post
    self.language = language
    entries = reading.entries
    region = reading.region
    let last = reading.picture()
    isExercise = last.watch?.scenario != nil
    watch = last.watchPost(post)
    brief = reading.statutes.brief(of: post, in: last, at: last.recorded)
    // One walk over the record: the picture stands at each seal in turn.
    var picture = Picture(region: region, at: entries.first?.recorded ?? .distantPast)
    var place = entries.startIndex
    let signed = (watch.handovers + [watch.offer].compactMap(\.self))
      .sorted { $0.seal.sequence < $1.seal.sequence }
    recounts = signed.map { handover in
      while place < reading.entries.endIndex,
        reading.entries[place].sequence <= handover.seal.sequence
      {
        picture.apply(reading.entries[place])
        place += 1
      }
      let again = reading.statutes.brief(of: post, in: picture, at: handover.seal.at)
      return Recount(
        handover: handover, digest: again.seal(sequence: handover.seal.sequence).digest)
    }
  }

  private var words: HandoverWords { language.handover }

  private func name(_ city: City.ID?) -> String {
    city.map { language.cityNames(of: region)($0) } ?? "–"
  }

  private func clock(_ instant: Instant?) -> String {
    instant.map { CivilTime($0, offsetInMinutes: Region.offsetInMinutes).iso8601 } ?? "–"
  }

  private var events: HandoverBrief.Events {
    HandoverBrief.Events(entries, of: post, since: brief.since)
  }

  var page: Page {
    let who = post.city.map { name($0) } ?? language.communicationTerms.body
    let holder = watch.holder.map { "\($0.act), \(words.since) \(clock($0.at))" } ?? "–"
    var parts = [
      Page.Section(
        words.onWatch,
        lines: [holder] + next.map { "\(language.contacts.next): " + text(of: $0) }
          + watch.gaps.map {
            "\(words.gap): \(language.word($0.kind)), \(clock($0.from)) – \(clock($0.to))"
          }),
      Page.Section(words.happened, lines: words.events(events)),
    ]
    for kind in HandoverBrief.Kind.allCases {
      let items = brief.items(kind)
      guard !items.isEmpty else { continue }
      parts.append(
        Page.Section(
          "\(words.kind(kind)) (\(items.count))",
          lines: items.map { item in
            let due = item.due.map { ", \(words.due) \(clock($0))" } ?? ""
            return "\(item.subject) \(name(item.city)): "
              + language.text(item.what, in: region) + due
          }))
    }
    if brief.items.isEmpty { parts.append(Page.Section(words.none)) }
    parts += recounts.map(section)
    return Page(
      title: "\(words.title) · \(who)", language: words.tag,
      banner: isExercise ? words.exercise : "", notes: [clock(brief.at)], parts: parts)
  }

  private func section(_ recount: Recount) -> Page.Section {
    let handover = recount.handover
    var lines = [
      "\(words.signed): \(handover.outgoing.act) \(clock(handover.outgoing.at)) → "
        + (handover.incoming.map { "\($0.act) \(clock($0.at))" } ?? "–"),
      "\(words.seal): \(handover.seal.digest), \(handover.seal.items)",
      words.recounted(recount.digest, recount.holds),
    ]
    if !handover.remarks.isEmpty { lines.append("\(words.remarks): \(handover.remarks)") }
    lines += handover.questions.map {
      "\(words.questions): \($0.act.by), \($0.act.item): \($0.act.text)"
    }
    return Page.Section("\(words.lastBrief) #\(handover.number)", lines: lines)
  }

  /// Who is on shift once the watch changes hands, by the region's file, those on shift first.
  private var next: [Contact] {
    let change = region.shiftChange(after: watch.holder?.at ?? brief.at)
    return region.contacts(at: post.place, max(change, brief.at))
  }

  private func text(of contact: Contact) -> String {
    "\(language.name(contact.name)), \(language.name(contact.post)), \(contact.phone), "
      + language.contacts.hours(contact.hours)
  }

  // MARK: JSON

  /// One JSON object.
  var json: [UInt8] {
    var writer = JSONWriter(reservingCapacity: 4_000)
    let seal = brief.seal(sequence: entries.last?.sequence ?? 0)
    writer.object { writer in
      writer.member("post", post.name)
      writer.member("language", language.rawValue)
      writer.member("exercise", isExercise)
      writer.member("at", clock(brief.at))
      writer.memberIfPresent("onWatch", watch.holder?.act)
      writer.member("items", brief.items.count)
      writer.member("digest", seal.digest)
      writer.key("open")
      writer.array { writer in
        for item in brief.items {
          writer.object { writer in
            writer.member("kind", item.kind.rawValue)
            writer.member("subject", item.subject)
            writer.memberIfPresent("city", item.city?.rawValue)
            writer.memberIfPresent("since", item.since.map { clock($0) })
            writer.memberIfPresent("due", item.due.map { clock($0) })
            writer.member("text", language.text(item.what, in: region))
          }
        }
      }
      writer.key("next")
      writer.array { writer in
        for contact in next {
          writer.object { writer in
            writer.member("name", language.name(contact.name))
            writer.member("post", language.name(contact.post))
            writer.member("phone", contact.phone)
          }
        }
      }
      writer.key("gaps")
      writer.array { writer in
        for gap in watch.gaps {
          writer.object { writer in
            writer.member("kind", gap.kind.rawValue)
            writer.member("from", clock(gap.from))
            writer.member("seconds", gap.length.inSeconds)
          }
        }
      }
      writer.key("briefs")
      writer.array { writer in for recount in recounts { write(recount, &writer) } }
    }
    return writer.bytes
  }

  private func write(_ recount: Recount, _ writer: inout JSONWriter) {
    let handover = recount.handover
    writer.object { writer in
      writer.member("number", handover.number)
      writer.member("outgoing", handover.outgoing.act)
      writer.memberIfPresent("incoming", handover.incoming?.act)
      writer.member("sequence", handover.seal.sequence)
      writer.member("digest", handover.seal.digest)
      writer.member("countedAgain", recount.digest)
      writer.member("reconciles", recount.holds)
    }
  }
}
