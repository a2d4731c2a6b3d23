import Domain
import Terminal

/// The line above the keys: what is being typed, what was refused or done, what can be taken back.
struct CommandLine {
  let desk: Desk
  let scene: Scene

  func draw(y: Int, columns: Int, on surface: inout Surface) {
    if let prompt = desk.prompt {
      draw(prompt, y: y, columns: columns, on: &surface)
    } else if let message = desk.message {
      surface.write(said(message), at: 0, y: y, limit: columns)
    } else if let undo {
      surface.write(TextLine(" " + undo, .logOperator), at: 0, y: y, limit: columns)
    }
  }

  private func said(_ message: Message) -> TextLine {
    let face: Face =
      switch message.weight {
      case .notice: .logOperator
      case .refusal: .inputError
      case .fault: .dialogDanger
      }
    let line = TextLine(" " + message.text, face)
    guard message.weight == .notice, let offer = desk.undoOffers.last else { return line }
    return line.trailing(
      scene.words.status.undo("", offer.secondsLeft(at: desk.wall)) + " ", .hintLabel)
  }

  private var undo: String? {
    desk.undoOffers.last.map {
      scene.words.status.undo($0.act, $0.secondsLeft(at: desk.wall))
    }
  }

  /// The text with what would complete it dim behind it; a long text shows the part at the cursor.
  private func draw(_ prompt: Prompt, y: Int, columns: Int, on surface: inout Surface) {
    let note = prompt.fault ?? prompt.completions.prefix(6).joined(separator: "  ")
    let noteWidth = note.isEmpty ? 0 : min(TextWidth.of(note) + 2, columns / 2)
    let room = max(1, columns - 2 - noteWidth)
    let x = EditorLine(editor: prompt.editor, columns: room).draw(
      at: 1 + TextWidth.of(prompt.sign), y: y, face: .input, ghost: prompt.ghost, on: &surface)
    surface.write(" " + prompt.sign, at: 0, y: y, face: .hintKey, limit: columns)
    guard noteWidth > 0, x + noteWidth <= columns else { return }
    let cut = TextWidth.truncated(note, to: noteWidth - 1)
    surface.write(
      cut, at: columns - TextWidth.of(cut) - 1, y: y,
      face: prompt.fault == nil ? .inputGhost : .inputError)
  }
}

/// A line being typed, drawn so that its cursor always shows.
struct EditorLine {
  let editor: LineEditor
  let columns: Int

  /// Draws the line and puts the terminal's cursor in it; answers with the column after its end.
  func draw(
    at x: Int, y: Int, face: Face, ghost: String = "", hasCursor: Bool = true,
    on surface: inout Surface
  ) -> Int {
    var before = editor.textBeforeCursor
    while TextWidth.of(before) > columns - 1, !before.isEmpty { before.removeFirst() }
    let after = String(editor.text.dropFirst(editor.position))
    var end = x + surface.write(before, at: x, y: y, face: face, limit: columns)
    if hasCursor { surface.cursor = Surface.Position(x: end, y: y) }
    end += surface.write(after, at: end, y: y, face: face, limit: max(0, x + columns - end))
    end += surface.write(ghost, at: end, y: y, face: .inputGhost, limit: max(0, x + columns - end))
    return end
  }
}
