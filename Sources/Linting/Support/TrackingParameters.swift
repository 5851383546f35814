/// Parameters of addresses that tell a site which reader or mailing a visit comes from.
enum TrackingParameters {
  private static let names: Set<String> = [
    "_hsenc", "_hsmi", "_ke", "cvid", "dclid", "dm_i", "elqtrack", "elqtrackid", "epik", "fbclid", "ga_campaign", "gclid", "gclsrc",
    "igshid",
    "mc_cid", "mc_eid", "mkt_tok", "ml_subscriber", "ml_subscriber_hash", "msclkid", "oly_anon_id", "oly_enc_id", "s_cid", "sc_campaign",
    "spm",
    "trk", "trkcampaign", "vero_conv", "vero_id", "wickedid", "yclid", "_openstat", "__hstc", "__hssc", "__s", "ck_subscriber_id",
  ]

  private static let prefixes = ["utm_", "mtm_", "pk_", "piwik_", "hsa_", "matomo_"]

  /// Their names as they stand in an address, in order.
  static func found(in address: String) -> [String] {
    guard let mark = address.firstIndex(of: "?") else { return [] }
    let query = address[address.index(after: mark)...].prefix { $0 != "#" }
    return query.split(whereSeparator: { $0 == "&" || $0 == ";" }).compactMap { parameter in
      let name = parameter.prefix { $0 != "=" }.lowercased()
      return names.contains(name) || prefixes.contains(where: name.hasPrefix) ? name : nil
    }
  }
}
