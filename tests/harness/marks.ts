/**
 * What is painted on a page, read as the page's own script could read it: `CSS.highlights` is shared by all worlds of
 * a document, so the extension's marks are there, and nothing else of it is.
 */
import type { Page } from '@playwright/test';

/** One painted range. */
export interface PaintedMark {
  /** Name of the highlight that it belongs to. */
  readonly highlight: string;
  readonly text: string;
}

/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** All painted ranges, in the order of the document. */
export function paintedMarks(page: Page): Promise<PaintedMark[]> {
  return page.evaluate(() => {
    const marks = [...CSS.highlights].flatMap(([highlight, ranges]) =>
      [...ranges].map((painted) => {
        const range = document.createRange();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        return { highlight, range };
      }),
    );
    return marks
      .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
      .map(({ highlight, range }) => ({ highlight, text: range.toString() }));
  });
}

/** The texts of all painted ranges, in the order of the document; a text that is painted twice over stands once. */
export async function markedTexts(page: Page, within = ':root'): Promise<string[]> {
  return page.evaluate((selector) => {
    const scope = document.querySelector(selector);
    const seen = new Map<string, Range>();
    for (const [, ranges] of CSS.highlights) {
      for (const painted of ranges) {
        if (!scope?.contains(painted.startContainer)) continue;
        const range = document.createRange();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        const { x, y } = range.getBoundingClientRect();
        seen.set(`${x} ${y}`, range);
      }
    }
    return [...seen.values()]
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => range.toString());
  }, within);
}

/** Brings the nth place where the article has this text into the middle of the window, without any animation. */
export async function scrollToText(page: Page, text: string, nth = 0): Promise<void> {
  await page.evaluate(
    ([wanted, index]) => {
      const blocks = [...document.querySelectorAll('h1, h2, h3, p, td, figcaption, caption, li')];
      const holders = blocks.filter((block) => block.textContent.includes(wanted));
      holders[index]?.scrollIntoView({ block: 'center', behavior: 'instant' });
    },
    [text, nth] as const,
  );
}

/** The middle of the first line of the nth painted range with this text; undefined if it is not painted or not in view. */
export function pointOfMark(page: Page, text: string, nth = 0): Promise<Point | undefined> {
  return page.evaluate(
    ([wanted, index]) => {
      const places: DOMRect[] = [];
      for (const [, ranges] of CSS.highlights) {
        for (const painted of ranges) {
          const range = document.createRange();
          range.setStart(painted.startContainer, painted.startOffset);
          range.setEnd(painted.endContainer, painted.endOffset);
          const rect = range.getClientRects()[0];
          if (range.toString() === wanted && rect !== undefined) places.push(rect);
        }
      }
      const distinct = places
        .filter((rect, at) => places.findIndex((other) => other.x === rect.x && other.y === rect.y) === at)
        .filter((rect) => rect.bottom > 0 && rect.top < innerHeight)
        .sort((a, b) => a.y - b.y || a.x - b.x);
      const rect = distinct[index];
      return rect && { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    },
    [text, nth] as const,
  );
}
