export function FrontScreen(_: { readonly storyId?: number | null }) {
  return null
}
