import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGE_LIMITS } from '#lib/messages/limits.ts';
import type { Block } from '#lib/page/block.ts';
import { spanOf } from '#lib/page/ranges.ts';
import { collectBlocks, Walk, walkBlocks } from '#lib/page/walk.ts';
import { documentOf } from './dom.ts';

const textsIn = (html: string): string[] => collectBlocks(documentOf(html)).map(({ text }) => text);

/** Markup with every kind of text: prose, skipped, blank, inline, loose. */
const piece = fc.constantFrom(
  '<p>Boats <b>wait</b> here.</p>',
  '<nav><a href="#">Menu</a> <a href="#">More</a></nav>',
  'loose <i>text</i> ',
  '<script>script</script>',
  '<div>box<ul><li>one <code>x</code> item</li></ul>tail</div>',
  '<h2>Headline</h2>',
  '<br>',
  '  \n ',
  '<article><p>In an article.</p><p hidden>unseen</p></article>',
  '<a href="#">one</a> <a href="#">two</a> <a href="#">three</a>',
);
const page = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('a walk', () => {
  it('finds the same blocks in slices of any size', () => {
    fc.assert(
      fc.property(page, fc.integer({ min: 1, max: 9 }), (html, nodes) => {
        const document = documentOf(html);
        const walk = new Walk(document);
        const blocks: Block[] = [];
        while (!walk.done) blocks.push(...walk.next({ nodes, text: 30 }));
        expect(blocks).toEqual(collectBlocks(document));
        expect([...walkBlocks(document)]).toEqual(blocks);
      }),
    );
  });

  it('looks at no more text nodes than it may at once', () => {
    const walk = new Walk(documentOf('<p>a<b>b</b>c</p>'.repeat(20)));
    walk.next({ nodes: 7, text: 1000 });
    expect(walk.nodes).toBe(7);
  });

  it('reads a part of a document as the whole would have read it', () => {
    const document = documentOf('<nav><p>Menu</p></nav><main><p>One</p><p>Two <b>three</b></p></main>');
    const [nav, main] = document.body.children;
    expect(nav && collectBlocks(nav)).toEqual([]);
    expect(main && collectBlocks(main).map(({ text }) => text)).toEqual(['One', 'Two three']);
  });

  it('goes from one node through another', () => {
    const document = documentOf('<p>One</p><p>Two</p><nav>Menu</nav><p>Three</p><p>Four</p>');
    const [, from, , to] = document.body.children;
    if (from === undefined || to === undefined) throw new Error('no paragraphs');
    expect(collectBlocks(from, { to }).map(({ text }) => text)).toEqual(['Two', 'Three']);
  });
});

describe('a block', () => {
  it('joins inline tags without a separator, and says what stood between', () => {
    expect(
      textsIn('<p>Kup<b>yan</b><i>sk</i> and<br>Iz<wbr>ium, <kbd>Ctrl</kbd><img>–<svg></svg>end</p>'),
    ).toEqual(['Kupyansk and\nIzium, \uFFFC–\uFFFCend']);
  });

  it('ends where a block begins, though nothing of it is read', () => {
    expect(textsIn('<div>one<div></div>two<hr>three<nav>menu</nav>four<p hidden>no</p>five</div>')).toEqual([
      ...['one', 'two', 'three', 'four', 'five'],
    ]);
  });

  it('has no white space around it that comes from the source alone', () => {
    expect(textsIn('<div>\n  <span> </span>\n  <b>Boats</b>\n  <i>wait</i>\n <p>here</p> </div>')).toEqual([
      'Boats\n  wait',
      'here',
    ]);
  });

  it('that is too long for a message is cut between sentences, and nothing is lost', () => {
    const sentence = 'The boats wait in the bay, and nobody knows why. ';
    const html = `<p>${`${sentence}<b>${sentence}</b>`.repeat(600)}</p>`;
    const blocks = collectBlocks(documentOf(html));
    expect(blocks.map(({ text }) => text).join('')).toBe(sentence.repeat(1200));
    expect(Math.max(...blocks.map(({ text }) => text.length))).toBeLessThanOrEqual(MESSAGE_LIMITS.blockText);
    for (const { text } of blocks) expect(text.startsWith('The boats')).toBe(true);
  });

  it('that was cut inside a node still leads back to it', () => {
    const word = 'abcdefghi ';
    const blocks = collectBlocks(documentOf(`<p>${word.repeat(5000)}</p>`));
    expect(blocks.length).toBe(3);
    for (const block of blocks) {
      const span = spanOf(block, 20, 29);
      expect(span?.start.node.data.slice(span.start.offset, span.end.offset)).toBe('abcdefghi');
    }
  });
});

describe('a row of links', () => {
  it('is not read, but a sentence with links, a headline and a teaser are', () => {
    const link = '<a href="#">Port Aldren</a>';
    expect(textsIn(`<div>${link} | ${link} | ${link}</div>`)).toEqual([]);
    expect(textsIn(`<h2>${link} ${link} ${link}</h2>`)).toHaveLength(1);
    expect(textsIn(`<p>${link}</p>`)).toHaveLength(1);
    expect(textsIn(`<p>From ${link} to ${link} and on to ${link} is a day by boat.</p>`)).toHaveLength(1);
    expect(textsIn(`<table><tr><td>${link} ${link} ${link}</td></tr></table>`)).toHaveLength(1);
  });

  it('may be a list; a list of headlines or of sentences is read', () => {
    const link = '<a href="#">Port Aldren</a>';
    expect(textsIn(`<ul><li>${link}</li><li>${link}</li></ul>`)).toEqual([]);
    expect(textsIn(`<ul><li>${link}</li></ul>`)).toHaveLength(1);
    expect(textsIn(`<ul><li><h3>${link}</h3></li><li><h3>${link}</h3></li></ul>`)).toHaveLength(2);
    expect(textsIn(`<ul><li>${link} has two quays.</li><li>${link} has none.</li></ul>`)).toHaveLength(2);
    expect(
      textsIn(`<table><tr><td><ul><li>${link}</li><li>${link}</li></ul></td></tr></table>`),
    ).toHaveLength(2);
  });
});

describe('the site’s own header and footer', () => {
  it('are not read, unless the headline stands there or they belong to a part of the page', () => {
    expect(textsIn('<header>The Courier</header><p>News.</p><footer>Imprint</footer>')).toEqual(['News.']);
    expect(textsIn('<header><h1>Harbour</h1><p>Closed.</p></header>')).toEqual(['Harbour', 'Closed.']);
    expect(
      textsIn('<article><header>By Ilya Marr</header><footer>Corrected.</footer></article>'),
    ).toHaveLength(2);
  });
});
