/** Asks again until the answer is yes; gives up, saying for what, after a deadline that is generous on a busy machine. */
export async function until(
  what: string,
  ask: () => Promise<boolean> | boolean,
  seconds = 20,
  pauseMilliseconds = 25,
): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  while (!(await ask())) {
    if (Date.now() > deadline) throw new Error(`after ${seconds} s still not so: ${what}`)
    await new Promise(resolve => setTimeout(resolve, pauseMilliseconds))
  }
}
