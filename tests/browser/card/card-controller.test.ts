import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { success } from '#lib/messages/result.ts';
import { BARE, TYPICAL } from '#tests/gallery/fixtures.ts';
import { REGISTERED } from '#tests/gallery/several.ts';
import {
  ARTICLE,
  dialog,
  fail,
  focused,
  host,
  middle,
  never,
  nextFrame,
  type Stage,
  setStage,
} from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  await page.viewport(1280, 900);
  stage = setStage(ARTICLE);
  await userEvent.hover(document.querySelector('#elsewhere') ?? document.body);
});
afterEach(() => stage.teardown.abort());

const harbour = () => stage.mark('harbour').element;
const elsewhere = () => document.querySelector('#elsewhere') ?? document.body;
const rest = async (on: Element = harbour()) => {
  await userEvent.hover(on);
  await expect.poll(host).not.toBeNull();
};
const gone = () => expect.poll(host).toBeNull();

describe('a pointer that rests on a mark', () => {
  it('opens its card, whose facts were asked for before', async () => {
    stage.answer(async () => {
      expect(host()).toBeNull();
      return success([TYPICAL]);
    });
    await rest();
    expect(stage.asked).toEqual([['port-aldren']]);
    expect(dialog()?.textContent).toContain('Closed to every ship');
  });

  it('finds the card beside the line, not under itself', async () => {
    await rest();
    const card = host()?.getBoundingClientRect();
    const line = harbour().getBoundingClientRect();
    expect(card && (card.top >= line.bottom || card.bottom <= line.top)).toBe(true);
  });

  it('finds the whole card inside of the window', async () => {
    await rest();
    const card = host()?.getBoundingClientRect() ?? new DOMRect();
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(innerWidth);
    expect(card.bottom).toBeLessThanOrEqual(innerHeight);
    expect(card.width).toBeGreaterThan(300);
  });

  it('opens nothing elsewhere', async () => {
    await userEvent.hover(elsewhere());
    await nextFrame();
    expect(stage.asked).toEqual([]);
  });

  it('keeps the focus and the selection where they are', async () => {
    getSelection()?.selectAllChildren(elsewhere());
    await rest();
    expect(document.activeElement).toBe(document.body);
    expect(String(getSelection())).toContain('Nothing is marked');
  });

  it('is told when the extension is out of reach, and what to do', async () => {
    stage.answer(fail('unreachable'));
    await rest();
    expect(dialog()?.textContent).toContain('Reload the page');
  });

  it('sees a small notice where the facts are late', async () => {
    stage.answer(never);
    await rest();
    expect(dialog()?.getAttribute('aria-busy')).toBe('true');
    expect(dialog()?.textContent).toContain('Port Aldren');
  });

  it('is needed: an event made by the page opens nothing', async () => {
    const { x, y } = harbour().getBoundingClientRect();
    for (const type of ['pointermove', 'pointerenter', 'mouseover']) {
      harbour().dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: x + 5, clientY: y + 5 }));
    }
    await nextFrame();
    expect(stage.asked).toEqual([]);
  });
});

describe('a pressed button', () => {
  it('opens nothing, and neither does the mark it went down on until the pointer has been elsewhere', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await userEvent.click(harbour());
      await userEvent.hover(harbour(), { position: { x: 4, y: 4 } });
      await nextFrame();
      vi.advanceTimersByTime(2000);
      expect(host()).toBeNull();
    } finally {
      vi.useRealTimers();
    }
    await userEvent.hover(elsewhere());
    await rest();
  });
});

describe('an open card', () => {
  it('closes when the pointer leaves, and leaves the page as it was', async () => {
    const before = document.documentElement.outerHTML;
    await rest();
    expect(document.documentElement.outerHTML).not.toBe(before);
    await userEvent.hover(elsewhere());
    await gone();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('stays while the pointer is on it', async () => {
    await rest();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await userEvent.hover(host() ?? document.body);
      await nextFrame();
      vi.advanceTimersByTime(5000);
      expect(host()).not.toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it('makes room for the card of another mark', async () => {
    await rest();
    await userEvent.hover(stage.mark('dockers').element);
    await expect.poll(() => dialog()?.querySelector('h2')?.textContent).toBe('Dockers’ Federation');
    expect(document.querySelectorAll('[popover]')).toHaveLength(1);
  });

  it('closes on Escape, which the page does not see; the page sees it again afterwards', async () => {
    const seen: string[] = [];
    const listen = (event: KeyboardEvent) => seen.push(event.key);
    document.addEventListener('keydown', listen);
    await rest();
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
    expect(seen).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(seen).toEqual(['Escape']);
    document.removeEventListener('keydown', listen);
  });

  it('closes when its mark is scrolled out of sight', async () => {
    elsewhere().insertAdjacentHTML('afterend', '<div style="height: 3000px"></div>');
    await rest();
    scrollTo({ top: 2000, behavior: 'instant' });
    await gone();
  });

  it('closes when its mark is edited', async () => {
    await rest();
    stage.cards.gone(stage.mark('harbour'));
    expect(host()).toBeNull();
  });

  it('closes with everything else on teardown', async () => {
    await rest();
    stage.teardown.abort();
    expect(host()).toBeNull();
    await userEvent.hover(elsewhere());
    await userEvent.hover(harbour());
    await nextFrame();
    expect(stage.asked).toEqual([['port-aldren']]);
  });

  it('is forgotten where the page takes it away', async () => {
    await rest();
    host()?.remove();
    await userEvent.hover(elsewhere());
    await userEvent.hover(harbour());
    await expect.poll(host).not.toBeNull();
  });

  it('stays when it is pinned, until it is closed by hand', async () => {
    await rest();
    const pin = [...(dialog()?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent === 'Pin',
    );
    pin?.click();
    await expect.poll(() => pin?.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(elsewhere());
    expect(host()).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
  });

  it('offers the other bearer of the name', async () => {
    await rest();
    const [, other] = dialog()?.querySelectorAll<HTMLElement>('[aria-pressed]') ?? [];
    expect(other?.textContent).toContain('Dockers’ Federation');
    other?.click();
    await expect.poll(() => dialog()?.querySelector('h2')?.textContent).toBe('Dockers’ Federation');
    expect(stage.asked).toEqual([['port-aldren'], ['dockers']]);
  });
});

describe('a mark whose name several packs bear', () => {
  beforeEach(() => {
    harbour().id = 'grain';
    stage.teardown.abort();
    stage = setStage(document.body.innerHTML);
  });
  const grain = () => stage.mark('grain').element;
  const sources = () =>
    [...(dialog()?.querySelectorAll('.source') ?? [])].map(({ textContent }) => textContent);

  it('opens one card with what each pack tells, asked for in one question', async () => {
    stage.answer(async () => success([REGISTERED, TYPICAL]));
    await rest(grain());
    expect(stage.asked).toEqual([['port-aldren', 'aldren-port']]);
    expect(sources()).toEqual(['Aldmoor harbour strike 2024 · v3', 'Northern ports · v12']);
  });

  it('offers the senses of the first pack, and the other packs follow the choice', async () => {
    stage.answer(async ([chosen]) =>
      success(chosen?.endsWith('/dockers') ? [BARE, REGISTERED] : [TYPICAL, REGISTERED]),
    );
    await rest(grain());
    const offered = [...(dialog()?.querySelectorAll<HTMLElement>('[aria-pressed].sense') ?? [])];
    expect(offered.map(({ textContent }) => textContent)).toEqual([
      'Port Aldren place',
      'Dockers’ Federation organisation',
    ]);
    offered[1]?.click();
    await expect.poll(() => dialog()?.querySelector('h2')?.textContent).toBe('Dockers’ Federation');
    expect(stage.asked).toEqual([
      ['port-aldren', 'aldren-port'],
      ['dockers', 'aldren-port'],
    ]);
    expect(sources()).toEqual(['Aldmoor harbour strike 2024 · v3', 'Northern ports · v12']);
  });

  it('keeps the focus on the sense that was chosen by key', async () => {
    stage.answer(async ([chosen]) =>
      success(chosen?.endsWith('/dockers') ? [BARE, REGISTERED] : [TYPICAL, REGISTERED]),
    );
    stage.cards.open(stage.mark('grain'));
    await expect.poll(() => sources().length).toBe(2);
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => dialog()?.querySelector('h2')?.textContent).toBe('Dockers’ Federation');
    expect(focused()?.textContent).toBe('Dockers’ Federation organisation');
  });

  it('tells of the chosen pack alone where the other has gone meanwhile', async () => {
    stage.answer(async () => success([TYPICAL]));
    await rest(grain());
    expect(sources()).toEqual([]);
    expect(dialog()?.querySelector('.pack')?.textContent).toBe('Aldmoor harbour strike 2024 · v3');
  });

  it('says that the index no longer holds the name where the chosen pack has gone meanwhile', async () => {
    stage.answer(async () => success([REGISTERED]));
    await rest(grain());
    expect(dialog()?.textContent).toContain('The index no longer holds this name.');
    expect(dialog()?.textContent).not.toContain('Northern ports');
  });
});

describe('whether a card is open', () => {
  it('is said from the moment it is wished for until it has closed', async () => {
    expect(stage.cards.isOpen).toBe(false);
    stage.cards.open(stage.mark('harbour'));
    expect(stage.cards.isOpen).toBe(true);
    await expect.poll(host).not.toBeNull();
    expect(stage.cards.isOpen).toBe(true);
    stage.cards.close();
    expect(stage.cards.isOpen).toBe(false);
  });
});

describe('a card opened by key', () => {
  const open = async () => {
    stage.cards.open(stage.mark('harbour'));
    await expect.poll(host).not.toBeNull();
  };

  it('is a named dialog with the focus inside', async () => {
    await open();
    expect(focused()).toBe(dialog()?.querySelector('.content'));
    const name = dialog()?.getAttribute('aria-labelledby');
    expect(dialog()?.querySelector(`#${name}`)?.textContent).toBe('Port Aldren');
    expect(dialog()?.getAttribute('aria-modal')).toBe('true');
  });

  it('keeps Tab inside, in both directions', async () => {
    await open();
    const stops = dialog()?.querySelectorAll('button, a[href]').length ?? 0;
    const visited: (Element | null)[] = [];
    for (let i = 0; i <= stops; i++) {
      await userEvent.tab();
      visited.push(focused());
    }
    expect(visited).not.toContain(null);
    expect(new Set(visited).size).toBe(stops + 1);
    expect(visited.at(-1)).toBe(dialog()?.querySelector('.content'));
    await userEvent.tab({ shift: true });
    expect(focused()).toBe(visited.at(-2));
  });

  it('gives focus, caret and selection back exactly', async () => {
    elsewhere().insertAdjacentHTML('afterend', '<input id="field" value="a search in the page">');
    const field = document.querySelector<HTMLInputElement>('#field');
    field?.focus();
    field?.setSelectionRange(2, 8, 'backward');
    await open();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(field);
    expect([field?.selectionStart, field?.selectionEnd, field?.selectionDirection]).toEqual([
      2,
      8,
      'backward',
    ]);
  });

  it('gives a backward selection of text back exactly', async () => {
    const text = elsewhere().firstChild ?? elsewhere();
    getSelection()?.setBaseAndExtent(text, 18, text, 3);
    await open();
    await userEvent.keyboard('{Escape}');
    const { anchorNode, anchorOffset, focusOffset } = getSelection() ?? {};
    expect([anchorNode, anchorOffset, focusOffset]).toEqual([text, 18, 3]);
  });

  it('says that it has closed, but not where the card of another mark takes its place', async () => {
    await open();
    stage.cards.open(stage.mark('dockers'));
    await expect.poll(() => dialog()?.querySelector('h2')?.textContent).toBe('Dockers’ Federation');
    expect(stage.closings.count).toBe(0);
    await userEvent.keyboard('{Escape}');
    expect(stage.closings.count).toBe(1);
  });

  it('does not mind where the pointer is', async () => {
    await open();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await userEvent.hover(elsewhere());
      await nextFrame();
      vi.advanceTimersByTime(5000);
      expect(host()).not.toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a card on a page with layers of its own', () => {
  it('lies above the highest z-index', async () => {
    elsewhere().insertAdjacentHTML(
      'afterend',
      '<div style="position: fixed; inset: 200px 0 0; z-index: 2147483647; background: gold">Subscribe</div>',
    );
    await rest();
    const { x, y } = middle();
    expect(document.elementFromPoint(x, y)).toBe(host());
  });

  it('is reachable inside a modal dialog', async () => {
    stage.teardown.abort();
    stage = setStage(`<dialog style="width: 700px; height: 600px">${ARTICLE}</dialog>`);
    document.querySelector('dialog')?.showModal();
    await rest();
    expect(host()?.parentElement).toBe(document.querySelector('dialog'));
    const { x, y } = middle();
    expect(document.elementFromPoint(x, y)).toBe(host());
  });

  it('closes alone on Escape, and leaves the dialog under it open', async () => {
    stage.teardown.abort();
    stage = setStage(`<dialog style="width: 700px; height: 600px">${ARTICLE}</dialog>`);
    document.querySelector('dialog')?.showModal();
    await rest();
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
    expect(document.querySelector('dialog')?.open).toBe(true);
  });
});
