/** Findings of the text engine over all fields of the editor, taken or left from the keyboard wherever the caret is. */
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { TextFinding } from '../../api/contract.ts'
import { call, Refused } from '../app/api.ts'
import {
  applyFinding,
  findingAtCaret,
  findingKey,
  goToFinding,
  showFindings,
  type TextPart,
} from './findings-plugin.ts'
import type { WireEdit } from './use-saving.ts'

export type CheckedField = { readonly editor: Editor; readonly partsOf: (doc: Node) => readonly TextPart[] }

export function useFindings(published: string | null, onTaken: (edit: WireEdit) => void) {
  const fields = useRef(new Map<string, CheckedField>())
  const asked = useRef(new Map<string, string>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<AbortController>(undefined)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [all, setAll] = useState<readonly TextFinding[]>([])
  const [currentKey, setCurrentKey] = useState<string | null>(null)
  const [isChecking, setChecking] = useState(false)

  const partsNow = useCallback(
    () =>
      [...fields.current.values()].flatMap(({ editor, partsOf }) =>
        editor.isDestroyed ? [] : partsOf(editor.state.doc),
      ),
    [],
  )

  const check = useCallback(async () => {
    running.current?.abort()
    running.current = new AbortController()
    const parts = partsNow().map(({ part, text }) => ({ part, text }))
    if (parts.length === 0) {
      setAll([])
      return
    }
    setChecking(true)
    try {
      const { findings } = await call('POST /text/check', {
        body: { parts, ...(published === null ? {} : { published }) },
        signal: running.current.signal,
      })
      asked.current = new Map(parts.map(({ part, text }) => [part, text]))
      setAll(findings)
      setChecking(false)
    } catch (problem) {
      if (problem instanceof Refused) setChecking(false)
      else if (!(problem instanceof DOMException)) throw problem
    }
  }, [partsNow, published])

  const soon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void check(), 700)
  }, [check])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      running.current?.abort()
    },
    [],
  )

  /** The words a finding is about: what was left once is not offered again where the same words say the same. */
  const sayingOf = useCallback((finding: TextFinding) => {
    const text = asked.current.get(finding.part)?.slice(finding.start, finding.end) ?? ''
    return `${finding.rule} ${text} ${finding.suggestions[0] ?? ''}`
  }, [])
  const findings = useMemo(() => all.filter(finding => !left.has(sayingOf(finding))), [all, left, sayingOf])

  useEffect(() => {
    for (const { editor, partsOf } of fields.current.values()) {
      if (!editor.isDestroyed) showFindings(editor, partsOf, findings, asked.current, currentKey)
    }
  }, [findings, currentKey])

  const fieldOf = useCallback(
    (finding: TextFinding) =>
      [...fields.current.values()].find(({ editor, partsOf }) =>
        partsOf(editor.state.doc).some(part => part.part === finding.part),
      ),
    [],
  )

  const go = useCallback(
    (finding: TextFinding | undefined) => {
      if (finding === undefined) return
      setCurrentKey(findingKey(finding))
      const field = fieldOf(finding)
      if (field) goToFinding(field.editor, findingKey(finding))
    },
    [fieldOf],
  )

  const at = useCallback((): TextFinding | undefined => {
    const focused = [...fields.current.values()].find(({ editor }) => editor.isFocused)
    const key = (focused && findingAtCaret(focused.editor)) ?? currentKey
    return findings.find(finding => findingKey(finding) === key)
  }, [currentKey, findings])

  const drop = useCallback((gone: readonly TextFinding[]) => {
    const keys = new Set(gone.map(findingKey))
    setAll(before => before.filter(finding => !keys.has(findingKey(finding))))
  }, [])

  const take = useCallback(
    (finding: TextFinding, suggestion = finding.suggestions[0]) => {
      if (suggestion === undefined) return false
      const field = fieldOf(finding)
      const text = asked.current.get(finding.part) ?? ''
      if (!field || !applyFinding(field.editor, findingKey(finding), suggestion)) return false
      onTaken({
        part: finding.part.split('/')[0]!,
        before: text.slice(finding.start, finding.end),
        after: suggestion,
        context: {
          left: text.slice(Math.max(finding.start - 24, 0), finding.start),
          right: text.slice(finding.end, finding.end + 24),
        },
        rule: finding.rule,
        reason: { fa: finding.fa, en: finding.en },
      })
      return true
    },
    [fieldOf, onTaken],
  )

  const after = (finding: TextFinding | undefined) => {
    const index = finding === undefined ? -1 : findings.indexOf(finding)
    return findings[index + 1] ?? findings.find(each => each !== finding)
  }

  return {
    findings,
    isChecking,
    currentKey,
    soon,
    go,
    register: (name: string, field: CheckedField) => {
      fields.current.set(name, field)
      soon()
    },
    move: (by: 1 | -1) => {
      const current = at()
      const index = current ? findings.indexOf(current) + by : by === 1 ? 0 : findings.length - 1
      go(findings[(index + findings.length) % findings.length])
    },
    takeCurrent: () => {
      const finding = at() ?? findings[0]
      const next = after(finding)
      if (finding && take(finding)) {
        drop([finding])
        go(next)
      }
    },
    leaveCurrent: () => {
      const finding = at()
      if (finding === undefined) return
      const next = after(finding)
      setLeft(before => new Set(before).add(sayingOf(finding)))
      go(next)
    },
    take: (finding: TextFinding, suggestion?: string) => {
      if (take(finding, suggestion)) drop([finding])
    },
    leave: (finding: TextFinding) => {
      setLeft(before => new Set(before).add(sayingOf(finding)))
    },
    takeAllSure: () => drop(findings.filter(finding => finding.sure && take(finding))),
  }
}
