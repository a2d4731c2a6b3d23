/// Notices, the watch and the reports of situations, in order.
extension Picture {
  mutating func passCommunication(through archive: inout some Archive) {
    archive.pass(&notices, (CityNotice.ID(""), .blank)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&noticeCounts, ("", 0)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    pastNotices.pass(through: &archive, CityNotice.ID("")) { $0.pass(&$1) }
    archive.pass(&watchPosts, (.body, WatchPost())) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&sitreps, (.incident(Incident.ID("")), SitrepBook())) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
  }
}

extension Archive {
  fileprivate mutating func pass(_ notice: inout CityNotice) {
    var (id, letter, facts) = (notice.id, notice.letter, notice.facts)
    var (sentBy, sent, isExercise) = (notice.sentBy, notice.sent, notice.isExercise)
    pass(&id)
    pass(&letter)
    pass(&facts)
    pass(&sentBy)
    pass(&sent)
    pass(&isExercise)
    var passed = CityNotice(id, letter, facts, by: sentBy, at: sent, isExercise: isExercise)
    passed.copies = notice.copies
    pass(&passed.copies, CityNotice.Copy(City.ID(""))) { $0.pass(&$1) }
    notice = passed
  }

  private mutating func pass(_ letter: inout CityNotice.Letter) {
    pass(&letter.matter)
    pass(&letter.from)
    pass(&letter.to)
    var rule: String?
    if case .restricted(let text) = letter.scope { rule = text }
    pass(&rule)
    letter.scope = rule.map { .restricted($0) } ?? .confidential
    pass(&letter.text)
    pass(&letter.withheld, .place) { $0.pass(&$1) }
    pass(&letter.mayBeShared)
    pass(&letter.readFor, .zero) { $0.pass(&$1) }
    pass(&letter.acknowledgeWithin)
    pass(&letter.isOwed)
  }

  private mutating func pass(_ facts: inout CityNotice.Facts) {
    pass(&facts.kind)
    pass(&facts.city)
    pass(&facts.since)
    pass(&facts.grade, .fourth) { $0.pass(&$1) }
    pass(&facts.place)
    pass(&facts.losses, Losses()) { $0.pass(&$1) }
    pass(&facts.units)
    pass(&facts.arrivals, []) { archive, arrivals in
      archive.pass(&arrivals, CityArrival(city: City.ID(""), at: .distantPast)) {
        $0.pass(&$1.city)
        $0.pass(&$1.at)
      }
    }
  }

  private mutating func pass(_ copy: inout CityNotice.Copy) {
    var city = copy.city
    pass(&city)
    var passed = CityNotice.Copy(city)
    (passed.received, passed.read) = (copy.received, copy.read)
    (passed.acknowledged, passed.reminders) = (copy.acknowledged, copy.reminders)
    passed.missed = copy.missed
    pass(&passed.received)
    pass(&passed.read, blank(City.ID(""))) { $0.pass(&$1) { $0.pass(&$1) } }
    pass(&passed.acknowledged, blank("")) { $0.pass(&$1) { $0.pass(&$1) } }
    pass(&passed.reminders, .distantPast) { $0.pass(&$1) }
    pass(&passed.missed)
    copy = passed
  }
}

extension Archive {
  fileprivate mutating func pass(_ post: inout WatchPost) {
    pass(&post.holder, blank("")) { $0.pass(&$1) { $0.pass(&$1) } }
    pass(&post.offer, .blank) { $0.pass(&$1) }
    pass(&post.handovers, .blank) { $0.pass(&$1) }
    pass(&post.gaps, .init(.unattended, from: .distantPast, to: .distantPast)) {
      $0.pass(&$1.kind)
      $0.pass(&$1.from)
      $0.pass(&$1.to)
    }
    pass(&post.count)
    pass(&post.unattended)
  }

  private mutating func pass(_ handover: inout Handover) {
    pass(&handover.number)
    pass(&handover.seal.sequence)
    pass(&handover.seal.at)
    pass(&handover.seal.items)
    pass(&handover.seal.digest)
    pass(&handover.remarks)
    pass(&handover.since)
    pass(&handover.outgoing) { $0.pass(&$1) }
    pass(&handover.questions, blank(Handover.Question(by: "", item: "", text: ""))) {
      $0.pass(&$1) { archive, question in
        archive.pass(&question.by)
        archive.pass(&question.item)
        archive.pass(&question.text)
      }
    }
    pass(&handover.incoming, blank("")) { $0.pass(&$1) { $0.pass(&$1) } }
  }

  fileprivate mutating func pass(_ book: inout SitrepBook) {
    var figures = book.figures.values.sorted { $0.key < $1.key }
    pass(&figures, .blank) { $0.pass(&$1) }
    book.figures = Dictionary(figures.map { ($0.key, $0) }) { _, last in last }
    pass(&book.versions, SitrepVersion(number: 0, isFinal: false, at: .distantPast)) {
      $0.pass(&$1)
    }
  }

  private mutating func pass(_ figure: inout SitrepFigure) {
    pass(&figure.key.city)
    pass(&figure.key.measure)
    pass(&figure.amount)
    pass(&figure.at)
    pass(&figure.entry)
    pass(&figure.correction)
  }

  private mutating func pass(_ version: inout SitrepVersion) {
    pass(&version.number)
    pass(&version.isFinal)
    pass(&version.state)
    pass(&version.begun)
    let blank = SitrepVersion.Content(
      from: .distantPast, to: .distantPast, figures: [], remarks: "")
    pass(&version.content, blank) { archive, content in
      archive.pass(&content.from)
      archive.pass(&content.to)
      archive.pass(&content.figures, .blank) { $0.pass(&$1) }
      archive.pass(&content.remarks)
    }
    let unsigned = self.blank("")
    pass(&version.prepared, unsigned) { $0.pass(&$1) { $0.pass(&$1) } }
    pass(&version.approved, unsigned) { $0.pass(&$1) { $0.pass(&$1) } }
    pass(&version.sent, unsigned) { $0.pass(&$1) { $0.pass(&$1) } }
    pass(&version.sentBack, unsigned) { $0.pass(&$1) { $0.pass(&$1) } }
  }
}

extension CityNotice {
  /// Nothing, to be read over.
  fileprivate static let blank = CityNotice(
    ID(""),
    Letter(of: .incident(Incident.ID("")), from: .body, to: [], .confidential, ""),
    Facts(kind: "", city: City.ID(""), since: .distantPast), by: .program, at: .distantPast,
    isExercise: false)
}

extension Handover {
  /// Nothing, to be read over.
  fileprivate static let blank = Handover(
    number: 0, seal: Seal(sequence: 0, at: .distantPast, items: 0, digest: ""), remarks: "",
    since: .distantPast, outgoing: Dated("", by: .program, at: .distantPast))
}

extension SitrepFigure {
  /// Nothing, to be read over.
  fileprivate static let blank = SitrepFigure(
    Key(City.ID(""), .dead), 0, at: .distantPast, entry: 0, correction: nil)
}
