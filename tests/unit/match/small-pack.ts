/** A small world of our own, so that the finder's tests say what they mean. */
import type { Entity } from '#lib/facts/schema.ts';
import { buildLexicon } from '#lib/lexicon/build.ts';
import { findMentions } from '#lib/match/find-mentions.ts';
import type { KnownNames } from '#lib/match/known-names.ts';
import { type Mention, mentionsOf } from '#lib/match/mention.ts';
import { bearersOf, regionsOf } from '#lib/names/bearers.ts';
import { formsOf, type NamedEntity } from '#lib/names/forms.ts';

export const PORT: Written = {
  id: 'port',
  kind: 'place',
  detail: 'port',
  name: 'Vellmar',
  names: [{ text: 'Vellmar' }, { text: "Вел'мар", lang: 'uk' }],
  notMentions: ['Vellmar-Sud', 'Vellmar cake', 'Baked Vellmar', 'Vellmar Tribune'],
};
export const REGION: Written = {
  id: 'region',
  kind: 'place',
  detail: 'region',
  name: 'Vellmar region',
  names: [{ text: 'Vellmar region' }, { text: 'Vellmar' }],
  notMentions: ['city of Vellmar', 'Vellmar cake', 'Baked Vellmar', 'Vellmar Tribune', 'Vellmar-Sud'],
};
export const INSTITUTE: Written = {
  id: 'institute',
  kind: 'organisation',
  name: 'Institute for the Study of Tides',
  names: [{ text: 'Institute for the Study of Tides' }, { text: 'IST', needs: ['case', 'context'] }],
};
export const CAPITAL: Written = {
  id: 'capital',
  kind: 'place',
  detail: 'city, capital of Odria',
  name: 'Odrin',
  names: [{ text: 'Odrin', needs: ['context'] }],
};
export const GOVERNMENT: Written = {
  id: 'government',
  kind: 'organisation',
  name: 'Government in Odrin',
  names: [{ text: 'Odrin', needs: ['context'] }],
  notMentions: ['city of Odrin'],
};
export const COAST: Written = {
  id: 'coast',
  kind: 'place',
  name: 'The Coast',
  names: [{ text: 'the Coast', needs: ['case'] }],
};
export const GUN: Written = {
  id: 'gun',
  kind: 'product',
  name: 'Field guns',
  names: [{ text: 'field gun' }, { text: '155 mm shells' }],
};
export const RIVER: Written = {
  id: 'river',
  kind: 'place',
  name: 'Їжа',
  names: [{ text: 'Їжа' }, { text: 'Straß' }],
};

export const SMALL_PACK = [PORT, REGION, INSTITUTE, CAPITAL, GOVERNMENT, COAST, GUN, RIVER];

/** An entity as a test writes it; a concept, if it does not say. */
type Written = Omit<NamedEntity, 'kind'> & Partial<Pick<Entity, 'kind' | 'detail'>>;

/** What the finder knows of these entities, of which a pack tells nothing. */
export function namesOf(...written: readonly Written[]): KnownNames {
  const entities = written.map((entity) => ({ kind: 'concept' as const, ...entity }));
  return {
    lexicon: buildLexicon(formsOf(entities)),
    bearers: bearersOf(entities, () => 0),
    regions: regionsOf(entities),
  };
}

const SMALL = namesOf(...SMALL_PACK);

/** The mentions in a text, before the page as a whole is considered. */
export const mentionsIn = (text: string, names: KnownNames = SMALL): Mention[] =>
  mentionsOf(findMentions(text, names));

/** What is found in `text`: the marked words and whom they name, likeliest first. */
export function found(text: string, names: KnownNames = SMALL): string[] {
  return mentionsIn(text, names).map(
    ({ start, end, senses }) => `${text.slice(start, end)} → ${senses.join(', ')}`,
  );
}
