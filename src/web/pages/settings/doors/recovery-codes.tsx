import { Button } from '@mantine/core'
import { useSelf } from '../../../components/self.ts'
import classes from './doors.module.css'
import { codes as own } from './ru/doors.ts'

interface RecoveryCodesListProps {
  readonly codes: readonly string[]
  /** What has just been done. */
  readonly done: string | null
  readonly onKept: () => void
}

/** Ten codes, seen this once. */
export function RecoveryCodesList({ codes, done, onKept }: RecoveryCodesListProps) {
  const { person } = useSelf()
  const save = () => {
    const text = [own.fileHead(person.signInName), '', ...codes, ''].join('\r\n')
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/plain' }))
    link.download = own.fileName
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <div className={classes.form}>
      {done !== null && (
        <p className={classes.state} role="status">
          <span className={classes.on}>{done}</span>
        </p>
      )}
      <h3 className={classes.step}>{own.recoveryTitle}</h3>
      <p className={classes.about}>{own.recovery}</p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes.buttons}>
        <Button onClick={save}>{own.save}</Button>
        <Button variant="default" onClick={onKept}>
          {own.kept}
        </Button>
      </div>
    </div>
  )
}
