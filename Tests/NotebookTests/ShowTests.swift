import Testing

@testable import Notebook

@Suite struct ShowTests {
  @Test func `values, labels and tensors have their forms`() async throws {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      await MainActor.run {
        show("a text")
        show(9804)
        show(0.123456789)
        show("loss", Float(0.25))
        show("layers", "a\nb")
        show("count", 3)
        show("weight", Tensor([[1, 2], [3, 4]]))
        show("bias", Tensor([1, 2]))
        show("shape", Tensor([1, 2]).shape)
      }
    }
    let text = String(decoding: try #require(result).standardOutputContent, as: UTF8.self)
    #expect(
      text.contains(
        """
        a text
        9804
        0.123457
        loss: 0.25
        layers:
        a
        b
        count: 3
        weight [2, 2]:
        [[ 1.0000   2.0000]
         [ 3.0000   4.0000]]
        bias [2]: [ 1.0000   2.0000]
        shape: [2]

        """))
  }

  @Test @MainActor func `an output knows the line that shows it`() throws {
    let (before, session) = (Session.current, Session(console: try TestConsole().console))
    Session.current = session
    defer { Session.current = before }
    let line = #line
    show("a")
    claim("b", true)
    show(
      "label",
      1)
    #expect(session.outputs.map { $0.place.line - line } == [1, 2, 3])
  }
}
