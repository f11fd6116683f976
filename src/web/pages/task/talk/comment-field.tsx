import { Button, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { PeopleOfTask } from '#contract/comment.ts'
import { queries } from '../../../queries.ts'
import { words } from '../ru/talk.ts'
import classes from '../task.module.css'

type Person = PeopleOfTask['people'][number]

interface CommentFieldProps {
  readonly taskId: string
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly fault: string | null
  readonly focused?: boolean
  /** A key leads to it. */
  readonly jump?: boolean
}

const mostOffered = 6

/** Words, and after «@» those of the people who see the task whose names fit. */
export function CommentField({
  taskId,
  label,
  value,
  onChange,
  fault,
  focused = false,
  jump = false,
}: CommentFieldProps) {
  const people = usePeople(taskId)
  const field = useRef<HTMLTextAreaElement>(null)
  const begun = /@([\p{L} .-]{0,40})$/u.exec(value)?.[1]
  const offered =
    begun === undefined
      ? []
      : people.filter(({ name }) => fits(name, begun) && !value.endsWith(`@${name}`)).slice(0, mostOffered)
  const called = mentionedIn(value, people)
  useEffect(() => {
    if (focused) field.current?.focus()
  }, [focused])
  const choose = ({ name }: Person) => {
    onChange(`${value.slice(0, value.length - (begun?.length ?? 0))}${name} `)
    field.current?.focus()
  }
  return (
    <div>
      <Textarea
        ref={field}
        data-jump={jump ? 'comment' : undefined}
        label={label}
        description={words.how}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={fault}
        autosize
        minRows={2}
        maxLength={4000}
      />
      {offered.length > 0 && (
        <ul className={classes.offered} aria-label={words.offered}>
          {offered.map((person) => (
            <li key={person.personId}>
              <Button variant="default" size="compact-sm" onClick={() => choose(person)}>
                {person.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className={classes.soft} role="status">
        {called.length > 0 && words.willSee(called.map(({ name }) => name).join(', '))}
      </p>
    </div>
  )
}

export function usePeople(taskId: string): readonly Person[] {
  return useQuery(queries.peopleOfTask(taskId)).data?.people ?? []
}

/** Those whose whole name stands in the text behind «@». */
export function mentionedIn(text: string, people: readonly Person[]): readonly Person[] {
  return people.filter(({ name }) => text.includes(`@${name}`))
}

/** Any word of the name begins so. */
function fits(name: string, begun: string): boolean {
  const typed = begun.trimStart().toLowerCase()
  const whole = name.toLowerCase()
  return whole.startsWith(typed) || whole.includes(` ${typed}`)
}
