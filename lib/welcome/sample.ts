/**
 * A line of news of our own, with names of the shipped index in it, to show what marks look like. Neutral on purpose:
 * it says that people differ, not in what.
 */
import type { MarkLook } from '#lib/paint/mark-looks.ts';

/** The shipped pack in which they are. */
export const SAMPLE_PACK = 'kharkiv-counteroffensive-2022';

export interface SampleName {
  readonly text: string;
  /** Id in that pack: its card is shown. */
  readonly entity: string;
  readonly look: MarkLook;
}

export const FIRST_SHOWN = 'kupyansk';

export const SAMPLE: readonly (string | SampleName)[] = [
  'Accounts of ',
  { text: 'Kupiansk', entity: 'kupyansk', look: 'contested' },
  ', on the ',
  { text: 'Oskil', entity: 'oskil-river', look: 'place' },
  ', differ. What ',
  { text: 'Oleh Syniehubov', entity: 'synehubov', look: 'person' },
  ' reports is one thing, what the ',
  { text: 'ISW', entity: 'isw', look: 'body' },
  ' expects another.',
];

/** What each line style in the sample says. */
export const LEGEND: readonly { readonly look: MarkLook; readonly says: string }[] = [
  { look: 'place', says: 'a place' },
  { look: 'person', says: 'a person' },
  { look: 'body', says: 'an organisation' },
  { look: 'contested', says: 'contested: accounts differ' },
];
