import Domain
import Terminal

/// What lies over the screen: questions, lists to choose from, the keys after a prefix.
struct DialogOverlay {
  let desk: Desk
  let scene: Scene

  func draw(_ dialog: Dialog, over arrangement: Arrangement, _ surface: inout Surface) {
    switch dialog {
    case .form(let form): draw(form, arrangement, &surface)
    case .picker(let picker): draw(picker, arrangement, &surface)
    case .whichKey(let prefix, let choices): draw(prefix, choices, arrangement, &surface)
    }
  }

  /// A frame in the middle of the body (at its foot for keys); answers with the room in it.
  private func frame(
    _ title: String, rows: Int, columns: Int, face: Face, atFoot: Bool = false,
    _ arrangement: Arrangement, _ surface: inout Surface
  ) -> Rect {
    let body = arrangement.body
    let width = min(body.columns, columns + 4)
    let height = min(body.rows, rows + 2)
    let area = Rect(
      x: body.x + (body.columns - width) / 2,
      y: atFoot ? body.endY - height : body.y + (body.rows - height) / 2, columns: width,
      rows: height)
    surface.fill(area, face: face)
    surface.box(area, face: face, title: title, titleFace: .title, lines: scene.glyphs.lines)
    return area.inset(columns: 2)
  }

  private func draw(_ form: Form, _ arrangement: Arrangement, _ surface: inout Surface) {
    let face: Face = form.isDangerous ? .dialogDanger : .dialog
    let width = min(72, max(20, arrangement.body.columns - 6))
    let text = form.lines.flatMap { TextWidth.wrapped($0, to: width) }
    let label = (form.fields.map { TextWidth.of($0.label) }.max() ?? 0) + 1
    let rows = text.count + form.fields.count + 3
    let area = frame(form.title, rows: rows, columns: width, face: face, arrangement, &surface)
    var y = area.y
    for line in text.prefix(max(0, area.rows - form.fields.count - 2)) {
      surface.write(line, at: area.x, y: y, face: face, limit: area.columns)
      y += 1
    }
    for (index, field) in form.fields.enumerated() where y < area.endY {
      draw(
        field, isActive: index == form.focus, label,
        Rect(x: area.x, y: y, columns: area.columns, rows: 1), &surface)
      y += 1
    }
    if let fault = form.fault, y < area.endY {
      surface.write(fault, at: area.x, y: y, face: .inputError, limit: area.columns)
    }
    surface.write(
      footer(isArmed: form.armed <= desk.wall), at: area.x, y: area.endY - 1, limit: area.columns)
  }

  private func draw(
    _ field: Form.Field, isActive: Bool, _ label: Int, _ row: Rect, _ surface: inout Surface
  ) {
    surface.write(field.label, at: row.x, y: row.y, face: .hintLabel, limit: row.columns)
    let x = row.x + label + 1
    let room = max(0, row.endX - x)
    guard room > 2 else { return }
    surface.fill(Rect(x: x, y: row.y, columns: room, rows: 1), face: .input)
    let end = EditorLine(editor: field.editor, columns: room).draw(
      at: x, y: row.y, face: isActive ? .inputCursor : .input, hasCursor: isActive, on: &surface)
    guard isActive, field.choices.count > 1 else { return }
    let arrows = "\(scene.glyphs.arrowLeft)\(scene.glyphs.arrowRight) \(field.choices.count)"
    let width = TextWidth.of(arrows)
    guard end + width + 1 <= row.endX else { return }
    surface.write(arrows, at: row.endX - width, y: row.y, face: .inputGhost)
  }

  private func footer(isArmed: Bool) -> TextLine {
    let face: Face = isArmed ? .hintKey : .textDim
    return TextLine("Enter ", face).adding(scene.words.titles.confirm + "   ", .hintLabel)
      .adding("Esc ", .hintKey).adding(scene.words.titles.cancel, .hintLabel)
  }

  private func draw(_ picker: Picker, _ arrangement: Arrangement, _ surface: inout Surface) {
    let width = min(64, max(20, arrangement.body.columns - 6))
    let wanted = max(4, min(picker.all.count, 16)) + (picker.narrows ? 1 : 0)
    let area = frame(
      picker.title, rows: wanted, columns: width, face: .dialog, arrangement, &surface)
    var y = area.y
    if picker.narrows, area.rows > 1 {
      surface.write("> ", at: area.x, y: y, face: .hintKey)
      _ = EditorLine(editor: picker.editor, columns: area.columns - 2).draw(
        at: area.x + 2, y: y, face: .input, on: &surface)
      y += 1
    }
    let height = area.endY - y
    let first = max(0, min(picker.cursor - height / 2, picker.fitting.count - height))
    for (index, choice) in picker.fitting.enumerated().dropFirst(first).prefix(max(0, height)) {
      let detail = TextWidth.of(choice.detail)
      let room = max(0, area.columns - detail - 3)
      let face: Face = choice.isOpen ? .dialog : .textDim
      surface.write(
        TextWidth.truncated(choice.text, to: room), at: area.x + 1, y: y, face: face, limit: room)
      surface.write(choice.detail, at: area.endX - detail - 1, y: y, face: .textDim)
      if index == picker.cursor { surface.overlay(area.row(y - area.y), face: .rowCursor) }
      y += 1
    }
  }

  private func draw(
    _ prefix: Key, _ choices: [KeyRow], _ arrangement: Arrangement, _ surface: inout Surface
  ) {
    let columns = max(20, arrangement.body.columns - 6)
    let steps = choices.flatMap { row in
      row.keys.filter { $0.first == prefix && $0.count == 2 }.map {
        Step(key: KeyRow.name(of: $0), label: scene.language.label(of: row.action))
      }
    }
    let lines = TextLine.steps(steps, indent: 0, label: "", width: columns)
    let area = frame(
      prefix.name, rows: lines.count, columns: columns, face: .dialog, atFoot: true, arrangement,
      &surface)
    surface.write(lines, in: area, more: scene.words.more)
  }
}
