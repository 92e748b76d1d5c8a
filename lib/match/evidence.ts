/** What the finds of a text say about what the page is about. */
import type { Judged } from './judge.ts';
import type { Bearers } from './known-names.ts';
import { SUBJECT_WEIGHTS } from './limits.ts';

/** How much one text says for the page's speaking of the pack's subject, by one entity. */
export interface Evidence {
  readonly entity: string;
  /** 1: an ordinary name; see `SUBJECT_WEIGHTS`. */
  readonly worth: number;
  /** True if a name of it stands there, and not only a word that speaks of it. */
  readonly named: boolean;
}

/**
 * Each entity once, with the most that any of its names is worth; a name with several bearers always speaks for the same.
 * `kindred`: entities of which a word speaks that is no name of theirs (Russian, ukrainisch).
 */
export function evidenceOf(
  judged: readonly Judged[],
  kindred: Iterable<string>,
  bearers: Bearers,
): Evidence[] {
  const counted = new Map<string, Evidence>();
  const count = (entity: string, worth: number, named: boolean) => {
    const before = counted.get(entity);
    if (before !== undefined && before.worth >= worth && (before.named || !named)) return;
    counted.set(entity, {
      entity,
      worth: Math.max(before?.worth ?? 0, worth),
      named: named || before?.named === true,
    });
  };
  const worthOf = (entity: string) => bearers.get(entity)?.worth ?? 0;
  for (const find of judged)
    if (find.verdict !== 'none') count(find.stem, worthOfFind(find, worthOf(find.stem)), true);
  for (const entity of kindred) count(entity, worthOf(entity) * SUBJECT_WEIGHTS.kindred, false);
  return [...counted.values()];
}

function worthOfFind({ verdict, senses }: Judged, ordinary: number): number {
  if (verdict === 'marked') return SUBJECT_WEIGHTS.strong;
  const isWhole = senses[0]?.cues.some(({ weight }) => MAKES_WHOLE.has(weight)) ?? false;
  return ordinary * (isWhole ? SUBJECT_WEIGHTS.whole : 1);
}

const MAKES_WHOLE: ReadonlySet<string> = new Set(['own-given-name', 'own-initial', 'title']);
