/** A page with text, its blocks, and a painter over them. */
import type { EntityKind } from '#lib/facts/schema.ts';
import type { Block } from '#lib/page/block.ts';
import { collectBlocks } from '#lib/page/walk.ts';
import type { Mark } from '#lib/paint/mark.ts';
import { HIGHLIGHT_NAMES, MARK_LOOKS, type MarkLook } from '#lib/paint/mark-looks.ts';
import { createPainter, type Painter } from '#lib/paint/painter.ts';

export interface Stage {
  readonly blocks: readonly Block[];
  readonly painter: Painter;
  readonly life: AbortController;
  /** How often the rules for marks were asked for. */
  readonly firstPaints: () => number;
  /** A mark on the first occurrence of `text`. */
  mark(text: string, options?: { kind?: EntityKind; contested?: boolean }): Mark;
  /** Marks these texts, block by block. */
  paint(...texts: string[]): void;
}

export function setStage(html: string): Stage {
  document.body.innerHTML = html;
  const life = new AbortController();
  const blocks = collectBlocks(document.body);
  let firstPaints = 0;
  const painter = createPainter({ document, signal: life.signal, onFirstPaint: () => firstPaints++ });
  const mark: Stage['mark'] = (text, { kind = 'place', contested = false } = {}) => {
    const block = blocks.find((one) => one.text.includes(text));
    if (block === undefined) throw new Error(`"${text}" is not on the page.`);
    const start = block.text.indexOf(text);
    return { block, start, end: start + text.length, senses: [{ id: text, name: text, kind }], contested };
  };
  return {
    blocks,
    painter,
    life,
    firstPaints: () => firstPaints,
    mark,
    paint: (...texts) => {
      for (const block of blocks) {
        const here = texts.filter((text) => block.text.includes(text)).map((text) => mark(text));
        painter.set(
          block,
          here.toSorted((a, b) => a.start - b.start),
        );
      }
    },
  };
}

/** Texts under one look's highlight, as the page could read them. */
export function textsUnder(look: MarkLook): string[] {
  return [...(CSS.highlights.get(HIGHLIGHT_NAMES[look]) ?? [])].map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  });
}

export const painted = (): string[] => MARK_LOOKS.flatMap(textsUnder);
