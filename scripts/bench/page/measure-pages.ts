/** The part of the benchmark that happens in pages: contenders in isolated worlds, then the built extension. */

import { inOneFile } from '#scripts/bench/contenders/our-names.ts';
import { layOutNames } from '#scripts/bench/engine/ours.ts';
import type { NameSets } from '#scripts/bench/names/name-sets.ts';
import { benchPages } from '#scripts/bench/pages/bench-pages.ts';
import { servePages } from '#scripts/bench/pages/serve.ts';
import type { BenchOptions, PartResult, TargetFigure, TargetName } from '#scripts/bench/result.ts';
import { coldLines, coldRows, coldTargets } from './cold-rows.ts';
import { coldRuns, namesAddress } from './cold-runs.ts';
import { measureExtension } from './extension/measure-extension.ts';
import { FIELD } from './field.ts';

/** Names that the cold contenders look for. */
const SIZES = [150, 135_000] as const;

/** Runs everything; some minutes. Answers T1, T2, T3, T4, T5 (end to end), T7, T10, T13 and T14. */
export async function measurePages(options: BenchOptions, names: NameSets): Promise<PartResult> {
  const pages = benchPages(options, names.of(150));
  const server = await servePages(pages, filesOf(names));
  const at = pages.map(({ name }, index) => ({ name, address: server.page(index) }));
  const { repeats, say } = options;
  try {
    const timings = await coldRuns({ field: FIELD, pages, server, repeats, say });
    const built = await measureExtension(options, names, at);
    return {
      rows: [...coldRows(timings, FIELD), ...built.rows],
      targets: new Map<TargetName, readonly TargetFigure[]>([...coldTargets(timings), ...built.targets]),
      lines: coldLines(timings),
    };
  } finally {
    await server.close();
  }
}

/** What contenders fetch, by address. */
export function filesOf(names: Pick<NameSets, 'of'>): Map<string, string | Uint8Array> {
  return new Map(
    SIZES.flatMap((size): [string, string | Uint8Array][] => {
      const all = names.of(size);
      const compiled = layOutNames(all.map((text, city) => ({ text, city })));
      return [
        [namesAddress(size, 'JSON'), JSON.stringify(all)],
        [namesAddress(size, 'compiled'), inOneFile(compiled)],
      ];
    }),
  );
}
