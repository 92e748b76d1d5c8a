/** The plots of a report, as files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Line } from '#scripts/bench/result.ts';
import { type PlotText, plotted } from './plot.ts';

const TEXTS: Readonly<Record<Line['plot'], PlotText & { readonly file: string }>> = {
  names: {
    file: 'names.svg',
    title: 'What searching a text costs, by the number of names',
    subtitle: 'Time a character, as a multiple of a bare loop over the characters',
    x: 'names',
  },
  'page size': {
    file: 'page-size.svg',
    title: 'What a page costs, by its length',
    subtitle: 'Milliseconds of the page’s main thread, cold',
    x: 'characters of text',
  },
};

/** Writes a file for each plot that has lines into `folder`; answers their paths. Logarithms know no zero: such points are left out. */
export function writePlots(lines: readonly Line[], folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const drawable = lines
    .map((line) => ({ ...line, points: line.points.filter(({ x, y }) => x > 0 && y > 0) }))
    .filter(({ points }) => points.length > 0);
  return [...Map.groupBy(drawable, ({ plot }) => plot)].map(([plot, members]) => {
    const { file, ...text } = TEXTS[plot];
    const path = join(folder, file);
    writeFileSync(path, plotted(members, text));
    return path;
  });
}
