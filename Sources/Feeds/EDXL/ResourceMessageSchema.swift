/// What the schemas of EDXL-RM 1.0 let a message hold: of each element that is looked into its
/// children, in their order. As in a pattern `?` stands after what may be missing, `*` after what
/// may be missing or come often, and `+` after what comes once or often.
struct ResourceMessageSchema {
  let kind: ResourceMessage.Kind

  /// A child of an element.
  struct Part {
    let name: String
    let isRequired: Bool
    let isRepeated: Bool

    fileprivate init(_ pattern: Substring) {
      let sign = pattern.last
      let hasSign = sign == "?" || sign == "*" || sign == "+"
      name = String(hasSign ? pattern.dropLast() : pattern)
      isRequired = sign != "?" && sign != "*"
      isRepeated = sign == "*" || sign == "+"
    }
  }

  /// The children of an element by its name, of the message by none; nil where none are known.
  func parts(of element: String?) -> [Part]? {
    pattern(of: element)?.split(separator: " ").map(Part.init)
  }

  private func pattern(of element: String?) -> String? {
    switch element {
    case nil:
      "MessageID SentDateTime MessageContentType MessageDescription? OriginatingMessageID "
        + "\(preceding) IncidentInformation* MessageRecall? \(funding) ContactInformation+ "
        + "ResourceInformation+"
    case "ResourceInformation":
      "ResourceInfoElementID \(response) Resource\(resourceSign) "
        + "AssignmentInformation\(kind == .requisition ? "" : "?") ScheduleInformation*"
    case "Resource":
      "ResourceID? Name? TypeStructure? TypeInfo? Keyword* Description? Credentials? "
        + "Certifications? SpecialRequirements? \(owner)"
    case "AssignmentInformation":
      "Quantity\(needsQuantity ? "" : "?") Restrictions? AnticipatedFunction? \(terms)"
    case "ScheduleInformation": "ScheduleType DateTime? Location?"
    case "ResponseInformation":
      "PrecedingResourceInfoElementID ResponseType ReasonCode? ResponseReason?"
    case "ContactInformation":
      "ContactDescription? ContactRole? Radio* ContactLocation? AdditionalContactInformation?"
    case "IncidentInformation": "IncidentID? IncidentDescription?"
    case "Quantity", "PriceQuote": "QuantityText* MeasuredQuantity?"
    case "MeasuredQuantity": "Amount UnitOfMeasure?"
    case "UnitOfMeasure", "Keyword": "ValueListURN Value+"
    default: nil
    }
  }

  private var preceding: String {
    switch kind {
    case .request, .offer: ""
    case .response, .commitment, .quote: "PrecedingMessageID"
    case .requisition, .release, .returnWanted, .status: "PrecedingMessageID?"
    }
  }

  private var funding: String {
    switch kind {
    case .offer: ""
    case .requisition: "Funding+"
    case .request, .response, .commitment, .quote, .release, .returnWanted, .status: "Funding*"
    }
  }

  private var response: String {
    switch kind {
    case .request, .requisition, .offer, .returnWanted: ""
    case .response, .commitment, .quote: "ResponseInformation"
    case .release, .status: "ResponseInformation?"
    }
  }

  private var resourceSign: String {
    switch kind {
    case .request, .requisition, .offer, .release, .returnWanted: ""
    case .response, .commitment, .quote, .status: "?"
    }
  }

  private var owner: String {
    switch kind {
    case .request: ""
    case .requisition: "ResponsibleParty? OwnershipInformation?"
    case .response, .commitment, .quote, .offer, .release, .returnWanted, .status:
      "ResponsibleParty? OwnershipInformation? ResourceStatus?"
    }
  }

  private var needsQuantity: Bool {
    switch kind {
    case .requisition, .commitment, .release: true
    case .request, .response, .quote, .offer, .returnWanted, .status: false
    }
  }

  private var terms: String {
    switch kind {
    case .request: ""
    case .quote: "PriceQuote AssignmentInstructions?"
    case .response, .requisition, .offer: "PriceQuote? AssignmentInstructions?"
    case .commitment, .release, .returnWanted, .status:
      "PriceQuote? OrderID? AssignmentInstructions?"
    }
  }

  /// The kinds of schedule that the message may hold.
  var schedules: Set<String> {
    switch kind {
    case .request:
      Self.asked.union(["EstimatedReturnDeparture", "EstimatedReturnArrival"])
    case .response: Self.asked.union(Self.offered).union(["EstimatedReturnDeparture"])
    case .quote:
      Self.asked.union(Self.offered).union(["EstimatedReturnDeparture", "EstimatedReturnArrival"])
    case .requisition:
      Self.asked.union([
        "EstimatedArrival", "EstimatedDeparture", "EstimatedReturnDeparture",
        "EstimatedReturnArrival",
      ])
    case .commitment:
      Self.all.subtracting(["ActualArrival", "ActualReturnDeparture", "ActualReturnArrival"])
    case .offer: Self.offered.union(["Route"])
    case .release: Self.all.subtracting(["ActualReturnArrival"])
    case .returnWanted:
      Self.all.subtracting([
        "EstimatedReturnDeparture", "EstimatedReturnArrival", "ActualReturnDeparture",
        "ActualReturnArrival", "Current",
      ])
    case .status: Self.all
    }
  }

  private static let asked: Set = ["RequestedArrival", "RequestedDeparture", "ReportTo", "Route"]
  private static let offered: Set = [
    "EstimatedArrival", "EstimatedDeparture", "RequestedReturnDeparture",
    "RequestedReturnArrival", "BeginAvailable", "EndAvailable",
  ]
  private static let all = asked.union(offered).union([
    "ActualArrival", "ActualDeparture", "EstimatedReturnDeparture", "EstimatedReturnArrival",
    "ActualReturnDeparture", "ActualReturnArrival", "Committed", "Current",
  ])
}
