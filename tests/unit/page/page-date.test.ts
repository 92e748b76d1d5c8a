import { describe, expect, it } from 'vitest';
import { pageDateOf } from '#lib/page/page-date.ts';
import { documentOf } from './dom.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const dateOf = (html: string) => pageDateOf(documentOf(html), NOW);
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('the day of a page', () => {
  it.each([
    ['JSON-LD', ld({ '@type': 'NewsArticle', datePublished: '2024-03-05T23:30:00-05:00' })],
    [
      'a list of items',
      ld([{ '@type': 'WebPage' }, { '@type': ['Thing', 'Article'], datePublished: '2024-03-05' }]),
    ],
    [
      'a graph',
      ld({ '@graph': [{ '@type': 'https://schema.org/NewsArticle', datePublished: '2024-03-05' }] }),
    ],
    ['Open Graph', '<meta property="article:published_time" content="2024-03-05T08:00:00Z">'],
    ['microdata', '<time itemprop="datePublished" datetime="2024-03-05 08:00">Tuesday</time>'],
    [
      'a time in the article',
      '<time datetime="2020-01-01"></time><article><time datetime="2024-03-05"></time></article>',
    ],
  ])('is read from %s', (_, html) => {
    expect(dateOf(html)).toBe('2024-03-05');
  });

  it('is the day of publication, not of the last change, except for a live blog', () => {
    const dates = { datePublished: '2024-03-05', dateModified: '2025-01-01' };
    expect(dateOf(ld({ '@type': 'NewsArticle', ...dates }))).toBe('2024-03-05');
    expect(dateOf(ld({ '@type': 'LiveBlogPosting', ...dates }))).toBe('2025-01-01');
    expect(dateOf('<meta property="article:modified_time" content="2025-01-01">')).toBe('2025-01-01');
  });

  it('is not that of another thing on the page', () => {
    expect(dateOf(ld({ '@type': 'VideoObject', datePublished: '2024-03-05' }))).toBeNull();
    expect(
      dateOf(
        ld({
          '@type': 'ItemList',
          itemListElement: [{ '@type': 'NewsArticle', datePublished: '2024-03-05' }],
        }),
      ),
    ).toBeNull();
  });

  it.each([
    '2027-01-01',
    '1970-01-01',
    '2024-02-31',
    '2024-13-01',
    '5 March 2024',
    '20240305',
    '',
    '2024-03-055',
  ])('is unknown rather than %j', (date) => {
    expect(dateOf(`<meta property="article:published_time" content="${date}">`)).toBeNull();
  });

  it('is looked for further where one source cannot be believed', () => {
    const html = `<script type="application/ld+json">{ broken</script>
      ${ld({ '@type': 'NewsArticle', datePublished: 1709596800 })}
      <meta property="article:published_time" content="2099-01-01"><time datetime="2024-03-05"></time>`;
    expect(dateOf(html)).toBe('2024-03-05');
  });

  it('may be tomorrow: the page may stand east of the reader', () => {
    expect(dateOf('<time datetime="2026-11-23">tomorrow</time>')).toBe('2026-11-23');
  });
});
