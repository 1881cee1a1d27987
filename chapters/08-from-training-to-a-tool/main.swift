import Foundation
import Notebook

let digits = try DigitData.load("mnist")
var random = RandomGenerator(seed: 1)
let network = Sequential(
  Flatten(), Linear(784, 256, using: &random), ReLU(), Linear(256, 10, using: &random))
try ModelFile.load("chapters/04-softmax-and-cross-entropy/reference/model.safetensors", into: network)

let sample = digits.training.prefix(3000)
func read(_ prepare: (Int) throws -> GrayImage) -> (Int, Int) {
  var right = 0, failed = 0
  for i in 0..<sample.count {
    guard let image = try? prepare(i) else { failed += 1; continue }
    let scores = network.forward(image.tensor.reshaped([1, 1, 28, 28]))
    if scores.argmax[0] == sample.label(i) { right += 1 }
  }
  return (right, failed)
}
func gray(_ i: Int) -> GrayImage { GrayImage(height: 28, width: 28, pixels: sample.withPixels(i) { Array($0) }) }
print("direct", read { gray($0) })
print("through", read { try FoundDigit(on: gray($0), name: "").image })
var same = 0
for i in 0..<sample.count { if let d = try? FoundDigit(on: gray(i), name: "").image, zip(d.pixels, gray(i).pixels).allSatisfy({ abs(Int($0) - Int($1)) < 40 }) { same += 1 } }
print("same", same)


func show(_ f: GrayImage) { for y in 0..<28 { print((0..<28).map { x in let v = Int(f.pixels[y*28+x]); return v == 0 ? "." : String(v/26) }.joined()) } }
for thin in [0.1, 0.5, 0.9, 0.97] {
  var right = 0, failed = 0
  for i in 0..<150 {
    let photo = fakePhoto(of: sample.image(i), zoom: 6, thin: thin, using: &random)
    guard let d = try? FoundDigit(on: photo, name: "") else { failed += 1; continue }
    if network.forward(d.image.tensor.reshaped([1,1,28,28])).argmax[0] == sample.label(i) { right += 1 }
    if i < 1 { show(d.image) }
  }
  print("thin", thin, right, failed, "of 150")
}
