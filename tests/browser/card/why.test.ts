import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AT_ALDREN } from '#tests/gallery/explanations.ts';
import { ARTICLE, dialog, fail, focused, host, never, nextFrame, type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  await page.viewport(1280, 900);
  stage = setStage(ARTICLE);
  await userEvent.hover(elsewhere());
});
afterEach(() => {
  vi.restoreAllMocks();
  stage.teardown.abort();
});

const elsewhere = () => document.querySelector('#elsewhere') ?? document.body;
const harbour = () => stage.mark('harbour').element;
const section = () => dialog()?.querySelector('.why') ?? null;
const content = () => dialog()?.querySelector('.content') ?? document.body;

function button(label: string): HTMLButtonElement {
  const found = [...(dialog()?.querySelectorAll('button') ?? [])].find(
    ({ textContent }) => textContent === label,
  );
  if (found === undefined) throw new Error(`the card has no button “${label}”`);
  return found;
}
const line = () => button('Why is this marked?');

/** Opens the card of the harbour, by pointer or by key, and waits for its facts. */
async function open(by: 'pointer' | 'key'): Promise<void> {
  if (by === 'pointer') await userEvent.hover(harbour());
  else stage.cards.open(stage.mark('harbour'));
  await expect.poll(() => dialog()?.querySelector('.why-toggle')).toBeTruthy();
}

async function told(by: 'pointer' | 'key' = 'pointer'): Promise<void> {
  await open(by);
  line().click();
  await expect.poll(() => section()?.querySelector('dl')).toBeTruthy();
}

/** The section's ledger: what stands in the margin, and beside it. */
function ledger(): string[][] {
  return [...(section()?.querySelectorAll('.why-row') ?? [])].map((row) => [
    row.querySelector('dt')?.textContent ?? '',
    ...[...row.querySelectorAll('li, dd > p, dd:not(:has(li, p))')].map(
      ({ textContent }) => textContent ?? '',
    ),
  ]);
}

describe('the line that asks why a name is marked', () => {
  it('asks for the passage of the mark when it is pressed, and not before', async () => {
    await open('pointer');
    expect(line().getAttribute('aria-expanded')).toBe('false');
    expect(stage.questioned).toEqual([]);
    line().click();
    expect(stage.questioned).toEqual([AT_ALDREN.passage]);
    expect(line().getAttribute('aria-expanded')).toBe('true');
    expect(line().getAttribute('aria-controls')).toBe(section()?.id);
  });

  it.each(['{Enter}', ' '])('is pressed by the key “%s” too', async (key) => {
    await open('key');
    line().focus();
    await userEvent.keyboard(key);
    await expect.poll(() => section()?.querySelector('dl')).toBeTruthy();
  });

  it('is not there while there are no facts', async () => {
    stage.answer(never);
    await userEvent.hover(harbour());
    await expect.poll(host).not.toBeNull();
    expect(dialog()?.querySelector('.why-toggle')).toBeNull();
  });
});

describe('the reasons', () => {
  it('say what was matched, by which rules, what spoke for it, and who else was possible', async () => {
    await told();
    expect(ledger()).toEqual([
      ['Words', 'port d’Aldrène, as French texts write Port Aldren'],
      ['Rules', 'fr: newspapers write è before a silent e', 'fr: “port de” before the name of a harbour'],
      [
        'For',
        'the pack holds this name for unmistakable +2',
        'the words around it say what kind of place it is, and it is one: grues +1',
      ],
      ['Together', '3 points. From 2 on, a name is marked.'],
      [
        'Or meant',
        'Port Aldren Council: not offered, 1 point',
        'Aldren Liner Company: not offered, −4 points',
      ],
    ]);
  });

  it('are waited for with a calm line', async () => {
    stage.explain(never);
    await open('pointer');
    line().click();
    await expect.poll(() => section()?.textContent).toBe('Why this is markedLooking up the reasons …');
    expect(section()?.getAttribute('aria-busy')).toBe('true');
    expect(section()?.querySelector('button')).toBeNull();
  });

  it.each(['unreachable', 'refused', 'malformed'] as const)(
    'are said not to be had in one sentence where the background is %s',
    async (why) => {
      stage.explain(fail(why));
      await open('pointer');
      line().click();
      await expect
        .poll(() => section()?.querySelector('[role="status"]')?.textContent)
        .toBe('According To did not answer. Reload the page and ask again.');
      expect(section()?.getAttribute('aria-busy')).toBe('false');
    },
  );

  it('are said not to be had where asking throws', async () => {
    stage.explain(() => Promise.reject(new Error('gone')));
    await open('pointer');
    line().click();
    await expect.poll(() => section()?.textContent).toContain('According To did not answer.');
  });

  it('leave a page that has been left alone', async () => {
    const late = Promise.withResolvers<never>();
    stage.explain(() => late.promise);
    await open('pointer');
    line().click();
    stage.teardown.abort();
    late.reject(new Error('gone'));
    await nextFrame();
    expect(host()).toBeNull();
  });
});

describe('the open section', () => {
  it('leaves the card on its side of the line and inside of the window, and scrolls within it', async () => {
    for (const height of [900, 420]) {
      await page.viewport(1280, height);
      await told();
      await nextFrame();
      const card = host()?.getBoundingClientRect() ?? new DOMRect();
      const mark = harbour().getBoundingClientRect();
      expect(card.top).toBeGreaterThanOrEqual(mark.bottom);
      expect(card.bottom).toBeLessThanOrEqual(innerHeight);
      const { top, bottom } = content().getBoundingClientRect();
      const heading = section()?.querySelector('h3')?.getBoundingClientRect() ?? new DOMRect();
      expect(heading.top).toBeGreaterThanOrEqual(top);
      expect(heading.bottom).toBeLessThanOrEqual(bottom);
      stage.cards.close();
      await userEvent.hover(elsewhere());
    }
  });

  it('does not scroll the page', async () => {
    elsewhere().insertAdjacentHTML('afterend', '<div style="height: 3000px"></div>');
    await told('key');
    expect(scrollY).toBe(0);
  });

  it('stays while the pointer goes elsewhere', async () => {
    await told();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await userEvent.hover(elsewhere());
      await nextFrame();
      vi.advanceTimersByTime(5000);
      expect(section()).not.toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it('takes no focus from the page where a pointer opened it', async () => {
    await open('pointer');
    await userEvent.hover(host() ?? document.body);
    line().dispatchEvent(new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true }));
    line().click();
    await expect.poll(() => section()?.querySelector('dl')).toBeTruthy();
    expect(document.activeElement).toBe(document.body);
  });

  it('takes the focus where the focus was in the card, and gives it back to the line when it closes', async () => {
    await open('key');
    line().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe(section());
    await expect.poll(() => section()?.querySelector('dl')).toBeTruthy();
    await userEvent.tab();
    expect(focused()).toBe(button('Copy for a report'));
    await userEvent.tab();
    expect(focused()).toBe(line());
    await userEvent.keyboard('{Enter}');
    expect(section()).toBeNull();
    expect(focused()).toBe(line());
  });

  it('is closed by Escape, the focus back at the line; the next Escape closes the card', async () => {
    await told('key');
    button('Copy for a report').focus();
    await userEvent.keyboard('{Escape}');
    expect(section()).toBeNull();
    expect(focused()).toBe(line());
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
  });

  it('keeps Tab inside the card, with every button once', async () => {
    await told('key');
    const stops = dialog()?.querySelectorAll('button, a[href]').length ?? 0;
    const visited: (Element | null)[] = [];
    for (let i = 0; i <= stops; i++) {
      await userEvent.tab();
      visited.push(focused());
    }
    expect(visited).not.toContain(null);
    expect(visited).toContain(button('Copy for a report'));
    expect(new Set(visited).size).toBe(stops + 1);
  });
});

describe('the report', () => {
  const status = () => section()?.querySelector('.copied')?.textContent;

  it('says what it holds before it is copied', async () => {
    await told();
    const copy = button('Copy for a report');
    const described = dialog()?.querySelector(`#${copy.getAttribute('aria-describedby')}`);
    expect(described?.textContent).toBe(
      'Copies the marked words with a little of the text around them, what is said here, the versions of pack and extension, and this page’s address without query and fragment. Nothing is sent.',
    );
    expect(copy.compareDocumentPosition(described ?? copy)).toBe(Node.DOCUMENT_POSITION_PRECEDING);
  });

  it('goes to the clipboard by a press, and the card says so', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await told();
    expect(status()).toBe('');
    button('Copy for a report').click();
    await expect.poll(status).toBe('Copied');
    expect(write).toHaveBeenCalledTimes(1);
    const [text] = write.mock.calls[0] ?? [];
    expect(text).toContain('Taken for: Port Aldren (aldmoor-strike-2024/port-aldren)\n');
    expect(text).toContain('Page: https://courrier.example/mer/greve\n');
    expect(text).not.toContain('4711');
  });

  it.each([
    ['refuses', () => vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no'))],
    [
      'has none',
      () => vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as unknown as Clipboard),
    ],
  ])('is laid out and selected where the clipboard %s', async (_, refuse) => {
    refuse();
    await told();
    button('Copy for a report').click();
    await expect.poll(() => section()?.querySelector('textarea')).toBeTruthy();
    const field = section()?.querySelector('textarea');
    expect(status()).toBe('The browser did not let it be copied. The text is selected here:');
    expect(field?.readOnly).toBe(true);
    expect(field?.value).toContain('According To: report of a mark\n');
    expect(focused()).toBe(field);
    expect([field?.selectionStart, field?.selectionEnd]).toEqual([0, field?.value.length]);
    const { bottom = 0 } = field?.getBoundingClientRect() ?? {};
    expect(bottom).toBeLessThanOrEqual(content().getBoundingClientRect().bottom);
  });

  it('that is laid out is one more stop of Tab, and can be left', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no'));
    await told('key');
    button('Copy for a report').click();
    await expect.poll(() => focused()?.tagName).toBe('TEXTAREA');
    await userEvent.tab();
    expect(focused()).toBe(line());
    await userEvent.tab({ shift: true });
    expect(focused()?.tagName).toBe('TEXTAREA');
  });
});
