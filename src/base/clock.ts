/** The only place that reads the time. Everything else is handed a moment. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
