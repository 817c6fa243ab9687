/**
 * SQL as whole statements. The tag only makes parameters: `sql`select … where id = ${id}`` becomes text with `$1` and a
 * list of values; there is no other way to put a value into a statement.
 */
export type Statement = { readonly text: string; readonly values: readonly unknown[] }

export function sql(parts: TemplateStringsArray, ...values: readonly unknown[]): Statement {
  let text = parts[0]!
  for (let i = 0; i < values.length; i++) text += `$${i + 1}${parts[i + 1]!}`
  return { text, values }
}
