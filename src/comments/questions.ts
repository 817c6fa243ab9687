/**
 * The way without a script: a question in Persian words from the newsroom's list. It may be left alone; answered rightly, in
 * any digits or in words, the comment need not wait its turn.
 */
import { latinDigits } from 'persian'
import { commentQuestionsFa } from '../strings/comments.fa.ts'
import { disguiseKey } from './disguise-key.ts'
import { numberAnd, numberWords } from './numbers.lexicon.ts'

export type Question = { readonly question: string; readonly answers: readonly string[] }

/** What an editor set, where it is a list of questions with answers; else those that a newsroom begins with. */
export function parseQuestions(value: unknown): readonly Question[] {
  if (!Array.isArray(value)) return commentQuestionsFa
  const questions = value.filter(
    (each): each is Question =>
      typeof each?.question === 'string' &&
      Array.isArray(each.answers) &&
      each.answers.some((answer: unknown) => typeof answer === 'string' && answer.trim() !== ''),
  )
  return questions.length === 0 ? commentQuestionsFa : questions
}

/** A story keeps its question, so that its page can be kept; neighbours have different ones. */
export const questionOf = (questions: readonly Question[], storyId: number): number =>
  storyId % questions.length

export function isAnswered(questions: readonly Question[], index: number, given: string): boolean {
  const question = questions[index]
  if (question === undefined || given.trim() === '' || given.length > 100) return false
  const key = answerKey(given)
  return question.answers.some(answer => typeof answer === 'string' && answerKey(answer) === key)
}

/** «۷», «7», «٧», «هفت» and « هفت! » are one answer. */
function answerKey(text: string): string {
  const words = text
    .replace(/[^\p{L}\p{M}\p{N}\s]/gu, ' ')
    .trim()
    .split(/\s+/)
    .filter(word => word !== numberAnd)
  const numbers = words.map(word => numberWords.get(disguiseKey(word)))
  const isNumber = words.length > 0 && numbers.every(number => number !== undefined)
  if (isNumber) return String(numbers.reduce((sum, number) => sum! + number!, 0))
  const digits = latinDigits(text.normalize('NFKC')).replace(/\D/g, '')
  if (/^[\s\p{Nd}\p{P}]+$/u.test(text) && digits !== '') return String(Number(digits))
  return disguiseKey(words.join(' '))
}
