import Domain
import Terminal

/// Every source with the age of its last word, and what of it could not be understood.
struct FeedPage {
  let scene: Scene
  /// The moment of each source's newest value.
  private let newestReadings: [String: Instant]

  /// From this age on a value no longer tells how it is now.
  private static let oldReading = Duration.hours(1)

  init(scene: Scene) {
    self.scene = scene
    var newest: [String: Instant] = [:]
    scene.picture.series.visit { key, series in
      guard let latest = series.latest?.time, let source = key.split(separator: "|").first else {
        return
      }
      newest[String(source)] = max(newest[String(source)] ?? latest, latest)
    }
    newestReadings = newest
  }

  static func face(_ feed: FeedState, _ scene: Scene) -> Face {
    if feed.isStale(at: scene.now) { return .feedDown }
    if scene.ahead(feed.lastHeard) != nil { return .feedLate }
    return feed.isLate(at: scene.now) ? .feedLate : .feedOk
  }

  private var words: FeedPhrases { scene.words.feed }

  func lines(width: Int) -> [TextLine] {
    var lines = [head]
    let feeds = scene.picture.feeds.sorted
    if feeds.isEmpty { lines.append(TextLine("  " + words.none, .textDim)) }
    // What is stale comes first, then what is late, last who never promised to speak.
    let ranked = feeds.map { (rank(of: $0), $0) }
    for rank in 0...3 { lines += ranked.filter { $0.0 == rank }.map { row($0.1) } }
    lines.append(TextLine())
    lines.append(TextLine("  " + words.quarantine(scene.picture.quarantineCount), .title))
    for item in scene.picture.quarantine.reversed() { lines += quarantined(item, width) }
    guard scene.picture.libertyCount > 0 else { return lines }
    lines.append(TextLine())
    lines.append(TextLine("  " + words.liberties(scene.picture.libertyCount), .title))
    for item in scene.picture.liberties.reversed() { lines += quarantined(item, width) }
    return lines
  }

  private var head: TextLine {
    var text = padded("", 2) + padded(words.source, 24) + TextWidth.right(words.age, 6)
    text += TextWidth.right(words.reading, 9) + "  "
    text += padded(words.state, 8) + TextWidth.right(words.reports, 9)
    text += TextWidth.right(words.duplicates, 11) + "  "
    return TextLine(text + words.city, .textDim)
  }

  private func rank(of feed: FeedState) -> Int {
    if feed.isStale(at: scene.now) { return 0 }
    if feed.isLate(at: scene.now) { return 1 }
    return feed.interval == nil ? 3 : 2
  }

  /// How a source stands; of one that promised no interval only its age can be told.
  private func state(of feed: FeedState) -> String {
    if scene.ahead(feed.lastHeard) != nil { return words.clock }
    if feed.isStale(at: scene.now) { return scene.words.stale }
    if feed.isLate(at: scene.now) { return words.late }
    return feed.interval == nil ? "–" : words.good
  }

  private func row(_ feed: FeedState) -> TextLine {
    let face = Self.face(feed, scene)
    let state = state(of: feed)
    return TextLine("  " + padded(feed.source, 24))
      .adding(TextWidth.right(scene.age(feed.lastHeard), 6), face)
      .adding(reading(of: feed))
      .adding(padded(state, 8), face)
      .adding(TextWidth.right(NumberText.grouped(feed.reports), 9))
      .adding(TextWidth.right(NumberText.grouped(feed.duplicates), 11) + "  ")
      .adding(feed.city.map { scene.name(of: $0) } ?? "–", .textDim)
  }

  /// How old the newest value of the source is: a heartbeat says that it lives, not that it
  /// measures.
  private func reading(of feed: FeedState) -> TextLine.Span {
    guard let newest = newestReadings[feed.source] else {
      return .init(text: TextWidth.right("–", 9) + "  ", face: .textDim)
    }
    let isOld = newest.duration(to: scene.now) > Self.oldReading
    return .init(
      text: TextWidth.right(scene.age(newest), 9) + "  ", face: isOld ? .feedLate : .text)
  }

  private func quarantined(_ item: QuarantinedItem, _ width: Int) -> [TextLine] {
    let place = item.line.map { "\(item.file):\($0)" } ?? item.file
    var lines = TextLine.paragraph("\(place)  \(item.reason)", .text, indent: 2, width: width)
    if !item.excerpt.isEmpty {
      lines.append(TextLine(TextWidth.truncated("    " + item.excerpt, to: width), .textDim))
    }
    return lines
  }
}
