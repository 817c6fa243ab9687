import { useWords } from '../app/words.tsx'

/** The name of a part for people: «تیتر», or the body for one of its blocks. */
export function usePartName(): (part: string) => string {
  const words = useWords()
  const names: Readonly<Record<string, string>> = words.editor.partNames
  return part => names[part] ?? words.editor.partOfBody
}
