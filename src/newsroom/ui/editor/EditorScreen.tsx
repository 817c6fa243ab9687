export function EditorScreen(_: { readonly storyId?: number | null }) {
  return null
}
