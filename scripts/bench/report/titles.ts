/** What each target is about, in a line. */
import type { TargetName } from '#scripts/bench/result.ts';

export const TITLES: Readonly<Record<TargetName, string>> = {
  T1: 'a page’s main thread, all that we do there ÷ a bare walk over its text',
  T2: 'the same with a million names ÷ with 150',
  T3: 'the closest peer’s method ÷ ours, 135,000 names',
  T4: 'mark.js ÷ ours, 150 names',
  T5: 'a regular expression that ignores case ÷ ours',
  T6: 'our scan with a million names ÷ with 150',
  T7: 'slices of work on a page’s main thread',
  T8: 'bytes a name of the table that is probed, a million names',
  T9: 'a million stored names ready to answer ÷ the raw read of them',
  T10: 'a thousand mentions: layouts forced, nodes added, bytes of HTML changed',
  T11: 'a feed that grows: searching all of it again ÷ ours',
  T12: 'highlightsFromPoint ÷ our look-up under the pointer',
  T13: 'the gate on every page',
  T14: 'from resting on a name to the card',
  T15: 'a page’s own changes with ten thousand marks ÷ without',
};
