/** The one door through which the benchmark meets what it measures: names in, buffers, finds. */
import { layOutBrief } from '#lib/engine/brief.ts';
import type { CompiledNames } from '#lib/engine/compiled-names.ts';
import { openNames } from '#lib/engine/open-names.ts';
import { layOut } from '#lib/lexicon/build.ts';
import { sealOf } from '#lib/lexicon/header.ts';
import type { Lexicon } from '#lib/lexicon/lexicon.ts';
import { beginsWord, endsWord, LOOK_AHEAD } from '#lib/match/boundary.ts';
import { capitalsFit } from '#lib/match/capitals.ts';
import { findMentions } from '#lib/match/find-mentions.ts';
import type { KnownNames } from '#lib/match/known-names.ts';
import { mentionsOf } from '#lib/match/mention.ts';
import { createBearers } from '#lib/names/bearers.ts';
import { FoldWindow } from '#lib/names/fold-window.ts';
import type { NameForm } from '#lib/names/forms.ts';
import type { CityName } from '#scripts/bench/names/derive-names.ts';

/** What the extension stores of a pack of cities with exactly these names: nothing further is derived from them. */
export function layOutNames(names: readonly CityName[]): CompiledNames {
  const steps = layOut(names.map(formOf));
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const { hot, cold } = step.value;
  const cities = [...new Map(names.toReversed().map(({ city, text }) => [city, text]))].map(
    ([city, text]) => ({
      ...{ id: idOf(city), kind: 'place' as const, name: text, names: [{ text }] },
    }),
  );
  const bearerOf = createBearers(cities, () => 0);
  const brief = cities.map((city) => ({ ...city, disputes: [], bearer: bearerOf(city) }));
  return { hot, cold, brief: layOutBrief(brief, new Set(), sealOf(hot)) };
}

const idOf = (city: number): string => `c${city}`;

function formOf({ text, city }: CityName): NameForm {
  return {
    is: 'name',
    text,
    entity: idOf(city),
    told: true,
    preferred: false,
    needsCase: false,
    needsContext: false,
    role: 'name',
    lang: undefined,
    rules: [],
  };
}

/** @throws {Error} if the buffers are damaged */
export function opened(compiled: CompiledNames): KnownNames {
  const { names } = openNames(compiled) ?? {};
  if (names === undefined) throw new Error('The buffers hold no names.');
  return names;
}

const window = new FoldWindow();

/**
 * Where names stand in the text, whatever they mean: what other matchers answer. Where names overlap, the first and of
 * these the longest counts. `inSmall`: also in small letters, as a search that ignores case does. `found` is told
 * offsets in UTF-16 code units, the end exclusive.
 */
export function eachName(
  lexicon: Lexicon,
  text: string,
  inSmall: boolean,
  found: (start: number, end: number) => void,
): void {
  const { at, count } = lexicon.sweep(text, inSmall);
  let done = 0;
  for (let i = 0; i < count; i++) {
    const place = at[i] as number;
    if (place < done) continue;
    const from = window.open(text, place);
    const end = lexicon.longest(window, from, (entry, first, last) => {
      window.reaches(last + LOOK_AHEAD);
      const isWord = beginsWord(window, first) && endsWord(window, last);
      const fits = inSmall || entry.senses.some((sense) => capitalsFit(text, window, first, last, sense));
      return isWord && fits ? last : undefined;
    });
    if (end === undefined) continue;
    done = (window.at[end - 1] as number) + 1;
    found(place, done);
  }
}

/** How many there are. */
export function countNames(lexicon: Lexicon, text: string, inSmall: boolean): number {
  let count = 0;
  eachName(lexicon, text, inSmall, () => {
    count++;
  });
  return count;
}

/** How many names the whole finder takes for mentions, each judged by what stands around it. */
export const countMentions = (names: KnownNames, text: string): number =>
  mentionsOf(findMentions(text, names)).length;
