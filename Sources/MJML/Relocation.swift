public import Markup

extension MJMLError {
  /// The error in terms of the source that this one was made from, for example the template that was filled.
  ///
  /// `origin` tells for a place in the source which place in the original it comes from (an included file is its own original); `name` is what the original is called.
  public func relocated(to name: String, _ origin: (SourcePosition) -> SourcePosition) -> MJMLError {
    if isInIncludedFile { return self }
    return MJMLError(name: name, position: origin(position), problem: problem.relocated(origin), isInIncludedFile: false)
  }
}

extension MJMLError.Problem {
  /// Most problems name no second place.
  fileprivate func relocated(_ origin: (SourcePosition) -> SourcePosition) -> MJMLError.Problem {
    guard case .mismatchedEnd(let found, let open, let opened) = self else { return self }
    return .mismatchedEnd(found, open: open, opened: origin(opened))
  }
}

extension MJMLWarning {
  /// The warning in terms of the source that this one was made from.
  public func relocated(_ origin: (SourcePosition) -> SourcePosition) -> MJMLWarning {
    file == nil ? MJMLWarning(file: nil, position: origin(position), message: message) : self
  }
}
