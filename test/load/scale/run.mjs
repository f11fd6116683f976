import { benchScale } from './bench-scale.ts'

await benchScale(process.argv.slice(2))
