/** The names of an entity in the nominative, before they are declined and taken apart. */
import { LANGUAGES } from '#data/names/rows.ts';
import type { EntityKind } from '#lib/facts/schema.ts';
import { distinctBy } from './distinct-by.ts';
import { foldToString } from './fold.ts';
import type { NamedEntity } from './forms.ts';
import { ownNames } from './gazetteer.ts';
import { NAMES_LIMITS } from './limits.ts';
import { isCapitalised, isSingle, type Needed, needsLike } from './needed.ts';
import { romanise } from './romanise.ts';
import type { Spelling } from './spelling.ts';

/** In quotation marks as a whole: found without them. */
export const QUOTED = /^["«»„“‘'](.*)["«»“”’']$/u;

/** As the pack writes them, without quotation marks around the whole. */
export function writtenNames({ names }: NamedEntity): Needed[] {
  return names.map(
    ({ text, lang, needs = [] }): Needed => ({
      text: text.replace(QUOTED, '$1'),
      lang: LANGUAGES.find((known) => known === lang),
      rules: [],
      needsCase: needs.includes('case'),
      needsContext: needs.includes('context'),
    }),
  );
}

/** In the nominative: as the pack writes them, as other languages do, and romanised. */
export function basicNames(entity: NamedEntity): Needed[] {
  const written = writtenNames(entity);
  const leading = written.slice(0, NAMES_LIMITS.namesOfEntity);
  const own = leading.flatMap((name) =>
    ownNames([name.text], entity.kind).map(
      ({ needsCase = false, ...spelling }): Needed => ({
        ...spelling,
        needsCase,
        // An abbreviation or a surname is as ambiguous as the pack's own, whatever the whole name is.
        ...(isSingle(spelling.text) === isSingle(name.text)
          ? { needsContext: name.needsContext }
          : needsLike(entity, spelling.text)),
      }),
    ),
  );
  // The pack's own originals only: a name that a language has of its own may be a loan (фон дер Ляєн), and stands in all.
  const originals = distinctBy(
    leading.filter((name) => isRomanised(name, entity.kind)),
    ({ text, lang, needsCase }) => `${text}|${lang}|${needsCase}`,
  );
  const romanised = originals.flatMap((name) =>
    romanise(name.text, name.lang === 'uk' ? 'uk' : 'ru').map(
      (spelling): Needed => ({
        ...spelling,
        rules: [...name.rules, ...spelling.rules],
        needsCase: name.needsCase,
        ...needsLike(entity, spelling.text),
      }),
    ),
  );
  const listed = new Map(written.map((name) => [foldToString(name.text), name.needsContext]));
  const asListed = (name: Needed): Needed => ({
    ...name,
    needsContext: listed.get(foldToString(name.text)) ?? name.needsContext,
  });
  return distinctBy(
    [...written, ...[...own, ...romanised].map(asListed)],
    ({ text, lang, needsCase, needsContext }) =>
      `${foldToString(text)}|${needsCase ? text : isCapitalised(text)}|${lang}|${needsContext}`,
  );
}

/** Proper names are romanised; phrases (збройні сили України), abbreviations and quoted names are translated. */
function isRomanised({ text, lang }: Spelling, kind: EntityKind): boolean {
  if (lang !== 'uk' && lang !== 'ru') return false;
  if (!/^\p{Lu}/u.test(text) || /^\p{Lu}{2,}|["«„]/u.test(text)) return false;
  const words = text.split(' ').length;
  return kind === 'person' || ((kind === 'place' || kind === 'organisation') && words === 1);
}
