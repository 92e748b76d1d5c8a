/**
 * Looks of marks, and which mark has which. Kinds share a look by how a reader thinks of them; "contested" is a look of
 * its own, in place of that of the kind; "current" is where the keyboard is.
 */
import type { EntityKind } from '#lib/facts/schema.ts';
import type { Mark } from './mark.ts';

export const MARK_LOOKS = ['person', 'body', 'place', 'thing', 'contested', 'current'] as const;
export type MarkLook = (typeof MARK_LOOKS)[number];

/** Names in the page's highlight registry, which its scripts can read: they say nothing of us or of what is marked. */
export const HIGHLIGHT_NAMES: Readonly<Record<MarkLook, string>> = {
  person: 'xk7-1',
  body: 'xk7-2',
  place: 'xk7-3',
  thing: 'xk7-4',
  contested: 'xk7-5',
  current: 'xk7-6',
};

const LOOK_OF_KIND: Readonly<Record<EntityKind, MarkLook>> = {
  person: 'person',
  group: 'body',
  organisation: 'body',
  place: 'place',
  facility: 'place',
  product: 'thing',
  work: 'thing',
  event: 'thing',
  concept: 'thing',
};

export const lookOf = ({ contested, senses: [{ kind }] }: Mark): MarkLook =>
  contested ? 'contested' : LOOK_OF_KIND[kind];
