import Domain
import Foundation
import Planning
import Statutes
import Terminal
import Testing

@testable import Console

/// What a tired officer tripped over on the screens of who answers for what, what it costs and how
/// it was done, each kept from coming back.
@Suite struct GovernedEyesTests {
  private static let narrow = Size(columns: 80, rows: 24)
  private static let wide = Size(columns: 200, rows: 60)

  private func line(_ sitting: Sitting, _ text: String) throws -> String {
    try #require(
      sitting.desk.frame().rows.first { $0.contains(text) }, "\(text) in \(sitting.screen)")
  }

  // MARK: Columns

  /// `Taizhou (J~not cooperative`: a name that was cut ran into the next column.
  @Test(arguments: Language.allCases, [80, 120, 200])
  func aCityNeverRunsIntoTheNextColumn(language: Language, width: Int) throws {
    let scene = Scene(try Sitting(language: language).desk)
    let columns = scene.cityColumns(in: width)
    for city in scene.region.cities {
      let text = scene.column(city.id, columns)
      #expect(TextWidth.of(text) == columns)
      #expect(text.hasSuffix(" "))
      #expect(!text.contains("~"), "\(text) is cut")
      if width >= 100 {
        #expect(text.contains(language.name(city.name)), "\(text) where there is room")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func aLongNameStandsApartOnEveryList(language: Language) throws {
    var sitting = try Sitting.overTrust(language, size: Self.narrow)
    let city = try sitting.city("TZJ")
    try sitting.publish(
      .trust(city.id, .remark(by: nil, isPraise: false, text: "told nobody of its sluice")))
    let short = Scene(sitting.desk).name(of: city.id, fitting: language == .en ? 10 : 8)
    sitting.run("accountability")
    let kind = language.trust.page.breach(.uncooperative)
    let row = try line(sitting, short + " ")
    #expect(row.contains(" " + kind), "\(row)")
    for screen in ["postures", "notices", "trust", "organisation"] {
      sitting.run(screen)
      #expect(!sitting.screen.contains("Taizhou (J~"), "\(sitting.screen)")
    }
  }

  /// A list and what is told of its row stand side by side where there is room for both.
  @Test(arguments: ["accountability", "postures", "trust", "agreements", "decisions", "ledger"])
  func onAWideScreenNothingStandsFarFromWhatItBelongsTo(screen: String) throws {
    var sitting = try Sitting.overTrust(size: Self.wide)
    sitting.run(screen)
    let rows = sitting.desk.frame().rows.dropFirst(3).prefix(50)
    #expect(rows.count { $0.dropFirst(2).dropLast(2).contains("│") } == 50)
    for row in rows {
      let far = row.split(separator: "│").map { part in
        part.split(separator: " ").isEmpty ? 0 : longestGap(String(part))
      }
      #expect((far.max() ?? 0) < 90, "\(row)")
    }
  }

  /// The longest run of spaces between two words.
  private func longestGap(_ text: String) -> Int {
    let inner = text.trimmingCharacters(in: .whitespaces)
    return inner.split(whereSeparator: { $0 != " " }).map(\.count).max() ?? 0
  }

  // MARK: Accountability

  /// Of entries that the desk has no longer it was only said that they are older than its log.
  @Test(arguments: Language.allCases)
  func evidenceThatTheDeskHasNoLongerIsToldByKindAndHour(language: Language) throws {
    let sitting = try Sitting.overTrust(language, size: Self.narrow)
    let now = sitting.desk.now
    let clock = WatchClock(reading: now, wall: now, speed: 0)
    var desk = Desk(
      settings: sitting.desk.settings,
      update: Update(picture: sitting.picture, entries: [], answers: [], clock: clock),
      size: Self.narrow)
    desk.show(.accountability)
    let candidate = try #require(desk.currentCandidate)
    #expect(candidate.cause.entries.count > 1)
    #expect(candidate.cause.entries.allSatisfy { desk.paper($0) == nil })
    let rows = desk.frame().rows
    let scene = Scene(desk)
    let kind = language.trust.page.kind(candidate.cause.kind)
    let ended = "#\(candidate.cause.id.entry) \(scene.dayAndHour(candidate.cause.at)) \(kind)"
    #expect(rows.contains { $0.contains(ended) }, "\(ended) in \(desk.frame().text)")
    let (first, second) = (candidate.cause.entries[0], candidate.cause.entries[1])
    let evidence = EvidenceText(candidate, "", scene)
    let moment = try #require(evidence.moment(of: second), "the picture counts #\(second)")
    let before = language.accountability.written(nil, scene.dayAndHour(moment))
    #expect(rows.contains { $0.contains("#\(first) \(before)") }, "\(desk.frame().text)")
    #expect(rows.contains { $0.contains("#\(second) \(scene.dayAndHour(moment)) ") })
    #expect(rows.contains { $0.contains("fenghuo report accountability test") })
  }

  /// `ends Leave of emergency staff ends`.
  @Test(arguments: Language.allCases)
  func anItemOfAListSaysOnceThatItEnds(language: Language) throws {
    var sitting = try Sitting.overTrust(language, size: Self.narrow)
    let order = sitting.desk.settings.statutes.order(
      .city(Sitting.nanjing), to: .emergency, reason: "flood", in: sitting.picture)
    try sitting.publish(.watch(order), by: Actor(name: "chen", role: .coordinator))
    sitting.run("postures")
    try sitting.press("j", "Enter")
    let words = language.postures.page
    for row in sitting.desk.frame().rows where row.contains("[ ] ") {
      let text = try #require(row.split(separator: "]").last)
      let word = words.change(.closes)
      #expect(text.components(separatedBy: word).count <= 2, "\(row)")
      #expect(!text.hasPrefix(" " + words.change(.opens) + " "), "\(row)")
    }
    #expect(sitting.screen.contains(words.change(.closes) + " 2"))
  }

  // MARK: The ledger

  /// The last column fell off, and two heads stood without a space between them.
  @Test(arguments: Language.allCases, [narrow, wide])
  func everyColumnOfTheLedgerHasRoomAndAGap(language: Language, size: Size) throws {
    var sitting = try Sitting.overLedger(language, size: size)
    sitting.run("ledger")
    let words = language.ledger.page
    let head = try line(sitting, words.columns[1])
    for label in words.columns + [words.oldest] {
      #expect(head.contains(" " + label), "\(label) in \(head)")
    }
    let list = head.split(separator: "│").first.map(String.init) ?? ""
    #expect(longestGap(list) < 30, "\(head)")
    let claimant = try #require(sitting.desk.ledgerRows.first { $0.oldest != nil })
    let age = try #require(claimant.oldest.map { Scene(sitting.desk).age($0) })
    let name = Scene(sitting.desk).name(of: claimant.id.city, fitting: language == .en ? 10 : 8)
    #expect(sitting.desk.frame().rows.contains { $0.contains(name) && $0.contains(" " + age) })
  }

  @Test(arguments: Language.allCases)
  func theSplitsKeepTheirLastColumnOnEightyColumns(language: Language) throws {
    var sitting = try Sitting.overLedger(language, size: Self.narrow)
    sitting.run("ledger")
    try sitting.press("s")
    let words = language.ledger.page
    let head = try line(sitting, words.settles)
    #expect(head.contains(words.spentHere))
    let found = try #require(sitting.desk.ledger.found)
    let split = try #require(sitting.desk.currentSplit)
    let amounts = found.compensations(by: split).map { LedgerFigures.whole($0) }
    let rows = sitting.desk.frame().rows
    for (member, amount) in zip(found.members, amounts) {
      let name = Scene(sitting.desk).name(of: member.city, fitting: language == .en ? 10 : 8)
      let isThere = rows.contains { row in
        row.contains(name + " ") && row.filter { $0 != "│" && $0 != " " }.hasSuffix(amount)
      }
      #expect(isThere, "\(name) \(amount) in \(sitting.screen)")
    }
  }

  // MARK: Evaluation

  /// `+31!1`: a gap and the place behind it ran together.
  @Test(arguments: Language.allCases, [narrow, wide])
  func aGapStandsApartFromWhatIsBehindIt(language: Language, size: Size) throws {
    var sitting = try Sitting.overEvaluation(language, size: size)
    sitting.run("evaluation")
    let row = try line(sitting, "+31! ")
    #expect(row.matches(of: /[+-]\d+!\S/).isEmpty, "\(row)")
    #expect(row.matches(of: /\d[+-]\d/).isEmpty, "\(row)")
  }

  /// The day and hour of what a figure counts was cut.
  @Test(arguments: Language.allCases)
  func theHourOfWhatAFigureCountsIsWhole(language: Language) throws {
    var sitting = try Sitting.overEvaluation(language, size: Self.narrow)
    sitting.run("evaluation")
    try sitting.press("Enter", "l", "Enter")
    let figure = try #require(sitting.desk.currentFigure)
    let entry = try #require(figure.entries.last)
    let row = try line(sitting, "#\(entry) ")
    #expect(!row.contains("~"), "\(row)")
  }

  @Test(arguments: Language.allCases)
  func titlesAndHintsOfAnEvaluationAreNotCut(language: Language) throws {
    var sitting = try Sitting.overEvaluation(language, size: Self.narrow)
    sitting.run("evaluation")
    let rows = sitting.desk.frame().rows
    #expect(rows.last?.contains("~") == false, "\(rows.last ?? "")")
    #expect(!rows.contains { $0.contains("~") }, "\(sitting.screen)")
  }

  // MARK: Words

  /// Between Chinese words stand Chinese marks.
  @Test(arguments: [Language.zhHans, .zhHant])
  func chineseScreensHaveChineseMarks(language: Language) throws {
    var sittings = [
      try Sitting.overEvaluation(language, size: Self.wide),
      try Sitting.overLedger(language, size: Self.wide),
      try Sitting.overWord(language, size: Self.wide),
    ]
    let screens = [
      "accountability", "postures", "notices", "handover", "organisation", "ledger", "evaluation",
      "agreements", "sitrep", "decisions", "trust", "duties", "overview",
    ]
    for place in sittings.indices {
      for screen in screens {
        sittings[place].run(screen)
        for row in sittings[place].desk.frame().rows {
          let western = row.matches(of: /[\u{4E00}-\u{9FFF}][,:;(] ?[\u{4E00}-\u{9FFF}]/)
          #expect(western.isEmpty, "\(screen): \(row)")
        }
      }
    }
  }

  /// Words in Traditional Chinese once had characters of Simplified Chinese among them.
  @Test func traditionalWordsHaveNoSimplifiedCharacters() throws {
    let simplified = Set("内风书练档两偿牵辖胁将搁么芜数进状态无关闭处时间发现灾险讯报级应预单协调决议认证责转归还经济费")
    for (name, line) in try Sources.lines(of: "Console/Languages") where name.hasPrefix("Trad") {
      let found = line.filter { simplified.contains($0) }
      #expect(found.isEmpty, "\(name): \(found) in \(line)")
    }
  }

  /// What is done at a duty is told in words: once it was told by the names of the tables.
  @Test(arguments: Language.allCases)
  func aDutyOfAPlanIsToldInWords(language: Language) throws {
    let names = Names(
      region: try Sitting.region.get(), language: language, offsetInMinutes: 480)
    let told = names.duty(DutyID("airborne-joint.indoors", of: Sitting.nanjing))
    #expect(!told.contains("airborne"), "\(told)")
    #expect(told.contains(names.city(Sitting.nanjing)))
    #expect(names.duty(DutyID(rawValue: "unheard-of")) == "unheard-of")
  }
}

/// The program's own source, for tests that hold what is written there against what is shown.
enum Sources {
  /// Lines of the Swift files of a folder, each with its file's name; comments are left out.
  static func lines(of folder: String) throws -> [(name: String, line: String)] {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources").appending(path: folder)
    let files = try #require(
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    )
    .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    try #require(!files.isEmpty, "\(root.path) has no source")
    return try files.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
        .map { (file.lastPathComponent, String($0)) }
    }
  }
}
