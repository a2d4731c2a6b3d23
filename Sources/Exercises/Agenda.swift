internal import Domain

/// What an exercise has to look at again, and whom it concerns.
///
/// The order of the cases is the order in which things of the same moment are done.
enum Concern: Hashable, Comparable {
  case river
  case peril(Int)
  case heartbeats
  case weather(slot: Int)
  case weatherWarning(WeatherWarning.Step)
  case inject(Int)
  case minute(Int)
  case call(Arrivals.Call)
  case repetition(source: String)
  case serviceBreak(Arrivals.ServiceBreak)
  case serviceReturn(Arrivals.ServiceBreak)
  case unit(Unit.ID)
  case incident(Incident.ID)
  case alert(Alert.ID)
  case aid(AidLine.ID)
  case aidLook
  /// What an incident that has just become active lacks.
  case missing(Incident.ID)
  case answer(Answering)
  case presence(Meeting.ID, City.ID)
  case matter(Matter)
  case takeOver(Matter)
  case posture(PostureHolder)
  case postureLook
  /// What a city has to say to what it is called to account for.
  case contest(BreachCandidate.ID)
  case signature(Signing)
  case renewal(AidAgreement.ID)
  case plan(Matter)
  case consultation(Consultation)
  case noticeReceipt(CityNotice.ID)
  case notice(CityNotice.ID, City.ID)
  case firstCrews
  /// Who stands watch at a city's desk changes.
  case shift(City.ID)
  case ledger(LedgerLook)
  case drillPlan, drillStart
  case injectedAlert(Int)
  case drill
  case evaluationLook
  case evaluation(Evaluation.ID)
  case lesson(Lesson.ID)
}

/// A moment at which something concerns the exercise.
struct Appointment: Comparable {
  let at: Instant
  let concern: Concern

  static func < (left: Appointment, right: Appointment) -> Bool {
    left.at == right.at ? left.concern < right.concern : left.at < right.at
  }
}

/// Appointments, the earliest first: a binary heap.
struct Agenda {
  private var heap: [Appointment] = []

  var first: Appointment? { heap.first }
  var count: Int { heap.count }

  /// Adds an appointment.
  mutating func add(_ concern: Concern, at instant: Instant) {
    heap.append(Appointment(at: instant, concern: concern))
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child] < heap[parent] else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes the earliest appointment out.
  mutating func popFirst() -> Appointment? {
    guard let last = heap.popLast() else { return nil }
    guard let first = heap.first else { return last }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child] < heap[least] {
        least = child
      }
      guard least != parent else { return first }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
