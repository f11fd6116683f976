// explain statements of one request on a folder
import pg from 'pg'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openServer } from '#http/open-server.ts'
import { compose } from '#main/compose.ts'
import { embeddedPort } from '#store/connection/address.ts'
import { readPostmaster } from '#store/embedded/postmaster-file.ts'
import { openDatabase } from '#store/open-database.ts'
import { listenToConnections } from '/work/wt/bench/test/load/scale/measure/record.ts'
import { recordAsk } from '/work/wt/bench/test/load/scale/measure/measure.ts'
import { subjects } from '/work/wt/bench/test/load/scale/measure/subjects.ts'
const [folder, name, mode='times'] = process.argv.slice(2)
listenToConnections()
const database = await openDatabase({ folder, url: null, log: console.log })
const owner = new pg.Client({ connectionString: database.queueUrl }); await owner.connect()
const pm = readPostmaster(join(folder,'pg'))!
const bare = new pg.Client({ host: pm.socketFolder, port: embeddedPort, user: 'rostok_program', database: 'rostok', options: '-c timezone=UTC -c datestyle=ISO' }); await bare.connect()
const app = await openServer({ house: await compose(database, folder), url: null, trustProxy: false, webFolder: null, log: console.log })
const subject = await subjects.find(s=>s.name===name)!.make({database, owner, today: new Date().toISOString().slice(0,10)})
for (let i=0;i<5;i++) await recordAsk(app, subject.next(), subject.changes===true)
const st = await recordAsk(app, subject.next(), subject.changes===true)
let out=''
for (let round=0; round<3; round++) for (const {text, values} of st) {
  const t0=performance.now()
  const word=text.trim().split(/\s+/)[0].toLowerCase()
  const can = ['select','with','insert','update','delete'].includes(word) && !/set_config/.test(text)
  if (round===2 && mode==='explain' && can) {
    const r = await bare.query('explain (analyze, buffers, verbose off) '+text, values as any[])
    out += '\n=====\n'+text+'\n'+r.rows.map(x=>x['QUERY PLAN']).join('\n')
    const plan=r.rows.map(x=>x['QUERY PLAN']).filter(x=>/^(Planning Time|Execution Time)/.test(x)).join(' ')
    console.log(plan, '|', text.trim().replace(/\s+/g,' ').slice(0,100))
  } else await bare.query(text === 'commit' && subject.changes ? 'rollback' : text, values as any[])
  const ms=performance.now()-t0
  if (round===1) console.log(ms.toFixed(2).padStart(8), text.trim().replace(/\s+/g,' ').slice(0,130))
}
if (mode==='explain') writeFileSync('/tmp/bx/'+name+'.explain', out)
await app.close(); await owner.end(); await bare.end(); await database.close()
