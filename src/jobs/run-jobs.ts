import { EventEmitter } from 'node:events'
import { Logger, run, type WorkerEvents } from 'graphile-worker'
import type { House } from '#application/context.ts'
import { askToReadEvidence, readEvidence } from '#application/evidence/read-evidence.ts'
import { foldCounts } from '#application/house/fold-counts.ts'
import { sweep } from '#application/house/sweep.ts'
import { exportHeads } from '#application/journal/export-heads.ts'
import { letterTask } from '#application/letter/post-letter.ts'
import { mailNotices } from '#application/notice/mail-notices.ts'
import { noticeTask } from '#application/notice/tell.ts'
import { digestTask, morningTask, tellMornings } from '#application/notice/tell-mornings.ts'
import { writeDigests } from '#application/notice/write-digests.ts'
import { forgottenTask } from '#application/password/forgotten-password.ts'
import { requeueRollOuts } from '#application/roll-out/requeue-roll-outs.ts'
import { requeueUnfinished } from '#application/upload/requeue-unfinished.ts'
import { openQueuePool } from '#store/connection/open-pool.ts'
import { holdWorker } from '#store/queue/hold-worker.ts'
import { deliverLetterTask, type MailServer } from './deliver-letter.ts'
import { layDaysOffTask } from './lay-days-off.ts'
import { layRollOutTask } from './lay-roll-out.ts'
import { readPicturesTask, readUploadTask } from './read-upload.ts'
import { sendPasswordLinkTask } from './send-password-link.ts'

export interface RunningJobs {
  /** Lets those at work come to their end first. */
  stop(): Promise<void>
}

export interface JobsConfig {
  readonly house: House
  /** The queue keeps connections of its own. */
  readonly queueUrl: string
  /** null or left out: no letters go out. */
  readonly mail?: MailServer | null
  /** Whether what is due at some minute of the hour is done then; left out: it is. */
  readonly hourly?: boolean
  /** Faults, for a person on duty. */
  readonly log: (line: string) => void
}

/** Two at a time: reading is done in processes of its own, and people are served meanwhile. */
const concurrency = 2
/** For those at work, for listening, for the lock that tells that they live, and one to spare. */
const connections = concurrency + 3
/**
 * Each hour at an odd minute; mornings come by the half and the quarter of an hour in no zone of the country. Counters are
 * right whether folded or not, and quick while little lies beside them.
 */
const timetable = [
  '17 * * * * sweep ?max=1',
  '47 * * * * export-heads ?max=1',
  '*/5 * * * * fold-counts ?max=1',
  `1 * * * * ${morningTask}`,
].join('\n')

/** Works through the queue in this process; asks again for the reading of what was left half-read. */
export async function runJobs(config: JobsConfig): Promise<RunningJobs> {
  const { house, queueUrl, mail = null, hourly = true, log } = config
  await requeueUnfinished(house)
  await requeueRollOuts(house)
  await askToReadEvidence(house)
  const pool = openQueuePool(queueUrl, connections, log)
  const { events, known, letGo } = makeKnown(pool)
  const runner = await run({
    pgPool: pool,
    events,
    forbiddenFlags: known,
    concurrency,
    noHandleSignals: true,
    crontab: hourly ? timetable : '# nothing by itself',
    logger: faultsOnly(log),
    taskList: {
      'read-upload': readUploadTask(house),
      'read-pictures': readPicturesTask(house),
      'read-evidence': () => readEvidence(house),
      'lay-roll-out': layRollOutTask(house),
      'lay-days-off': layDaysOffTask(house),
      [letterTask]: deliverLetterTask(house, mail),
      [forgottenTask]: sendPasswordLinkTask(house),
      [noticeTask]: () => mailNotices(house),
      [morningTask]: () => tellMornings(house),
      [digestTask]: () => writeDigests(house),
      sweep: () => sweep(house),
      'fold-counts': () => foldCounts(house),
      'export-heads': () => exportHeads(house),
    },
  })
  runner.promise.catch((error: unknown) => log(`jobs ended: ${String(error)}`))
  return {
    stop: async () => {
      await runner.stop()
      await letGo()
      await pool.end()
    },
  }
}

/**
 * Who works at this queue is known to be alive, to other programs on the same database, before he takes his first job: he asks
 * for the flags that he must not touch, of which there are none, and waits there.
 */
function makeKnown(pool: ReturnType<typeof openQueuePool>) {
  const events = new EventEmitter() as WorkerEvents
  let held: Promise<() => void> | null = null
  events.on('pool:create', ({ workerPool }) => {
    held = holdWorker(pool, workerPool.id)
  })
  return {
    events,
    known: async () => {
      await held
      return []
    },
    letGo: async () => {
      const release = await held
      release?.()
    },
  }
}

function faultsOnly(log: (line: string) => void): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level !== 'error') return
    const fault = meta?.error
    log(fault instanceof Error ? `${message}\n${fault.stack ?? ''}` : message)
  })
}
