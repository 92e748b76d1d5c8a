/**
 * A plot as SVG: both axes logarithmic, each line called by its name at its end, ours in colour and the others in grey.
 * It follows the reader's choice of light or dark.
 */
import type { Line } from '#scripts/bench/result.ts';
import { type Axis, logAxis } from './axis.ts';
import { apart } from './labels.ts';
import { type Point, trend } from './trend.ts';

export interface PlotText {
  readonly title: string;
  /** What is plotted against what. */
  readonly subtitle: string;
  readonly x: string;
}

const SIZE = { width: 860, height: 500 } as const;
const PLOT = { left: 64, right: 580, top: 84, bottom: 440 } as const;
const GAP = 17;

const STYLE = `
  svg { color-scheme: light dark; background: #fff; color: #1d2329; --ours: #0b6e4f; --other: #7b858f; --grid: #e3e7ea; }
  @media (prefers-color-scheme: dark) {
    svg { background: #14181c; color: #e6eaed; --ours: #4fd1a1; --other: #8f9aa5; --grid: #2a3138; }
  }
  text { font: 13px system-ui, sans-serif; fill: currentColor; }
  .title { font-size: 17px; font-weight: 600; }
  .quiet { fill: var(--other); }
  .grid { stroke: var(--grid); }
  .line { fill: none; stroke: var(--other); stroke-width: 1.5; stroke-linejoin: round; }
  .dot { fill: var(--other); }
  .leader { stroke: var(--other); stroke-width: 0.75; stroke-dasharray: 1 3; fill: none; }
  .ours .line { stroke: var(--ours); stroke-width: 3; }
  .ours .dot { fill: var(--ours); }
  .ours text { fill: var(--ours); font-weight: 600; }`;

/** SVG of these lines, each with points, all above zero; those whose name begins with "ours" are drawn last, in colour. */
export function plotted(lines: readonly Line[], { title, subtitle, x }: PlotText): string {
  const courses = lines.map(({ points }) => trend(points));
  const points = [...lines.flatMap((line) => line.points), ...courses.flat()];
  const across = logAxis(
    points.map((point) => point.x),
    PLOT.right - PLOT.left,
  );
  const up = logAxis(
    points.map((point) => point.y),
    PLOT.bottom - PLOT.top,
  );
  const place = {
    x: (value: number) => PLOT.left + across.at(value),
    y: (value: number) => PLOT.bottom - up.at(value),
  };
  const ends = courses.map((course) => place.y(course.at(-1)?.y ?? 1));
  const labels = apart(ends, GAP, PLOT.top - 8, PLOT.bottom + 4);
  const drawn = lines.map((line, i) => drawLine(line, courses[i] ?? [], place, labels[i] ?? 0));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}" role="img">`,
    `<title>${escaped(title)}</title><style>${STYLE}\n</style>`,
    text(24, 34, title, 'title'),
    text(24, 56, subtitle, 'quiet'),
    ...grid(across, up, place),
    text((PLOT.left + PLOT.right) / 2, PLOT.bottom + 44, x, 'quiet', 'middle'),
    ...drawn.filter((_, i) => !isOurs(lines[i])),
    ...drawn.filter((_, i) => isOurs(lines[i])),
    '</svg>\n',
  ].join('\n');
}

const isOurs = (line: Line | undefined): boolean => line?.what.startsWith('ours') ?? false;

interface Place {
  x(value: number): number;
  y(value: number): number;
}

function grid(across: Axis, up: Axis, place: Place): string[] {
  return [
    ...up.ticks.flatMap((tick) => [
      `<path class="grid" d="M${PLOT.left} ${px(place.y(tick))}H${PLOT.right}"/>`,
      text(PLOT.left - 10, place.y(tick) + 4.5, named(tick), 'quiet', 'end'),
    ]),
    ...across.ticks.flatMap((tick) => [
      `<path class="grid" d="M${px(place.x(tick))} ${PLOT.top}V${PLOT.bottom}"/>`,
      text(place.x(tick), PLOT.bottom + 21, named(tick), 'quiet', 'middle'),
    ]),
  ];
}

function drawLine(line: Line, course: readonly Point[], place: Place, label: number): string {
  const places = course.map(({ x, y }) => [px(place.x(x)), px(place.y(y))] as const);
  const isCloud = course.length < line.points.length;
  const [endX = 0, endY = 0] = places.at(-1) ?? [];
  const textX = PLOT.right + 26;
  return [
    `<g${isOurs(line) ? ' class="ours"' : ''}>`,
    `<path class="line" d="M${places.map(([x, y]) => `${x} ${y}`).join('L')}"/>`,
    ...line.points.map(
      ({ x, y }) =>
        `<circle class="dot" cx="${px(place.x(x))}" cy="${px(place.y(y))}" ${isCloud ? 'r="1.5" opacity="0.45"' : 'r="3"'}/>`,
    ),
    `<path class="leader" d="M${Number(endX) + 6} ${endY}L${textX - 6} ${px(label)}"/>`,
    text(textX, label + 4.5, line.what, ''),
    '</g>',
  ].join('\n');
}

function text(x: number, y: number, words: string, kind: string, anchor = 'start'): string {
  const side = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text${kind === '' ? '' : ` class="${kind}"`} x="${px(x)}" y="${px(y)}"${side}>${escaped(words)}</text>`;
}

const px = (value: number): string => String(Math.round(value * 10) / 10);
const named = (tick: number): string => (tick >= 1 ? tick.toLocaleString('en-GB') : String(tick));
const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
