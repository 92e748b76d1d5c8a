/** Every sentence about why a name is marked, on the card and in a report. English; none judges. */
import { MARKED_FROM } from '#lib/match/weights.ts';
import type { WireExplanation } from '#lib/messages/message-map.ts';

const MINUS = '\u2212';

/** 2 → "+2", -4 → "−4". */
export const signed = (points: number): string =>
  points < 0 ? `${MINUS}${-points}` : points === 0 ? '0' : `+${points}`;

const counted = (points: number): string =>
  `${points < 0 ? MINUS : ''}${Math.abs(points)} ${Math.abs(points) === 1 ? 'point' : 'points'}`;

/** What the points come to. */
const SUMS: Readonly<Record<WireExplanation['verdict'], (points: number) => string>> = {
  marked: (points) => `${counted(points)}. From ${MARKED_FROM} on, a name is marked.`,
  waits: (points) =>
    `${counted(points)}, where ${MARKED_FROM} are needed. It is marked because the page speaks of the pack’s subject.`,
  none: (points) =>
    `${counted(points)}, where ${MARKED_FROM} are needed. Asked now, it would not be marked: reload the page.`,
};

export const WHY = {
  question: 'Why is this marked?',
  heading: 'Why this is marked',
  pending: 'Looking up the reasons …',
  failed: 'According To did not answer. Reload the page and ask again.',
  nothing: 'The index finds no name here any more. Reload the page to bring its marks up to date.',

  words: 'Words',
  rules: 'Rules',
  for: 'For',
  against: 'Against',
  together: 'Together',
  others: 'Or meant',

  /** Between the words on the page and the form, where they are not written alike. */
  metAs: 'met as',
  /** How the form came to be known: the words before and after the entity's name. */
  way: (language: string | undefined, isDerived: boolean): readonly [string, string] => {
    if (isDerived)
      return language === undefined ? ['a way to write', ''] : [`as ${language} texts write`, ''];
    return language === undefined ? ['a name of', 'in the pack'] : [`a ${language} name of`, 'in the pack'];
  },
  asInPack: 'as the pack writes it',
  /** Where nothing but the name itself was there to judge by. */
  nothingAround: 'nothing in the words around it',
  sum: (verdict: WireExplanation['verdict'], points: number) => SUMS[verdict](points),
  other: (stands: boolean, points: number) =>
    `${stands ? 'offered above as well' : 'not offered'}, ${counted(points)}`,

  copy: 'Copy for a report',
  copies:
    'Copies the marked words with a little of the text around them, what is said here, the versions of pack and extension, and this page’s address without query and fragment. Nothing is sent.',
  copied: 'Copied',
  copyByHand: 'The browser did not let it be copied. The text is selected here:',
  report: 'Text for a report',
} as const;
