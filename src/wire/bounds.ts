/**
 * How much of anything this room accepts. The largest saved page met while the reader was built had 1.3 MB, the
 * deepest 60 levels, the longest feed 200 items: each bound leaves room for several times that.
 */
export const maxDocumentBytes = 5 * 1024 * 1024
export const maxDepth = 512
export const maxFeedItems = 1000
/** Lines, blocks or table cells of one story; a longer one is a log or an archive. */
export const maxBlocks = 5000
/** Letters of a headline; what is longer is a paragraph. */
export const maxHeadline = 500
export const readTimeoutMs = 10_000
export const workerMemoryMb = 512

export const maxRedirects = 5
export const fetchTimeoutMs = 10_000
