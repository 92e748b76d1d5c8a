import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchWorth } from '#lib/page/worth-reading.ts';
import { frameWith, observed } from './live.ts';

const PARAGRAPH = `<p>${'The boats wait in the bay, and nobody knows why they must. '.repeat(10)}</p>`;

let life: AbortController;
let answers: number;
let page: Document;

beforeEach(async () => {
  life = new AbortController();
  answers = 0;
  page = await frameWith('<main id="m"><p>Short.</p></main>');
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
});

const watch = (document = page): void => watchWorth(document, life.signal, () => answers++);

/** Adds to the page and lets the watch see it. */
async function add(html: string): Promise<void> {
  page.getElementById('m')?.insertAdjacentHTML('beforeend', html);
  await observed();
}

describe('the watch', () => {
  it('answers at once where the page is worth reading, and once only', async () => {
    await add(PARAGRAPH.repeat(3));
    watch();
    expect(answers).toBe(1);
    await add(PARAGRAPH.repeat(3));
    expect(answers).toBe(1);
  });

  it('answers when enough paragraphs have come', async () => {
    watch();
    expect(answers).toBe(0);
    await add('<p>A little.</p>');
    expect(answers).toBe(0);
    await add(PARAGRAPH);
    await add(PARAGRAPH);
    expect(answers).toBe(1);
  });

  it('does not ask because of text that is in no paragraph', async () => {
    watch();
    const asked: string[] = [];
    const { querySelectorAll } = page;
    page.querySelectorAll = (selector: string) => {
      asked.push(selector);
      return querySelectorAll.call(page, selector);
    };
    await add(`<div>${'comment '.repeat(500)}</div>`);
    expect(asked).toEqual([]);
    await add(`<p>${'x'.repeat(500)}</p>`);
    expect(asked.length).toBeGreaterThan(0);
  });

  it('rests after the fifth no', async () => {
    watch();
    for (let i = 0; i < 4; i++) await add(`<p class="comment">${'x'.repeat(500)}</p>`);
    await add(PARAGRAPH.repeat(3));
    expect(answers).toBe(0);
  });

  it('asks again when the address changes', async () => {
    watch(document);
    expect(answers).toBe(0);
    document.head.insertAdjacentHTML('beforeend', '<meta id="og" property="og:type" content="article">');
    history.pushState(null, '', '#/article');
    await expect.poll(() => answers).toBe(1);
    document.getElementById('og')?.remove();
    history.back();
  });

  it('asks nothing after its end, nor of what is no HTML', async () => {
    watch();
    life.abort();
    await add(PARAGRAPH.repeat(3));
    watch(new DOMParser().parseFromString('<x/>', 'application/xml'));
    expect(answers).toBe(0);
  });

  it('waits while the page is prerendered', async () => {
    await add(PARAGRAPH.repeat(3));
    Object.defineProperty(page, 'prerendering', { value: true, configurable: true });
    watch();
    expect(answers).toBe(0);
    Object.defineProperty(page, 'prerendering', { value: false });
    page.dispatchEvent(new Event('prerenderingchange'));
    expect(answers).toBe(1);
  });
});
