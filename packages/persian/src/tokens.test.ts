import { expect, test } from 'vitest'
import { tokens } from './tokens.ts'

test('marks stand alone, half-spaces never part', () => {
  expect(tokens('گفت: «می\u200Cروم.»')).toEqual(['گفت', ':', '«', 'می\u200Cروم', '.', '»'])
})

test('numbers, Latin names and rows of dots are one token each', () => {
  expect(tokens('۳٫۵ و ۱۲:۳۰ و ۱۴۰۲/۰۱/۱۵')).toEqual(['۳٫۵', 'و', '۱۲:۳۰', 'و', '۱۴۰۲/۰۱/۱۵'])
  expect(tokens('COVID-19 آمد...')).toEqual(['COVID-19', 'آمد', '...'])
})

test('an emoji is one token', () => expect(tokens('خوب😀')).toEqual(['خوب', '😀']))

test('abbreviations keep their stops, but a stop at the end is the sentence’s', () => {
  expect(tokens('در ۱۳۲۰ ه.ش. و ۵ م. آمد.')).toEqual(['در', '۱۳۲۰', 'ه.ش.', 'و', '۵', 'م.', 'آمد', '.'])
  expect(tokens('سال ۴۰ ق.م.')).toEqual(['سال', '۴۰', 'ق.م', '.'])
  expect(tokens('من و.')).toEqual(['من', 'و', '.'])
})

test('a percent sign stays with its number', () => expect(tokens('۵٪ و 10%')).toEqual(['۵٪', 'و', '10%']))
