/**
 * A million names from those of the cities, by the rules that the extension itself derives spellings with:
 *
 *   118,313   names of cities, the most populous first                    Paris, Shanghai, …
 *   625,000   what other languages make of each, declined, varied         Szanghaj, Szanghajem, Шанхаю, …
 *   the rest  "<city> region" of the most populous, in all languages      Oblast Shanghai, région de Shanghai, …
 *
 * No two fold alike, so that a matcher with folding and one without hold the same number.
 */
import { foldToString } from '#lib/names/fold.ts';
import { formsOf, type NamedEntity } from '#lib/names/forms.ts';

/** A name, and the number of the city from which it comes: its place among the cities' own names. */
export interface CityName {
  readonly text: string;
  readonly city: number;
}

/** Entities that are derived together: few enough that the budget of one pack is never met. */
const TOGETHER = 1000;

/** The first `most` names that come of these cities, in the order of the drawing above. */
export function deriveNames(cities: readonly string[], most: number): CityName[] {
  const found: CityName[] = cities.slice(0, most).map((text, city) => ({ text, city }));
  const seen = new Set(found.map(({ text }) => foldToString(text)));
  for (const spellings of [own, withRegion]) {
    for (let from = 0; from < cities.length && found.length < most; from += TOGETHER) {
      for (const name of derived(cities.slice(from, from + TOGETHER), from, spellings)) {
        const folded = foldToString(name.text);
        if (found.length === most || seen.has(folded)) continue;
        seen.add(folded);
        found.push(name);
      }
    }
  }
  return found;
}

const own = (city: string): string[] => [city];
const withRegion = (city: string): string[] => [city, `${city} region`];

function derived(
  cities: readonly string[],
  from: number,
  spellings: (city: string) => readonly string[],
): CityName[] {
  const entities = cities.map(
    (name, index): NamedEntity => ({
      id: String(from + index),
      kind: 'place',
      name,
      names: spellings(name).map((text) => ({ text })),
    }),
  );
  return formsOf(entities).flatMap((form) =>
    form.is === 'name' ? [{ text: form.text, city: Number(form.entity) }] : [],
  );
}
