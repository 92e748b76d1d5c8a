import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TRANSPORT_LIMITS } from '#lib/transport/limits.ts';
import { startWatch } from '#lib/transport/watch.ts';

const { stall, total } = TRANSPORT_LIMITS;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the clock over a fetch', () => {
  const start = (outer = new AbortController().signal) => startWatch(TRANSPORT_LIMITS, outer);

  it('ends it after 30 s of silence', () => {
    const watch = start();
    vi.advanceTimersByTime(stall - 1);
    expect(watch.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(watch.signal.aborted).toBe(true);
    expect(watch.verdict()).toEqual({ ok: false, trouble: { why: 'stalled', detail: 'nothing for 30 s' } });
  });

  it('begins anew with every chunk, up to ten minutes in all', () => {
    const watch = start();
    for (let at = 0; at < total - stall; at += stall - 1) {
      vi.advanceTimersByTime(stall - 1);
      watch.heard();
      expect(watch.signal.aborted).toBe(false);
    }
    vi.advanceTimersByTime(stall - 1);
    expect(watch.verdict()).toEqual({
      ok: false,
      trouble: { why: 'stalled', detail: 'not done after 600 s' },
    });
  });

  it('keeps to the first reason', () => {
    const reader = new AbortController();
    const watch = start(reader.signal);
    reader.abort();
    vi.advanceTimersByTime(total);
    expect(watch.verdict()).toEqual({ ok: false, trouble: { why: 'cancelled' } });
  });

  it('stands still once it is stopped', () => {
    const reader = new AbortController();
    const watch = start(reader.signal);
    watch.stop();
    expect(vi.getTimerCount()).toBe(0);
    reader.abort();
    expect(watch.verdict()).toBeUndefined();
  });
});
