import { ru } from './ru.mjs'

/**
 * Says on stderr what is being done and how long it took; on a terminal the seconds run.
 * @template Value
 * @param {string} what
 * @param {() => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function withProgress(what, work) {
  const started = Date.now()
  const seconds = () => ((Date.now() - started) / 1000).toFixed(1).replace('.', ',')
  const live = process.stderr.isTTY === true
  process.stderr.write(`${what}… `)
  const timer = live
    ? setInterval(
        () => process.stderr.write(`\r${what}… ${ru.seconds(Math.round((Date.now() - started) / 1000))} `),
        1000,
      )
    : undefined
  try {
    const value = await work()
    process.stderr.write(live ? `\r\x1b[K${what}… ${ru.done(seconds())}\n` : `${ru.done(seconds())}\n`)
    return value
  } catch (error) {
    process.stderr.write(`${ru.failed}\n`)
    throw error
  } finally {
    clearInterval(timer)
  }
}
