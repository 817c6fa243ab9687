/** Whether what stands in the box is one address to fetch, and no text. */
export const isAddress = (text: string): boolean => /^\s*https?:\/\/[^\s/]+\S*\s*$/i.test(text)
