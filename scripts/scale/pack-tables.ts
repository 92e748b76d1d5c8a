/** What was measured of packs, as tables. */
import { LIMITS } from '#lib/facts/limits.ts';
import { FEED_LIMITS } from '#lib/feed/limits.ts';
import type { Made } from './make-pack.ts';
import type { Measured } from './measured.ts';
import { megabytes, seconds, table, whole } from './table.ts';

export function sizeTable(all: readonly Measured[]): string {
  return table([
    'names,distinct,entities,facts,document,gzip,gzip a name,without spaces,its gzip,patch for 1 %,beyond the limits'.split(
      ',',
    ),
    ...all.map(({ made }) => [
      ...[made.names, made.distinct, made.entities, made.facts, made.document, made.gzip].map(whole),
      (made.gzip / made.names).toFixed(1),
      ...[made.compact, made.compactGzip].map(whole),
      `${whole(made.patch)} (${whole(made.changed)} facts)`,
      beyond(made),
    ]),
  ]);
}

/** Which limits a pack breaks. */
export function beyond({ document, gzip }: Pick<Made, 'document' | 'gzip'>): string {
  const broken = [
    ...(document > LIMITS.packBytes ? ['unpacked'] : []),
    ...(gzip > FEED_LIMITS.bodyBytes ? ['packed'] : []),
  ];
  return broken.join(', ') || 'none';
}

/** Wall clock, and in brackets what was computed: the machine has other work. */
export function stepTable(all: readonly Measured[], which: 'steps' | 'waking' | 'card'): string {
  const names = all[0]?.read[which].map(({ step }) => step) ?? [];
  const columns = all.map(({ read }) => read[which].map(({ took }) => took));
  const cell = ({ wall, cpu }: { wall: number; cpu: number }) => `${seconds(wall)} (${seconds(cpu)})`;
  const sum = (took: readonly { wall: number; cpu: number }[]) => ({
    wall: took.reduce((total, { wall }) => total + wall, 0),
    cpu: took.reduce((total, { cpu }) => total + cpu, 0),
  });
  return table([
    ['names', ...all.map(({ made }) => whole(made.names))],
    ...names.map((name, row) => [name, ...columns.map((took) => (took[row] ? cell(took[row]) : ''))]),
    ['together', ...columns.map((took) => cell(sum(took)))],
    ...(which === 'steps'
      ? [['and compared with the version before', ...all.map(({ made }) => seconds(made.compared))]]
      : []),
  ]);
}

export function deviceTable(all: readonly Measured[]): string {
  return table([
    [
      'names',
      'whole process, at most',
      'compiled names, probed',
      'all of them',
      'JavaScript heap beside them',
      'once a card was opened',
    ],
    ...all.map(({ made, read }) => [
      whole(made.names),
      ...[read.peak, read.hot, read.names, read.heap, read.heapWithFacts].map(megabytes),
    ]),
  ]);
}
