/** Connection refused or lost, server starting or stopping, pool exhausted while it is away. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return (
    /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08\d{3}|57P0\d|53300)$/.test(code ?? '') ||
    /connection terminated|timeout exceeded when trying to connect|connection error|connection timeout|query read timeout/i.test(
      message ?? '',
    )
  )
}
