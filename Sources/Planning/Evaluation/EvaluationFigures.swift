package import Domain

/// What comes of an evaluation: the indicators that the record shows, what each sort of evaluator
/// says beside them, how far those differ, and which place each city has.
package struct EvaluationFigures: Sendable {
  /// By what cities are ranked. What cities, the body and third parties say stays apart.
  package enum Basis: String, CaseIterable, Hashable, Sendable {
    case record, own, peer, body, third

    /// The sheets that it rests on; nil for the record.
    package var sort: Evaluation.Sort? {
      switch self {
      case .record: nil
      case .own: .own
      case .peer: .peer
      case .body: .body
      case .third: .third
      }
    }
  }

  /// How criteria are weighed.
  package enum Method: String, CaseIterable, Hashable, Sendable {
    /// By pairs that a coordinator compared (the analytic hierarchy process).
    case pairs
    /// By how far each tells the cities apart (entropy).
    case entropy
    case equal
  }

  /// The mean of sheets, and how many there were.
  package struct Mean: Hashable, Sendable {
    package let value: Double
    package let count: Int
  }

  /// How much better a city finds itself than somebody else does, over so many pairs of sheets.
  package struct Gap: Hashable, Sendable {
    package let points: Double
    package let pairs: Int

    /// Twenty points of a hundred are much: an assumption of ours.
    package var isLarge: Bool { abs(points) >= 20 }
  }

  package let evaluation: Evaluation
  package let record: CaseRecord
  /// By criterion of cities, for each city in the order of the evaluation.
  package let figures: [Criterion: [CaseFigure]]
  /// Of the response as a whole.
  package let response: [CaseFigure]
  /// How much more each criterion counts than each other, in the order of the list.
  package let comparisons: [[Double]]
  package let pairwise: PairwiseComparison

  /// The figures of an evaluation in a picture.
  /// - Parameters:
  ///   - standard: how criteria compare where no coordinator has said otherwise.
  ///   - open: what all cities have still to do.
  package init(
    _ evaluation: Evaluation, in picture: Picture, standard: [CriterionPair: Double],
    open: [OpenCommitment]
  ) {
    let record = CaseRecord(evaluation.call, in: picture, open: open)
    self.evaluation = evaluation
    self.record = record
    var figures: [Criterion: [CaseFigure]] = [:]
    for criterion in Criterion.ofCities {
      figures[criterion] = evaluation.call.cities.map { record.figure(criterion, of: $0) }
    }
    self.figures = figures
    response = Criterion.ofResponse.map { record.figure($0) }
    comparisons = Self.comparisons(standard, picture.evaluations.judgements)
    pairwise = PairwiseComparison(comparisons)
  }

  package var cities: [City.ID] { evaluation.call.cities }

  /// Pairs as a reciprocal matrix; what nobody compared counts the same.
  package static func comparisons(
    _ standard: [CriterionPair: Double], _ changed: [CriterionPair: Double]
  ) -> [[Double]] {
    let all = standard.merging(changed) { $1 }
    return Criterion.ofCities.map { first in
      Criterion.ofCities.map { second in
        guard let pair = CriterionPair(first, second) else { return 1 }
        return all[pair] ?? all[pair.reversed].map { 1 / $0 } ?? 1
      }
    }
  }

  /// The comparisons that contradict one another most, where they do so too much.
  package var contradiction: PairwiseComparison.Triple? {
    pairwise.isConsistent ? nil : PairwiseComparison.worstTriple(comparisons)
  }

  // MARK: Sheets

  /// The sheets of one sort on a city, or on the response as a whole.
  package func sheets(_ sort: Evaluation.Sort, of city: City.ID?) -> [EvaluationSheet] {
    evaluation.sheets.map(\.act).filter { $0.sort == sort && $0.city == city }
  }

  /// What evaluators of one sort say of a criterion; nil where none of them observed it.
  package func mean(_ criterion: Criterion, of city: City.ID?, by sort: Evaluation.Sort) -> Mean? {
    let scores = sheets(sort, of: city).compactMap { $0.mark(of: criterion).score }
    guard !scores.isEmpty else { return nil }
    return Mean(
      value: Double(scores.reduce(0, +)) / Double(scores.count), count: scores.count)
  }

  /// How much better a city finds itself than third parties, or the body, do.
  package func gap(
    _ criterion: Criterion, of city: City.ID, to sort: Evaluation.Sort
  ) -> Gap? {
    guard let own = mean(criterion, of: city, by: .own),
      let other = mean(criterion, of: city, by: sort)
    else { return nil }
    return Gap(points: own.value - other.value, pairs: own.count * other.count)
  }

  // MARK: Ranks

  /// What a city has in a criterion: by the record 0–100, of cost hours; by sheets 0–100.
  package func value(_ criterion: Criterion, of city: City.ID, by basis: Basis) -> Double? {
    if let sort = basis.sort { return mean(criterion, of: city, by: sort)?.value }
    return figures[criterion]?.first { $0.city == city }?.value
  }

  private func matrix(_ basis: Basis) -> [[Double?]] {
    cities.map { city in Criterion.ofCities.map { value($0, of: city, by: basis) } }
  }

  /// What each criterion of cities weighs; sums to 1.
  package func weights(_ method: Method, by basis: Basis) -> [Double] {
    switch method {
    case .pairs: return pairwise.weights
    case .equal: return Criterion.ofCities.map { _ in 1 / Double(Criterion.ofCities.count) }
    case .entropy:
      let matrix = matrix(basis)
      let filled = Criterion.ofCities.indices.map { column -> [Double] in
        let known = matrix.compactMap { $0[column] }
        // The mean tells nobody apart.
        let mean = known.isEmpty ? 1 : known.reduce(0, +) / Double(known.count)
        return matrix.map { $0[column] ?? mean }
      }
      let rows = cities.indices.map { row in filled.map { $0[row] } }
      let weights = EntropyWeights(rows).weights.compactMap(\.self)
      return weights.count == Criterion.ofCities.count ? weights : self.weights(.equal, by: basis)
    }
  }

  /// The place of each city, in the order of the evaluation; nil where nothing is known of it.
  package func places(_ method: Method, by basis: Basis) -> [RobustRanking.Place?] {
    let columns = zip(Criterion.ofCities, weights(method, by: basis)).map { criterion, weight in
      let isHours = basis == .record && criterion == .cost
      return RobustRanking.Column(
        weight: weight, isBenefit: !isHours, scale: isHours ? nil : 0...100)
    }
    return RobustRanking(matrix(basis), columns).places
  }

  /// How evenly the hours lie on the cities; nil where none was spent.
  package var fairness: Fairness? {
    let burdens = cities.map { record.burden(of: $0) }
    return burdens.contains { $0 > 0 } ? Fairness(burdens) : nil
  }
}

/// How often what was to be improved was closed in time.
package struct ImprovementRate: Hashable, Sendable {
  package let onTime: Int
  package let ended: Int
  /// Not due yet, or not looked at.
  package let open: Int

  /// Of the lessons of a city, or of all.
  package init(_ lessons: [Lesson], of city: City.ID? = nil) {
    let all = lessons.filter { (city == nil || $0.plan.owner == city) && $0.state != .dropped }
    let known = all.compactMap(\.isOnTime)
    onTime = known.count { $0 }
    ended = known.count
    open = all.count - known.count
  }
}
