import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { PAINT_LIMITS } from '#lib/paint/limits.ts';
import { HIGHLIGHT_NAMES } from '#lib/paint/mark-looks.ts';
import { painted, type Stage, setStage, textsUnder } from './stage.ts';

const ARTICLE = `
  <p id="first">Trains to Port Al<b>dren</b> were stopped, said Ilya Marr of the Harbour Board.</p>
  <p style="opacity: 0">The keeper of Port Aldren was not seen.</p>
  <div style="height: 9000px"></div>
  <p id="far">Far below, Ilya Marr spoke again.</p>`;

let stage: Stage;

beforeEach(async () => {
  await page.viewport(800, 600);
});
afterEach(() => {
  stage.life.abort();
  document.body.replaceChildren();
  window.scrollTo(0, 0);
});

describe('a mark', () => {
  it('is painted over inline tags, and changes nothing in the page', async () => {
    stage = setStage(ARTICLE);
    const before = document.documentElement.outerHTML;
    stage.paint('Port Aldren');
    await expect.poll(painted).toEqual(['Port Aldren']);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('has the look of its kind, or of being contested', async () => {
    stage = setStage(ARTICLE);
    const [block] = stage.blocks;
    if (block === undefined) throw new Error('no block');
    stage.painter.set(block, [
      stage.mark('Port Aldren', { contested: true }),
      stage.mark('Ilya Marr', { kind: 'person' }),
      stage.mark('Harbour Board', { kind: 'organisation' }),
    ]);
    await expect.poll(() => textsUnder('contested')).toEqual(['Port Aldren']);
    expect([textsUnder('person'), textsUnder('body')]).toEqual([['Ilya Marr'], ['Harbour Board']]);
  });

  it('is painted when its block comes near the viewport, and not before', async () => {
    stage = setStage(ARTICLE);
    const [near, , far] = stage.blocks;
    if (near === undefined || far === undefined) throw new Error('no blocks');
    stage.painter.set(near, [stage.mark('Harbour Board')]);
    stage.painter.set(far, [{ ...stage.mark('Far below'), block: far }]);
    await expect.poll(painted).toEqual(['Harbour Board']);
    document.getElementById('far')?.scrollIntoView();
    await expect.poll(painted).toContain('Far below');
  });

  it('is not painted on text that cannot be seen', async () => {
    stage = setStage(ARTICLE);
    stage.paint('Harbour Board', 'keeper');
    await expect.poll(painted).toEqual(['Harbour Board']);
    expect(stage.painter.counters.painted).toBe(1);
  });

  it('is painted once its text has faded in', async () => {
    stage = setStage(`<style>#late { transition: opacity 20ms }</style>
      <p id="late" style="opacity: 0">The keeper was not seen.</p><p>Nobody else.</p>`);
    stage.paint('keeper', 'Nobody');
    await expect.poll(painted).toEqual(['Nobody']);
    const late = document.getElementById('late');
    if (late !== null) late.style.opacity = '1';
    await expect.poll(painted).toEqual(['Nobody', 'keeper']);
  });

  it('is not painted on bait, however it is hidden', async () => {
    stage = setStage(`<p>Harbour Board</p>
      <p style="display: none">bait one</p><p style="visibility: hidden">bait two</p>
      <p style="position: absolute; left: -9999px">bait three</p><p style="font-size: 0">bait four</p>
      <p style="position: absolute; clip: rect(0, 0, 0, 0)">bait five</p>
      <div style="width: 0; height: 0; overflow: hidden"><p>bait six</p></div>
      <p style="text-indent: -9999px; overflow: hidden; height: 1px">bait seven</p>
      <p>In sight, but not <span style="display: none">bait eight</span> or
      <span style="position: absolute; clip-path: inset(50%)">bait nine</span>.</p>`);
    const baits = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map(
      (number) => `bait ${number}`,
    );
    stage.paint('Harbour Board', ...baits);
    await expect.poll(painted).toEqual(['Harbour Board']);
  });

  it('goes with its block, and is replaced by what is set next', async () => {
    stage = setStage(ARTICLE);
    const [block] = stage.blocks;
    if (block === undefined) throw new Error('no block');
    stage.painter.set(block, [stage.mark('Ilya Marr')]);
    await expect.poll(painted).toEqual(['Ilya Marr']);
    stage.painter.set(block, [stage.mark('Harbour Board')]);
    await expect.poll(painted).toEqual(['Harbour Board']);
    stage.painter.drop(block.id);
    expect(painted()).toEqual([]);
    expect(stage.painter.counters.painted).toBe(0);
  });

  it('is left out where the text is no longer what was found', async () => {
    stage = setStage(ARTICLE);
    const marr = stage.mark('Ilya Marr');
    const board = stage.mark('Harbour Board');
    const last = marr.block.nodes.at(-1);
    if (last === undefined) throw new Error('no text');
    last.data = last.data.replace('Ilya', 'Anna');
    stage.painter.set(marr.block, [marr, board]);
    await expect.poll(painted).toEqual(['Harbour Board']);
  });
});

describe('the rules for marks', () => {
  it('are asked for once, before the first mark, and never on a page without one', async () => {
    stage = setStage(ARTICLE);
    expect(stage.firstPaints()).toBe(0);
    stage.paint('Ilya Marr', 'Harbour Board');
    await expect.poll(painted).toHaveLength(2);
    expect(stage.firstPaints()).toBe(1);
  });
});

describe('where the keyboard is', () => {
  it('is drawn on top, one place at a time', () => {
    stage = setStage(ARTICLE);
    stage.painter.current(stage.mark('Ilya Marr'));
    stage.painter.current(stage.mark('Harbour Board'));
    expect(textsUnder('current')).toEqual(['Harbour Board']);
    stage.painter.current(null);
    expect(textsUnder('current')).toEqual([]);
  });
});

describe('the page’s registry', () => {
  it('holds nothing of ours before the first mark and after the end', async () => {
    stage = setStage(ARTICLE);
    const size = CSS.highlights.size;
    stage.paint('Ilya Marr');
    await expect.poll(() => CSS.highlights.size).toBe(size + 1);
    stage.life.abort();
    expect(CSS.highlights.size).toBe(size);
  });

  it('keeps what the page put under another name, and under ours after us', async () => {
    stage = setStage(ARTICLE);
    const own = new Highlight();
    CSS.highlights.set('page-own', own);
    stage.paint('Ilya Marr');
    await expect.poll(painted).toEqual(['Ilya Marr']);
    const taken = new Highlight();
    CSS.highlights.set(HIGHLIGHT_NAMES.place, taken);
    stage.life.abort();
    expect([CSS.highlights.get('page-own'), CSS.highlights.get(HIGHLIGHT_NAMES.place)]).toEqual([own, taken]);
    CSS.highlights.clear();
  });

  it('is given back to a page that clears it again and again', () => {
    stage = setStage(ARTICLE);
    const board = stage.mark('Harbour Board');
    for (let time = 0; time < 4; time++) {
      stage.painter.current(board);
      expect(textsUnder('current'), `time ${time}`).toEqual(['Harbour Board']);
      CSS.highlights.clear();
    }
    stage.painter.current(board);
    expect(painted()).toEqual([]);
  });

  it('gets back the ranges that the page took out of our highlights', async () => {
    stage = setStage(ARTICLE);
    stage.paint('Port Aldren', 'Harbour Board');
    await expect.poll(painted).toEqual(['Port Aldren', 'Harbour Board']);
    CSS.highlights.get(HIGHLIGHT_NAMES.place)?.clear();
    expect(painted()).toEqual([]);
    stage.painter.current(null);
    expect(painted()).toEqual(['Port Aldren', 'Harbour Board']);
  });
});

describe('very many marks', () => {
  /** Paragraphs of one word each, and a mark on every one. */
  function setRows(count: number): void {
    const rows = Array.from({ length: count }, (_, i) => `<span id="r${i}">Port${i} </span>`);
    stage = setStage(`<p>${rows.join('')}</p>`);
    for (const block of stage.blocks) {
      const marks = [...block.text.matchAll(/Port\d+/gu)].map(({ index, 0: text }) => ({
        ...stage.mark(text),
        ...{ block, start: index, end: index + text.length },
      }));
      stage.painter.set(block, marks);
    }
  }
  const { slice } = PAINT_LIMITS;

  it('are painted in slices, one a frame, none larger than it may be', async () => {
    const sizes: number[] = [];
    setRows(3 * slice + 1);
    let before = 0;
    const watch = () => {
      const { ranges } = stage.painter.counters;
      if (ranges > before) sizes.push(ranges - before);
      before = ranges;
      if (!stage.life.signal.aborted) requestAnimationFrame(watch);
    };
    watch();
    await expect.poll(() => stage.painter.counters.painted).toBe(3 * slice + 1);
    expect(stage.painter.counters.slices).toBe(4);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(slice);
    expect(painted()).toHaveLength(3 * slice + 1);
  });

  it('are painted where they can be seen first', async () => {
    const far = '<p>Port0 </p>'.repeat(PAINT_LIMITS.slice);
    stage = setStage(`${far}<p id="seen">Port1</p>`);
    document.getElementById('seen')?.scrollIntoView();
    for (const block of stage.blocks) {
      stage.painter.set(block, [{ ...stage.mark('Port0'), block, start: 0, end: 5 }]);
    }
    await expect.poll(() => stage.painter.counters.slices).toBe(1);
    expect(painted()).toContain('Port1');
  });

  it('are forgotten with their block while they wait', async () => {
    setRows(2 * slice);
    await expect.poll(() => stage.painter.counters.slices).toBeGreaterThan(0);
    for (const block of stage.blocks) stage.painter.drop(block.id);
    expect(stage.painter.counters.painted).toBe(0);
    const { slices } = stage.painter.counters;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect([stage.painter.counters.slices, painted()]).toEqual([slices, []]);
  });

  it('that are set again as they are cost nothing', async () => {
    stage = setStage(ARTICLE);
    const [block] = stage.blocks;
    if (block === undefined) throw new Error('no block');
    const marks = [stage.mark('Harbour Board')];
    stage.painter.set(block, marks);
    await expect.poll(painted).toEqual(['Harbour Board']);
    stage.painter.set(block, [...marks]);
    expect(stage.painter.counters.ranges).toBe(1);
  });
});

describe('text that leaves the document', () => {
  const PARAGRAPHS = 2 * PAINT_LIMITS.tidied;
  /** Fewer, and the highlight would be filled anew. */
  const STAYING = PARAGRAPHS + 1;
  const SUM = STAYING + PARAGRAPHS;

  /** Paragraphs with a mark each that will go, and one with marks that stay. */
  async function setParagraphs(): Promise<readonly HTMLElement[]> {
    const others = Array.from({ length: STAYING }, (_, i) => `<b>Port${i} </b>`).join('');
    const rows = Array.from({ length: PARAGRAPHS }, (_, i) => `<p class="row">Quay${i} was closed.</p>`);
    stage = setStage(`<p style="font-size: 6px">${others}</p>${rows.join('')}`);
    for (const block of stage.blocks) {
      const marks = [...block.text.matchAll(/(?:Port|Quay)\d+/gu)].map(({ index, 0: text }) => ({
        ...stage.mark(text),
        ...{ block, start: index, end: index + text.length },
      }));
      stage.painter.set(block, marks);
    }
    await expect.poll(() => stage.painter.counters.painted).toBe(SUM);
    return [...document.querySelectorAll<HTMLElement>('.row')];
  }
  const held = (): number | undefined => CSS.highlights.get(HIGHLIGHT_NAMES.place)?.size;
  /** As it is done when the page removes or edits text. */
  const dropRows = (): void => {
    for (const block of stage.blocks.slice(1)) stage.painter.drop(block.id);
  };

  it('keeps the page waiting for no range; they are taken out when it is idle', async () => {
    const rows = await setParagraphs();
    for (const row of rows) row.remove();
    dropRows();
    const { painted: left, stale } = stage.painter.counters;
    expect([left, stale, held()]).toEqual([STAYING, PARAGRAPHS, SUM]);
    await expect.poll(held).toBe(STAYING);
    expect(stage.painter.counters.stale).toBe(0);
  });

  it('takes its marks along at once where it comes back before that', async () => {
    const rows = await setParagraphs();
    const [first, second] = rows;
    for (const row of rows) row.remove();
    dropRows();
    if (first?.firstChild instanceof Text) first.firstChild.data = 'Anything else may stand here now.';
    document.body.prepend(...[first, second].filter((row) => row !== undefined));
    stage.painter.returned();
    expect([stage.painter.counters.stale, held()]).toEqual([PARAGRAPHS - 2, SUM - 2]);
    expect(painted()).not.toContain('Anyth');
  });

  it('is no loss that the page caused', async () => {
    const rows = await setParagraphs();
    for (const row of rows) row.remove();
    dropRows();
    stage.painter.current(null);
    expect([stage.painter.counters.stale, held()]).toEqual([PARAGRAPHS, SUM]);
    CSS.highlights.clear();
    stage.painter.current(null);
    expect([stage.painter.counters.stale, held()]).toEqual([0, STAYING]);
  });

  it('is told from text that was edited, whose marks go at once', async () => {
    const rows = await setParagraphs();
    for (const { firstChild } of rows) if (firstChild instanceof Text) firstChild.data = 'Edited text.';
    dropRows();
    expect([stage.painter.counters.stale, held()]).toEqual([0, STAYING]);
  });
});
