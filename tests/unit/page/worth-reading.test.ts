import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isWorthReading } from '#lib/page/worth-reading.ts';
import { documentOf } from './dom.ts';

const isWorth = (html: string) => isWorthReading(documentOf(html));
const LONG =
  'The boats wait in the bay, and the keepers of the harbour do not say for how long they must. '.repeat(8);

describe('a page', () => {
  it.each([
    ['og:type', '<meta property="og:type" content="article">'],
    ['JSON-LD', '<script type="application/ld+json">{"@type":"ReportageNewsArticle"}</script>'],
    ['a graph', '<script type="application/ld+json">{"@graph":[{"@type":["LiveBlogPosting"]}]}</script>'],
    ['microdata', '<div itemscope itemtype="https://schema.org/NewsArticle">News</div>'],
  ])('that calls itself an article by %s is worth reading', (_, html) => {
    expect(isWorth(html)).toBe(true);
  });

  it('with paragraphs like an article’s is worth reading', () => {
    expect(isWorth(`<article><p>${LONG}</p><p>${LONG}</p></article>`)).toBe(true);
  });

  it.each([
    [
      'a front page',
      '<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle"}]}</script><a href="#">News</a>',
    ],
    ['a shop', '<meta property="og:type" content="product"><p>Buy.</p>'],
    ['an empty page', ''],
    ['broken metadata', '<script type="application/ld+json">{"@type":"NewsArticle"</script>'],
  ])('like %s is not', (_, html) => {
    expect(isWorth(html)).toBe(false);
  });

  it('that is no HTML is not, whatever it says', () => {
    const parse = (text: string, type: DOMParserSupportedType) =>
      new new JSDOM('').window.DOMParser().parseFromString(text, type);
    const article = `<p>${LONG}</p>`;
    const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml"><body>${article}${article}</body></html>`;
    expect(isWorthReading(parse(xhtml, 'application/xhtml+xml'))).toBe(true);
    expect(isWorthReading(parse(xhtml, 'application/xml'))).toBe(false);
    expect(isWorthReading(parse('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'))).toBe(false);
  });
});
