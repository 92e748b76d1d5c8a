/** A page that never rests: texts with names in them change all the time. */
import { createPageText } from '#lib/page/page-text.ts';
import { wireText } from '#scripts/bench/living/pages.ts';

/** Milliseconds between two lots of changes. */
const EVERY = 10;

/** Changes `perSecond` texts a second for so many seconds; answers how many it changed. */
export function createFlood(perSecond: number, seconds: number): Promise<number> {
  const texts = Array.from(document.querySelectorAll('#wire > p'), (node) => node.firstChild as Text);
  const start = performance.now();
  let changed = 0;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const passed = Math.min(performance.now() - start, seconds * 1_000);
      for (const due = Math.floor((passed * perSecond) / 1_000); changed < due; changed++) {
        const text = texts[changed % texts.length] as Text;
        text.data = wireText(texts.length + changed, 5);
      }
      if (passed < seconds * 1_000) return;
      clearInterval(timer);
      resolve(changed);
    }, EVERY);
  });
}

/** The same while our reading goes on in the page's own world; answers how often it read what had changed. */
export async function watchFlood(
  perSecond: number,
  seconds: number,
): Promise<{ rescans: number; characters: number }> {
  const life = new AbortController();
  const page = createPageText({ document, signal: life.signal, onBlocks: () => {}, onGone: () => {} });
  while (!page.isSettled) await new Promise((resolve) => setTimeout(resolve, 20));
  const { rescans, characters } = page.counters;
  await createFlood(perSecond, seconds);
  life.abort();
  return { rescans: page.counters.rescans - rescans, characters: page.counters.characters - characters };
}
