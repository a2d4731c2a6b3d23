internal import Domain
internal import Statutes

/// What the forms about notices, the watch and reports of a situation hand in.
extension Desk {
  /// Hands in what a form says, or says what cannot be read.
  mutating func act(_ purpose: CommunicationForm, _ form: Form) -> [Effect] {
    let person = said(form, .person)
    switch purpose {
    case .notice(let matter): return tell(of: matter, form)
    case .acknowledge(let id, let city):
      let command = NoticeCommand.acknowledge(city, note: said(form, .note))
      return submit(.notice(id, command), .acknowledge, id.rawValue)
    case .figure(let matter): return tellFigure(of: matter, form)
    case .sitrep(let matter, let trigger): return take(trigger, on: matter, form)
    case .handOver(let post):
      let seal = brief.seal(sequence: picture.sequence)
      let command = WatchPostCommand.handOver(
        by: person, seal, remarks: said(form, .remarks))
      return submit(.watch(post, command), .handOver, name(of: post))
    case .take(let post):
      return submit(.takeWatch([WatchPosting(post, person)]), .takeWatch, name(of: post))
    case .takeOver(let post):
      return submit(.watch(post, .takeOver(by: person)), .takeWatch, name(of: post))
    case .question(let post, let item):
      let command = WatchPostCommand.question(by: person, item: item, text: form.text(.text))
      return submit(.watch(post, command), .question, item)
    case .recall(let post):
      let command = WatchPostCommand.recall(by: person, reason: form.text(.reason))
      return submit(.watch(post, command), .standDown, name(of: post))
    case .standDown(let post):
      let command = WatchPostCommand.standDown(by: person, reason: form.text(.reason))
      return submit(.watch(post, command), .standDown, name(of: post))
    }
  }

  private mutating func submit(
    _ command: CommunicationCommand, _ act: ActionID.CommunicationAct, _ subject: String
  ) -> [Effect] {
    submit(.communicate(command), .communication(act), subject)
  }

  private func said(_ form: Form, _ field: CommunicationField) -> String {
    form.text(.communication(field)).trimmed
  }

  /// Stands at the field of a form that cannot be read.
  private mutating func complain(
    _ form: Form, _ name: CommunicationField, _ sentence: (String) -> CommunicationSentence
  ) -> [Effect] {
    var form = form
    form.focus = form.fields.firstIndex { $0.name == .communication(name) } ?? 0
    form.fault = language.communication.sentence(
      sentence(language.label(.communication(name))))
    dialog = .form(form)
    return []
  }

  private mutating func take(
    _ trigger: SitrepTrigger, on matter: Matter, _ form: Form
  ) -> [Effect] {
    let terms = language.communication.terms
    let person = said(form, .person)
    let command: SitrepCommand
    switch trigger {
    case .draft: command = .draft(isFinal: said(form, .kind) == terms.kind(true))
    case .prepare: command = .prepare(by: person, remarks: said(form, .remarks))
    case .approve: command = .approve(by: person)
    case .sendBack: command = .sendBack(reason: form.text(.reason))
    case .send: command = .send(to: said(form, .receivers))
    // A version is superseded by sending the next one.
    case .supersede: return []
    }
    let act: ActionID.CommunicationAct = trigger == .sendBack ? .sitrepBack : .sitrepStep
    return submit(.sitrep(matter, command), act, matter.name)
  }

  private mutating func tellFigure(of matter: Matter, _ form: Form) -> [Effect] {
    guard let city = city(named: said(form, .city)) else {
      return refuse(.noSuchCity(said(form, .city)))
    }
    let terms = language.communication.terms
    guard
      let measure = SitrepMeasure.allCases.first(where: {
        terms.measure($0) == said(form, .measure)
      })
    else { return complain(form, .measure, CommunicationSentence.unclear) }
    guard let amount = Int(said(form, .amount).filter { $0 != "," }) else {
      return complain(form, .amount, CommunicationSentence.notANumber)
    }
    let reason = said(form, .correction)
    let command = SitrepCommand.tell(
      .init(city, measure), amount, correction: reason.isEmpty ? nil : reason)
    return submit(.sitrep(matter, command), .sitrepFigure, matter.name)
  }

  /// Sends a notice, or puts on record that the cities were told otherwise.
  private mutating func tell(of matter: Matter, _ form: Form) -> [Effect] {
    var cities: [City.ID] = []
    let names = said(form, .cities).split { ",，、;；".contains($0) }
    for name in names.map({ String($0).trimmed }) where !name.isEmpty {
      guard let city = city(named: name) else { return refuse(.noSuchCity(name)) }
      cities.append(city)
    }
    let terms = language.communication.terms
    if said(form, .means) == terms.means(false) {
      return submit(.govern(matter, .tell(cities)), .duty(.tell), matter.name)
    }
    guard let within = DurationText.parse(said(form, .within)) else {
      return complain(form, .within, CommunicationSentence.unclear)
    }
    let readable = said(form, .readFor)
    let readFor = DurationText.parse(readable)
    guard readable.isEmpty || readFor != nil else {
      return complain(form, .readFor, CommunicationSentence.unclear)
    }
    let rule = said(form, .restriction)
    let letter = CityNotice.Letter(
      of: matter, from: ownPost, to: cities, rule.isEmpty ? .confidential : .restricted(rule),
      form.text(.text), without: withheld(form),
      mayBeShared: said(form, .sharing) == terms.sharing(true), readFor: readFor,
      acknowledgeWithin: within)
    return submit(.communicate(.send(letter)), .duty(.tell), matter.name)
  }

  private func withheld(_ form: Form) -> [CityNotice.Part] {
    let terms = language.communication.terms
    let chosen = said(form, .withheld)
    if chosen == terms.everything { return CityNotice.Part.allCases }
    return CityNotice.Part.allCases.filter { terms.withholding($0) == chosen }
  }
}
