import Documents
import Domain
import Geodesy

/// A lifeline as far as it can be read before all others are known.
struct LifelineDraft {
  let id: Lifeline.ID
  let kind: Lifeline.Kind
  let city: City.ID
  let district: District
  /// The names of what it rests on.
  let supports: [String]
  let rule: Lifeline.Rule
  /// Where it stands in the file.
  let item: Item
}

extension RegionReader {
  /// Reads the lifelines of a city: for each kind, its districts with what they rest on.
  ///
  /// Lifelines count from 1 within their kind: SUZ-power-1, SUZ-power-2, …
  func lifelines(
    _ section: Section, of city: City.ID, letters: String, districts: [District]
  ) -> [LifelineDraft] {
    section.optionalSection("lifelines") { kinds in
      Lifeline.Kind.allCases.flatMap { kind -> [LifelineDraft] in
        guard let item = kinds.optional(kind.rawValue) else { return [] }
        return item.string().utf8.split(separator: UInt8(ascii: ",")).enumerated().compactMap {
          index, piece in
          let id = Lifeline.ID("\(letters)-\(kind.rawValue)-\(index + 1)")
          return lifeline(id, kind, of: city, Substring(piece), at: item, districts: districts)
        }
      }
    } ?? []
  }

  /// Reads one of them: `district`, `district on A`, `… on A and B`, `… on A or B`.
  private func lifeline(
    _ id: Lifeline.ID, _ kind: Lifeline.Kind, of city: City.ID, _ text: Substring, at item: Item,
    districts: [District]
  ) -> LifelineDraft? {
    let words = text.utf8.split(whereSeparator: { " \n".utf8.contains($0) })
      .map { String(Substring($0)) }
    let joint = words.count > 3 ? words[3] : "and"
    guard let code = words.first, words.count % 2 == 1, words.count == 1 || words[1] == "on",
      joint == "and" || joint == "or",
      stride(from: 3, to: words.count, by: 2).allSatisfy({ words[$0] == joint })
    else {
      item.report(
        .malformed(
          words.joined(separator: " "),
          expected: "a district, or a district on A, on A and B or on A or B"))
      return nil
    }
    guard let district = districts.first(where: { $0.jurisdiction.id.rawValue == code }) else {
      item.report(reference(code, among: districts.map(\.jurisdiction.id.rawValue)))
      return nil
    }
    uses.note("lifeline", id.rawValue, at: item)
    return LifelineDraft(
      id: id, kind: kind, city: city, district: district,
      supports: stride(from: 2, to: words.count, by: 2).map { words[$0] },
      rule: joint == "or" ? .all : .any, item: item)
  }

  /// The lifelines that drafts have become, once all are known: each on a ring of 1.8 km around
  /// its district's seat, and named after the district.
  func lifelines(_ drafts: [LifelineDraft]) -> [Lifeline] {
    guard !drafts.isEmpty else { return [] }
    let all = Lifeline.Kind.allCases
    let words = root.section("lifelineNames") { section in all.map { section.name($0.rawValue) } }
    return drafts.map { draft in
      let index = all.firstIndex(of: draft.kind) ?? 0
      return Lifeline(
        id: draft.id, kind: draft.kind, city: draft.city, district: draft.district.jurisdiction.id,
        name: draft.district.jurisdiction.name.followed(by: words[index]),
        coordinate: draft.district.coordinate.destination(
          bearing: Double(index) * 360 / Double(all.count), distance: .metres(1800)),
        supports: supports(of: draft, among: drafts), rule: draft.rule)
    }
  }

  /// What a lifeline rests on; what is not there, stands twice or is itself is reported.
  private func supports(
    of draft: LifelineDraft, among drafts: [LifelineDraft]
  ) -> [Lifeline.Support] {
    var supports: [Lifeline.Support] = []
    for name in draft.supports {
      let support: Lifeline.Support
      if uses.contains("lifeline", name) {
        support = .lifeline(Lifeline.ID(name))
      } else if uses.contains("intake", name) {
        support = .intake(WaterIntake.ID(name))
      } else {
        let candidates = drafts.map(\.id.rawValue) + uses.all("intake")
        draft.item.report(reference(name, among: candidates.sorted()))
        continue
      }
      if name == draft.id.rawValue { draft.item.report(.rule("\(name) rests on itself")) }
      if supports.contains(support) {
        draft.item.report(.rule("\(draft.id) rests on \(name) twice"))
      }
      supports.append(support)
    }
    return supports
  }
}

extension LocalizedName {
  /// The name of a place with the word for what stands in it: "Gusu fire station".
  func followed(by word: LocalizedName) -> LocalizedName {
    LocalizedName(
      english: "\(english) \(word.english)", simplified: simplified + word.simplified,
      traditional: traditional + word.traditional)
  }
}
