/** What the finder knows of an entity beside its names. */
import { GIVEN_NAMES } from '#data/names/given-names.ts';
import type { Entity, EntityKind } from '#lib/facts/schema.ts';
import { everydayWorth } from './everyday.ts';
import { foldToString } from './fold.ts';
import { givenNames } from './given-names.ts';
import { personParts } from './person.ts';
import { type PlaceKind, placeKindOf } from './place-kind.ts';
import { isWoman } from './women.ts';

export interface Bearer {
  readonly kind: EntityKind;
  /** What kind of place it is; undefined for everything else and for places of which the pack does not say. */
  readonly place: PlaceKind | undefined;
  /** A government or another body that is called by the name of its capital. */
  readonly isGovernment: boolean;
  /** Rows of `data/names/given-names.ts` that the person's full names hold; empty for others. */
  readonly givens: ReadonlySet<number>;
  /** The given names as the pack writes them, folded: for names of which there is no row. */
  readonly givenWords: ReadonlySet<string>;
  /** First letters of the given names, folded, in every spelling that the rows know. */
  readonly initials: ReadonlySet<string>;
  /** The person's given name and surname together need no context. */
  readonly isUnmistakable: boolean;
  readonly isWoman: boolean;
  /** How much it says about what a page is about, from 0.25 (in any news) to 1.5 (the pack's own matter). */
  readonly worth: number;
}

type BearingEntity = Pick<Entity, 'id' | 'kind' | 'name' | 'names' | 'detail'>;

/** What a name is worth that stands in no list of names in everyday news. */
const ORDINARY = 1;
/**
 * What is added for an entity that much of the pack is about, and for one whose detail names a central place: its
 * capital, its president.
 */
const NEAR = 0.5;
/** Share of the pack's facts from which it is much: one in ten. */
const CENTRAL_FROM = 0.1;

/** By id. `shareOf`: which part of the pack's facts, from 0 to 1, is about an entity or said by it. */
export function bearersOf(
  entities: Iterable<BearingEntity>,
  shareOf: (id: string) => number,
): ReadonlyMap<string, Bearer> {
  const all = [...entities];
  const bearerOf = createBearers(all, shareOf);
  return new Map(all.map((entity) => [entity.id, bearerOf(entity)]));
}

/** The same for one of the entities after another. */
export function createBearers(
  entities: readonly BearingEntity[],
  shareOf: (id: string) => number,
): (entity: BearingEntity) => Bearer {
  const isCentral = ({ id }: BearingEntity): boolean => shareOf(id) >= CENTRAL_FROM;
  const centralPlaces = new Set(
    entities
      .filter((entity) => entity.kind === 'place' && isCentral(entity))
      .flatMap(textsOf)
      .map(foldToString),
  );
  return (entity) => {
    const isNear =
      isCentral(entity) || phrasesIn(entity.detail ?? '').some((words) => centralPlaces.has(words));
    return bearerOf(entity, isNear ? NEAR : 0);
  };
}

/** All runs of up to `LONGEST` words of a detail, folded. */
function phrasesIn(detail: string): string[] {
  const words = foldToString(detail).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((_, at) =>
    Array.from({ length: LONGEST }, (_unused, more) => words.slice(at, at + more + 1).join(' ')),
  );
}

/** Words of a place's name that a detail may hold: Bosnia and Herzegovina. */
const LONGEST = 3;

/** English names of the regions among `entities`, folded, without the word that says so. */
export function regionsOf(entities: Iterable<BearingEntity>): ReadonlySet<string> {
  return new Set(
    [...entities]
      .filter(({ kind, detail }) => kind === 'place' && placeKindOf(detail ?? '') === 'region')
      .map(({ name }) => foldToString(name).replace(/ (?:region|oblast|province)$/u, '')),
  );
}

function bearerOf(entity: BearingEntity, added: number): Bearer {
  const { kind, name, names, detail } = entity;
  const given = kind === 'person' ? textsOf(entity).flatMap(givenWordsOf) : [];
  const rows = new Set(given.flatMap((word) => givenNames(word)));
  const spellings = [...rows].flatMap((row) => {
    const { spellings: common = [], own = {} } = GIVEN_NAMES[row] ?? {};
    return [...common, ...Object.values(own).flat()];
  });
  return {
    kind,
    place: kind === 'place' ? placeKindOf(detail ?? '') : undefined,
    isGovernment: kind === 'organisation' && GOVERNMENT.test(name),
    givens: rows,
    givenWords: new Set(given.map(foldToString)),
    initials: new Set([...given, ...spellings].map((word) => foldToString(word).charAt(0))),
    isUnmistakable: names.some(({ text, needs }) => text.includes(' ') && !needs?.includes('context')),
    isWoman: isWoman(entity),
    worth: (everydayWorth(textsOf(entity)) ?? ORDINARY) + added,
  };
}

const textsOf = ({ name, names }: BearingEntity): string[] => [name, ...names.map(({ text }) => text)];

function givenWordsOf(full: string): string[] {
  const { given, middle, surname } = personParts(full);
  return surname.length === 0 ? [] : [given, ...middle];
}

/** As packs in English name them: "Russian government", "Government in Odrin". */
const GOVERNMENT = /\bgovernment\b/iu;
