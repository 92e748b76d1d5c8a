import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeIndexAt, spanOf } from '#lib/page/ranges.ts';
import { collectBlocks } from '#lib/page/walk.ts';
import { documentOf } from './dom.ts';

function blockOf(html: string) {
  const document = documentOf(html);
  const [block] = collectBlocks(document);
  if (block === undefined) throw new Error('There is no text.');
  return { document, block };
}

function textAt(html: string, start: number, end: number): string | undefined {
  const { document, block } = blockOf(html);
  const span = spanOf(block, start, end);
  if (span === null) return undefined;
  const range = document.createRange();
  range.setStart(span.start.node, span.start.offset);
  range.setEnd(span.end.node, span.end.offset);
  return range.toString();
}

describe('a span', () => {
  it('cuts out exactly the text, however it is split over nodes', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé🔥]{1,4}$/u), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (parts, a, b) => {
        const html = `<p>${parts.map((part, i) => (i % 2 === 0 ? part : `<b>${part}</b>`)).join('')}</p>`;
        const text = parts.join('');
        const [start, end] = [a % text.length, b % text.length].toSorted((x, y) => x - y) as [number, number];
        fc.pre(start < end);
        expect(textAt(html, start, end)).toBe(text.slice(start, end));
      }),
    );
  });

  it('runs over a line break and over what is not read', () => {
    expect(textAt('<p>Port<br>Aldren</p>', 0, 11)).toBe('PortAldren');
    expect(textAt('<p>Port <code>x</code> Aldren</p>', 0, 13)).toBe('Port x Aldren');
  });

  it('is nowhere if it begins or ends in a separator, or outside of the text', () => {
    const { block } = blockOf('<p>Port<br>Aldren</p>');
    for (const [start, end] of [
      [4, 8],
      [0, 5],
      [3, 3],
      [-1, 3],
      [8, 99],
    ] as const) {
      expect(spanOf(block, start, end), `${start}–${end}`).toBeNull();
    }
  });

  it('is nowhere once its text was edited or has left the document', () => {
    const { document, block } = blockOf('<p>From <b>Port</b> Aldren</p>');
    const bold = document.querySelector('b')?.firstChild as Text;
    bold.data = 'Fort';
    expect(spanOf(block, 5, 16)).toBeNull();
    expect(spanOf(block, 0, 4)).not.toBeNull();
    bold.data = 'Por';
    expect(spanOf(block, 5, 9)).toBeNull();
    bold.data = 'Port';
    expect(spanOf(block, 5, 16)).not.toBeNull();
    bold.remove();
    expect(spanOf(block, 5, 16)).toBeNull();
  });

  it('finds its nodes by halving', () => {
    const { block } = blockOf(`<p>${'<i>ab</i>'.repeat(100)}</p>`);
    for (let offset = 0; offset < 200; offset++)
      expect(nodeIndexAt(block, offset)).toBe(Math.floor(offset / 2));
  });
});
