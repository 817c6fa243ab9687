/** The language of the screens: Persian first, English beside it. The choice stays in this browser. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { type NewsroomWords, newsroomFa } from '../../../strings/newsroom.fa.ts'
import { fullMoment, type Language, printed, shortMoment, utcMoment } from './moments.ts'

type Speech = {
  readonly language: Language
  readonly words: NewsroomWords
  readonly setLanguage: (language: Language) => void
}

const kept = 'newsroom.language'
const Spoken = createContext<Speech>({ language: 'fa', words: newsroomFa, setLanguage: () => undefined })

export function SpeechProvider({ children }: { readonly children: ReactNode }) {
  const [speech, setSpeech] = useState<Omit<Speech, 'setLanguage'>>({ language: 'fa', words: newsroomFa })
  const setLanguage = useCallback((language: Language) => {
    localStorage.setItem(kept, language)
    if (language === 'fa') setSpeech({ language, words: newsroomFa })
    else {
      void import('../../../strings/newsroom.en.ts').then(module =>
        setSpeech({ language, words: module.newsroomEn }),
      )
    }
  }, [])
  useEffect(() => {
    if (localStorage.getItem(kept) === 'en') setLanguage('en')
  }, [setLanguage])
  useEffect(() => {
    document.documentElement.lang = speech.language
    document.documentElement.dir = speech.language === 'fa' ? 'rtl' : 'ltr'
  }, [speech.language])
  return <Spoken value={{ ...speech, setLanguage }}>{children}</Spoken>
}

export const useSpeech = (): Speech => useContext(Spoken)
export const useWords = (): NewsroomWords => useContext(Spoken).words

/** A count in the digits of the language. */
export function useCount(): (count: number) => string {
  const { language } = useSpeech()
  return count => printed(count, language)
}

/** A sentence that came in both languages. */
export function useTold(): <T>(told: { readonly fa: T; readonly en: T }) => T {
  const { language } = useSpeech()
  return told => told[language]
}

/** A moment of Tehran's clock; pointing at it shows the whole of it and UTC. */
export function Moment({ at, full = false }: { readonly at: string; readonly full?: boolean }) {
  const { language } = useSpeech()
  const whole = fullMoment(at, language)
  return (
    <time dateTime={at} title={`${whole} · ${utcMoment(at)}`}>
      {full ? whole : shortMoment(at, nowIso(), language)}
    </time>
  )
}

/** The browser's clock, corrected by the server's (`syncClock`). */
let behind = 0
export const nowMs = (): number => performance.timeOrigin + performance.now() + behind
export const nowIso = (): string => new Date(nowMs()).toISOString()
export const syncClock = (serverNow: string): void => {
  behind += Date.parse(serverNow) - nowMs()
}
