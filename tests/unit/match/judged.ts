/** What the finder makes of names in a sentence, as tests say it. */
import { explain } from '#lib/match/explain.ts';
import { findMentions } from '#lib/match/find-mentions.ts';
import type { Judged, Verdict } from '#lib/match/judge.ts';
import type { KnownNames } from '#lib/match/known-names.ts';
import { WEIGHTS, type WeightName } from '#lib/match/weights.ts';

const SAID: Readonly<Record<Verdict, string>> = { marked: 'marked', waits: 'waits', none: 'left alone' };

/** “Vellmar: marked port, region” for each find: the words, the verdict, and who is offered, likeliest first. */
export function judgedIn(text: string, names: KnownNames): string[] {
  return findMentions(text, names).judged.map(({ start, end, verdict, senses }) => {
    const offered = senses.flatMap(({ sense, stands }) => (stands ? [sense.entity] : []));
    return `${text.slice(start, end)}: ${[SAID[verdict], offered.join(', ')].join(' ').trim()}`;
  });
}

/** The only find in `text`. */
export function onlyFind(text: string, names: KnownNames): Judged {
  const [find, ...others] = findMentions(text, names).judged;
  if (find === undefined || others.length > 0) throw new Error(`not one find in: ${text}`);
  return find;
}

/** “title: Präsident” for each reason that is named for `entity` at the only find in `text`, in their order. */
export function reasonsIn(text: string, names: KnownNames, entity: string): string[] {
  const sense = explain(onlyFind(text, names)).senses.find((one) => one.entity === entity);
  return (sense?.reasons ?? []).map(({ why, by }) => [nameOf(why), by].join(': ').replace(/: $/u, ''));
}

function nameOf(why: string): WeightName | undefined {
  return (Object.keys(WEIGHTS) as WeightName[]).find((name) => WEIGHTS[name].why === why);
}
