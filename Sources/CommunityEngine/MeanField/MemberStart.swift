/// What those who join have from the start.
struct MemberStart {
  var satisfaction: Float = 0
  var bond: Float = 0
  var newcomer: Float = 0
  var shift: Float = 0
  var trust: Float = 1
  var points: Float = 0
}
