/// Frames that show a video or play a sound, whose address makes sense as a link.
enum PlayerFrame {
  private static let hosts: Set<String> = [
    "youtube.com", "youtube-nocookie.com", "youtu.be", "vimeo.com", "dailymotion.com", "bilibili.com", "youku.com", "v.qq.com",
    "ixigua.com",
    "douyin.com", "iqiyi.com", "mgtv.com", "tudou.com", "cctv.com", "soundcloud.com", "spotify.com", "podcasts.apple.com", "ted.com",
    "twitch.tv", "ximalaya.com", "music.163.com", "archive.org", "peertube.tv", "wistia.net", "wistia.com", "tv.sohu.com",
  ]

  static func isOne(_ address: String) -> Bool {
    let host = AddressPolicy.hostAndPath(address).host
    return hosts.contains { host == $0 || host.hasSuffix(".\($0)") }
  }
}
