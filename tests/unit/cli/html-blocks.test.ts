import { describe, expect, test } from 'vitest';
import { BadInput } from '#cli/fail.ts';
import { htmlBlocks } from '#cli/html-blocks.ts';
import { looksLikeHtml } from '#cli/looks-like-html.ts';

const texts = (markup: string) => htmlBlocks(markup, 'page.html').blocks.map(({ text }) => text);

describe('a page', () => {
  test('is read block by block, names across inline tags whole', () => {
    expect(texts('<h1>Tides</h1><p>Boats left <b>Vell</b>mar <i>at dawn</i>.</p>')).toEqual([
      'Tides',
      'Boats left Vellmar at dawn.',
    ]);
  });

  test('joins its blocks with blank lines, and knows where each begins', () => {
    const { text, blocks } = htmlBlocks('<p>One 🔥</p><p>Two</p><p>Three</p>', 'page.html');
    expect(text).toBe('One 🔥\n\nTwo\n\nThree');
    for (const block of blocks) expect(text.startsWith(block.text, block.start)).toBe(true);
  });

  test('numbers its sections', () => {
    const sections = htmlBlocks('<h2>A</h2><p>one</p><p>two</p><h2>B</h2><p>three</p>', 'x').blocks.map(
      (b) => b.section,
    );
    expect(new Set([sections[0], sections[1], sections[2]]).size).toBe(1);
    expect(sections[3]).toBe(sections[4]);
    expect(sections[3]).not.toBe(sections[0]);
  });

  test('is inert: scripts do not run, styles are not parsed, nothing is fetched', () => {
    const page = `<p>calm</p><script>document.body.textContent = 'ran'</script>
      <img src="https://127.0.0.1:1/x.png" onerror="document.body.textContent = 'ran'">
      <style>p { border: inherit !important; border-width: } @import "https://127.0.0.1:1/x.css";</style>
      <link rel="stylesheet" href="https://127.0.0.1:1/y.css"><iframe src="https://127.0.0.1:1/"></iframe>`;
    expect(texts(page)).toEqual(['calm']);
  });

  test('that is broken is read as a browser would', () => {
    expect(texts('<p>one<p>two</div></b>three')).toEqual(['one', 'twothree']);
    expect(texts('')).toEqual([]);
  });
});

describe('XHTML', () => {
  const page = (body: string) => `<html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`;

  test('is read as XML', () => {
    const { blocks } = htmlBlocks(page('<p>one<br/>two</p>'), 'page.xhtml', 'xhtml');
    expect(blocks.map(({ text }) => text)).toEqual(['one\ntwo']);
  });

  test('that is not well-formed is bad input', () => {
    const read = () => htmlBlocks(page('<p>one'), 'page.xhtml', 'xhtml');
    expect(read).toThrow(BadInput);
    expect(read).toThrow(/^page\.xhtml: is not well-formed XHTML .*--html/u);
  });
});

test.each([
  '<!doctype html><p>x',
  '<!DOCTYPE HTML PUBLIC "x">',
  '\n <html lang="en">',
  '<!-- made by hand --> <html>',
  '<?xml version="1.0"?><html>',
])('%s begins a page', (text) => {
  expect(looksLikeHtml(text)).toBe(true);
});

test.each(['', 'html is a language', '<htmlish>', '<p>a fragment', 'see <html>', '# <!doctype html>'])(
  '%s does not',
  (text) => {
    expect(looksLikeHtml(text)).toBe(false);
  },
);
