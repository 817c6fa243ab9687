/**
 * What classes and ids tell, as the templates of Persian news sites and of the common publishing systems write them.
 * A sign is evidence, never the only one: unknown templates must read as well.
 */
const words = (signs: string): string[] => signs.split(/[\s\-_.]+/).filter(word => word !== '')

/** Elements whose words are nobody's text. */
const unread = new Set([
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'canvas',
  'math',
  'select',
  'textarea',
  'input',
  'datalist',
  'video',
  'audio',
  'map',
  'applet',
  'embed',
])
export const isUnread = (tag: string): boolean => unread.has(tag)

const junkTags = new Set(['nav', 'footer', 'aside', 'dialog', 'menu'])
const junkWords = new Set([
  'nav',
  'navbar',
  'menu',
  'footer',
  'sidebar',
  'aside',
  'comments',
  'comment',
  'comm',
  'cm',
  'disqus',
  'breadcrumb',
  'breadcrumbs',
  'share',
  'sharing',
  'social',
  'socials',
  'related',
  'relateds',
  'ads',
  'ad',
  'adv',
  'advert',
  'advertise',
  'advertisement',
  'advertising',
  'banner',
  'banners',
  'sponsor',
  'sponsored',
  'tabligh',
  'tablighat',
  'newsletter',
  'subscribe',
  'pagination',
  'pager',
  'login',
  'modal',
  'popup',
  'cookie',
  'cookies',
  'toolbar',
  'print',
  'captcha',
  'poll',
  'vote',
  'rating',
  'popular',
  'mostread',
  'mostviewed',
  'most',
  'trending',
  'recommend',
  'recommended',
  'recommendation',
  'recommendations',
  'suggest',
  'suggested',
  'suggestion',
  'suggestions',
  'latest',
  'lastnews',
  'weather',
  'copyright',
  'shortlink',
  'tinyurl',
  'subscription',
  'promo',
  'outbrain',
  'taboola',
  'mgid',
  'yektanet',
  'tavoos',
  'jetpack',
  'yarpp',
  'sharedaddy',
  'wm',
  'donato',
  'visited',
  'ticker',
  'readmore',
  'pishnahad',
  'authorbox',
  'followus',
  'hit',
  'hits',
  'zxcode',
  'sanjagh',
  'kaprila',
  'nextprev',
  'prevnext',
])
const junkPhrases =
  /(?:^|[\s\-_])(?:(?:short|tiny)[-_]?(?:link|url)|most[-_]?(?:read|view|visit|popular)|last[-_]?news|inline[-_]?news|news[-_]?inline|more[-_]?news|other[-_]?news|read[-_]?more|see[-_]?also|also[-_]?read|related[-_]?\w*|relat(?:ed|e)[a-z]*|comment[-_]?\w*|reply[-_]?\w*|wm-ipp\w*|share[-_]?\w*|social[-_]?\w*|side[-_]?bar\w*|bread[-_]?cr[ou]mb?\w*|author[-_]?box|post[-_]?navigation|item[-_]?boxes\d*|up[-_]?next|follow[-_]?us|tags?[-_]?cloud|skip[-_]?link|visually[-_]?hidden|screen[-_]?reader[-_]?text|sr[-_]only|back[-_]?to[-_]?top|news_nav|news_path|news_tools|sec_info|saved?[-_]?news|khabar[-_]?mortabet|mortabet|box[-_]?inline|inline[-_]?box|spacial-blockquote|article[-_]?suggest\w*|video[-_]?download|player[-_]?\w*|media-block-wrap|hidden-print|no-print|noprint|wsw__embed|c-mmp|c-rate|pv__\w*|wp-widget)(?:$|[\s\-_])/
const fullPage = new Set(['html', 'body', 'head', 'main', 'article', 'form'])

type Attribute = { readonly name: string; readonly value: string }

/** Menus, boxes, comments, advertising. Whole-page elements never are, whatever classes a template hangs on them. */
export function isJunk(tag: string, signs: string, attrs: readonly Attribute[]): boolean {
  if (fullPage.has(tag)) return false
  if (junkTags.has(tag)) return true
  for (const attr of attrs) {
    if (attr.name === 'hidden') return true
    if (attr.name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attr.value)) return true
    if (
      attr.name === 'role' &&
      /^(?:navigation|banner|complementary|contentinfo|search|dialog|menu|menubar)$/i.test(attr.value)
    )
      return true
  }
  if (signs === '') return false
  if (tag === 'header')
    return words(signs).some(word => ['site', 'masthead', 'navbar', 'topbar'].includes(word))
  return (
    words(signs).some(word => junkWords.has(word)) || junkPhrases.test(signs) || /(?:^|\s)widget/.test(signs)
  )
}

/** Elements by which known templates mark the story's text. Word for word on class or id. */
const bodySigns =
  /(?:^|\s)(?:item-text|echo_details?|article[-_]?body|news[-_]?body|body[-_]?news|story(?:[-_]?body)?|entry-content|post[-_]?content|article[-_]?content|news[-_]?content|news[-_]?text|nt-body|doctextarea|doc-?content\w*|wsw|rich-text|long-?text|detay-icerik|article__body|field-name-body|single[-_]?content|content[-_]?inner|main_ck_editor|newstext|news-detail-text|newsbody|text-news|news_detail|body|body_txt|article-text|single-post-content|post-body|content-text|khabar-matn|matn|c-article-content|article-content__body|storytext|cms-content|td-post-content|the-content|elementor-widget-theme-post-content|con|entry)(?:$|\s)/
export const isBodySign = (tag: string, signs: string): boolean =>
  tag !== 'body' && tag !== 'html' && bodySigns.test(signs)

const kickerSigns =
  /(?:^|[\s\-_])(?:kicker|ru-?titr|roo?-?titr|rou-?titr|titr-?rou|up[-_]?title|uptitr|roti(?:tle|tre?)?|rootit\w*|above[-_]?title|surtitle|over[-_]?title|pre[-_]?title|overline|ro[-_]?titr|supertitle|super[-_]?title|toptitle|top[-_]?title|eyebrow|subhead)(?:$|[\s\-_\d])/
export const isKickerSign = (signs: string): boolean => kickerSigns.test(signs)

const leadSigns =
  /(?:^|[\s\-_])(?:lead\w{0,2}|lid|intro-?text|intro|summary|sub-?title|sub[-_]titr|under-?title|excerpt|standfirst|announce-text|teaser|abstract|khabar-?lead|dek|deck|description|chekide|kholase|khol[ae]se|leed|zir-?titr|tagline|short[-_]?(?:text|content|desc\w*)|desc[-_]news|introduction|sotitr|doc-?div-?lead\d?)(?:$|[\s\-_\d])/
export const isLeadSign = (signs: string): boolean =>
  leadSigns.test(signs) && !/video|image|photo|img|figure|player|caption|meta|share/.test(signs)

const titleSigns = /(?:^|[\s\-_])(?:title|headline|titr|heading|name)(?:$|[\s\-_])/
export const isTitleSign = (signs: string): boolean => titleSigns.test(signs)

const dateSigns =
  /(?:^|[\s\-_])(?:date\w*|time|pdate\w*|publish\w*|published|pubdate|tarikh|datetime|news-date|clock)(?:$|[\s\-_])/
export const isDateSign = (signs: string): boolean => dateSigns.test(signs)

const tagSigns =
  /(?:^|[\s\-_])(?:tags?|keywords?|key[-_]?words?|word[-_]key|hashtags?|tag[-_]?\w*|barchasb|contentrelatedtags\w*|tags[-_]\w+)(?:$|[\s\-_])/
export const isTagSign = (signs: string): boolean =>
  tagSigns.test(signs) && !/tagline|stage|cloud/.test(signs)

const bylineSigns =
  /(?:^|[\s\-_])(?:author|authors|byline|writer|writers|reporter|nevisande|author-name)(?:$|[\s\-_])/
export const isBylineSign = (signs: string): boolean => bylineSigns.test(signs)

const metaSigns =
  /(?:^|[\s\-_])(?:(?:entry|post|article|news|single|story|item|content)[-_]{1,2}meta|meta[-_]?(?:info|data|line|bar)|byline|post-?info|entry-?info)(?:$|[\s\-_])/
/** The line of writer, date and reading time that publishing systems put under a headline. */
export const isMetaSign = (signs: string): boolean => metaSigns.test(signs)

const sourceSigns = /(?:^|[\s\-_])(?:source|news-source|manba|resource|post_source|src)(?:$|[\s\-_])/
export const isSourceSign = (signs: string): boolean => sourceSigns.test(signs)

const captionSigns =
  /(?:^|[\s\-_])(?:caption|wp-caption-text|img-caption|photo-caption|image-caption|cutline)(?:$|[\s\-_])/
export const isCaptionSign = (tag: string, signs: string): boolean =>
  tag === 'figcaption' || captionSigns.test(signs)
