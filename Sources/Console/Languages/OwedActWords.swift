import Domain
import Statutes

/// The words of what a city owes besides reports, duties and answers, in one language.
struct OwedActWords: Sendable {
  let title: @Sendable (PendingAct.Subject) -> String
  let basis: @Sendable (PendingAct.Subject) -> String
  /// What shows that it is done, with the keys of the screen on which it is.
  let evidence: @Sendable (PendingAct.Subject) -> String

  static let english = OwedActWords(
    title: { subject in
      switch subject {
      case .notice(let id): "acknowledge the notice \(id)"
      case .signature(let id, let version): "sign or refuse \(id) v\(version)"
      case .lesson(let id): "do what \(id) asks for"
      }
    },
    basis: { subject in
      switch subject {
      case .notice: "the clock that the notice states"
      case .signature: "the hour given for signing, or the first of its validity"
      case .lesson: "the due time of the lesson"
      }
    },
    evidence: { subject in
      switch subject {
      case .notice: "done when it is acknowledged (gN)"
      case .signature: "done when the answer is on record (gM)"
      case .lesson: "done when its owner says so; another verifies it (gE)"
      }
    })

  static let simplified = OwedActWords(
    title: { subject in
      switch subject {
      case .notice(let id): "签收通报 \(id)"
      case .signature(let id, let version): "签署或拒签 \(id) 第\(version)版"
      case .lesson(let id): "完成整改 \(id)"
      }
    },
    basis: { subject in
      switch subject {
      case .notice: "通报写明的签收时限"
      case .signature: "签署时限，或协议生效之时"
      case .lesson: "整改期限"
      }
    },
    evidence: { subject in
      switch subject {
      case .notice: "签收后即完成（gN）"
      case .signature: "答复登记后即完成（gM）"
      case .lesson: "责任城市报告完成，由他方核实（gE）"
      }
    })

  static let traditional = OwedActWords(
    title: { subject in
      switch subject {
      case .notice(let id): "簽收通報 \(id)"
      case .signature(let id, let version): "簽署或拒簽 \(id) 第\(version)版"
      case .lesson(let id): "完成整改 \(id)"
      }
    },
    basis: { subject in
      switch subject {
      case .notice: "通報寫明的簽收時限"
      case .signature: "簽署時限，或協議生效之時"
      case .lesson: "整改期限"
      }
    },
    evidence: { subject in
      switch subject {
      case .notice: "簽收後即完成（gN）"
      case .signature: "答覆登記後即完成（gM）"
      case .lesson: "責任城市報告完成，由他方核實（gE）"
      }
    })
}

extension Language {
  /// The words of what a city owes besides reports, duties and answers.
  var acts: OwedActWords {
    switch self {
    case .en: .english
    case .zhHans: .simplified
    case .zhHant: .traditional
    }
  }
}
