/** Changes to a pack that keep its shape, mostly, and break what holds between its facts. */
import fc from 'fast-check';
import type { Pack } from '#lib/facts/schema.ts';

/** One change: where (numbers, taken as far as there is room) and to what. */
export interface Twist {
  readonly how: (typeof HOW)[number];
  readonly place: number;
  readonly value: number;
}

const HOW = ['refer', 'date', 'number', 'text', 'kind', 'repeat', 'remove', 'swap', 'add'] as const;

export const anyTwist: fc.Arbitrary<Twist> = fc.record({
  how: fc.constantFrom(...HOW),
  place: fc.nat(),
  value: fc.nat(),
});

const REFERRING = ['id', 'by', 'via', 'about', 'claim', 'claims', 'source', 'publisher', 'supersedes', 'of'];
const DATES = ['2022', '1999-12', '2024-02-29', '2031-01-01T00:00:00Z', '9999', '0001', null];
const TIMES = ['2022', '../1999-12', '2024-02-29/2023', '2000/..', '2020/2021'];
const SENTENCES = [
  'one two three four five six',
  'a – b — c, d e',
  'In 1931',
  'in ٤٠',
  '“a b c d e f”',
  '"a b" c d e f',
];
const PROSE = ['summary', 'detail', 'gist', 'caveat', 'label', 'question', 'note', 'anchors', 'quote'];

/** Every member of every object, with the name under which it stands; items of an array stand under the array's. */
interface Slot {
  readonly holder: object;
  readonly key: string;
  readonly name: string;
}

function slotsOf(value: unknown, name = ''): Slot[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const own = Array.isArray(value) ? name : key;
    return [{ holder: value, key, name: own }, ...slotsOf(member, own)];
  });
}

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** Changes the pack in place. */
export function twist(pack: Pack, { how, place, value }: Twist): void {
  const slots = slotsOf(pack);
  const set = (names: readonly string[], values: readonly unknown[], type?: string) => {
    const fitting = slots.filter(
      ({ holder, key, name }) =>
        names.includes(name) && (type === undefined || typeof Reflect.get(holder, key) === type),
    );
    const slot = at(fitting, place);
    if (slot) Reflect.set(slot.holder, slot.key, at(values, value));
  };
  const lists = slots.filter(({ holder, key }) => Array.isArray(Reflect.get(holder, key)));
  const list = (): unknown[] => {
    const slot = at(lists, place);
    return slot ? Reflect.get(slot.holder, slot.key) : [];
  };
  const changes: Readonly<Record<Twist['how'], () => void>> = {
    refer: () => set([...REFERRING, 'derivedFrom'], [...idsOf(pack), 'nobody', 'constructor'], 'string'),
    date: () => (value % 2 ? set(['when'], TIMES) : set(['published', 'said', 'since', 'asOf'], DATES)),
    number: () => set(['paragraph', 'paragraphs', 'value', 'max'], [1, 2, 7, 40, 4e9, -1, null]),
    text: () => set(PROSE, SENTENCES, 'string'),
    kind: () => set(['kind'], ['event', 'place', 'forecast', 'statement']),
    repeat: () => {
      const items = list();
      if (items.length > 0) items.push(structuredClone(at(items, value)));
    },
    remove: () => void list().splice(value % 3, 1),
    swap: () => void list().reverse(),
    add: () => add(pack, place, value),
  };
  changes[how]();
}

const idsOf = ({ sources, entities, claims, figures, disputes }: Pack): string[] =>
  [sources, entities, claims, figures, disputes].flatMap((list) => list.map(({ id }) => id));

/** A member that was left out. */
function add({ entities, claims, figures }: Pack, place: number, value: number): void {
  const [entity, claim, figure] = [at(entities, place), at(claims, place), at(figures, place)];
  const changes = [
    () => entity && Object.assign(entity, { when: at(TIMES, value) }),
    () => claim && Object.assign(claim, { supersedes: at(claims, value)?.id ?? 'nobody' }),
    () => claim && Object.assign(claim, { via: [at(entities, value)?.id ?? 'nobody'] }),
    () => claim && Object.assign(claim, { when: at(TIMES, value), kind: 'forecast' }),
    () => figure && Object.assign(figure, { derivedFrom: at(figures, value)?.id ?? 'nobody' }),
    () => figure && Object.assign(figure, { since: at(DATES, value) ?? '2000' }),
    () => figure && Object.assign(figure, { max: 12, qualifier: 'about' }),
  ];
  at(changes, value)?.();
}
