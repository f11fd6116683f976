import { sentenceOf } from '../../ask.ts'
import { DeviceRefused } from '../../ask-device.ts'
import { words } from './ru/sign-in.ts'

/** Why nobody is in yet: the device, or the server. */
export function failureOf(error: Error): string {
  return error instanceof DeviceRefused ? words.deviceRefused : sentenceOf(error)
}
