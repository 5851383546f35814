import Model

/// The numbers under which wordings are kept, as far as one transaction has asked for them.
///
/// It lives as long as its transaction and is seen by nobody else.
final class KnownWordings {
  var numbers: [ConsentWording: Int64] = [:]
}
