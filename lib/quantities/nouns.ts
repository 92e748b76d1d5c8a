/**
 * Counted English nouns as units: `settlement`, `person`, `artillery-round`. They are printed only where the figure's
 * label does not already say them.
 */

/** Nouns whose plural no rule gives: singular → plurals met in labels, the usual one first. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map([
  ['person', ['people', 'persons']], // 30,000 people
  ['child', ['children']], // 12 children
  ['man', ['men']], // 400 men
  ['woman', ['women']], // 90 women
  ['foot', ['feet']], // 6 feet
  ['aircraft', ['aircraft']], // 3 aircraft
  ['hovercraft', ['hovercraft']], // 2 hovercraft
  ['series', ['series']], // 5 series
  ['crisis', ['crises']], // 2 crises
  ['half', ['halves']], // 2 halves
  ['life', ['lives']], // 17 lives
  ['loaf', ['loaves']], // 200 loaves
  ['hero', ['heroes']], // 4 heroes
  ['tornado', ['tornadoes', 'tornados']], // 6 tornadoes
]);

/** The noun of a unit as words: `artillery-round` → "artillery round". */
export function nounOf(unit: string): string {
  return unit.replaceAll('-', ' ');
}

/** Plurals of a noun; of a compound its last word changes ("artillery round" → "artillery rounds"). */
export function pluralsOf(noun: string): readonly [string, ...string[]] {
  const space = noun.lastIndexOf(' ') + 1;
  const head = noun.slice(0, space);
  const last = noun.slice(space);
  const [first, ...others] = IRREGULAR.get(last) ?? [regularPlural(last)];
  return [head + (first ?? last), ...others.map((other) => head + other)];
}

/** True if `label` already says the noun, in the singular or the plural, or for a compound its last word. */
export function saysNoun(label: string, unit: string): boolean {
  const noun = nounOf(unit);
  const last = noun.slice(noun.lastIndexOf(' ') + 1);
  const words = new Set(label.toLowerCase().match(/\p{L}+/gu) ?? []);
  return [last, ...pluralsOf(last)].some((form) => words.has(form.toLowerCase()));
}

function regularPlural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/u.test(word)) return `${word}es`; // box, church
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`; // city
  if (/[^f]fe$/u.test(word)) return `${word.slice(0, -2)}ves`; // knife
  return `${word}s`;
}
