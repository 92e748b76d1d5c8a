import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { bringIntoView, isAhead, linesOf } from '#lib/paint/geometry.ts';
import type { Mark } from '#lib/paint/mark.ts';
import { markAt } from '#lib/paint/mark-at.ts';
import { type Stage, setStage } from './stage.ts';

const ARTICLE = `
  <p style="width: 300px; font: 16px/24px monospace">
    A ship left Port Al<i>dren</i> for Cape Umber, and the Association of Lighthouse Keepers saw it leave.
  </p>
  <div style="height: 5000px"></div>
  <p>Cape Storm is far below.</p>`;

let stage: Stage;

beforeEach(async () => {
  await page.viewport(800, 600);
  stage = setStage(ARTICLE);
  stage.paint('Port Aldren', 'Cape Umber', 'Association of Lighthouse Keepers', 'Cape Storm');
});
afterEach(() => {
  stage.life.abort();
  document.body.replaceChildren();
});

const nameAt = (x: number, y: number) => markAt(document, stage.painter, x, y)?.senses[0].name;
const middleOf = (rect: DOMRect) => [rect.x + rect.width / 2, rect.y + rect.height / 2] as const;

function lines(name: string): DOMRect[] {
  return linesOf(stage.mark(name));
}

describe('the pointer', () => {
  it('finds the mark under it, on every line and in every tag of the name', () => {
    for (const name of ['Port Aldren', 'Cape Umber', 'Association of Lighthouse Keepers']) {
      expect(lines(name).length).toBeGreaterThan(0);
      for (const line of lines(name)) expect(nameAt(...middleOf(line))).toBe(name);
    }
    expect(lines('Association of Lighthouse Keepers').length).toBeGreaterThan(1);
  });

  it('finds nothing beside a mark, however near the caret falls', () => {
    const [line] = lines('Cape Umber');
    if (line === undefined) throw new Error('no line');
    expect(nameAt(line.left - 2, line.top + 5)).toBeUndefined();
    expect(nameAt(line.right + 2, line.top + 5)).toBeUndefined();
    expect(nameAt(700, line.top + 5)).toBeUndefined();
    expect(nameAt(-5, -5)).toBeUndefined();
  });

  it('finds nothing on text that nobody can see', async () => {
    stage.life.abort();
    stage = setStage('<p>Port Aldren</p><p style="opacity: 0; font: 16px/24px monospace">The keeper.</p>');
    stage.paint('Port Aldren', 'keeper');
    await expect.poll(() => stage.painter.counters.painted).toBe(1);
    const [line] = lines('keeper');
    if (line === undefined) throw new Error('no line');
    expect(nameAt(...middleOf(line))).toBeUndefined();
  });

  it('finds each of two names that touch', () => {
    stage.life.abort();
    stage = setStage('<p style="font: 16px/24px monospace">東京大阪</p>');
    stage.paint('東京', '大阪');
    for (const name of ['東京', '大阪']) {
      for (const line of lines(name)) {
        expect(nameAt(line.left + 1, line.top + 5)).toBe(name);
        expect(nameAt(line.right - 1, line.top + 5)).toBe(name);
      }
    }
  });

  it('finds nothing in a block whose marks are gone', () => {
    const [line] = lines('Port Aldren');
    const block = stage.blocks[0];
    if (line === undefined || block === undefined) throw new Error('no line');
    stage.painter.drop(block.id);
    expect(nameAt(...middleOf(line))).toBeUndefined();
  });
});

describe('the place of a mark', () => {
  it('is nowhere once its text is edited', () => {
    const mark = stage.mark('Cape Umber');
    const node = mark.block.nodes.at(-1);
    if (node === undefined) throw new Error('no text');
    node.data = 'Something else stands here now.';
    expect(linesOf(mark)).toEqual([]);
  });

  it('is ahead of a reader who has not scrolled past it', () => {
    const [first, last] = [stage.mark('Port Aldren'), stage.mark('Cape Storm')];
    expect([isAhead(first), isAhead(last)]).toEqual([true, true]);
    bringIntoView(last);
    expect([isAhead(first), isAhead(last)]).toEqual([false, true]);
  });

  it('is one box a line, though the name is split over elements', () => {
    expect(lines('Port Aldren')).toHaveLength(1);
    const [box] = lines('Port Aldren');
    expect(box?.width).toBeCloseTo('Port Aldren'.length * 9.6, -1);
  });

  it('is brought into sight in whatever scrolls, and stays where it is if it is in sight', () => {
    stage.life.abort();
    stage = setStage(`<div style="height: 3000px"></div>
      <div id="box" style="height: 200px; overflow: auto"><div style="height: 900px"></div><p>Cape Storm</p></div>
      <div style="height: 3000px"></div>`);
    stage.paint('Cape Storm');
    const mark = stage.mark('Cape Storm');
    bringIntoView(mark);
    const box = document.getElementById('box')?.getBoundingClientRect();
    const [line] = linesOf(mark);
    if (box === undefined || line === undefined) throw new Error('no line');
    expect(line.top).toBeGreaterThan(Math.max(0, box.top));
    expect(line.bottom).toBeLessThan(Math.min(innerHeight, box.bottom));
    const { scrollY } = window;
    bringIntoView(mark);
    expect(window.scrollY).toBe(scrollY);
  });

  it('is brought into sight without moving focus or selection', () => {
    const mark: Mark = stage.mark('Cape Storm');
    const focused = document.activeElement;
    bringIntoView(mark);
    const [line] = linesOf(mark);
    expect(line?.top).toBeGreaterThan(0);
    expect(line?.bottom).toBeLessThan(innerHeight);
    expect([document.activeElement, getSelection()?.toString()]).toEqual([focused, '']);
  });
});
