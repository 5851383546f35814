/// The URIs of the namespaces that markup itself defines.
public enum XMLNamespace {
  /// That of `xml:lang` and `xml:base`; its prefix is never declared (Namespaces in XML, section 3).
  public static let xml = "http://www.w3.org/XML/1998/namespace"
  /// That of HTML elements in XML.
  public static let xhtml = "http://www.w3.org/1999/xhtml"
}
