import { expect, test } from 'vitest'
import { commentQuestionsFa } from '../strings/comments.fa.ts'
import { isAnswered, parseQuestions } from './questions.ts'

const questions = [
  { question: 'سه و چهار؟', answers: ['۷'] },
  { question: 'پایتخت؟', answers: ['تهران'] },
  { question: 'بیست و یک؟', answers: ['21'] },
]

test.each([
  [0, 'هفت', true],
  [0, '7', true],
  [0, '۷', true],
  [0, '٧', true],
  [0, ' هفت. ', true],
  [0, '۰۷', true],
  [0, 'هشت', false],
  [0, '', false],
  [0, '77', false],
  [1, 'تهران', true],
  [1, 'تـهران!', true],
  [1, 'طهران', false],
  [2, 'بیست و یک', true],
  [2, 'بیست‌و‌یک', true],
  [2, '۲۱', true],
  [9, '۷', false],
  [Number.NaN, '۷', false],
])('question %d answered «%s»: %s', (index, answer, isRight) => {
  expect(isAnswered(questions, index, answer)).toBe(isRight)
})

test('every question that a newsroom begins with can be answered', () => {
  for (const [i, { answers }] of commentQuestionsFa.entries())
    expect(isAnswered(commentQuestionsFa, i, answers[0]!)).toBe(true)
})

test('settings that are no questions leave the first ones in place', () => {
  for (const value of [null, {}, [], [{ question: 'x' }], [{ question: 'x', answers: [''] }], [7]])
    expect(parseQuestions(value)).toBe(commentQuestionsFa)
})
