/** The sentence that names the reason, and what to do next. */
export type Told = { readonly sentence: string; readonly nextStep: string }

/** Values that a sentence names. */
export type ToldDetails = Readonly<Record<string, string | number>>
