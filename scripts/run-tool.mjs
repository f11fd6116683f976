import { spawn } from 'node:child_process'
import { root } from './project.mjs'

/** Milliseconds between being asked to stop and being stopped. */
const GRACE = 20_000

/**
 * Runs a program and keeps what it prints. Never throws for a program that fails: its code says so; 127 where the
 * program itself is not there, 124 where the deadline (milliseconds) passed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, deadline?: number, show?: boolean }} [options] show: let it write on our own streams too
 * @returns {Promise<{ code: number, output: string, stdout: string }>}
 */
export function runTool(command, args, options = {}) {
  return new Promise((settle) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let stdout = ''
    let late = false
    const timer =
      options.deadline === undefined
        ? undefined
        : setTimeout(() => {
            late = true
            // It may have programs of its own to stop.
            child.kill('SIGTERM')
            setTimeout(() => child.kill('SIGKILL'), GRACE).unref()
          }, options.deadline)
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text
      output += text
      if (options.show) process.stdout.write(text)
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text
      if (options.show) process.stderr.write(text)
    })
    child.on('error', (error) => {
      clearTimeout(timer)
      settle({ code: 127, output: `${output}${error.message}`, stdout })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      settle({ code: late ? 124 : (code ?? 1), output, stdout })
    })
  })
}
