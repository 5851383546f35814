public import Markup

extension MJMLError {
  /// The error in terms of the files that the design and what it includes were made from, for example templates that were filled.
  ///
  /// `origin` tells for a place in a file which place in its original it comes from; the file is nil for the design itself.
  public func relocated(_ origin: (String?, SourcePosition) -> SourcePosition) -> MJMLError {
    let file = isInIncludedFile ? name : nil
    return MJMLError(
      name: name, position: origin(file, position), problem: problem.relocated { origin(file, $0) }, isInIncludedFile: isInIncludedFile)
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
  /// The warning in terms of the files that the design and what it includes were made from.
  public func relocated(_ origin: (String?, SourcePosition) -> SourcePosition) -> MJMLWarning {
    MJMLWarning(file: file, position: origin(file, position), message: message)
  }
}
