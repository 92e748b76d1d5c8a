/** The three parts of the benchmark, by the name with which `--only` asks for one. */
import { measureEngine } from './engine/measure-engine.ts';
import { measureLiving } from './living/measure-living.ts';
import type { NameSets } from './names/name-sets.ts';
import { measurePages } from './page/measure-pages.ts';
import type { BenchOptions, PartResult } from './result.ts';

export interface Part {
  /** It runs the built extension. */
  readonly needsBuild: boolean;
  measure(options: BenchOptions, names: NameSets): Promise<PartResult>;
}

export const PART_NAMES = ['page', 'engine', 'living'] as const;
export type PartName = (typeof PART_NAMES)[number];

export const PARTS: Readonly<Record<PartName, Part>> = {
  page: { needsBuild: true, measure: measurePages },
  engine: { needsBuild: true, measure: measureEngine },
  living: { needsBuild: true, measure: measureLiving },
};
