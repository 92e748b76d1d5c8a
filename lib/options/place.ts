/**
 * Where the reader is on the page, and its address after the `#`, so that the popup can lead here and the browser's
 * way back works.
 *
 *   #                                the index: packs, feeds, adding, keeping
 *   #add                             the same, at the field for a feed's address
 *   #pack=<id>                       everything a pack says
 *   #pack=<id>&difference=pending    what the waiting version changes; `previous`: what the last one changed
 */
import * as v from 'valibot';
import { IdSchema } from '#lib/facts/schema.ts';

export type Compared = 'pending' | 'previous';

export type Place =
  | { readonly at: 'index'; readonly part?: 'add' }
  | { readonly at: 'pack'; readonly pack: string }
  | { readonly at: 'difference'; readonly pack: string; readonly of: Compared };

/** `hash` as in `location.hash`; anything unknown is the index. */
export function placeOf(hash: string): Place {
  const members = new URLSearchParams(hash.replace(/^#/u, ''));
  if (members.has('add')) return { at: 'index', part: 'add' };
  const pack = v.safeParse(IdSchema, members.get('pack'));
  if (!pack.success) return { at: 'index' };
  const of = members.get('difference');
  if (of === 'pending' || of === 'previous') return { at: 'difference', pack: pack.output, of };
  return { at: 'pack', pack: pack.output };
}

/** The address of a place, with its `#`. */
export function hashOf(place: Place): string {
  switch (place.at) {
    case 'index':
      return place.part === undefined ? '#' : `#${place.part}`;
    case 'pack':
      return `#pack=${place.pack}`;
    case 'difference':
      return `#pack=${place.pack}&difference=${place.of}`;
  }
}
