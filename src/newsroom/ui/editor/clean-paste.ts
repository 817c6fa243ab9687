/**
 * HTML from Word, Telegram and web pages, brought down to what a story may hold before the editor parses it. A filter over the
 * text of the markup, for what arrives is up to five megabytes and most of it style: everything it drops is dropped whole,
 * everything it keeps the editor's own schema judges again. Half-spaces survive, as letters and as `&zwnj;`.
 */
const dropped =
  /<(style|script|head|title|xml|svg|math|template|iframe|object|noscript|o:p|w:\w+|m:\w+)\b[^>]*>[\s\S]*?<\/\1\s*>/gi
const comments = /<!--[\s\S]*?-->|<!\[[^\]]*\]>|<\?xml[^>]*>/gi

export function cleanPaste(html: string): string {
  const bounded = html.slice(0, 5_242_880)
  const fragment = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/.exec(bounded)?.[1] ?? bounded
  return (
    wordLists(fragment.replace(comments, '').replace(dropped, ''))
      .replace(/<(\/?)h[1-6]\b[^>]*>/gi, '<$1h3>')
      .replace(/<(\/?)div\b[^>]*>/gi, '<$1p>')
      .replace(/<(b|strong)\b[^>]*\bfont-weight:\s*(?:normal|400)[^>]*>/gi, '<span>')
      .replace(/<span\b[^>]*\bfont-weight:\s*(?:bold|[6-9]00)[^>]*>([^<]*)<\/span>/gi, '<b>$1</b>')
      .replace(/<(?!\/?a\b)(\/?)([a-z][\w:-]*)\b[^>]*>/gi, '<$1$2>')
      .replace(/<a\b[^>]*?\bhref\s*=\s*("|')(https?:[^"']*)\1[^>]*>/gi, '<a href="$2">')
      .replace(/<a(?! href="https?:)[^>]*>/gi, '<a>')
      .replace(/<\/?(font|span|u|ins|center|section|article|main|header|footer|o:\w+)>/gi, '')
      .replace(/<br\s*\/?>\s*(?:<br\s*\/?>\s*)+/gi, '</p><p>')
      .replace(/\u00A0|&nbsp;/g, ' ')
      .replace(/<p>\s*<\/p>/gi, '')
      // A quote is one block of words here.
      .replace(
        /<blockquote>([\s\S]*?)<\/blockquote>/gi,
        (_, inner: string) =>
          `<blockquote>${inner.replace(/<\/p>\s*<p>/gi, ' ').replace(/<\/?p>/gi, '')}</blockquote>`,
      )
  )
}

/** Word writes lists as paragraphs whose style says `mso-list`, with the bullet as text that it hides from itself. */
function wordLists(html: string): string {
  if (!/mso-list/i.test(html)) return html
  return html
    .replace(/<p\b[^>]*mso-list:\s*(?!Ignore)[^>]*>([\s\S]*?)<\/p>/gi, (_, inner: string) => {
      const text = inner.replace(/<span\b[^>]*mso-list:\s*Ignore[^>]*>[\s\S]*?<\/span>(?:\s*<\/span>)*/gi, '')
      return `<ul><li>${text}</li></ul>`
    })
    .replace(/<\/ul>\s*<ul>/gi, '')
}

/** Plain text: a line is a paragraph; letters no reader sees go, but never the half-space. */
export const plainParagraphs = (text: string): readonly string[] =>
  text
    .replace(/[\u200B\u2060\uFEFF\u00AD]/g, '')
    .replace(/\u00A0/g, ' ')
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map(line => line.trim())
    .filter(line => line !== '')
