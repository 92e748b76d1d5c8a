/** How news pages are built, from a wire report to a live blog: each shape writes the body of a page of a given size. */
import type { Prose } from './prose.ts';

/** What a shape writes with. */
export interface Writer {
  readonly prose: Prose;
  readonly cyrillic: Prose;
  /** About so many paragraphs of article. */
  readonly paragraphs: number;
}

export type Shape = (writer: Writer) => string;

const times = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('\n');

const paragraphs = (prose: Prose, count: number): string => times(count, () => `<p>${prose.paragraph()}</p>`);

const links = (prose: Prose, count: number): string =>
  `<ul>${times(count, () => `<li><a href="#">${prose.headline()}</a></li>`)}</ul>`;

const article = (prose: Prose, body: string): string =>
  `<main><article><h1>${prose.headline()}</h1>\n<p class="byline">By ${prose.title()}</p>\n${body}</article></main>`;

const wire: Shape = ({ prose, paragraphs: count }) => article(prose, paragraphs(prose, count));

const longRead: Shape = ({ prose, paragraphs: count }) =>
  article(
    prose,
    times(
      Math.ceil(count / 6),
      () => `<section><h2>${prose.headline()}</h2>${paragraphs(prose, 5)}
<blockquote><p>${prose.sentence()}</p></blockquote>
<figure><img alt="" width="600" height="200"><figcaption>${prose.sentence()}</figcaption></figure></section>`,
    ),
  );

const liveBlog: Shape = ({ prose, paragraphs: count }) =>
  article(
    prose,
    times(
      count,
      (post) => `<article class="post" id="post-${post}"><header><time>${post % 24}:${10 + (post % 50)}</time>
<h3>${prose.headline()}</h3></header><p>${prose.paragraph()}</p>${post % 3 === 0 ? `<p>${prose.sentence()}</p>` : ''}
<footer><a href="#">Share</a></footer></article>`,
    ),
  );

/** More furniture than text. */
const furnished: Shape = ({ prose, paragraphs: count }) =>
  `<header><nav>${links(prose, 20 + count)}</nav><form><input><button>Search</button></form></header>
<aside class="rail">${times(10 + count, () => `<div class="teaser"><h4><a href="#">${prose.headline()}</a></h4><p>${prose.sentence()}</p></div>`)}</aside>
${article(prose, paragraphs(prose, count))}
<footer>${times(6, () => `<div><h5>${prose.title()}</h5>${links(prose, 12)}</div>`)}</footer>
<script type="application/json">{"state":"${'x'.repeat(200 * count)}"}</script>`;

const tables: Shape = ({ prose, paragraphs: count }) =>
  article(
    prose,
    times(
      Math.ceil(count / 4),
      () =>
        `${paragraphs(prose, 3)}<table><caption>${prose.headline()}</caption><tbody>${times(
          12,
          () =>
            `<tr><th>${prose.name()}</th>${times(5, () => `<td>${prose.whole(90_000)}</td>`)}<td>${prose.title()}</td></tr>`,
        )}</tbody></table>`,
    ),
  );

/** A link or an emphasis every few words: many short text nodes. */
const linked: Shape = ({ prose, paragraphs: count }) =>
  article(
    prose,
    times(count, () => {
      const words = prose.paragraph().split(' ');
      return `<p>${words.map((word, at) => inTag(word, at + prose.whole(2))).join(' ')}</p>`;
    }),
  );

function inTag(word: string, at: number): string {
  if (at % 5 === 0) return `<a href="#">${word}</a>`;
  return at % 7 === 0 ? `<em>${word}</em>` : word;
}

const commented: Shape = ({ prose, paragraphs: count }) =>
  `${wire({ prose, cyrillic: prose, paragraphs: Math.ceil(count / 2) })}
<section class="comments"><h2>Comments</h2>${times(
    count * 2,
    (at) => `<div class="comment" style="margin-left:${(at % 5) * 20}px"><div class="head"><b>reader${at}</b>
<span>${at} hours ago</span></div><div class="text"><p>${prose.sentence()} ${prose.sentence()}</p></div>
<div><button>Reply</button><button>Like</button></div></div>`,
  )}</section>`;

const cyrillic: Shape = ({ cyrillic: prose, paragraphs: count }) => article(prose, paragraphs(prose, count));

const mixed: Shape = ({ prose, cyrillic: other, paragraphs: count }) =>
  article(
    prose,
    times(
      Math.ceil(count / 5),
      () => `${paragraphs(prose, 2)}<blockquote lang="uk"><p>${other.paragraph()}</p></blockquote>
<ul>${times(4, () => `<li>${prose.sentence()}</li>`)}</ul><pre><code>${prose.sentence()}</code></pre>
<details><summary>${prose.headline()}</summary><p>${prose.paragraph()}</p></details>`,
    ),
  );

/** Wrapper in wrapper, and white space between all of them. */
const wrapped: Shape = ({ prose, paragraphs: count }) =>
  times(
    count,
    (at) => `<div class="row" data-id="${at}">
  <div class="col">
    <div class="cell" style="padding: 0">
      <div>
        <span>${prose.sentence()}</span>
        <span>${prose.sentence()}</span> <span>${prose.sentence()}</span>
      </div>
    </div>
  </div>
</div>`,
  );

const briefing: Shape = ({ prose, paragraphs: count }) =>
  `<main>${times(
    count,
    () => `<section class="item"><h2><a href="#">${prose.headline()}</a></h2><p>${prose.paragraph()}
<a href="#">Read more</a></p><ul class="tags"><li>${prose.title()}</li><li>${prose.name()}</li></ul></section>`,
  )}</main>`;

export const SHAPES: Readonly<Record<string, Shape>> = {
  ...{ wire, 'long read': longRead, 'live blog': liveBlog, furnished, tables, linked },
  ...{ commented, cyrillic, mixed, wrapped, briefing },
};
