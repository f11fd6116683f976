// Parses on any Node of the last ten years, so that an old one is told what it lacks instead of a syntax error.
import { pathToFileURL } from 'node:url'

const needed = [20, 19]

/**
 * Makes the program ready and runs it in this very process: one process to stop, signals reach it as they come.
 * @param {string[]} words the command line of the program
 */
export async function launch(words) {
  const { ru } = await import('./ru.mjs')
  const found = process.versions.node.split('.').map(Number)
  if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
    process.stderr.write(`${ru.nodeTooOld(process.versions.node, needed.join('.'))}\n`)
    process.exit(1)
  }
  const { root, Trouble } = await import('./project.mjs')
  const { prepare } = await import('./prepare.mjs')
  try {
    await prepare({ web: words[0] === 'serve' })
  } catch (error) {
    const text = error instanceof Trouble ? error.message : ru.preparationFault(error.stack)
    process.stderr.write(`\n${text}\n`)
    process.exit(1)
  }
  const main = `${root}/dist/program/main.js`
  process.argv = [process.execPath, main, ...words]
  await import(pathToFileURL(main).href)
}
