import Domain
import Terminal

/// The program's own state: what it wrote, how quickly it answers, what it hears.
struct HealthPage {
  let desk: Desk
  let scene: Scene

  func lines(width: Int) -> [TextLine] {
    let words = scene.words.health
    let status = scene.words.status
    let measured = desk.measurements
    let journal = desk.settings.journal
    let name = journal.name.isEmpty ? "–" : journal.name
    var record = "\(name) · \(NumberText.grouped(scene.picture.sequence)) \(words.entries)"
    if journal.isReadOnly { record += " · " + status.readOnly }
    let check =
      journal.isVerified.map { $0 ? status.recordVerified : status.recordBroken }
      ?? (journal.name.isEmpty ? status.recordNotKept : status.recordNotVerified)
    let feeds = scene.picture.feeds.sorted
    let stale = feeds.count { $0.isStale(at: scene.now) }
    let late = feeds.count { $0.isLate(at: scene.now) } - stale
    let facts: [(String, String, Face)] = [
      (words.record, record, .text),
      ("", check, journal.isVerified == false ? .feedDown : .text),
      (
        words.keyLag, NumberText.decimal(measured.keyLagInMilliseconds) + " ms",
        measured.keyLagInMilliseconds > 50 ? .dueSoon : .text
      ),
      (words.frames, words.painted(measured.framesPainted, measured.framesDropped), .text),
      (
        words.link,
        measured.isSlowLink ? words.slow : words.fine,
        measured.isSlowLink ? .bannerSlow : .text
      ),
      (words.memory, size(measured.residentBytes), .text),
      (
        words.feeds, words.feedCounts(feeds.count, late, stale),
        stale > 0 ? .feedDown : late > 0 ? .feedLate : .text
      ),
      (words.standing, standing, .text),
      (words.load, "\(scene.load.rate(at: scene.now))\(status.perTenMinutes)", .text),
      (words.terminal, terminal, .text),
    ]
    return facts.flatMap { label, text, face in
      TextLine.field(label, text, face: face, indent: 12, width: width)
    }
  }

  private var standing: String {
    let total = scene.picture.total
    return Priority.allCases.map { "P\($0.rawValue) \(total.standing[$0.rawValue - 1])" }
      .joined(separator: "  ") + "  \(scene.words.status.shelved) \(total.shelved)"
  }

  private var terminal: String {
    "\(desk.size.columns)x\(desk.size.rows) · \(desk.settings.colourDepth) · "
      + "\(desk.settings.theme) · \(scene.language.ownName)"
  }

  private func size(_ bytes: Int) -> String {
    bytes < 10_000_000
      ? "\(NumberText.grouped(bytes / 1000)) kB" : "\(NumberText.grouped(bytes / 1_000_000)) MB"
  }
}
