/**
 * Every sentence the card says by itself, in one place. English; functions where a number or a name goes in.
 * Words about people are the pack's; words about our own state and about age are ours. None judges.
 */

import type { Freshness } from '#lib/facts/entity-detail.ts';
import type { ClaimKind, EntityKind } from '#lib/facts/schema.ts';
import type { Failure } from '#lib/messages/result.ts';
import { type Reference, spanInWords } from './age.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const KINDS: Readonly<Record<EntityKind, string>> = {
  person: 'person',
  group: 'group',
  organisation: 'organisation',
  place: 'place',
  facility: 'facility',
  product: 'product',
  work: 'work',
  event: 'event',
  concept: 'concept',
};

/** What a claim is, where it is no plain statement. */
const SPEECH: Readonly<Record<Exclude<ClaimKind, 'statement'>, string>> = {
  forecast: 'forecast',
  conditional: 'conditional',
  pledge: 'pledge',
  appeal: 'appeal',
};

/** Why no facts can be shown, and what the reader can do about it. */
const FAILURES: Readonly<Record<Failure['why'], { readonly what: string; readonly remedy: string }>> = {
  unreachable: {
    what: 'According To was updated or restarted after this page was opened.',
    remedy: 'Reload the page to see cards again.',
  },
  'not-found': {
    what: 'The index no longer holds this name.',
    remedy: 'Reload the page to bring its marks up to date.',
  },
  malformed: {
    what: 'The facts arrived in a form this page’s script cannot read.',
    remedy: 'Reload the page; if it happens again, update According To.',
  },
  refused: {
    what: 'This page may not ask for facts.',
    remedy: 'Open the toolbar popup to see whether According To is on for this site.',
  },
  browser: {
    what: 'The browser could not fetch the facts.',
    remedy: 'Close the card and try again; if it happens again, reload the page.',
  },
};

export const STRINGS = {
  product: 'According To',
  kind: (kind: EntityKind) => KINDS[kind],
  speech: (kind: Exclude<ClaimKind, 'statement'>) => SPEECH[kind],

  toldOn: (date: string) => `As told on ${date}`,
  /** Beside the date, where the age needs no sentence of its own. `days` as in `ageInDays`. */
  age: (days: number, against: Reference['is']): string => {
    if (days === 0) return against === 'page' ? 'the day of this page' : 'today';
    if (against === 'today') return days > 0 ? `${spanInWords(days)} ago` : `${spanInWords(-days)} ahead`;
    return days > 0 ? `${spanInWords(days)} before this page` : `${spanInWords(-days)} after this page`;
  },
  /** Above the figures, where the facts are old. */
  stale: (days: number, against: Reference['is']): string => {
    if (against === 'today') return `These facts are ${spanInWords(days)} old.`;
    return days > 0
      ? `These facts are ${spanInWords(days)} older than this page.`
      : `These facts are ${spanInWords(-days)} newer than this page.`;
  },

  whichOne: 'Which one is meant?',

  figures: 'Figures',
  moreFigures: (count: number) => plural(count, 'more figure', 'more figures'),
  asOf: (date: string) => `as of ${date}`,
  since: (date: string) => `since ${date}`,
  ourConversion: 'our conversion',
  sameAmount: 'the same amount:',

  competing: (questions: number) =>
    questions === 1 ? 'Competing claims' : `Competing claims · ${questions} questions`,
  said: 'What is said',
  alsoSaid: 'Also said',
  moreClaims: (count: number) => plural(count, 'more statement', 'more statements'),
  fewer: 'Show fewer',
  undated: 'undated',
  noLaterThan: (date: string) => `by ${date}`,
  via: 'via',
  in: 'in',
  ownReporting: 'own reporting',
  paragraph: (number: number) => `¶\u00A0${number}`,
  paragraphSpoken: (number: number) => `paragraph ${number}`,
  forTime: 'for',
  timePassed: 'its time has passed',
  superseded: 'replaced by a later statement',
  rating: 'Their rating:',

  whereWritten: 'Where it is written',
  version: (version: number) => `v${version}`,
  /** Over each of several accounts of a name. */
  place: (number: number, of: number) => `${number} of ${of}`,
  packs: (count: number) => `${count} packs know this name`,
  /** At what the last update of a pack brought or changed. */
  fresh: (is: Freshness) =>
    is === 'added' ? 'new since your last update' : 'changed since your last update',
  /** At a name, where it and all that is told of it came with the last update. */
  allFresh: 'all new since your last update',

  pin: 'Pin',
  close: 'Close',
  loading: 'Looking it up …',
  failure: (why: Failure['why']) => FAILURES[why],
} as const;
