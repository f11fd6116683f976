import { Alert, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { NoticeSettings } from '#contract/notice.ts'
import type { NoticeTopic } from '#core/notice/notice.ts'
import { longestRemindBefore, type MailWay, type TopicSetting } from '#core/notice/notice-settings.ts'
import { api } from '../../../api.ts'
import { sentenceOf } from '../../../ask.ts'
import { queries } from '../../../queries.ts'
import { clock } from '../../../ru/dates.ts'
import settings from '../settings.module.css'
import classes from './notice-settings.module.css'
import { topics as shownTopics, words } from './ru/notice-settings.ts'

/** The matrix of topics and ways, the morning's letter, and when one is reminded. */
export function NoticeForm({ kept }: { readonly kept: NoticeSettings }) {
  const client = useQueryClient()
  const [topics, setTopics] = useState(kept.topics)
  const [digest, setDigest] = useState(kept.digest)
  const [before, setBefore] = useState(kept.remindBefore.join(', '))
  const days = parseDays(before)
  const save = useMutation({
    mutationFn: (remindBefore: number[]) => api.mendNoticeSettings({ topics, digest, remindBefore }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queries.noticeSettings().queryKey })
      void client.invalidateQueries({ queryKey: ['notices'] })
    },
  })
  const set = (topic: NoticeTopic, setting: Partial<TopicSetting>) =>
    setTopics({ ...topics, [topic]: { ...topics[topic], ...setting } })
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (days !== null) save.mutate([...days])
      }}
    >
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{words.topic}</th>
            <th scope="col">{words.shown}</th>
            <th scope="col">{words.mail}</th>
          </tr>
        </thead>
        <tbody>
          {shownTopics.map(([topic, name]) => (
            <tr key={topic}>
              <th scope="row">{name}</th>
              <td data-name={words.shown}>
                {topic === 'reminder' ? (
                  <span className={settings.soft}>{words.inToday}</span>
                ) : (
                  <Checkbox
                    size="md"
                    aria-label={words.shownOf(name)}
                    checked={topics[topic].shown}
                    onChange={({ currentTarget }) => set(topic, { shown: currentTarget.checked })}
                  />
                )}
              </td>
              <td data-name={words.mail}>
                <NativeSelect
                  size="xs"
                  aria-label={words.mailOf(name)}
                  data={topic === 'reminder' ? [...words.reminderWays] : [...words.ways]}
                  value={topics[topic].mail}
                  onChange={({ currentTarget }) => set(topic, { mail: currentTarget.value as MailWay })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Checkbox
        size="md"
        label={words.digest}
        description={words.digestHow}
        checked={digest}
        onChange={({ currentTarget }) => setDigest(currentTarget.checked)}
      />
      <TextInput
        label={words.before}
        description={words.beforeHow}
        inputMode="numeric"
        value={before}
        error={days === null && words.beforeWrong}
        onChange={({ currentTarget }) => setBefore(currentTarget.value)}
      />
      {save.error !== null && (
        <Alert color="red" role="alert" title={words.failed}>
          {sentenceOf(save.error)}
        </Alert>
      )}
      <div className={classes.end}>
        <Button type="submit" loading={save.isPending}>
          {words.save}
        </Button>
        <span role="status">{save.isSuccess && words.saved(clock(new Date(save.submittedAt)))}</span>
      </div>
    </form>
  )
}

/** «3, 1»; null: not numbers, or numbers that make no sense. Empty: before no term. */
function parseDays(text: string): readonly number[] | null {
  const said = text.split(/[\s,;]+/).filter((part) => part !== '')
  const days = said.map(Number)
  return days.every((day) => Number.isInteger(day) && day >= 1 && day <= longestRemindBefore) ? days : null
}
