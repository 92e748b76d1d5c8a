/**
 * What arrives in a page's script, checked by hand. A message is hostile until checked, but every page that is read
 * pays for each byte of its script and for every function that runs for the first time; a schema library is most of
 * both. These guards accept what the schemas of `page-side.ts` accept, and nothing else: tests hold them together.
 *
 * Facts for a card and the reasons for a mark are not among them: the card's own script checks those.
 */
import { ENTITY_REF, ENTITY_REF_LENGTH } from '#lib/facts/entity-ref.ts';
import type { EntityKind } from '#lib/facts/schema.ts';
import type { PageSettings } from '#lib/settings/settings.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import type {
  MessageName,
  PageMessage,
  Request,
  Response,
  WireEntity,
  WireEvidence,
  WireMention,
} from './message-map.ts';
import { FAILURES, type Failure } from './result.ts';

export type Guard<T> = (value: unknown) => value is T;

/** An object with these members and no others; those in `optional` may be absent. */
function shape<T extends object>(
  members: { readonly [K in keyof T]-?: Guard<Exclude<T[K], undefined>> },
  optional: readonly (keyof T & string)[] = [],
): Guard<T> {
  const names = Object.keys(members) as (keyof T & string)[];
  const fits = (value: T, name: keyof T & string): boolean =>
    Object.hasOwn(value, name) ? members[name](value[name]) : optional.includes(name);
  return (value): value is T => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    for (const name of names) if (!fits(value as T, name)) return false;
    for (const name in value) if (!Object.hasOwn(members, name)) return false;
    return true;
  };
}

/** Every member counts: an array with holes is none of `guard`. */
function list<T>(guard: Guard<T>, least = 0, most = Number.POSITIVE_INFINITY): Guard<T[]> {
  return (value): value is T[] => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return false;
    for (let at = 0; at < value.length; at++) if (!guard(value[at])) return false;
    return true;
  };
}

/** One of the members' names. */
const oneOf =
  <K extends string>(words: Readonly<Record<K, unknown>>): Guard<K> =>
  (value): value is K =>
    typeof value === 'string' && Object.hasOwn(words, value);

const isAnything: Guard<unknown> = (_): _ is unknown => true;
const isText: Guard<string> = (value) => typeof value === 'string';
const isFlag: Guard<boolean> = (value) => typeof value === 'boolean';
const isOffset: Guard<number> = (value): value is number => Number.isInteger(value) && (value as number) >= 0;
/** See `WireEvidenceSchema`. */
const isWorth: Guard<number> = (value): value is number =>
  typeof value === 'number' && value >= 0 && value <= 10;
const isRef: Guard<string> = (value): value is string =>
  typeof value === 'string' && value.length <= ENTITY_REF_LENGTH && ENTITY_REF.test(value);

/** Kinds by name: the type sees to it that none is missing and none is too many. */
const KINDS: Readonly<Record<EntityKind, true>> = {
  ...{ person: true, group: true, organisation: true, place: true, facility: true },
  ...{ product: true, work: true, event: true, concept: true },
};

const isNothing = shape<Record<never, never>>({});

const isPageSettings = shape<PageSettings>(
  {
    allowed: isFlag,
    silence: oneOf({ 'off-site': true, 'off-everywhere': true, 'not-chosen': true, 'on-click': true }),
    always: isFlag,
    marks: oneOf({ first: true, every: true }),
  },
  ['silence'],
);

const isScanned = shape<Response<'background/scan'>>({
  blocks: list(
    shape<Response<'background/scan'>['blocks'][number]>({
      id: isOffset,
      mentions: list(
        shape<WireMention>({
          start: isOffset,
          end: isOffset,
          senses: list(isRef, 1, MESSAGE_LIMITS.senses),
          needsSubject: isFlag,
        }),
      ),
      evidence: list(shape<WireEvidence>({ entity: isRef, worth: isWorth, named: isFlag })),
    }),
  ),
  entities: list(
    shape<WireEntity>({
      id: isRef,
      name: isText,
      kind: oneOf(KINDS),
      disputes: list(shape<WireEntity['disputes'][number]>({ dispute: isRef, speaks: isFlag })),
      quiet: isFlag,
    }),
  ),
});

/** What a page's script may be answered, where it checks that itself. */
export const ANSWER_GUARDS = {
  'background/styles': isNothing,
  'background/card': isNothing,
  'background/page-settings': isPageSettings,
  'background/scan': isScanned,
  'background/found': isNothing,
} satisfies { readonly [N in MessageName]?: Guard<Response<N>> };

/** What a page's script may be asked. */
export const REQUEST_GUARDS: { readonly [N in PageMessage]: Guard<Request<N>> } = {
  'page/state': isNothing,
  'page/settings': isPageSettings,
  'page/switch': shape<Request<'page/switch'>>({ on: isFlag }),
  'page/found': isNothing,
  'page/show': shape<Request<'page/show'>>({ entity: isRef }),
  'page/reread': isNothing,
  'page/step': shape<Request<'page/step'>>({ to: oneOf({ next: true, previous: true }) }),
};

export const isEnvelope = shape<{ readonly name: string; readonly request: unknown }>({
  name: isText,
  request: isAnything,
});

const isShortText: Guard<string> = (value): value is string =>
  typeof value === 'string' && value.length <= 500;

export const isFailure = shape<Failure>(
  {
    ok: (value) => value === false,
    why: (value): value is Failure['why'] => (FAILURES as readonly unknown[]).includes(value),
    detail: isShortText,
  },
  ['detail'],
);

/** An answer whose value is still to be checked. */
export const isSuccess = shape<{ readonly ok: true; readonly value: unknown }>({
  ok: (value) => value === true,
  value: isAnything,
});
