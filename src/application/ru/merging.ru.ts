/** Why a task ends when its organisation is joined to another. */
export function mergingReasons(
  from: string,
  into: string,
  act: string,
): { readonly chosen: string; readonly twice: string } {
  return {
    chosen: `«${from}» присоединена к «${into}»: ${act}.`,
    twice: `«${from}» присоединена к «${into}», у которой такое же задание уже есть: ${act}.`,
  }
}
