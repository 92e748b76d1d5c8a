/** A small world of our own, so that the finder's tests say what they mean. */
import { buildLexicon } from '#lib/lexicon/build.ts';
import type { Lexicon } from '#lib/lexicon/lexicon.ts';
import { findMentions } from '#lib/match/find-mentions.ts';
import { formsOf, type NamedEntity } from '#lib/names/forms.ts';

export const PORT: NamedEntity = {
  id: 'port',
  name: 'Vellmar',
  names: [{ text: 'Vellmar' }, { text: "Вел'мар", lang: 'uk' }],
  notMentions: ['Vellmar-Sud', 'Vellmar cake', 'Baked Vellmar', 'Vellmar Tribune'],
};
export const REGION: NamedEntity = {
  id: 'region',
  name: 'Vellmar region',
  names: [{ text: 'Vellmar region' }, { text: 'Vellmar' }],
  notMentions: ['city of Vellmar', 'Vellmar cake', 'Baked Vellmar', 'Vellmar Tribune', 'Vellmar-Sud'],
};
export const INSTITUTE: NamedEntity = {
  id: 'institute',
  name: 'Institute for the Study of Tides',
  names: [{ text: 'Institute for the Study of Tides' }, { text: 'IST', needs: ['case', 'context'] }],
};
export const CAPITAL: NamedEntity = {
  id: 'capital',
  name: 'Odrin',
  names: [{ text: 'Odrin', needs: ['context'] }],
};
export const GOVERNMENT: NamedEntity = {
  id: 'government',
  name: 'Government in Odrin',
  names: [{ text: 'Odrin', needs: ['context'] }],
  notMentions: ['city of Odrin'],
};
export const COAST: NamedEntity = {
  id: 'coast',
  name: 'The Coast',
  names: [{ text: 'the Coast', needs: ['case'] }],
};
export const GUN: NamedEntity = {
  id: 'gun',
  name: 'Field guns',
  names: [{ text: 'field gun' }, { text: '155 mm shells' }],
};
export const RIVER: NamedEntity = { id: 'river', name: 'Їжа', names: [{ text: 'Їжа' }, { text: 'Straß' }] };

export const SMALL_PACK = [PORT, REGION, INSTITUTE, CAPITAL, GOVERNMENT, COAST, GUN, RIVER];

export const lexiconOf = (...entities: readonly NamedEntity[]): Lexicon => buildLexicon(formsOf(entities));

const SMALL = lexiconOf(...SMALL_PACK);

/** What is found in `text`: the marked words and whom they name, likeliest first. */
export function found(text: string, lexicon: Lexicon = SMALL): string[] {
  return findMentions(text, lexicon).map(
    ({ start, end, senses }) => `${text.slice(start, end)} → ${senses.join(', ')}`,
  );
}
