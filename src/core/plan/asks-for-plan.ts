import { notSuchPlan, planAsked } from './ru/plan-asked-words.ts'

/** Whether words ask for a plan to be drafted: «разработать и утвердить план (дорожную карту)». */
export function asksForPlan(words: string): boolean {
  return planAsked.test(words) && !notSuchPlan.test(words)
}
