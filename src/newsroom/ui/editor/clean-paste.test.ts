import { expect, test } from 'vitest'
import { cleanPaste, plainParagraphs } from './clean-paste.ts'

test('Word’s styles, comments and office tags go, its words stay', () => {
  const word = `<html xmlns:o="urn:office"><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment-->
<p class=MsoNormal dir=RTL style='text-align:right'><span lang=FA style='font-family:"B Nazanin"'>خبر می‌رسد<o:p></o:p></span></p><!--EndFragment--></body></html>`
  expect(cleanPaste(word).trim()).toBe('<p>خبر می‌رسد</p>')
})

test('half-spaces stay, as letters and as named ones', () => {
  expect(cleanPaste('<p>می‌شود و می&zwnj;رود</p>')).toBe('<p>می‌شود و می&zwnj;رود</p>')
})

test('a list of Word’s is a list, without its bullets as text', () => {
  const item = (text: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>   </span></span><![endif]>${text}</p>`
  expect(cleanPaste(item('یک') + item('دو'))).toBe('<ul><li>یک</li><li>دو</li></ul>')
})

test('bold that is no bold is not kept; bold by style is', () => {
  expect(cleanPaste('<b style="font-weight:normal"><p>متن</p></b>')).not.toContain('<b>')
  expect(cleanPaste('<p>الف <span style="font-weight:700">ب</span></p>')).toBe('<p>الف <b>ب</b></p>')
})

test('scripts and addresses that run are gone', () => {
  expect(cleanPaste('<p onclick="x()">متن<script>alert(1)</script></p>')).toBe('<p>متن</p>')
  expect(cleanPaste('<a href="javascript:alert(1)">متن</a>')).toBe('<a>متن</a>')
  expect(cleanPaste('<a class="x" href="https://example.ir/a">متن</a>')).toBe(
    '<a href="https://example.ir/a">متن</a>',
  )
})

test('a quote of several paragraphs is one quote', () => {
  expect(cleanPaste('<blockquote class="q"><p>الف</p>\n<p>ب</p></blockquote>')).toBe(
    '<blockquote>الف ب</blockquote>',
  )
})

test('every heading is the one that a story has', () => {
  expect(cleanPaste('<h1 class="t">الف</h1><h4>ب</h4>')).toBe('<h3>الف</h3><h3>ب</h3>')
})

test('two line breaks are a new paragraph', () => {
  expect(cleanPaste('<p>الف<br><br>ب</p>')).toBe('<p>الف</p><p>ب</p>')
})

test('five megabytes of Word take no longer than a blink', () => {
  const heavy = '<p class=MsoNormal style="mso-x:y;font-family:Arial"><span>خبر</span></p>'.repeat(75_000)
  expect(cleanPaste(heavy).length).toBeLessThan(heavy.length)
})

test('plain text becomes paragraphs, without the letters nobody sees but with the half-space', () => {
  expect(plainParagraphs('\uFEFFمی‌رود \r\n\r\n دو\u200Bم\nسوم')).toEqual(['می‌رود', 'دوم', 'سوم'])
})
