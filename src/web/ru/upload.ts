import type { UploadState } from '#contract/upload.ts'

/** What is being done with a file, as the list of jobs and the import page say it. */
export const uploadWord: Readonly<Record<UploadState, string>> = {
  waiting: 'ждёт очереди',
  reading: 'читается файл',
  seeing: 'распознаются страницы',
  recognising: 'распознаётся план',
  read: 'прочитан',
  'no-plan': 'план не найден',
  unpacked: 'архив распакован',
  refused: 'не принят',
}

/** A text that was pasted has no file name. */
export const pastedText = 'Вставленный текст'
