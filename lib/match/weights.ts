/**
 * What speaks for and against a name meaning what the pack means by it. A find is worth the sum of its points:
 *
 *   base + words around it + the page          2 or more: marked · with the page's 2 points only: waits · less: left alone
 *
 * Every point has a name and a line on why; figures for and against each stand in docs/adr/0011.
 */

/** Points from which a find is marked. */
export const MARKED_FROM = 2;

/** Points by which one bearer of a name must lead another for that other not to be offered at all. */
export const CLEAR_LEAD = 1;

export const WEIGHTS = {
  unambiguous: { points: 2, why: 'the pack holds this name for unmistakable' },
  subject: { points: 2, why: 'the page speaks of the pack’s subject' },
  'own-given-name': { points: 1, why: 'the given name before or behind the surname is this person’s' },
  'own-initial': { points: 1, why: 'the initial before or behind the surname is this person’s' },
  title: { points: 1, why: 'a title stands before the surname' },
  'other-given-name': { points: -4, why: 'the given name before or behind it is another person’s' },
  'other-initial': { points: -4, why: 'the initial before or behind the surname is another person’s' },
  'in-title': { points: -1, why: 'it stands in a title of two or three words in quotation marks' },
  feminine: { points: -4, why: 'the surname has a woman’s ending: another person bears it' },
  relative: { points: -4, why: 'a word of kinship stands beside it: a relative bears the surname too' },
  club: { points: -4, why: 'a sports club bears the name' },
  dish: { points: -4, why: 'a dish bears the name' },
  street: { points: -2, why: 'a street, station or house bears the name' },
  newspaper: { points: -4, why: 'a newspaper, school or work bears the name' },
  vessel: { points: -4, why: 'a ship bears the name' },
  elsewhere: { points: -4, why: 'the words around it put the place elsewhere' },
  namesake: { points: -4, why: 'a word before or behind it makes it the name of another place' },
  'small-letters': { points: -2, why: 'written small, in a text that begins its sentences small' },
  quoted: { points: -2, why: 'a place alone in quotation marks is mostly a ship, a hotel or a team' },
  award: { points: -4, why: 'words of prizes and firms stand beside it' },
  'think-tank': { points: 1, why: 'words of research and reports stand beside it' },
  'kind-agrees': { points: 1, why: 'the words around it say what kind of place it is, and it is one' },
  'kind-differs': { points: -3, why: 'the words around it say what kind of place it is, and it is none' },
  'part-of-place': { points: -3, why: 'a word behind it makes it a district' },
  acts: { points: 1, why: 'what it does is done by governments' },
  'is-a-place': { points: 1, why: 'a word of place stands beside it' },
  'common-word': { points: -1, why: 'at the start of a sentence it may be an ordinary word' },
} as const satisfies Readonly<Record<string, { readonly points: number; readonly why: string }>>;

export type WeightName = keyof typeof WEIGHTS;

/** A weight that applies, and the words of the text that brought it; empty where none did. */
export interface Cue {
  readonly weight: WeightName;
  readonly by: string;
}

/** Adds a cue that applies. */
export function addTo(cues: Cue[], cue: Cue | undefined): void {
  if (cue !== undefined) cues.push(cue);
}

/** The sum of the cues' points. */
export function pointsOf(cues: readonly Cue[]): number {
  let sum = 0;
  for (const { weight } of cues) sum += WEIGHTS[weight].points;
  return sum;
}
