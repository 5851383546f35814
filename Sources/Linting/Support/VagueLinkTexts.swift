/// Link texts that say nothing without what is around them, in the languages of the offices we know.
enum VagueLinkTexts {
  static let all: Set<String> = [
    "click", "click here", "click this", "click this link", "continue", "details", "find out more", "full story", "go", "here", "info",
    "learn more",
    "link", "more", "more details", "more info", "more information", "open", "read", "read more", "read on", "see more", "this",
    "this link",
    "this page", "view", "view more", "点击", "点击这里", "点此", "点击此处", "点击查看", "查看", "查看更多", "更多", "详情", "了解更多", "这里", "阅读全文", "阅读更多", "閱讀更多",
    "點擊這裡", "點此", "更多資訊", "了解詳情", "hier", "hier klicken", "mehr", "mehr erfahren", "weiterlesen", "cliquez ici", "en savoir plus", "ici",
    "lire la suite", "aquí", "haga clic aquí", "leer más", "más", "más información", "こちら", "続きを読む", "詳細", "詳しくはこちら", "더보기", "자세히",
    "здесь", "подробнее", "читать далее",
  ]
}
