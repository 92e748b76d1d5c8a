import { describe, expect, it } from 'vitest';
import { manyNames } from '#scripts/bench/page/extension/many-names.ts';
import { emptyTasks, onItsMainThread, ownWork, slices } from '#scripts/bench/page/extension/own-work.ts';
import { pageOfMentions } from '#scripts/bench/page/extension/thousand.ts';
import type { TraceEvent } from '#scripts/bench/page/extension/trace.ts';
import { median, medianRatio, quantile, ratioOfTotals, shuffled } from '#scripts/bench/page/statistics.ts';
import { spread } from '#scripts/bench/pages/folder.ts';
import { newsPages, pageOf } from '#scripts/bench/pages/generate.ts';
import { randomFrom } from '#scripts/scale/random.ts';

const NAMES = { latin: ['Aldren', 'Port Sellow'], cyrillic: ['Олдрен'] };
const textOf = (html: string) => html.replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>|<[^>]+>/gu, ' ');

describe('generated pages', () => {
  const pages = newsPages(NAMES);

  it('are the same every time', () => {
    expect(newsPages(NAMES)).toEqual(pages);
  });

  it('are at least sixty, each of another name, from short reports to long live blogs', () => {
    expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length);
    expect(pages.length).toBeGreaterThanOrEqual(60);
    const lengths = pages.map(({ html }) => textOf(String(html)).length);
    expect(Math.min(...lengths)).toBeLessThan(2_500);
    expect(Math.max(...lengths)).toBeGreaterThan(60_000);
  });

  it('hold names as densely as news does', () => {
    const text = textOf(pageOf('wire', 240, NAMES));
    const names = text.match(/Aldren|Port Sellow/gu)?.length ?? 0;
    expect((names / text.length) * 1000).toBeGreaterThan(2.5);
    expect((names / text.length) * 1000).toBeLessThan(6.5);
  });

  it('leave no slot of a pattern unfilled', () => {
    for (const { html } of pages) expect(textOf(String(html))).not.toMatch(/\{\w+\}|undefined/u);
  });

  it('call themselves articles, except those of the size that says nothing', () => {
    const silent = pages.filter(({ html }) => !String(html).includes('og:type'));
    expect(silent.map(({ name }) => name)).toEqual(
      pages.map(({ name }) => name).filter((name) => / 10$/u.test(name)),
    );
  });

  it('refuse a shape that is none', () => {
    expect(() => pageOf('heap', 4, NAMES)).toThrow('heap');
  });
});

describe('a choice among pages', () => {
  it('is always the same and keeps their order', () => {
    const all = Array.from({ length: 50 }, (_, i) => i);
    const chosen = spread(all, 10);
    expect(chosen).toHaveLength(10);
    expect(spread(all, 10)).toEqual(chosen);
    expect(chosen.toSorted((a, b) => a - b)).toEqual(chosen);
  });

  it('is all of them where they are few', () => {
    expect(spread([1, 2, 3], 10)).toEqual([1, 2, 3]);
  });
});

describe('the page of a thousand mentions', () => {
  it('names a thousand times', () => {
    expect(pageOfMentions(['Aldren']).match(/Aldren/gu)).toHaveLength(1000);
  });
});

describe('many names', () => {
  it('begin with those that pages hold, and are as many as were asked for', () => {
    const names = manyNames(['Aldren', 'Sellow'], 500);
    expect(names.slice(0, 2)).toEqual(['Aldren', 'Sellow']);
    expect(new Set(names).size).toBe(500);
    expect(manyNames(['Aldren', 'Sellow'], 500)).toEqual(names);
  });
});

describe('middle values', () => {
  it('lie between the two in the middle of an even number', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([5, 1, 3])).toBe(3);
    expect(quantile([1, 2, 3, 4, 5], 0.99)).toBeCloseTo(4.96);
    expect(median([])).toBeNaN();
  });

  it('of ratios are taken page by page, those of totals over all pages', () => {
    const above = new Map([
      ['a', 10],
      ['b', 20],
      ['c', 300],
      ['only here', 7],
    ]);
    const below = new Map([
      ['a', 5],
      ['b', 20],
      ['c', 75],
    ]);
    expect(medianRatio(above, below)).toBe(2);
    expect(ratioOfTotals(above, below)).toBe(3.3);
  });

  it('leave nothing out when they are shuffled, and shuffle alike from the same seed', () => {
    const items = [1, 2, 3, 4, 5, 6, 7];
    const mixed = shuffled(items, randomFrom(7));
    expect(mixed).not.toEqual(items);
    expect(mixed.toSorted()).toEqual(items);
    expect(shuffled(items, randomFrom(7))).toEqual(mixed);
  });
});

describe('our work in a trace', () => {
  const WHOSE = { origin: 'chrome-extension://abc/', world: 'Ours' };
  const event = (name: string, ts: number, dur: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
    ...{ name, pid: 1, tid: 1, ts, dur, tdur: dur / 2, args: {} },
    ...more,
  });
  const ours = (name: string, ts: number, dur: number) =>
    event(name, ts, dur, { args: { worldName: 'Ours' } });
  const script = (file: string, ts: number, dur: number) =>
    event('EvaluateScript', ts, dur, { args: { data: { url: WHOSE.origin + file } } });

  const EVENTS = [
    event('RunTask', 0, 90),
    ours('v8.callFunction', 10, 20),
    event('RunTask', 100, 5_000),
    script('gate.js', 200, 1_000),
    ours('v8.run', 300, 800),
    event('BlinkScheduler_PerformMicrotaskCheckpoint', 1_300, 400),
    event('RunTask', 6_000, 2_000),
    event('v8.callFunction', 6_050, 100, { args: { worldName: 'the page’s' } }),
    ours('v8.callFunction', 6_200, 1_000),
    ours('v8.callFunction', 6_300, 200),
    event('Layout', 6_400, 50),
    event('UpdateLayoutTree', 7_300, 50),
    event('BlinkScheduler_PerformMicrotaskCheckpoint', 7_500, 6),
    event('RunTask', 9_000, 10),
  ];

  it('counts the outermost events only, from our first script on', () => {
    const work = ownWork(EVENTS, WHOSE);
    expect(work.map(({ ts, wall }) => [ts, wall])).toEqual([
      [200, 1],
      [1_300, 0.4],
      [6_200, 1],
    ]);
    expect(work.map(({ ms }) => ms)).toEqual([0.5, 0.2, 0.5]);
  });

  it('tells scripts that were brought from what they had called later', () => {
    const work = ownWork(EVENTS, WHOSE);
    expect(work.map((one) => one.script)).toEqual(['gate.js', '', '']);
    expect(work.map((one) => one.since)).toEqual(['gate.js', 'gate.js', 'gate.js']);
  });

  it('counts layouts and styles that happened inside of it, and no others', () => {
    expect(ownWork(EVENTS, WHOSE).map(({ layouts, styles }) => [layouts, styles])).toEqual([
      [0, 0],
      [0, 0],
      [1, 0],
    ]);
  });

  it('adds up what happened in one task', () => {
    expect(slices(ownWork(EVENTS, WHOSE), 'wall')).toEqual([1.4, 1]);
  });

  it('calls a task empty in which no script ran', () => {
    expect(emptyTasks(EVENTS)).toEqual([0.005]);
  });

  it('looks at the thread alone on which a script of ours was evaluated', () => {
    const elsewhere = event('RunTask', 50, 10, { tid: 2 });
    expect(onItsMainThread([...EVENTS, elsewhere], WHOSE)).toEqual(EVENTS);
    expect(onItsMainThread([elsewhere], WHOSE)).toEqual([]);
  });
});
