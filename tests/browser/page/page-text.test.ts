import { afterEach, describe, expect, it } from 'vitest';
import { isLaidOut } from '#lib/page/visibility.ts';
import { collectBlocks } from '#lib/page/walk.ts';
import { frameWith, type Live, observed, readLive } from './live.ts';

let live: Live;

afterEach(() => {
  live.life.abort();
  document.body.replaceChildren();
});

/** Reads the page of this test, made of `html`, to its end. */
async function read(html: string, options: Parameters<typeof readLive>[1] = {}): Promise<void> {
  document.body.innerHTML = html;
  live = readLive(document, options);
  const laidOut = collectBlocks(document).filter(({ element }) => isLaidOut(element));
  await expect.poll(() => live.text.counters.rescans).toBe(1);
  await expect.poll(() => live.texts().length).toBe(laidOut.length);
}

const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`#${id} is not on the page.`);
  return element;
};
const textIn = (id: string, index = 0): Text => byId(id).childNodes[index] as Text;

function addTo(id: string, html: string): void {
  byId(id).insertAdjacentHTML('beforeend', html);
}

describe('a first reading', () => {
  it('hands on every block once, in batches that one message can carry', async () => {
    await read(Array.from({ length: 150 }, (_, i) => `<p>Boat ${i} came in.</p>`).join(''));
    await expect.poll(() => live.texts().length).toBe(150);
    expect(live.texts()).toEqual(collectBlocks(document).map(({ text }) => text));
    expect(Math.max(...live.batches.map((batch) => batch.length))).toBeLessThanOrEqual(64);
    expect(new Set(live.batches.flat().map(({ id }) => id)).size).toBe(150);
  });

  it('begins with what is in the viewport', async () => {
    const page = await frameWith(
      Array.from({ length: 400 }, (_, i) => `<p style="height: 40px">Boat ${i} came in.</p>`).join(''),
    );
    page.defaultView?.scrollTo(0, 9000);
    live = readLive(page);
    await expect.poll(() => live.texts().length).toBe(400);
    const first = live.batches[0]?.map(({ element }) => element.getBoundingClientRect().top) ?? [];
    expect(first.some((top) => top >= 0 && top < 100)).toBe(true);
    expect(first.every((top) => top > -2000)).toBe(true);
  });

  it('lets the page go on between slices of bounded size', async () => {
    document.body.innerHTML = '<i>one <b>two</b></i> '.repeat(5000);
    live = readLive(document);
    await expect.poll(() => live.text.counters.textNodes).toBeGreaterThanOrEqual(15_000);
    await expect.poll(() => live.text.counters.slices).toBeGreaterThanOrEqual(10);
  });

  it('changes nothing in the page', async () => {
    document.body.innerHTML = '<article><h1>Harbour</h1><p>Boats <b>wait</b>.</p></article>';
    const before = document.documentElement.outerHTML;
    live = readLive(document);
    await expect.poll(() => live.texts()).toEqual(['Harbour', 'Boats wait.']);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('what is added', () => {
  it('is read alone', async () => {
    await read('<main id="feed"><article><p>Noon: boats return.</p></article></main>');
    const { characters } = live.text.counters;
    addTo('feed', '<article><p>One: more boats.</p></article>');
    await expect.poll(() => live.texts()).toEqual(['Noon: boats return.', 'One: more boats.']);
    expect(live.text.counters.characters - characters).toBe('One: more boats.'.length);
    expect(live.gone).toEqual([]);
  });

  it('costs as much in the hundredth article of a feed as in the first', async () => {
    await read('<main id="feed"></main>');
    for (let i = 0; i < 100; i++)
      addTo('feed', `<a href="#${i}"><h2>Boat ${100 + i}</h2><p>It came in.</p></a>\n`);
    await expect.poll(() => live.texts().length).toBe(200);
    expect(live.text.counters.characters).toBe(100 * 'Boat 100It came in.'.length);
  });

  it('is read in few rescans however many changes there are', async () => {
    await read('<main id="feed"></main>');
    const from = performance.now();
    for (let i = 0; i < 1000; i++) {
      addTo('feed', `<p>Boat ${i} came in.</p>`);
      await observed();
    }
    await expect.poll(() => live.texts().length, { timeout: 10_000 }).toBe(1000);
    const elapsed = performance.now() - from;
    expect(live.text.counters.rescans).toBeLessThanOrEqual(2 + Math.ceil(elapsed / 250));
  });

  it('joins the paragraph into which it was put', async () => {
    await read('<p id="p">Boats <b>wait</b>.</p>');
    textIn('p').before('Many ');
    byId('p').append(' Nobody knows why.');
    await expect.poll(() => live.texts()).toEqual(['Many Boats wait. Nobody knows why.']);
  });

  it('stays in the section in which it was put', async () => {
    await read('<h2>One</h2><p id="p">First.</p><h2>Two</h2><p id="q">Second.</p>');
    byId('p').insertAdjacentHTML('afterend', '<p>Put in.</p>');
    addTo('q', '<br>Third.');
    await expect.poll(() => live.texts()).toEqual(['One', 'First.', 'Put in.', 'Two', 'Second.\nThird.']);
    const sections = live.blocks().map(({ section }) => section);
    expect(sections[2]).toBe(sections[0]);
    expect(sections[4]).toBe(sections[3]);
    expect(sections[0]).not.toBe(sections[3]);
  });
});

describe('sections', () => {
  it('go on with headlines that are appended one by one', async () => {
    await read('<main id="feed"><h2>One</h2><p>First.</p></main>');
    for (const html of [
      '<p>Second.</p>',
      '<h2>Two</h2>',
      '<p>Third.</p>',
      '<h2>Three</h2>',
      '<p>Fourth.</p>',
    ]) {
      addTo('feed', html);
      await observed();
    }
    await expect.poll(() => live.texts().length).toBe(7);
    const sections = live.blocks().map(({ section }) => section);
    const [one, , , two, , three] = sections;
    expect(sections).toEqual([one, one, one, two, two, three, three]);
    expect(new Set(sections).size).toBe(3);
  });

  it('keep an edited headline, and what stands under it', async () => {
    await read('<h2>One</h2><p>First.</p><h2 id="h">Two</h2><p>Second.</p>');
    const before = live.blocks().map(({ section }) => section);
    textIn('h').data = 'Two, corrected';
    await expect.poll(() => live.texts()).toEqual(['One', 'First.', 'Two, corrected', 'Second.']);
    expect(live.blocks().map(({ section }) => section)).toEqual(before);
  });
});

describe('what is edited', () => {
  it('is taken back before it can be drawn, and read again', async () => {
    await read('<p id="p">Boats wait.</p><p>Nobody knows.</p>');
    const [before, other] = live.blocks();
    textIn('p').data = 'Ships wait.';
    await observed();
    expect(live.gone).toEqual([before?.id]);
    await expect.poll(() => live.texts()).toEqual(['Ships wait.', 'Nobody knows.']);
    expect(live.blocks()[1]).toBe(other);
  });

  it('is left alone where the same text is written again', async () => {
    await read('<p id="p">Boats <b>wait</b>.</p><p id="q">Nobody knows.</p>');
    const [before] = live.blocks();
    textIn('p').data = 'Boats ';
    textIn('q').data = 'Somebody knows.';
    await expect.poll(() => live.texts()).toEqual(['Boats wait.', 'Somebody knows.']);
    expect(live.blocks()[0]).toBe(before);
  });

  it('keeps the blocks of a part that was moved as it is', async () => {
    await read('<div id="a"><p>First.</p></div><div id="b"><p>Second.</p></div>');
    const [first, second] = live.blocks();
    byId('a').before(byId('b'));
    addTo('a', '<p>Third.</p>');
    await expect.poll(() => live.texts()).toEqual(['Second.', 'First.', 'Third.']);
    expect(live.blocks().slice(0, 2)).toEqual([second, first]);
  });

  it('is two blocks after a list was put into it, and one again without it', async () => {
    await read('<div id="d">Boats <i id="i">wait</i> in the bay.</div>');
    byId('i').insertAdjacentHTML('afterend', '<ul id="u"><li>One boat</li></ul>');
    await expect.poll(() => live.texts()).toEqual(['Boats wait', 'One boat', 'in the bay.']);
    byId('u').remove();
    await expect.poll(() => live.texts()).toEqual(['Boats wait in the bay.']);
  });

  it('follows line breaks that come and go, and text nodes that are split and joined', async () => {
    await read('<p id="p">Boats wait.</p>');
    textIn('p').splitText(5).before(document.createElement('br'));
    await expect.poll(() => live.texts()).toEqual(['Boats\n wait.']);
    byId('p').querySelector('br')?.remove();
    await expect.poll(() => live.texts()).toEqual(['Boats wait.']);
    byId('p').normalize();
    await expect.poll(() => live.blocks()[0]?.nodes.length).toBe(1);
    expect(live.texts()).toEqual(['Boats wait.']);
  });

  it('is gone with its element', async () => {
    await read('<div id="d"><p>First.</p><p>Second.</p></div><p>Third.</p>');
    const ids = live.blocks().map(({ id }) => id);
    byId('d').remove();
    await observed();
    expect(live.gone.toSorted()).toEqual(ids.slice(0, 2));
    expect(live.texts()).toEqual(['Third.']);
  });
});

describe('a part that is opened or closed to reading', () => {
  const closings: readonly (readonly [string, string, string])[] = [
    ['contenteditable', '', 'false'],
    ['contenteditable', 'plaintext-only', 'false'],
    ['hidden', '', ''],
    ['aria-hidden', 'true', 'false'],
    ['role', 'textbox', 'group'],
    ['role', 'navigation', 'main'],
  ];

  it.each(closings)('loses its blocks at once with %s="%s" and gets them back', async (name, value, open) => {
    await read('<div id="d"><p>Boats wait.</p></div><p>Nobody knows.</p>');
    byId('d').setAttribute(name, value);
    await observed();
    expect(live.texts()).toEqual(['Nobody knows.']);
    if (name === 'hidden') byId('d').removeAttribute(name);
    else byId('d').setAttribute(name, open);
    await expect.poll(() => live.texts()).toEqual(['Boats wait.', 'Nobody knows.']);
  });

  it('is handed on when it is shown, if the page laid it out only then', async () => {
    await read('<p id="p" style="display: none">Boats wait.</p><p>Nobody knows.</p>');
    await expect.poll(() => live.texts()).toEqual(['Nobody knows.']);
    byId('p').style.display = 'block';
    await expect.poll(() => live.texts()).toEqual(['Boats wait.', 'Nobody knows.']);
  });

  it('is handed on when <details> are opened', async () => {
    await read('<details id="d"><summary>More</summary><p>Boats wait.</p></details>');
    await expect.poll(() => live.texts()).toEqual(['More']);
    byId('d').setAttribute('open', '');
    await expect.poll(() => live.texts()).toEqual(['More', 'Boats wait.']);
  });

  it('is handed on though its element has no box of its own, or is left out while off screen', async () => {
    await read(`<p style="display: contents">No box.</p><div style="height: 5000px"></div>
      <div style="content-visibility: auto"><p>Not drawn yet.</p></div>`);
    await expect.poll(() => live.texts()).toEqual(['No box.', 'Not drawn yet.']);
  });

  it('has no blocks while the whole document is an editor', async () => {
    const page = await frameWith('<p id="p">Boats wait.</p>');
    live = readLive(page);
    await expect.poll(() => live.texts()).toEqual(['Boats wait.']);
    page.designMode = 'on';
    page.body.append('typed');
    await observed();
    expect(live.texts()).toEqual([]);
    page.designMode = 'off';
    page.body.append(' and done');
    await expect.poll(() => live.texts()).toEqual(['Boats wait.', 'typed and done']);
  });
});

describe('a document that becomes another', () => {
  it('tells of a new address, gives up what went and reads what came', async () => {
    const visited: string[] = [];
    await read('<main id="m"><p>Page one.</p></main>', { onNavigate: (url) => visited.push(url) });
    history.pushState(null, '', '#/two');
    byId('m').innerHTML = '<p>Page two.</p>';
    await expect.poll(() => live.texts()).toEqual(['Page two.']);
    expect(visited.map((url) => new URL(url).hash)).toEqual(['#/two']);
    history.back();
    await expect.poll(() => visited.length).toBe(2);
  });

  it('does not take a jump within the page for a new address', async () => {
    const visited: string[] = [];
    await read('<p id="p">Page one.</p>', { onNavigate: (url) => visited.push(url) });
    history.pushState(null, '', '#p');
    addTo('p', ' Still.');
    await expect.poll(() => live.texts()).toEqual(['Page one. Still.']);
    expect(visited).toEqual([]);
    history.back();
  });

  it('is read on after its body was exchanged and after document.open()', async () => {
    const reopened: string[] = [];
    const page = await frameWith('<p>First.</p>');
    live = readLive(page, { onReopen: () => reopened.push('again') });
    await expect.poll(() => live.texts()).toEqual(['First.']);
    const body = page.createElement('body');
    body.innerHTML = '<p>Second.</p>';
    page.body.replaceWith(body);
    await expect.poll(() => live.texts()).toEqual(['Second.']);
    page.open();
    page.write('<!doctype html><p>Third.</p>');
    page.close();
    await expect.poll(() => live.texts()).toEqual(['Third.']);
    expect(reopened).toEqual(['again']);
  });

  it('is looked over when it comes back from the back/forward cache', async () => {
    const restored: string[] = [];
    await read('<p id="p">Boats wait.</p>', { onRestore: () => restored.push(...live.texts()) });
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(restored).toEqual([]);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(restored).toEqual(['Boats wait.']);
  });
});

describe('the reader', () => {
  it('does not see elements of ours come and go', async () => {
    const own = new WeakSet<Node>();
    await read('<p>Boats wait.</p>', { own });
    const { rescans } = live.text.counters;
    const host = document.createElement('div');
    host.append('Ours.');
    own.add(host);
    document.documentElement.append(host);
    await observed();
    host.remove();
    document.body.insertAdjacentHTML('beforeend', '<p>Nobody knows.</p>');
    await expect.poll(() => live.texts()).toEqual(['Boats wait.', 'Nobody knows.']);
    expect(live.text.counters.rescans).toBe(rescans + 1);
  });

  it('says when everything there is was read and handed on', async () => {
    document.body.innerHTML = '<p>Boats wait.</p>'.repeat(300);
    live = readLive(document);
    expect(live.text.isSettled).toBe(false);
    await expect.poll(() => live.text.isSettled).toBe(true);
    expect(live.texts()).toHaveLength(300);
    document.body.append('More.');
    await observed();
    expect(live.text.isSettled).toBe(false);
    await expect.poll(() => live.text.isSettled).toBe(true);
    expect(live.texts()).toHaveLength(301);
  });

  it('is silent after its end', async () => {
    await read('<p id="p">Boats wait.</p>');
    const { batches, gone } = live;
    const before = [batches.length, gone.length];
    live.life.abort();
    textIn('p').data = 'Ships wait.';
    document.body.append('More.');
    const other = readLive(document);
    await expect.poll(() => other.texts()).toEqual(['Ships wait.', 'More.']);
    other.life.abort();
    expect([batches.length, gone.length]).toEqual(before);
  });

  it('hands on nothing further until the last batch was dealt with', async () => {
    let answer = (): void => {};
    const sizes: number[] = [];
    document.body.innerHTML = '<p>Boats wait.</p>'.repeat(130);
    live = readLive(document, {
      onBlocks: (blocks) => {
        sizes.push(blocks.length);
        return new Promise<void>((resolve) => {
          answer = resolve;
        });
      },
    });
    await expect.poll(() => sizes).toEqual([64]);
    answer();
    await expect.poll(() => sizes).toEqual([64, 64]);
    answer();
    await expect.poll(() => sizes).toEqual([64, 64, 2]);
  });
});
