/**
 * The style sheet of the marks. Only lines and tints are drawn: the text itself is never changed.
 *
 *   person     dashed             place    dotted            contested  double, over a faint tint
 *   body       solid, thin        thing    solid, broad      current    lines above and below, over a tint
 *
 * One colour serves light and dark pages: each has a relative luminance near 0.18, about 4.5:1 from white and from
 * black alike. Mixing with the colour of the text would be finer by a shade, but in Chromium (156)
 * `color-mix(… currentColor)` inside `::highlight()` mixes with black, so that lines drown on dark pages.
 */
import { HIGHLIGHT_NAMES, MARK_LOOKS, type MarkLook } from './mark-looks.ts';

interface Look {
  readonly line: string;
  /**
   * Distance from the baseline: it crosses descenders where they are thin, and is clear of the next line. A share of the
   * letters' size, because lengths are inherited as they come out at the root.
   */
  readonly offset: string;
  /** sRGB, six hexadecimal digits. */
  readonly colour: string;
  /** Opacity of the same colour behind the text; none if absent. */
  readonly tint?: number;
}

const TEAL = '#2a8379';
const BLUE = '#5578a6';
const VIOLET = '#8a6aa6';
const BRONZE = '#97733a';

export const LOOKS: Readonly<Record<MarkLook, Look>> = {
  person: { line: 'underline dashed 1.5px', offset: '22%', colour: VIOLET },
  body: { line: 'underline solid 1px', offset: '22%', colour: BLUE },
  place: { line: 'underline dotted 2px', offset: '22%', colour: TEAL },
  thing: { line: 'underline solid 2px', offset: '22%', colour: BRONZE },
  contested: { line: 'underline double 1px', offset: '20%', colour: TEAL, tint: 0.15 },
  current: { line: 'underline overline solid 2px', offset: '20%', colour: TEAL, tint: 0.3 },
};

/**
 * Of what element the rules speak: of every one, or of the root alone, from which the others inherit them. The second
 * halves the work of the browser, which looks at the style of the whole document when rules are brought in (8 ms to 4 on a page of 30,000 characters).
 */
export type Bearing = 'each' | 'root';

/** The rules for all marks as CSS text, for screens only: print shows the page as its author made it. */
export function marksStylesheet(bearing: Bearing = 'each'): string {
  const bearer = bearing === 'root' ? ':root' : '';
  const rules = (declarations: (look: MarkLook) => string): string =>
    MARK_LOOKS.map((look) => `${bearer}::highlight(${HIGHLIGHT_NAMES[look]}) { ${declarations(look)} }`).join(
      '\n',
    );
  return [
    `@media screen {\n${rules(inOurColours)}\n}`,
    `@media screen and (forced-colors: active) {\n${rules(inForcedColours)}\n}`,
  ].join('\n');
}

function inOurColours(look: MarkLook): string {
  const { line, offset, colour, tint } = LOOKS[look];
  const lines = `text-decoration: ${line} ${colour}; text-underline-offset: ${offset};`;
  return tint === undefined ? lines : `${lines} background-color: ${colour}${alpha(tint)};`;
}

/** An opacity as the last two digits of a hexadecimal colour. */
const alpha = (opacity: number): string =>
  Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0');

/**
 * Where the reader chose the colours, marks are told apart by their lines alone. Chromium draws every highlight in the
 * colours of a selection then, whatever the rules say (CSSWG 7264): lines take the colour of the text and stand near
 * it, so that they are seen on that ground as well.
 */
function inForcedColours(look: MarkLook): string {
  const line = 'text-decoration-color: currentColor; text-underline-offset: 10%;';
  if (look === 'current') return `${line} color: HighlightText; background-color: Highlight;`;
  return LOOKS[look].tint === undefined ? line : `${line} background-color: transparent;`;
}
