/** News pages of our own, the same every time: each shape in six sizes, from a short report to hundreds of posts. */
import { randomFrom, seedOf } from '#scripts/scale/random.ts';
import type { NewsPage, StrewnNames } from './news-page.ts';
import { cyrillicProse, englishProse } from './prose.ts';
import { SHAPES } from './shapes.ts';

/** Paragraphs of article: from a wire report of 1,500 characters to a live blog of 100,000. The middle is the usual article. */
const SIZES = [4, 10, 20, 40, 80, 240] as const;

/** Pages of this size say nothing of what they are: whoever asks whether they are news must look at their paragraphs. */
const SILENT = 10;

/** All generated pages, small ones of every shape first. */
export function newsPages(names: StrewnNames): NewsPage[] {
  return SIZES.flatMap((size) =>
    Object.keys(SHAPES).map((shape) => ({ name: `${shape} ${size}`, html: pageOf(shape, size, names) })),
  );
}

/** One page: a news article by what it says of itself, except at the size that says nothing. */
export function pageOf(shape: string, paragraphs: number, names: StrewnNames): string {
  const random = randomFrom(seedOf(shape, paragraphs));
  const prose = englishProse(random, names);
  const body = SHAPES[shape]?.({ prose, cyrillic: cyrillicProse(random, names), paragraphs });
  if (body === undefined) throw new RangeError(`There is no page of the shape “${shape}”.`);
  const headline = prose.headline();
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${headline}</title>${paragraphs === SILENT ? '' : saidOf(headline)}
<style>body{font:17px/1.5 serif;margin:0 auto;max-width:46rem}nav li{display:inline-block}aside{float:right;width:14rem}</style>
</head><body>
${body}
</body></html>
`;
}

const saidOf = (headline: string): string => `
<meta property="og:type" content="article"><meta property="og:title" content="${headline}">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${headline}"}</script>`;
