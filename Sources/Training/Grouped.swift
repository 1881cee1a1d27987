/// A whole number with commas between thousands: "11,521".
public func grouped(_ number: Int) -> String {
  let digits = String(abs(number))
  var result = ""
  for (i, digit) in digits.enumerated() {
    if i > 0, (digits.count - i) % 3 == 0 { result += "," }
    result.append(digit)
  }
  return (number < 0 ? "-" : "") + result
}
