/// By what a case is judged.
package enum Criterion: String, CaseIterable, Hashable, Sendable {
  // Of each city that took part.
  case leadership, cooperation, timeliness, completeness, cost, effect
  // Of the response as a whole.
  case plans, promptness, resources, information, efficiency

  /// Those of each city.
  package static let ofCities = allCases.filter { !$0.isOfResponse }
  /// Those of the response as a whole.
  package static let ofResponse = allCases.filter(\.isOfResponse)

  /// Whether it judges the response as a whole, and not one city.
  package var isOfResponse: Bool {
    switch self {
    case .leadership, .cooperation, .timeliness, .completeness, .cost, .effect: false
    case .plans, .promptness, .resources, .information, .efficiency: true
    }
  }
}

/// What an evaluator says of one city, or of the response as a whole, criterion by criterion.
package struct EvaluationSheet: Hashable, Sendable {
  /// How well a task was done: the letters of HSEEP, with what each counts for among scores of
  /// 0–100 in equal steps, which is an assumption of ours.
  package enum Rating: String, CaseIterable, Hashable, Sendable {
    /// Performed, with some, with major challenges, unable to be performed.
    case performed = "P"
    case some = "S"
    case major = "M"
    case unable = "U"

    package var score: Int {
      switch self {
      case .performed: 100
      case .some: 67
      case .major: 33
      case .unable: 0
      }
    }
  }

  /// What is said of one criterion.
  package enum Mark: Hashable, Sendable {
    /// 0–100, the more the better, with the entries of the record that bear it out.
    case score(Int, evidence: [Int])
    case rating(Rating, evidence: [Int])
    /// Missing, which is never zero.
    case notObserved

    /// 0–100; nil where nothing was observed.
    package var score: Int? {
      switch self {
      case .score(let score, _): score
      case .rating(let rating, _): rating.score
      case .notObserved: nil
      }
    }

    /// The entries that bear it out.
    package var evidence: [Int] {
      switch self {
      case .score(_, let entries), .rating(_, let entries): entries
      case .notObserved: []
      }
    }
  }

  /// One line of it.
  package struct Line: Hashable, Sendable {
    package var criterion: Criterion
    package var mark: Mark

    package init(_ criterion: Criterion, _ mark: Mark) {
      (self.criterion, self.mark) = (criterion, mark)
    }
  }

  package var evaluator: Evaluation.Evaluator
  /// The city that is judged; nil for the response as a whole.
  package var city: City.ID?
  package var lines: [Line]

  package init(by evaluator: Evaluation.Evaluator, of city: City.ID?, _ lines: [Line]) {
    (self.evaluator, self.city, self.lines) = (evaluator, city, lines)
  }

  /// How the evaluator stands to what is judged: cities judge the whole as their own.
  package var sort: Evaluation.Sort {
    switch evaluator {
    case .city(let other): city == nil || city == other ? .own : .peer
    case .body: .body
    case .thirdParty: .third
    }
  }

  /// What it says of a criterion; nothing observed where it says nothing.
  package func mark(of criterion: Criterion) -> Mark {
    lines.first { $0.criterion == criterion }?.mark ?? .notObserved
  }
}

/// Two criteria of cities, of which one may count more than the other.
package struct CriterionPair: Hashable, Sendable {
  package let first: Criterion
  package let second: Criterion

  /// A pair; nil of one criterion, or of what judges no city.
  package init?(_ first: Criterion, _ second: Criterion) {
    guard first != second, !first.isOfResponse, !second.isOfResponse else { return nil }
    (self.first, self.second) = (first, second)
  }

  /// The same, the other way round.
  package var reversed: CriterionPair { CriterionPair(turning: self) }

  private init(turning pair: CriterionPair) { (first, second) = (pair.second, pair.first) }

  /// Whether it names them in the order of the list.
  package var isInOrder: Bool {
    let all = Criterion.ofCities
    return (all.firstIndex(of: first) ?? 0) < (all.firstIndex(of: second) ?? 0)
  }

  /// How much more one criterion may count than another (Saaty's scale).
  package static let ratios = (1.0 / 9)...9.0
}
