package import Domain
internal import Statutes

/// What is said in dialogs and in the message line about postures, as facts.
package enum PostureSentence: Hashable, Sendable {
  case orderTitle(String)
  /// How it stands, and how many items the chosen posture opens.
  case stands(String, Posture)
  /// A raised posture is in force at once, a way back when all on its list is done.
  case raises, eases
  /// The cities formed their body themselves: on what an order to go to emergency may rest.
  case needsConsent
  case tickTitle(String)
  case ownedBy(Role, due: String)
  case completeTitle(String, Posture)
  case allDone
  /// Items that are lacking, by their words: going on without them takes a reason.
  case lacking(String)
  case callOffTitle(String, Posture)
  case nothingHere, noOrder, allTicked
}

/// The fields of the forms about postures.
package enum PostureField: String, CaseIterable, Hashable, Sendable {
  case posture, basis, evidence
}

/// The words about how ready cities, and all together, stand, in one language.
package final class PosturePhrases: Sendable {
  let label: @Sendable (ActionID.PostureAct) -> String
  let help: @Sendable (ActionID.PostureAct) -> String
  let field: @Sendable (PostureField) -> String
  let sentence: @Sendable (PostureSentence) -> String
  let event: @Sendable (PostureEvent, PostureHolder, Names) -> String
  let rejection: @Sendable (PostureRejection) -> String
  let page: PostureWords

  init(
    label: @escaping @Sendable (ActionID.PostureAct) -> String,
    help: @escaping @Sendable (ActionID.PostureAct) -> String,
    field: @escaping @Sendable (PostureField) -> String,
    sentence: @escaping @Sendable (PostureSentence) -> String,
    event: @escaping @Sendable (PostureEvent, PostureHolder, Names) -> String,
    rejection: @escaping @Sendable (PostureRejection) -> String, page: PostureWords
  ) {
    self.label = label
    self.help = help
    self.field = field
    self.sentence = sentence
    self.event = event
    self.rejection = rejection
    self.page = page
  }
}

/// The words of the screen of postures, of the organisation and of the reports about them.
package struct PostureWords: Sendable {
  let language: Language
  /// All cities together, in a list of cities.
  package let alliance: String
  let change: @Sendable (PostureChecklist.Line.Change) -> String
  /// How many stand in another posture than routine, and how many items are late.
  let head: @Sendable (_ raised: Int, _ late: Int) -> String
  /// Half and nine of ten switches took no longer, of so many; so many have something missing.
  package let times:
    @Sendable (_ half: String, _ most: String, _ count: Int, _ missing: Int) -> String
  let who, stands, since, done, next, time: String
  /// A way back that is ordered.
  let easing: @Sendable (Posture) -> String
  let neverSwitched, noList, late, open: String
  /// Who ordered it, when and why.
  let ordered: @Sendable (_ by: String, _ at: String, _ reason: String) -> String
  let waived: @Sendable (String) -> String
  let orderedLabel, waivedLabel, listLabel, pastLabel, sourceLabel, basisLabel: String
  let due: @Sendable (String) -> String
  let calledOff: String
  /// The banner while all together do not stand in routine.
  let banner: @Sendable (Posture) -> String
  let citiesLabel, timesLabel, copiesLabel, gapsLabel, none: String
  /// Cities that still wait to be told though the time for it is over, of so many duties to tell.
  let copies: @Sendable (_ missed: Int, _ of: Int) -> String
  /// Desks that are silent, of so many that promised to speak.
  let gaps: @Sendable (_ silent: Int, _ of: Int) -> String
  let checklist: String
}

extension Language {
  /// The words about postures.
  var postures: PosturePhrases {
    switch self {
    case .en: .english
    case .zhHans: .simplified
    case .zhHant: .traditional
    }
  }

  /// The words of postures, for reports.
  package var postureWords: PostureWords { postures.page }
}

extension PostureWords {
  /// An item by its words in the program's own statutes, else by its name.
  func item(_ name: String) -> String {
    Statutes.standard.line(of: name).map { language.name($0.text) } ?? name
  }

  func posture(_ posture: Posture) -> String { language.panel.terms.posture(posture) }

  func role(_ role: Role) -> String { language.panel.terms.role(role) }

  func decision(_ state: DecisionState) -> String { language.alliance.page.state(state) }
}
