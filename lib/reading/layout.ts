/**
 * The released mentions of one block, laid out: what is marked, and what counts.
 *
 *   mentions ──quiet?──┬── no ───▶ merged ──▶ marks
 *                      │             └──────────┬──▶ finds
 *                      └── yes ──▶ merged ──────┘
 *
 * What is quiet is laid out apart: a page can read its marks, and no mark may tell it of a pack that is private there.
 */
import { contested } from '#lib/match/contested.ts';
import { merge, type Span } from '#lib/match/merge.ts';
import type { WireEntity, WireMention } from '#lib/messages/message-map.ts';
import type { Block } from '#lib/page/block.ts';
import type { Mark, MarkSense } from '#lib/paint/mark.ts';

/** One pack's name in its place, and whom it names: the likeliest bearer. */
export interface Find extends Span {
  readonly entity: WireEntity;
  readonly contested: boolean;
}

export interface Layout {
  /** Ascending, not overlapping. */
  readonly marks: readonly Mark[];
  /** What is marked and what is quiet, by place; a name that several packs bear once for each. */
  readonly finds: readonly Find[];
}

/** A mention with its bearers resolved. */
interface Known extends Span {
  readonly bearers: readonly [WireEntity, ...WireEntity[]];
}

/** Lays out what is released in a block. Bearers of which no answer told are left out. */
export function layOut(
  block: Block,
  released: readonly WireMention[],
  entities: ReadonlyMap<string, WireEntity>,
): Layout {
  const known = released.flatMap((mention) => resolved(mention, entities));
  const shown = standing(
    block,
    known.filter(({ bearers: [{ quiet }] }) => !quiet),
  );
  const quiet = standing(
    block,
    known.filter(({ bearers: [{ quiet }] }) => quiet),
  );
  const finds = [...shown.finds, ...quiet.finds].toSorted((a, b) => a.start - b.start);
  return { marks: shown.marks, finds };
}

/** What stands when mentions are laid over each other. A name is contested if it is so in any pack that bears it. */
function standing(block: Block, known: readonly Known[]): Layout {
  const names = merge(known);
  const mentions = names.flatMap(({ found }) => found);
  const roles = new Map(mentions.flatMap(({ bearers: [{ id, disputes }] }) => [[id, disputes] as const]));
  const flags = contested(
    mentions.map(({ bearers: [{ id }] }) => ({ senses: [id] })),
    (id) => roles.get(id) ?? [],
  );
  const disputed = new Set(mentions.filter((_, i) => flags[i]));
  return {
    marks: names.map(({ start, end, found }) => ({
      block,
      start,
      end,
      senses: sensesOf(found),
      contested: found.some((one) => disputed.has(one)),
    })),
    finds: mentions.map((one) => {
      const { start, end, bearers } = one;
      return { start, end, entity: bearers[0], contested: disputed.has(one) };
    }),
  };
}

function sensesOf([first, ...others]: readonly [Known, ...Known[]]): Mark['senses'] {
  const [likeliest, ...rivals] = first.bearers;
  return [
    senseOf(likeliest),
    ...rivals.map(senseOf),
    ...others.flatMap(({ bearers }) => bearers.map(senseOf)),
  ];
}

const senseOf = ({ id, name, kind }: WireEntity): MarkSense => ({ id, name, kind });

function resolved(
  { start, end, senses }: WireMention,
  entities: ReadonlyMap<string, WireEntity>,
): readonly Known[] {
  const [first, ...others] = senses.flatMap((id) => entities.get(id) ?? []);
  return first === undefined ? [] : [{ start, end, bearers: [first, ...others] }];
}
