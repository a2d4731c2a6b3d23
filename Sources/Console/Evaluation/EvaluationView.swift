package import Domain
package import Planning
internal import Statutes

/// What the screen of evaluations shows: which one, by what and how its cities are ranked, and
/// where the officer stands in it.
package struct EvaluationView: Sendable {
  /// How deep the officer has gone.
  package enum Depth: Hashable, Sendable {
    /// The list, with the table of the one under the cursor.
    case list
    /// The table has the whole screen, with a cursor on a cell.
    case table
    /// One figure of it.
    case figure
    /// The lessons, by the time that is left.
    case lessons
  }

  package internal(set) var depth = Depth.list
  package internal(set) var cursor = ListCursor<Evaluation.ID>()
  package internal(set) var lessonCursor = ListCursor<Lesson.ID>()
  package internal(set) var basis = EvaluationFigures.Basis.record
  package internal(set) var method = EvaluationFigures.Method.pairs
  /// The cell of the table: a city by its place, after the last the response as a whole.
  package internal(set) var row = 0
  package internal(set) var column = 0

  init() {}
}

extension Desk {
  /// Evaluations, those that go on first, then the newest.
  var evaluationRows: [Evaluation] {
    let over = picture.evaluations.all.filter { !$0.isStanding }
      .sorted { ($0.since, $0.id) > ($1.since, $1.id) }
    return picture.standingEvaluations + over
  }

  /// The evaluation under the cursor.
  var currentEvaluation: Evaluation? {
    evaluation.cursor.item.flatMap { picture.evaluation($0) } ?? evaluationRows.first
  }

  /// Lessons, those that are not over first by the time that is left, then the newest.
  var lessonRows: [Lesson] {
    let over = picture.evaluations.lessons.filter(\.isOver)
      .sorted { ($0.since, $0.id) > ($1.since, $1.id) }
    return picture.standingLessons + over
  }

  /// The lesson under the cursor, else the one that presses most.
  var currentLesson: Lesson? {
    evaluation.lessonCursor.item.flatMap { picture.evaluations.lessons[$0] } ?? lessonRows.first
  }

  /// What comes of an evaluation, as things now stand.
  func figures(of evaluation: Evaluation) -> EvaluationFigures {
    EvaluationFigures(
      evaluation, in: picture, standard: settings.statutes.comparisons,
      open: settings.statutes.openCommitments(in: picture, at: now))
  }

  /// The figure under the cursor of the table; nil where the list has the keys.
  var currentFigure: CaseFigure? {
    guard evaluation.depth == .table || evaluation.depth == .figure,
      let current = currentEvaluation
    else { return nil }
    let figures = figures(of: current)
    guard figures.cities.indices.contains(evaluation.row) else {
      return figures.response[min(evaluation.column, figures.response.count - 1)]
    }
    let criterion = Criterion.ofCities[min(evaluation.column, Criterion.ofCities.count - 1)]
    return figures.figures[criterion]?[evaluation.row]
  }

  /// Moves the cursor of whatever has the keys.
  mutating func moveInEvaluations(by step: Int) {
    switch evaluation.depth {
    case .list:
      evaluation.cursor.step(
        step, in: evaluationRows.map(\.id), height: EvaluationPage.listRows(in: self))
    case .lessons:
      evaluation.lessonCursor.step(
        step, in: lessonRows.map(\.id), height: EvaluationPage.lessonRows(in: self))
    case .table:
      let last = currentEvaluation?.call.cities.count ?? 0
      evaluation.row = min(max(0, evaluation.row + step), last)
      moveAcrossEvaluation(by: 0)
    case .figure: detailScroll = min(max(0, detailScroll + step), 10_000)
    }
  }

  /// Moves the cursor of the table from one criterion to another.
  mutating func moveAcrossEvaluation(by step: Int) {
    guard evaluation.depth == .table else { return }
    let isCity = evaluation.row < currentEvaluation?.call.cities.count ?? 0
    let last = (isCity ? Criterion.ofCities : Criterion.ofResponse).count - 1
    evaluation.column = min(max(0, evaluation.column + step), last)
  }

  /// One level deeper: the table, then a figure.
  mutating func openEvaluation() -> [Effect] {
    switch evaluation.depth {
    case .list:
      guard let current = currentEvaluation else { return refuse(.evaluation(.nothingHere)) }
      evaluation.cursor.item = current.id
      (evaluation.depth, evaluation.row, evaluation.column) = (.table, 0, 0)
    case .table: (evaluation.depth, detailScroll) = (.figure, 0)
    case .figure: break
    case .lessons: return perform(ActionID.EvaluationAct.lessonStep)
    }
    return []
  }

  /// One level back; false from the list.
  mutating func closeEvaluation() -> Bool {
    detailScroll = 0
    switch evaluation.depth {
    case .list: return false
    case .table, .lessons: evaluation.depth = .list
    case .figure: evaluation.depth = .table
    }
    return true
  }
}
