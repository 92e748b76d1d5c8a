/**
 * How marks look. A kind is told by the style of its line as well as by its colour; colours are mixed with the colour
 * of the text itself, so that a line keeps its contrast on light and dark pages. The text is left as it is.
 *
 *   person        dashed          organisation, group   thin solid
 *   place         dotted          thing, work, event    thick solid, paler
 *   contested     double, faint tint                    (whatever the kind)
 *   current       thick solid and tint: where the keyboard is
 */
import type { EntityKind } from '#lib/facts/schema.ts';
import type { Mark } from './mark.ts';

export const LOOKS = ['person', 'body', 'place', 'thing', 'contested', 'current'] as const;
export type Look = (typeof LOOKS)[number];

/** Names in the page's highlight registry, which its scripts can read: they say nothing of us or of what is marked. */
export const HIGHLIGHT_NAMES: Readonly<Record<Look, string>> = {
  person: 'hl-k1',
  body: 'hl-k2',
  place: 'hl-k3',
  thing: 'hl-k4',
  contested: 'hl-k5',
  current: 'hl-k6',
};

const LOOK_OF_KIND: Readonly<Record<EntityKind, Look>> = {
  person: 'person',
  group: 'body',
  organisation: 'body',
  place: 'place',
  facility: 'place',
  product: 'thing',
  work: 'thing',
  event: 'thing',
  concept: 'thing',
};

export const lookOf = ({ contested, senses: [{ kind }] }: Mark): Look =>
  contested ? 'contested' : LOOK_OF_KIND[kind];

/** Per cent of the kind's hue in a line; the rest is the text's own colour, which carries the contrast. */
export const lineColour = { hueShare: 60 } as const;

interface LineStyle {
  /** sRGB colour of the kind. */
  readonly hue: string;
  readonly line: 'dotted' | 'dashed' | 'solid' | 'double';
  readonly thickness: string;
  /** Share of the hue behind the text, in per cent; 0: none. */
  readonly tint: number;
}

export const LINE_STYLES: Readonly<Record<Look, LineStyle>> = {
  person: { hue: '#8a5a9e', line: 'dashed', thickness: '1.5px', tint: 0 },
  body: { hue: '#3f6fb5', line: 'solid', thickness: '1px', tint: 0 },
  place: { hue: '#1d8478', line: 'dotted', thickness: '2px', tint: 0 },
  thing: { hue: '#93722f', line: 'solid', thickness: '2px', tint: 0 },
  contested: { hue: '#1d8478', line: 'double', thickness: '1.5px', tint: 9 },
  current: { hue: '#1d8478', line: 'solid', thickness: '3px', tint: 22 },
};

const rule = (look: Look): string => {
  const { hue, line, thickness, tint } = LINE_STYLES[look];
  const colour = `color-mix(in srgb, ${hue} ${lineColour.hueShare}%, currentColor)`;
  const declarations = [
    `text-decoration: underline ${line} ${thickness} ${colour}`,
    'text-underline-offset: 0.2em',
    ...(tint === 0 ? [] : [`background-color: color-mix(in srgb, ${hue} ${tint}%, transparent)`]),
  ];
  return `::highlight(${HIGHLIGHT_NAMES[look]}) { ${declarations.join('; ')}; }`;
};

const forced = (look: Look): string =>
  `::highlight(${HIGHLIGHT_NAMES[look]}) { text-decoration-color: LinkText; background-color: transparent; }`;

/** The rules for all marks: on screens only, so that print is as the page made it. */
export function marksStylesheet(): string {
  return [
    `@media screen {\n  ${LOOKS.map(rule).join('\n  ')}\n}`,
    `@media screen and (forced-colors: active) {\n  ${LOOKS.map(forced).join('\n  ')}\n}`,
  ].join('\n');
}
