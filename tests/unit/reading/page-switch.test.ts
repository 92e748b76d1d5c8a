import { describe, expect, it } from 'vitest';
import { createPageSwitch } from '#lib/reading/page-switch.ts';
import type { Reading } from '#lib/reading/reading.ts';
import type { PageSettings } from '#lib/settings/settings.ts';

const ALLOWED: PageSettings = { allowed: true, always: false, marks: 'first' };
const SITE_OFF: PageSettings = { allowed: false, silence: 'off-site', always: false, marks: 'first' };
const READING = { state: 'annotated', mentions: 0, entities: 0, contested: 0, reading: false } as const;

/** A switch over readings that only remember that they were started, marked and stopped. */
function pageSwitch() {
  const life = new AbortController();
  const log: string[] = [];
  const start = (marks: string, signal: AbortSignal): Reading => {
    log.push(`start ${marks}`);
    signal.addEventListener('abort', () => log.push('stop'));
    return {
      state: () => READING,
      found: () => [],
      mark: (now) => log.push(`mark ${now}`),
      reread: () => log.push('reread'),
      show: () => false,
      step: () => false,
    };
  };
  return { page: createPageSwitch(start, life.signal), life, log };
}

describe('a page', () => {
  it('is not read before the settings are known', () => {
    const { page, log } = pageSwitch();
    expect([page.state(), log]).toEqual([undefined, []]);
  });

  it('is read when the settings allow it, once, and with the marks they ask for', () => {
    const { page, log } = pageSwitch();
    page.apply(ALLOWED);
    page.apply({ ...ALLOWED, marks: 'every' });
    expect(log).toEqual(['start first', 'mark first', 'mark every']);
    expect(page.state()).toEqual(READING);
  });

  it('falls silent when its site is switched off, and says why', () => {
    const { page, log } = pageSwitch();
    page.apply(ALLOWED);
    page.apply(SITE_OFF);
    expect(log.at(-1)).toBe('stop');
    expect(page.state()).toEqual({ state: 'silent', why: 'off-site' });
    expect(page.reading).toBeUndefined();
  });

  it('that the reader switched off stays off, whatever the settings say', () => {
    const { page } = pageSwitch();
    page.apply(ALLOWED);
    page.override(false);
    page.apply(ALLOWED);
    expect(page.state()).toEqual({ state: 'silent', why: 'off-page' });
  });

  it('that the reader asked for is read although the settings do not allow it', () => {
    const { page, log } = pageSwitch();
    page.apply({ ...SITE_OFF, silence: 'on-click' });
    page.override(true);
    expect([page.state(), log[0]]).toEqual([READING, 'start first']);
  });

  it('that the reader asked for ends when the site is switched off afterwards', () => {
    const { page } = pageSwitch();
    page.apply(ALLOWED);
    page.override(true);
    page.apply(SITE_OFF);
    expect(page.state()).toEqual({ state: 'silent', why: 'off-site' });
  });

  it.each(['on-click', 'not-chosen'] as const)(
    'that the reader asked for where pages are %s ends when the site or everything is switched off',
    (why) => {
      for (const silence of ['off-site', 'off-everywhere'] as const) {
        const { page } = pageSwitch();
        page.apply({ ...SITE_OFF, silence: why });
        page.override(true);
        page.apply({ ...SITE_OFF, silence });
        expect(page.state()).toEqual({ state: 'silent', why: silence });
      }
    },
  );

  it('that the reader asked for although its site is off is read until it is switched off again', () => {
    const { page } = pageSwitch();
    page.apply(SITE_OFF);
    page.override(true);
    page.apply(SITE_OFF);
    expect(page.state()).toEqual(READING);
  });

  it('is read again when the index changed, while it is read', () => {
    const { page, log } = pageSwitch();
    page.reread();
    page.apply(ALLOWED);
    page.reread();
    page.apply(SITE_OFF);
    page.reread();
    expect(log).toEqual(['start first', 'mark first', 'reread', 'stop']);
  });

  it('is never read again after the script has left', () => {
    const { page, life, log } = pageSwitch();
    page.apply(ALLOWED);
    life.abort();
    page.apply(SITE_OFF);
    page.apply(ALLOWED);
    expect(log.filter((entry) => entry.startsWith('start'))).toHaveLength(1);
  });
});
