/**
 * The pages of this part. They are made by rule, so that whoever measures knows what stands in them:
 *
 *   /marks?paragraphs=2000&names=5   a wire of short paragraphs, each with as many known names
 *   /feed                            an article and a feed that is still empty
 */

/** In the shipped pack, borne by nobody else: marked wherever it stands. */
export const NAME = 'Kupyansk';

/** The text of a paragraph of the wire. Its number makes it different from all others. */
export function wireText(number: number, names: number): string {
  const said = Array.from({ length: names }, () => `${NAME} saw`).join(' ');
  return `${said} night ${number}.`;
}

/** Paragraphs of an appended article: as many as a report of a wire has. */
const PARAGRAPHS = 8;

/** The texts of one appended article, its headline first. The name in each paragraph is set as a link. */
export function feedTexts(number: number): readonly string[] {
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    (_, i) =>
      `The ferry to ${NAME} was late again on day ${number}, and at stop ${i} those who waited asked each other why; ` +
      `a harbour master said that the water had fallen by ${number + i} millimetres since the day before.`,
  );
  return [`Report ${number} from the river`, ...paragraphs];
}

/** UTF-16 code units that are read of an appended article. */
export const feedCharacters = (number: number): number =>
  feedTexts(number).reduce((sum, text) => sum + text.length, 0);

/** The page at an address, or undefined where there is none. */
export function pageAt({ pathname, searchParams }: URL): string | undefined {
  if (pathname === '/marks') {
    return wirePage(Number(searchParams.get('paragraphs')), Number(searchParams.get('names')));
  }
  return pathname === '/feed' ? feedPage() : undefined;
}

/** Set small and in columns: all of it stands within a few tall screens, where marks are painted. */
function wirePage(paragraphs: number, names: number): string {
  const wire = Array.from({ length: paragraphs }, (_, i) => `<p>${wireText(i, names)}</p>`).join('');
  const style =
    'body { margin: 0 } #wire { display: grid; grid-template-columns: repeat(4, 1fr); font: 8px/9px serif } #wire p { margin: 0 }';
  return page('The wire', style, `<h1>The wire of a night</h1><div id="wire">${wire}</div>`);
}

const feedPage = (): string => page('The feed', '', '<h1>The feed of a night</h1><main id="feed"></main>');

function page(title: string, style: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"><style>${style}</style>
<script type="module" src="/scripts/bench/living/page/main.ts"></script></head><body>${body}</body></html>`;
}
