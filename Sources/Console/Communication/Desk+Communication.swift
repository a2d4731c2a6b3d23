package import Domain
package import Statutes

/// What the forms about notices, the watch and reports of a situation are for.
package enum CommunicationForm: Hashable, Sendable {
  case notice(Matter)
  case acknowledge(CityNotice.ID, City.ID)
  case figure(Matter)
  case sitrep(Matter, SitrepTrigger)
  case handOver(Proposer)
  case take(Proposer)
  case takeOver(Proposer)
  case question(Proposer, String)
  case recall(Proposer)
  case standDown(Proposer)
}

extension Desk {
  /// The watch that the officer stands: of the city for which he speaks, else the body's.
  package var ownPost: Proposer { ownCity.map { .city($0) } ?? .body }

  /// The brief of that watch as it stands.
  package var brief: HandoverBrief {
    settings.statutes.brief(of: ownPost, in: picture, at: now)
  }

  /// The thing of the brief that a key would act on.
  var currentBriefItem: HandoverBrief.Item? {
    let items = brief.items
    return items.first { $0.name == briefCursor.item } ?? items.first
  }

  /// The notices of the screen: of the officer's own city, else all; the newest first.
  package var noticeRows: [CityNotice] {
    picture.newestNotices.filter { notice in
      ownCity.map { notice.letter.from == .city($0) || notice.letter.to.contains($0) } ?? true
    }
  }

  /// The notice that a key would act on.
  package var currentNotice: CityNotice? {
    let rows = noticeRows
    return rows.first { $0.id == noticeCursor.item } ?? rows.first
  }

  mutating func moveInBrief(by step: Int) {
    briefCursor.step(
      step, in: brief.items.map(\.name), height: HandoverPage.listRows(in: self))
  }

  mutating func moveInNotices(by step: Int) {
    noticeCursor.step(step, in: noticeRows.map(\.id), height: NoticesPage.listRows(in: self))
  }

  /// Goes to what a line of the log is about.
  mutating func open(_ event: CommunicationEvent) -> [Effect] {
    switch event {
    case .sent(let id, _, _), .notice(let id, _):
      noticeCursor.item = id
      show(.notices)
    case .watchTaken, .watch: show(.handover)
    case .sitrep(let matter, _):
      show(.sitrep)
      sitrepMatter = matter
    }
    return []
  }

  /// Shows a notice whole; for a city that it was sent to that is reading it, and goes on record.
  mutating func openNotice() -> [Effect] {
    guard let notice = currentNotice else { return refuse(.communication(.noNoticeHere)) }
    noticeCursor.item = notice.id
    isNoticeOpen = true
    detailScroll = 0
    guard let city = ownCity, let state = notice.copy(of: city)?.state,
      NoticeStateTable.next(from: state, on: .read) != nil, settings.actor.role != .observer,
      !settings.journal.isReadOnly
    else { return [] }
    return submit(
      .communicate(.notice(notice.id, .read(city))), .move(.open), notice.id.rawValue)
  }

  /// Goes to what a thing of the brief is about.
  mutating func openBriefItem() -> [Effect] {
    guard let item = currentBriefItem else { return refuse(.nothingToOpen) }
    switch item.kind {
    case .untaken, .aside:
      let id = Alert.ID(item.subject)
      return picture.alerts[id]?.isStanding ?? false ? jump(to: id) : refuse(.nothingToOpen)
    case .incident:
      show(.incident)
      incidentCursor.item = Incident.ID(item.subject)
      followCursor()
    case .hazard, .whatIf: show(.forecast)
    case .obligation: show(.duties)
    case .decision:
      decisionCursor.item = .decision(.init(item.subject))
      show(.decisions)
    case .aid, .away: show(.requests)
    case .silent: focusOn(.units)
    case .notice:
      noticeCursor.item = CityNotice.ID(item.subject)
      show(.notices)
    case .sitrep, .correction: show(.sitrep)
    case .feed: show(.feeds)
    }
    return []
  }

  /// Does what a key of the three screens asks for.
  mutating func perform(_ act: ActionID.CommunicationAct) -> [Effect] {
    switch act {
    case .sitrepStep: return askForSitrepStep()
    case .sitrepBack:
      guard let matter = sitrepMatter else { return refuse(.communication(.nothingHere)) }
      return ask(matter, .sendBack, fields: [field(.reason)])
    case .sitrepFigure: return askForFigure()
    case .handOver: return askToHandOver()
    case .takeWatch: return askToTake()
    case .question: return askAboutItem()
    case .standDown: return askToStandDown()
    case .acknowledge: return askToAcknowledgeNotice()
    case .remind:
      guard let notice = currentNotice else { return refuse(.communication(.noNoticeHere)) }
      return submit(
        .communicate(.notice(notice.id, .remind(notice.awaited))), .communication(.remind),
        notice.id.rawValue)
    }
  }

  // MARK: Fields

  func slot(_ name: CommunicationField, _ text: String = "") -> Form.Field {
    field(.communication(name), text)
  }

  func option(_ name: CommunicationField, _ choices: [String], at place: Int = 0) -> Form.Field {
    Form.Field(
      name: .communication(name), label: language.label(.communication(name)),
      editor: LineEditor(choices.indices.contains(place) ? choices[place] : ""),
      choices: choices, choice: choices.indices.contains(place) ? place : nil)
  }

  /// What the body or a city is called.
  func name(of post: Proposer) -> String {
    post.city.map { cityName($0) } ?? language.communication.terms.body
  }

  // MARK: Reports of a situation

  private mutating func ask(
    _ matter: Matter, _ trigger: SitrepTrigger, lines: [CommunicationSentence] = [],
    fields: [Form.Field]
  ) -> [Effect] {
    ask(
      .communication(.sitrep(matter, trigger)),
      .communication(.stepTitle(matter.name, trigger)), lines: lines.map { .communication($0) },
      isDangerous: trigger == .send || trigger == .sendBack, fields: fields)
  }

  private mutating func askForSitrepStep() -> [Effect] {
    guard let matter = sitrepMatter,
      let draft = settings.statutes.sitrep(on: matter, in: picture, at: now)
    else { return refuse(.communication(.nothingHere)) }
    let terms = language.communication.terms
    let own = settings.actor.name
    switch picture.sitrepBook(of: matter).current?.state {
    case nil, .sent, .superseded:
      return ask(matter, .draft, fields: [option(.kind, [false, true].map(terms.kind))])
    case .drafted:
      let missing =
        draft.missing.map(language.sitrep.block) + draft.table.unknown.map(terms.measure)
      let joined = missing.joined(separator: language == .en ? ", " : "、")
      return ask(
        matter, .prepare, lines: [.lacks(joined)],
        fields: [slot(.person, own), slot(.remarks)])
    case .prepared:
      let author = picture.sitrepBook(of: matter).current?.prepared?.act
      return ask(matter, .approve, fields: [slot(.person, own == author ? "" : own)])
    case .approved: return ask(matter, .send, fields: [slot(.receivers)])
    }
  }

  private mutating func askForFigure() -> [Effect] {
    guard let matter = sitrepMatter else { return refuse(.communication(.nothingHere)) }
    let own = picture.city(of: matter)
    let others = region.cities.map(\.id).filter { $0 != own }
    let cities = ([own].compactMap(\.self) + others).map { cityName($0) }
    let terms = language.communication.terms
    return ask(
      .communication(.figure(matter)), .communication(.figureTitle(matter.name)), lines: [],
      fields: [
        option(.city, cities), option(.measure, SitrepMeasure.allCases.map(terms.measure)),
        slot(.amount), slot(.correction),
      ])
  }

  // MARK: The watch

  private mutating func askToHandOver() -> [Effect] {
    let post = ownPost
    let holder = picture.watchPost(post).holder?.act
    let seal = brief.seal(sequence: picture.sequence)
    return ask(
      .communication(.handOver(post)), .communication(.handOverTitle(name(of: post))),
      lines: [.communication(.willHandOver(items: seal.items, digest: seal.digest))],
      fields: [slot(.person, holder ?? settings.actor.name), slot(.remarks)])
  }

  private mutating func askToTake() -> [Effect] {
    let post = ownPost
    let watch = picture.watchPost(post)
    let own = settings.actor.name
    let title = DialogPhrase.communication(.takeTitle(name(of: post)))
    if watch.holder == nil {
      return ask(
        .communication(.take(post)), title, lines: [], fields: [slot(.person, own)])
    }
    guard let offer = watch.offer else { return refuse(.communication(.nothingToTake)) }
    let line = CommunicationSentence.willTakeOver(
      from: offer.outgoing.act, items: offer.seal.items)
    return ask(
      .communication(.takeOver(post)), title, lines: [.communication(line)], isDangerous: true,
      fields: [slot(.person, offer.outgoing.act == own ? "" : own)])
  }

  private mutating func askAboutItem() -> [Effect] {
    guard let item = currentBriefItem, picture.watchPost(ownPost).offer != nil else {
      return refuse(.communication(.noBrief))
    }
    return ask(
      .communication(.question(ownPost, item.subject)),
      .communication(.questionTitle(item.subject)), lines: [],
      fields: [slot(.person, settings.actor.name), field(.text)])
  }

  private mutating func askToStandDown() -> [Effect] {
    let post = ownPost
    let isOffered = picture.watchPost(post).offer != nil
    let title: CommunicationSentence =
      isOffered ? .recallTitle(name(of: post)) : .leaveTitle(name(of: post))
    let holder = picture.watchPost(post).holder?.act ?? settings.actor.name
    return ask(
      .communication(isOffered ? .recall(post) : .standDown(post)), .communication(title),
      lines: [], isDangerous: true, fields: [slot(.person, holder), field(.reason)])
  }

  // MARK: Notices

  /// What a matter is, in a few words.
  private func subject(of matter: Matter) -> String {
    switch matter {
    case .incident(let id): picture.incidents[id].map { local($0.report.title) } ?? id.rawValue
    case .hazard(let id):
      picture.hazards[id].map { language.panel.forecast.kind($0.kind) } ?? id.rawValue
    }
  }

  private mutating func askToAcknowledgeNotice() -> [Effect] {
    guard let notice = currentNotice else { return refuse(.communication(.noNoticeHere)) }
    let addressed = notice.copies.map(\.city)
    guard let city = ownCity, addressed.contains(city) else {
      return refuse(.communication(.notAddressed))
    }
    return ask(
      .communication(.acknowledge(notice.id, city)),
      .communication(.acknowledgeTitle(notice.id.rawValue)), lines: [], fields: [slot(.note)])
  }

  /// Asks what is told to whom: all that are concerned and were not told, with what is known.
  mutating func askToTell(of matter: Matter) -> [Effect] {
    let record = picture.governance(of: matter)
    let found = picture.responsibility(for: matter)
    let concerned = (found?.assists.map(\.city) ?? []) + (found?.informs.map(\.city) ?? [])
    let untold = concerned.filter { record.wasTold($0) == nil && $0 != ownCity }
    let cities = (untold.isEmpty ? concerned : untold).map { cityName($0) }
    let terms = language.communication.terms
    let parts = [nil] + CityNotice.Part.allCases.map { $0 as CityNotice.Part? }
    return ask(
      .communication(.notice(matter)), .communication(.noticeTitle(matter.name)),
      lines: [.communication(.carries)],
      fields: [
        option(.means, [true, false].map(terms.means)),
        slot(.cities, cities.joined(separator: language == .en ? ", " : "、")),
        field(.text, subject(of: matter)), slot(.restriction, terms.usualRestriction),
        option(.withheld, parts.map(terms.withholding) + [terms.everything]),
        option(.sharing, [false, true].map(terms.sharing)), slot(.readFor),
        slot(.within, "15m"),
      ])
  }
}
