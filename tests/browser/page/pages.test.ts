/** Every page of tests/pages as a browser reads it; tests/unit/page reads the same on the command line. */
import { afterEach, describe, expect, it } from 'vitest';
import { staticRangeOf } from '#lib/page/ranges.ts';
import { collectBlocks } from '#lib/page/walk.ts';
import { asRead, expectedIn } from '#tests/harness/page-cases.ts';

const sources = import.meta.glob<string>('../../pages/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pages = Object.entries(sources).map(([path, html]) => ({ name: path.split('/').at(-1) ?? path, html }));

async function documentOf(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  if (frame.contentDocument === null) throw new Error('the page did not load');
  return frame.contentDocument;
}

afterEach(() => document.body.replaceChildren());

describe('in a browser', () => {
  it.each(pages)('$name is read as it says', async ({ html }) => {
    const page = await documentOf(html);
    const { about, blocks } = expectedIn(page);
    expect(asRead(collectBlocks(page)), about).toEqual(blocks);
  });

  it.each(pages)('reading changes nothing in $name', async ({ html }) => {
    const page = await documentOf(html);
    const before = page.documentElement.outerHTML;
    collectBlocks(page);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it.each(pages)('every word of $name begins and ends where its range does', async ({ html }) => {
    const page = await documentOf(html);
    for (const block of collectBlocks(page)) {
      for (const { 0: word, index } of block.text.matchAll(/[^\s\uFFFC]+/gu)) {
        const range = staticRangeOf(block, index, index + word.length);
        if (range === null) throw new Error(`"${word}" is lost in "${block.text}"`);
        const { startContainer, startOffset, endContainer, endOffset } = range;
        expect((startContainer as Text).data.slice(startOffset)[0]).toBe(word[0]);
        expect((endContainer as Text).data.slice(0, endOffset).at(-1)).toBe(word.at(-1));
      }
    }
  });
});
