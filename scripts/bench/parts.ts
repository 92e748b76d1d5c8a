/** The three parts of the benchmark, by the name with which `--only` asks for one. */
import { measureEngine } from './engine/measure-engine.ts';
import { measureLiving } from './living/measure-living.ts';
import type { NameSets } from './names/name-sets.ts';
import { measurePages } from './page/measure-pages.ts';
import type { BenchOptions, PartResult } from './result.ts';

export interface Part {
  /** The browsers for which it needs the built extension. */
  readonly builds: readonly ('chrome' | 'firefox')[];
  measure(options: BenchOptions, names: NameSets): Promise<PartResult>;
}

export const PART_NAMES = ['page', 'engine', 'living'] as const;
export type PartName = (typeof PART_NAMES)[number];

export const PARTS: Readonly<Record<PartName, Part>> = {
  page: { builds: ['chrome'], measure: measurePages },
  engine: { builds: ['chrome'], measure: measureEngine },
  living: { builds: ['chrome', 'firefox'], measure: measureLiving },
};
