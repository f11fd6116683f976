/** npm passes a Ctrl-C on that the terminal has given us already; only one that comes later is a second one. */
const echoMs = 700
const forced = 130

/**
 * Stops once on Ctrl-C, on an end asked for by the system, and when the terminal goes. A second Ctrl-C ends the program
 * at once; what was acknowledged is safe even then. Resolves when all has stopped.
 */
export function stopOnSignal(stop: () => Promise<void>, onAsked: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let asked: number | null = null
    const listen = () => {
      if (asked === null) {
        asked = performance.now()
        onAsked()
        stop().then(resolve, reject)
      } else if (performance.now() - asked > echoMs) {
        process.exit(forced)
      }
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, listen)
  })
}
