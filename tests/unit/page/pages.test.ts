/** Every page of tests/pages as the command line reads it; tests/browser/page reads the same in a browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { collectBlocks } from '#lib/page/walk.ts';
import { asRead, expectedIn } from '#tests/harness/page-cases.ts';

const FOLDER = new URL('../../pages/', import.meta.url);
const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
const documentOf = (name: string) => new JSDOM(readFileSync(new URL(name, FOLDER), 'utf8')).window.document;

describe('on the command line', () => {
  it.each(pages)('%s is read as it says', (name) => {
    const document = documentOf(name);
    const { about, blocks } = expectedIn(document);
    expect(asRead(collectBlocks(document)), about).toEqual(blocks);
  });

  it.each(pages)('every offset of %s leads back to its text', (name) => {
    for (const { text, nodes, starts } of collectBlocks(documentOf(name))) {
      for (const [i, node] of nodes.entries()) {
        expect(text.startsWith(node.data, starts[i])).toBe(true);
      }
    }
  });
});
