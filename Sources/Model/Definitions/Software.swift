/// The program itself, as it names itself in what it writes.
public enum Software {
  /// Its name.
  public static let name = "Tidings"
  /// Its version (https://semver.org).
  public static let version = "0.1.0"
}
