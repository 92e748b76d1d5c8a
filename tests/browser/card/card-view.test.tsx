import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '#lib/card/card.css';
import '#lib/ui/parts.css';
import '#lib/ui/tokens.css';
import type { Card, Content, Why } from '#lib/card/card-state.ts';
import { CardFrame } from '#lib/card/view/card-frame.tsx';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import type { WireExplanation } from '#lib/messages/message-map.ts';
import { AT_ALDREN, HOSTILE_REASONS, OF_SEVERAL, WAITING } from '#tests/gallery/explanations.ts';
import { BARE, claim, HOSTILE, NO_DISPUTES, RICH, TYPICAL } from '#tests/gallery/fixtures.ts';
import { NEWCOMER, REGISTERED, TRADED, UPDATED } from '#tests/gallery/several.ts';

const PORT = 'aldmoor-strike-2024/port-aldren';
/** Another bearer of the name, offered beside the port. */
const BAY = { id: 'aldmoor-strike-2024/bay', name: 'Aldren Bay', kind: 'place' } as const;
const IDLE = {
  onSense: () => undefined,
  onPin: () => undefined,
  onWhy: () => undefined,
  onClose: () => undefined,
  whereabouts: undefined,
};

interface Shown {
  readonly why?: Why;
  readonly pageDate?: string | null;
  readonly theme?: 'light' | 'dark';
  readonly locale?: string;
}

function show(
  content: Content,
  { pageDate = '2024-03-11', theme = 'light', locale = 'en-GB', why }: Shown = {},
): HTMLElement {
  const port = { id: PORT, name: 'Port Aldren', kind: 'place' } as const;
  const mark: Card['mark'] = { senses: why === undefined ? [port] : [port, BAY] };
  const card: Card = {
    mark,
    opener: 'pointer',
    sense: PORT,
    token: 1,
    content,
    pinned: false,
    why: why ?? { is: 'unasked' },
  };
  document.body.innerHTML = `<div class="surface" data-theme="${theme}" lang="en"></div>`;
  const root = document.querySelector<HTMLElement>('.surface') ?? document.body;
  render(
    <CardFrame
      card={card}
      now={Date.UTC(2026, 10, 22)}
      pageDate={pageDate}
      locale={locale}
      {...IDLE}
      whereabouts={why && AT_ALDREN}
    />,
    root,
  );
  return root;
}

const ready = (...details: EntityDetail[]): Content => ({ is: 'ready', details });
const text = (root: Element, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');

afterEach(() => document.body.replaceChildren());

describe('a card', () => {
  it('tells in a fixed order: name, when told, summary, figures, claims, other claims, where written', () => {
    const root = show(ready(TYPICAL));
    const parts = ['h2', '.told-on', '.summary', '.figures', '.disputes', '.also-said', '.where-written'].map(
      (part) => root.querySelector(part),
    );
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1];
      if (next === undefined) break;
      expect(part?.compareDocumentPosition(next ?? document.body)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    }
  });

  it('says beside the day how old it is, while it is fresh', () => {
    expect(text(show(ready(TYPICAL)), '.told-on')).toEqual([
      'As told on 9 Mar 2024 · 2 days before this page',
    ]);
  });

  it('says in a sentence how old it is, once a season has passed', () => {
    const root = show(ready(TYPICAL), { pageDate: '2026-11-20' });
    expect(text(root, '.stale')).toEqual(['These facts are 2 years older than this page.']);
    expect(text(show(ready(TYPICAL), { pageDate: null }), '.stale')).toEqual([
      'These facts are 2 years old.',
    ]);
    expect(text(show(ready(TYPICAL), { pageDate: '2024-06-07' }), '.stale')).toEqual([]);
    expect(text(show(ready(TYPICAL), { pageDate: '2024-06-08' }), '.stale')).toHaveLength(1);
  });

  it('says under the name of a person in what role that person speaks, once for claims in a row', () => {
    const by = { id: 'marr', name: 'Ilya Marr', role: 'harbour master' };
    const claims = ['first', 'second'].map((id) => claim({ id, by, gist: `The ${id} thing.` }));
    const positions = [
      { label: 'Yes', claims },
      { label: 'No', claims: [claim({ id: 'third', gist: 'Not so.' })] },
    ];
    const root = show(ready({ ...TYPICAL, disputes: [{ id: 'd', question: 'Is it so?', positions }] }));
    expect(text(root, '.disputes .role')).toEqual(['harbour master']);
  });

  it('prints figures with qualifier, number, unit, basis or day, and who says so', () => {
    const [population, coast] = text(show(ready(TYPICAL)), '.figure');
    expect(population).toContain('about 12,000');
    expect(population).toContain('before the strike · The Aldmoor Courier');
    expect(coast).toContain('more than 40 miles');
    expect(coast).toContain(
      'since 1 Mar 2024 · as of 8 Mar 2024 · Aldmoor Harbour Authority, via Coastal Wire',
    );
  });

  it('prints numbers as the reader writes them', () => {
    expect(text(show(ready(TYPICAL), { locale: 'de' }), '.figure .number')[0]).toBe('12.000');
  });

  it('sets a conversion by the source beside the figure it converts, as the same amount', () => {
    const figures = text(show(ready(RICH)), '.figure');
    expect(figures).toHaveLength(7);
    expect(figures.find((figure) => figure.includes('1,000'))).toContain('the same amount: about 385');
  });

  it('shows three figures, and the others when asked', async () => {
    const root = show(ready(RICH));
    const seen = () =>
      [...root.querySelectorAll<HTMLElement>('.figure')].filter(({ offsetHeight }) => offsetHeight > 0);
    expect(seen()).toHaveLength(3);
    const more = [...root.querySelectorAll('button')].find(
      ({ textContent }) => textContent === '4 more figures',
    );
    await userEvent.click(more ?? root);
    expect(seen()).toHaveLength(7);
    expect(more?.getAttribute('aria-expanded')).toBe('true');
  });

  it('says what an organisation is where the pack gives no detail', () => {
    expect(text(show(ready(BARE)), '.detail')).toEqual(['organisation']);
  });

  it('links to nothing but plain https, and tells the other site nothing', () => {
    const written = (url: string) => BARE.written.map((place) => ({ ...place, title: 'A title', url }));
    const linked = show(ready({ ...BARE, written: written('https://example.org/a') })).querySelector('a');
    expect(linked?.rel).toBe('noopener noreferrer');
    expect(show(ready({ ...BARE, written: written('javascript:alert(1)') })).querySelector('a')).toBeNull();
  });
});

describe('competing claims', () => {
  it('name the question, and for each position who says so, when and via whom', () => {
    const root = show(ready(TYPICAL));
    expect(text(root, '.question')).toEqual(['Is the harbour open, and when will it be?']);
    expect(text(root, '.label')).toEqual([
      'Closed to every ship',
      'Open to small vessels',
      'Fully open again within days',
    ]);
    const [dockers] = text(root, '.position');
    expect(dockers).toContain('Dockers’ Federation');
    expect(dockers).toContain('7 Mar 2024');
    expect(dockers).toContain('→ via Coastal Wire → in The Aldmoor Courier');
  });

  it('give every position the same size and weight', () => {
    const root = show(ready(TYPICAL));
    const looks = [...root.querySelectorAll('.position')].map((position) =>
      ['.label', '.who b', '.what'].map((part) => {
        const element = position.querySelector(part);
        if (element === null) return null;
        const { fontSize, fontWeight, color } = getComputedStyle(element);
        return [fontSize, fontWeight, color];
      }),
    );
    expect(looks).toHaveLength(3);
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(1);
  });

  it('say whose own reporting it is', () => {
    const own = text(show(ready(TYPICAL)), '.voice').find((voice) => voice.includes('Some boats'));
    expect(own).toContain('The Aldmoor Courier');
    expect(own).toContain('own reporting');
  });

  it('say that a claim is undated, and by when it was made', () => {
    const forecast = text(show(ready(TYPICAL)), '.voice').find((voice) => voice.includes('spring tide'));
    expect(forecast).toContain('undated, by 9 Mar 2024');
    expect(forecast).toContain('forecast');
  });

  it('say that a forecast’s time has passed, only where the forecast names a time and it has', () => {
    const voice = (pageDate: string) =>
      text(show(ready(RICH), { pageDate }), '.voice').find((said) => said.includes('dozen would'));
    expect(voice('2024-03-25')).toContain('its time has passed');
    expect(voice('2024-03-15')).not.toContain('its time has passed');
    const undated = text(show(ready(TYPICAL), { pageDate: '2026-11-22' }), '.voice').find((said) =>
      said.includes('spring tide'),
    );
    expect(undated).not.toContain('passed');
  });

  it('keep the source’s reservation, and a quotation as a quotation', () => {
    const root = show(ready(TYPICAL));
    expect(text(root, '.caveat')).toContain('From a video said to show the gate.');
    expect(text(root, '.what q')).toEqual(['nothing moves here']);
  });

  it('say of a statement that a later one replaces it', () => {
    const claims = [
      claim({ id: 'first', gist: 'Shut.' }),
      claim({ id: 'second', gist: 'Open.', supersedes: 'first' }),
    ];
    const said = text(show(ready({ ...NO_DISPUTES, claims })), '.voice');
    expect(said.map((voice) => voice.includes('replaced by a later statement'))).toEqual([true, false]);
  });

  it('print a speaker once for what they say in a row, and say it again to the ear', () => {
    const claims = ['a', 'b'].map((id) => claim({ id, gist: `Statement ${id}.` }));
    const root = show(ready({ ...NO_DISPUTES, claims }));
    const names = [...root.querySelectorAll<HTMLElement>('.who b')];
    expect(names.map(({ offsetWidth }) => offsetWidth > 1)).toEqual([true, false]);
    expect(names.map(({ textContent }) => textContent)).toEqual([
      'The Aldmoor Courier',
      'The Aldmoor Courier',
    ]);
  });
});

describe('a name that several packs know', () => {
  const three = () => show(ready(TRADED, REGISTERED, TYPICAL));
  const accounts = (root: Element) => [...root.querySelectorAll('.account')];

  it('is told by each pack under its own source, version and day, in the order of the answer', () => {
    const told = accounts(three()).map((account) =>
      ['.source', 'h2', '.told-on time'].map((part) => account.querySelector(part)?.textContent),
    );
    expect(told).toEqual([
      ['Grain trade of the inland sea · v1', 'Aldren grain terminal', 'As told on 20 Nov 2023'],
      ['Northern ports · v12', 'Port Aldren', 'As told on 2 Mar 2024'],
      ['Aldmoor harbour strike 2024 · v3', 'Port Aldren', 'As told on 9 Mar 2024'],
    ]);
  });

  it('is told in full by each: figures, competing claims, other claims, and where it is written', () => {
    const parts = ['.figures', '.disputes', '.also-said', '.where-written'];
    const told = accounts(three()).map((account) =>
      parts.filter((part) => account.querySelector(part) !== null),
    );
    expect(told).toEqual([
      ['.figures', '.also-said', '.where-written'],
      ['.figures', '.disputes', '.where-written'],
      parts,
    ]);
    expect(text(show(ready(TYPICAL, REGISTERED)), '.figure')).toHaveLength(
      TYPICAL.figures.length + REGISTERED.figures.length,
    );
  });

  it.each(['tall', 'wide'] as const)('gives every pack the same type, size and colour (%s)', (layout) => {
    const root = show(ready(TYPICAL, { ...TYPICAL, pack: REGISTERED.pack }));
    root.dataset.layout = layout;
    const looks = accounts(root).map((account) =>
      [...account.querySelectorAll('*')].map((element) => {
        const { font, color, opacity, backgroundColor } = getComputedStyle(element);
        return [element.className, font, color, opacity, backgroundColor].join(' ');
      }),
    );
    expect(looks[0]?.length).toBeGreaterThan(50);
    expect(looks[1]).toEqual(looks[0]);
  });

  it('lies side by side where the card lies down, and nowhere is one pack’s column narrower', () => {
    const root = show(ready(TYPICAL, REGISTERED));
    root.style.width = '760px';
    root.dataset.layout = 'wide';
    const [first, second] = accounts(root).map((account) => account.getBoundingClientRect());
    expect(first?.top).toBe(second?.top);
    expect(first?.width).toBeCloseTo(second?.width ?? 0, 0);
  });

  it('keeps the source of what is being read in sight', () => {
    const root = show(ready(RICH, REGISTERED));
    root.style.maxHeight = '400px';
    const content = root.querySelector('.content') ?? root;
    const sources = [...root.querySelectorAll('.source-line')];
    const seen = () => {
      const { top } = content.getBoundingClientRect();
      return sources
        .filter((source) => Math.abs(source.getBoundingClientRect().top - top) < 3)
        .map((source) => source.querySelector('.source')?.textContent);
    };
    content.scrollTop = 300;
    expect(seen()).toEqual(['Aldmoor harbour strike 2024 · v3']);
    content.scrollTop = content.scrollHeight;
    expect(sources[0]?.getBoundingClientRect().bottom).toBeLessThan(content.getBoundingClientRect().top + 3);
    expect(sources[1]?.checkVisibility()).toBe(true);
  });

  it('says how many packs there are, and which of them is which', () => {
    const root = three();
    expect(text(root, '.place')).toEqual(['1 of 3', '2 of 3', '3 of 3']);
    expect(text(root, '.pack')).toEqual(['3 packs know this name']);
  });

  it('has a heading of its own for each pack, and the first names the dialog', () => {
    const root = three();
    const ids = [...root.querySelectorAll('h2')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(root.querySelector('[role="dialog"]')?.getAttribute('aria-labelledby')).toBe(ids[0]);
    const names = accounts(root).map((account) =>
      (account.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => root.querySelector(`#${id}`)?.textContent),
    );
    expect(names).toEqual([
      ['Grain trade of the inland sea · v1', 'Aldren grain terminal'],
      ['Northern ports · v12', 'Port Aldren'],
      ['Aldmoor harbour strike 2024 · v3', 'Port Aldren'],
    ]);
  });

  it('that one pack knows stands under no line of sources, but over the foot that names it', () => {
    const root = show(ready(TYPICAL));
    expect(root.querySelector('.source-line')).toBeNull();
    expect(text(root, '.pack')).toEqual(['Aldmoor harbour strike 2024 · v3']);
  });
});

describe('after an update', () => {
  const tags = (root: Element) =>
    [...root.querySelectorAll('.fresh')].map((tag) => [
      tag.closest('.figure, .voice, .dispute, .facts')?.className,
      tag.textContent,
    ]);

  it('a card says at each fact that it is new or changed, to the eye and to the ear', () => {
    const root = show(ready(UPDATED));
    expect(tags(root)).toEqual([
      ['figure row', 'new since your last update'],
      ['voice row', 'changed since your last update'],
      ['dispute', 'new since your last update'],
    ]);
    for (const tag of root.querySelectorAll('.fresh, .fresh *')) {
      expect(tag.getAttribute('aria-hidden')).toBeNull();
      expect(tag.classList.contains('spoken')).toBe(false);
    }
  });

  it('a new name says once that all of it is new', () => {
    expect(tags(show(ready(NEWCOMER)))).toEqual([['facts', 'all new since your last update']]);
  });

  it('a figure says so where only who gave it was told otherwise', () => {
    const figures = TYPICAL.figures.map((one) => ({
      ...one,
      claim: { ...one.claim, fresh: 'changed' as const },
    }));
    const root = show(ready({ ...TYPICAL, figures: figures.slice(0, 1) }));
    expect(tags(root)).toEqual([['figure row', 'changed since your last update']]);
  });

  it('nothing is said where nothing changed', () => {
    expect(tags(show(ready(RICH, REGISTERED)))).toEqual([]);
  });
});

describe('why the name is marked', () => {
  const told = (...packs: WireExplanation[]): Why => ({ is: 'told', packs });

  it('is not offered where there is no page on which it is', () => {
    const root = show(ready(TYPICAL));
    expect(root.querySelector('.why-toggle')).toBeNull();
    expect(root.textContent).not.toContain('Why is this marked?');
  });

  it('is said with what spoke against it, and that the page’s subject decided', () => {
    const root = show(ready(TYPICAL), { why: told(WAITING) });
    expect(text(root, '.why-row:nth-last-child(2)')).toEqual([
      'Againstat the start of a sentence it may be an ordinary word: port −2',
    ]);
    expect(text(root, '.why-row:last-child dd')).toEqual([
      '1 point, where 2 are needed. It is marked because the page speaks of the pack’s subject.',
    ]);
  });

  it.each([
    [{ rules: [], form: 'port d’Aldrène' }, 'port d’Aldrène, a French name of Port Aldren in the pack'],
    [{ rules: [], form: 'Port Aldren' }, 'port d’Aldrène, met as Port Aldren, as the pack writes it'],
    [
      { rules: ['fr: accents'], form: 'Aldrène' },
      'port d’Aldrène, met as Aldrène, as French texts write Port Aldren',
    ],
  ])('says how the form came to be known: %j', (way, words) => {
    const senses = WAITING.senses.map((sense) => ({ ...sense, ...way }));
    const root = show(ready(TYPICAL), { why: told({ ...WAITING, senses }) });
    expect(text(root, '.why-row:first-child dd')).toEqual([words]);
  });

  it('says so without a language where the form is of none', () => {
    const senses = WAITING.senses.map(({ lang: _, ...sense }) => sense);
    const root = show(ready(TYPICAL), { why: told({ ...WAITING, senses }) });
    expect(text(root, '.why-row:first-child dd')).toEqual(['port d’Aldrène, a way to write Port Aldren']);
    const given = senses.map((sense) => ({ ...sense, rules: [] }));
    const other = show(ready(TYPICAL), { why: told({ ...WAITING, senses: given }) });
    expect(text(other, '.why-row:first-child dd')).toEqual([
      'port d’Aldrène, a name of Port Aldren in the pack',
    ]);
  });

  it('names the other bearers, a line each, and whether they are offered', () => {
    const [harbour] = WAITING.senses;
    const other = { name: 'Aldren Bay', points: 1, reasons: [] };
    const senses = harbour && [
      harbour,
      { ...harbour, ...other, entity: BAY.id, stands: true },
      { ...harbour, ...other, name: 'Aldren', entity: 'aldmoor-strike-2024/aldren', stands: false },
    ];
    const root = show(ready(TYPICAL), { why: told({ ...WAITING, senses: senses ?? [] }) });
    expect(text(root, '.why-row:last-child li')).toEqual([
      'Aldren Bay: offered above as well, 1 point',
      'Aldren: not offered, 1 point',
    ]);
  });

  it('says where nothing but the name was there to judge by', () => {
    const [, second] = OF_SEVERAL;
    const bare = second && { ...second, senses: second.senses.map((sense) => ({ ...sense, entity: PORT })) };
    const rows = text(show(ready(TYPICAL), { why: told(...(bare ? [bare] : [])) }), '.why-row');
    expect(rows).toEqual([
      'Wordsport d’Aldrène, met as Port Aldren, as the pack writes it',
      'Fornothing in the words around it',
      'Together0 points, where 2 are needed. It is marked because the page speaks of the pack’s subject.',
    ]);
  });

  it('says when the index would mark it no more, or finds nothing there', () => {
    const none = show(ready(TYPICAL), { why: told({ ...WAITING, verdict: 'none' }) });
    expect(none.textContent).toContain('Asked now, it would not be marked: reload the page.');
    const nothing = show(ready(TYPICAL), { why: told() });
    expect(nothing.textContent).toContain('The index finds no name here any more.');
    expect(text(nothing, '.report')).toEqual([]);
  });

  it('is text, whatever it holds', () => {
    const root = show(ready(TYPICAL), { why: told(HOSTILE_REASONS) });
    expect(text(root, '.why')[0]).toContain('<img src=x onerror=alert(1)>');
    expect(text(root, '.why')[0]).toContain('</style><b>bold</b>');
    expect(root.querySelector('.why :is(img, b, style)')).toBeNull();
  });

  it.each(['light', 'dark'] as const)(
    'has no accessibility fault that can be found by rule, %s',
    async (theme) => {
      const whys: Why[] = [told(WAITING), told(HOSTILE_REASONS), { is: 'pending', token: 1 }, told()];
      for (const why of whys) {
        const { violations } = await axe.run(show(ready(TYPICAL), { theme, why }));
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
    },
  );
});

describe.each(['light', 'dark'] as const)('in the %s look', (theme) => {
  const contents: [string, Content][] = [
    ['everything', ready(RICH)],
    ['little', ready(BARE)],
    ['three packs', ready(TRADED, REGISTERED, TYPICAL)],
    ['an update', ready(UPDATED, NEWCOMER)],
    ['hostile text', ready(HOSTILE)],
    ['facts on their way', { is: 'pending' }],
    ['a failure', { is: 'failed', why: 'unreachable' }],
  ];
  it.each(contents)(
    'a card with %s has no accessibility fault that can be found by rule',
    async (_, content) => {
      const { violations } = await axe.run(show(content, { theme, pageDate: '2026-11-20' }));
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    },
  );
});
